"""A poisoned event stops its stream in one read model, and nothing else."""

from collections.abc import Iterable
from dataclasses import replace

import msgspec
import pytest

from domain.events.event import RecordedEvent
from domain.events.idea import IdeaPicked, IdeaProposed
from projections.as_of import as_of, position_at
from projections.ideas_board import IDEAS, VIEW, idea
from projections.memory_reader import MemoryReader
from projections.memory_writer import DuplicateKey, MemoryWriter
from projections.postgres_reader import PostgresReader
from projections.postgres_writer import MissedEvents, PostgresWriter
from projections.projection import Projection, on
from projections.query import Select
from projections.rebuild import rebuild
from projections.rows import Add, Change
from projections.system import poisoned_streams
from tests.projections.conftest import Connection
from tests.projections.stories import Story, whole_story
from tests.projections.streams import MemoryLog

BROKEN = replace(
    VIEW,
    handlers=(
        *(each for each in VIEW.handlers if each.kind is not IdeaPicked),
        on(IdeaPicked, lambda _event, _fact, _rows: _divided()),
    ),
)


def _divided() -> Iterable[Change]:
    return (Add(1 // 0),)  # type: ignore[arg-type]


def live(connection: Connection, view: Projection, events: list[RecordedEvent]) -> None:
    """Live tables that have seen these events, in one batch."""
    log = MemoryLog()
    writer = PostgresWriter((view,), log)
    writer.prepare(connection)
    log.events = events
    writer.apply_batch(connection, events)


class TestPoisonedEvent:
    def test_parks_its_stream_and_lets_others_go_on(self, connection: Connection) -> None:
        story = Story()
        first, second = story.propose(feasible=True), story.propose(feasible=True)
        picked = story.write(first, IdeaPicked())
        story.sketch(first)
        story.sketch(second)

        live(connection, BROKEN, story.events)

        (parked,) = poisoned_streams(connection)
        assert (parked.stream, parked.position) == (first, picked.position)
        assert parked.error.startswith("ZeroDivisionError")
        reader = PostgresReader(connection)
        halted, going = idea(reader, first), idea(reader, second)
        assert halted is not None
        assert going is not None
        assert (halted.sketch_digest, bool(going.sketch_digest)) == ("", True)

    def test_is_forgotten_after_a_rebuild_with_the_corrected_version(
        self, connection: Connection
    ) -> None:
        story = Story()
        first = story.propose(feasible=True)
        story.write(first, IdeaPicked())
        live(connection, BROKEN, story.events)

        rebuild(connection, VIEW, MemoryLog(story.events))

        assert poisoned_streams(connection) == ()
        row = idea(PostgresReader(connection), first)
        assert row is not None
        assert row.status == "picked"

    def test_may_be_one_that_postgres_refuses(self, connection: Connection) -> None:
        events = whole_story(1, days=1)
        at = next(i for i, event in enumerate(events) if isinstance(event.payload, IdeaProposed))
        events[at] = _with_zero_byte(events[at])

        live(connection, VIEW, events)

        (parked,) = poisoned_streams(connection)
        assert (parked.stream, parked.position) == (events[at].stream, at + 1)
        assert rebuild(connection, VIEW, MemoryLog(events), check=True).equal

    def test_is_parked_in_memory_too(self) -> None:
        story = Story()
        first = story.propose(feasible=True)
        story.write(first, IdeaPicked())
        writer = MemoryWriter(BROKEN)

        writer.apply_batch(story.events)

        assert [first] == [each.stream for each in writer.poisoned]


class TestBatches:
    def test_overlapping_ones_change_nothing(self, connection: Connection) -> None:
        events = whole_story(2, days=2)
        live(connection, VIEW, events)
        writer = PostgresWriter((VIEW,), MemoryLog(events))

        applied = writer.apply_batch(connection, events[10:])

        assert applied.changed == ()
        assert rebuild(connection, VIEW, MemoryLog(events), check=True).equal

    def test_later_ones_are_completed_from_the_log(self, connection: Connection) -> None:
        events = whole_story(2, days=2)
        live(connection, VIEW, events[:5])
        writer = PostgresWriter((VIEW,), MemoryLog(events))

        writer.apply_batch(connection, events[60:])

        assert rebuild(connection, VIEW, MemoryLog(events), check=True).equal

    def test_cannot_follow_a_hole_in_the_log(self, connection: Connection) -> None:
        events = whole_story(2, days=2)
        live(connection, VIEW, [])

        with pytest.raises(MissedEvents):
            PostgresWriter((VIEW,), MemoryLog()).apply_batch(connection, events[5:])

    def test_may_have_holes(self, connection: Connection) -> None:
        events = whole_story(2, days=2)
        live(connection, VIEW, [])
        writer = PostgresWriter((VIEW,), MemoryLog(events))

        writer.apply_batch(connection, [*events[3:20], *events[25:]])

        assert rebuild(connection, VIEW, MemoryLog(events), check=True).equal

    @pytest.mark.parametrize("position", [1, 20, 21])
    def test_pass_over_what_cannot_be_decoded(self, connection: Connection, position: int) -> None:
        events = whole_story(2, days=2)
        log = MemoryLog(events, unreadable=position)
        live(connection, VIEW, [])
        writer = PostgresWriter((VIEW,), log)
        rest = [event for event in events if event.position != position]

        for batch in (rest[:19], rest[19:40], rest[40:]):
            writer.apply_batch(connection, batch)

        report = rebuild(connection, VIEW, log, check=True)
        assert (report.equal, report.position) == (True, len(events))
        others = MemoryWriter(VIEW)
        others.apply_batch(rest)
        assert MemoryReader(others.rows).select(Select(table=IDEAS)) == as_of(
            VIEW, log, len(events)
        ).select(Select(table=IDEAS))
        assert position_at(log, events[-1].recorded_at) == len(events)

    def test_belong_to_the_callers_transaction(self, connection: Connection) -> None:
        events = whole_story(2, days=2)
        live(connection, VIEW, [])
        writer = PostgresWriter((VIEW,), MemoryLog(events))

        with connection.transaction(force_rollback=True):
            changed = writer.apply_batch(connection, events).changed

        assert changed == ("ideas_board",)
        assert PostgresReader(connection).position("ideas_board") == 0
        assert PostgresReader(connection).count_by(IDEAS, "status") == {}


class TestMemoryRows:
    def test_refuse_a_second_row_under_a_new_key(self) -> None:
        story = Story()
        story.propose()
        writer = MemoryWriter(VIEW)
        writer.apply_batch(story.events)
        (row,) = writer.rows.all_of(IDEAS)

        with pytest.raises(DuplicateKey):
            writer.rows.take((Add(row),))


def _with_zero_byte(event: RecordedEvent) -> RecordedEvent:
    payload = msgspec.structs.replace(event.payload, title="zero \0 byte")
    return replace(event, payload=payload)
