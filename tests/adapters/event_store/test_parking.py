"""One poisoned event parks its stream; everything else goes on."""

from uuid import uuid4

import pytest

from adapters.event_store.connections import connect
from adapters.event_store.cursors import lag
from adapters.event_store.follow import Terms
from adapters.event_store.parking import all_parked, unpark
from adapters.event_store.postgres_event_store import PostgresEventStore
from tests.adapters.contracts.event_store_contract import an_event
from tests.adapters.event_store.followers import (
    NAME,
    OUTSIDE,
    TRANSACTIONAL,
    Owner,
    PoisonedBy,
    Seen,
    append,
    follow_to,
)
from tests.adapters.event_store.test_postgres_event_store import forge


@pytest.fixture
def seen() -> Seen:
    return Seen()


class TestPoison:
    @pytest.mark.parametrize("terms", [TRANSACTIONAL, OUTSIDE], ids=["rows", "outside"])
    def test_parks_the_stream_and_goes_on_with_others(
        self, store: PostgresEventStore, terms: Terms
    ) -> None:
        poisoned, healthy = uuid4(), uuid4()
        store.append([an_event(healthy, 1), an_event(poisoned, 1), an_event(poisoned, 2)])
        store.append([an_event(healthy, 2), an_event(poisoned, 3)])
        handled: set[int] = set()
        tries = PoisonedBy(poisoned, handled)

        follow_to(store.database_url, tries.handle, 5, terms)

        assert handled == {1, 4}
        assert tries.alone == terms.tries
        with connect(store.database_url) as connection:
            [parked] = all_parked(connection, NAME)
            assert (parked.stream, parked.position, parked.topic) == (poisoned, 2, "idea.picked")
            assert "meant to fail" in parked.error
            assert lag(connection, NAME).parked == 1
            assert lag(connection, NAME).events == 0

    def test_takes_an_unparked_stream_up_again_where_it_failed(
        self, store: PostgresEventStore, seen: Seen
    ) -> None:
        poisoned = uuid4()
        store.append([an_event(poisoned, 1), an_event(uuid4(), 1), an_event(poisoned, 2)])
        follow_to(store.database_url, PoisonedBy(poisoned, set()).handle, 3)
        with connect(store.database_url) as connection:
            assert unpark(connection, NAME, poisoned)
            assert not unpark(connection, NAME, uuid4())

            store.append([an_event(poisoned, 3)])
            follow_to(store.database_url, seen, 4)

            assert seen.positions == [1, 3, 4]
            assert all_parked(connection) == []

    def test_parks_again_what_fails_again(self, store: PostgresEventStore) -> None:
        poisoned = uuid4()
        store.append([an_event(poisoned, 1), an_event(poisoned, 2)])
        follow_to(store.database_url, PoisonedBy(poisoned, set()).handle, 2)
        append(store, 1)
        with connect(store.database_url) as connection:
            unpark(connection, NAME, poisoned)

            follow_to(store.database_url, PoisonedBy(poisoned, set()).handle, 3)

            [parked] = all_parked(connection)
            assert (parked.position, parked.unparked, parked.tries) == (1, False, 4)

    def test_parks_what_cannot_be_decoded_and_imports_nothing(
        self, store: PostgresEventStore, seen: Seen, owner: Owner
    ) -> None:
        bad = store.append([an_event(uuid4(), 1)])[0].stream
        append(store, 2)
        forge(owner, "topic = 'os:system' WHERE notification_id = 1")

        follow_to(store.database_url, seen, 3)

        assert seen.positions == [2, 3]
        with connect(store.database_url) as connection:
            [parked] = all_parked(connection)
            assert (parked.stream, parked.topic) == (bad, "os:system")
            assert "UnknownTopicAt" in parked.error
