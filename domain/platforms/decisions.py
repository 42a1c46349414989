"""What may be decided about a connection to a platform."""

from datetime import datetime, timedelta

from domain.events.settings import (
    PlatformConfigured,
    PlatformConnected,
    PlatformDisconnected,
    PlatformRefreshed,
    PlatformRefreshFailed,
)
from domain.platforms.access import Grant, NotConnected
from domain.platforms.state import PLATFORMS, Connection, Standing
from domain.refusals import Refusal


class NoSuchPlatform(Refusal):
    """Kinora cannot connect to this platform."""


class NotConfigured(Refusal):
    """There is no client id and secret for the platform."""


class ConsentTooNarrow(Refusal):
    """The operator unticked something that Kinora cannot do without."""


MOST_CONSENT_DAYS = 3_650
_LIVE = (Standing.CONNECTED, Standing.DEAD)


def known(platform: str) -> str:
    """The platform itself. Raises ``NoSuchPlatform``."""
    if platform not in PLATFORMS:
        raise NoSuchPlatform(
            f"{platform[:40]} is not a platform to connect; there are {', '.join(PLATFORMS)}."
        )
    return platform


def configure(
    connection: Connection, *, platform: str, account: str, consent_days: int
) -> list[PlatformConfigured]:
    """Client id and secret were kept; equal words about them change nothing."""
    days = min(max(consent_days, 0), MOST_CONSENT_DAYS)
    if connection.standing is not Standing.UNKNOWN and connection.consent_days == days:
        return []
    return [PlatformConfigured(platform=platform, account=account, consent_days=days)]


def check_scopes(wanted: tuple[str, ...], grant: Grant) -> None:
    """Raises ``ConsentTooNarrow`` naming what is missing."""
    missing = [each for each in wanted if each not in grant.scopes]
    if missing:
        raise ConsentTooNarrow(
            f"The consent lacks {', '.join(missing)}. Connect again and leave every box ticked."
        )


def connect(
    connection: Connection, *, platform: str, account: str, grant: Grant, at: datetime
) -> PlatformConnected:
    """The operator consented."""
    return PlatformConnected(
        platform=platform,
        account=account,
        scopes=grant.scopes,
        consented_at=at,
        expires_at=_end(connection, grant, at),
    )


def refreshed(
    connection: Connection, *, platform: str, grant: Grant, at: datetime
) -> list[PlatformRefreshed]:
    """The consent was renewed; nothing to say of one that was given back meanwhile."""
    if connection.standing not in _LIVE:
        return []
    end = None if grant.consent_in_s is None else at + timedelta(seconds=grant.consent_in_s)
    return [
        PlatformRefreshed(
            platform=platform,
            account=connection.account,
            rotated=bool(grant.refresh_token),
            expires_at=end,
        )
    ]


def refresh_failed(
    connection: Connection, *, platform: str, reason: str
) -> list[PlatformRefreshFailed]:
    """The platform refuses to renew the consent: said once."""
    if connection.standing is not Standing.CONNECTED:
        return []
    return [PlatformRefreshFailed(platform=platform, account=connection.account, reason=reason)]


def disconnect(
    connection: Connection, *, platform: str, reason: str, revoked: bool
) -> PlatformDisconnected:
    """The consent was given back. Raises ``NotConnected``."""
    if connection.standing not in _LIVE:
        raise NotConnected(f"{platform} is not connected.")
    return PlatformDisconnected(
        platform=platform, account=connection.account, reason=reason, revoked=revoked
    )


def _end(connection: Connection, grant: Grant, at: datetime) -> datetime | None:
    """As the platform says, else as the operator configured it."""
    if grant.consent_in_s is not None:
        return at + timedelta(seconds=grant.consent_in_s)
    return at + timedelta(days=connection.consent_days) if connection.consent_days else None
