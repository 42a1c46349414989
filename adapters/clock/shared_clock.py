"""A clock that travels with the sandbox platforms: one time for them and for Kinora."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path


class SharedClock:
    """``domain.ports.Clock`` of a rehearsal, moved by whoever moves the platforms' clock.

    ``file`` is JSON, replaced as a whole: ``{"ahead_s": 3600.0, "stands_at": null}``. Without it
    the machine's clock is told. Raises ``ValueError`` for a file that says something else: two
    who disagree about the time are worse than one who stops.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read_at: tuple[int, int] | None = None
        self._ahead = timedelta()
        self._stands_at: datetime | None = None

    def now(self) -> datetime:
        """The moment on which everybody in the rehearsal agrees, in UTC."""
        self._look()
        return self._stands_at or datetime.now(UTC) + self._ahead

    def ahead(self) -> timedelta:
        """How far this clock is ahead of the machine's."""
        return self.now() - datetime.now(UTC)

    def _look(self) -> None:
        """Read the file when it is another than last time: each move replaces it."""
        try:
            found = self._file.stat()
        except FileNotFoundError:
            return
        seen = (found.st_ino, found.st_mtime_ns)
        if seen != self._read_at:
            told = json.loads(self._file.read_text("utf-8"))
            try:
                self._ahead = timedelta(seconds=float(told["ahead_s"]))
                stands = told["stands_at"]
                self._stands_at = datetime.fromisoformat(stands).astimezone(UTC) if stands else None
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{self._file} is no clock: {error}") from error
            self._read_at = seen
