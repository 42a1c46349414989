"""A rehearsal's log is at the rehearsal's time; every other log is at the server's."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import psycopg
import pytest

from adapters.event_store.connections import connect
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.event_store.verification import Intact, verify
from tests.adapters.contracts.event_store_contract import an_event

DAYS = timedelta(days=3)
MOMENT = timedelta(seconds=10)


class Ahead:
    """How far a rehearsal's clock is ahead."""

    def __init__(self) -> None:
        self.span = timedelta()

    def __call__(self) -> timedelta:
        return self.span


@pytest.fixture
def ahead() -> Ahead:
    return Ahead()


@pytest.fixture
def rehearsal(log_url: str, ahead: Ahead) -> Iterator[PostgresEventStore]:
    with PostgresEventStore(log_url, ahead=ahead) as store:
        yield store


def recorded(store: PostgresEventStore) -> timedelta:
    """How far the log is ahead of the machine."""
    (event,) = store.append([an_event(uuid4(), 1)])
    assert store.read(event.position - 1, limit=1)[0].recorded_at == event.recorded_at
    return event.recorded_at - datetime.now(UTC)


class TestTheLogOfARehearsal:
    def test_is_at_the_machine_s_time_until_somebody_travels(
        self, rehearsal: PostgresEventStore
    ) -> None:
        assert abs(recorded(rehearsal)) < MOMENT

    def test_travels_along_and_never_back(
        self, rehearsal: PostgresEventStore, ahead: Ahead
    ) -> None:
        for span in (DAYS, 2 * DAYS, DAYS):
            ahead.span = span
            assert recorded(rehearsal) > span - MOMENT

        assert recorded(rehearsal) > 2 * DAYS - MOMENT
        assert isinstance(verify(rehearsal), Intact)

    def test_stays_where_it_is_when_it_is_opened_again(
        self, rehearsal: PostgresEventStore, ahead: Ahead
    ) -> None:
        ahead.span = DAYS
        recorded(rehearsal)

        with PostgresEventStore(rehearsal.database_url) as again:
            assert recorded(again) > DAYS - MOMENT


class TestEveryOtherLog:
    def test_lets_no_application_set_its_clock(self, store: PostgresEventStore) -> None:
        with (
            connect(store.database_url) as application,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            application.execute("INSERT INTO kinora_rehearsal_clock (ahead) VALUES ('1 day')")
