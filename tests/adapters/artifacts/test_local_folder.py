"""The folder keeps the contract, and what only a disk can show."""

import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.artifacts.local_folder import LocalFolderArtifacts
from adapters.artifacts.problems import ArtifactDamaged, StoreFull, StoreProblem, StoreReadOnly
from domain.identifiers import digest_of
from domain.ports import ArtifactMissing
from tests.adapters.contracts.artifacts_contract import NEVER_KEPT, ArtifactsContract


class TestLocalFolderArtifacts(ArtifactsContract):
    @pytest.fixture
    def artifacts(self, tmp_path: Path) -> LocalFolderArtifacts:
        return LocalFolderArtifacts(tmp_path / "artifacts")


class TestPlaceOnDisk:
    def test_spreads_over_folders_by_the_first_two_digits(self, tmp_path: Path) -> None:
        digest = LocalFolderArtifacts(tmp_path).put(b"film")

        assert (tmp_path / "sha256" / digest[:2] / digest).read_bytes() == b"film"

    def test_is_private_and_cannot_be_written_by_accident(self, tmp_path: Path) -> None:
        artifacts = LocalFolderArtifacts(tmp_path / "artifacts")

        file = artifacts.path(artifacts.put(b"film"))

        assert stat.S_IMODE(file.stat().st_mode) == 0o444
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700

    def test_is_found_again_by_another_process(self, tmp_path: Path) -> None:
        digest = LocalFolderArtifacts(tmp_path).put(b"film")

        assert LocalFolderArtifacts(tmp_path).path(digest).read_bytes() == b"film"

    def test_passes_over_foreign_files(self, tmp_path: Path) -> None:
        artifacts = LocalFolderArtifacts(tmp_path)
        digest = artifacts.put(b"film")
        (tmp_path / "sha256" / ".DS_Store").write_bytes(b"")
        (tmp_path / "sha256" / digest[:2] / ".DS_Store").write_bytes(b"")

        assert list(artifacts.digests()) == [digest]

    def test_leaves_no_unfinished_file(self, tmp_path: Path) -> None:
        artifacts = LocalFolderArtifacts(tmp_path)

        artifacts.put(b"film")
        artifacts.put(b"film")

        assert list((tmp_path / "incoming").iterdir()) == []


class TestDamage:
    def test_is_found_by_verifying(self, tmp_path: Path) -> None:
        artifacts = LocalFolderArtifacts(tmp_path)
        digest = artifacts.put(b"film")
        artifacts.verify(digest)
        artifacts.path(digest).chmod(0o600)
        artifacts.path(digest).write_bytes(b"fiLm")

        with pytest.raises(ArtifactDamaged, match="render again") as problem:
            artifacts.verify(digest)

        assert problem.value.digest == digest

    def test_of_a_missing_file_is_that_it_is_missing(self, tmp_path: Path) -> None:
        with pytest.raises(ArtifactMissing):
            LocalFolderArtifacts(tmp_path).verify(NEVER_KEPT)

    def test_by_cutting_short_is_healed_by_putting_again(self, tmp_path: Path) -> None:
        artifacts = LocalFolderArtifacts(tmp_path)
        digest = artifacts.put(b"film")
        artifacts.path(digest).chmod(0o600)
        artifacts.path(digest).write_bytes(b"fi")

        artifacts.put(b"film")

        assert artifacts.path(digest).read_bytes() == b"film"


