"""Days on which something is wrong: each time a clear word, and nothing lost.

The real command line, with servers of its own, on a small file system where that is allowed.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import psycopg
import pytest

from adapters.embedded.services import EmbeddedServices, find_running
from adapters.event_store.migrate import migrate
from tests.e2e.plant import ROOT, Plant
from tests.e2e.terminal import Terminal

ONE = "# Two moons\n\nTwo moons circle each other and collide.\n"
MANY = "# Ideas\n\n" + "".join(
    f"- Idea {number} — balls fall into the bowl {sha256(bytes([number % 251])).hexdigest()}\n"
    for number in range(600)
)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    yield folder
    _wait_for_quiet(folder / "main")
    subprocess.run(["umount", str(folder)], check=True)


def _wait_for_quiet(data: Path) -> None:
    """Servers stop by themselves when no command uses them any more."""
    deadline = time.monotonic() + 30
    while find_running(data) is not None and time.monotonic() < deadline:
        time.sleep(0.2)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "one.md").write_text(ONE)
    (folder / "many.md").write_text(MANY)
    return folder


def fill(disk: Path, *, leaving: int) -> Path:
    filler = disk / "films"
    filler.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - leaving)))
    return filler


class TestAFullDisk:
    def test_at_the_start_is_named_and_keeps_everything(self, disk: Path, files: Path) -> None:
        kinora = Terminal(disk)
        kinora.json("ideas", "import", str(files / "one.md"), "--no-wait")
        before = kinora.json("log", "verify")["events"]
        filler = fill(disk, leaving=64_000)

        refused = kinora("ideas", "import", str(files / "many.md"))

        assert refused.returncode == 3
        assert "no room left" in refused.stderr
        assert "Everything recorded so far is safe" in refused.stderr
        filler.unlink()
        assert kinora.json("log", "verify")["events"] == before

    def test_in_the_middle_of_an_import_leaves_no_half(self, disk: Path, files: Path) -> None:
        kinora = Terminal(disk)
        kinora.json("ideas", "import", str(files / "one.md"), "--no-wait")
        before = kinora.json("log", "verify")["events"]
        with EmbeddedServices(disk / "main"):
            filler = fill(disk, leaving=0)
            refused = kinora("ideas", "import", str(files / "many.md"), "--no-wait")
            filler.unlink()

        assert refused.returncode not in {0, None}
        assert "Traceback" not in refused.stderr
        after = kinora.json("log", "verify")
        assert (after["intact"], after["events"]) == (True, before)
        again = kinora.json("ideas", "import", str(files / "many.md"), "--no-wait")
        assert again

    def test_for_an_export_leaves_no_half_file(self, disk: Path, files: Path) -> None:
        kinora = Terminal(disk / "data")
        (disk / "data").mkdir()
        kinora.json("ideas", "import", str(files / "many.md"), "--no-wait")
        small = disk / "small"
        small.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(small)], check=True)
        try:
            refused = kinora("log", "export", str(small / "log.jsonl.gz"))
            left = list(small.iterdir())
        finally:
            subprocess.run(["umount", str(small)], check=True)

        assert refused.returncode == 4
        assert "no room left for" in refused.stderr
        assert "log.jsonl.gz" in refused.stderr
        assert left == []
        _wait_for_quiet(disk / "data" / "main")


class TestAReadOnlyFolder:
    def test_is_named(self, disk: Path, files: Path) -> None:
        kinora = Terminal(disk)
        kinora.json("ideas", "import", str(files / "one.md"), "--no-wait")
        before = kinora.json("log", "verify")["events"]
        _wait_for_quiet(disk / "main")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)

        refused = kinora("ideas", "import", str(files / "many.md"))
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)

        assert refused.returncode == 3
        assert "cannot be written" in refused.stderr
        assert "KINORA_DATA_DIR" in refused.stderr
        assert kinora.json("log", "verify")["events"] == before


class TestANewerDataFolder:
    def test_of_a_newer_schema_is_named(self, tmp_path: Path) -> None:
        kinora = Terminal(tmp_path / "data")
        with EmbeddedServices(tmp_path / "data" / "main") as running:
            migrate(running.database_url)
            with psycopg.connect(running.database_url, autocommit=True) as owner:
                owner.execute("UPDATE kinora_schema_version SET version_num = '9999'")

            refused = kinora("ideas", "list")

        assert refused.returncode not in {0, None}
        assert "made by a newer Kinora" in refused.stderr
        assert "Start the newer version" in refused.stderr
        assert "Traceback" not in refused.stderr

    def test_of_a_newer_postgres_is_named(self, tmp_path: Path) -> None:
        kinora = Terminal(tmp_path / "data")
        with EmbeddedServices(tmp_path / "data" / "main"):
            pass
        stamp = tmp_path / "data" / "main" / "services" / "postgres" / "PG_VERSION"
        stamp.write_text("19\n")

        refused = kinora("ideas", "list")

        assert refused.returncode not in {0, None}
        assert "PostgreSQL 19" in refused.stderr
        assert "log export" in refused.stderr


class TestBadFiles:
    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("broken.md", b"\xff\xfe\x00 no text at all \x81", "text"),
            ("empty.md", b"\n\n", "No idea could be read"),
            ("huge.md", b"- An idea - a long one\n" * 2_300_000, "MB"),
        ],
    )
    def test_of_ideas_are_named(
        self, tmp_path: Path, name: str, content: bytes, words: str
    ) -> None:
        file = tmp_path / name
        file.write_bytes(content)

        refused = Terminal(tmp_path / "data")("ideas", "import", str(file))

        assert refused.returncode not in {0, None}
        assert words in refused.stderr
        assert "Traceback" not in refused.stderr

    def test_a_document_with_unknown_keys_is_named_with_its_line(self, tmp_path: Path) -> None:
        document = tmp_path / "film.yaml"
        document.write_text(
            'dsl_version: "2.0"\nmeta: {title: One}\nduration: 2\ngravitation: 9.81\n'
        )

        refused = subprocess.run(
            [sys.executable, "-m", "api.render_program", str(document), "--out", "film.mp4"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )

        assert refused.returncode not in {0, None}
        assert "gravitation" in refused.stderr
        assert "4" in refused.stderr
        assert not (tmp_path / "film.mp4").exists()


class TestWhileKinoraIsUp:
    def test_commands_share_its_servers_and_a_second_up_is_refused(self, tmp_path: Path) -> None:
        plant = Plant(tmp_path)
        plant.start()
        try:
            kinora = Terminal(tmp_path)
            status = kinora.json("--profile", "sandbox", "status")
            kinora.json("--profile", "sandbox", "ideas", "add", "One zebra-striped ember falls.")
            ideas = kinora.json("--profile", "sandbox", "ideas", "list", "--search", "zebra")
            second = kinora("--profile", "sandbox", "up")
        finally:
            plant.stop()

        assert status["running"] is True
        assert len(ideas["rows"]) == 1
        assert second.returncode == 1
        assert "already running" in second.stderr
        assert "kinora down" in second.stderr
