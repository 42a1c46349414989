"""The port to what is kept about the operator beside the log: credentials and sessions.

Digests are SHA-256 of random values of at least 80 bits, so a table that is read gives
nobody a way in; the password stands as an Argon2id hash, the TOTP key sealed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from domain.events.operator import SecondFactor
from domain.operator.patience import Failures

IDLE = timedelta(hours=8)
"""A session nobody used for so long is over."""
LONGEST = timedelta(days=7)
"""No session is longer, however busy."""


@dataclass(frozen=True, kw_only=True)
class Credentials:
    """How the operator proves to be the operator."""

    password_hash: str = field(repr=False)
    totp_sealed: bytes | None = field(default=None, repr=False)
    """The TOTP key in use, sealed."""
    totp_pending: bytes | None = field(default=None, repr=False)
    """A TOTP key that was shown but not confirmed by a code yet, sealed."""
    totp_step: int = 0
    """The last time step whose code was accepted; it and all before are refused."""


@dataclass(frozen=True, kw_only=True)
class Session:
    """One browser that is signed in. ``id`` is public; the secret is known by digest only."""

    id: UUID
    digest: bytes = field(repr=False)
    created_at: datetime
    seen_at: datetime
    address: str
    user_agent: str
    second_factor: SecondFactor

    @property
    def expires_at(self) -> datetime:
        """When it is over unless it is used again before."""
        return min(self.seen_at + IDLE, self.created_at + LONGEST)

    def is_over(self, now: datetime) -> bool:
        """Whether time has ended it."""
        return now >= self.expires_at


class AccountTaken(Exception):
    """Credentials are there already; nothing was changed."""


class Accounts(Protocol):
    """Credentials, sessions, failures. Every method is atomic; times are the caller's."""

    def credentials(self) -> Credentials | None:
        """Those of the operator, or ``None`` when there is nobody."""

    def create(self, password_hash: str) -> None:
        """Keep first credentials and forget the first-open code. Raises ``AccountTaken``."""

    def set_password(self, password_hash: str) -> None:
        """Replace the password's hash."""

    def set_pending_totp(self, sealed: bytes) -> None:
        """Keep a TOTP key until it is confirmed; an earlier unconfirmed one is forgotten."""

    def enable_totp(self, step: int, recovery_digests: Sequence[bytes]) -> bool:
        """Put the pending key in use with these recovery codes; ``False`` without one."""

    def disable_totp(self) -> None:
        """Forget key, pending key and recovery codes."""

    def accept_step(self, step: int) -> bool:
        """Take a time step as used; ``False`` when it or a later one was used before."""

    def use_recovery_code(self, digest: bytes) -> bool:
        """Use up a recovery code; ``False`` when there is none with this digest."""

    def forget(self) -> None:
        """Forget everything: credentials, codes, sessions, failures."""

    def begin(self, session: Session) -> None:
        """Keep a new session; drop those that time has ended."""

    def session(self, digest: bytes) -> Session | None:
        """The session with this digest, whether or not time has ended it."""

    def renew(self, session: UUID, digest: bytes) -> None:
        """Give the session another secret and end all others."""

    def touch(self, session: UUID, now: datetime) -> None:
        """The session was used."""

    def sessions(self) -> list[Session]:
        """All sessions, the latest used first."""

    def end(self, sessions: Sequence[UUID]) -> None:
        """End sessions; unknown ones are none."""

    def attempt(self, keys: Sequence[str], now: datetime) -> timedelta:
        """Ask to try a secret. Zero: the attempt may be made and stands as a failure under
        every key until ``forgive``. Else how long to wait; nothing is counted then.

        Counted before the secret is looked at, so that many attempts at once are as slow as
        one after the other.
        """

    def forgive(self, keys: Sequence[str]) -> None:
        """The attempt succeeded: forget the failures of these keys."""

    def failures(self, key: str) -> Failures | None:
        """The failures in a row under the key, and when the last was."""

    def offer_first_code(self, digest: bytes, expires_at: datetime) -> None:
        """Let whoever shows the code with this digest create the operator."""

    def takes_first_code(self, digest: bytes, now: datetime) -> bool:
        """Whether the digest is that of the offered code and it still holds."""
