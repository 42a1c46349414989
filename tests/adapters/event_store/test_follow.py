"""Followers miss nothing and come back after every hiccup."""

import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

import psycopg
import pytest

from adapters.event_store.connections import connect
from adapters.event_store.cursors import lag, move_cursor
from adapters.event_store.errors import LogHole, LogRewound
from adapters.event_store.parking import all_parked
from adapters.event_store.postgres_event_store import PostgresEventStore
from domain.events.event import RecordedEvent
from domain.events.idea import IdeaDeferred, IdeaPicked
from tests.adapters.contracts.event_store_contract import an_event
from tests.adapters.event_store.followers import (
    NAME,
    OUTSIDE,
    SOON_S,
    TRANSACTIONAL,
    Connection,
    Owner,
    Seen,
    append,
    eventually,
    follow_to,
    following,
)
from tests.adapters.event_store.test_postgres_event_store import forge


@pytest.fixture
def seen() -> Seen:
    return Seen()


class TestFollow:
    def test_hands_over_everything_in_batches(self, store: PostgresEventStore, seen: Seen) -> None:
        append(store, 25)

        follow_to(store.database_url, seen, 25, replace(TRANSACTIONAL, batch=10))

        assert seen.positions == list(range(1, 26))

    def test_returns_when_another_one_got_there_first(
        self, store: PostgresEventStore, seen: Seen
    ) -> None:
        append(store, 3)
        other = Seen()

        with following(store.database_url, other):
            assert eventually(lambda: len(other.positions) == 3)
            follow_to(store.database_url, seen, 3)

        assert seen.positions == []

    def test_sees_new_events_at_once(self, store: PostgresEventStore, seen: Seen) -> None:
        patient = replace(TRANSACTIONAL, poll_s=30.0)
        with following(store.database_url, seen, replace(patient, until=2)):
            append(store, 1)
            assert eventually(lambda: seen.positions == [1])
            began = time.monotonic()
            append(store, 1)
            assert eventually(lambda: seen.positions == [1, 2])
            assert time.monotonic() - began < 20

    def test_sees_new_events_within_the_poll_when_no_notification_comes(
        self, store: PostgresEventStore, seen: Seen, owner: Owner
    ) -> None:
        with following(store.database_url, seen):
            append(store, 1)
            assert eventually(lambda: seen.positions == [1])
            insert_silently(owner)

            assert eventually(lambda: seen.positions == [1, 2], within_s=2)

    def test_goes_on_where_it_was(self, store: PostgresEventStore, seen: Seen) -> None:
        append(store, 3)
        follow_to(store.database_url, seen, 3)
        append(store, 2)

        follow_to(store.database_url, seen, 5)

        assert seen.positions == [1, 2, 3, 4, 5]

    def test_moves_past_topics_nobody_asked_for(
        self, store: PostgresEventStore, seen: Seen
    ) -> None:
        stream = uuid4()
        store.append([an_event(stream, 1), an_event(stream, 2, payload=IdeaDeferred())])
        append(store, 3)

        follow_to(
            store.database_url,
            seen,
            5,
            replace(TRANSACTIONAL, topics=frozenset({"idea.deferred"})),
        )

        assert seen.positions == [2]
        with connect(store.database_url) as connection:
            assert lag(connection, NAME).events == 0

    def test_stops_when_told(self, store: PostgresEventStore, seen: Seen) -> None:
        with following(store.database_url, seen):
            append(store, 1)
            assert eventually(lambda: seen.positions == [1])

    def test_writes_rows_and_cursor_together_or_not_at_all(self, store: PostgresEventStore) -> None:
        append(store, 4)
        failures = iter([True, True, False, False, False, False])

        def project(events: Sequence[RecordedEvent], connection: Connection) -> None:
            for event in events:
                connection.execute("INSERT INTO rows VALUES (%s)", (event.position,))
            if next(failures, False):
                raise RuntimeError("meant to fail after writing")

        with connect(store.database_url) as connection:
            connection.execute("DROP TABLE IF EXISTS rows; CREATE TABLE rows (position bigint)")
            follow_to(store.database_url, project, 4)
            rows = connection.execute("SELECT position FROM rows ORDER BY 1").fetchall()
            connection.execute("DROP TABLE rows")

        assert [position for (position,) in rows] == [1, 2, 3, 4]

    def test_acts_at_least_once_outside(self, store: PostgresEventStore) -> None:
        append(store, 2)
        handled: list[int] = []

        def act(events: Sequence[RecordedEvent], connection: Connection) -> None:
            handled.extend(event.position for event in events)
            if len(handled) == 2:
                raise psycopg.OperationalError("the cursor could not be saved")

        follow_to(store.database_url, act, 2, OUTSIDE)

        assert handled == [1, 2, 1, 2]

    def test_waits_for_an_outside_that_is_away_without_blaming_the_event(
        self, store: PostgresEventStore
    ) -> None:
        append(store, 1)
        calls: list[int] = []

        def act(events: Sequence[RecordedEvent], connection: Connection) -> None:
            calls.append(1)
            if len(calls) < 6:
                raise ConnectionError("the queue is away")

        terms = replace(OUTSIDE, wait_on=(ConnectionError,), poll_s=0.05)
        follow_to(store.database_url, act, 1, terms)

        with connect(store.database_url) as connection:
            assert len(calls) == 6
            assert all_parked(connection) == []
            assert lag(connection, NAME).last_error == ""


