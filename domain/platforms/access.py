"""The ports to a platform's accounts: consent, and the tokens that come of it.

Whoever speaks to a platform is handed ``AccessTokens`` and knows nothing of OAuth. The flow is
that of installed programs (RFC 8252) with proof of possession of the code (RFC 7636).
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from domain.refusals import Refusal


class NotConnected(Refusal):
    """The operator has not connected the platform, or has disconnected it."""


class ConsentDead(Refusal):
    """The platform no longer honours the operator's consent: connect it again."""


class ClientRefused(Refusal):
    """The platform does not know the client id and secret, or what they ask for."""


class PlatformAway(Exception):
    """The platform did not answer, or not sensibly. The same again later is safe."""


class TokenRefused(Exception):
    """The platform refused a token although its time is not over."""


class AccessTokens(Protocol):
    """Tokens for one account of one platform."""

    def token(self) -> str:
        """A token that holds for some minutes yet, renewed if need be.

        Raises ``NotConnected``, ``ConsentDead`` or ``PlatformAway``.
        """

    def renewed(self, refused: str) -> str:
        """Another token than ``refused``, which the platform would not take before its time.

        Raises as ``token`` does.
        """


@dataclass(frozen=True, kw_only=True)
class Client:
    """What the platform knows our program by."""

    id: str
    secret: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A consent that was begun and not given yet."""

    url: str = field(repr=False)
    """Where the operator gives it; carries ``state``."""
    state: str = field(repr=False)
    """Comes back with the answer, which counts for nothing without it."""
    verifier: str = field(repr=False)
    """Proves that who exchanges the code is who asked for it."""
    redirect: str


@dataclass(frozen=True, kw_only=True)
class Grant:
    """What a platform gives for a code or for a refresh token."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    """Empty when the one there is stays in force."""
    expires_in_s: int
    consent_in_s: int | None
    """For how long the refresh token holds; ``None`` when the platform does not say."""
    scopes: tuple[str, ...]


class Authority(Protocol):
    """One platform's side of consent. No text and no error holds a token."""

    @property
    def scopes(self) -> tuple[str, ...]:
        """What the operator is asked to allow: the least that everything takes."""

    @property
    def needed(self) -> tuple[str, ...]:
        """Those of them without which nothing can be done."""

    def open(self, client: Client, redirect: str) -> Opening:
        """Begin; nothing is asked of the platform yet."""

    def exchange(self, client: Client, opening: Opening, code: str) -> Grant:
        """Raises ``ConsentDead`` for a code that counts no longer, ``ClientRefused`` or
        ``PlatformAway``."""

    def renew(self, client: Client, refresh_token: str) -> Grant:
        """Raises as ``exchange`` does."""

    def revoke(self, client: Client, *, access_token: str, refresh_token: str) -> bool:
        """Give the consent back; whether the platform confirmed it. Raises ``PlatformAway``."""

    def account(self, token: str) -> str:
        """Name of the account behind a token. Raises ``TokenRefused`` or ``PlatformAway``."""


class Turns(Protocol):
    """One process at a time, over all processes that share the secrets."""

    def alone(self, name: str) -> AbstractContextManager[None]:
        """Hold ``name`` alone for the block."""
