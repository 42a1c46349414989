"""What a connection to a platform is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from domain.events.event import Event
from domain.events.settings import (
    PlatformConfigured,
    PlatformConnected,
    PlatformDisconnected,
    PlatformRefreshed,
    PlatformRefreshFailed,
)
from domain.identifiers import stream_of

PLATFORMS = ("youtube", "tiktok")


class Standing(StrEnum):
    """Whether Kinora may act for the operator."""

    UNKNOWN = "unknown"
    """No client id and secret were ever given."""
    CONFIGURED = "configured"
    CONNECTED = "connected"
    DEAD = "dead"
    """The platform refused to renew the consent."""
    DISCONNECTED = "disconnected"


@dataclass(frozen=True, kw_only=True)
class Connection:
    """A platform as its stream tells it."""

    standing: Standing = Standing.UNKNOWN
    account: str = ""
    scopes: tuple[str, ...] = ()
    consent_days: int = 0
    """As the operator configured it; 0: as the platform says, or without a known end."""
    consented_at: datetime | None = None
    expires_at: datetime | None = None
    """When the consent ends, as far as is known."""
    problem: str = ""


def stream(platform: str) -> UUID:
    """Each platform has one stream."""
    return stream_of("platform", platform)


def fold(events: Iterable[Event]) -> Connection:
    """The connection after all its events."""
    connection = Connection()
    for event in events:
        connection = _evolve(connection, event)
    return connection


def days_left(connection: Connection, now: datetime) -> int | None:
    """Whole days until the consent ends, never negative; ``None`` where no end is known."""
    if connection.standing is not Standing.CONNECTED or connection.expires_at is None:
        return None
    return max(0, (connection.expires_at - now) // timedelta(days=1))


def _evolve(connection: Connection, event: Event) -> Connection:
    match event:
        case PlatformConfigured():
            first = connection.standing is Standing.UNKNOWN
            return replace(
                connection,
                standing=Standing.CONFIGURED if first else connection.standing,
                account=connection.account or event.account,
                consent_days=event.consent_days,
            )
        case PlatformConnected():
            return Connection(
                standing=Standing.CONNECTED,
                account=event.account,
                scopes=event.scopes,
                consent_days=connection.consent_days,
                consented_at=event.consented_at,
                expires_at=event.expires_at,
            )
        case PlatformRefreshed():
            return replace(connection, expires_at=event.expires_at or connection.expires_at)
        case PlatformRefreshFailed():
            return replace(connection, standing=Standing.DEAD, problem=event.reason)
        case PlatformDisconnected():
            return replace(
                connection, standing=Standing.DISCONNECTED, problem=event.reason, expires_at=None
            )
        case _:
            return connection
