"""Verify: rules, a model's second look, and verdicts that are made again by themselves."""

import json
from pathlib import Path
from uuid import UUID

import pytest

from adapters.language_model.prompt_files import PromptFiles
from adapters.language_model.scripted_adviser import ScriptedAdviser
from domain.advising import NotAnswered, Question
from domain.commands import gaps, ideas
from domain.commands.verifying import verify_waiting
from domain.composition.feasibility import RULES_VERSION, assess
from domain.composition.opinion import PROMPT, complaint, prompt_values
from domain.events.event import RecordedEvent, payloads
from domain.events.gap import GapImplemented, GapLinked
from domain.events.idea import IdeaVerified
from domain.ideas.state import Feasibility, fold
from domain.identifiers import gap_id, idea_id
from domain.language.models import LANGUAGE_VERSION
from tests.domain.factory import VERSIONS, Factory

FACE = ("Evening", "A photorealistic face smiles")
CROWD = ("Crowd", "Old photographs fall, and faces look at us")
METAPHOR = ("Seed", "A snapshot of the state of a hundred dots is taken")
HIDDEN = ("Heat", "What the neighbour's oven gives off hides the moon")
FACES, PHOTOS = gap_id("picture.face"), gap_id("picture.photograph")


def advised(answer: object) -> ScriptedAdviser:
    """An adviser that says one thing, or refuses."""

    def script(question: Question, attempt: int) -> str:
        if isinstance(answer, NotAnswered):
            raise answer
        return json.dumps(answer)

    return ScriptedAdviser(script)


def said(
    missing: tuple[tuple[str, str], ...] = (), lifted: tuple[tuple[str, str], ...] = ()
) -> dict[str, object]:
    """An answer of the asked shape."""
    return {
        "missing": [{"feature": f, "reason": "It is needed.", "evidence": e} for f, e in missing],
        "lifted": [{"feature": f, "reason": r} for f, r in lifted],
    }


def imported(factory: Factory, *told: tuple[str, str]) -> tuple[UUID, ...]:
    """These ideas, verified."""
    text = "".join(f"{title}: {summary}\n" for title, summary in told)
    ideas.import_text(factory.store, factory.request(), text=text, source="file:ideas.md")
    factory.settle()
    return tuple(idea_id(title, summary) for title, summary in told)


def verdicts(factory: Factory, idea: UUID) -> list[IdeaVerified]:
    found = payloads(factory.store.load(idea))
    return [each for each in found if isinstance(each, IdeaVerified)]


