"""The render program as a port: run, followed, cancelled, refused."""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

import av
import jsonschema
import pytest

from adapters.rendering.fake_renderer import FakeRenderer
from adapters.rendering.program_renderer import ProgramRenderer
from domain.picture.frame_file import frames_in
from domain.picture.marks import marks_of
from domain.ports import Cancelled, RenderOrder, RenderRefused

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "renderer-contract.schema.json").read_text())
FILM = """
dsl_version: "2.0"
meta: {title: Small film, seed: 5}
duration: 2
species: [{name: dot, size: 40, trail: line}]
births: [{kind: ring, species: dot, count: 3, radius: 260, speed: 500, direction: tangent}]
end: {settle: 0.5}
"""
REAL = (sys.executable, "-m", "api.render_program", "--scale", "0.1")

STUBBORN = """
import json, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN) if "stubborn" in sys.argv[1] else None
print(json.dumps({"event": "progress", "frames": 1, "total": 9}), file=sys.stderr, flush=True)
open(sys.argv[1], "w").write("started")
time.sleep(60)
"""


def order(folder: Path, document: str = FILM, *, thumbnail: bool = False) -> RenderOrder:
    return RenderOrder(
        document=document, preset="short", work_folder=folder / "work", thumbnail=thumbnail
    )


def other_program(tmp_path: Path, lines: str) -> ProgramRenderer:
    script = tmp_path / "program.py"
    script.write_text(lines)
    return ProgramRenderer((sys.executable, str(script)))


class TestTheRealProgram:
    def test_it_makes_what_a_review_needs(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A proxy of as many frames, every one a key frame, and a frame list to make marks of."""
        monkeypatch.chdir(ROOT)
        wanted = replace(order(tmp_path), review=True)

        answer = ProgramRenderer(REAL).render(wanted, lambda _: None)

        fps, frames = frames_in(answer.frame_list)
        marks = marks_of(fps, frames)
        assert answer.proxy is not None
        with av.open(str(answer.proxy)) as film:
            keys = [each.is_keyframe for each in film.demux(video=0) if each.size]
        assert (marks.fps, marks.frames) == (answer.report["fps"], answer.report["frames"])
        assert len(keys) == marks.frames
        assert all(keys)
        assert any(each.kind == "mark" for each in marks.sounds)

    def test_it_renders_and_answers(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(ROOT)
        told: list[dict[str, object]] = []

        answer = ProgramRenderer(REAL).render(order(tmp_path, thumbnail=True), told.append)

        jsonschema.validate(answer.report, SCHEMA)
        assert answer.film.stat().st_size > 1000
        assert answer.thumbnail is not None
        assert answer.thumbnail.read_bytes().startswith(b"\xff\xd8")
        assert any(each["done"] == 1 for each in told)
        assert {"done", "total", "realtime", "eta_s"} <= set(told[-1])

    def test_a_refusal_carries_its_code_and_every_problem(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(ROOT)

        with pytest.raises(RenderRefused, match=r"species\[0\]\.size") as refused:
            ProgramRenderer(REAL).render(
                order(tmp_path, FILM.replace("size: 40", "size: -3")), lambda _: None
            )

        assert refused.value.code == 2

    def test_it_tells_its_versions(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(ROOT)

        assert ProgramRenderer(REAL).versions()["language"] == "2.0"


class TestOtherPrograms:
    def test_a_command_that_is_not_there_is_an_input_or_output_error(self, tmp_path: Path) -> None:
        with pytest.raises(RenderRefused) as refused:
            ProgramRenderer(("/no/such/program",)).render(order(tmp_path), lambda _: None)

        assert refused.value.code == 4

    def test_one_that_dies_says_what_it_said_last(self, tmp_path: Path) -> None:
        program = other_program(tmp_path, "import sys; sys.exit('the roof is on fire')")

        with pytest.raises(RenderRefused, match="the roof is on fire"):
            program.render(order(tmp_path), lambda _: None)

    def test_one_that_is_killed_is_an_input_or_output_error(self, tmp_path: Path) -> None:
        program = other_program(tmp_path, "import os; os.kill(os.getpid(), 9)")

        with pytest.raises(RenderRefused) as refused:
            program.render(order(tmp_path), lambda _: None)

        assert refused.value.code == 4

    def test_one_that_answers_nonsense_is_refused(self, tmp_path: Path) -> None:
        program = other_program(tmp_path, "print('all fine')")

        with pytest.raises(RenderRefused):
            program.render(order(tmp_path), lambda _: None)

    def test_one_that_hangs_is_ended_and_refused(self, tmp_path: Path) -> None:
        script = tmp_path / "program.py"
        script.write_text("import sys, time; print('thinking', file=sys.stderr); time.sleep(600)")
        program = ProgramRenderer((sys.executable, "-u", str(script)), silence_s=2)

        with pytest.raises(RenderRefused, match=r"hung.*thinking"):
            program.render(order(tmp_path), lambda _: None)

    @pytest.mark.parametrize("name", ["polite", "stubborn"])
    def test_cancelling_ends_it(
        self, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("adapters.rendering.program_renderer.GRACE_S", 0.5)
        flag = tmp_path / name
        script = tmp_path / "program.py"
        script.write_text(STUBBORN)
        program = ProgramRenderer((sys.executable, str(script), str(flag)))

        def cancel(_: dict[str, object]) -> None:
            if flag.exists():
                raise Cancelled("stop")

        start = time.monotonic()
        with pytest.raises(Cancelled):
            program.render(order(tmp_path), cancel)

        assert time.monotonic() - start < 20


class TestTwin:
    def test_equal_documents_give_equal_films_and_answers_keep_the_contract(
        self, tmp_path: Path
    ) -> None:
        one, again = (
            FakeRenderer().render(order(tmp_path / name, thumbnail=True), lambda _: None)
            for name in ("one", "two")
        )
        other = FakeRenderer().render(order(tmp_path / "three", "else"), lambda _: None)

        jsonschema.validate(one.report, SCHEMA)
        assert one.film.read_bytes() == again.film.read_bytes()
        assert one.film.read_bytes() != other.film.read_bytes()
        assert other.thumbnail is None

    def test_it_refuses_as_the_program_does(self, tmp_path: Path) -> None:
        with pytest.raises(RenderRefused) as refused:
            FakeRenderer().render(order(tmp_path, "this is not a film"), lambda _: None)

        assert refused.value.code == 2
