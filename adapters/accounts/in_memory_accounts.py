"""The accounts' twin in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from threading import RLock
from uuid import UUID

from domain.operator.accounts import AccountTaken, Credentials, Session
from domain.operator.patience import Failures, is_forgotten, one_more, wait


class InMemoryAccounts:
    """Implements ``domain.operator.accounts.Accounts`` within one process."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._credentials: Credentials | None = None
        self._codes: set[bytes] = set()
        self._sessions: dict[UUID, Session] = {}
        self._failures: dict[str, Failures] = {}
        self._first: tuple[bytes, datetime] | None = None

    def credentials(self) -> Credentials | None:
        """Those of the operator, or ``None`` when there is nobody."""
        return self._credentials

    def create(self, password_hash: str) -> None:
        """Keep first credentials and forget the first-open code. Raises ``AccountTaken``."""
        with self._lock:
            if self._credentials is not None:
                raise AccountTaken
            self._credentials = Credentials(password_hash=password_hash)
            self._first = None

    def set_password(self, password_hash: str) -> None:
        """Replace the password's hash."""
        with self._lock:
            if self._credentials is not None:
                self._credentials = replace(self._credentials, password_hash=password_hash)

    def set_pending_totp(self, sealed: bytes) -> None:
        """Keep a TOTP key until it is confirmed; an earlier unconfirmed one is forgotten."""
        with self._lock:
            if self._credentials is not None:
                self._credentials = replace(self._credentials, totp_pending=sealed)

    def enable_totp(self, step: int, recovery_digests: Sequence[bytes]) -> bool:
        """Put the pending key in use with these recovery codes; ``False`` without one."""
        with self._lock:
            kept = self._credentials
            if kept is None or kept.totp_pending is None:
                return False
            self._credentials = replace(
                kept, totp_sealed=kept.totp_pending, totp_pending=None, totp_step=step
            )
            self._codes = set(recovery_digests)
            return True

    def disable_totp(self) -> None:
        """Forget key, pending key and recovery codes."""
        with self._lock:
            if self._credentials is not None:
                self._credentials = Credentials(password_hash=self._credentials.password_hash)
            self._codes.clear()

    def accept_step(self, step: int) -> bool:
        """Take a time step as used; ``False`` when it or a later one was used before."""
        with self._lock:
            if self._credentials is None or self._credentials.totp_step >= step:
                return False
            self._credentials = replace(self._credentials, totp_step=step)
            return True

    def use_recovery_code(self, digest: bytes) -> bool:
        """Use up a recovery code; ``False`` when there is none with this digest."""
        with self._lock:
            known = digest in self._codes
            self._codes.discard(digest)
            return known

    def forget(self) -> None:
        """Forget everything: credentials, codes, sessions, failures."""
        with self._lock:
            self._credentials = self._first = None
            for each in (self._codes, self._sessions, self._failures):
                each.clear()

    def begin(self, session: Session) -> None:
        """Keep a new session; drop those that time has ended."""
        now = session.seen_at
        with self._lock:
            self._sessions = {
                key: each for key, each in self._sessions.items() if not each.is_over(now)
            }
            self._failures = {
                key: each for key, each in self._failures.items() if not is_forgotten(each, now)
            }
            self._sessions[session.id] = session

    def session(self, digest: bytes) -> Session | None:
        """The session with this digest, whether or not time has ended it."""
        return next((each for each in self.sessions() if each.digest == digest), None)

    def renew(self, session: UUID, digest: bytes) -> None:
        """Give the session another secret and end all others."""
        with self._lock:
            kept = self._sessions.get(session)
            self._sessions = {session: replace(kept, digest=digest)} if kept else {}

    def touch(self, session: UUID, now: datetime) -> None:
        """The session was used."""
        with self._lock:
            if session in self._sessions:
                kept = self._sessions[session]
                self._sessions[session] = replace(kept, seen_at=max(kept.seen_at, now))

    def sessions(self) -> list[Session]:
        """All sessions, the latest used first."""
        with self._lock:
            by_id = sorted(self._sessions.values(), key=lambda each: each.id)
        return sorted(by_id, key=lambda each: each.seen_at, reverse=True)

    def end(self, sessions: Sequence[UUID]) -> None:
        """End sessions; unknown ones are none."""
        with self._lock:
            for each in sessions:
                self._sessions.pop(each, None)

    def attempt(self, keys: Sequence[str], now: datetime) -> timedelta:
        """Count an attempt as a failure under every key, or say how long to wait."""
        with self._lock:
            longest = max(wait(self._failures.get(key), now) for key in keys)
            if not longest:
                for key in set(keys):
                    self._failures[key] = one_more(self._failures.get(key), now)
            return longest

    def forgive(self, keys: Sequence[str]) -> None:
        """The attempt succeeded: forget the failures of these keys."""
        with self._lock:
            for key in keys:
                self._failures.pop(key, None)

    def failures(self, key: str) -> Failures | None:
        """The failures in a row under the key, and when the last was."""
        with self._lock:
            return self._failures.get(key)

    def offer_first_code(self, digest: bytes, expires_at: datetime) -> None:
        """Let whoever shows the code with this digest create the operator."""
        self._first = (digest, expires_at)

    def takes_first_code(self, digest: bytes, now: datetime) -> bool:
        """Whether the digest is that of the offered code and it still holds."""
        first = self._first
        return first is not None and first[0] == digest and first[1] > now
