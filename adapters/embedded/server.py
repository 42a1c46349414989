"""What the holder needs to know of a server."""

import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol


class Server(Protocol):
    """A program that serves on a Unix socket and keeps its data in our folder."""

    @property
    def name(self) -> str:
        """``postgres`` or ``valkey``."""

    @property
    def log(self) -> Path:
        """Where it writes what it has to say."""

    @property
    def url(self) -> str:
        """Where clients find it, password included. The same from start to start."""

    @property
    def stop_signals(self) -> Sequence[tuple[signal.Signals, float]]:
        """From polite to final, each with the seconds it is given."""

    def prepare(self) -> None:
        """Make or check the data. Raises ``ServicesUnavailable`` or ``OSError``."""

    def spawn(self) -> subprocess.Popen[bytes]:
        """Start it as a child of this process."""

    def is_ready(self, pid: int) -> bool:
        """Whether the process ``pid`` accepts connections."""

    def recover(self, complaint: str) -> bool:
        """After a start that failed with these last log lines: whether to try once more."""


def keep_log_small(log: Path) -> None:
    """Put a log aside that grew beyond 4 MB; at most two are kept."""
    if log.exists() and log.stat().st_size > 4_000_000:
        log.replace(log.with_name(f"{log.name}.1"))


def length_of(log: Path) -> int:
    """How long a log is now, in bytes; 0 when there is none."""
    return log.stat().st_size if log.exists() else 0


def read_from(log: Path, start: int) -> str:
    """What was added to a log since it was ``start`` bytes long."""
    with log.open("rb") as file:
        file.seek(start)
        return file.read().decode(errors="replace")


def say(text: str) -> None:
    """Note something in the holder's own log, which is its standard error."""
    sys.stderr.write(f"{time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())} {text}\n")
    sys.stderr.flush()
