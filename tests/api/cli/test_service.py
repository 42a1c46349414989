"""Starting at sign-in, as the operator is told of it."""

from pathlib import Path

import pytest

from api.cli.main import run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without a service manager."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def refusing(folder: Path, words: str) -> None:
    """Service managers that fail with these words."""
    for name in ("systemctl", "launchctl"):
        program = folder / name
        program.write_text(f"#!/bin/sh\nprintf '{words}' >&2\nexit 5\n")
        program.chmod(0o755)


class TestInstall:
    def test_without_a_service_manager_says_what_to_do(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        polish = run(["--language", "pl", "service", "install"]), capsys.readouterr().err
        english = run(["--language", "en", "service", "install"]), capsys.readouterr().err

        assert polish[0] == english[0] == 3
        assert "✗ Nie znaleziono programu" in polish[1]
        assert "Niczego nie zmieniono." in polish[1]
        assert "was not found. Run `kinora up`" in english[1]

    def test_repeats_what_the_service_manager_said(
        self, home: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        refusing(home, "Failed to connect to bus:\\nNo medium found.\\n")

        code = run(["--language", "pl", "service", "install"])

        said = capsys.readouterr().err
        assert code == 3
        assert "nie powiodło się: Failed to connect to bus: No medium found. Czy ten" in said

    def test_names_the_exit_code_of_a_silent_one(
        self, home: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        refusing(home, "")

        run(["--language", "pl", "service", "install"])

        assert "zakończyło się kodem 5. Czy ten użytkownik" in capsys.readouterr().err


class TestUninstall:
    def test_says_when_there_was_no_service(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--language", "pl", "service", "uninstall"]) == 0
        assert "Dla tego profilu nie zainstalowano usługi." in capsys.readouterr().out
