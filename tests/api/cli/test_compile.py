"""``kinora compile``: a document of any words, told as it came about."""

from pathlib import Path

from adapters.documents.yaml_reader import read_document
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.sandbox_model.script import Script
from adapters.sandbox_model.server import SandboxModel
from domain.language.canonical import document_digest
from domain.language.validation import validated
from tests.api.cli.command_line import CommandLine, Story
from tests.e2e.compiling import answer, models_file

WORDS = ("--title", "Two moons", "--summary", "Two circles orbit and split until it is full.")


class TestCompiling:
    def test_without_a_model_needs_nothing_and_writes_nothing_but_the_file(
        self, kinora: CommandLine, store: PostgresEventStore, tmp_path: Path
    ) -> None:
        out = tmp_path / "film.yaml"

        said = kinora.json("compile", *WORDS, "--offline", "--out", str(out))

        document = validated(read_document(out.read_bytes()).mapping)
        assert said["digest"] == document_digest(document)
        assert [each["step"] for each in said["attempts"]] == ["offline"]
        assert said["explained"] is None
        assert store.head()[0] == 0
        again = kinora("compile", *WORDS, "--offline", "--out", str(out))
        assert again.code == 4
        assert "is there already" in again.err

    def test_of_an_idea_asks_the_model_once_until_it_is_to_be_fresh(
        self, kinora: CommandLine, story: Story, store: PostgresEventStore, tmp_path: Path
    ) -> None:
        idea = story.idea().hex[:8]
        before = store.head()[0]
        with SandboxModel(Script(["wrong_schema"]), answer=answer) as server:
            models = tmp_path / "data" / "main" / "models.toml"
            models.parent.mkdir(parents=True, exist_ok=True)
            models.write_text(models_file(server.base_url, timeout_s=60.0))

            first = kinora("compile", idea, "--explain")
            calls = len(server.ledger.entries())
            second = kinora.json("compile", idea)
            kept = len(server.ledger.entries())
            fresh = kinora.json("compile", idea, "--fresh", "--explain")
            asked = len(server.ledger.entries())

        assert (calls, kept, asked) == (2, 2, 3)
        assert "Attempts at the document" in first.out
        assert "Problems of attempt 1" in first.out
        assert "Marks of the judge" in first.out
        assert [each["verdict"] for each in second["attempts"]] == ["refused", "accepted"]
        assert [each["verdict"] for each in fresh["attempts"]] == ["accepted"]
        assert fresh["explained"]["title"] == "Two moons"
        topics = {each.payload.topic for each in store.read(before, limit=1000)}
        assert {topic.partition(".")[0] for topic in topics} == {"model", "model_budget"}

    def test_wants_an_idea_or_words(self, kinora: CommandLine) -> None:
        assert kinora("compile").code == 2
        assert kinora("compile", "abcd1234", *WORDS).code == 2
