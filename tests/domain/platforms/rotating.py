"""A platform in memory that kills every refresh token it exchanges, as TikTok does."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from domain.platforms.access import (
    Client,
    ConsentDead,
    Grant,
    Opening,
    PlatformAway,
    TokenRefused,
)


@dataclass
class RotatingAuthority:
    """``Authority`` whose tokens are counted: ``access-1``, ``refresh-1`` and so on."""

    scopes: tuple[str, ...] = ("read", "upload")
    needed: tuple[str, ...] = ("upload",)
    granted: tuple[str, ...] = ("read", "upload")
    lasting: bool = True
    away: bool = False
    renewals: int = 0
    issued: int = 0
    good_refresh: str = ""
    refused: set[str] = field(default_factory=set)
    revoked: list[str] = field(default_factory=list)
    between: Callable[[], None] = lambda: None
    """Called while a renewal is under way."""

    def open(self, client: Client, redirect: str) -> Opening:
        return Opening(url=f"https://here/{client.id}", state="s", verifier="v", redirect=redirect)

    def exchange(self, client: Client, opening: Opening, code: str) -> Grant:
        self._reachable()
        if code != "good":
            raise ConsentDead("the code counts no longer")
        return self._issue()

    def renew(self, client: Client, refresh_token: str) -> Grant:
        self._reachable()
        if refresh_token != self.good_refresh:
            raise ConsentDead("dead (invalid_grant).")
        self.renewals += 1
        grant = self._issue()
        self.between()
        return grant

    def revoke(self, client: Client, *, access_token: str, refresh_token: str) -> bool:
        self._reachable()
        self.revoked.append(refresh_token)
        return True

    def account(self, token: str) -> str:
        self._reachable()
        if token in self.refused:
            raise TokenRefused("no")
        return "tiny films"

    def _issue(self) -> Grant:
        self.issued += 1
        self.good_refresh = f"refresh-{self.issued}" if self.lasting else ""
        return Grant(
            access_token=f"access-{self.issued}",
            refresh_token=self.good_refresh,
            expires_in_s=7_200,
            consent_in_s=180 * 86_400,
            scopes=self.granted,
        )

    def _reachable(self) -> None:
        if self.away:
            raise PlatformAway("away")


class ThreadTurns:
    """``Turns`` of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        with self._lock:
            yield
