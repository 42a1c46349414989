"""Pictures for readers: made once and kept, or tried and forgotten, or given up."""

import sys
import threading
import time
from pathlib import Path

import pytest

from api.film_media import FilmMedia, NoLongerWanted, NotShown

RENDERER = """
import pathlib, signal, sys, time
document = pathlib.Path(sys.argv[1]).read_text()
here = pathlib.Path(__file__).parent
if "slow" in document:
    signal.signal(signal.SIGTERM, lambda *_: ((here / "stopped").touch(), sys.exit(130)))
(here / "began").touch()
if "slow" in document:
    time.sleep(60)
if "bad" in document:
    sys.exit(2)
out = sys.argv[sys.argv.index("--out") + 1]
pathlib.Path(out).write_text("film of " + document)
"""


@pytest.fixture
def media(tmp_path: Path) -> FilmMedia:
    program = tmp_path / "renderer.py"
    program.write_text(RENDERER)
    return FilmMedia(
        folder=tmp_path / "media",
        command=(sys.executable, str(program)),
        version=lambda: "1",
    )


def wait_for(file: Path) -> None:
    until = time.monotonic() + 10
    while not file.exists() and time.monotonic() < until:
        time.sleep(0.01)
    assert file.exists()


class TestFilmMedia:
    def test_keeps_what_it_made(self, media: FilmMedia, tmp_path: Path) -> None:
        first = media.preview("one")
        (tmp_path / "began").unlink()

        assert media.preview("one") == first
        assert first.read_text() == "film of one"
        assert not (tmp_path / "began").exists()

    def test_keeps_nothing_of_what_is_tried(self, media: FilmMedia, tmp_path: Path) -> None:
        assert media.tried("one", unwanted=threading.Event()) == b"film of one"
        assert not (tmp_path / "media").exists()

    def test_ends_the_renderer_when_nobody_waits_any_longer(
        self, media: FilmMedia, tmp_path: Path
    ) -> None:
        unwanted = threading.Event()
        refused: list[type[BaseException]] = []

        def ask() -> None:
            try:
                media.tried("slow", unwanted=unwanted)
            except NoLongerWanted as refusal:
                refused.append(type(refusal))

        asking = threading.Thread(target=ask)
        asking.start()
        wait_for(tmp_path / "began")
        unwanted.set()
        asking.join(20)

        assert refused == [NoLongerWanted]
        assert (tmp_path / "stopped").exists()
        assert media.tried("two", unwanted=threading.Event()) == b"film of two"

    def test_says_that_the_renderer_refused(self, media: FilmMedia) -> None:
        with pytest.raises(NotShown):
            media.tried("bad", unwanted=threading.Event())
