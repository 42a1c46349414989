"""Turns by locks on files beside the secrets: they vanish with their holder."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.platforms.access import PlatformAway

LONGEST_S = 90.0
"""Longer than any renewal takes with all its time limits."""
_RETRY_S = 0.05


class FileTurns:
    """``domain.platforms.access.Turns`` for all processes and threads of one data folder."""

    def __init__(self, folder: Path, *, longest_s: float = LONGEST_S) -> None:
        self._folder = folder
        self._longest_s = longest_s

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Hold ``name`` alone. Raises ``PlatformAway`` when another holds it too long."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
        with os.fdopen(os.open(self._folder / f"{name}.lock", flags, 0o600)) as held:
            self._take(held.fileno(), name)
            yield

    def _take(self, descriptor: int, name: str) -> None:
        ends = time.monotonic() + self._longest_s
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= ends:
                    break
                time.sleep(_RETRY_S)
            else:
                return
        raise PlatformAway(f"Another process holds {name} and does not end.")
