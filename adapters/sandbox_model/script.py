"""How the sandbox model behaves, call by call."""

import random
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

MODES = (
    "ok", "truncated", "fenced", "prose", "wrong_schema", "refusal", "rate_limited",
    "server_error", "slow", "hang", "drop", "garbage", "endless", "unauthorised", "no_quota",
    "bad_request", "no_usage",
)  # fmt: skip
"""Everything it can do instead of, or besides, answering."""

MIXTURE: Mapping[str, float] = {
    "ok": 60, "fenced": 6, "prose": 6, "truncated": 4, "wrong_schema": 4, "refusal": 2,
    "rate_limited": 6, "server_error": 6, "drop": 3, "garbage": 3,
}  # fmt: skip
"""An ordinary bad day, in parts."""


class UnknownMode(Exception):
    """There is no such mode."""


@dataclass(frozen=True, kw_only=True)
class Timing:
    """How long things take, in seconds."""

    slow_s: float = 2.0
    hang_s: float = 600.0
    retry_after_s: float = 1.0


class Script:
    """Queued modes first, each once; then the usual one, or a seeded mixture."""

    def __init__(
        self,
        modes: Sequence[str] = (),
        *,
        usual: str = "ok",
        mixture: Mapping[str, float] | None = None,
        seed: int = 0,
    ) -> None:
        self._lock = Lock()
        self._queue = deque(_known(mode) for mode in modes)
        self._usual = _known(usual)
        self._mixture = dict(mixture or {})
        for mode in self._mixture:
            _known(mode)
        self._chance = random.Random(seed)  # noqa: S311 - a repeatable mixture, no secret

    def next(self) -> str:
        """The mode of the next call."""
        with self._lock:
            if self._queue:
                return self._queue.popleft()
            if self._mixture:
                return self._chance.choices(list(self._mixture), list(self._mixture.values()))[0]
            return self._usual

    def play(self, modes: Sequence[str], *, usual: str | None = None) -> None:
        """Queue further modes, and change the usual one. Raises ``UnknownMode``."""
        checked = [_known(mode) for mode in modes]
        with self._lock:
            self._queue.extend(checked)
            if usual is not None:
                self._usual, self._mixture = _known(usual), {}


def _known(mode: str) -> str:
    if mode not in MODES:
        raise UnknownMode(f"{mode!r} is no mode; there are {', '.join(MODES)}")
    return mode
