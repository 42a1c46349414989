"""A painter in a process beside the one that simulates."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.render_beside import Beside, WorkerFailed
from api.render_progress import ProgressLines
from tests.api.rendering import ROOT, SMALL, call, command


@pytest.fixture
def beside() -> Iterator[Beside]:
    made = Beside()
    made.start()
    yield made
    made.close()


class TestPainterBeside:
    def test_that_dies_is_noticed_and_replaced(self, beside: Beside) -> None:
        progress = ProgressLines(fps=15, total=1, people=False)
        painter = beside.process_id
        assert painter is not None
        os.kill(painter, signal.SIGKILL)

        with pytest.raises(WorkerFailed):
            beside.finish(progress)
        beside.close()
        beside.start()

        assert beside.process_id not in (None, painter)

    def test_ends_when_it_is_closed(self, beside: Beside) -> None:
        beside.close()

        assert not beside.ready

    def test_draws_what_one_process_draws(self, document: Path, tmp_path: Path) -> None:
        """A frame list is drawn in one process, a document in two."""
        film, again, kept = (tmp_path / name for name in ("a.mp4", "b.mp4", "film.frames"))
        preview = ("--preset", "preview", *SMALL)
        assert call(document, "--out", film, "--save-frames", kept, *preview).returncode == 0

        assert call("--from-frames", kept, "--out", again, *preview).returncode == 0

        assert again.read_bytes() == film.read_bytes()

    def test_ends_with_the_program_that_is_killed(self, document: Path, tmp_path: Path) -> None:
        process = subprocess.Popen(
            command(document, "--out", tmp_path / "a.mp4", "--preset", "preview", "--json"),
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert process.stderr is not None
        process.stderr.readline()

        process.kill()

        with process.stderr:  # the painter holds it too, so the end of it is the painter's end
            process.stderr.read()
        assert process.wait(10) == -signal.SIGKILL
