"""File locks that vanish with their holder, however it ends (``flock``)."""

import fcntl
import os
import time
from pathlib import Path

_RETRY_S = 0.02
"""Locks are polled rather than waited for, so that waiting can end at a deadline."""


class LockTimedOut(Exception):
    """The lock did not become free in time."""


class FileLock:
    """A lock on one file. Closing it, or the death of the process, releases it."""

    def __init__(self, path: Path) -> None:
        """Open the file, making it (mode 0600) when it is missing. Raises ``OSError``."""
        self._pid = os.getpid()
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    @property
    def is_ours(self) -> bool:
        """Whether this very process opened it, rather than the one it was forked from."""
        return self._pid == os.getpid()

    def share(self, *, within_s: float) -> None:
        """Hold it together with others. Raises ``LockTimedOut``."""
        self._take(fcntl.LOCK_SH, within_s)

    def own(self, *, within_s: float) -> None:
        """Hold it alone. Raises ``LockTimedOut``."""
        self._take(fcntl.LOCK_EX, within_s)

    def try_own(self) -> bool:
        """Hold it alone if nobody else holds it; else hold nothing."""
        return self._try(fcntl.LOCK_EX)

    def close(self) -> None:
        """Release it; closing twice is harmless.

        In a fork of the process that opened it, it only forgets it: the lock is the parent's.
        """
        if self._descriptor >= 0:
            if self.is_ours:
                fcntl.flock(self._descriptor, fcntl.LOCK_UN)
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> "FileLock":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take(self, mode: int, within_s: float) -> None:
        deadline = time.monotonic() + within_s
        while not self._try(mode):
            if time.monotonic() > deadline:
                raise LockTimedOut
            time.sleep(_RETRY_S)

    def _try(self, mode: int) -> bool:
        try:
            fcntl.flock(self._descriptor, mode | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def is_held(path: Path) -> bool:
    """Whether some process holds the lock alone. Needs no right to write."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
