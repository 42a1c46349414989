"""Streams of rules and people: settings, design systems, checklists, platforms."""

from datetime import datetime

from domain.events.event import Event, Value
from domain.identifiers import Digest


class SettingChanged(Event, frozen=True, kw_only=True):
    topic = "settings.changed"
    name: str
    value: str
    previous: str


class DesignSystemReleased(Event, frozen=True, kw_only=True):
    topic = "design_system.released"
    topic_version = 2
    name: str
    version: int
    digest: Digest
    """Of the tokens."""
    changes: str
    """What is different from the version before, in words."""


class ChecklistItem(Value, frozen=True, kw_only=True):
    """One question to a finished film."""

    key: str
    text: dict[str, str]
    """In ``pl`` and ``en``."""
    hard: bool
    """Whether a film is refused without it."""
    checks: tuple[str, ...] = ()
    """Findings of the inspection that answer it; empty when only a person can."""


class ChecklistReleased(Event, frozen=True, kw_only=True):
    topic = "checklist.released"
    topic_version = 2
    version: int
    items: tuple[ChecklistItem, ...]
    changes: str
    """What is different from the version before, in words."""


class PlatformConfigured(Event, frozen=True, kw_only=True):
    """Client id and secret of a platform were kept; the log never has them."""

    topic = "platform.configured"
    topic_version = 2
    platform: str
    account: str
    consent_days: int
    """After how many days a consent ends where the platform does not say so; 0: not known."""


class PlatformConnected(Event, frozen=True, kw_only=True):
    topic = "platform.connected"
    topic_version = 2
    platform: str
    account: str
    """Its name at the platform."""
    scopes: tuple[str, ...]
    consented_at: datetime | None
    """``None`` in what the first version wrote."""
    expires_at: datetime | None
    """When the consent ends, where that is known."""


class PlatformRefreshed(Event, frozen=True, kw_only=True):
    """A new access token was fetched; it stands in the secrets alone."""

    topic = "platform.refreshed"
    platform: str
    account: str
    rotated: bool
    """Whether the platform exchanged the refresh token as well."""
    expires_at: datetime | None
    """When the consent ends now, where the platform says so."""


class PlatformRefreshFailed(Event, frozen=True, kw_only=True):
    """The platform refuses to renew the consent: the operator has to connect again."""

    topic = "platform.refresh_failed"
    platform: str
    account: str
    reason: str


class PlatformDisconnected(Event, frozen=True, kw_only=True):
    topic = "platform.disconnected"
    topic_version = 2
    platform: str
    account: str
    reason: str
    revoked: bool
    """Whether the platform confirmed that the consent is over."""


type RuleEvent = (
    SettingChanged
    | DesignSystemReleased
    | ChecklistReleased
    | PlatformConfigured
    | PlatformConnected
    | PlatformRefreshed
    | PlatformRefreshFailed
    | PlatformDisconnected
)
