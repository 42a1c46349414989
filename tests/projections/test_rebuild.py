"""A rebuild proves the live rows, names what differs, and switches without being noticed."""

import threading
from dataclasses import dataclass, replace
from typing import Any

import psycopg
import pytest

from domain.events.event import RecordedEvent
from domain.events.idea import IdeaProposed
from projections.ideas_board import IDEAS, VIEW, ideas
from projections.postgres_reader import PostgresReader
from projections.postgres_schema import Generation
from projections.postgres_writer import PostgresWriter
from projections.projection import Projection, begun, on
from projections.query import Select, ViewNotReady
from projections.rebuild import ConnectionBusy, RebuildRunning, _alone, rebuild
from projections.registry import PROJECTIONS
from projections.rows import Change, Row
from projections.table import Rows, Table
from tests.projections.conftest import Connection
from tests.projections.stories import whole_story
from tests.projections.streams import MemoryLog, wild_events

TOUCHED = f"UPDATE views.ideas_board_v{VIEW.version} SET title = 'touched'"  # noqa: S608 - our own


def followed(
    connection: Connection, events: list[RecordedEvent], *views: Projection
) -> PostgresWriter:
    """Live tables that have seen these events."""
    log = MemoryLog()
    writer = PostgresWriter(views or (VIEW,), log)
    writer.prepare(connection)
    log.events = events
    writer.apply_batch(connection, events)
    return writer


class TestRebuild:
    @pytest.mark.parametrize("wild", [False, True])
    def test_proves_every_live_read_model(self, connection: Connection, wild: bool) -> None:
        events = wild_events(3, 300) if wild else whole_story(3)
        followed(connection, events, *PROJECTIONS)

        reports = [rebuild(connection, each, MemoryLog(events), check=True) for each in PROJECTIONS]

        assert [(each.projection, True, ()) for each in reports] == [
            (each.projection, each.equal, each.differing) for each in reports
        ]
        assert all(each.position == len(events) and not each.switched for each in reports)

    def test_names_the_rows_that_differ(self, connection: Connection) -> None:
        events = whole_story(4)
        followed(connection, events)
        idea = ideas(PostgresReader(connection)).rows[0]
        connection.execute(f"{TOUCHED} WHERE id = %s", (idea.id,))

        report = rebuild(connection, VIEW, MemoryLog(events), check=True)

        assert (report.compared, report.equal) == (True, False)
        assert report.differing == (f"ideas_board {idea.id}",)

    def test_with_check_leaves_the_live_rows_as_they_are(self, connection: Connection) -> None:
        events = whole_story(4)
        followed(connection, events)
        connection.execute(TOUCHED)

        rebuild(connection, VIEW, MemoryLog(events), check=True)

        rows = ideas(PostgresReader(connection)).rows
        assert {"touched"} == {row.title for row in rows}
        left = connection.execute("SELECT generation FROM views.generations").fetchall()
        assert left == [("live",)]

    def test_without_check_puts_the_rows_right(self, connection: Connection) -> None:
        events = whole_story(4)
        writer = followed(connection, events)
        before = ideas(PostgresReader(connection)).rows
        connection.execute(TOUCHED)

        report = rebuild(connection, VIEW, MemoryLog(events))

        assert report.switched
        assert before == ideas(PostgresReader(connection)).rows
        assert writer.prepare(connection) == ()
        assert rebuild(connection, VIEW, MemoryLog(events)).equal

    def test_drops_what_a_killed_rebuild_left(self, connection: Connection) -> None:
        events = whole_story(4)
        followed(connection, events)
        stop = RuntimeError("killed")

        def killed(_reached: int, _target: int) -> None:
            raise stop

        with pytest.raises(RuntimeError, match="killed"):
            rebuild(connection, VIEW, MemoryLog(events), progress=killed)

        assert rebuild(connection, VIEW, MemoryLog(events)).equal

    def test_goes_on_beside_a_writer_that_is_ahead_of_it(self, connection: Connection) -> None:
        events = whole_story(5)
        log = MemoryLog(events)
        writer = followed(connection, events[:40])

        def follow(_reached: int, _target: int) -> None:
            writer.apply_batch(connection, events[:80])

        report = rebuild(connection, VIEW, log, progress=follow)

        assert (report.position, report.equal) == (80, True)
        writer.apply_batch(connection, events[80:])
        assert rebuild(connection, VIEW, log, check=True).equal

    def test_runs_once_at_a_time(self, connection: Connection, postgres_url: str) -> None:
        followed(connection, [])

        with (
            psycopg.connect(postgres_url) as other,
            _alone(other, VIEW),
            pytest.raises(RebuildRunning),
        ):
            rebuild(connection, VIEW, MemoryLog())

    def test_needs_a_connection_of_its_own(self, connection: Connection) -> None:
        with connection.transaction(), pytest.raises(ConnectionBusy):
            rebuild(connection, VIEW, MemoryLog())