class TestOneAtATime:
    def test_lets_one_follow_and_the_other_take_over(self, store: PostgresEventStore) -> None:
        first, second = Seen(), Seen()
        with following(store.database_url, second):
            with following(store.database_url, first):
                append(store, 3)
                assert eventually(lambda: len(first.positions + second.positions) == 3)
                append(store, 3)
                assert eventually(lambda: len(first.positions + second.positions) == 6)
            append(store, 3)
            assert eventually(lambda: len(first.positions + second.positions) == 9)

        assert sorted(first.positions + second.positions) == list(range(1, 10))

    def test_says_who_is_active_and_how_far_behind(self, store: PostgresEventStore) -> None:
        append(store, 2)
        may_go_on = threading.Event()

        def hesitate(events: Sequence[RecordedEvent], connection: Connection) -> None:
            may_go_on.wait(SOON_S)

        with connect(store.database_url) as connection:
            with following(store.database_url, hesitate):
                time.sleep(0.5)
                behind = lag(connection, NAME)
                may_go_on.set()
                assert eventually(lambda: lag(connection, NAME).events == 0)
            # The server notices a closed connection a moment later.
            assert eventually(lambda: not lag(connection, NAME).active)
            after = lag(connection, NAME)

        assert (behind.active, behind.position, behind.head, behind.events) == (True, 0, 2, 2)
        assert behind.seconds > 0.1
        assert (after.active, after.position, after.seconds) == (False, 2, 0)


class TestHiccups:
    def test_survives_the_end_of_all_its_connections(
        self, store: PostgresEventStore, seen: Seen, owner: Owner
    ) -> None:
        with following(store.database_url, seen):
            for expected in range(1, 5):
                append(store, 1)
                assert eventually(lambda at=expected: at in seen.positions)  # type: ignore[misc]
                terminate_all(owner)

        # What was handled but not yet committed comes again; nothing is left out.
        assert list(dict.fromkeys(seen.positions)) == [1, 2, 3, 4]

    def test_sees_events_within_two_seconds_when_its_listener_is_gone(
        self, store: PostgresEventStore, seen: Seen, owner: Owner
    ) -> None:
        with following(store.database_url, seen, replace(TRANSACTIONAL, poll_s=1.0)):
            append(store, 1)
            assert eventually(lambda: seen.positions == [1])
            owner.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND query LIKE 'LISTEN%'"
            )
            append(store, 1)
            assert eventually(lambda: seen.positions == [1, 2], within_s=2.5)

    def test_asks_for_help_when_the_log_was_rewound(
        self, store: PostgresEventStore, seen: Seen, owner: Owner
    ) -> None:
        append(store, 3)
        follow_to(store.database_url, seen, 3)
        owner.execute("ALTER TABLE kinora_events DISABLE TRIGGER USER")
        owner.execute("DELETE FROM kinora_events WHERE notification_id = 3")
        owner.execute("ALTER TABLE kinora_events ENABLE ALWAYS TRIGGER kinora_append_only")

        with pytest.raises(LogRewound, match="older backup"):
            follow_to(store.database_url, seen, 4)
        append(store, 2)
        with pytest.raises(LogRewound) as caught:
            follow_to(store.database_url, seen, 4)

        assert (caught.value.name, caught.value.position) == (NAME, 3)
        with connect(store.database_url) as connection:
            assert "older backup" in lag(connection, NAME).last_error
            move_cursor(connection, NAME, 2)
        follow_to(store.database_url, seen, 4)
        assert seen.positions == [1, 2, 3, 3, 4]

    def test_refuses_a_log_with_a_hole(
        self, store: PostgresEventStore, seen: Seen, owner: Owner
    ) -> None:
        append(store, 3)
        forge(owner, "notification_id = 7 WHERE notification_id = 3")

        with pytest.raises(LogHole) as caught:
            follow_to(store.database_url, seen, 7)
        assert caught.value.position == 3


def insert_silently(owner: Owner) -> None:
    """One more event without a notification."""
    owner.execute(
        "INSERT INTO kinora_events SELECT 2, originator_id, 2, topic, 1, gen_random_uuid(), "
        "correlation_id, NULL, actor, state, recorded_at, hash FROM kinora_events"
    )


def terminate_all(owner: Owner) -> None:
    """End every other connection to this database."""
    owner.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


def test_payloads_are_decoded(store: PostgresEventStore) -> None:
    """Handlers get domain events, not rows."""
    append(store, 1)
    kinds: list[type] = []

    def look(events: Sequence[RecordedEvent], connection: Connection) -> None:
        kinds.extend(type(event.payload) for event in events)

    follow_to(store.database_url, look, 1)

    assert kinds == [IdeaPicked]
