"""Every setting changes what happens. Those of the process (zone, languages) are tested in api."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from domain.animations.state import Progress
from domain.animations.state import fold as fold_film
from domain.commands import animations, days, ideas, publications
from domain.commands.settings import set_value
from domain.days.state import fold as fold_day
from domain.events.event import payloads
from domain.events.idea import IdeaCompared
from domain.events.publication import PublicationRequested, PublicationScheduled
from domain.identifiers import AnimationId
from domain.ports import Brief, Draft
from domain.publications.decisions import AlreadyRequested
from tests.domain.factory import Factory
from tests.domain.samples import NOON, TICKED
from tests.domain.stages.test_pipeline import DAY, MOONS
from tests.domain.twins import PlainDrafter, SameWords

LINES = "".join(f"Film {n}: rings number {n} fall\n" for n in range(6))
TEXT = "Two moons: two moons orbit and split until the screen is full\n" + LINES


class ListeningDrafter(PlainDrafter):
    """Remembers which design systems it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def sketch(self, brief: Brief) -> Draft:
        self.asked.append(brief.design_system)
        return super().sketch(brief)


@pytest.fixture
def factory(tmp_path: Path) -> Factory:
    return Factory(tmp_path)


def decide(factory: Factory, name: str, value: str) -> None:
    set_value(factory.store, factory.request(), name, value)


def day_with_ideas(factory: Factory) -> UUID:
    ideas.import_text(factory.store, factory.request(), text=TEXT, source="file:ideas.md")
    factory.settle()
    day = days.open_day(
        factory.store, factory.request(), day=DAY, zone="Europe/Warsaw", automatic=False
    )
    factory.settle()
    return day


def film(factory: Factory) -> AnimationId:
    """A film that was made outside of a rehearsal."""
    factory.rehearsal = False
    day = day_with_ideas(factory)
    days.choose(factory.store, factory.request(), day, MOONS, reason="")
    factory.settle()
    choice = fold_day(payloads(factory.store.load(day))).choice
    assert choice is not None
    return choice.animation


def progress(factory: Factory, identifier: UUID) -> Progress:
    return fold_film(payloads(factory.store.load(identifier))).progress


def of_kind[E](factory: Factory, kind: type[E]) -> list[E]:
    every = payloads(factory.store.read(0, limit=10_000))
    return [each for each in every if isinstance(each, kind)]


class TestGateSize:
    @pytest.mark.parametrize("size", [3, 4, 5])
    def test_is_how_many_candidates_are_offered(self, factory: Factory, size: int) -> None:
        decide(factory, "gate_size", str(size))

        day = day_with_ideas(factory)

        assert len(fold_day(payloads(factory.store.load(day))).candidates) == size


class TestDesignSystem:
    def test_is_what_sketches_are_made_in(self, tmp_path: Path) -> None:
        drafter = ListeningDrafter()
        factory = Factory(tmp_path, drafter=drafter)
        decide(factory, "design_system", "paper@1")

        day_with_ideas(factory)

        assert set(drafter.asked) == {"paper@1"}

    def test_that_changed_makes_sketches_anew(self, tmp_path: Path) -> None:
        drafter = ListeningDrafter()
        factory = Factory(tmp_path, drafter=drafter)
        day = day_with_ideas(factory)
        decide(factory, "design_system", "signal@1")

        days.offer_again(factory.store, factory.request(), day)
        factory.settle()

        assert drafter.asked == [*[""] * 5, *["signal@1"] * 5]


class TestNovelty:
    def test_threshold_decides_what_is_a_duplicate(self, factory: Factory) -> None:
        decide(factory, f"novelty_warn_at:{SameWords.version}", "0.2")
        decide(factory, f"novelty_block_at:{SameWords.version}", "0.3")

        day_with_ideas(factory)

        limits = {(each.warn_at, each.block_at) for each in of_kind(factory, IdeaCompared)}
        assert limits == {(0.2, 0.3)}

    def test_of_another_embedding_changes_nothing(self, factory: Factory) -> None:
        decide(factory, "novelty_block_at:another", "0.1")

        day_with_ideas(factory)

        assert {each.block_at for each in of_kind(factory, IdeaCompared)} == {0.7}


class TestAutomaticApproval:
    def test_is_refused_outside_a_rehearsal(self, factory: Factory) -> None:
        assert progress(factory, film(factory)) is Progress.INSPECTED

    def test_approves_when_it_was_switched_on(self, factory: Factory) -> None:
        decide(factory, "automatic_approval", "yes")

        assert progress(factory, film(factory)) is Progress.APPROVED
        assert of_kind(factory, PublicationRequested) == []


class TestAutomaticKit:
    def test_follows_an_approval_when_it_was_switched_on(self, factory: Factory) -> None:
        decide(factory, "automatic_kit", "yes")
        decide(factory, "platforms", "youtube,tiktok")
        decide(factory, "account", "studio")
        made = film(factory)

        animations.approve(factory.store, factory.request(), made, ticks=TICKED)
        factory.settle()

        wanted = of_kind(factory, PublicationRequested)
        assert [(each.platform, each.account) for each in wanted] == [
            ("youtube", "studio"),
            ("tiktok", "studio"),
        ]

    def test_stays_away_by_itself(self, factory: Factory) -> None:
        animations.approve(factory.store, factory.request(), film(factory), ticks=TICKED)
        factory.settle()

        assert of_kind(factory, PublicationRequested) == []


class TestWindow:
    def request(self, factory: Factory) -> list[datetime]:
        made = film(factory)
        animations.approve(factory.store, factory.request(), made, ticks=TICKED)
        publications.request_kit(
            factory.store, factory.request(), made, platform="tiktok", account="a", now=NOON
        )
        return [each.publish_at for each in of_kind(factory, PublicationScheduled)]

    def test_is_when_a_film_is_to_go_out(self, factory: Factory) -> None:
        decide(factory, "window", "18:00-21:00")

        assert self.request(factory) == [datetime(2026, 11, 22, 17, 0, tzinfo=UTC)]

    def test_follows_the_time_zone(self, factory: Factory) -> None:
        decide(factory, "window", "18:00-21:00")
        decide(factory, "time_zone", "America/New_York")

        assert self.request(factory) == [datetime(2026, 11, 22, 23, 0, tzinfo=UTC)]

    def test_that_is_open_lets_it_out_at_once(self, factory: Factory) -> None:
        decide(factory, "window", "23:00-14:00")

        assert self.request(factory) == [NOON]

    def test_none_schedules_nothing(self, factory: Factory) -> None:
        assert self.request(factory) == []


class TestKit:
    def test_is_not_asked_for_twice(self, factory: Factory) -> None:
        decide(factory, "automatic_kit", "yes")
        made = film(factory)
        animations.approve(factory.store, factory.request(), made, ticks=TICKED)
        factory.settle()

        with pytest.raises(AlreadyRequested):
            publications.request_kit(
                factory.store, factory.request(), made, platform="tiktok", account="main", now=NOON
            )
