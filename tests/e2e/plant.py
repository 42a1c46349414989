"""The whole product as real processes, in a folder of its own, ready to be hurt."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis

from adapters.embedded.services import find_running
from api.bootstrap import Kinora, Urls
from api.settings import Settings, load_settings
from api.supervisor_state import read_state

ROOT = Path(__file__).parents[2]
READY_WITHIN_S = 90.0


class Plant:
    """``kinora up`` in profile sandbox, with short leases and a small, quick renderer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._up: subprocess.Popen[bytes] | None = None
        self._environment = {
            **os.environ,
            "KINORA_DATA_DIR": str(folder),
            "KINORA_PROFILE": "sandbox",
            "KINORA_PORT": str(_free_port()),
            "KINORA_SANDBOX_PORT": str(_free_port()),
            "KINORA_LEASE_S": "3",
            "KINORA_RECONCILE_S": "1",
            "KINORA_TIME_ZONE": "Europe/Warsaw",
            "KINORA_RENDERER": f"{sys.executable} -m tests.e2e.small_renderer",
            "PYTHONPATH": str(ROOT),
        }

    @property
    def settings(self) -> Settings:
        return load_settings(KINORA_DATA_DIR=self.folder, KINORA_PROFILE="sandbox")

    def start(self) -> None:
        with (self.folder / "up.log").open("ab") as log:
            self._up = subprocess.Popen(
                [sys.executable, "-m", "api", "up"],
                env=self._environment,
                stdout=log,
                stderr=log,
                cwd=self.folder,
            )
        self._wait_until_ready()

    def stop(self) -> None:
        if self._up is not None:
            self._up.send_signal(signal.SIGTERM)
            self._up.wait(timeout=60)
            self._up = None

    def kill_role(self, name: str) -> None:
        """``kill -9`` of one supervised process, if it runs at the moment."""
        state = read_state(self.settings.data_dir)
        for each in state.processes if state else ():
            if each.name == name and each.process is not None:
                _kill(each.process.pid)

    def kill_postmaster(self) -> None:
        running = find_running(self.settings.data_dir)
        if running is not None:
            _kill(running.pids["postgres"])

    def empty_and_kill_queue(self) -> None:
        """Everything the queue knows is gone, and then its server as well."""
        running = find_running(self.settings.data_dir)
        if running is None:
            return
        try:
            with redis.Redis.from_url(running.redis_url) as client:
                client.flushall()
        except redis.RedisError:
            pass
        _kill(running.pids["valkey"])

    @contextmanager
    def kinora(self) -> Iterator[Kinora]:
        """Our own view of the running plant. Calls may fail while something is being killed."""
        running = find_running(self.settings.data_dir)
        assert running is not None
        made = Kinora(self.settings, Urls(database=running.database_url, redis=running.redis_url))
        try:
            yield made
        finally:
            made.close()

    def log(self) -> str:
        return (self.folder / "up.log").read_text(errors="replace")[-6000:]

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_WITHIN_S
        while time.monotonic() < deadline:
            assert self._up is not None
            assert self._up.poll() is None, self.log()
            state = read_state(self.settings.data_dir)
            if state is not None and all(each.ready for each in state.processes):
                return
            time.sleep(0.2)
        raise AssertionError(f"not ready within {READY_WITHIN_S} s:\n{self.log()}")


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
