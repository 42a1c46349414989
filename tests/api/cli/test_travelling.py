"""``kinora platforms travel``: time passes in the sandbox, and nowhere else."""

from datetime import datetime, timedelta

import pytest

from tests.adapters.platform_accounts.consenting import staged
from tests.api.cli.command_line import CommandLine


@pytest.fixture
def rehearsing(kinora: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("KINORA_PROFILE", "sandbox")
    return kinora


class TestTravel:
    def test_moves_the_platforms_clock(
        self, rehearsing: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with staged() as stage:
            monkeypatch.setenv("KINORA_SANDBOX_PORT", stage.url.rpartition(":")[2])
            before = stage.sandbox.clock.now()

            told = rehearsing.json("platforms", "travel", "3d")

            now = datetime.fromisoformat(told["now"])
            assert now.utcoffset() == timedelta(0)
            assert now - before >= timedelta(days=3)
            assert stage.sandbox.clock.now() - now < timedelta(minutes=1)
            assert rehearsing.json("platforms", "travel", "0m")["now"] >= told["now"]

    def test_says_that_the_platforms_are_not_there(self, rehearsing: CommandLine) -> None:
        said = rehearsing("platforms", "travel", "1h")

        assert said.code == 3
        assert "do not answer" in said.err

    def test_is_refused_outside_the_sandbox(
        self, kinora: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KINORA_PROFILE", "main")

        said = kinora("platforms", "travel", "1h")

        assert said.code == 2
        assert "in the sandbox only" in said.err

    @pytest.mark.parametrize("span", ["", "3", "-1d", "3 weeks", "99999d"])
    def test_wants_a_stretch_of_time(self, rehearsing: CommandLine, span: str) -> None:
        assert rehearsing("platforms", "travel", "--", span).code == 2
