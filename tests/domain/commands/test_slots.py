"""One film a day goes out in the window: the day's stream lets nobody plan a second."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from domain.commands.days import open_day
from domain.commands.moving import slots
from domain.commands.publications import cancel
from domain.commands.slots import MOST_DAYS_AHEAD, NoFreeDay, free_window, take_day
from domain.days.state import fold
from domain.events.event import payloads
from domain.events.publication import PublicationRequested, PublicationScheduled
from domain.identifiers import AnimationId, PublicationId, digest_of
from domain.ports import Conflict
from domain.streams import Request, UnitOfWork
from tests.domain.samples import NOON, uid

WINDOW = ("18:00", "21:00")
WARSAW = ZoneInfo("Europe/Warsaw")
SIX = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)


class Calendar:
    """A log in which films ask for the next free window."""

    def __init__(self, zone: ZoneInfo = WARSAW, window: tuple[str, str] = WINDOW) -> None:
        self.clock = TravellingClock(NOON)
        self.store = InMemoryEventStore(self.clock)
        self.zone, self.window = zone, window

    def unit(self) -> UnitOfWork:
        request = Request(id=uuid4())
        return UnitOfWork(self.store, request.origin, request.id)

    def plan(
        self, film: str, *, platform: str = "tiktok", unit: UnitOfWork | None = None
    ) -> datetime:
        own = unit or self.unit()
        wanted = PublicationRequested(
            animation=AnimationId(uid(film)),
            platform=platform,
            account="main",
            mode="kit",
            file=digest_of(film.encode()),
            title=film,
            caption="",
            hashtags=(),
        )
        post = PublicationId(uid(f"{film}/{platform}"))
        own.load(post)
        own.add(post, wanted)
        taken = slots(self.store, besides=post).values()
        at = free_window(wanted, self.window, self.zone, taken, now=self.clock.now())
        take_day(own, post, wanted, at, self.zone)
        own.add(post, PublicationScheduled(publish_at=at))
        if unit is None:
            own.commit()
        return at


class TestSlots:
    def test_are_one_a_day(self) -> None:
        calendar = Calendar()

        planned = [calendar.plan(each) for each in ("one", "two", "three")]

        assert planned == [SIX + timedelta(days=n) for n in range(3)]

    def test_are_one_whatever_the_number_of_platforms(self) -> None:
        calendar = Calendar()

        assert calendar.plan("one") == calendar.plan("one", platform="youtube") == SIX
        assert calendar.plan("two", platform="youtube") == SIX + timedelta(days=1)

    def test_that_were_given_up_are_free(self) -> None:
        calendar = Calendar()
        calendar.plan("one")
        cancel(calendar.store, Request(id=uuid4()), uid("one/tiktok"), "not today")

        assert calendar.plan("two") == SIX

    def test_are_not_taken_twice_by_two_at_once(self) -> None:
        calendar = Calendar()
        first, second = calendar.unit(), calendar.unit()
        assert calendar.plan("one", unit=first) == calendar.plan("two", unit=second)
        first.commit()

        with pytest.raises(Conflict):
            second.commit()

    def test_of_a_day_to_come_let_it_be_opened(self) -> None:
        calendar = Calendar()
        calendar.plan("one")
        request = Request(id=uuid4())

        day = open_day(
            calendar.store, request, day=NOON.date(), zone="Europe/Warsaw", automatic=False
        )

        state = fold(payloads(calendar.store.load(day)))
        assert state.opened is not None

    def test_end_after_two_months(self) -> None:
        calendar = Calendar()
        for number in range(MOST_DAYS_AHEAD):
            calendar.plan(f"film {number}")

        with pytest.raises(NoFreeDay):
            calendar.plan("one more")

    @given(
        zone=st.sampled_from(["Europe/Warsaw", "America/New_York", "Australia/Lord_Howe"]),
        begins=st.integers(0, 23),
        hours=st.integers(1, 23),
        naps=st.lists(st.integers(0, 96), min_size=1, max_size=8),
    )
    def test_never_put_two_films_on_one_date(
        self, zone: str, begins: int, hours: int, naps: list[int]
    ) -> None:
        window = (f"{begins:02}:00", f"{(begins + hours) % 24:02}:30")
        calendar = Calendar(ZoneInfo(zone), window)
        planned = []
        for number, nap in enumerate(naps):
            calendar.clock.pass_by(timedelta(hours=nap))
            planned.append(calendar.plan(f"film {number}"))
            assert planned[-1] >= calendar.clock.now()

        dates = [each.astimezone(ZoneInfo(zone)).date() for each in planned]
        assert len(set(dates)) == len(dates)
