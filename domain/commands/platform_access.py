"""Tokens out of the secrets, renewed when their time is nearly over."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import timedelta

from domain.commands.platform_secrets import PlatformSecrets
from domain.events.event import Event, payloads
from domain.platforms import decisions
from domain.platforms.access import Authority, ConsentDead, Grant, NotConnected, Turns
from domain.platforms.state import Connection, Standing, fold, stream
from domain.ports import Clock, EventStore
from domain.streams import Cause, UnitOfWork, decide

EARLY = timedelta(minutes=2)
"""So long a token has to hold yet: no single call to a platform takes longer, except the
sending of bytes, whose address is a key by itself."""


class StoredAccess:
    """``domain.platforms.access.AccessTokens`` for one platform.

    Renewing is a matter of one process at a time, over all that share the secrets: TikTok
    kills the refresh token it exchanges, so that the second of two at once would find it dead.
    """

    def __init__(
        self,
        *,
        platform: str,
        store: EventStore,
        secrets: PlatformSecrets,
        authority: Authority,
        turns: Turns,
        clock: Clock,
        cause: Callable[[], Cause],
    ) -> None:
        self._platform = platform
        self._store = store
        self._secrets = secrets
        self._authority = authority
        self._turns = turns
        self._clock = clock
        self._cause = cause

    def token(self) -> str:
        """A token that holds for two minutes yet. Raises as ``AccessTokens`` says."""
        return self._kept() or self._renewed("")

    def renewed(self, refused: str) -> str:
        """Another one than ``refused``."""
        return self._renewed(refused)

    def alone(self) -> AbstractContextManager[None]:
        """Nobody renews during the block."""
        return self._turns.alone(f"{self._platform}-tokens")

    def _kept(self) -> str:
        self._refuse_dead()
        return self._secrets.fresh_token(self._clock.now(), EARLY)

    def _renewed(self, refused: str) -> str:
        with self.alone():
            kept = self._kept()
            if kept and kept != refused:
                return kept  # somebody else was faster
            refresh_token = self._secrets.refresh_token()
            if not refresh_token:
                raise NotConnected(
                    f"{self._platform} is not connected: kinora platforms connect {self._platform}."
                )
            grant = self._granted(refresh_token)
            self._secrets.keep_grant(grant, self._clock.now())
        at = self._clock.now()
        self._record(
            lambda known: decisions.refreshed(known, platform=self._platform, grant=grant, at=at)
        )
        return grant.access_token

    def _granted(self, refresh_token: str) -> Grant:
        try:
            return self._authority.renew(self._secrets.client(), refresh_token)
        except ConsentDead as dead:
            reason = str(dead)
            self._record(
                lambda known: decisions.refresh_failed(
                    known, platform=self._platform, reason=reason
                )
            )
            raise

    def _refuse_dead(self) -> None:
        if load(self._store, self._platform).standing is Standing.DEAD:
            raise ConsentDead(
                f"{self._platform} refused to renew the consent:"
                f" kinora platforms connect {self._platform}."
            )

    def _record(self, deciding: Callable[[Connection], Sequence[Event]]) -> None:
        where = stream(self._platform)

        def decision(unit: UnitOfWork) -> None:
            unit.add(where, *deciding(fold(unit.load(where))))

        decide(self._store, self._cause(), decision)


def load(store: EventStore, platform: str) -> Connection:
    """The connection as it is now."""
    return fold(payloads(store.load(stream(platform))))
