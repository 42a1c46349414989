"""The sandbox as its own process: started, killed without warning, started again."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from tests.adapters.sandbox_platforms.rig import Rig

FILM = b"film" * 1000


@contextmanager
def process(*arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """The process and its address."""
    argv = [sys.executable, "-m", "adapters.sandbox_platforms", *arguments]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        url = running.stdout.readline().strip()
        try:
            yield running, url
        finally:
            running.kill()


class TestTheProcess:
    def test_remembers_after_being_killed(self, tmp_path: Path) -> None:
        data = ("--data", str(tmp_path), "--automatic-consent", "--seed", "3")
        with process(*data) as (running, url), httpx2.Client(base_url=url) as http:
            assert http.get("/control/clock").json()["running"] is True
            rig = Rig(url=url, http=http, house=None)
            rig.connect_google()
            name = rig.post_youtube(FILM)
            running.send_signal(signal.SIGKILL)
            running.wait(10)

        with process(*data) as (_, url), httpx2.Client(base_url=url) as http:
            again = Rig(url=url, http=http, house=None)

            assert [each["id"] for each in again.posts()] == [name]

    def test_says_when_its_port_is_taken(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            argv = [sys.executable, "-m", "adapters.sandbox_platforms", "--port", port]

            ended = subprocess.run(argv, capture_output=True, text=True, check=False, timeout=30)

        assert ended.returncode == 1
        assert f"port {port}" in ended.stderr
