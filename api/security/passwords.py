"""Passwords: the rule for new ones, hashing and checking (Argon2id, RFC 9106)."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from api.security.shut import Busy, PasswordUnfit

SHORTEST = 12
"""Characters. With delays of a quarter of an hour twelve are out of reach, and a sentence
has more; a rule about kinds of characters would only make passwords predictable
(NIST SP 800-63B, 3.1.1.2)."""
LONGEST = 1024
"""Characters: longer ones would only cost time."""

RULE = f"A password has at least {SHORTEST} and at most {LONGEST} characters; any will do."

_AT_ONCE = 2
"""Each takes 64 MiB and four threads."""
_PATIENCE_S = 5.0

_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$8xfo4x9egFJWIUHHGnRnmw"
    "$XyXx8sViggYxGabTak+G7auRhwuw8p5L0QW/s+wLsR0"
)
"""Hash of a random text nobody knows, by the same parameters: checking against it takes as
long as checking a real one, so the time does not tell whether there is an operator."""


class Passwords:
    """Hashes and checks, at most two at once in this process; raises ``Busy`` beyond."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher()
        self._free = BoundedSemaphore(_AT_ONCE)

    def hash(self, password: str) -> str:
        """The hash to be kept. Raises ``PasswordUnfit``."""
        check_rule(password)
        with self._turn():
            return self._hasher.hash(_canonical(password))

    def fits(self, password: str, kept: str | None) -> bool:
        """Whether the password belongs to the hash; takes as long when there is none."""
        if len(password) > LONGEST:
            return False
        with self._turn():
            try:
                self._hasher.verify(kept or _NOBODY, _canonical(password))
            except (Argon2Error, InvalidHashError):
                return False
        return kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Whether the hash was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(kept)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._free.acquire(timeout=_PATIENCE_S):
            raise Busy("Many sign-ins at once. Nothing was counted as wrong; try again in 2 s.")
        try:
            yield
        finally:
            self._free.release()


def check_rule(password: str) -> None:
    """Raises ``PasswordUnfit`` with the rule."""
    length = len(_canonical(password))
    if not SHORTEST <= length <= LONGEST or len(password) > LONGEST:
        raise PasswordUnfit(RULE)
    if len(set(password)) == 1:
        raise PasswordUnfit("One character again and again is no password.")


def _canonical(password: str) -> str:
    """One spelling of what different keyboards send for the same letters."""
    return unicodedata.normalize("NFKC", password)
