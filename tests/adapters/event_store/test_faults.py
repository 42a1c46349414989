"""What the log promises while everything around it fails: real processes, real kills."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, unquote
from uuid import uuid4

import psycopg
import pytest

from adapters.embedded.services import EmbeddedServices, Running
from adapters.event_store.connections import connect
from adapters.event_store.migrate import migrate
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.event_store.verification import Intact, verify
from tests.adapters.contracts.event_store_contract import an_event
from tests.adapters.event_store.followers import Seen, eventually, following
from tests.adapters.event_store.swallowing_proxy import SwallowingProxy

WRITER = """
import sys
from uuid import uuid4
from adapters.event_store.postgres_event_store import PostgresEventStore
from tests.adapters.contracts.event_store_contract import an_event

url, appends, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with PostgresEventStore(url) as store:
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(appends):
        stream = uuid4()
        for event in store.append([an_event(stream, n) for n in range(1, size + 1)]):
            print(event.event_id, flush=True)
"""

UNLOCKED_WRITER = """
import sys, psycopg
url, appends = sys.argv[1], int(sys.argv[2])
with psycopg.connect(url, autocommit=True) as connection:
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(appends):
        print(connection.execute("SELECT unlocked_append()").fetchone()[0], flush=True)
"""

UNLOCKED = """
CREATE TABLE unlocked (id bigserial PRIMARY KEY);
CREATE FUNCTION unlocked_append() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE new bigint;
BEGIN
    INSERT INTO unlocked DEFAULT VALUES RETURNING id INTO new;
    PERFORM pg_sleep(random() * 0.004);
    RETURN new;
END $$;
"""

DAWDLE = """
CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_sleep(random() * {seconds}); RETURN NULL; END $$;
CREATE TRIGGER dawdle AFTER INSERT ON kinora_events
    FOR EACH STATEMENT EXECUTE FUNCTION dawdle();
"""


@pytest.fixture
def dawdling(store: PostgresEventStore) -> Iterator[Callable[[float], None]]:
    """Makes transactions wait, at random, between their insert and their commit."""

    def make(seconds: float) -> None:
        with psycopg.connect(store.database_url, autocommit=True) as owner:
            owner.execute(DAWDLE.format(seconds=seconds))

    yield make
    with psycopg.connect(store.database_url, autocommit=True) as owner:
        owner.execute("DROP FUNCTION IF EXISTS dawdle CASCADE")


def start_writers(code: str, count: int, *arguments: object) -> list[subprocess.Popen[str]]:
    """Start writers together: each waits until all are ready."""
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(count)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    return writers


def acknowledged(writers: list[subprocess.Popen[str]]) -> list[str]:
    """What the writers were told is stored. Fails when one of them did."""
    with ThreadPoolExecutor(len(writers)) as pool:
        outputs = list(pool.map(lambda writer: writer.communicate(timeout=180)[0], writers))
    assert [writer.returncode for writer in writers] == [0] * len(writers)
    return [line for output in outputs for line in output.split()]


def tail_while(url: str, table: str, column: str, done: threading.Event) -> list[int]:
    """What a reader of "greater than the last one" sees until writing is over."""
    seen: list[int] = []
    with connect(url) as connection:
        while True:
            over = done.is_set()
            last = seen[-1] if seen else 0
            rows = connection.execute(
                f"SELECT {column} FROM {table} WHERE {column} > %s ORDER BY 1",  # noqa: S608
                (last,),
            ).fetchall()
            seen += [number for (number,) in rows]
            if over and not rows:
                return seen


def tailed(
    url: str, writers: list[subprocess.Popen[str]], table: str, column: str
) -> tuple[list[str], list[int]]:
    """What was acknowledged and what a reader saw meanwhile."""
    done = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(tail_while, url, table, column, done)
        try:
            told = acknowledged(writers)
        finally:
            done.set()
        return told, reading.result()


class TestReadersBehindWriters:
    @pytest.mark.parametrize(
        ("writers", "appends", "size"),
        [
            (1, 50, 1),
            (4, 50, 10),
            pytest.param(4, 1500, 1, marks=pytest.mark.nightly),
            pytest.param(4, 1500, 10, marks=pytest.mark.nightly),
        ],
    )
    def test_miss_nothing(
        self,
        store: PostgresEventStore,
        dawdling: Callable[[float], None],
        writers: int,
        appends: int,
        size: int,
    ) -> None:
        dawdling(0.004)
        running = start_writers(WRITER, writers, store.database_url, appends, size)

        told, seen = tailed(store.database_url, running, "kinora_events", "notification_id")

        assert len(told) == writers * appends * size
        assert seen == list(range(1, len(told) + 1))

    def test_would_miss_events_of_an_insert_without_the_lock(
        self, store: PostgresEventStore
    ) -> None:
        """Proves that the test above can fail: the same reader, a sequence and no lock."""
        with psycopg.connect(store.database_url, autocommit=True) as owner:
            owner.execute(UNLOCKED)
            owner.execute("GRANT SELECT ON unlocked TO kinora_app")
        try:
            running = start_writers(UNLOCKED_WRITER, 4, store.database_url, 100)
            told, seen = tailed(store.database_url, running, "unlocked", "id")
        finally:
            with psycopg.connect(store.database_url, autocommit=True) as owner:
                owner.execute("DROP FUNCTION unlocked_append; DROP TABLE unlocked")

        missed = {int(number) for number in told} - set(seen)
        assert len(told) == 400
        assert missed

    def test_do_not_pass_a_slow_commit(
        self, store: PostgresEventStore, dawdling: Callable[[float], None]
    ) -> None:
        seen = Seen()
        dawdling(0.5)
        with following(store.database_url, seen), ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda _: store.append([an_event(uuid4(), 1)]), range(8)))
            assert eventually(lambda: len(seen.positions) == 8)

        assert seen.positions == list(range(1, 9))


class TestALostAnswer:
    @pytest.mark.parametrize("times", [20, pytest.param(100, marks=pytest.mark.nightly)])
    def test_to_a_commit_is_neither_an_error_nor_a_second_row(
        self, store: PostgresEventStore, tmp_path: Path, times: int
    ) -> None:
        folder, proxied = behind_a_proxy(store.database_url, tmp_path)
        with (
            SwallowingProxy(folder, tmp_path) as proxy,
            PostgresEventStore(proxied) as unlucky,
        ):
            unlucky.append([an_event(uuid4(), 1)])
            for lost in range(1, times + 1):
                stream = uuid4()
                proxy.arm()

                recorded = unlucky.append([an_event(stream, 1), an_event(stream, 2)])

                assert proxy.swallowed == lost
                assert recorded == store.load(stream)

        assert store.head()[0] == 2 * times + 1
        assert isinstance(verify(store), Intact)


def behind_a_proxy(url: str, folder: Path) -> tuple[Path, str]:
    """The server's socket, and the URL of a database through a socket in another folder."""
    host = re.search(r"host=([^&]+)", url)
    port = re.search(r"port=(\d+)", url)
    assert host is not None
    assert port is not None
    socket = Path(unquote(host[1])) / f".s.PGSQL.{port[1]}"
    return socket, url.replace(host[0], f"host={quote(str(folder), safe='')}")


