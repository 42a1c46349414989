"""An audience: readings are kept, revisions are revisions, holes are holes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.audiences.decisions import Reading, ReadingRefused, miss, observe, report_day
from domain.audiences.state import Audience, fold
from domain.events.audience import (
    AudienceDayReported,
    AudienceMissed,
    AudienceObserved,
    AudienceRevised,
)
from domain.events.event import Event
from domain.identifiers import PublicationId
from tests.domain.samples import NOON, uid

POST = PublicationId(uid("post"))
READING = Reading(observed_at=NOON, source="manual", views=10)


class TestAudience:
    def test_keeps_a_first_reading(self) -> None:
        assert isinstance(observe(Audience(), POST, READING), AudienceObserved)

    def test_adds_nothing_when_the_same_figures_come_again(self) -> None:
        first = observe(Audience(), POST, READING)
        assert first is not None

        assert observe(fold([first]), POST, READING) is None

    def test_records_other_figures_for_the_same_moment_as_a_revision(self) -> None:
        first = observe(Audience(), POST, READING)
        assert first is not None

        revised = observe(fold([first]), POST, replace(READING, views=12))

        assert isinstance(revised, AudienceRevised)

    @pytest.mark.parametrize(
        "wrong",
        [
            replace(READING, views=-1),
            replace(READING, views=None),
            replace(READING, average_view_percentage=-0.1),
            replace(READING, observed_at=NOON.replace(tzinfo=None)),
        ],
    )
    def test_refuses_what_cannot_be_true(self, wrong: Reading) -> None:
        with pytest.raises(ReadingRefused):
            observe(Audience(), POST, wrong)

    def test_records_a_hole_where_no_reading_is_near(self) -> None:
        due = NOON + timedelta(days=3)
        first = observe(Audience(), POST, READING)
        assert first is not None

        assert isinstance(miss(fold([first]), POST, due, "late"), AudienceMissed)
        assert miss(fold([first]), POST, NOON + timedelta(hours=2), "late") is None

    @given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5)), max_size=20))
    def test_shows_the_last_figure_entered_for_each_moment(
        self, entries: list[tuple[int, int]]
    ) -> None:
        events: list[Event] = []
        last: dict[int, int] = {}
        for hour, views in entries:
            moment = NOON + timedelta(hours=hour)
            event = observe(fold(events), POST, replace(READING, observed_at=moment, views=views))
            last[hour] = views
            if event is not None:
                events.append(event)

        audience = fold(events)
        for hour, views in last.items():
            reading = audience.at(NOON + timedelta(hours=hour), "manual")
            assert reading is not None
            assert reading.views == views


class TestAReportOfADay:
    def test_is_numbered_and_the_same_figures_again_add_nothing(self) -> None:
        first = report_day(fold([]), a_day(views=10))
        assert first is not None
        again = report_day(fold([first]), a_day(views=10))
        second = report_day(fold([first]), a_day(views=12))
        assert second is not None

        assert (first.revision, again, second.revision) == (1, None, 2)

    def test_that_goes_back_to_an_earlier_figure_is_a_revision_too(self) -> None:
        told: list[AudienceDayReported] = []
        for views in (10, 12, 10):
            event = report_day(fold(told), a_day(views=views))
            assert event is not None
            told.append(event)

        assert [each.revision for each in told] == [1, 2, 3]


def a_day(*, views: int) -> AudienceDayReported:
    return AudienceDayReported(
        publication=POST,
        day=date(2026, 11, 20),
        zone="America/Los_Angeles",
        source="youtube_analytics",
        revision=0,
        definition="youtube-2026-08-27",
        views=views,
    )
