"""What the sandbox model has done and billed."""

from dataclasses import asdict, dataclass
from threading import Lock


@dataclass(kw_only=True)
class Entry:
    """One call that reached the server."""

    number: int
    request: str
    """The caller's own number of it."""
    path: str
    model: str
    mode: str
    tokens_in: int = 0
    tokens_out: int = 0
    billed: bool = False
    """Whether the model ran. A refusal of the server (4xx, 5xx) is not billed."""
    told: bool = False
    """Whether the caller was told the tokens: not when the line went dead or dirty."""


class Ledger:
    """All calls, in the order in which they came."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._entries: list[Entry] = []

    def open(self, *, request: str, path: str, model: str, mode: str) -> Entry:
        """A call has come."""
        with self._lock:
            entry = Entry(
                number=len(self._entries) + 1, request=request, path=path, model=model, mode=mode
            )
            self._entries.append(entry)
            return entry

    def bill(self, entry: Entry, tokens_in: int, tokens_out: int) -> None:
        """The model has run, whether or not anybody will hear of it."""
        with self._lock:
            entry.tokens_in, entry.tokens_out, entry.billed = tokens_in, tokens_out, True

    def tell(self, entry: Entry, told: bool) -> None:
        """Whether the caller is being sent the count, whole."""
        with self._lock:
            entry.told = told

    def entries(self) -> list[dict[str, object]]:
        """Copies of all entries."""
        with self._lock:
            return [asdict(each) for each in self._entries]

    def report(self) -> dict[str, object]:
        """What ``GET /ledger`` answers."""
        with self._lock:
            billed = [each for each in self._entries if each.billed]
            return {
                "calls": len(self._entries),
                "billed": len(billed),
                "tokens_in": sum(each.tokens_in for each in billed),
                "tokens_out": sum(each.tokens_out for each in billed),
                "entries": [asdict(each) for each in self._entries],
            }
