import json
from pathlib import Path

import pytest

from api.supervisor_log import LogFile, TerminalLines


class TestALogFile:
    def test_passes_json_on_and_wraps_the_rest(self, tmp_path: Path) -> None:
        log = LogFile(tmp_path / "logs" / "kinora.log")

        log.line("api", '{"event":"started","level":"info"}')
        log.line("worker", "Traceback (most recent call last):")
        log.close()

        first, second = (tmp_path / "logs" / "kinora.log").read_text().splitlines()
        assert first == '{"event":"started","level":"info"}'
        wrapped = json.loads(second)
        assert wrapped["process"] == "worker"
        assert wrapped["event"] == "Traceback (most recent call last):"

    def test_begins_a_new_one_before_it_grows_too_large(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("api.supervisor_log._FULL_AT", 100)
        log = LogFile(tmp_path / "log")

        for number in range(6):
            log.line("api", f'{{"event":"{number}","pad":"{"x" * 100}"}}')
        log.close()

        kept = sorted(path.name for path in tmp_path.iterdir())
        assert kept == ["log", "log.1", "log.2", "log.3"]
        assert '"event":"5"' in (tmp_path / "log.1").read_text()


class TestTerminalLines:
    def test_name_who_speaks(self, tmp_path: Path) -> None:
        with (tmp_path / "terminal").open("w") as terminal:
            TerminalLines(terminal, ["api", "worker"], colour=False).line("api", "hello")
            TerminalLines(terminal, ["api", "worker"], colour=True).line("api", "hello")

        assert (tmp_path / "terminal").read_text() == (
            "api    │ hello\n\x1b[33mapi    │\x1b[0m hello\n"
        )

    def test_translate_the_supervisor_and_nobody_else(self, tmp_path: Path) -> None:
        with (tmp_path / "terminal").open("w") as terminal:
            lines = TerminalLines(terminal, ["api"], colour=False, translate=str.upper)
            lines.line("kinora", "everything is ready")
            lines.line("api", "everything is ready")

        assert (tmp_path / "terminal").read_text() == (
            "kinora │ EVERYTHING IS READY\napi    │ everything is ready\n"
        )
