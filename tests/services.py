"""Real servers for tests: ``postgres_url`` and ``redis_url``.

The servers start once per test session, in a temporary folder, and only when a test asks for
them. Every test gets a database of its own and an empty Valkey.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from itertools import count

import psycopg
import pytest
import redis

from adapters.embedded.services import EmbeddedServices, Running
from adapters.event_store.migrate import migrate
from api.bootstrap import Kinora, Urls
from api.settings import load_settings

_numbers = count(1)

type NewProfile = Callable[[], AbstractContextManager[str]]


@pytest.fixture(scope="session")
def running_services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Both servers, faster than safe: what a test writes need not outlive a power cut."""
    data_dir = tmp_path_factory.mktemp("data")
    with EmbeddedServices(data_dir) as running:
        with psycopg.connect(running.database_url, autocommit=True) as connection:
            for unneeded in ("fsync", "full_page_writes", "synchronous_commit"):
                connection.execute(f"ALTER SYSTEM SET {unneeded} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield running
    shutil.rmtree(data_dir)


@pytest.fixture
def postgres_url(running_services: Running) -> Iterator[str]:
    """URL of a fresh, empty database, dropped after the test."""
    with database_of(running_services.database_url, "template0") as url:
        yield url


@pytest.fixture(scope="session")
def _prepared(running_services: Running, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Name of a database with kept tables and empty read models, to be copied."""
    name, server = f"prepared_{os.getpid()}", running_services.database_url
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    url = server.replace("@/kinora?", f"@/{name}?")
    migrate(url)
    settings = load_settings(KINORA_DATA_DIR=tmp_path_factory.mktemp("prepared"))
    kinora = Kinora(settings, Urls(database=url, redis=running_services.redis_url))
    kinora.views.prepare()
    kinora.close()
    return name


@pytest.fixture
def prepared_url(running_services: Running, _prepared: str) -> Iterator[str]:
    """URL of a fresh profile's database, dropped after the test."""
    with database_of(running_services.database_url, _prepared) as url:
        yield url


@pytest.fixture(scope="session")
def new_profile(running_services: Running, _prepared: str) -> NewProfile:
    """Makes databases like ``prepared_url`` for whatever outlives a test."""
    return partial(database_of, running_services.database_url, _prepared)


@pytest.fixture
def redis_url(running_services: Running) -> str:
    """URL of an empty Valkey."""
    with redis.Redis.from_url(running_services.redis_url) as client:
        client.flushall()
    return running_services.redis_url


@contextmanager
def database_of(server: str, copied: str) -> Iterator[str]:
    """URL of a new copy of a database, which is dropped afterwards."""
    name = f"test_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{copied}"')
    yield server.replace("@/kinora?", f"@/{name}?")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
