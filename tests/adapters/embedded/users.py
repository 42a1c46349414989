"""Other processes that use a data folder, for tests that kill them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import redis

from adapters.embedded.services import Running, find_running

_PROGRAM = """
import json, sys
from pathlib import Path
from adapters.embedded.services import EmbeddedServices
with EmbeddedServices(Path(sys.argv[1])) as running:
    print(json.dumps({"owned": running.owned, "url": running.database_url}), flush=True)
    sys.stdin.read()
"""


class User:
    """A process that uses the services until it is told to leave, or is killed."""

    def __init__(self, data_dir: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(data_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def told(self) -> dict[str, object]:
        """Wait until it uses the services; what it says about them."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        answer: dict[str, object] = json.loads(line)
        return answer

    def leave(self) -> int:
        """Let it stop using them; its exit code."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(30)

    def kill(self) -> None:
        """End it without a word."""
        self._process.kill()
        self._process.wait(30)

    def __enter__(self) -> "User":
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()


def eventually[T](question: Callable[[], T], *, within_s: float = 15.0) -> T:
    """Ask until the answer is true; the last answer if it never becomes so."""
    deadline = time.monotonic() + within_s
    while not (answer := question()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return answer


def all_gone(running: Running) -> bool:
    """Whether holder and servers have ended, within seconds."""
    return eventually(lambda: not any(map(exists, running.pids.values())))


def exists(pid: int) -> bool:
    """Whether a process has this number and still runs."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def kill(running: Running, *names: str) -> None:
    """``kill -9`` of the holder or a server."""
    for name in names:
        os.kill(running.pids[name], signal.SIGKILL)
    eventually(lambda: not any(exists(running.pids[name]) for name in names))


def running_again(data_dir: Path, before: Running) -> Running:
    """Wait until the services run with other processes than before."""
    found = eventually(lambda: _other_than(data_dir, before))
    assert found is not None
    return found


def _other_than(data_dir: Path, before: Running) -> Running | None:
    found = find_running(data_dir)
    return found if found is not None and found.pids != before.pids else None


def write_word(running: Running, word: str) -> None:
    """Commit a row and set a key."""
    with psycopg.connect(running.database_url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS words (word text)")
        connection.execute("INSERT INTO words VALUES (%s)", (word,))
    with redis.Redis.from_url(running.redis_url) as client:
        client.rpush("words", word)


def words_in_postgres(running: Running) -> list[str]:
    """What was committed, in order."""
    with psycopg.connect(running.database_url) as connection:
        return [word for (word,) in connection.execute("SELECT word FROM words ORDER BY ctid")]


def words_in_valkey(running: Running) -> list[bytes]:
    """What was pushed, in order."""
    with redis.Redis.from_url(running.redis_url) as client:
        return list(client.lrange("words", 0, -1))
