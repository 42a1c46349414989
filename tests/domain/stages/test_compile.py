"""Compiling: every attempt an event, the policy in between, and never a call too many."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from adapters.language_model.scripted_adviser import ScriptedAdviser
from domain.advising import Adviser, Answer, NotAnswered, Question
from domain.animations.state import Progress, fold
from domain.commands.animations import send_back
from domain.events.animation import (
    AnimationCommissioned,
    AnimationCompiled,
    AnimationDrafted,
    CompilationFailed,
)
from domain.events.event import payloads
from domain.events.work import WorkRequested, WorkSucceeded
from domain.identifiers import AnimationId, DayId, IdeaId
from domain.ports import Progress as Told
from domain.production.stage import Stage
from domain.streams import UnitOfWork, decide
from tests.domain.factory import Factory
from tests.domain.samples import uid

FILM = AnimationId(uid("film"))
GOOD = "film: two moons"
type Build = Callable[..., Factory]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """A factory with these answers of a model, and one commissioned film."""

    def built(
        *answers: str, adviser: Adviser | None = None, summary: str = "They split"
    ) -> Factory:
        scripted = ScriptedAdviser({"compile": answers} if answers else {})
        factory = Factory(tmp_path, adviser=adviser or scripted)
        commission(factory, summary)
        return factory

    return built


def commission(factory: Factory, summary: str) -> None:
    def decision(unit: UnitOfWork) -> None:
        unit.load(FILM)
        unit.add(
            FILM,
            AnimationCommissioned(
                idea=IdeaId(uid("idea")),
                day=DayId(uid("day")),
                title="Two moons",
                summary=summary,
                language="en",
            ),
        )

    decide(factory.store, factory.request("commission"), decision)


def told[T](factory: Factory, kind: type[T], film: AnimationId = FILM) -> list[T]:
    return [each for each in payloads(factory.store.load(film)) if isinstance(each, kind)]


def drafts(factory: Factory) -> list[tuple[str, str, str]]:
    return [(e.step, e.verdict, e.refused_for) for e in told(factory, AnimationDrafted)]


class Silent:
    """An adviser who never answers, for a stated reason."""

    def __init__(self, kind: str, *, answers_from: int = 10**6) -> None:
        self.kind = kind
        self.asked = 0
        self._answers_from = answers_from
        self._scripted = ScriptedAdviser({"compile": [GOOD]})

    def routes(self, task: str) -> tuple[str, ...]:
        return self._scripted.routes(task)

    def ask(self, question: Question, *, accept: Callable[[str], str], progress: Told) -> Answer:
        self.asked += 1
        if self.asked < self._answers_from:
            raise NotAnswered(self.kind, "nobody is there", again_after_s=1.0)
        return self._scripted.ask(question, accept=accept, progress=progress)


class TestADocument:
    def test_of_a_model_is_compiled_as_the_model_wrote_it(self, build: Build) -> None:
        factory = build(GOOD)
        factory.settle()

        (draft,) = told(factory, AnimationDrafted)
        (compiled,) = told(factory, AnimationCompiled)
        assert compiled.document == draft.raw_text == GOOD
        assert (draft.step, draft.route, draft.score) == ("generate", "s/m", 0.9)
        assert draft.call is not None

    def test_is_repaired_with_the_list_of_its_problems(self, build: Build) -> None:
        factory = build("film: broken", "film: still", GOOD)
        factory.settle()

        assert drafts(factory) == [
            ("generate", "refused", "invalid"),
            ("repair", "refused", "rehearsal"),
            ("repair", "accepted", ""),
        ]
        first, second, third = told(factory, AnimationDrafted)
        assert [each.path for each in first.problems] == ["births[0].count"]
        assert second.because == "births[0].count: expected a number, got something else"
        assert third.changes == (
            "--- attempt 2", "+++ attempt 3", "@@ -1 +1 @@", "-film: still", f"+{GOOD}",
        )  # fmt: skip

    def test_shows_a_repair_what_was_wrong_and_what_was_asked(self, build: Build) -> None:
        adviser = ScriptedAdviser({"compile": ["film: broken", GOOD], "repair": [GOOD]})
        factory = build(adviser=adviser)
        factory.settle()

        first, repair = adviser.asked
        assert (first.task, first.prompt, first.round) == ("compile", "compile", 1)
        assert (repair.task, repair.prompt, repair.round) == ("repair", "repair", 2)
        assert repair.values["document"] == "film: broken"
        assert "births[0].count: expected a number" in repair.values["problems"]
        assert repair.values["summary"] == first.values["summary"] == "They split"
        assert first.schema == repair.schema
        assert first.attempts == repair.attempts == 1

    def test_of_nobody_is_the_composers_and_says_why(self, build: Build) -> None:
        factory = build()
        factory.settle()

        (draft,) = told(factory, AnimationDrafted)
        assert (draft.step, draft.because) == ("offline", "no language model is set up")
        assert told(factory, AnimationCompiled)[0].document == draft.raw_text

    @pytest.mark.parametrize("kind", ["stopped", "budget", "not_configured"])
    def test_is_the_composers_at_once_when_nobody_may_be_asked(
        self, build: Build, kind: str
    ) -> None:
        adviser = Silent(kind)
        factory = build(adviser=adviser)
        factory.settle()

        assert drafts(factory) == [("offline", "accepted", "")]
        assert told(factory, AnimationDrafted)[0].because == f"{kind}: nobody is there"
        assert adviser.asked == 1

    def test_is_the_composers_when_nobody_answers_twice(self, build: Build) -> None:
        factory = build(adviser=Silent("unavailable"))
        factory.settle()

        assert drafts(factory) == [
            ("generate", "refused", "unanswered"),
            ("retry", "refused", "unanswered"),
            ("offline", "accepted", ""),
        ]

    def test_of_a_model_that_answers_at_the_second_time_is_taken(self, build: Build) -> None:
        factory = build(adviser=Silent("unavailable", answers_from=2))
        factory.settle()

        assert drafts(factory)[1:] == [("retry", "accepted", "")]

    def test_that_even_the_composer_refuses_fails_with_every_attempt_kept(
        self, build: Build
    ) -> None:
        factory = build("no film", summary="impossible")
        factory.settle()

        assert [each[0] for each in drafts(factory)] == ["generate", "retry", "offline"]
        (failed,) = told(factory, CompilationFailed)
        assert failed.reason == "nothing fits"
        assert fold(payloads(factory.store.load(FILM))).progress is Progress.COMPILATION_FAILED


class TestTheJudge:
    def test_sends_a_weak_film_back_once_with_words(self, build: Build) -> None:
        factory = build("film: score=0.5", "film: score=0.6")
        factory.settle()

        assert drafts(factory) == [
            ("generate", "refused", "quality"),
            ("repair", "accepted", ""),
        ]
        first, second = told(factory, AnimationDrafted)
        assert (first.score, second.score) == (0.5, 0.6)
        assert [each.expected for each in first.problems] == ["words at the end"]

    def test_keeps_the_better_of_the_two(self, build: Build) -> None:
        factory = build("film: score=0.65", "film: score=0.4")
        factory.settle()

        (compiled,) = told(factory, AnimationCompiled)
        last = told(factory, AnimationDrafted)[-1]
        assert compiled.document == "film: score=0.65"
        assert (last.verdict, last.reason) == ("accepted", "attempt 1 was better and is kept")


class TestAnAttempt:
    def test_is_one_piece_of_work_that_the_policy_asked_for(self, build: Build) -> None:
        factory = build("film: broken", GOOD)
        factory.settle(twice=True)

        events = factory.store.read(0, limit=1000)
        asked = [
            each
            for each in events
            if isinstance(each.payload, WorkRequested) and each.payload.stage == Stage.COMPILE
        ]
        causes: dict[UUID, str] = {each.event_id: each.payload.topic for each in events}
        assert [causes[e.origin.causation_id] for e in asked if e.origin.causation_id] == [
            "animation.commissioned",
            "animation.drafted",
        ]
        assert len(drafts(factory)) == 2

    def test_whose_worker_died_is_made_again_from_the_same_answer(self, build: Build) -> None:
        """Every worker dies after its answer came, before anything of it is written."""
        adviser = Deadly({"compile": ["film: broken", "film: still", GOOD]})
        factory = build(adviser=adviser)
        for _ in range(3):
            with pytest.raises(KeyboardInterrupt):
                factory.settle()
            factory.clock.pass_by(timedelta(minutes=1))
        factory.settle()

        assert [each[0] for each in drafts(factory)] == ["generate", "repair", "repair"]
        assert [each.round for each in adviser.asked] == [1, 2, 3]


class Deadly(ScriptedAdviser):
    """Whoever asks it something new does not survive the answer."""

    def ask(self, question: Question, *, accept: Callable[[str], str], progress: Told) -> Answer:
        answer = super().ask(question, accept=accept, progress=progress)
        if not answer.replayed:
            raise KeyboardInterrupt
        return answer


class TestASentBackFilm:
    def test_tells_the_operators_words_and_the_earlier_film(self, build: Build) -> None:
        adviser = ScriptedAdviser({"compile": [GOOD, "film: another"]})
        factory = build(adviser=adviser)
        factory.settle()

        successor = send_back(factory.store, factory.request(), FILM, "slower, please")
        factory.settle()

        values = adviser.asked[-1].values
        assert "slower, please" in values["notes"]
        assert "variation 2" in values["notes"]
        assert values["notes"].endswith(GOOD)
        assert told(factory, AnimationCompiled, successor)[0].document == "film: another"

    def test_of_the_composer_is_another_variation(self, build: Build) -> None:
        factory = build()
        factory.settle()

        successor = send_back(factory.store, factory.request(), FILM, "slower, please")
        factory.settle()

        assert told(factory, AnimationCompiled, successor)[0].document == "Two moons / 1"


class TestAParkedCompilation:
    def test_is_told_on_the_film(self, build: Build) -> None:
        class Broken(ScriptedAdviser):
            def routes(self, task: str) -> tuple[str, ...]:
                raise OSError("the disk sneezed")

        factory = build(adviser=Broken({}))
        for _ in range(4):
            factory.settle()
            _again(factory)

        (failed,) = told(factory, CompilationFailed)
        assert "the disk sneezed" in failed.reason


def _again(factory: Factory) -> None:
    """Try failed work again once its pause is over."""
    factory.clock.pass_by(timedelta(hours=2))
    for each in factory.store.read(0, limit=1000):
        if isinstance(each.payload, WorkRequested):
            factory.perform(each.stream)


def test_the_work_of_a_refused_attempt_has_succeeded_in_making_it(build: Build) -> None:
    factory = build("film: broken", GOOD)
    factory.settle()

    done = [
        each.payload.summary
        for each in factory.store.read(0, limit=1000)
        if isinstance(each.payload, WorkSucceeded) and each.payload.stage == Stage.COMPILE
    ]
    assert done[0].startswith("attempt 1 (generate) was refused: births[0].count")
    assert done[1] == "Two moons (dusk@1), attempt 2"
