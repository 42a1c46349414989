"""Consents that were begun and wait for their answer."""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from domain.platforms.access import Opening
from domain.refusals import Refusal

LONGEST_S = 600.0
"""Time for a sign-in with a second factor at the platform."""
_MOST = 20


class ConsentUnknown(Refusal):
    """An answer of a platform that nobody here waits for."""


@dataclass(frozen=True, kw_only=True)
class _Waiting:
    platform: str
    opening: Opening
    until: float


class Consents:
    """Each answer counts once, within ten minutes, and only with the state it was begun with.

    Kept in memory alone: what proves the answer is a key, and a consent that a restart forgot
    is begun again with one press.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._waiting: dict[bytes, _Waiting] = {}
        self._lock = threading.Lock()

    def begin(self, platform: str, opening: Opening) -> None:
        """Wait for the answer to this one."""
        with self._lock:
            self._drop_old()
            while len(self._waiting) >= _MOST:
                self._waiting.pop(next(iter(self._waiting)))
            self._waiting[_key(opening.state)] = _Waiting(
                platform=platform, opening=opening, until=self._clock() + LONGEST_S
            )

    def end(self, state: str) -> tuple[str, Opening]:
        """Platform and opening of an answer, once. Raises ``ConsentUnknown``."""
        with self._lock:
            self._drop_old()
            found = self._waiting.pop(_key(state), None)
        if found is None:
            raise ConsentUnknown(
                "This answer was not asked for here, or too long ago. Connect again."
            )
        return found.platform, found.opening

    def _drop_old(self) -> None:
        now = self._clock()
        self._waiting = {key: each for key, each in self._waiting.items() if each.until > now}


def _key(state: str) -> bytes:
    """Looked up by digest, so that the time of a miss tells nothing about what is there."""
    return hashlib.sha256(state.encode()).digest()