@dataclass(frozen=True, kw_only=True)
class Headline(Row):
    """A read model of another shape under the same name."""

    id: Any
    headline: str


def _headline(event: RecordedEvent, fact: IdeaProposed, _rows: Rows) -> tuple[Change, ...]:
    return begun(event, Headline(id=str(event.stream), headline=fact.title.upper()))


HEADLINES = Table(record=Headline, name="ideas_board", key=("headline",))
NEXT = Projection(
    name="ideas_board", version=2, tables=(HEADLINES,), handlers=(on(IdeaProposed, _headline),)
)


class TestNewVersion:
    def test_is_announced_and_keeps_the_old_rows_readable(self, connection: Connection) -> None:
        events = whole_story(6)
        followed(connection, events)
        writer = PostgresWriter((NEXT,), MemoryLog(events))

        outdated = writer.prepare(connection)
        writer.apply_batch(connection, events)

        assert outdated == ("ideas_board",)
        assert len(ideas(PostgresReader(connection), limit=500).rows) > 0
        with pytest.raises(ViewNotReady):
            PostgresReader(connection).select(Select(table=HEADLINES))

    def test_is_built_switched_and_followed(self, connection: Connection) -> None:
        events = whole_story(6)
        followed(connection, events[:100])
        log = MemoryLog(events)
        writer = PostgresWriter((NEXT,), log)

        report = rebuild(connection, NEXT, log)
        writer.apply_batch(connection, events[50:])

        assert (report.version, report.compared, report.switched) == (2, False, True)
        shown = PostgresReader(connection).select(Select(table=HEADLINES)).rows
        proposed = [event for event in events if isinstance(event.payload, IdeaProposed)]
        assert len(proposed) == len(shown)
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'views'")
        assert {"generations", "poisoned", "ideas_board_v2"} == {name for (name,) in tables}

    def test_is_noticed_by_its_shape_alone(self) -> None:
        other = replace(VIEW, tables=(replace(IDEAS, key=("position",)),))

        assert other.fingerprint != VIEW.fingerprint


class TestSwitchWhileReading:
    def test_is_not_noticed_by_readers(self, connection: Connection, postgres_url: str) -> None:
        events = whole_story(7)
        followed(connection, events)
        expected = len(ideas(PostgresReader(connection), limit=1000).rows)
        seen: list[int] = []
        failures: list[Exception] = []
        done = threading.Event()

        def read() -> None:
            with psycopg.connect(postgres_url, autocommit=True) as own:
                reader = PostgresReader(own)
                while not done.is_set():
                    try:
                        seen.append(len(ideas(reader, limit=1000).rows))
                    except Exception as error:
                        failures.append(error)

        threads = [threading.Thread(target=read) for _ in range(2)]
        for thread in threads:
            thread.start()
        for _ in range(4):
            rebuild(connection, VIEW, MemoryLog(events))
        done.set()
        for thread in threads:
            thread.join()

        assert failures == []
        assert {expected} == set(seen)


def test_generations_are_named_as_the_book_says() -> None:
    assert [str(each) for each in Generation] == ["live", "rebuild"]
