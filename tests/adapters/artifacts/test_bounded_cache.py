"""What can be made again, kept while there is room."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.artifacts.bounded_cache import BoundedCache

ONE, TWO, THREE = ("1" * 64, "2" * 64, "3" * 64)


@pytest.fixture
def cache(tmp_path: Path) -> BoundedCache:
    return BoundedCache(tmp_path / "cache", most_bytes=2500)


def entry(folder: Path) -> Path:
    (found,) = (folder / "cache").rglob("*.frames.*")
    return found


class TestBoundedCache:
    def test_gives_back_what_was_kept(self, cache: BoundedCache, tmp_path: Path) -> None:
        cache.keep(ONE, "frames", b"bytes")
        film = tmp_path / "film.mp4"
        film.write_bytes(b"film")
        cache.keep(ONE, "film", film)

        assert cache.read(ONE, "frames") == b"bytes"
        assert cache.copy(ONE, "film", tmp_path / "copy.mp4")
        assert (tmp_path / "copy.mp4").read_bytes() == b"film"
        assert cache.read(TWO, "frames") is None
        assert not cache.copy(TWO, "film", tmp_path / "other.mp4")
        assert sorted(each.name for each in tmp_path.iterdir()) == ["cache", "copy.mp4", "film.mp4"]

    @pytest.mark.parametrize("damage", [b"", b"byte", b"bytez", b"bytes and more"])
    def test_a_damaged_entry_is_none_and_goes_away(
        self, cache: BoundedCache, tmp_path: Path, damage: bytes
    ) -> None:
        cache.keep(ONE, "frames", b"bytes")
        path = entry(tmp_path)
        path.write_bytes(damage)

        assert not cache.copy(ONE, "frames", tmp_path / "copy")
        assert not path.exists()
        assert not (tmp_path / "copy").exists()
        cache.keep(ONE, "frames", b"bytes")
        path.write_bytes(damage)
        assert cache.read(ONE, "frames") is None
        assert not path.exists()

    def test_what_is_kept_anew_takes_the_place_of_the_old(self, cache: BoundedCache) -> None:
        cache.keep(ONE, "frames", b"old")
        cache.keep(ONE, "frames", b"new")

        assert cache.read(ONE, "frames") == b"new"

    def test_what_was_used_longest_ago_goes_first(
        self, cache: BoundedCache, tmp_path: Path
    ) -> None:
        for number, key in enumerate((ONE, TWO)):
            cache.keep(key, "frames", key.encode() * 15)
            (path,) = (tmp_path / "cache").rglob(f"{key}*")
            os.utime(path, (1000 + number, 1000 + number))
        assert cache.read(ONE, "frames")

        cache.keep(THREE, "frames", THREE.encode() * 15)

        assert cache.read(TWO, "frames") is None
        assert cache.read(ONE, "frames")
        assert cache.read(THREE, "frames")

    def test_what_alone_passes_the_bound_is_not_kept(
        self, cache: BoundedCache, tmp_path: Path
    ) -> None:
        cache.keep(ONE, "frames", b"x" * 2501)

        assert not (tmp_path / "cache").exists()

    def test_a_writer_that_dies_leaves_no_entry_and_is_cleared_away_later(
        self, cache: BoundedCache, tmp_path: Path
    ) -> None:
        script = (
            "import os, sys, shutil\n"
            "from pathlib import Path\n"
            "from adapters.artifacts import bounded_cache\n"
            "bounded_cache.hashlib.file_digest = lambda *_: os._exit(9)\n"
            "cache = bounded_cache.BoundedCache(Path(sys.argv[1]), most_bytes=2500)\n"
            f"cache.keep('{ONE}', 'frames', b'x' * 1000)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "cache")],
            cwd=Path(__file__).parents[3],
            check=False,
        )
        (left,) = (path for path in (tmp_path / "cache").rglob("*") if path.is_file())
        assert done.returncode == 9
        assert cache.read(ONE, "frames") is None

        os.utime(left, (1000, 1000))
        cache.keep(TWO, "frames", b"y")

        assert not left.exists()

    def test_foreign_files_are_left_alone(self, cache: BoundedCache, tmp_path: Path) -> None:
        (tmp_path / "cache" / "11").mkdir(parents=True)
        foreign = tmp_path / "cache" / "11" / "notes.txt"
        foreign.write_text("x" * 5000)

        cache.keep(ONE, "frames", b"bytes")

        assert foreign.exists()


class TestAFullDisk:
    """Says so, and leaves neither half an entry nor half a copy."""

    @pytest.fixture(autouse=True)
    def full(self, cache: BoundedCache, monkeypatch: pytest.MonkeyPatch) -> None:
        cache.keep(ONE, "film", b"film")

        def refused(*_: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr("adapters.artifacts.bounded_cache.os.fsync", refused)
        monkeypatch.setattr("adapters.artifacts.bounded_cache.shutil.copyfileobj", refused)

    def test_while_keeping(self, cache: BoundedCache, tmp_path: Path) -> None:
        film = tmp_path / "film.mp4"
        film.write_bytes(b"other")

        with pytest.raises(OSError, match="No space left"):
            cache.keep(TWO, "film", film)

        assert len([each for each in (tmp_path / "cache").rglob("*") if each.is_file()]) == 1

    def test_while_copying(self, cache: BoundedCache, tmp_path: Path) -> None:
        with pytest.raises(OSError, match="No space left"):
            cache.copy(ONE, "film", tmp_path / "copy.mp4")

        assert [each.name for each in tmp_path.iterdir()] == ["cache"]
        assert cache.read(ONE, "film") == b"film"
