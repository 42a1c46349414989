"""Channels that tell of notices outside the panel: which there are, and the webhook's secrets."""

import secrets
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from adapters.notifying.desktop import DesktopChannel, program_of
from adapters.notifying.webhook import AddressRefused, WebhookChannel, checked_address
from domain.commands.notices import WEBHOOK, webhook_forgotten, webhook_kept
from domain.events.event import RecordedEvent
from domain.events.notice import WebhookForgotten
from domain.notifying_port import Channel, Undeliverable
from domain.refusals import Refusal
from domain.streams import Cause

if TYPE_CHECKING:
    from api.bootstrap import Kinora

ADDRESS, KEY = "notice_webhook_url", "notice_webhook_key"
"""Names of the webhook's secrets."""
KEY_BYTES = 32


class WebhookRefused(Refusal):
    """No notice may be sent to this address."""


@dataclass(frozen=True, kw_only=True)
class Channels:
    """What there is, without secrets."""

    desktop_available: bool
    desktop_program: str
    webhook_kept: bool
    webhook_kept_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class KeptWebhook:
    """``key`` is new and shown once, or empty where the old one stays."""

    events: Sequence[RecordedEvent]
    key: str = field(repr=False)


def channel_of(kinora: "Kinora", name: str) -> Channel:
    """The channel with this name. Raises ``Undeliverable`` when it cannot be used."""
    if name == "desktop":
        return DesktopChannel()
    if name == "webhook":
        return WebhookChannel(
            address=kinora.secrets.get(ADDRESS) or "",
            key=kinora.secrets.get(KEY) or "",
            profile=kinora.settings.profile,
            clock=kinora.clock,
        )
    raise Undeliverable(f"There is no channel {name}.")


def channels_now(kinora: "Kinora") -> Channels:
    """Which channels could be used now."""
    kept = bool(kinora.secrets.get(ADDRESS))
    changes = kinora.store.load(WEBHOOK)
    known = bool(changes) and not isinstance(changes[-1].payload, WebhookForgotten)
    program = program_of(sys.platform)
    return Channels(
        desktop_available=shutil.which(program) is not None,
        desktop_program=program,
        webhook_kept=kept,
        webhook_kept_at=changes[-1].recorded_at if kept and known else None,
    )


def keep_webhook(kinora: "Kinora", cause: Cause, address: str, *, new_key: bool) -> KeptWebhook:
    """Keep the address, and a key where there is none or a new one is wanted. The log says
    that, and neither. Raises ``WebhookRefused``."""
    try:
        checked = checked_address(address)
    except AddressRefused as refused:
        raise WebhookRefused(str(refused)) from None
    make = new_key or not kinora.secrets.get(KEY)
    key = secrets.token_urlsafe(KEY_BYTES) if make else ""
    if key:
        kinora.secrets.set(KEY, key)
    kinora.secrets.set(ADDRESS, checked)
    return KeptWebhook(events=webhook_kept(kinora.store, cause, key_made=make), key=key)


def forget_webhook(kinora: "Kinora", cause: Cause) -> list[RecordedEvent]:
    """Forget both; forgetting twice is harmless."""
    kinora.secrets.delete(ADDRESS)
    kinora.secrets.delete(KEY)
    return webhook_forgotten(kinora.store, cause)
