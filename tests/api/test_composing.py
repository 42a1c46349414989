"""Texts of models become documents, and every problem comes back as one that can be mended."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from api.composing import read_text, rehearsed_text, sketched
from api.drafting import SubprocessDrafter, SubprocessProofreader
from domain.composition.advice import SENT_BACK_BELOW
from domain.identifiers import Digest
from domain.language.canonical import document_digest
from domain.language.model_form import to_model_form
from domain.language.validation import validated
from domain.ports import Brief, Cancelled
from tests.domain.language.documents import GALLERY, from_gallery
from tests.e2e.compiling import short_film

BRIEF = Brief(title="T", summary="They meet.", tags=("a",), language="en", variation=0)


def written(**parts: Any) -> str:
    return json.dumps(short_film("T") | parts)


class TestReading:
    def test_keeps_a_valid_document_as_yaml_with_the_same_digest(self) -> None:
        reading = read_text(f"Here:\n```json\n{written()}\n```")

        again = read_text(reading.document)
        assert reading.problems == ()
        assert reading.document.startswith('dsl_version: "2.0"\nmeta: {title: T,')
        assert again == reading

    @pytest.mark.parametrize("path", GALLERY[::6], ids=lambda path: str(path.stem))
    def test_understands_the_form_that_models_are_asked_for(self, path: Any) -> None:
        document = validated(from_gallery(path))

        reading = read_text(json.dumps(to_model_form(document)))

        assert reading.problems == ()
        assert _digest(reading.document) == document_digest(document)

    def test_names_every_problem_with_path_and_hint(self) -> None:
        reading = read_text(written(species=[{"name": "a", "size": "big"}], birth=[]))

        told = {each.path: each for each in reading.problems}
        assert reading.document != ""
        assert told["species[0].size"].got == '"big"'
        assert told["birth"].hint == "did you mean births?"

    def test_of_no_document_says_what_there_is_instead(self) -> None:
        (problem,) = read_text("I cannot help with that.").problems

        assert (problem.path, problem.expected) == ("", "a document")
        assert problem.hint == "answer with one document and nothing else"

    def test_refuses_what_is_too_dear_before_anything_is_simulated(self) -> None:
        crowd = {"kind": "grid", "species": "a", "columns": 80, "rows": 100}
        reading = read_text(
            written(max_bodies=8000, births=[crowd], behaviours=[{"kind": "flock", "on": "a"}])
        )

        (problem,) = reading.problems
        assert problem.expected == "at most 3 times the cost that a frame may have"
        assert problem.path


def _digest(document: str) -> Digest:
    from adapters.documents.yaml_reader import read_document

    return Digest(document_digest(validated(read_document(document).mapping)))


def rehearse(**parts: Any) -> Any:
    reading = read_text(written(**parts))
    assert reading.problems == ()
    return rehearsed_text(reading.document, BRIEF)


class TestARehearsal:
    def test_of_a_good_film_gives_it_a_score_with_reasons(self) -> None:
        outcome = rehearse()

        assert outcome.problems == outcome.complaints == ()
        assert outcome.draft.score >= SENT_BACK_BELOW
        assert {mark.name for mark in outcome.draft.marks} >= {"begins", "opens", "card"}
        assert outcome.draft.caption == "They meet."

    def test_refuses_a_film_in_which_nothing_moves(self) -> None:
        still = [{"kind": "point", "species": "a", "centre": {"x": 540, "y": 900}}]
        (problem,) = rehearse(births=still).problems

        assert problem.got == "nothing moves"

    def test_refuses_a_film_that_never_comes_to_its_end(self) -> None:
        rule = {"kind": "measurement", "measure": "population", "value": 5000}
        (problem,) = rehearse(end={"rules": [rule]}).problems

        assert problem.path == "end.rules[0].value"
        assert problem.expected == "population above 5000 at some time"
        assert problem.got.startswith("40 after 8.0 s")

    def test_refuses_a_film_without_an_end_or_without_length(self) -> None:
        rule = {"kind": "measurement", "measure": "population", "value": 1}

        assert rehearse(end={}).problems[0].got == "no rule"
        brief = rehearse(end={"rules": [rule], "settle": 0.3}).problems[0]
        assert brief.expected == "a film of at least 3 s"

    def test_refuses_another_language_than_the_ideas(self) -> None:
        meta = {"title": "T", "seed": 7, "language": "pl"}

        assert rehearse(meta=meta).problems[0].path == "meta.language"

    def test_of_a_weak_film_tells_what_to_change(self) -> None:
        outcome = rehearse(
            species=[{"name": "a", "size": 4, "colour": "background.inner"}],
            births=[
                {"kind": "emitter", "species": "a", "rate": 1, "limit": 3, "speed": 40}
                | {"centre": {"x": 540, "y": 900}}
            ],
            end={"rules": [{"kind": "time", "at": 3}], "settle": 0.5},
        )

        assert outcome.draft.score < SENT_BACK_BELOW
        assert "species" in {each.path for each in outcome.complaints}
        assert all(each.got and each.hint for each in outcome.complaints)


class TestAProcessOfItsOwn:
    def test_rehearses_alike(self) -> None:
        document = read_text(written()).document
        told: list[dict[str, object]] = []

        outcome = SubprocessProofreader().rehearse(document, BRIEF, told.append)

        assert outcome == rehearsed_text(document, BRIEF)
        assert told
        assert all(each["rehearsing"] for each in told)

    def test_is_given_up_after_its_stated_time(self) -> None:
        document = read_text(written()).document

        outcome = SubprocessProofreader(limit_s=0.2).rehearse(document, BRIEF, lambda _: None)

        assert outcome.draft is None
        assert outcome.problems[0].got == "longer than 0.2 s"

    @pytest.mark.parametrize(
        "work",
        [
            lambda told: SubprocessDrafter().draft(BRIEF, told),
            lambda told: SubprocessProofreader().rehearse(written(), BRIEF, told),
        ],
        ids=["composing", "rehearsing"],
    )
    def test_is_killed_when_the_work_is_cancelled(self, work: Callable[[Any], object]) -> None:
        def cancel(_: dict[str, object]) -> None:
            raise Cancelled("stop")

        with pytest.raises(Cancelled):
            work(cancel)

    def test_that_breaks_down_is_a_problem_of_the_document(self) -> None:
        outcome = SubprocessProofreader().rehearse("no document", BRIEF, lambda _: None)

        assert outcome.draft is None
        assert "DocumentUnreadable" in outcome.problems[0].got


class TestASketch:
    def test_has_no_score(self) -> None:
        assert sketched(BRIEF).score is None
