"""Memory and Postgres answer alike; pages stay put; any moment can be shown again."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from projections import animations, audit_log, ideas_board, production_line
from projections.as_of import as_of, position_at
from projections.audit_log import AUDIT, AuditFilter
from projections.idea_pool import open_ideas, words_between
from projections.ideas_board import IDEAS, ideas
from projections.memory_reader import MemoryReader
from projections.memory_writer import MemoryWriter
from projections.postgres_reader import PostgresReader
from projections.postgres_writer import PostgresWriter
from projections.query import (
    AtLeast,
    BadCursor,
    Below,
    Condition,
    Equal,
    Has,
    OneOf,
    Reader,
    Select,
    Words,
)
from projections.registry import PROJECTIONS
from tests.projections.conftest import Connection
from tests.projections.folding_benchmark import synthetic_events
from tests.projections.reading import after
from tests.projections.stories import Story, whole_story
from tests.projections.streams import BEGINNING, MemoryLog

EVENTS = whole_story(11, days=5)
MIDDLE = len(EVENTS) // 2

CONDITIONS: tuple[Condition, ...] = (
    Equal("language", "pl"),
    Equal("feasible", value=True),
    Equal("feasible", None),
    Equal("line", 0),
    OneOf("status", ("feasible", "blocked")),
    OneOf("status", ()),
    Has("tags", "tag1"),
    Words("words", "RINGS pomysl"),
    Words("words", "100%_"),
    Words("words", ""),
    AtLeast("position", MIDDLE),
    Below("decided_at", BEGINNING + timedelta(days=2)),
)
ORDERS: tuple[tuple[str, ...], ...] = ((), ("position",), ("title_order",), ("status", "title"))


@pytest.fixture
def followed(connection: Connection) -> Connection:
    """A database whose read models have seen the story."""
    log = MemoryLog()
    writer = PostgresWriter(PROJECTIONS, log)
    writer.prepare(connection)
    log.events = EVENTS
    writer.apply_batch(connection, EVENTS)
    return connection


def all_pages(reader: Reader, query: Select[Any]) -> list[Any]:
    """Every row, page by page."""
    found: list[Any] = []
    cursor = ""
    while True:
        page = reader.select(
            Select(
                table=query.table,
                where=query.where,
                order=query.order,
                descending=query.descending,
                limit=query.limit,
                after=cursor,
            )
        )
        found += page.rows
        cursor = page.next
        if not cursor:
            return found


class TestReaders:
    @settings(
        max_examples=40,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(
        where=st.lists(st.sampled_from(CONDITIONS), max_size=2),
        order=st.sampled_from(ORDERS),
        descending=st.booleans(),
        limit=st.sampled_from((1, 3, 50)),
    )
    def test_answer_alike_from_memory_and_from_postgres(
        self,
        followed: Connection,
        where: list[Condition],
        order: tuple[str, ...],
        descending: bool,
        limit: int,
    ) -> None:
        query = Select(
            table=IDEAS, where=tuple(where), order=order, descending=descending, limit=limit
        )
        memory, postgres = after(ideas_board.VIEW, EVENTS), PostgresReader(followed)

        assert all_pages(memory, query) == all_pages(postgres, query)
        counted = memory.count_by(IDEAS, "status", tuple(where))
        assert counted == postgres.count_by(IDEAS, "status", tuple(where))

    def test_answer_alike_about_the_pool_and_the_audit(self, followed: Connection) -> None:
        memory, postgres = after(ideas_board.VIEW, EVENTS), PostgresReader(followed)
        audit = after(audit_log.VIEW, EVENTS)
        subject = next(e.stream for e in EVENTS if e.payload.topic == "animation.commissioned")
        wanted = AuditFilter(subject=subject, since=BEGINNING)

        assert open_ideas(memory) == open_ideas(postgres)
        assert words_between(memory, 0, MIDDLE) == words_between(postgres, 0, MIDDLE)
        assert audit_log.audit_log(audit, wanted) == audit_log.audit_log(postgres, wanted)

    def test_answer_alike_about_films_and_work(self, followed: Connection) -> None:
        postgres = PostgresReader(followed)
        films, works = after(animations.VIEW, EVENTS), after(production_line.VIEW, EVENTS)

        for order in animations.ORDERS:
            assert animations.animations(films, order=order) == animations.animations(
                postgres, order=order
            )
        assert production_line.work_counts(works) == production_line.work_counts(postgres)
        assert production_line.works(works, limit=7) == production_line.works(postgres, limit=7)


class TestPages:
    def test_stay_put_while_rows_come_in(self, connection: Connection) -> None:
        story = Story()
        for _ in range(10):
            story.propose(feasible=True)
        log = MemoryLog()
        writer = PostgresWriter((ideas_board.VIEW,), log)
        writer.prepare(connection)
        log.events = story.events
        writer.apply_batch(connection, list(story.events))
        reader = PostgresReader(connection)

        first = ideas(reader, limit=4)
        known = len(story.events)
        for _ in range(3):
            story.propose(feasible=True)
        writer.apply_batch(connection, story.events[known:])
        second = ideas(reader, limit=4, after=first.next)
        third = ideas(reader, limit=4, after=second.next)

        shown = [row.title for page in (first, second, third) for row in page.rows]
        assert len(shown) == len(set(shown)) == 10
        assert third.next == ""

    @pytest.mark.parametrize("cursor", ["nonsense", "ä", "W10", "eyJhIjoxfQ", "bm9wZQ"])
    def test_refuse_a_cursor_that_is_none(self, cursor: str) -> None:
        with pytest.raises(BadCursor):
            ideas(after(ideas_board.VIEW, EVENTS), after=cursor)

    def test_find_nothing_under_a_text_that_no_database_keeps(self, followed: Connection) -> None:
        for reader in (PostgresReader(followed), after(audit_log.VIEW, EVENTS)):
            for wanted in (
                AuditFilter(search="a\0"),
                AuditFilter(actor="\0"),
                AuditFilter(topics=("\0",)),
            ):
                assert audit_log.audit_log(reader, wanted).rows == ()

    def test_refuse_the_cursor_of_another_order(self) -> None:
        reader = after(ideas_board.VIEW, EVENTS)
        cursor = ideas(reader, limit=1).next

        with pytest.raises(BadCursor):
            ideas(reader, by_title=True, limit=1, after=cursor)


class TestAsOf:
    @settings(max_examples=15, deadline=None)
    @given(position=st.integers(0, len(EVENTS)), view=st.sampled_from(PROJECTIONS))
    def test_shows_exactly_the_events_up_to_there(self, position: int, view: Any) -> None:
        expected = MemoryWriter(view)
        expected.apply_batch(EVENTS[:position])

        shown = as_of(view, MemoryLog(EVENTS), position)

        for table in view.tables:
            query = Select(table=table)
            assert MemoryReader(expected.rows).select(query) == shown.select(query)

    def test_reads_a_long_log_in_steps(self) -> None:
        events = synthetic_events(6000)

        shown = as_of(audit_log.VIEW, MemoryLog(events), 5500)

        assert len(shown.select(Select(table=AUDIT)).rows) == 5500

    def test_finds_the_position_of_a_moment(self) -> None:
        log = MemoryLog(EVENTS)

        assert position_at(log, EVENTS[0].recorded_at - timedelta(seconds=1)) == 0
        assert position_at(log, EVENTS[MIDDLE].recorded_at) == MIDDLE + 1
        assert position_at(log, EVENTS[-1].recorded_at + timedelta(days=1)) == len(EVENTS)
        assert position_at(MemoryLog(), BEGINNING) == 0
