"""Which processes run in which profile, and that their ports are free before they start."""

import os
import socket
import subprocess
import time
from pathlib import Path
from subprocess import PIPE

import pytest

from api.bootstrap import Kinora, Urls
from api.processes import PortTaken, check_port, check_ports, platforms_spec, process_specs
from api.settings import Settings, load_settings


class TestThePort:
    def test_that_is_taken_is_named_with_what_to_do(self) -> None:
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]

            with pytest.raises(PortTaken, match=rf"{port}.*Nothing was started.*KINORA_PORT"):
                check_port("127.0.0.1", port)

    def test_that_is_free_is_left_free(self) -> None:
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            port = other.getsockname()[1]

        check_port("127.0.0.1", port)
        check_port("127.0.0.1", port)

    def test_of_the_sandbox_platforms_has_to_be_free_in_their_profile_only(
        self, tmp_path: Path
    ) -> None:
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            used = settings_of(tmp_path, sandbox_port=other.getsockname()[1])

            check_ports(settings_of(tmp_path, profile="main", sandbox_port=used.sandbox_port))
            with pytest.raises(PortTaken, match="KINORA_SANDBOX_PORT"):
                check_ports(used)


def settings_of(folder: Path, *, profile: str = "sandbox", sandbox_port: int = 0) -> Settings:
    """Settings of a profile below ``folder`` whose ports are free."""
    return load_settings(
        KINORA_DATA_DIR=folder,
        KINORA_PROFILE=profile,
        KINORA_PORT=free_port(),
        KINORA_SANDBOX_PORT=sandbox_port or free_port(),
        DATABASE_URL="postgresql://127.0.0.1:1/none",
        REDIS_URL="redis://127.0.0.1:1/0",
    )


def free_port() -> int:
    """A port nobody listened at a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class TestTheSandboxPlatforms:
    def test_run_in_their_profile_only_and_before_what_publishes(self, tmp_path: Path) -> None:
        names = {}
        for profile in ("main", "demo", "sandbox"):
            used = settings_of(tmp_path, profile=profile)
            kinora = Kinora(used, Urls(database=str(used.database_url), redis=str(used.redis_url)))
            names[profile] = [each.name for each in process_specs(kinora)]
            kinora.close()

        assert names["main"] == names["demo"] == ["follower", "worker", "scheduler", "api"]
        assert names["sandbox"] == ["platforms", *names["main"]]

    def test_answer_at_their_address_and_remember_in_the_profile(self, tmp_path: Path) -> None:
        used = settings_of(tmp_path)
        assert used.sandbox_url is not None
        spec = platforms_spec(used.sandbox_url, used)
        assert spec.is_ready is not None

        with subprocess.Popen(spec.argv, env=os.environ | spec.env, stdout=PIPE) as running:
            deadline = time.monotonic() + 30
            while not spec.is_ready() and time.monotonic() < deadline:
                time.sleep(0.05)
            is_ready = spec.is_ready()
            running.terminate()

        assert is_ready
        assert (tmp_path / "sandbox" / "platforms").is_dir()
