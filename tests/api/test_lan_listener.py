"""One file for one phone: real HTTP on the loopback address."""

import http.client
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from api.lan_listener import LanListener

CONTENT = bytes(range(256)) * 2_000


class Listening:
    """A listener, and a phone that asks it."""

    def __init__(self, folder: Path, *, seconds: float = 60.0) -> None:
        self.file = folder / "film.mp4"
        self.file.write_bytes(CONTENT)
        (folder / "other.mp4").write_bytes(b"another film")
        self.reasons: list[str] = []
        self.listener = LanListener(
            self.file, address="127.0.0.1", seconds=seconds, ended=self.reasons.append
        )
        self.url = urlsplit(self.listener.url)

    def ask(
        self, path: str = "", method: str = "GET", source: str = "127.0.0.1", **headers: str
    ) -> tuple[int, bytes, dict[str, str]]:
        assert self.url.hostname is not None
        line = http.client.HTTPConnection(
            self.url.hostname, self.url.port, timeout=20, source_address=(source, 0)
        )
        try:
            line.request(method, path or self.url.path, headers=headers)
            answer = line.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, answer.read(), told
        finally:
            line.close()

    def ends(self) -> str:
        """Why it ended."""
        deadline = time.monotonic() + 20
        while not self.reasons and time.monotonic() < deadline:
            time.sleep(0.05)
        return self.reasons[0]


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Callable[..., Listening]]:
    made: list[Listening] = []

    def start(seconds: float = 60.0) -> Listening:
        made.append(Listening(tmp_path, seconds=seconds))
        return made[-1]

    yield start
    for each in made:
        each.listener.stop()


class TestTheListener:
    def test_gives_the_file_once_and_is_gone(self, listening: Callable[..., Listening]) -> None:
        phone = listening()

        status, body, headers = phone.ask()

        assert (status, body) == (200, CONTENT)
        assert headers["cache-control"] == "no-store"
        assert phone.ends() == "downloaded"
        with pytest.raises(OSError):  # noqa: PT011 - refused or reset, as the system says it
            phone.ask()

    def test_gives_it_in_parts_and_counts_them(self, listening: Callable[..., Listening]) -> None:
        phone, half = listening(), len(CONTENT) // 2

        looked = phone.ask(method="HEAD")
        probe = phone.ask(Range="bytes=0-1")
        second = phone.ask(Range=f"bytes={half}-")
        holds = phone.listener.listening
        first = phone.ask(Range=f"bytes=0-{half - 1}")

        assert (looked[0], looked[1]) == (200, b"")
        assert (probe[0], probe[1]) == (206, CONTENT[:2])
        assert second[2]["content-range"] == f"bytes {half}-{len(CONTENT) - 1}/{len(CONTENT)}"
        assert holds
        assert first[1] + second[1] == CONTENT
        assert phone.ends() == "downloaded"

    def test_refuses_everything_else(self, listening: Callable[..., Listening]) -> None:
        phone = listening()
        path = phone.url.path
        folder = path.rpartition("/")[0]
        wrong = folder[:-1] + ("A" if folder[-1] != "A" else "B")

        asked = [
            ("/", "GET"),
            ("/film.mp4", "GET"),
            (f"{folder}/", "GET"),
            (f"{folder}/other.mp4", "GET"),
            (f"{folder}/../film.mp4", "GET"),
            (f"{wrong}/film.mp4", "GET"),
            ("/api/v1/version", "GET"),
            (path, "POST"),
            (path, "DELETE"),
        ]

        assert {phone.ask(*each)[:2] for each in asked} == {(404, b"")}
        assert phone.reasons == []

    @pytest.mark.skipif(sys.platform == "darwin", reason="one loopback address only")
    def test_belongs_to_who_came_first(self, listening: Callable[..., Listening]) -> None:
        phone = listening()

        first = phone.ask(Range="bytes=0-1")
        other = phone.ask(source="127.0.0.2")

        assert (first[0], other[0]) == (206, 404)

    def test_ends_when_the_time_is_over(self, listening: Callable[..., Listening]) -> None:
        phone = listening(seconds=0.3)

        assert phone.ends() == "expired"
        with pytest.raises(OSError):  # noqa: PT011 - as above
            phone.ask()

    def test_ends_when_told_to(self, listening: Callable[..., Listening]) -> None:
        phone = listening()

        phone.listener.stop()

        assert phone.reasons == ["stopped"]
        assert not phone.listener.listening

    def test_has_another_secret_each_time(self, listening: Callable[..., Listening]) -> None:
        assert listening().url.path != listening().url.path
