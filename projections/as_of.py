"""Any read model as it was at some moment, folded in memory."""

from datetime import datetime

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
