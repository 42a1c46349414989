"""Measuring: figures are read when due, silence is a hole that says when it is asked again."""

import itertools
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.metrics.in_memory import ToldFigures
from domain.audiences.decisions import Reading, observe
from domain.audiences.state import Audience
from domain.events.audience import AudienceDayReported, AudienceMissed, AudienceObserved
from domain.events.event import Event, payloads
from domain.events.publication import PublicationRequested, PublicationWithdrawn, Published
from domain.events.work import WorkRequested
from domain.identifiers import AnimationId, Digest, PublicationId, WorkId, audience_id
from domain.measuring_port import Counters
from domain.production.policy import READINGS_DUE
from domain.stages.job import Job
from domain.stages.measure import measure
from domain.streams import Request, UnitOfWork, decide
from tests.domain.samples import NOON, uid

POST = PublicationId(uid("post"))
VIDEO = "dQw4w9WgXcQ"


class House:
    """One published film, a clock and a meter."""

    def __init__(self, meter: ToldFigures | None = None) -> None:
        self.clock = TravellingClock(NOON)
        self.store = InMemoryEventStore(self.clock)
        self.meter = meter
        self._number = 0
        self.write(
            POST,
            PublicationRequested(
                animation=AnimationId(uid("film")),
                platform="youtube",
                account="main",
                mode="api",
                file=Digest("f" * 64),
                title="Kule",
                caption="",
                hashtags=(),
            ),
            Published(url="u", remote_id=VIDEO, public_at=NOON, confirmed_by="youtube"),
        )

    def write(self, stream: UUID, *events: Event) -> None:
        self._number += 1
        request = Request(id=uid(f"request/{self._number}"))

        def decision(unit: UnitOfWork) -> None:
            unit.load(stream)
            unit.add(stream, *events)

        decide(self.store, request, decision)

    def measure(self, after: timedelta, *, late: timedelta = timedelta()) -> str:
        """Measure what was due ``after`` the first public moment, ``late`` or in time."""
        return self.measure_due(NOON + after, NOON + after + late)

    def measure_due(self, due: datetime, now: datetime) -> str:
        """Do at ``now`` what was due."""
        self.clock.pass_by(now - self.clock.now())
        stage = measure(self.store, lambda _: self.meter, self.clock)
        asked = WorkRequested(
            stage="measure", subject=POST, input_digest=Digest("d" * 64), due_at=due
        )
        job = Job(
            work=WorkId(uid("work")), attempt=1, asked=asked, position=1, progress=lambda _: None
        )
        conclude = stage(job)
        outcome = ""

        def decision(unit: UnitOfWork) -> None:
            nonlocal outcome
            unit.load(audience_id(POST))
            outcome = conclude(unit).summary

        self._number += 1
        decide(self.store, Request(id=uid(f"request/{self._number}")), decision)
        return outcome

    def holes(self) -> list[AudienceMissed]:
        return [each for each in self.told() if isinstance(each, AudienceMissed)]

    def told(self) -> list[Event]:
        return payloads(self.store.load(audience_id(POST)))


def counted(views: int, house: House) -> Mapping[str, Counters]:
    at = house.clock.now()
    return {VIDEO: Counters(observed_at=at, source="youtube_data", definition="d", views=views)}


def a_day(day: int, views: int) -> AudienceDayReported:
    return AudienceDayReported(
        publication=POST,
        day=date(NOON.year, NOON.month, day),
        zone="America/Los_Angeles",
        source="youtube_analytics",
        revision=0,
        definition="d",
        views=views,
    )


@pytest.fixture
def house() -> House:
    return House(ToldFigures())


class TestAReading:
    def test_is_an_observation_by_its_source(self, house: House) -> None:
        assert house.meter is not None
        house.meter.counted = dict(counted(7, house))

        house.measure(timedelta(hours=1))

        (seen,) = house.told()
        assert isinstance(seen, AudienceObserved)
        assert (seen.views, seen.source, seen.definition) == (7, "youtube_data", "d")

    def test_brings_days_once_and_their_changes_as_revisions(self, house: House) -> None:
        assert house.meter is not None
        house.meter.reported = {VIDEO: (a_day(NOON.day, 5),)}
        house.measure(timedelta(hours=48))
        house.measure(timedelta(hours=72))
        house.meter.reported = {VIDEO: (a_day(NOON.day, 6),)}
        house.measure(timedelta(hours=96))

        days = [each for each in house.told() if isinstance(each, AudienceDayReported)]
        assert [(each.revision, each.views) for each in days] == [(1, 5), (2, 6)]

    def test_that_is_fresh_answers_for_all_that_became_due_in_the_night(self, house: House) -> None:
        assert house.meter is not None
        house.clock.pass_by(timedelta(hours=12))
        house.meter.counted = dict(counted(9, house))
        for hours in (1, 3, 6, 12):
            house.measure(timedelta(hours=hours), late=timedelta(hours=12 - hours))

        assert len(house.told()) == 1

    def test_of_a_film_that_was_taken_down_is_none(self, house: House) -> None:
        house.write(POST, PublicationWithdrawn(reason="asked"))

        house.measure(timedelta(hours=24))

        assert house.told() == []


class TestSilence:
    def test_is_a_hole_that_says_when_it_is_asked_again(self, house: House) -> None:
        assert house.meter is not None
        house.meter.silence = "YouTube answered 503"

        house.measure(timedelta(hours=24), late=timedelta(hours=3))

        (hole,) = house.told()
        assert isinstance(hole, AudienceMissed)
        assert hole.again_at == house.clock.now() + timedelta(minutes=30)
        assert hole.reason == "YouTube answered 503"

    def test_ends_after_a_day(self, house: House) -> None:
        assert house.meter is not None
        house.meter.silence = "away"

        house.measure(timedelta(hours=24), late=timedelta(hours=25))

        (hole,) = house.told()
        assert isinstance(hole, AudienceMissed)
        assert hole.again_at is None

    def test_is_asked_again_in_ever_longer_pauses_until_it_ends(self, house: House) -> None:
        assert house.meter is not None
        house.meter.silence = "away"
        due, asked = NOON + timedelta(hours=24), []
        house.measure_due(due, due)
        while (again := house.holes()[-1].again_at) is not None:
            asked.append(again)
            house.measure_due(again, again)

        assert {each.expected_at for each in house.holes()} == {due}
        pauses = [b - a for a, b in itertools.pairwise(asked)]
        assert pauses == sorted(pauses)
        assert 10 < len(asked) < 40

    def test_about_a_post_that_is_gone_is_final(self, house: House) -> None:
        house.measure(timedelta(hours=24))

        (hole,) = house.told()
        assert isinstance(hole, AudienceMissed)
        assert (hole.again_at, hole.reason) == (None, "the platform does not know the post")


class TestByHand:
    def test_only_three_readings_are_expected_of_a_person(self) -> None:
        house = House()
        for after in READINGS_DUE:
            house.measure(after)

        assert [(each.expected_at - NOON) for each in house.holes()] == [
            timedelta(hours=24),
            timedelta(hours=72),
            timedelta(hours=168),
        ]

    def test_a_typed_reading_near_the_moment_is_no_hole(self) -> None:
        house = House()
        reading = Reading(observed_at=NOON + timedelta(hours=20), source="manual", views=3)
        typed = observe(Audience(), POST, reading)
        assert typed is not None
        house.write(audience_id(POST), typed)

        house.measure(timedelta(hours=24))

        assert house.told() == [typed]
