"""Streams of rules and people: settings, design systems, checklists, platforms."""

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
    topic = "platform.configured"
    platform: str
    account: str


class PlatformConnected(Event, frozen=True, kw_only=True):
    topic = "platform.connected"
    platform: str
    account: str


class PlatformDisconnected(Event, frozen=True, kw_only=True):
    topic = "platform.disconnected"
    platform: str
    account: str
    reason: str


type RuleEvent = (
    SettingChanged
    | DesignSystemReleased
    | ChecklistReleased
    | PlatformConfigured
    | PlatformConnected
    | PlatformDisconnected
)
