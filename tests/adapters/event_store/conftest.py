"""Databases with an empty log, made once and emptied after each test."""

import os
from collections.abc import Callable, Iterator
from itertools import count

import psycopg
import pytest

from adapters.embedded.services import Running
from adapters.event_store.migrate import SCHEMA_HEAD, migrate
from adapters.event_store.postgres_event_store import PostgresEventStore

_numbers = count(1)


def of_database(server_url: str, name: str) -> str:
    """The same server, another database."""
    return server_url.replace("@/kinora?", f"@/{name}?")


@pytest.fixture(scope="session")
def server_url(running_services: Running) -> str:
    """The server all these databases are on."""
    return running_services.database_url


@pytest.fixture(scope="session")
def idle_logs() -> list[str]:
    """Databases with an empty log that no test uses now: making one takes half a second."""
    return []


@pytest.fixture
def new_log(server_url: str, idle_logs: list[str]) -> Iterator[Callable[[], str]]:
    """Gives out URLs of databases with an empty log; they are emptied after the test."""
    used: list[str] = []

    def make() -> str:
        used.append(idle_logs.pop() if idle_logs else _migrated(server_url))
        return used[-1]

    yield make
    for url in used:
        _empty(url)
        idle_logs.append(url)


def _migrated(server_url: str) -> str:
    name = f"log_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    migrate(of_database(server_url, name))
    return of_database(server_url, name)


def _empty(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        connection.execute("ALTER TABLE kinora_events DISABLE TRIGGER USER")
        connection.execute(
            "TRUNCATE kinora_events, kinora_cursors, kinora_leases, kinora_parked_events, "
            "kinora_log_anchors, kinora_accounts, kinora_recovery_codes, kinora_sessions, "
            "kinora_failures, kinora_first_codes, kinora_rehearsal_clock"
        )
        connection.execute("ALTER TABLE kinora_events ENABLE ALWAYS TRIGGER kinora_append_only")
        connection.execute(f"UPDATE kinora_schema_version SET version_num = '{SCHEMA_HEAD}'")  # noqa: S608


@pytest.fixture
def log_url(new_log: Callable[[], str]) -> str:
    """URL of a database with an empty log."""
    return new_log()


@pytest.fixture
def new_store(new_log: Callable[[], str]) -> Iterator[Callable[[], PostgresEventStore]]:
    """Makes stores, each on a database of its own."""
    made: list[PostgresEventStore] = []

    def make() -> PostgresEventStore:
        made.append(PostgresEventStore(new_log()))
        return made[-1]

    yield make
    for store in made:
        store.close()


@pytest.fixture
def store(new_store: Callable[[], PostgresEventStore]) -> PostgresEventStore:
    """A store with an empty log."""
    return new_store()


@pytest.fixture
def owner(store: PostgresEventStore) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """The database's superuser, who may do what the application may not."""
    with psycopg.connect(store.database_url, autocommit=True) as connection:
        yield connection
