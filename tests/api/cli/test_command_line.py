"""What holds for every command: help, languages, JSON, exit codes, explanations."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from adapters.embedded.problems import DiskFull
from api.cli.commands import ENTRIES
from api.cli.errors import UNAVAILABLE, explained
from api.cli.failures import fail
from api.cli.help import hoisted, load
from api.cli.main import run
from api.cli.session import Session
from tests.api.cli.catalogue import SOURCES
from tests.api.cli.command_line import CommandLine, Story, ideas_file, write
from tests.domain import samples

PRINTING = (
    "print",
    "typer.echo",
    "typer.secho",
    "typer.prompt",
    "typer.confirm",
    "sys.stdout.write",
    "sys.stderr.write",
)


class TestHelp:
    def test_speaks_the_language(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--help"]) == 0
        polish = capsys.readouterr().out
        assert run(["--language", "en", "--help"]) == 0
        english = capsys.readouterr().out

        assert "Użycie: kinora" in polish
        assert "Usage: kinora" in english
        assert all(entry.name in polish and entry.name in english for entry in ENTRIES)

    @pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
    def test_is_there_for_every_command(
        self, entry: object, capsys: pytest.CaptureFixture[str]
    ) -> None:
        group = load(entry)  # type: ignore[arg-type]
        verbs = list(getattr(group, "commands", {})) or [""]
        for verb in verbs:
            name = entry.name  # type: ignore[attr-defined]
            assert run([name, *([verb] if verb else []), "--help"]) == 0
            assert "Użycie: kinora" in capsys.readouterr().out

    def test_imports_nothing_heavy(self) -> None:
        program = (
            "import sys; from api.cli.main import run; run(['--help']);"
            "heavy = {'rich', 'pydantic', 'psycopg', 'dramatiq', 'numpy', 'skia', 'structlog'};"
            "sys.exit(len(heavy & sys.modules.keys()))"
        )

        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)

        assert done.returncode == 0

    def test_is_fast(self) -> None:
        taken = []
        for _ in range(3):
            before = os.times().children_user
            subprocess.run([sys.executable, "-m", "api", "--help"], capture_output=True, check=True)
            taken.append(os.times().children_user - before)

        assert min(taken) < 0.5


class TestGlobalOptions:
    def test_may_stand_anywhere(self) -> None:
        rest, given = hoisted(["ideas", "list", "--profile=demo", "--json", "--tag", "x"])

        assert rest == ["ideas", "list", "--tag", "x"]
        assert given == {"--profile": "demo", "--json": ""}

    def test_leave_the_language_of_ideas_alone(self) -> None:
        rest, given = hoisted(["--language", "en", "ideas", "list", "--language", "pl"])

        assert rest == ["ideas", "list", "--language", "pl"]
        assert given == {"--language": "en"}

    def test_choose_the_profile(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--profile", "No Such", "secrets", "list"]) == 2
        assert "KINORA_PROFILE" in capsys.readouterr().err

    def test_go_on_in_suggested_commands(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--profile", "sandbox", "secrets", "list"]) == 0
        assert "kinora --profile sandbox secrets set" in capsys.readouterr().out


class TestOutput:
    def test_is_printed_in_one_place(self) -> None:
        """Whatever the operator sees goes through ``screen``, which goes through ``words``."""
        found = [
            f"{source.name}:{node.lineno}"
            for source in SOURCES
            if source.name != "screen.py"
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and ast.unparse(node.func) in PRINTING
        ]

        assert found == []

    def test_has_no_words_beside_the_catalogue(self) -> None:
        """What is printed as data holds no literal that reads like a sentence."""
        found = []
        for source in SOURCES:
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
                    (".data", ".remark")
                ):
                    found += [
                        f"{source.name}:{node.lineno}: {text}"
                        for argument in node.args
                        for text in _own_literals(argument)
                        if len(text.strip(" ✓✗!→·\t\n").split()) > 2
                    ]

        assert found == []

    def test_is_one_document_also_when_refused(self, kinora: CommandLine) -> None:
        said = kinora("ideas", "show", "abcd", "--json")

        assert said.code == 1
        assert said.json["error"]["kind"] == "IdUnknown"
        assert said.err == ""

    def test_has_no_colour_when_nobody_watches(self, kinora: CommandLine, story: Story) -> None:
        story.idea()

        assert "\x1b" not in kinora("ideas", "list").out


def _own_literals(node: ast.AST) -> list[str]:
    """Literals of an expression, without those handed on to another call."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.Call):
        return []
    return [text for each in ast.iter_child_nodes(node) for text in _own_literals(each)]


