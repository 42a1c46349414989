"""The render program as others see it: a process with arguments, an answer and an exit code."""

import hashlib
import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import av
import jsonschema
import numpy as np
import pytest

from tests.api.rendering import (
    FAST,
    FILM,
    FRAMES,
    ROOT,
    SCHEMA,
    SMALL,
    call,
    command,
    rendered,
    run,
)


@pytest.fixture(scope="module")
def first(document: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The film, once, in a process of its own, with every frame digested."""
    out = tmp_path_factory.mktemp("first") / "film.mp4"
    answer = rendered(document, out, "--hash-frames", "all", PYTHONHASHSEED="3")
    return {**answer, "out": out}


class TestAnswer:
    def test_it_keeps_the_contract_and_tells_the_truth(self, first: dict[str, Any]) -> None:
        out = first["out"]

        assert first["digests"]["file"] == hashlib.sha256(out.read_bytes()).hexdigest()
        assert len(first["digests"]["frames"]) == first["frames"] == FRAMES
        assert first["ended_because"] == "end:time"
        assert first["versions"]["design_system"] == "dusk@1"
        with av.open(str(out)) as film:
            assert film.streams.video[0].frames == FRAMES
            assert (film.streams.video[0].width, film.streams.video[0].height) == (108, 192)
        assert [each.name for each in out.parent.iterdir()] == ["film.mp4"]

    def test_progress_is_one_object_per_line(self, document: Path, tmp_path: Path) -> None:
        done = call(document, "--out", tmp_path / "f.mp4", "--json", *SMALL, "--frames", "0:30")

        told = [json.loads(line) for line in done.stderr.splitlines()]
        assert [each["stage"] for each in told][-2:] == ["sound", "file"]
        assert told[-1]["frames"] == 30

    def test_help_comes_at_once_and_names_the_exit_codes(self) -> None:
        done = run("--help")

        assert "130 cancelled" in done.stdout
        assert done.returncode == 0

    def test_versions(self) -> None:
        answer = json.loads(call("--versions").stdout)

        jsonschema.validate(answer, SCHEMA)
        assert {"renderer", "skia", "pyav", "language"} <= set(answer["versions"])


class TestPartOfAFilm:
    def test_two_workers_tell_the_same_of_it(self, document: Path, tmp_path: Path) -> None:
        part = ("--frames", "10:40")
        alone = rendered(document, tmp_path / "one.mp4", *part)
        shared = rendered(document, tmp_path / "two.mp4", *part, "--workers", "2")

        assert shared["digests"] == alone["digests"]
        assert shared["ended_because"] == alone["ended_because"] == "limit:frames"


class TestSameFilm:
    """One document, however it is rendered: the same digests, the same bytes."""

    def test_in_another_process_with_another_number_of_threads_and_filled_heap(
        self, document: Path, first: dict[str, Any], tmp_path: Path
    ) -> None:
        again = rendered(
            document,
            tmp_path / "again.mp4",
            *("--threads", "1", "--hash-frames", "all"),
            MALLOC_PERTURB_="170",
            PYTHONHASHSEED="7",
        )

        assert again["digests"] == first["digests"]

    def test_by_two_workers(self, document: Path, first: dict[str, Any], tmp_path: Path) -> None:
        again = rendered(document, tmp_path / "again.mp4", "--workers", "2", "--hash-frames", "all")

        assert again["digests"] == first["digests"]

    def test_from_its_frame_list(
        self, document: Path, first: dict[str, Any], tmp_path: Path
    ) -> None:
        frames = tmp_path / "film.frames"
        rendered(document, tmp_path / "one.mp4", "--save-frames", frames)

        done = call("--from-frames", frames, "--out", tmp_path / "two.mp4", "--json", *SMALL)

        answer = json.loads(done.stdout)
        jsonschema.validate(answer, SCHEMA)
        for name in ("picture", "sound", "file", "frame_list", "states"):
            assert answer["digests"][name] == first["digests"][name], name

    def test_killed_after_its_first_segment_and_resumed(
        self, document: Path, first: dict[str, Any], tmp_path: Path
    ) -> None:
        work = tmp_path / "work"
        more = ("--work-folder", work, "--hash-frames", "all")
        process = subprocess.Popen(
            command(document, "--out", tmp_path / "f.mp4", "--json", *SMALL, *FAST, *more),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _wait_for(lambda: bool(list(work.glob("*.segment"))))
        process.kill()
        process.wait()
        assert not (tmp_path / "f.mp4").exists()

        again = rendered(document, tmp_path / "f.mp4", *more)

        assert again["digests"] == first["digests"]
        assert len(list(work.glob("*-0001.segment"))) == 1

    def test_a_damaged_segment_is_made_again(self, document: Path, tmp_path: Path) -> None:
        work = tmp_path / "work"
        more = ("--work-folder", work, "--frames", "0:40")
        whole = rendered(document, tmp_path / "f.mp4", *more)
        for segment in work.glob("*.segment"):
            segment.write_bytes(segment.read_bytes()[:-9])

        again = rendered(document, tmp_path / "f.mp4", *more)

        assert again["digests"] == whole["digests"]


def _wait_for(condition: Any, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


class TestEndings:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_a_signal_leaves_nothing(
        self, document: Path, tmp_path: Path, number: signal.Signals
    ) -> None:
        process = subprocess.Popen(
            command(document, "--out", tmp_path / "f.mp4", "--json", *SMALL),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "TMPDIR": str(tmp_path / "tmp")},
        )
        (tmp_path / "tmp").mkdir()
        assert process.stderr is not None
        process.stderr.readline()

        process.send_signal(number)
        out, _ = process.communicate(timeout=30)

        assert process.returncode == 130
        assert json.loads(out)["error"]["kind"] == "cancelled"
        assert [each.name for each in tmp_path.iterdir()] == ["tmp"]
        assert not list((tmp_path / "tmp").iterdir())

    def test_an_invalid_document_lists_every_problem_with_its_line(self, tmp_path: Path) -> None:
        bad = tmp_path / "bad.yaml"
        bad.write_text(FILM.replace("size: 40", "size: -1, colr: ink"))

        done = call(bad, "--out", tmp_path / "f.mp4", "--json")

        answer = json.loads(done.stdout)
        jsonschema.validate(answer, SCHEMA)
        problems = answer["error"]["problems"]
        assert done.returncode == 2
        assert {each["path"] for each in problems} >= {"species[0].size", "species[0].colr"}
        assert all(each["line"] == 6 for each in problems)
        assert not (tmp_path / "f.mp4").exists()

    def test_people_get_lines_instead_of_json(self, tmp_path: Path) -> None:
        bad = tmp_path / "bad.yaml"
        bad.write_text("dsl_version: [")

        done = call(bad, "--out", tmp_path / "f.mp4")

        assert done.returncode == 2
        assert "line 1" in done.stderr
        assert done.stdout == ""

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("--fps", "50"), 2),
            (("--frames", "5000:5001"), 2),
            (("--scale", "4.5"), 2),
            (("--from-frames", "DOC"), 2),
        ],
    )
    def test_arguments_are_judged(
        self, document: Path, tmp_path: Path, arguments: tuple[str, ...], code: int
    ) -> None:
        given = [str(document) if each == "DOC" else each for each in arguments]

        done = call(document, "--out", tmp_path / "f.mp4", *given)

        assert done.returncode == code
        assert done.stderr

    def test_a_picture_beyond_the_limit_is_refused_as_a_limit(
        self, document: Path, tmp_path: Path
    ) -> None:
        done = call(document, "--out", tmp_path / "f.mp4", "--json", "--scale", "3")

        assert done.returncode == 3
        assert json.loads(done.stdout)["error"]["kind"] == "limit"

    def test_a_document_too_large_is_a_limit(self, tmp_path: Path) -> None:
        big = tmp_path / "big.yaml"
        big.write_text(FILM + "# " + "x" * 300_000)

        assert call(big, "--out", tmp_path / "f.mp4").returncode == 3

    def test_missing_files_and_folders_are_input_or_output(
        self, document: Path, tmp_path: Path
    ) -> None:
        missing = call(tmp_path / "none.yaml", "--out", tmp_path / "f.mp4", "--json")
        nowhere = call(document, "--out", tmp_path / "no" / "f.mp4", "--json")

        assert (missing.returncode, nowhere.returncode) == (4, 4)
        assert "none.yaml" in json.loads(missing.stdout)["error"]["message"]


class TestPresets:
    def test_preview_and_loop(self, document: Path, tmp_path: Path) -> None:
        preview = rendered(document, tmp_path / "p.mp4", "--preset", "preview")
        loop = rendered(document, tmp_path / "l.mp4", "--preset", "loop")

        assert (preview["fps"], preview["frames"], preview["loudness"]) == (15, 63, None)
        assert (loop["frames"], loop["digests"]["sound"]) == (45, "")
        with av.open(str(tmp_path / "p.mp4")) as film:
            assert not film.streams.audio

    def test_the_first_frame_of_a_preview_is_there_while_the_simulation_runs(
        self, document: Path, tmp_path: Path
    ) -> None:
        done = call(document, "--out", tmp_path / "p.mp4", "--preset", "preview", "--json", *SMALL)

        told = [json.loads(line) for line in done.stderr.splitlines()]
        assert told[0]["frames"] == 1
        assert told[0]["total_is_exact"] is False

    @pytest.mark.parametrize(("name", "magic"), [("s.png", b"\x89PNG"), ("s.jpg", b"\xff\xd8")])
    def test_stills(self, document: Path, tmp_path: Path, name: str, magic: bytes) -> None:
        answer = rendered(document, tmp_path / name, "--still", "2")

        assert (tmp_path / name).read_bytes().startswith(magic)
        assert answer["still_frame"] == 120

    def test_a_thumbnail_beside_the_film(self, document: Path, tmp_path: Path) -> None:
        rendered(
            document, tmp_path / "f.mp4", "--thumbnail", tmp_path / "t.jpg", "--frames", "0:60"
        )

        assert (tmp_path / "t.jpg").read_bytes().startswith(b"\xff\xd8")

    def test_a_proxy_has_only_key_frames(self, document: Path, tmp_path: Path) -> None:
        answer = rendered(document, tmp_path / "p.mp4", "--preset", "proxy", "--frames", "0:40")

        assert (answer["preset"], answer["fps"], answer["loudness"]) == ("proxy", 30, None)
        with av.open(str(tmp_path / "p.mp4")) as film:
            packets = [each for each in film.demux(video=0) if each.size]
        assert len(packets) == 40
        assert all(each.is_keyframe for each in packets)

    def test_sheet_and_proxy_come_beside_a_film_or_alone(
        self, document: Path, tmp_path: Path
    ) -> None:
        def names(*more: str) -> list[str]:
            given = [str(tmp_path / each) if "." in each else each for each in more]
            done = call(document, *given, "--frames", "0:30", *SMALL)
            assert done.returncode == 0, done.stderr
            found = sorted(each.name for each in tmp_path.iterdir())
            for each in tmp_path.iterdir():
                each.unlink()
            return found

        sheet, proxy = ("--contact-sheet", "s.jpg"), ("--proxy", "p.mp4")
        assert names("--out", "f.mp4", *sheet, *proxy) == ["f.mp4", "p.mp4", "s.jpg"]
        assert names(*sheet) == ["s.jpg"]
        assert names(*proxy) == ["p.mp4"]
        assert names(*sheet, *proxy) == ["p.mp4", "s.jpg"]

    def test_a_sheet_alone_draws_and_answers_what_was_asked(
        self, document: Path, tmp_path: Path
    ) -> None:
        sheet = tmp_path / "s.png"
        counts = ("--count", "5", "--columns", "3")

        done = call(document, "--contact-sheet", sheet, *counts, "--scale", "0.25", "--json")

        answer = json.loads(done.stdout)
        jsonschema.validate(answer, SCHEMA)
        assert (answer["preset"], answer["pictures"]) == ("contact_sheet", 5)
        assert (answer["width"], answer["height"]) == (3 * 66 + 6, 2 * 112 + 6)
        assert answer["digests"]["file"] == hashlib.sha256(sheet.read_bytes()).hexdigest()


class TestSound:
    def test_it_is_as_loud_as_promised_and_in_step(
        self, document: Path, first: dict[str, Any], tmp_path: Path
    ) -> None:
        """The end's blow is decoded from the file within one frame of the end's frame."""
        with av.open(str(first["out"])) as film:
            parts = [frame.to_ndarray() for frame in film.decode(audio=0)]
        wave = np.abs(np.concatenate(parts, axis=1)).max(axis=0)

        end = int(3.2 * 48_000)
        quiet = wave[end - 2400 : end - 800].max()
        onset = end - 2400 + int(np.argmax(wave[end - 2400 :] > 1.5 * quiet))
        assert abs(onset - end) <= 800
        assert wave.shape[0] == FRAMES * 800
        assert first["loudness"]["lufs"] == pytest.approx(-14, abs=1)
        assert first["loudness"]["true_peak_db"] <= -1
