"""One time for the sandbox platforms and whoever rehearses beside them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.clock.shared_clock import SharedClock
from adapters.sandbox_platforms.sandbox import Sandbox
from adapters.sandbox_platforms.settings import SandboxSettings

MOMENT = timedelta(seconds=5)
"""Between two looks at the machine's clock."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "platforms"


def clock_beside(folder: Path) -> SharedClock:
    return SharedClock(folder / "clock.json")


def moved(folder: Path, ahead: timedelta) -> Sandbox:
    sandbox = Sandbox(SandboxSettings(folder=folder))
    sandbox.clock.travel_to(sandbox.clock.now() + ahead)
    sandbox.keep()
    return sandbox


class TestSharedClock:
    def test_is_the_machine_s_where_no_platform_ever_ran(self, folder: Path) -> None:
        assert abs(clock_beside(folder).now() - datetime.now(UTC)) < MOMENT

    def test_travels_with_the_platforms_at_every_move(self, folder: Path) -> None:
        clock = clock_beside(folder)
        for days in (3, 4):
            sandbox = moved(folder, timedelta(days=days))
            assert abs(clock.now() - sandbox.clock.now()) < MOMENT

        assert clock.now() - datetime.now(UTC) > timedelta(days=6)

    def test_stands_still_with_them(self, folder: Path) -> None:
        sandbox = moved(folder, timedelta(hours=1))
        sandbox.clock.stand_still()
        sandbox.keep()

        clock = clock_beside(folder)
        assert clock.now() == clock.now() == sandbox.clock.now()

    def test_knows_how_far_they_travelled_before_they_were_started_again(
        self, folder: Path
    ) -> None:
        moved(folder, timedelta(days=2))
        (folder / "clock.json").unlink()

        Sandbox(SandboxSettings(folder=folder))

        assert clock_beside(folder).now() - datetime.now(UTC) > timedelta(days=1)

    def test_stops_where_the_file_is_no_clock(self, folder: Path) -> None:
        folder.mkdir()
        (folder / "clock.json").write_text('{"ahead_s": "soon"}')

        with pytest.raises(ValueError, match="is no clock"):
            clock_beside(folder).now()
