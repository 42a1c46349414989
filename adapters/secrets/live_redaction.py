"""A redactor that learns: tokens are renewed many times while a process runs."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from adapters.secrets.chain import STORE_FILE, secrets_in
from adapters.secrets.names import SecretProblem
from adapters.secrets.redaction import Readable, Redactor

_MOST = 500
"""Values that are remembered after they were replaced: a renewal may be refused, and the
refusal told, long after the token in it was exchanged. A token a minute for a work day."""


class LiveRedactor:
    """Masks every value that any place names now, and those it named since this was made.

    The places are read again when one of ``files`` has changed; a text costs one look at their
    dates.
    """

    def __init__(self, places: Sequence[Readable], files: Sequence[Path]) -> None:
        self._places = places
        self._files = files
        self._known: dict[str, None] = {}
        self._seen: object = None
        self._redact = Redactor(())

    def __repr__(self) -> str:
        return "LiveRedactor()"

    def __call__(self, text: str) -> str:
        """The text without any secret."""
        seen = [_stamp(each) for each in self._files]
        if seen != self._seen:
            self._learn()
            self._seen = seen
        return self._redact(text)

    def _learn(self) -> None:
        for place in self._places:
            for value in _values(place):
                self._known.pop(value, None)
                self._known[value] = None
        while len(self._known) > _MOST:
            self._known.pop(next(iter(self._known)))
        self._redact = Redactor(self._known)


def live_redactor(
    folder: Path, *, environment: Mapping[str, str], dotenv: Path | None = None
) -> LiveRedactor:
    """The redactor of one data folder, by the places of ``secrets_in``."""
    chain = secrets_in(folder, environment=environment, dotenv=dotenv)
    files = [folder / STORE_FILE, *([dotenv] if dotenv else [])]
    return LiveRedactor(chain.places, files)


def _stamp(file: Path) -> tuple[int, int, int]:
    try:
        status = file.stat()
    except OSError:
        return (0, 0, 0)
    return (status.st_mtime_ns, status.st_ino, status.st_size)


def _values(place: Readable) -> list[str]:
    """A place that refuses is passed over: what it refuses to us it gave to nobody."""
    try:
        found = [place.get(name) for name in place.names()]
    except SecretProblem:
        return []
    return [value for value in found if value is not None]
