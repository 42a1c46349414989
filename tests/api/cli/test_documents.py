"""``kinora documents import``: a document of an earlier version in today's."""

import json
from pathlib import Path

import pytest

from adapters.documents.refusals import KeyRepeated
from adapters.documents.yaml_reader import read_document, read_versioned
from api.cli.main import run
from api.cli.words import Words
from domain.language.upgrade import known_versions
from domain.language.validation import validated

GOLDEN = Path(__file__).parents[2] / "golden" / "upgrades"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A document of version 1.4 with a key that stands twice."""
    file = tmp_path / "old.yaml"
    file.write_bytes((GOLDEN / "falling.yaml").read_bytes())
    return file


class TestImport:
    def test_writes_the_document_and_tells_what_became_different(
        self, old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        out = tmp_path / "new.yaml"

        code = run(["--language", "en", "documents", "import", str(old), "--out", str(out)])

        told = capsys.readouterr().out
        assert code == 0
        assert "is a document of version 2.0 now" in told
        assert "systems.forces" in told
        document = validated(read_document(out.read_bytes()).mapping)
        assert document.meta.title == "Spadające trójkąty"

    def test_names_both_places_of_a_repeated_key(
        self, old: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["documents", "import", str(old), "--json"]) == 0

        answer = json.loads(capsys.readouterr().out)
        first = answer["warnings"][0]
        assert (first["kind"], first["path"]) == ("repeated", "systems.forces")
        assert first["said"] == "line 14, column 3 · line 15, column 3"
        assert "y: 750" in answer["document"]
        assert answer["version"] == "1.4"

    def test_speaks_polish(self, old: Path, capsys: pytest.CaptureFixture[str]) -> None:
        code = run(["--language", "pl", "documents", "import", str(old)])

        captured = capsys.readouterr()
        assert code == 0
        assert captured.out.startswith('dsl_version: "2.0"')
        assert "powtórzony klucz · systems.forces · wiersz 14, kolumna 3" in captured.err
        assert "podawane przy renderowaniu" in captured.err

    def test_leaves_a_file_that_is_there(self, old: Path, tmp_path: Path) -> None:
        out = tmp_path / "new.yaml"
        out.write_text("mine", encoding="utf-8")

        assert run(["documents", "import", str(old), "--out", str(out), "--json"]) != 0
        assert out.read_text("utf-8") == "mine"
        assert run(["documents", "import", str(old), "--out", str(out), "--force", "--json"]) == 0
        assert out.read_text("utf-8") != "mine"

    def test_refuses_with_line_path_and_hint(
        self, old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = old.read_text("utf-8").replace("shape: triangle", "shape: triangel")
        old.write_text(text, encoding="utf-8")
        out = tmp_path / "new.yaml"

        assert run(["documents", "import", str(old), "--out", str(out), "--json"]) == 1

        problem = json.loads(capsys.readouterr().out)["problems"][0]
        assert problem["path"] == "systems.entities[0].shape"
        assert (problem["line"], problem["hint"]) == (10, "did you mean triangle?")
        assert not out.exists()

    def test_refuses_a_document_of_today(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "today.yaml"
        file.write_text('dsl_version: "2.0"\n', encoding="utf-8")

        assert run(["documents", "import", str(file), "--json"]) == 1
        problem = json.loads(capsys.readouterr().out)["problems"][0]
        assert (problem["path"], problem["got"]) == ("dsl_version", "2.0")

    def test_tells_everything_in_polish(self) -> None:
        polish = Words("pl")
        told = {
            each["became"]
            for file in GOLDEN.glob("*.json")
            for each in json.loads(file.read_text("utf-8"))["warnings"]
            if each["path"] != "meta.title"
        }

        assert {text for text in told if polish.foreign(text) == text} == set()

    def test_every_golden_survives_its_yaml(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for file in sorted(GOLDEN.glob("*.yaml")):
            assert run(["documents", "import", str(file), "--json"]) == 0
            answer = json.loads(capsys.readouterr().out)
            kept = json.loads(file.with_suffix(".json").read_text("utf-8"))

            assert read_document(answer["document"]).mapping == kept["document"]


class TestCheck:
    def test_reads_an_earlier_version(self, old: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["documents", "check", str(old), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["valid"] is True


class TestRepeatedKeys:
    def test_are_refused_in_the_current_version(self) -> None:
        with pytest.raises(KeyRepeated):
            read_versioned('dsl_version: "2.0"\na: 1\na: 2\n', known_versions())

    def test_count_last_in_earlier_versions(self) -> None:
        for version in ('"1.2"', "1.2"):
            source = read_versioned(f"dsl_version: {version}\na: 1\na: 2\n", known_versions())

            assert source.mapping["a"] == 2
            assert len(source.repeated) == 1
