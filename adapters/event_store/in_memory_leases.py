"""The leases' twin in memory."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock

from domain.identifiers import WorkId
from domain.ports import Clock


@dataclass(frozen=True, kw_only=True)
class _Hold:
    attempt: int
    expires_at: datetime
    progress: Mapping[str, object] = field(default_factory=dict)


class InMemoryLeases:
    """Implements ``domain.ports.Leases`` within one process, on the clock it is given."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._holds: dict[WorkId, _Hold] = {}

    def take(self, work: WorkId, attempt: int, *, seconds: float) -> None:
        """Hold the work from now on; an older attempt than the holder's changes nothing."""
        with self._lock:
            held = self._holds.get(work)
            if held is None or held.attempt <= attempt:
                self._holds[work] = _Hold(attempt=attempt, expires_at=self._in(seconds))

    def beat(self, work: WorkId, attempt: int, *, seconds: float, progress: str = "") -> None:
        """Prolong; without ``progress`` the last one stays. Nothing happens when the work was
        released or taken over. Raises ``ValueError`` when ``progress`` is not JSON."""
        told = json.loads(progress) if progress else None
        with self._lock:
            held = self._holds.get(work)
            if held is not None and held.attempt == attempt:
                held = replace(held, expires_at=self._in(seconds))
                self._holds[work] = held if told is None else replace(held, progress=told)

    def alive(self, work: WorkId) -> bool:
        """Whether somebody holds the work now."""
        with self._lock:
            return self._is_alive(work)

    def release(self, work: WorkId) -> None:
        """Give the work back at once, whoever holds it."""
        with self._lock:
            self._holds.pop(work, None)

    def progress(self, works: Sequence[WorkId]) -> Mapping[WorkId, Mapping[str, object]]:
        """How far the held works among these are, as their last heart-beats told."""
        with self._lock:
            return {work: self._holds[work].progress for work in works if self._is_alive(work)}

    def close(self) -> None:
        """Nothing to close."""

    def _is_alive(self, work: WorkId) -> bool:
        held = self._holds.get(work)
        return held is not None and held.expires_at > self._clock.now()

    def _in(self, seconds: float) -> datetime:
        return self._clock.now() + timedelta(seconds=seconds)