class TestRulesAlone:
    def test_tell_impact_quotes_and_versions(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        (idea,) = imported(factory, FACE)

        (told,) = verdicts(factory, idea)
        realism, face = sorted(told.missing, key=lambda each: each.feature, reverse=True)
        assert (face.feature, face.impact, face.by) == ("picture.face", "whole", "rules")
        assert realism.feature == "picture.photorealism"
        assert face.quotes[0].words == face.evidence
        assert FACE[1].startswith(face.evidence, face.quotes[0].start)
        assert (told.rules_version, told.language_version) == (RULES_VERSION, LANGUAGE_VERSION)
        assert told.look is None


class TestASecondLook:
    def test_adds_a_gap_with_words_of_the_idea(self, tmp_path: Path) -> None:
        adviser = advised(
            said(missing=(("material.fluid", "What the neighbour's oven gives off"),))
        )
        factory = Factory(tmp_path, adviser=adviser)
        (idea,) = imported(factory, HIDDEN)

        (told,) = verdicts(factory, idea)
        assert [(each.feature, each.by, each.impact) for each in told.missing] == [
            ("material.fluid", "model", "whole")
        ]
        assert told.look is not None
        assert (told.look.outcome, told.look.route) == ("answered", "s/m")

    def test_lifts_a_gap_with_a_reason_and_both_are_kept(self, tmp_path: Path) -> None:
        reason = "A snapshot of a state is no picture."
        adviser = advised(said(lifted=(("picture.photograph", reason),)))
        factory = Factory(tmp_path, adviser=adviser)
        (idea,) = imported(factory, METAPHOR)

        (told,) = verdicts(factory, idea)
        assert told.feasible
        assert [(each.feature, each.reason) for each in told.lifted] == [
            ("picture.photograph", reason)
        ]
        assert told.lifted[0].evidence in METAPHOR[1]

    def test_is_not_paid_for_when_nothing_is_configured(self, tmp_path: Path) -> None:
        adviser = ScriptedAdviser({})
        factory = Factory(tmp_path, adviser=adviser)
        (idea,) = imported(factory, FACE)

        assert adviser.asked == []
        assert verdicts(factory, idea)[0].look is None

    def test_asks_once_for_an_idea_with_its_words_and_gaps(self, tmp_path: Path) -> None:
        adviser = advised(said())
        imported(Factory(tmp_path, adviser=adviser), FACE)

        (question,) = adviser.asked
        assert question.values["summary"] == FACE[1]
        assert "picture.face" in question.values["gaps"]
        assert question.subject == idea_id(*FACE)

    @pytest.mark.parametrize(
        ("answer", "outcome"),
        [
            (NotAnswered("budget", "The month's budget is spent."), "budget"),
            (NotAnswered("unavailable", "Nobody answers."), "unavailable"),
            (said(missing=(("picture.face", "words that are not there"),)), "refused"),
            (said(missing=(("picture.new", "smiles"),)), "refused"),
            (said(lifted=(("picture.face", ""),)), "refused"),
            (said(lifted=(("material.cloth", "It has none."),)), "refused"),
            ({"feasible": True}, "refused"),
        ],
    )
    def test_leaves_the_rules_verdict_when_it_fails_and_says_why(
        self, tmp_path: Path, answer: object, outcome: str
    ) -> None:
        factory = Factory(tmp_path, adviser=advised(answer))
        (idea,) = imported(factory, FACE)

        (told,) = verdicts(factory, idea)
        expected = [each.feature for each in assess(*FACE).gaps]
        assert [each.feature for each in told.missing] == expected
        assert told.look is not None
        assert told.look.outcome == outcome
        assert told.look.message

    def test_fills_every_place_of_its_prompt(self) -> None:
        rules = assess(*FACE)

        prompt = PromptFiles().render(PROMPT, prompt_values(*FACE, rules))

        assert FACE[1] in prompt.user
        assert '"A photorealistic face smiles"' in prompt.user
        assert "light.volumetric" in prompt.system
        assert "joint.rope" in prompt.system

    def test_may_not_add_what_the_language_has(self) -> None:
        rules = assess(*FACE)
        text = json.dumps(said(missing=(("joint.rope", "face"),)))

        assert complaint(text, title=FACE[0], summary=FACE[1], rules=rules)


class TestAnImplementedGap:
    def test_verifies_the_ideas_that_wait_for_it_and_no_others(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        face, crowd, photo = imported(
            factory, FACE, CROWD, ("Album", "A photograph burns from its corner")
        )

        gaps.implement(factory.store, factory.request(), FACES, "9.9")
        factory.settle(twice=True)

        assert [len(verdicts(factory, each)) for each in (face, crowd, photo)] == [2, 2, 1]
        assert fold(payloads(factory.store.load(face))).feasibility is Feasibility.BLOCKED

    def test_asks_for_nothing_new_when_it_is_handled_again(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        imported(factory, FACE)
        gaps.implement(factory.store, factory.request(), FACES, "9.9")
        factory.settle()
        told = implemented(factory)
        before = factory.store.head()

        verify_waiting(factory.store, told, VERSIONS)

        assert factory.store.head() == before

    def test_leaves_rejected_ideas_in_peace(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        (face,) = imported(factory, FACE)
        ideas.reject(factory.store, factory.request(), face, "no")

        gaps.implement(factory.store, factory.request(), FACES, "9.9")
        factory.settle()

        assert len(verdicts(factory, face)) == 1


def implemented(factory: Factory) -> RecordedEvent:
    found = factory.store.load(FACES)
    return next(each for each in found if isinstance(each.payload, GapImplemented))


class TestAnotherWording:
    def test_is_kept_as_evidence_of_the_same_gap(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        imported(factory, FACE, CROWD, ("Twarz", "Kropki układają się w twarz staruszki"))

        told = payloads(factory.store.load(FACES))
        wordings = {each.evidence for each in told if isinstance(each, GapLinked)}
        assert len(wordings) == 3
