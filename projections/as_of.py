"""Any read model as it was at some moment, folded in memory."""

from datetime import datetime

from projections.folding import Log
from projections.memory_reader import MemoryReader
from projections.memory_writer import MemoryWriter
from projections.projection import Projection

_STEP = 5000
"""Events per read."""


def as_of(projection: Projection, log: Log, position: int) -> MemoryReader:
    """The read model after exactly the events up to and including ``position``."""
    writer = MemoryWriter(projection)
    while writer.position < position:
        events = log.read(writer.position, limit=_STEP, topics=projection.topics)
        writer.apply_batch([event for event in events if event.position <= position])
        if len(events) < _STEP:
            break
        writer.position = max(writer.position, min(position, events[-1].position))
    return MemoryReader(writer.rows)


def position_at(log: Log, moment: datetime) -> int:
    """Position of the last event recorded at or before ``moment``; 0 before the first.

    Positions have no holes, so about twenty reads find it among a million. The store's
    clock may step back a little between events; order follows the position all the same.
    """
    below, above = 0, log.head()[0]
    while below < above:
        middle = (below + above + 1) // 2
        (event,) = log.read(middle - 1, limit=1)
        if event.recorded_at <= moment:
            below = middle
        else:
            above = middle - 1
    return below
