"""A renderer that stays loaded: the same answers as a process of one's own, only sooner."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from api.render_arguments import parser
from api.render_cache_place import FOLDER_VARIABLE
from api.render_warm import LONGEST_PATH, PROGRAM, NoneWarm, rendered_warm, socket_of
from tests.api.rendering import FILM, ROOT, SMALL, call, command

PREVIEW = ("--preset", "preview", "--json", "--no-cache", *SMALL)


@dataclass(frozen=True)
class Warm:
    place: Path
    process: subprocess.Popen[bytes]


@pytest.fixture
def warm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Warm]:
    """A warm renderer of this test alone."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "c"))
    place = socket_of(None)
    process = subprocess.Popen([sys.executable, "-m", PROGRAM, str(place)], cwd=ROOT)
    until = time.monotonic() + 60
    while not place.exists() and time.monotonic() < until:
        time.sleep(0.02)
    yield Warm(place, process)
    process.terminate()
    process.wait(30)


def asked(document: Path, out: Path) -> int:
    """The exit code of a preview by the warm renderer, which must take the order."""
    arguments = [str(document), "--out", str(out), *PREVIEW]
    return rendered_warm(parser().parse_args(arguments), arguments)


def taken(document: Path, out: Path) -> int:
    """The same, once the renderer is free again."""
    until = time.monotonic() + 60
    while True:
        try:
            return asked(document, out)
        except NoneWarm:
            if time.monotonic() > until:
                raise


def begun(document: Path, out: Path) -> "subprocess.Popen[str]":
    """The program with ``--warm``, when its first frame is drawn."""
    arguments = (document, "--out", out, "--warm", *PREVIEW, "--fps", "60")
    process = subprocess.Popen(
        command(*arguments), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    assert "progress" in process.stderr.readline()
    return process


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    path = tmp_path / "long.yaml"
    path.write_text(FILM.replace("duration: 20", "duration: 180").replace("at: 3.2", "at: 175"))
    return path


@pytest.mark.usefixtures("warm")
class TestWarmRenderer:
    def test_makes_the_same_film_each_time(
        self, document: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        cold: dict[str, Any] = json.loads(
            call(document, "--out", tmp_path / "cold.mp4", *PREVIEW).stdout
        )
        capfd.readouterr()

        for name in ("one.mp4", "two.mp4"):
            assert asked(document, tmp_path / name) == 0
            told = capfd.readouterr()
            assert json.loads(told.out)["digests"] == cold["digests"]
            assert '"event": "progress"' in told.err
            assert (tmp_path / name).read_bytes() == (tmp_path / "cold.mp4").read_bytes()

    def test_refuses_what_is_invalid_and_goes_on(
        self, document: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        bad = tmp_path / "bad.yaml"
        bad.write_text(FILM.replace("size: 40", "size: -1"))

        assert asked(bad, tmp_path / "bad.mp4") == 2
        assert json.loads(capfd.readouterr().out)["error"]["problems"]
        assert asked(document, tmp_path / "film.mp4") == 0

    def test_stops_when_the_sender_is_told_to(
        self, endless: Path, document: Path, tmp_path: Path
    ) -> None:
        process = begun(endless, tmp_path / "long.mp4")

        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=60)

        assert process.returncode == 130
        assert json.loads(said)["error"]["kind"] == "cancelled"
        assert list(tmp_path.glob("*long.mp4*")) == []
        assert taken(document, tmp_path / "film.mp4") == 0

    def test_gives_up_an_order_whose_sender_is_gone(
        self, endless: Path, document: Path, tmp_path: Path
    ) -> None:
        process = begun(endless, tmp_path / "long.mp4")

        process.kill()
        process.communicate(timeout=60)

        assert taken(document, tmp_path / "film.mp4") == 0
        assert list(tmp_path.glob("*long.mp4*")) == []

    def test_that_is_busy_is_not_waited_for(
        self, warm: Warm, document: Path, tmp_path: Path
    ) -> None:
        with socket.socket(socket.AF_UNIX) as other:
            other.connect(str(warm.place))  # and says nothing
            time.sleep(0.2)
            with pytest.raises(NoneWarm):
                asked(document, tmp_path / "film.mp4")
            done = call(document, "--out", tmp_path / "film.mp4", "--warm", *PREVIEW)

        assert done.returncode == 0
        assert (tmp_path / "film.mp4").exists()

    def test_listens_where_nobody_else_may_come(self, warm: Warm) -> None:
        assert warm.place.parent.stat().st_mode & 0o777 == 0o700


class TestWithoutOne:
    def test_there_is_none_where_nothing_is_kept(
        self, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(FOLDER_VARIABLE, "off")

        with pytest.raises(NoneWarm):
            asked(document, tmp_path / "film.mp4")

    def test_there_is_none_in_a_folder_that_is_open_to_others(
        self, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with tempfile.TemporaryDirectory(prefix="k") as short:
            monkeypatch.setenv(FOLDER_VARIABLE, short)
            folder = socket_of(None).parent
            folder.mkdir(parents=True)
            folder.chmod(0o755)

            with pytest.raises(NoneWarm):
                asked(document, tmp_path / "film.mp4")


class TestPlace:
    def test_is_beside_the_cache(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("api.render_warm.LONGEST_PATH", 4096)
        monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))

        assert socket_of(None).parent == tmp_path / "warm"

    def test_is_short_however_deep_the_cache_lies(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folders = [tmp_path / ("deep" * 30) / name for name in ("one", "other")]
        places = []
        for folder in folders:
            monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
            places.append(socket_of(None))

        assert all(len(os.fsencode(place)) <= LONGEST_PATH for place in places)
        assert places[0] != places[1]
