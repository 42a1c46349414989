"""What the render program remembers: frame lists for everything, and finished films."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from api.bootstrap import render_command
from api.render_cache_place import FOLDER_VARIABLE
from api.settings import Settings
from tests.api.rendering import FILM, ROOT, SCHEMA, call

SMALL = ("--scale", "0.1")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "film.yaml"
    path.write_text(FILM)
    return path


def made(document: Path, *more: object, cache: bool = True, name: str = "f.mp4") -> dict[str, Any]:
    """The answer for a film of 108 × 192 pixels, made with a cache or without."""
    folder = document.parent
    kept = ("--cache", folder / "cache") if cache else ("--no-cache",)
    done = call(document, "--out", folder / name, "--json", *SMALL, *kept, *more)
    assert done.returncode == 0, done.stderr + done.stdout
    answer = json.loads(done.stdout)
    jsonschema.validate(answer, SCHEMA)
    return dict(answer)


def entries(folder: Path, kind: str) -> list[Path]:
    return sorted((folder / "cache").rglob(f"*.{kind}.*"))


class TestFrameLists:
    @pytest.fixture
    def kept(self, document: Path) -> Path:
        """The document, after its preview was made."""
        answer = made(document, "--preset", "preview", name="p.mp4")
        assert (answer["frames_from"], answer["cached"]) == ("simulation", False)
        return document

    @pytest.mark.parametrize(
        "more",
        [
            ("--hash-frames", "all"),
            ("--preset", "preview", "--frames", "3:40"),
            ("--preset", "loop"),
            ("--frames", "20:50", "--workers", "2"),
            ("--frames", "0:126"),
            ("--preset", "proxy"),
        ],
    )
    def test_serve_every_order_with_the_same_bytes(self, kept: Path, more: tuple[str, ...]) -> None:
        again = made(kept, *more)
        alone = made(kept, *more, cache=False, name="alone.mp4")

        assert (again["frames_from"], alone["frames_from"]) == ("cache", "simulation")
        assert again["digests"] == alone["digests"]
        assert again["ended_because"] == alone["ended_because"]

    @pytest.mark.parametrize("more", [("--still", "2"), ("--preset", "thumbnail")])
    def test_serve_pictures(self, kept: Path, more: tuple[str, ...]) -> None:
        again = made(kept, *more, name="s.png")
        alone = made(kept, *more, cache=False, name="alone.png")

        assert (again["frames_from"], alone["frames_from"]) == ("cache", "simulation")
        assert again["digests"] == alone["digests"]

    @pytest.mark.parametrize(
        "design", ["paper@1", pytest.param("signal@1", marks=pytest.mark.nightly)]
    )
    def test_serve_another_look(self, kept: Path, design: str) -> None:
        kept.write_text(
            f"{FILM}design_system: {design}\noverrides: [{{token: ink, value: '#123456'}}]\n"
        )

        again = made(kept)
        alone = made(kept, cache=False, name="alone.mp4")

        assert (again["frames_from"], alone["frames_from"]) == ("cache", "simulation")
        assert again["digests"] == alone["digests"]

    @pytest.mark.nightly
    def test_do_not_serve_another_film(self, kept: Path) -> None:
        kept.write_text(FILM.replace("seed: 5", "seed: 6"))

        assert made(kept)["frames_from"] == "simulation"

    @pytest.mark.parametrize("damage", [pytest.param(b"", marks=pytest.mark.nightly), b"KNFL"])
    def test_a_damaged_one_is_made_again(self, kept: Path, damage: bytes) -> None:
        (path,) = entries(kept.parent, "frames")
        whole = path.read_bytes()
        path.write_bytes(damage or whole[:-1])

        answer = made(kept)

        assert answer["frames_from"] == "simulation"
        assert entries(kept.parent, "frames")[0].read_bytes() == whole

    def test_can_be_rendered_from_by_themselves(self, kept: Path) -> None:
        (path,) = entries(kept.parent, "frames")

        done = call("--from-frames", path, "--out", kept.parent / "l.mp4", "--json", *SMALL)

        assert json.loads(done.stdout)["frames_from"] == "file"

    def test_part_of_a_film_is_not_kept(self, document: Path) -> None:
        made(document, "--frames", "0:20")

        assert entries(document.parent, "frames") == []


class TestFilms:
    def test_the_same_order_is_copied(self, document: Path) -> None:
        first = made(document)
        again = made(document, "--threads", "1", name="again.mp4")

        assert (first["cached"], again["cached"]) == (False, True)
        assert again["digests"] == first["digests"]
        folder = document.parent
        assert (folder / "again.mp4").read_bytes() == (folder / "f.mp4").read_bytes()

    @pytest.mark.parametrize(
        "more",
        [("--scale", "0.12"), ("--fps", "15"), ("--preset", "preview"), ("--frames", "0:60")],
    )
    def test_another_order_is_made(self, document: Path, more: tuple[str, ...]) -> None:
        made(document)

        assert not made(document, *more)["cached"]

    @pytest.mark.parametrize("kind", ["film", "report"])
    def test_a_damaged_one_is_made_again(self, document: Path, kind: str) -> None:
        first = made(document)
        (path,) = entries(document.parent, kind)
        path.write_bytes(path.read_bytes()[:-1])

        again = made(document, name="again.mp4")

        assert not again["cached"]
        assert again["digests"] == first["digests"]

    @pytest.mark.nightly
    def test_what_comes_beside_a_film_is_made_for_a_copied_one_too(self, document: Path) -> None:
        made(document)
        folder = document.parent
        extras = {
            "--thumbnail": folder / "t.jpg",
            "--contact-sheet": folder / "s.jpg",
            "--save-frames": folder / "l.frames",
        }

        again = made(document, *(each for pair in extras.items() for each in pair))

        assert again["cached"]
        assert all(path.stat().st_size for path in extras.values())

    @pytest.mark.nightly
    def test_none_are_kept_where_only_frame_lists_are_wanted(self, document: Path) -> None:
        made(document, "--no-film-cache")

        assert not made(document, "--no-film-cache")["cached"]
        assert not entries(document.parent, "film")


class TestTheCacheItself:
    @pytest.mark.nightly
    def test_is_bounded(self, document: Path) -> None:
        for seed in range(4):
            document.write_text(FILM.replace("seed: 5", f"seed: {seed}"))
            made(document, "--cache-mb", "1", "--scale", "0.3")

        held = sum(path.stat().st_size for path in (document.parent / "cache").rglob("*.*.*"))
        assert 0 < held <= 1_000_000

    def test_one_that_cannot_be_written_spoils_nothing(self, document: Path) -> None:
        (document.parent / "cache").write_text("a file stands where the folder should be")

        done = call(
            document, "--out", document.parent / "f.mp4", "--json", *SMALL,
            "--cache", document.parent / "cache",
        )  # fmt: skip

        warnings = [line for line in map(json.loads, done.stderr.splitlines()) if "message" in line]
        assert done.returncode == 0
        assert warnings
        assert "cannot be written" in warnings[0]["message"]

    def test_is_where_the_environment_says_or_off(
        self, document: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        arguments = (document, "--out", document.parent / "f.mp4", "--json", *SMALL)
        call(*arguments)
        assert not entries(document.parent, "film")

        monkeypatch.setenv(FOLDER_VARIABLE, str(document.parent / "cache"))
        call(*arguments)

        assert entries(document.parent, "film")


@pytest.mark.nightly
def test_the_pipeline_simulates_a_film_once(document: Path) -> None:
    """Its command keeps frame lists below the data folder, and makes every film itself."""
    settings = Settings.model_validate({"KINORA_DATA_DIR": str(document.parent / "data")})
    command = render_command(settings)
    answers = []
    for preset in ("preview", "short", "short"):
        out = document.parent / f"{preset}.mp4"
        done = subprocess.run(
            [*command, str(document), "--out", str(out), "--preset", preset, "--json", *SMALL],
            cwd=ROOT, capture_output=True, text=True, check=True, env=dict(os.environ),
        )  # fmt: skip
        answers.append(json.loads(done.stdout))

    assert command[0] == sys.executable
    assert [each["frames_from"] for each in answers] == ["simulation", "cache", "cache"]
    assert not any(each["cached"] for each in answers)
    assert list((settings.data_dir / "cache").rglob("*.frames.*"))
