import os
import signal
import subprocess
import sys
from pathlib import Path

from adapters.embedded import processes
from adapters.embedded.layout import Layout
from adapters.embedded.postgres_server import PostgresServer
from adapters.embedded.services import EmbeddedServices, find_running
from adapters.embedded.sockets import socket_folder
from adapters.embedded.spawning import choose_user
from tests.adapters.embedded.users import (
    User,
    all_gone,
    eventually,
    kill,
    running_again,
    words_in_postgres,
    words_in_valkey,
    write_word,
)


class TestKillingAUser:
    def test_stops_the_services_when_it_was_the_last(self, data_dir: Path) -> None:
        with User(data_dir) as user:
            user.told()
            running = find_running(data_dir)

            user.kill()

        assert running is not None
        assert all_gone(running)

    def test_leaves_them_to_those_who_joined(self, data_dir: Path) -> None:
        with User(data_dir) as starter:
            starter.told()
            with EmbeddedServices(data_dir) as joined:
                starter.kill()

                write_word(joined, "one")
                write_word(joined, "two")
                assert words_in_postgres(joined) == ["one", "two"]


class TestKillingTheHolder:
    def test_ends_its_servers_and_the_next_start_finds_everything(self, data_dir: Path) -> None:
        services = EmbeddedServices(data_dir)
        before = services.start()
        write_word(before, "safe")

        kill(before, "holder")

        assert all_gone(before)
        assert find_running(data_dir) is None
        after = services.start()
        assert words_in_postgres(after) == ["safe"]
        assert words_in_valkey(after) == [b"safe"]
        assert after.database_url == before.database_url
        services.stop()
        assert all_gone(after)

    def test_together_with_its_servers_loses_nothing_that_was_committed(
        self, data_dir: Path
    ) -> None:
        with User(data_dir) as user:
            user.told()
            before = find_running(data_dir)
            assert before is not None
            write_word(before, "safe")
            user.kill()

            kill(before, "holder", "postgres", "valkey")

        with EmbeddedServices(data_dir) as after:
            assert words_in_postgres(after) == ["safe"]


class TestKillingAServer:
    def test_brings_postgres_back_at_the_same_address(self, data_dir: Path) -> None:
        with EmbeddedServices(data_dir) as before:
            write_word(before, "safe")

            kill(before, "postgres")

            after = running_again(data_dir, before)
            assert after.database_url == before.database_url
            assert after.pids["valkey"] == before.pids["valkey"]
            assert words_in_postgres(after) == ["safe"]

    def test_brings_valkey_back_at_the_same_address(self, data_dir: Path) -> None:
        with EmbeddedServices(data_dir) as before:
            write_word(before, "safe")

            kill(before, "valkey")

            after = running_again(data_dir, before)
            assert after.redis_url == before.redis_url
            assert words_in_valkey(after) == [b"safe"]

    def test_again_and_again_still_brings_it_back(self, data_dir: Path) -> None:
        with EmbeddedServices(data_dir) as running:
            found = running
            for number in range(3):
                kill(found, "postgres", "valkey")
                found = running_again(data_dir, found)
                write_word(found, str(number))

            assert words_in_postgres(found) == ["0", "1", "2"]


class TestLeftovers:
    def test_of_a_postmaster_without_holder_are_taken_over(self, data_dir: Path) -> None:
        layout = Layout.of(data_dir)
        orphan = PostgresServer(
            layout=layout,
            sockets=socket_folder(layout, server_user=os.geteuid()),
            password=layout.password.read_text(),
            password_is_new=False,
            run_as=choose_user(),
        ).spawn()
        assert eventually((layout.postgres / "postmaster.pid").exists)

        with EmbeddedServices(data_dir) as running:
            write_word(running, "served")

            assert orphan.wait(10) == 0
            assert running.pids["postgres"] != orphan.pid

    def test_naming_a_process_of_somebody_else_leave_it_alone(self, data_dir: Path) -> None:
        bystander = subprocess.Popen(["sleep", "60"])
        with EmbeddedServices(data_dir) as before:
            lines = (data_dir / "services/postgres/postmaster.pid").read_text().splitlines()
            state = (data_dir / "services/state.json").read_text()
        recycled = "\n".join([str(bystander.pid), *lines[1:]])
        (data_dir / "services/postgres/postmaster.pid").write_text(recycled + "\n")
        for pid in before.pids.values():
            state = state.replace(f" {pid},", f" {bystander.pid},")
        (data_dir / "services/state.json").write_text(state)

        assert find_running(data_dir) is None
        with EmbeddedServices(data_dir) as running:
            write_word(running, "served")

            assert bystander.poll() is None
        bystander.kill()
        bystander.wait()

    def test_of_an_unfinished_cluster_are_made_anew(self, tmp_path: Path) -> None:
        half = tmp_path / "services" / "postgres.unfinished"
        half.mkdir(parents=True)
        (half / "PG_VERSION").write_text("18\n")

        with EmbeddedServices(tmp_path) as running:
            write_word(running, "whole")

        assert not half.exists()

    def test_of_an_unreadable_queue_are_put_aside(self, data_dir: Path) -> None:
        with EmbeddedServices(data_dir) as running:
            write_word(running, "before")
        folder = data_dir / "services" / "valkey" / "appendonlydir"
        next(folder.glob("*.base.rdb")).write_bytes(b"damaged")

        with EmbeddedServices(data_dir) as again:
            assert words_in_valkey(again) == []
            assert words_in_postgres(again) == ["before"]
        assert (data_dir / "services" / "valkey.unreadable").is_dir()


class TestKeepingTheServicesUp:
    def test_brings_back_a_killed_holder_and_ends_at_a_signal(self, data_dir: Path) -> None:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "adapters.embedded", str(data_dir)], stdout=subprocess.PIPE
        )
        with keeper:
            assert keeper.stdout is not None
            assert keeper.stdout.readline() == b"Postgres and Valkey accept connections\n"
            before = find_running(data_dir)
            assert before is not None

            kill(before, "holder")

            after = running_again(data_dir, before)
            keeper.send_signal(signal.SIGTERM)
            assert keeper.wait(30) == 0
            assert all_gone(after)


class TestAProcess:
    def test_is_not_taken_for_another_that_got_its_number(self) -> None:
        ourselves = processes.identify(os.getpid())
        assert ourselves is not None

        earlier = processes.Process(pid=ourselves.pid, started="another time")

        assert processes.is_alive(ourselves)
        assert not processes.is_alive(earlier)
        assert processes.stop(earlier, ((signal.SIGKILL, 1.0),))

    def test_that_ended_but_was_not_reaped_is_not_alive(self) -> None:
        child = subprocess.Popen(["true"])
        known = processes.identify(child.pid)
        assert known is None or processes.wait_until_gone(known, within_s=5)

        assert processes.identify(child.pid) is None
        child.wait()
