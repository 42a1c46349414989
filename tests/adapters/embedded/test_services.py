import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from adapters.embedded.services import EmbeddedServices, Running, find_running
from tests.adapters.embedded.users import (
    User,
    all_gone,
    words_in_postgres,
    words_in_valkey,
    write_word,
)


class TestTheServicesOfOneCommand:
    def test_begin_with_an_empty_folder_and_end_with_the_command(self, tmp_path: Path) -> None:
        with EmbeddedServices(tmp_path / "new") as running:
            write_word(running, "hello")

            assert running.owned
            assert words_in_postgres(running) == ["hello"]
            assert words_in_valkey(running) == [b"hello"]

        assert all_gone(running)
        assert find_running(tmp_path / "new") is None

    def test_keep_what_was_written_for_the_next_command(self, data_dir: Path) -> None:
        with EmbeddedServices(data_dir) as running:
            write_word(running, "kept")

        with EmbeddedServices(data_dir) as again:
            assert words_in_postgres(again) == ["kept"]
            assert words_in_valkey(again) == [b"kept"]
            assert again.database_url == running.database_url
            assert again.redis_url == running.redis_url

    def test_start_quickly_on_a_folder_that_was_used_before(self, data_dir: Path) -> None:
        took_s = [seconds_to_start(data_dir) for _ in range(3)]

        assert min(took_s) < 2.0  # 0.2 s on an idle machine

    def test_may_be_left_twice(self, data_dir: Path) -> None:
        services = EmbeddedServices(data_dir)
        services.start()

        services.stop()
        services.stop()

        assert find_running(data_dir) is None

    def test_serve_a_folder_whose_name_is_unusual(self, data_dir: Path) -> None:
        unusual = data_dir.rename(data_dir.with_name("Kino, 'żółte' \"data\" 100%"))

        with EmbeddedServices(unusual) as running:
            write_word(running, "ok")

            assert words_in_postgres(running) == ["ok"]
            assert words_in_valkey(running) == [b"ok"]

    def test_are_not_steered_by_variables_meant_for_another_postgres(
        self, data_dir: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PGDATA", "/nowhere")
        monkeypatch.setenv("PGPORT", "1")
        monkeypatch.setenv("PGPASSWORD", "another")

        with EmbeddedServices(data_dir) as running:
            write_word(running, "ours")

            assert words_in_postgres(running) == ["ours"]


class TestServicesUsedBySeveral:
    def test_are_started_once_when_all_start_at_once(self, tmp_path: Path) -> None:
        users = [User(tmp_path) for _ in range(4)]

        told = [user.told() for user in users]

        assert len({answer["url"] for answer in told}) == 1
        assert [answer["owned"] for answer in told].count(True) == 1
        running = find_running(tmp_path)
        assert [user.leave() for user in users] == [0, 0, 0, 0]
        assert running is not None
        assert all_gone(running)
        for user in users:
            user.__exit__(None, None, None)

    def test_outlive_the_one_that_started_them(self, data_dir: Path) -> None:
        with User(data_dir) as starter:
            starter.told()
            services = EmbeddedServices(data_dir)
            joined = services.start()

            starter.leave()

            write_word(joined, "still here")
            assert not joined.owned
            services.stop()
            assert all_gone(joined)

    def test_are_not_stopped_by_one_that_joined(self, data_dir: Path) -> None:
        with EmbeddedServices(data_dir) as running, User(data_dir) as guest:
            guest.told()

            guest.leave()

            write_word(running, "still here")
            assert words_in_postgres(running) == ["still here"]

    def test_are_seen_from_outside_without_being_used(self, data_dir: Path) -> None:
        assert find_running(data_dir) is None

        with EmbeddedServices(data_dir) as running:
            seen = find_running(data_dir)

        assert seen is not None
        assert seen.pids == running.pids
        assert not seen.owned

    def test_are_there_for_everyone_however_starts_and_stops_overlap(self, data_dir: Path) -> None:
        visitors = [
            subprocess.Popen([sys.executable, "-c", _COME_AND_GO, data_dir, seed]) for seed in "12"
        ]

        assert [visitor.wait(60) for visitor in visitors] == [0, 0]

        assert find_running(data_dir) is None


_COME_AND_GO = """
import random, sys, time
from pathlib import Path
import psycopg
from adapters.embedded.services import EmbeddedServices
chance = random.Random(sys.argv[2])
for _ in range(4):
    with EmbeddedServices(Path(sys.argv[1])) as running:
        psycopg.connect(running.database_url).close()
        time.sleep(chance.random() / 10)
    time.sleep(chance.random() / 10)
"""


@pytest.fixture(scope="module")
def folder(used_data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder for tests that only look."""
    folder = tmp_path_factory.mktemp("closed") / "data"
    yield shutil.copytree(used_data_dir, folder)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def running(folder: Path) -> Iterator[Running]:
    with EmbeddedServices(folder) as running:
        yield running


class TestOtherPeopleOnTheMachine:
    def test_find_no_open_port(self, running: Running) -> None:
        with psycopg.connect(running.database_url) as connection:
            addresses = connection.execute("SHOW listen_addresses").fetchone()
        with redis.Redis.from_url(running.redis_url) as client:
            port = client.config_get("port")

        assert addresses == ("",)
        assert port == {"port": "0"}

    def test_cannot_connect_without_the_password(self, running: Running) -> None:
        password = running.database_url.split(":")[2].split("@")[0]
        with pytest.raises(psycopg.OperationalError, match="no password supplied"):
            psycopg.connect(running.database_url.replace(f":{password}@", "@"))
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(running.database_url.replace(password, "guessed"))
        with (
            redis.Redis.from_url(running.redis_url.replace(password, "guessed")) as client,
            pytest.raises(redis.AuthenticationError),
        ):
            client.ping()

    def test_may_not_look_into_the_folder(self, running: Running, folder: Path) -> None:
        services = folder / "services"
        modes = {
            name: stat.S_IMODE((services / name).stat().st_mode)
            for name in (".", "postgres", "state.json", "password")
        }

        assert modes == {".": 0o700, "postgres": 0o700, "state.json": 0o600, "password": 0o600}

    def test_do_not_see_the_password_in_the_list_of_processes(self, running: Running) -> None:
        password = running.database_url.split(":")[2].split("@")[0]

        listed = subprocess.run(["ps", "axeww"], capture_output=True, text=True, check=True).stdout

        assert password not in listed


class TestSocketsOfADeepFolder:
    @pytest.fixture
    def deep(self, data_dir: Path, tmp_path: Path) -> Path:
        return data_dir.rename(tmp_path / ("a-folder-with-a-long-name" * 4))

    def test_lie_in_a_private_folder_with_a_short_name(self, deep: Path) -> None:
        with EmbeddedServices(deep) as running:
            write_word(running, "deep")
            folder = Path(running.redis_url.removeprefix("unix://")).parent

            assert words_in_postgres(running) == ["deep"]
            assert folder.parent == Path("/tmp")  # noqa: S108
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700

        assert not folder.exists()

    def test_keep_away_from_a_folder_somebody_else_prepared(self, deep: Path) -> None:
        with EmbeddedServices(deep) as running:
            expected = Path(running.redis_url.removeprefix("unix://")).parent
        expected.mkdir(mode=0o777)
        expected.chmod(0o777)

        try:
            with EmbeddedServices(deep) as wary:
                taken = Path(wary.redis_url.removeprefix("unix://")).parent
        finally:
            expected.rmdir()

        assert taken != expected


class TestALostPasswordFile:
    def test_is_replaced_without_losing_what_was_recorded(self, data_dir: Path) -> None:
        with EmbeddedServices(data_dir) as running:
            write_word(running, "recorded")
        (data_dir / "services" / "password").unlink()

        with EmbeddedServices(data_dir) as again:
            assert words_in_postgres(again) == ["recorded"]
            assert again.database_url != running.database_url


class TestAForkOfAUser:
    def test_does_not_take_the_services_down_when_it_ends(self, data_dir: Path) -> None:
        services = EmbeddedServices(data_dir)
        running = services.start()

        child = os.fork()
        if child == 0:
            services.stop()
            os._exit(0)
        os.waitpid(child, 0)

        write_word(running, "unharmed")
        services.stop()
        assert all_gone(running)


def seconds_to_start(data_dir: Path) -> float:
    began = time.monotonic()
    with EmbeddedServices(data_dir):
        return time.monotonic() - began
