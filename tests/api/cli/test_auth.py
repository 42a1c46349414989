"""``kinora auth``: the operator from the terminal."""

import io
from typing import Any

import pytest

from api.cli.main import run
from domain.events.event import payloads
from domain.events.operator import OperatorCreated, OperatorReset
from domain.operator.state import STREAM
from tests.api.cli.command_line import CommandLine, Said

PASSWORD = "korekt koń bateria zszywka"


@pytest.fixture
def init(kinora: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Any:
    """``kinora auth init --password-stdin`` with this password."""

    def create(password: str = PASSWORD, *more: str) -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
        return kinora("auth", "init", "--password-stdin", *more)

    return create


class TestInit:
    def test_creates_the_operator_once(self, kinora: CommandLine, init: Any) -> None:
        assert init().code == 0

        again = init()

        assert again.code == 1
        assert "There is an operator already" in again.err
        assert payloads(kinora.store.load(STREAM)) == [OperatorCreated(door="shell")]

    def test_says_the_rule_of_passwords(self, kinora: CommandLine, init: Any) -> None:
        said = init("short")

        assert said.code == 2
        assert "at least 12" in said.err
        assert "short" not in said.err
        assert kinora.store.load(STREAM) == []

    def test_says_it_in_polish(self, init: Any, capsys: pytest.CaptureFixture[str]) -> None:
        init()
        capsys.readouterr()

        assert run(["--language", "pl", "auth", "status"]) == 0

        assert "drugi składnik" in capsys.readouterr().out

    def test_asks_nobody_where_there_is_no_terminal(self, kinora: CommandLine, init: Any) -> None:
        said = kinora("auth", "init")

        assert said.code == 2
        assert "--password-stdin" in said.err

    def test_asks_twice_without_showing(
        self, kinora: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        asked = iter([PASSWORD, "another one entirely", PASSWORD, PASSWORD])
        monkeypatch.setattr("sys.stdin", Terminal())
        monkeypatch.setattr("getpass.getpass", lambda *_: next(asked))

        assert kinora("auth", "init").code == 1
        assert kinora("auth", "init").code == 0

    def test_shows_a_code_for_the_browser(self, kinora: CommandLine, init: Any) -> None:
        told = kinora.json("auth", "init", "--code")

        assert len(told["code"].replace("-", "")) == 16
        assert init().code == 0
        assert kinora("auth", "init", "--code").code == 1


class TestReset:
    def test_wants_to_be_confirmed(self, kinora: CommandLine, init: Any) -> None:
        init()

        assert kinora("auth", "reset").code == 1
        assert kinora.json("auth", "status")["operator"] is True

    def test_forgets_the_operator_and_lets_another_be_created(
        self, kinora: CommandLine, init: Any
    ) -> None:
        init()

        assert kinora.json("auth", "reset", "--yes") == {"operator": False, "changed": True}
        assert kinora.json("auth", "reset", "--yes") == {"operator": False, "changed": False}

        assert kinora.json("auth", "status")["operator"] is False
        assert init("another one entirely").code == 0
        told = [type(each) for each in payloads(kinora.store.load(STREAM))]
        assert told == [OperatorCreated, OperatorReset, OperatorCreated]


class TestSessions:
    def test_say_what_will_be_there(self, kinora: CommandLine) -> None:
        assert "kinora auth init" in kinora("auth", "status").out
        assert "Browsers that are signed in" in kinora("auth", "sessions").out
        assert "0 sessions were ended" in kinora("auth", "sign-out-everywhere").out
