import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
import redis

from adapters.embedded.holder import Holder
from adapters.embedded.layout import Layout, prepare
from adapters.embedded.postgres_server import PostgresServer
from adapters.embedded.problems import (
    DataFolderNotWritable,
    DataFolderUnreachable,
    DataFormatDiffers,
    DiskFull,
    PlatformUnsupported,
    ServerDidNotStart,
)
from adapters.embedded.services import EmbeddedServices, Running, find_running
from adapters.embedded.sockets import socket_folder
from adapters.embedded.spawning import RunAs, spawn, user_id
from adapters.embedded.valkey_server import ValkeyServer
from tests.adapters.embedded.users import eventually, words_in_postgres, words_in_valkey, write_word


class TestAFolderOfAnotherPostgres:
    @pytest.mark.parametrize("version", ["17", "19"])
    def test_is_refused_with_the_way_to_carry_it_over(self, data_dir: Path, version: str) -> None:
        stamp = data_dir / "services" / "postgres" / "PG_VERSION"
        stamp.write_text(f"{version}\n")

        with pytest.raises(DataFormatDiffers, match=rf"PostgreSQL {version};.*log export"):
            EmbeddedServices(data_dir).start()

        assert find_running(data_dir) is None
        stamp.write_text("18\n")
        with EmbeddedServices(data_dir):
            pass


class TestADiskOfItsOwn:
    """A small file system, mounted for the test where that is allowed."""

    @pytest.fixture
    def disk(self, tmp_path: Path) -> Iterator[Path]:
        folder = tmp_path / "disk"
        folder.mkdir()
        mounted = os.geteuid() == 0 and mount(folder, "-t", "tmpfs", "-o", "size=150m", "tmpfs")
        if not mounted:
            pytest.skip("no file system may be mounted here")
        yield folder
        subprocess.run(["umount", folder], check=True)

    def test_without_room_for_a_cluster_is_refused_and_left_as_it_was(self, disk: Path) -> None:
        (disk / "films").write_bytes(bytes(80_000_000))

        with pytest.raises(DiskFull, match="Free some space"):
            EmbeddedServices(disk).start()

        assert not (disk / "services" / "postgres").exists()

    def test_that_ran_full_keeps_the_record_until_there_is_room(self, disk: Path) -> None:
        with EmbeddedServices(disk) as running:
            write_word(running, "recorded")
        free = shutil.disk_usage(disk).free
        (disk / "films").write_bytes(bytes(free - 8192))

        with pytest.raises(DiskFull, match="Everything recorded so far is safe"):
            EmbeddedServices(disk).start()

        (disk / "films").unlink()
        with EmbeddedServices(disk) as again:
            assert words_in_postgres(again) == ["recorded"]

    def test_that_runs_full_in_use_serves_again_once_there_is_room(self, disk: Path) -> None:
        with EmbeddedServices(disk) as running:
            write_word(running, "recorded")
            (disk / "films").write_bytes(bytes(shutil.disk_usage(disk).free - 8192))

            with pytest.raises(psycopg.Error):
                write_word(running, "x" * 40_000_000)

            (disk / "films").unlink()
            assert eventually(lambda: accepts(running, "recorded again"), within_s=30)
            assert words_in_postgres(running) == ["recorded", "recorded again"]

    def test_that_is_read_only_is_refused(self, disk: Path) -> None:
        with EmbeddedServices(disk):
            pass
        assert mount(disk, "-o", "remount,ro")

        with pytest.raises(DataFolderNotWritable, match="KINORA_DATA_DIR"):
            EmbeddedServices(disk).start()

        assert find_running(disk) is None
        assert mount(disk, "-o", "remount,rw")


class TestAFolderThatCannotBeMade:
    def test_is_refused(self, tmp_path: Path) -> None:
        in_the_way = tmp_path / "file"
        in_the_way.write_text("not a folder")

        with pytest.raises(ServerDidNotStart, match="Not a directory"):
            EmbeddedServices(in_the_way).start()

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_because_it_is_not_ours_is_refused(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o500)

        with pytest.raises(DataFolderNotWritable):
            EmbeddedServices(tmp_path / "data").start()


class TestADamagedCluster:
    def test_is_refused_with_what_postgres_said(self, data_dir: Path) -> None:
        (data_dir / "services" / "postgres" / "global" / "pg_control").write_bytes(b"damaged")

        with pytest.raises(ServerDidNotStart, match="pg_control"):
            EmbeddedServices(data_dir).start()

        assert find_running(data_dir) is None


class TestAPlatformWithoutPrograms:
    def test_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("adapters.embedded.binaries.POSTGRES_MAJOR", "99")

        with pytest.raises(PlatformUnsupported, match="DATABASE_URL"):
            postgres_as(RunAs.OURSELVES, Layout.of(tmp_path))._run_to_end("initdb")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs Postgres as somebody else")
class TestRootWithoutUserNamespaces:
    @pytest.fixture
    def open_folder(self) -> Iterator[Path]:
        folder = Path(tempfile.mkdtemp(prefix="kinora-test-"))
        folder.chmod(0o711)
        yield folder
        shutil.rmtree(folder)

    def test_runs_postgres_as_nobody(self, open_folder: Path) -> None:
        layout = Layout.of(open_folder / "data")
        prepare(layout)
        postgres = postgres_as(RunAs.NOBODY, layout)
        valkey = ValkeyServer(layout=layout, sockets=postgres.sockets, password="secret")
        holder = Holder(layout, [valkey, postgres])

        try:
            try:
                holder.start()
            except DataFolderUnreachable:
                pytest.skip("the programs lie where nobody may not go")
            running = Running(database_url=postgres.url, redis_url=valkey.url, owned=True, pids={})
            write_word(running, "hello")

            assert words_in_postgres(running) == ["hello"]
            assert words_in_valkey(running) == [b"hello"]
            assert layout.postgres.stat().st_uid == user_id(RunAs.NOBODY)
        finally:
            holder.stop()

    def test_refuses_a_folder_nobody_may_pass_and_opens_nothing(self, open_folder: Path) -> None:
        closed = open_folder / "closed"
        closed.mkdir(mode=0o700)
        layout = Layout.of(closed / "data")
        prepare(layout)

        with pytest.raises(DataFolderUnreachable, match="may not pass"):
            postgres_as(RunAs.NOBODY, layout).prepare()

        assert closed.stat().st_mode & 0o777 == 0o700


class TestSpawningFromAThread:
    def test_is_refused_because_the_server_would_end_with_it(self, tmp_path: Path) -> None:
        with ThreadPoolExecutor(1) as pool, pytest.raises(RuntimeError, match="main thread"):
            pool.submit(spawn_true, tmp_path).result()


def spawn_true(folder: Path) -> None:
    spawn(["true"], run_as=RunAs.OURSELVES, on_owner_death=signal.SIGINT, log=folder / "log")


def postgres_as(run_as: RunAs, layout: Layout) -> PostgresServer:
    prepare(layout)
    return PostgresServer(
        layout=layout,
        sockets=socket_folder(layout, server_user=user_id(run_as)),
        password="secret",
        password_is_new=False,
        run_as=run_as,
    )


def accepts(running: Running, word: str) -> bool:
    try:
        write_word(running, word)
    except (psycopg.Error, redis.RedisError):
        return False
    return True


def mount(folder: Path, *options: str) -> bool:
    done = subprocess.run(["mount", *options, folder], capture_output=True, check=False)
    return done.returncode == 0
