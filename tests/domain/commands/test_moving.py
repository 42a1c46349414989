"""Moving in the calendar: by the operator's clock, and one film a day whatever is moved."""

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from domain.commands import moving
from domain.commands.settings import set_value
from domain.events import publication as posts
from domain.events.event import Event, payloads
from domain.identifiers import AnimationId
from domain.publications.moving import TimePassed
from domain.publications.slots import SlotTaken
from domain.publications.state import fold
from domain.refusals import Refusal
from domain.streams import Request, UnitOfWork, decide
from tests.domain.samples import NOON, publication_requested, uid

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = NOON.astimezone(WARSAW).date()


class House:
    """A log with publications, and the operator who moves them."""

    def __init__(self) -> None:
        self.clock = TravellingClock(NOON)
        self.store = InMemoryEventStore(self.clock)

    def publication(
        self, name: str, *facts: Event, film: str = "", at: datetime | None = None
    ) -> UUID:
        """A kit of a film, planned or not, after these facts."""
        post = uid(f"post/{name}")
        wanted = structs.replace(
            publication_requested(), animation=AnimationId(uid(film or name)), title=name
        )
        planned = () if at is None else (posts.PublicationScheduled(publish_at=at),)
        handed = posts.OperatorAwaited(kit=name, instructions="do")

        def written(unit: UnitOfWork) -> None:
            unit.load(post)
            unit.add(post, wanted, *planned, handed, *facts)

        decide(self.store, Request(id=uuid4()), written)
        return post

    def move(self, post: UUID, day: date, at: time | None = None) -> datetime | None:
        """Where it is planned after the move."""
        request = Request(id=uuid4())
        moving.move(self.store, request, post, day, at, now=self.clock.now(), zone=WARSAW)
        return self.planned(post)

    def undo(self, post: UUID) -> datetime | None:
        request = Request(id=uuid4())
        moving.undo_move(self.store, request, post, now=self.clock.now(), zone=WARSAW)
        return self.planned(post)

    def planned(self, post: UUID) -> datetime | None:
        return fold(payloads(self.store.load(post))).publish_at


@pytest.fixture
def house() -> House:
    return House()


def evening(days: int) -> datetime:
    return datetime.combine(TODAY + timedelta(days=days), time(18), tzinfo=WARSAW)


class TestMove:
    def test_keeps_the_time_of_day_on_the_operators_clock(self, house: House) -> None:
        before_summer = datetime(2027, 3, 27, 18, tzinfo=WARSAW)
        post = house.publication("moons", at=before_summer)

        planned = house.move(post, date(2027, 3, 28))

        assert planned is not None
        assert planned.astimezone(WARSAW).isoformat() == "2027-03-28T18:00:00+02:00"

    def test_of_what_had_no_time_goes_to_the_beginning_of_the_window(self, house: House) -> None:
        set_value(house.store, Request(id=uuid4()), "window", "20:15-22:00")

        planned = house.move(house.publication("moons"), TODAY + timedelta(days=1))

        assert planned is not None
        assert planned.astimezone(WARSAW).time() == time(20, 15)

    def test_of_what_had_no_time_stays_at_its_time_where_there_is_no_window(
        self, house: House
    ) -> None:
        planned = house.move(house.publication("moons"), TODAY + timedelta(days=1))

        assert planned == NOON + timedelta(days=1)

    def test_to_another_time_of_day_is_said_with_it(self, house: House) -> None:
        planned = house.move(house.publication("moons", at=evening(1)), TODAY, time(23, 30))

        assert planned == datetime.combine(TODAY, time(23, 30), tzinfo=WARSAW)

    def test_within_today_to_a_time_that_passed_is_refused(self, house: House) -> None:
        with pytest.raises(TimePassed):
            house.move(house.publication("moons", at=evening(1)), TODAY, time(6))

    def test_to_a_day_of_another_film_is_refused_and_names_it(self, house: House) -> None:
        post = house.publication("moons", at=evening(1))
        house.publication("rings", at=evening(2))

        with pytest.raises(SlotTaken, match="rings"):
            house.move(post, TODAY + timedelta(days=2))

        assert house.planned(post) == evening(1)

    def test_joins_the_same_film_on_another_platform(self, house: House) -> None:
        post = house.publication("moons", at=evening(1))
        house.publication("moons elsewhere", film="moons", at=evening(2))

        assert house.move(post, TODAY + timedelta(days=2)) == evening(2)

    def test_may_use_a_day_that_became_free(self, house: House) -> None:
        post = house.publication("moons", at=evening(1))
        house.publication("rings", posts.PublicationCancelled(reason=""), at=evening(2))

        assert house.move(post, TODAY + timedelta(days=2)) == evening(2)

    def test_does_not_use_a_day_on_which_a_film_went_out(self, house: House) -> None:
        post = house.publication("moons", at=evening(2))
        public = posts.Published(
            url="https://x", remote_id="1", public_at=evening(1), confirmed_by="operator"
        )
        house.publication("rings", public, at=evening(3))

        with pytest.raises(SlotTaken):
            house.move(post, TODAY + timedelta(days=1))

        assert house.move(post, TODAY + timedelta(days=3)) == evening(3)

    @given(
        st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 5), st.booleans()), max_size=16)
    )
    @settings(max_examples=40, deadline=None)
    def test_never_brings_two_films_to_one_day(self, wishes: list[tuple[str, int, bool]]) -> None:
        house = House()
        known = {name: house.publication(name, at=evening(n)) for n, name in enumerate("abc", 1)}
        for name, days, back in wishes:
            try:
                if back:
                    house.undo(known[name])
                else:
                    house.move(known[name], TODAY + timedelta(days=days))
            except Refusal:
                continue

            planned = [house.planned(post) for post in known.values()]
            days_taken = [each.astimezone(WARSAW).date() for each in planned if each is not None]
            assert len(set(days_taken)) == 3


class TestUndo:
    def test_gives_back_what_was_planned_or_that_nothing_was(self, house: House) -> None:
        planned, unplanned = house.publication("a", at=evening(1)), house.publication("b")
        house.move(planned, TODAY + timedelta(days=5))
        house.move(unplanned, TODAY + timedelta(days=6))

        assert house.undo(planned) == evening(1)
        assert house.undo(unplanned) is None

    def test_is_refused_where_the_day_was_given_to_another_film(self, house: House) -> None:
        first, second = house.publication("a", at=evening(1)), house.publication("b", at=evening(2))
        house.move(first, TODAY + timedelta(days=5))
        house.move(second, TODAY + timedelta(days=1))

        with pytest.raises(SlotTaken):
            house.undo(first)
