"""Drafts that follow their document."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.rendering import FILM, ROOT, call


class Watched:
    """The program at work, and what it says on stderr."""

    def __init__(self, folder: Path) -> None:
        self.document, self.draft = folder / "film.yaml", folder / "draft.mp4"
        self.said = folder / "said.txt"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        arguments = (str(self.document), "--out", str(self.draft), "--watch", "--scale", "0.4")
        kept = ("--cache", str(self.document.parent / "cache"))
        with self.said.open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "api.render_program", *arguments, *kept],
                cwd=ROOT, stdout=subprocess.DEVNULL, stderr=said, env=dict(os.environ),
            )  # fmt: skip

    def wait_for(self, words: str, seconds: float = 90) -> str:
        """Everything said until the words came."""
        until = time.monotonic() + seconds
        while words not in (text := self.said.read_text("utf-8")):
            assert time.monotonic() < until, text
            time.sleep(0.05)
        return text


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path)
    yield made
    if made.process is not None:
        made.process.kill()
        made.process.wait()


def save(path: Path, text: str) -> None:
    """As editors do: beside its place, then renamed."""
    aside = path.with_name(".film.yaml.swp")
    aside.write_text(text)
    aside.replace(path)


class TestWatching:
    def test_follows_every_save_tells_what_is_wrong_and_goes_on(self, watched: Watched) -> None:
        save(watched.document, FILM)
        watched.start()
        watched.wait_for("draft 1 made")
        first = watched.draft.read_bytes()

        save(watched.document, FILM + "design_system: paper@1\n")
        watched.wait_for("draft 2 made")
        second = watched.draft.read_bytes()
        save(watched.document, FILM.replace("size: 40", "size: -1"))
        text = watched.wait_for("draft 3 not made")
        assert "line 6" in text
        assert watched.draft.read_bytes() == second
        save(watched.document, FILM)
        watched.wait_for("draft 4 made")

        assert first != second
        assert watched.draft.read_bytes() == first
        assert len(list((watched.document.parent / "cache").rglob("*.frames.*"))) == 1

    def test_makes_no_draft_for_a_half_written_or_unchanged_file(self, watched: Watched) -> None:
        watched.start()
        watched.wait_for("waiting for")
        with watched.document.open("w") as file:  # an editor that writes in place, slowly
            for line in FILM.splitlines(keepends=True):
                file.write(line)
                file.flush()
                time.sleep(0.02)
        watched.wait_for("draft 1 made")

        watched.document.touch()
        watched.document.unlink()
        time.sleep(0.5)
        save(watched.document, FILM)
        time.sleep(1)

        assert "draft 2" not in watched.said.read_text("utf-8")

    def test_ends_with_ctrl_c(self, watched: Watched) -> None:
        save(watched.document, FILM)
        watched.start()
        watched.wait_for("draft 1 made")
        assert watched.process is not None

        watched.process.send_signal(signal.SIGINT)

        assert watched.process.wait(30) == 0
        assert {each.name for each in watched.document.parent.iterdir()} == {
            "film.yaml", "draft.mp4", "said.txt", "cache",
        }  # fmt: skip

    def test_needs_a_document_and_a_place(self, tmp_path: Path) -> None:
        done = call(tmp_path / "film.yaml", "--watch")

        assert done.returncode == 2
        assert "--out" in done.stderr
