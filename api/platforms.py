"""The connections to platforms of one profile, put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from adapters.platform_accounts.file_turns import FileTurns
from adapters.platform_accounts.tiktok_authority import TikTokAuthority
from adapters.platform_accounts.youtube_authority import YouTubeAuthority
from api.settings import Settings
from domain.commands.platform_access import StoredAccess, load
from domain.commands.platform_secrets import PlatformSecrets
from domain.commands.platforms import Desk
from domain.platforms.access import Authority
from domain.platforms.decisions import known
from domain.platforms.state import PLATFORMS, Standing, days_left
from domain.ports import Clock, EventStore, Secrets
from domain.streams import Cause

CALLBACK = "/api/v1/platforms/callback"
"""Where an answer comes back to: the one address to register with a platform."""

CONSENT_DAYS = {"youtube": 7, "tiktok": 0}
"""Google ends the consent of a program that is still "in testing" after seven days and does
not always say so; TikTok always says."""


@dataclass(frozen=True, kw_only=True)
class PlatformState:
    """A connection, without anything secret."""

    platform: str
    standing: str
    """``unknown``, ``configured``, ``connected``, ``dead`` or ``disconnected``."""
    configured: bool
    """Whether client id and secret are kept."""
    account: str
    scopes: tuple[str, ...]
    consented_at: datetime | None
    expires_at: datetime | None
    """When the consent ends, where that is known."""
    days_left: int | None
    problem: str


class Platforms:
    """Both platforms of one profile."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: EventStore,
        secrets: Secrets,
        clock: Clock,
        cause: Callable[[], Cause],
    ) -> None:
        self._settings = settings
        self._store = store
        self._secrets = secrets
        self._clock = clock
        self._cause = cause
        self.desk = cache(self._desk)

    def access(self, platform: str) -> StoredAccess:
        """Tokens for whoever speaks to the platform. Raises ``NoSuchPlatform``."""
        return self.desk(platform).access

    def states(self) -> tuple[PlatformState, ...]:
        """How each connection stands."""
        return tuple(self.state(each) for each in PLATFORMS)

    def state(self, platform: str) -> PlatformState:
        """How one connection stands. Raises ``NoSuchPlatform``."""
        connection = load(self._store, known(platform))
        configured = self.desk(platform).secrets.configured()
        standing = connection.standing
        if configured and standing is Standing.UNKNOWN:
            standing = Standing.CONFIGURED  # by the environment, or in the sandbox by itself
        return PlatformState(
            platform=platform,
            standing=standing,
            configured=configured,
            account=connection.account,
            scopes=connection.scopes,
            consented_at=connection.consented_at,
            expires_at=connection.expires_at,
            days_left=days_left(connection, self._clock.now()),
            problem=connection.problem if connection.standing is Standing.DEAD else "",
        )

    def _desk(self, platform: str) -> Desk:
        secrets = PlatformSecrets(self._secrets, known(platform))
        if self._settings.sandbox_url is not None and not secrets.configured():
            secrets.keep_client(*_rehearsed_client(platform))
        authority = authority_of(platform, self._settings)
        access = StoredAccess(
            platform=platform,
            store=self._store,
            secrets=secrets,
            authority=authority,
            turns=FileTurns(self._settings.data_dir / "turns"),
            clock=self._clock,
            cause=self._cause,
        )
        return Desk(
            platform=platform,
            store=self._store,
            secrets=secrets,
            authority=authority,
            access=access,
            clock=self._clock,
        )


def _rehearsed_client(platform: str) -> tuple[str, str]:
    """What the sandbox platforms know us by: they need no key of anybody."""
    from adapters.sandbox_platforms import settings as sandbox

    if platform == "youtube":
        return sandbox.GOOGLE_CLIENT_ID, sandbox.GOOGLE_CLIENT_SECRET
    return sandbox.TIKTOK_CLIENT_KEY, sandbox.TIKTOK_CLIENT_SECRET


def authority_of(platform: str, settings: Settings) -> Authority:
    """The platform's side of consent, at the addresses of the settings."""
    if platform == "youtube":
        return YouTubeAuthority(settings.youtube_url)
    return TikTokAuthority(settings.tiktok_url, direct=settings.tiktok_direct)
