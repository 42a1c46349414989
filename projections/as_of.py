"""Any read model as it was at some moment, folded in memory."""

from collections import OrderedDict
from datetime import datetime
from threading import Lock

from projections.log import Log, readable, steps
from projections.memory_reader import MemoryReader
from projections.memory_writer import MemoryWriter
from projections.projection import Projection


def as_of(projection: Projection, log: Log, position: int) -> MemoryReader:
    """The read model after exactly the events up to and including ``position``; a position
    beyond the log's head shows its present state."""
    writer = MemoryWriter(projection)
    for events, _reached in steps(log, 0, min(position, log.head()[0]), projection.topics):
        writer.apply_batch(events)
    return MemoryReader(writer.rows)


def position_at(log: Log, moment: datetime) -> int:
    """Position of the last event recorded at or before ``moment``; 0 before the first.

    Positions have no holes, so about twenty reads find it among a million. The store's
    clock may step back a little between events; order follows the position all the same.
    """
    below, above = 0, log.head()[0]
    while below < above:
        middle = (below + above + 1) // 2
        while middle > below and not (found := readable(log, middle - 1, 1)):
            middle -= 1
        if middle == below:
            return below
        if found[0].recorded_at <= moment:
            below = middle
        else:
            above = middle - 1
    return below


class PastStates:
    """Earlier states that were asked for lately, so that a slider folds only what lies
    between two of its places. A log never changes, so neither does a state of it."""

    def __init__(self, log: Log, *, most: int = 24) -> None:
        self._log = log
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, int], MemoryWriter] = OrderedDict()

    def at(self, projection: Projection, position: int) -> MemoryReader:
        """As ``as_of``; begins at the nearest kept state before ``position``."""
        position = min(position, self._log.head()[0])
        with self._lock:
            kept = self._kept.get((projection.name, position))
            if kept is None:
                kept = self._folded(projection, position)
                self._kept[projection.name, position] = kept
            self._kept.move_to_end((projection.name, position))
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return MemoryReader(kept.rows)

    def _folded(self, projection: Projection, position: int) -> MemoryWriter:
        earlier = [at for name, at in self._kept if name == projection.name and at < position]
        begin = max(earlier, default=0)
        writer = self._kept[projection.name, begin].copy() if begin else MemoryWriter(projection)
        for events, _reached in steps(self._log, begin, position, projection.topics):
            writer.apply_batch(events)
        return writer
