"""Real servers for tests: ``postgres_url`` and ``redis_url``.

The servers start once per test session, in a temporary folder, and only when a test asks for
them. Every test gets a database of its own and an empty Valkey.
"""

import os
import shutil
from collections.abc import Iterator
from itertools import count

import psycopg
import pytest
import redis

from adapters.embedded.services import EmbeddedServices, Running

_numbers = count(1)


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
    name = f"test_{os.getpid()}_{next(_numbers)}"
    server = running_services.database_url
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    yield server.replace("@/kinora?", f"@/{name}?")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def redis_url(running_services: Running) -> str:
    """URL of an empty Valkey."""
    with redis.Redis.from_url(running_services.redis_url) as client:
        client.flushall()
    return running_services.redis_url
