"""Kit folders: whole, repeatable, and never another film than the approved one."""

import hashlib
import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.publishing.hand_over_kit import FilmNotRequested, HandOverKits, KitNotWritten
from adapters.publishing.kit_name import publication_of
from tests.adapters.contracts.hand_over_contract import FILM, HandOverContract, requested

JPEG = b"\xff\xd8\xff\xe0 picture"
PNG = b"\x89PNG\r\n picture"


@pytest.fixture
def film(tmp_path: Path) -> Path:
    file = tmp_path / "film"
    file.write_bytes(FILM)
    return file


@pytest.fixture
def thumbnail(tmp_path: Path) -> Path:
    file = tmp_path / "thumbnail"
    file.write_bytes(JPEG)
    return file


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by name."""
    return {each.name: each.read_bytes() for each in folder.iterdir()}


class TestHandOverKits(HandOverContract):
    @pytest.fixture
    def hand_over(self, tmp_path: Path) -> HandOverKits:
        return HandOverKits(tmp_path / "kits")


class TestContent:
    @pytest.fixture
    def kit(self, tmp_path: Path, film: Path, thumbnail: Path) -> Path:
        kits = tmp_path / "kits"
        return kits / HandOverKits(kits).prepare(requested(), film, thumbnail)

    def test_is_everything_the_operator_needs(self, kit: Path) -> None:
        assert sorted(contents(kit)) == [
            "README.en.txt",
            "README.pl.txt",
            "caption.txt",
            "film.mp4",
            "hashtags.txt",
            "kit.json",
            "thumbnail.jpg",
            "title.txt",
        ]

    def test_has_the_film_byte_for_byte(self, kit: Path, film: Path) -> None:
        assert (kit / "film.mp4").read_bytes() == FILM
        assert not (kit / "film.mp4").samefile(film)

    def test_has_words_ready_to_paste(self, kit: Path) -> None:
        assert (kit / "title.txt").read_text("utf-8") == "Dwa księżyce\n"
        assert (kit / "caption.txt").read_text("utf-8") == (
            "Dwa księżyce dzielą się.\nJeden zostaje.\n"
        )
        assert (kit / "hashtags.txt").read_text("utf-8") == "#księżyc #physics\n"

    @pytest.mark.parametrize("readme", ["README.en.txt", "README.pl.txt"])
    def test_tells_how_to_confirm(self, kit: Path, readme: str) -> None:
        text = (kit / readme).read_text("utf-8")

        assert f"kinora publish confirm {publication_of(requested())} URL" in text
        assert "Dwa księżyce" in text
        assert "@kinora" in text
        assert "thumbnail.jpg" in text

    def test_describes_itself_to_programs(self, kit: Path) -> None:
        described = json.loads((kit / "kit.json").read_text("utf-8"))

        files = {name: each for name, each in contents(kit).items() if name != "kit.json"}
        assert described["publication"] == str(publication_of(requested()))
        assert described["animation"] == str(requested().animation)
        assert described["sha256"] == {
            name: hashlib.sha256(content).hexdigest() for name, content in files.items()
        }


class TestVariants:
    @pytest.mark.parametrize("platform", ["youtube", "tiktok", "elsewhere"])
    def test_every_platform_has_steps_in_both_languages(
        self, tmp_path: Path, film: Path, platform: str
    ) -> None:
        kits = HandOverKits(tmp_path / "kits")

        name = kits.prepare(requested(platform=platform), film, None)

        english = (tmp_path / "kits" / name / "README.en.txt").read_text("utf-8")
        polish = (tmp_path / "kits" / name / "README.pl.txt").read_text("utf-8")
        assert english.count("\n1. ") == polish.count("\n1. ") == 1
        assert english.count("film.mp4") == polish.count("film.mp4") == 2
        assert "thumbnail" not in english

    def test_a_picture_is_named_after_what_it_is(self, tmp_path: Path, film: Path) -> None:
        picture = tmp_path / "picture"
        picture.write_bytes(PNG)

        name = HandOverKits(tmp_path / "kits").prepare(requested(), film, picture)

        assert (tmp_path / "kits" / name / "thumbnail.png").read_bytes() == PNG

    def test_another_profile_is_confirmed_with_its_own_command(
        self, tmp_path: Path, film: Path
    ) -> None:
        kits = HandOverKits(tmp_path / "kits", confirm="kinora --profile demo publish confirm")

        readme = tmp_path / "kits" / kits.prepare(requested(), film, None) / "README.en.txt"

        assert "kinora --profile demo publish confirm " in readme.read_text("utf-8")

    def test_line_ends_and_accents_are_made_plain(self, tmp_path: Path, film: Path) -> None:
        kits = HandOverKits(tmp_path / "kits")

        name = kits.prepare(requested(caption="ksie\u0328z\u0307yc\r\n{0} %s"), film, None)

        caption = (tmp_path / "kits" / name / "caption.txt").read_bytes()
        assert caption == "ksi\u0119\u017cyc\n{0} %s\n".encode()


class TestRepetition:
    def test_changes_nothing(self, tmp_path: Path, film: Path, thumbnail: Path) -> None:
        kits = HandOverKits(tmp_path / "kits")
        kit = tmp_path / "kits" / kits.prepare(requested(), film, thumbnail)
        before, written = contents(kit), (kit / "film.mp4").stat().st_mtime_ns

        kits.prepare(requested(), film, thumbnail)

        assert contents(kit) == before
        assert (kit / "film.mp4").stat().st_mtime_ns == written

    def test_restores_what_is_missing_or_changed(
        self, tmp_path: Path, film: Path, thumbnail: Path
    ) -> None:
        kits = HandOverKits(tmp_path / "kits")
        kit = tmp_path / "kits" / kits.prepare(requested(), film, thumbnail)
        before = contents(kit)
        (kit / "film.mp4").write_bytes(b"re-encoded")
        (kit / "caption.txt").unlink()

        kits.prepare(requested(), film, thumbnail)

        assert contents(kit) == before

    def test_leaves_the_operators_own_files_alone(self, tmp_path: Path, film: Path) -> None:
        kits = HandOverKits(tmp_path / "kits")
        kit = tmp_path / "kits" / kits.prepare(requested(), film, None)
        (kit / "notes.txt").write_text("sent at noon")

        kits.prepare(requested(), film, None)

        assert (kit / "notes.txt").read_text() == "sent at noon"

    def test_in_another_place_gives_the_same_bytes(
        self, tmp_path: Path, film: Path, thumbnail: Path
    ) -> None:
        one, other = tmp_path / "one", tmp_path / "other"

        name = HandOverKits(one).prepare(requested(), film, thumbnail)
        HandOverKits(other).prepare(requested(), film, thumbnail)

        assert contents(one / name) == contents(other / name)

    def test_after_a_crash_leaves_nothing_half_made(self, tmp_path: Path, film: Path) -> None:
        half_made = tmp_path / "kits" / ".building"
        half_made.mkdir(parents=True)
        (half_made / "film.mp4").write_bytes(b"half")

        name = HandOverKits(tmp_path / "kits").prepare(requested(), film, None)

        assert sorted(each.name for each in (tmp_path / "kits").iterdir()) == [".lock", name]

    def test_by_several_processes_at_once_is_one_kit(self, tmp_path: Path, film: Path) -> None:
        kits = HandOverKits(tmp_path / "kits")
        context = multiprocessing.get_context("spawn")

        with context.Pool(3) as pool:
            names = pool.starmap(kits.prepare, [(requested(), film, None)] * 6)
            pool.close()
            pool.join()

        assert len(set(names)) == 1
        assert (tmp_path / "kits" / names[0] / "film.mp4").read_bytes() == FILM


class TestRefusal:
    def test_of_another_film_than_the_approved_one(self, tmp_path: Path, film: Path) -> None:
        film.write_bytes(b"another film")

        with pytest.raises(FilmNotRequested, match="Nothing was prepared"):
            HandOverKits(tmp_path / "kits").prepare(requested(), film, None)

        assert not (tmp_path / "kits").exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine does not allow mounting")
    yield place
    subprocess.run(["umount", str(place)], check=True)


class TestDisk:
    def test_that_is_full_keeps_no_half_made_kit(
        self, small_disk: Path, film: Path, thumbnail: Path
    ) -> None:
        thumbnail.write_bytes(JPEG + bytes(200_000))

        with pytest.raises(KitNotWritten, match=r"disk is full.*Free some space"):
            HandOverKits(small_disk / "kits").prepare(requested(), film, thumbnail)

        assert [each.name for each in (small_disk / "kits").iterdir()] == [".lock"]

    def test_that_is_read_only_is_told(self, small_disk: Path, film: Path) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

        with pytest.raises(KitNotWritten, match="Read-only file system"):
            HandOverKits(small_disk / "kits").prepare(requested(), film, None)
