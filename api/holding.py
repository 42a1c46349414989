"""Holding a lease while a stage runs: a thread beats, and notices cancellation."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from domain.events.event import payloads
from domain.identifiers import WorkId
from domain.ports import Cancelled, EventStore, Leases, Progress
from domain.work.state import Condition, fold

LONGEST_PAUSE_S = 1.0
"""Between two beats; also how long a cancellation may go unnoticed."""

log = structlog.get_logger()


class Holding:
    """Holds work for the length of a ``with`` block; ``stopping`` interrupts what runs."""

    def __init__(
        self, store: EventStore, leases: Leases, *, lease_s: float, stopping: threading.Event
    ) -> None:
        self._store = store
        self._leases = leases
        self._lease_s = lease_s
        self._stopping = stopping

    @contextmanager
    def __call__(self, work: WorkId, attempt: int) -> Iterator[Progress]:
        """Yield the progress function of this attempt."""
        hold = _Hold(self._store, self._leases, work, attempt, self._lease_s)
        beating = threading.Thread(target=hold.beat_until_done, name="lease", daemon=True)
        beating.start()

        def progress(state: dict[str, object]) -> None:
            hold.progress = json.dumps(state, sort_keys=True)
            if hold.lost.is_set():
                raise Cancelled("the work was cancelled, or another attempt took over")
            if self._stopping.is_set():
                raise Cancelled("the worker is stopping; the work goes on elsewhere")

        try:
            yield progress
        finally:
            hold.done.set()
            beating.join()


class _Hold:
    def __init__(
        self, store: EventStore, leases: Leases, work: WorkId, attempt: int, lease_s: float
    ) -> None:
        self._store = store
        self._leases = leases
        self._work = work
        self._attempt = attempt
        self._lease_s = lease_s
        self.progress = ""
        self.done = threading.Event()
        self.lost = threading.Event()

    def beat_until_done(self) -> None:
        pause = min(LONGEST_PAUSE_S, self._lease_s / 3)
        while not self.done.wait(pause):
            try:
                self._beat()
            except Exception as error:
                # The store may be away for a moment; the lease outlives some missed beats.
                log.warning("lease.beat_failed", work=str(self._work), error=str(error))

    def _beat(self) -> None:
        state = fold(payloads(self._store.load(self._work)))
        if state.condition is not Condition.STARTED or state.attempt != self._attempt:
            self.lost.set()
            return
        self._leases.beat(self._work, self._attempt, seconds=self._lease_s, progress=self.progress)
