"""The log in Postgres keeps the contract, and what only a database can break."""

import multiprocessing
from collections.abc import Callable
from uuid import uuid4

import psycopg
import pytest

from adapters.event_store.chain import GENESIS, chained, columns_of
from adapters.event_store.connections import connect
from adapters.event_store.errors import (
    SchemaMissing,
    StoreUnavailable,
    UndecodablePayloadAt,
    UnknownTopicAt,
)
from adapters.event_store.mapper import Carried
from adapters.event_store.postgres_event_store import PostgresEventStore
from domain.events.idea import IdeaPicked
from tests.adapters.contracts.event_store_contract import EventStoreContract, an_event

type Owner = psycopg.Connection[tuple[object, ...]]


class TestPostgresEventStore(EventStoreContract):
    @pytest.fixture
    def store(self, new_store: Callable[[], PostgresEventStore]) -> PostgresEventStore:
        return new_store()

    @pytest.fixture
    def another_store(self, new_store: Callable[[], PostgresEventStore]) -> PostgresEventStore:
        return new_store()


class TestALogInPostgres:
    def test_hashes_in_sql_what_the_documented_encoding_says(
        self, store: PostgresEventStore
    ) -> None:
        stream = uuid4()
        store.append([an_event(stream, 1), an_event(stream, 2)])
        store.append([an_event(uuid4(), 1, payload=IdeaPicked(reason="x" * 100_000))])

        previous = GENESIS
        for row in store.rows():
            assert chained(previous, columns_of(row)) == row.hash
            previous = row.hash

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE kinora_events SET actor = 'x'",
            "DELETE FROM kinora_events",
            "TRUNCATE kinora_events",
        ],
    )
    def test_refuses_every_change_even_to_the_superuser(
        self, store: PostgresEventStore, owner: Owner, statement: str
    ) -> None:
        store.append([an_event(uuid4(), 1)])

        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
            owner.execute(statement)
        owner.execute("SET session_replication_role = replica")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
            owner.execute(statement)

    @pytest.mark.parametrize(
        "statement",
        [
            "INSERT INTO kinora_events SELECT * FROM kinora_events",
            "UPDATE kinora_events SET actor = 'x'",
            "DELETE FROM kinora_events",
            "TRUNCATE kinora_events",
            "ALTER TABLE kinora_events DISABLE TRIGGER ALL",
        ],
    )
    def test_gives_the_application_no_right_to_change_it(
        self, store: PostgresEventStore, statement: str
    ) -> None:
        with connect(store.database_url) as connection:
            assert connection.execute("SELECT current_user").fetchone() == ("kinora_app",)
            with pytest.raises(psycopg.errors.InsufficientPrivilege, match=r"permission|must be"):
                connection.execute(statement)

    def test_shows_itself_under_the_names_of_the_domain(self, store: PostgresEventStore) -> None:
        stream = uuid4()
        store.append([an_event(stream, 1, payload=IdeaPicked(reason="why not"))])

        with connect(store.database_url) as connection:
            row = connection.execute(
                "SELECT position, stream, version, payload->>'reason' FROM kinora_log"
            ).fetchone()

        assert row == (1, stream, 1, "why not")

    def test_serves_the_librarys_application_too(self, store: PostgresEventStore) -> None:
        stream = uuid4()
        [saved] = store.application.save(Carried(event=an_event(stream, 1)))
        store.append([an_event(stream, 2)])

        versions = [event.originator_version for event in store.application.events.get(stream)]

        assert saved.notification.id == 1
        assert versions == [1, 2]
        assert store.application.name == "kinora"

    def test_does_not_import_what_a_topic_names(
        self, store: PostgresEventStore, owner: Owner
    ) -> None:
        stream = uuid4()
        store.append([an_event(stream, 1)])
        forge(owner, "topic = 'os:system'")

        with pytest.raises(UnknownTopicAt, match="os:system") as caught:
            store.load(stream)
        with pytest.raises(UnknownTopicAt):
            store.read(0, limit=5)
        assert (caught.value.position, caught.value.stream) == (1, stream)

    @pytest.mark.parametrize(
        "payload", [b"{broken", b'{"reason": 1}', b'{"rumour": "x"}', b"\xff\xfe"]
    )
    def test_names_the_event_it_cannot_decode(
        self, store: PostgresEventStore, owner: Owner, payload: bytes
    ) -> None:
        store.append([an_event(uuid4(), 1)])
        forge(owner, "state = %s", payload)

        with pytest.raises(UndecodablePayloadAt, match="event 1") as caught:
            store.read(0, limit=5)
        assert caught.value.position == 1

    def test_names_a_version_it_does_not_know(
        self, store: PostgresEventStore, owner: Owner
    ) -> None:
        store.append([an_event(uuid4(), 1)])
        forge(owner, "topic_version = 99")

        with pytest.raises(UnknownTopicAt, match="version 99"):
            store.read(0, limit=5)

    def test_says_that_it_was_not_migrated(self, postgres_url: str) -> None:
        with PostgresEventStore(postgres_url) as store, pytest.raises(SchemaMissing):
            store.append([an_event(uuid4(), 1)])

    def test_does_not_retry_where_waiting_cannot_help(
        self, store: PostgresEventStore, owner: Owner
    ) -> None:
        store.append([an_event(uuid4(), 1)])
        owner.execute("REVOKE EXECUTE ON FUNCTION kinora_append FROM kinora_app")

        try:
            with pytest.raises(StoreUnavailable):
                store.append([an_event(uuid4(), 1)])
        finally:
            owner.execute("GRANT EXECUTE ON FUNCTION kinora_append TO kinora_app")

    @pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
    def test_does_not_share_connections_across_a_fork(self, store: PostgresEventStore) -> None:
        """Both go on with the same object, as actors that are forked late would."""
        stream = uuid4()
        store.append([an_event(stream, 1)])
        fork = multiprocessing.get_context("fork")

        child = fork.Process(target=lambda: store.append([an_event(stream, 2)]))
        child.start()
        child.join(30)
        store.append([an_event(stream, 3)])

        assert child.exitcode == 0
        assert len(store.load(stream)) == 3


def forge(owner: Owner, change: str, *values: object) -> None:
    """Change the log behind the store's back, as only a superuser can."""
    owner.execute("ALTER TABLE kinora_events DISABLE TRIGGER USER")
    owner.execute(f"UPDATE kinora_events SET {change}", values)  # noqa: S608
    owner.execute("ALTER TABLE kinora_events ENABLE ALWAYS TRIGGER kinora_append_only")
