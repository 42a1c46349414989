"""Notices: what the operator must be told of, dismissing, and the channels that tell of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from api.notice_channels import channels_now, forget_webhook, keep_webhook
from api.problems import NotFound
from api.routes.dependencies import COMMANDS, READS, Asked, Done, Door, Viewing, done
from domain.commands import notices as commands
from domain.days.calendar import within
from domain.notices.state import NoticeUnknown
from domain.notices.telling import due_telling
from projections.notice_row import NoticeRow
from projections.notice_words import NoticeText, notice_path, notice_text
from projections.notices import notice, notices_at, past_notices
from projections.query import Reader

router = APIRouter(prefix="/notices", tags=["notices"])


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A notice with its words in both languages, and where its button leads."""

    row: NoticeRow
    pl: NoticeText
    en: NoticeText
    path: str
    reminder: int
    """How often it was due again since: 0 the first time."""


@dataclass(frozen=True, kw_only=True)
class NoticesPage:
    """What is to be told now: the most urgent first, and of those the newest."""

    position: int
    now: datetime
    items: tuple[Notice, ...]
    past: tuple[Notice, ...]
    """Dismissed, or without their cause; empty unless asked for."""
    next_at: datetime | None
    """When the next one becomes due by itself."""
    browser: bool
    """Whether browsers may tell of notices."""
    quiet: bool
    """Whether nothing is told outside the panel just now."""


@dataclass(frozen=True, kw_only=True)
class ChannelsPage:
    """Channels outside the panel."""

    position: int
    desktop_available: bool
    """Whether this machine has the program that shows notifications."""
    desktop_program: str
    webhook_kept: bool
    """Whether the secrets hold an address. It is never shown."""
    webhook_kept_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class WebhookAnswer:
    """The address is kept; ``key`` is shown this once, empty where the old one stays."""

    position: int
    changed: bool
    key: str


class WebhookWish(BaseModel):
    """Where to send notices; the answer holds the key that signs them."""

    model_config = ConfigDict(extra="forbid")

    secret_address: str = Field(min_length=1, max_length=2_000)
    new_key: bool = True
    """Make a new key although there is one."""


class Trial(BaseModel):
    """Which channel is tried out."""

    model_config = ConfigDict(extra="forbid")

    channel: Literal["desktop", "webhook"]


@router.get("", responses=READS)
def list_notices(
    kinora: Door, view: Viewing, past: Annotated[bool, Query()] = False
) -> NoticesPage:
    """Open notices that are due; with ``past`` also what is over."""
    now, zone, settings = kinora.clock.now(), kinora.zone, kinora.preferences
    every = timedelta(hours=settings.notice_remind_hours)

    def told(row: NoticeRow) -> Notice:
        number, _ = due_telling(row.due_at, now, every if row.reminds else None)
        return _told(row, zone, number)

    found = notices_at(view.reader, now)
    quiet = settings.notice_quiet
    return NoticesPage(
        position=view.position,
        now=now,
        items=tuple(told(each) for each in found.shown),
        past=tuple(told(each) for each in past_notices(view.reader)) if past else (),
        next_at=found.next_at,
        browser=settings.notice_browser,
        quiet=quiet is not None and within(now, quiet, ZoneInfo(zone)),
    )


@router.get("/channels", responses=READS)
def read_channels(kinora: Door) -> ChannelsPage:
    """Which channels there are, without their secrets."""
    found = channels_now(kinora)
    return ChannelsPage(
        position=kinora.store.head()[0],
        desktop_available=found.desktop_available,
        desktop_program=found.desktop_program,
        webhook_kept=found.webhook_kept,
        webhook_kept_at=found.webhook_kept_at,
    )


@router.post("/test", responses=COMMANDS)
def test_channel(kinora: Door, request: Asked, trial: Trial) -> Done:
    """Tell a trial by one channel, as work that shows what became of it."""
    _, event = commands.try_channel(kinora.store, request, trial.channel)
    return done(kinora, [event])


@router.post("/webhook", responses=COMMANDS)
def set_webhook(kinora: Door, request: Asked, wish: WebhookWish) -> WebhookAnswer:
    """Keep the webhook's address in the secrets, and make the key that signs what is sent."""
    kept = keep_webhook(kinora, request, wish.secret_address, new_key=wish.new_key)
    return WebhookAnswer(position=kept.events[-1].position, changed=True, key=kept.key)


@router.post("/webhook/forget", responses=COMMANDS)
def forget_address(kinora: Door, request: Asked) -> Done:
    """Forget the webhook's address and key."""
    return done(kinora, forget_webhook(kinora, request))


@router.post("/{notice_id}/dismiss", responses=COMMANDS)
def dismiss_notice(kinora: Door, view: Viewing, request: Asked, notice_id: UUID) -> Done:
    """Hear no more of it, unless its cause comes back."""
    row = _open(view.reader, notice_id)
    events = commands.dismiss(kinora.store, request, row.id, kind=row.kind, of=row.cause)
    return done(kinora, events)


@router.post("/{notice_id}/restore", responses=COMMANDS)
def restore_notice(kinora: Door, view: Viewing, request: Asked, notice_id: UUID) -> Done:
    """Take a dismissal back."""
    row = _open(view.reader, notice_id)
    events = commands.restore(kinora.store, request, row.id, kind=row.kind, of=row.cause)
    return done(kinora, events)


def _open(reader: Reader, identifier: UUID) -> NoticeRow:
    row = notice(reader, identifier)
    if row is None:
        raise NotFound("notice", identifier)
    if row.state == "resolved":
        raise NoticeUnknown("The cause of this notice is gone; there is nothing to put aside.")
    return row


def _told(row: NoticeRow, zone: str, reminder: int) -> Notice:
    return Notice(
        row=row,
        pl=notice_text(row, "pl", zone),
        en=notice_text(row, "en", zone),
        path=notice_path(row),
        reminder=reminder,
    )
