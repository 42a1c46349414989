"""The Postgres writer keeps the same rows as the one in memory, whatever happens."""

from collections.abc import Sequence
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.events.event import RecordedEvent
from projections.memory_reader import MemoryReader
from projections.memory_writer import MemoryWriter
from projections.postgres_reader import PostgresReader
from projections.postgres_writer import PostgresWriter
from projections.query import Select
from projections.registry import PROJECTIONS
from tests.projections.conftest import Connection
from tests.projections.stories import whole_story
from tests.projections.streams import MemoryLog, wild_events


def in_memory(events: Sequence[RecordedEvent]) -> dict[str, list[Any]]:
    """Every row of every projection after these events."""
    found = {}
    for projection in PROJECTIONS:
        writer = MemoryWriter(projection)
        writer.apply_batch(events)
        reader = MemoryReader(writer.rows)
        for table in projection.tables:
            found[table.name] = list(reader.select(Select(table=table)).rows)
    return found


def in_postgres(connection: Connection) -> dict[str, list[Any]]:
    """Every row of every projection in the live tables."""
    reader = PostgresReader(connection)
    tables = [table for projection in PROJECTIONS for table in projection.tables]
    return {table.name: list(reader.select(Select(table=table)).rows) for table in tables}


def fresh(connection: Connection, events: Sequence[RecordedEvent] = ()) -> PostgresWriter:
    """Empty live tables over a log that will hold these events."""
    connection.execute("DROP SCHEMA IF EXISTS views CASCADE")
    log = MemoryLog()
    writer = PostgresWriter(PROJECTIONS, log)
    assert writer.prepare(connection) == ()
    log.events = list(events)
    return writer


def in_batches(events: Sequence[RecordedEvent], seed: int) -> list[Sequence[RecordedEvent]]:
    """The events cut into pieces of very different sizes."""
    random = Random(seed)  # noqa: S311 - cuts, no secrets
    batches, place = [], 0
    while place < len(events):
        size = random.choice((1, 2, 7, 40, 300))
        batches.append(events[place : place + size])
        place += size
    return batches


class TestPostgresWriter:
    @settings(
        max_examples=8,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(seed=st.integers(0, 2**32), wild=st.booleans())
    def test_keeps_the_rows_that_memory_keeps(
        self, connection: Connection, seed: int, wild: bool
    ) -> None:
        events = wild_events(seed, 150) if wild else whole_story(seed, days=2)
        writer = fresh(connection, events)

        for batch in in_batches(events, seed):
            writer.apply_batch(connection, batch)

        assert in_memory(events) == in_postgres(connection)
        assert connection.execute("SELECT * FROM views.poisoned").fetchall() == []
