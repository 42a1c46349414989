"""A read model after some events, for tests that ask about its rows."""

from collections.abc import Sequence

from domain.events.event import RecordedEvent
from projections.memory_reader import MemoryReader
from projections.memory_writer import MemoryWriter
from projections.projection import Projection


def after(view: Projection, events: Sequence[RecordedEvent]) -> MemoryReader:
    """What the read model says once these events were applied; none may be poisoned."""
    writer = MemoryWriter(view)
    writer.apply_batch(events)
    assert writer.poisoned == []
    return MemoryReader(writer.rows)
