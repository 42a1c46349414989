"""The log in columns for one profile: its head from the store, the rest sealed or by ADBC."""

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import structlog

from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.log_segments.sealed_log import SealedLog
from domain.ports import Unavailable

LOOK_S = 60.0
"""A segment takes days to fill; to be a minute late is early."""

log = structlog.get_logger()


class LogColumns:
    """Implements ``projections.analytics.engine.LogInColumns``."""

    def __init__(self, store: PostgresEventStore, sealed: SealedLog) -> None:
        self._store = store
        self._sealed = sealed

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""
        return self._store.head()

    def sealed_files(self) -> tuple[Sequence[Path], int, bytes]:
        """The sealed part. Raises ``SegmentsBroken`` or ``SegmentsOfAnotherLog``."""
        return self._sealed.sealed_files()

    def after(self, position: int, *, up_to: int) -> Iterable[pa.Table]:
        """The events behind a position."""
        return self._sealed.after(position, up_to=up_to)


class Sealer:
    """Seals the log as it grows, so that no reader of all of it has to wait for that."""

    def __init__(self, store: PostgresEventStore, sealed: SealedLog) -> None:
        self._store = store
        self._sealed = sealed
        self._last: int | None = None

    def run(self, stop: threading.Event) -> None:
        """Look once a minute until told to stop."""
        while not stop.is_set():
            try:
                self.seal_if_full()
            except Unavailable as error:
                # Figures are late or refused with this reason; production needs no segments.
                log.warning("segments.not_sealed", error=str(error))
            stop.wait(LOOK_S)

    def seal_if_full(self) -> bool:
        """Whether a segment was sealed."""
        head = self._store.head()[0]
        if head - (self._last or 0) < self._sealed.events_per_segment:
            return False
        before = self._last
        self._last = self._sealed.seal().last
        return self._last != before
