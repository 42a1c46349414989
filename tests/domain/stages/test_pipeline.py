"""From words to a published film, through every stage and policy, in memory."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from domain.animations.state import Progress
from domain.animations.state import fold as fold_animation
from domain.commands import animations, days, ideas, publications
from domain.commands import work as works
from domain.days.state import fold as fold_day
from domain.events.animation import (
    AnimationArchived,
    AnimationCommissioned,
    AnimationCompiled,
    AnimationRendered,
)
from domain.events.event import payloads
from domain.events.work import WorkRequested, WorkSucceeded
from domain.ideas.decisions import IdeaAlreadyPicked
from domain.ideas.state import Standing
from domain.ideas.state import fold as fold_idea
from domain.identifiers import AnimationId, IdeaId, idea_id
from domain.ports import Unavailable
from domain.publications.decisions import AlreadyRequested
from domain.work.state import Condition
from domain.work.state import fold as fold_work
from tests.domain.factory import VERSIONS, Factory
from tests.domain.samples import NOON, TICKED
from tests.domain.twins import CancellingRenderer, LonelyRenderer, PaperRenderer

DAY = date(2026, 11, 22)
TEXT = (
    "Two moons: two moons orbit and split until the screen is full\n"
    "Rain of rings: rings fall and bounce off the floor\n"
    "A portrait: a photorealistic human face smiles\n"
)
MOONS = idea_id("Two moons", "two moons orbit and split until the screen is full")
RINGS = idea_id("Rain of rings", "rings fall and bounce off the floor")
FACE = idea_id("A portrait", "a photorealistic human face smiles")


@pytest.fixture
def factory(tmp_path: Path) -> Factory:
    return Factory(tmp_path)


def with_ideas(factory: Factory) -> Factory:
    ideas.import_text(factory.store, factory.request(), text=TEXT, source="file:ideas.md")
    factory.settle()
    return factory


def open_day(factory: Factory, *, automatic: bool, unattended: bool = False) -> UUID:
    return days.open_day(
        factory.store,
        factory.request(),
        day=DAY,
        zone="UTC",
        automatic=automatic,
        unattended=unattended,
    )


def film_of(factory: Factory, idea: IdeaId = MOONS) -> AnimationId:
    day = open_day(factory, automatic=False)
    factory.settle()
    days.choose(factory.store, factory.request(), day, idea, reason="I like it")
    factory.settle()
    chosen = fold_day(payloads(factory.store.load(day))).choice
    assert chosen is not None
    return chosen.animation


class TestRenderedFilm:
    def test_tells_which_design_system_it_was_made_with(self, factory: Factory) -> None:
        animation = film_of(with_ideas(factory))

        told = payloads(factory.store.load(animation))
        (compiled,) = [each for each in told if isinstance(each, AnimationCompiled)]
        (rendered,) = [each for each in told if isinstance(each, AnimationRendered)]

        assert rendered.versions["design_system"] == compiled.design_system == "dusk@1"


class TestImport:
    def test_of_any_number_of_ideas_is_one_piece_of_work_a_stage(self, factory: Factory) -> None:
        with_ideas(factory)

        stages = [
            each.payload.stage
            for each in factory.store.read(0, limit=1000)
            if isinstance(each.payload, WorkRequested)
        ]
        assert stages == ["propose", "compare", "verify"]

    def test_says_which_ideas_the_language_cannot_say(self, factory: Factory) -> None:
        with_ideas(factory)

        face = fold_idea(payloads(factory.store.load(FACE)))
        assert face.feasibility == "blocked"
        assert face.gaps

    def test_of_the_same_text_again_adds_nothing(self, factory: Factory) -> None:
        with_ideas(factory)
        before = factory.store.head()

        with_ideas(factory)

        assert factory.store.head() == before

    def test_with_nothing_readable_is_parked_with_the_reason(self, factory: Factory) -> None:
        work = ideas.import_text(factory.store, factory.request(), text="nothing", source="prompt")
        factory.settle()

        state = fold_work(payloads(factory.store.load(work.id)))
        assert state.condition is Condition.PARKED
        assert "line 1" in state.last_error


class TestDay:
    def test_offers_feasible_ideas_with_a_document_each(self, factory: Factory) -> None:
        with_ideas(factory)
        day = open_day(factory, automatic=False)
        factory.settle()

        offered = fold_day(payloads(factory.store.load(day))).candidates
        assert {each.idea for each in offered} == {MOONS, RINGS}
        assert all(fold_idea(payloads(factory.store.load(e.idea))).sketch for e in offered)

    def test_waits_for_the_operator_unless_told_otherwise(self, factory: Factory) -> None:
        with_ideas(factory)
        open_day(factory, automatic=False)
        factory.settle()

        assert "day.idea_chosen" not in factory.topics()

    def test_run_by_policies_goes_from_ideas_to_a_published_film(self, factory: Factory) -> None:
        with_ideas(factory)
        day = open_day(factory, automatic=True, unattended=True)
        factory.settle()

        assert fold_day(payloads(factory.store.load(day))).outcome == "published"
        assert "audience.missed" not in factory.topics()
        chosen = next(
            each.payload for each in factory.store.read(0, limit=1000, topics=("day.idea_chosen",))
        )
        assert "best-first@1" in chosen.reason  # type: ignore[attr-defined]

    def test_whose_candidates_all_went_to_other_days_is_offered_others(
        self, factory: Factory
    ) -> None:
        titles = ["Moons", "Rings", "Rain", "Chains", "Sparks", "Comets", "Pebbles"]
        text = "".join(f"{title}: {title} fall and bounce off the floor\n" for title in titles)
        ideas.import_text(factory.store, factory.request(), text=text, source="file:ideas.md")
        factory.settle()
        opened = [
            days.open_day(
                factory.store,
                factory.request(),
                day=DAY + timedelta(days=number),
                zone="UTC",
                automatic=True,
                unattended=True,
            )
            for number in range(8)
        ]
        factory.settle()

        states = [fold_day(payloads(factory.store.load(day))) for day in opened]
        chosen = [state.choice.idea for state in states if state.choice is not None]
        assert len(set(chosen)) == len(titles)
        assert [state.candidates for state in states if state.choice is None] == [()]

    def test_stops_at_review_outside_of_rehearsals(self, factory: Factory) -> None:
        factory.rehearsal = False
        with_ideas(factory)
        open_day(factory, automatic=True, unattended=True)
        factory.settle()

        assert factory.topics().count("animation.inspected") == 1
        assert "animation.approved" not in factory.topics()

    def test_is_the_same_when_everything_is_delivered_twice(self, tmp_path: Path) -> None:
        once, twice = Factory(tmp_path), Factory(tmp_path)
        for factory, doubled in ((once, False), (twice, True)):
            ideas.import_text(
                factory.store, factory.request("import"), text=TEXT, source="file:ideas.md"
            )
            days.open_day(
                factory.store,
                factory.request("day"),
                day=DAY,
                zone="UTC",
                automatic=True,
                unattended=True,
            )
            factory.settle(twice=doubled)

        assert twice.topics() == once.topics()

    def test_takes_a_choice_back_with_its_film(self, factory: Factory) -> None:
        with_ideas(factory)
        film = film_of(factory)
        day = fold_animation(payloads(factory.store.load(film))).commission
        assert day is not None

        days.undo_choice(factory.store, factory.request(), day.day, "no")

        assert fold_animation(payloads(factory.store.load(film))).archived
        assert fold_idea(payloads(factory.store.load(MOONS))).standing is Standing.OPEN

    @pytest.mark.parametrize(
        ("reason", "told"), [("too dark", "choice undone: too dark"), ("", "choice undone")]
    )
    def test_says_why_the_film_of_an_undone_choice_is_archived(
        self, factory: Factory, reason: str, told: str
    ) -> None:
        with_ideas(factory)
        film = film_of(factory)
        day = fold_animation(payloads(factory.store.load(film))).commission
        assert day is not None

        days.undo_choice(factory.store, factory.request(), day.day, reason)

        last = payloads(factory.store.load(film))[-1]
        assert last == AnimationArchived(reason=told)

    def test_commissions_nothing_for_a_refused_choice(self, factory: Factory) -> None:
        with_ideas(factory)
        film_of(factory)
        before = factory.store.head()
        other = days.open_day(
            factory.store,
            factory.request(),
            day=DAY + timedelta(days=1),
            zone="UTC",
            automatic=False,
        )
        factory.settle()

        with pytest.raises(IdeaAlreadyPicked):
            days.choose(factory.store, factory.request(), other, MOONS, reason="")
        commissions = [
            each
            for each in factory.store.read(before[0], limit=1000)
            if isinstance(each.payload, AnimationCommissioned)
        ]
        assert commissions == []


class TestFilm:
    def test_is_inspected_after_it_was_rendered(self, factory: Factory) -> None:
        film = film_of(with_ideas(factory))

        state = fold_animation(payloads(factory.store.load(film)))
        assert state.progress is Progress.INSPECTED

    def test_sent_back_becomes_another_film(self, factory: Factory) -> None:
        film = film_of(with_ideas(factory))

        successor = animations.send_back(factory.store, factory.request(), film, "slower")
        factory.settle()

        first = fold_animation(payloads(factory.store.load(film)))
        second = fold_animation(payloads(factory.store.load(successor)))
        assert first.progress is Progress.SENT_BACK
        assert second.progress is Progress.INSPECTED
        assert first.compiled is not None
        assert second.compiled is not None
        assert second.compiled.document_digest != first.compiled.document_digest

    def test_rendered_again_on_purpose_is_new_work(self, factory: Factory) -> None:
        film = film_of(with_ideas(factory))

        work = animations.render(factory.store, factory.request(), film, VERSIONS, "once more")
        factory.settle()

        assert work.round == 2
        assert factory.topics().count("animation.rendered") == 2
        assert factory.topics().count("animation.inspected") == 2

    def test_is_not_handed_over_twice(self, factory: Factory) -> None:
        film = film_of(with_ideas(factory))
        animations.approve(factory.store, factory.request(), film, reason="good", ticks=TICKED)
        publications.request_kit(
            factory.store, factory.request(), film, platform="tiktok", account="main", now=NOON
        )
        factory.settle()

        with pytest.raises(AlreadyRequested):
            publications.request_kit(
                factory.store,
                factory.request(),
                film,
                platform="tiktok",
                account="main",
                now=NOON,
            )
        assert factory.kits.prepared == ["tiktok-Two moons"]


class TestFailure:
    def test_is_tried_again_until_it_succeeds(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path, renderer=PaperRenderer(tmp_path, failures=2))
        film_of(with_ideas(factory))
        failed = next(
            each.stream
            for each in factory.store.read(0, limit=1000)
            if each.payload.topic == "work.failed"
        )

        outcomes = [factory.perform(failed), factory.perform(failed)]
        factory.settle()

        assert outcomes == ["failed", "succeeded"]
        assert "animation.rendered" in factory.topics()

    def test_three_times_parks_the_work_and_tells_the_film(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path, renderer=PaperRenderer(tmp_path, failures=3))
        film = film_of(with_ideas(factory))
        failed = next(
            each.stream
            for each in factory.store.read(0, limit=1000)
            if each.payload.topic == "work.failed"
        )
        factory.perform(failed)
        factory.perform(failed)

        state = fold_animation(payloads(factory.store.load(film)))
        assert state.progress is Progress.RENDERING_FAILED
        assert factory.perform(failed).startswith("refused")

        works.retry(factory.store, factory.request(), failed, "the disk is well again")
        assert factory.perform(failed) == "succeeded"

    def test_by_cancellation_leaves_the_work_to_another_attempt(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path, renderer=CancellingRenderer(tmp_path))
        film_of(with_ideas(factory))

        assert "animation.previewed" not in factory.topics()
        assert "work.failed" not in factory.topics()

    def test_of_a_server_never_parks_the_work(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path, renderer=LonelyRenderer(tmp_path, failures=5))
        with pytest.raises(Unavailable):
            film_of(with_ideas(factory))
        interrupted = factory.store.read(0, limit=1000)[-1]
        assert interrupted.payload.topic == "work.started"

        for _ in range(4):
            factory.clock.pass_by(timedelta(seconds=31))
            with pytest.raises(Unavailable):
                factory.perform(interrupted.stream)
        factory.clock.pass_by(timedelta(seconds=31))

        assert factory.perform(interrupted.stream) == "succeeded"
        assert not {"work.failed", "work.parked"} & set(factory.topics())


class TestClaim:
    def test_is_refused_while_a_lease_runs_and_granted_after_it(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path, renderer=CancellingRenderer(tmp_path))
        film_of(with_ideas(factory))
        interrupted = [
            each.stream
            for each in factory.store.read(0, limit=1000)
            if each.payload.topic == "work.started"
        ][-1]

        first = factory.perform(interrupted)
        factory.clock.pass_by(timedelta(seconds=31))
        second = factory.perform(interrupted)

        assert first == "refused: Another worker holds this work."
        assert second == "cancelled"

    def test_of_finished_work_is_refused(self, factory: Factory) -> None:
        with_ideas(factory)
        done = next(
            each.stream
            for each in factory.store.read(0, limit=1000)
            if isinstance(each.payload, WorkSucceeded)
        )

        assert factory.perform(done) == "refused: This work is succeeded."
