"""Making ideas: the order of sources, what is recorded of each, and that a repeat is no news."""

import json
from pathlib import Path

import pytest

from adapters.language_model.scripted_adviser import ScriptedAdviser
from domain.commands.ideas import generate
from domain.events.event import payloads
from domain.events.idea import IdeaProposed
from domain.ideas.generation import Source, Wanted, text_of, wanted_of
from domain.stages.generate import ideas_in, problem_of
from domain.work.state import fold as fold_work
from tests.domain.factory import Factory

GOOD = json.dumps(
    {
        "ideas": [
            {"title": "Two tides", "summary": "Two waves meet.", "expectation": "", "tags": ["A"]},
            {"title": "", "summary": "no title"},
            {"title": "Nine nets", "summary": "Nine nets tear.", "tags": "none"},
        ]
    }
)


def wanted(source: Source = "auto", *, count: int = 4, seed: int = 1, text: str = "") -> Wanted:
    return Wanted(count=count, source=source, language="en", seed=seed, file="ideas.md", text=text)


def proposals(factory: Factory) -> list[IdeaProposed]:
    found = payloads(factory.store.read(0, limit=1000, topics=("idea.proposed",)))
    return [each for each in found if isinstance(each, IdeaProposed)]


def asked(factory: Factory, wish: Wanted) -> list[IdeaProposed]:
    generate(factory.store, factory.request(), wish)
    factory.settle()
    return proposals(factory)


class TestGenerate:
    def test_takes_the_grammar_without_a_model_and_says_so(self, tmp_path: Path) -> None:
        ideas = asked(Factory(tmp_path), wanted())

        assert len(ideas) == 4
        assert {each.source for each in ideas} == {"offline:grammar-2"}
        assert all("model gave 0 (not_configured" in each.fallback for each in ideas)
        assert all(each.features.tags and each.tags for each in ideas)

    def test_asks_a_model_first_and_fills_up_offline(self, tmp_path: Path) -> None:
        adviser = ScriptedAdviser({"generate": [GOOD]})

        ideas = asked(Factory(tmp_path, adviser=adviser), wanted())

        assert [each.title for each in ideas[:2]] == ["Two tides", "Nine nets"]
        assert [each.source.partition(":")[0] for each in ideas] == [
            "model", "model", "offline", "offline",
        ]  # fmt: skip
        assert ideas[0].call is not None
        assert ideas[0].fallback == ""
        assert "model gave 2" in ideas[2].fallback
        assert "Two moons" in adviser.asked[0].values["wishes"]

    def test_reads_the_file_last(self, tmp_path: Path) -> None:
        ideas = asked(Factory(tmp_path), wanted("file", text="Rain: it rains\nSnow: it snows"))

        assert [each.title for each in ideas] == ["Rain", "Snow"]
        assert {each.source for each in ideas} == {"file:ideas.md"}

    def test_gives_the_same_ideas_for_the_same_seed(self, tmp_path: Path) -> None:
        first = asked(Factory(tmp_path), wanted("offline"))
        again = asked(Factory(tmp_path), wanted("offline"))
        other = asked(Factory(tmp_path), wanted("offline", seed=2))

        assert [each.title for each in first] == [each.title for each in again]
        assert [each.title for each in first] != [each.title for each in other]

    def test_asked_twice_is_one_piece_of_work(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        asked(factory, wanted("offline"))
        head = factory.store.head()

        assert len(asked(factory, wanted("offline"))) == 4
        assert factory.store.head() == head

    def test_goes_on_to_new_ideas_with_another_seed(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        asked(factory, wanted("offline"))

        assert len(asked(factory, wanted("offline", seed=9))) == 8

    @pytest.mark.parametrize("source", ["model", "file"])
    def test_is_parked_with_the_reason_when_nothing_comes(
        self, tmp_path: Path, source: Source
    ) -> None:
        factory = Factory(tmp_path)
        work = generate(factory.store, factory.request(), wanted(source))
        factory.settle()

        assert f"{source} gave 0" in fold_work(payloads(factory.store.load(work.id))).last_error


class TestWanted:
    def test_survives_being_written(self) -> None:
        assert wanted_of(text_of(wanted())) == wanted()


class TestAnswers:
    def test_are_read_out_of_fences_and_prose(self) -> None:
        found = ideas_in(f"Sure!\n```json\n{GOOD}\n```", "en")

        assert [each.title for each in found] == ["Two tides", "Nine nets"]
        assert found[0].tags == ("a",)

    @pytest.mark.parametrize("text", ["", "nothing", "{", '{"ideas": 5}', '{"ideas": [{}]}', "[3]"])
    def test_without_an_idea_are_refused_with_a_reason(self, text: str) -> None:
        assert problem_of(text)
        assert ideas_in(text, "en") == []