class TestAKilledServer:
    @pytest.fixture
    def own_services(self, tmp_path: Path) -> Iterator[Running]:
        """Servers of this test alone; whoever holds them starts them again."""
        with EmbeddedServices(tmp_path / "data") as running:
            yield running

    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("appends", "kills"), [(250, 2), pytest.param(1500, 5, marks=pytest.mark.nightly)]
    )
    def test_loses_nothing_it_acknowledged(
        self, own_services: Running, appends: int, kills: int
    ) -> None:
        url = own_services.database_url
        migrate(url)
        seen = Seen()
        with following(url, seen):
            writers = start_writers(WRITER, 4, url, appends, 1)
            for _ in range(kills):
                time.sleep(1)
                kill_postmaster(url)
            told = acknowledged(writers)
            assert eventually(lambda: seen.positions[-1] == len(told), within_s=30)

        with PostgresEventStore(url) as store:
            stored = [str(row.event_id) for row in store.rows()]
            assert len(told) == len(set(told)) == 4 * appends
            assert set(told) <= set(stored)
            assert len(stored) == len(set(stored)) == store.head()[0] == 4 * appends
            assert verify(store) == Intact(position=4 * appends, hash=store.head()[1])
        # A batch whose transaction a kill undid comes again; nothing is left out.
        assert list(dict.fromkeys(seen.positions)) == list(range(1, 4 * appends + 1))


def kill_postmaster(url: str) -> None:
    """As the machine's memory killer would. Waits until it answers again."""
    with psycopg.connect(url, autocommit=True) as connection:
        folder = connection.execute("SHOW data_directory").fetchone()
    assert folder is not None
    os.kill(int((Path(folder[0]) / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    assert eventually(lambda: answers(url), within_s=60)


def answers(url: str) -> bool:
    """Whether the server takes connections."""
    try:
        with psycopg.connect(url, connect_timeout=2):
            return True
    except psycopg.OperationalError:
        return False