class TestExitCodes:
    def test_wrong_use_is_2(self, kinora: CommandLine) -> None:
        assert kinora("ideas", "nonsense").code == 2
        assert kinora("ideas", "list", "--nonsense").code == 2
        assert kinora("ideas", "list", "--status", "nonsense").code == 2
        assert kinora("--language", "xx", "ideas", "list").code == 2

    def test_unavailable_is_3(self, kinora: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")

        said = kinora("ideas", "list")

        assert said.code == UNAVAILABLE
        assert "Traceback" not in said.err
        assert len(said.err.strip().splitlines()) >= 2

    def test_wrong_use_is_explained_in_polish(self, kinora: CommandLine) -> None:
        said = kinora("--language", "pl", "ideas", "list", "--nonsense")

        assert "Nie ma opcji --nonsense" in said.err

    def test_an_interruption_is_130_and_clean(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert fail(Session(), [], KeyboardInterrupt()) == 130
        assert "Traceback" not in capsys.readouterr().err

    def test_a_fault_of_ours_is_written_down_without_secrets(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        monkeypatch.setenv("KINORA_DATA_DIR", str(tmp_path))
        monkeypatch.setenv("KINORA_SECRET_SOME_KEY", "very-secret-value")

        code = fail(Session(), [], ZeroDivisionError("very-secret-value"))

        (file,) = (tmp_path / "main" / "logs").iterdir()
        told = file.read_text(encoding="utf-8")
        assert code == 1
        assert "ZeroDivisionError" in told
        assert "very-secret-value" not in told
        assert str(file) in capsys.readouterr().err
        assert file.stat().st_mode & 0o077 == 0


class TestExplanations:
    @pytest.mark.parametrize("number", [13, 28, 30, 2, 21])
    def test_of_the_system_name_what_is_safe_and_what_to_do(self, number: int) -> None:
        trouble = explained(OSError(number, os.strerror(number), "/some/file"))

        assert trouble is not None
        assert trouble.code == 4
        assert "/some/file" in trouble.values.values()
        assert trouble.safe
        assert trouble.todo

    def test_know_the_nearest_class(self) -> None:
        trouble = explained(DiskFull("There is no room left for /x."))

        assert trouble is not None
        assert trouble.code == UNAVAILABLE
        assert trouble.kind == "DiskFull"

    def test_leave_faults_of_ours_unexplained(self) -> None:
        assert explained(ZeroDivisionError()) is None


class TestIdentifiers:
    def test_may_be_short(self, kinora: CommandLine, story: Story) -> None:
        idea = story.idea()

        assert kinora.json("ideas", "show", idea.hex[:4])["id"] == str(idea)
        assert kinora.json("ideas", "show", str(idea)[:14])["id"] == str(idea)
        assert kinora("ideas", "show", idea.hex[:3]).code == 1

    def test_suggest_near_ones_by_digits(self, kinora: CommandLine, story: Story) -> None:
        idea = story.idea()
        mistyped = idea.hex[:4] + ("0" if idea.hex[4] != "0" else "1") + idea.hex[5:8]

        said = kinora("ideas", "show", mistyped, "--json")

        assert said.code == 1
        assert any(idea.hex[:8] in hint for hint in said.json["error"]["hints"])

    def test_suggest_near_ones_by_title(self, kinora: CommandLine, story: Story) -> None:
        idea = story.idea("Two moons that split")

        hints = kinora("ideas", "show", "moons", "--json").json["error"]["hints"]

        assert hints == [f"{idea.hex[:8]}  Two moons that split"]

    def test_list_all_matches_when_ambiguous(self, kinora: CommandLine) -> None:
        for last in (1, 2):
            write(kinora.store, UUID(int=(0xABCD << 112) + last), samples.proposed(f"Idea {last}"))

        said = kinora("ideas", "show", "abcd", "--json")

        assert said.json["error"]["kind"] == "IdAmbiguous"
        assert len(set(said.json["error"]["hints"])) == 2


class TestRealProcess:
    def test_answers_with_one_document(self, kinora: CommandLine, tmp_path: Path) -> None:
        file = ideas_file(tmp_path, "## Rain\nBalls fall and bounce until the screen is full.\n")

        done = subprocess.run(
            [sys.executable, "-m", "api", "ideas", "import", str(file), "--json"],
            capture_output=True,
            check=True,
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
        )

        assert json.loads(done.stdout)["new"] == 1
        assert b"\x1b" not in done.stdout + done.stderr