_WRITER_THAT_WAITS = """
import pathlib, sys
from adapters.artifacts.local_folder import LocalFolderArtifacts
class Slow(LocalFolderArtifacts):
    def _place(self, digest):
        print("written", flush=True)
        sys.stdin.readline()
        return super()._place(digest)
print(Slow(pathlib.Path(sys.argv[1])).put(b"film"), flush=True)
"""


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has written, but not yet renamed."""
    command = [sys.executable, "-c", _WRITER_THAT_WAITS, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        yield process
        process.kill()


class TestUnfinishedFiles:
    def test_of_a_killed_writer_are_removed_at_the_next_start(
        self, tmp_path: Path, writer: subprocess.Popen[str]
    ) -> None:
        assert len(list((tmp_path / "incoming").iterdir())) == 1
        writer.send_signal(signal.SIGKILL)
        writer.wait()

        artifacts = LocalFolderArtifacts(tmp_path)

        assert list((tmp_path / "incoming").iterdir()) == []
        assert list(artifacts.digests()) == []

    def test_of_a_living_writer_are_left_alone(
        self, tmp_path: Path, writer: subprocess.Popen[str]
    ) -> None:
        artifacts = LocalFolderArtifacts(tmp_path)

        output, _ = writer.communicate("go on\n", timeout=20)

        assert output.split() == [digest_of(b"film")]
        assert artifacts.has(digest_of(b"film"))


class TestSeveralWriters:
    def test_agree_on_the_same_bytes_while_stores_are_opened(self, tmp_path: Path) -> None:
        contents = [bytes([number]) * 5_000 for number in range(8)]
        problems: list[BaseException] = []

        def write() -> None:
            try:
                for _ in range(5):
                    artifacts = LocalFolderArtifacts(tmp_path)
                    for content in contents:
                        artifacts.put(content)
            except BaseException as problem:
                problems.append(problem)

        threads = [threading.Thread(target=write) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert problems == []
        artifacts = LocalFolderArtifacts(tmp_path)
        assert list(artifacts.digests()) == sorted(map(digest_of, contents))
        for digest in artifacts.digests():
            artifacts.verify(digest)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 256 KiB of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine does not allow mounting")
    yield place
    subprocess.run(["umount", str(place)], check=True)


class TestFullDisk:
    def test_is_named_and_leaves_everything_as_it_was(self, small_disk: Path) -> None:
        artifacts = LocalFolderArtifacts(small_disk)
        kept = artifacts.put(b"kept")

        with pytest.raises(StoreFull, match="Free some space") as problem:
            artifacts.put(b"x" * 1_000_000)

        assert "Nothing that was kept before is lost" in str(problem.value)
        assert list(artifacts.digests()) == [kept]
        assert list((small_disk / "incoming").iterdir()) == []

    def test_is_no_obstacle_once_space_is_free(self, small_disk: Path) -> None:
        artifacts = LocalFolderArtifacts(small_disk)
        large = artifacts.put(b"x" * 200_000)
        with pytest.raises(StoreFull):
            artifacts.put(b"y" * 200_000)

        artifacts.delete(large)

        assert artifacts.has(artifacts.put(b"y" * 200_000))


class TestReadOnlyDisk:
    def test_may_still_be_read(self, small_disk: Path) -> None:
        digest = LocalFolderArtifacts(small_disk).put(b"film")
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

        artifacts = LocalFolderArtifacts(small_disk)

        assert artifacts.path(digest).read_bytes() == b"film"
        with pytest.raises(StoreReadOnly, match="KINORA_DATA_DIR"):
            artifacts.put(b"more")
        with pytest.raises(StoreReadOnly):
            artifacts.delete(digest)

    def test_cannot_become_a_new_store(self, small_disk: Path) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

        with pytest.raises(StoreReadOnly, match="Read-only file system"):
            LocalFolderArtifacts(small_disk)

    def test_of_another_user_is_the_same(self, tmp_path: Path) -> None:
        """A folder without write permission; root may write anywhere, so it is told apart."""
        if os.geteuid() == 0:
            pytest.skip("root may write anywhere")
        tmp_path.chmod(0o500)

        with pytest.raises(StoreReadOnly):
            LocalFolderArtifacts(tmp_path / "artifacts")


class TestWrongPlace:
    def test_is_a_problem_with_a_way_out(self, tmp_path: Path) -> None:
        (tmp_path / "artifacts").write_text("a file stands here")

        with pytest.raises(StoreProblem, match="cannot be used"):
            LocalFolderArtifacts(tmp_path / "artifacts")
