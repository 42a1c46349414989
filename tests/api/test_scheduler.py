"""The scheduler: opens each day once, whatever happens to its ticks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from api.scheduler import DayOpener
from domain.commands.days import open_day
from domain.commands.settings import set_value
from domain.days.calendar import opening
from domain.events.day import DayOpened
from domain.events.machine import ScheduleRan
from domain.streams import Request
from tests.domain.samples import uid

ZONE = "Europe/Warsaw"
BEFORE = datetime(2026, 11, 22, 5, 59, tzinfo=UTC)


class Morning:
    def __init__(self, zone: str = ZONE, at: datetime = BEFORE) -> None:
        self.clock = TravellingClock(at)
        self.store = InMemoryEventStore(self.clock)
        self.opener = DayOpener(self.store, self.clock, zone)

    def runs(self) -> list[ScheduleRan]:
        return [
            each.payload
            for each in self.store.read(0, limit=10_000)
            if isinstance(each.payload, ScheduleRan)
        ]

    def told(self) -> list[tuple[str, str]]:
        return [(each.date, each.outcome) for each in self.runs()]

    def opened(self) -> list[DayOpened]:
        return [
            each.payload
            for each in self.store.read(0, limit=10_000)
            if isinstance(each.payload, DayOpened)
        ]


class TestDayOpener:
    def test_waits_for_the_day_to_begin(self) -> None:
        assert not Morning().opener.open_if_due()

    def test_opens_the_day_once(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(minutes=1))

        assert morning.opener.open_if_due()
        assert not morning.opener.open_if_due()
        assert [each.date for each in morning.opened()] == ["2026-11-22"]

    def test_opens_once_even_when_two_schedulers_run(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(minutes=1))

        DayOpener(morning.store, morning.clock, ZONE).open_if_due()
        morning.opener.open_if_due()

        assert len(morning.opened()) == 1

    def test_opens_only_the_present_day_after_a_long_sleep(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(days=5, hours=3))

        morning.opener.open_if_due()

        assert [each.date for each in morning.opened()] == ["2026-11-27"]

    def test_follows_the_settings_of_the_operator(self) -> None:
        morning = Morning()
        for number, (name, value) in enumerate(
            [("day_time", "06:30"), ("automatic_choice", "yes")]
        ):
            set_value(morning.store, Request(id=uid(f"setting {number}")), name, value)

        assert morning.opener.open_if_due()
        assert morning.opened()[0].automatic

    def test_opens_the_days_of_the_zone_in_the_settings(self) -> None:
        morning = Morning()
        set_value(morning.store, Request(id=uid("zone")), "time_zone", "Asia/Tokyo")

        assert morning.opener.open_if_due()
        assert [(each.date, each.zone) for each in morning.opened()] == [
            ("2026-11-22", "Asia/Tokyo")
        ]

    def test_opens_no_date_twice_when_the_zone_is_changed(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(hours=1))
        morning.opener.open_if_due()

        set_value(morning.store, Request(id=uid("zone")), "time_zone", "Asia/Tokyo")

        assert not morning.opener.open_if_due()

    def test_never_approves_for_the_operator(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(minutes=1))

        morning.opener.open_if_due()

        assert not morning.opened()[0].unattended


class TestTheHistory:
    def test_says_that_a_day_was_opened_in_time(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(minutes=1))
        for _ in range(3):
            morning.opener.open_if_due()

        assert morning.told() == [("2026-11-22", "opened")]

    def test_says_by_how_much_a_sleep_made_it_late(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(hours=2, minutes=1))
        morning.opener.open_if_due()

        (ran,) = morning.runs()
        assert (ran.outcome, ran.late_s) == ("opened_late", 7_200)
        assert ran.due_at == datetime(2026, 11, 22, 6, tzinfo=UTC)

    def test_says_which_days_were_slept_through(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(minutes=1))
        morning.opener.open_if_due()
        morning.clock.pass_by(timedelta(days=3))
        DayOpener(morning.store, morning.clock, ZONE).open_if_due()

        assert morning.told() == [
            ("2026-11-22", "opened"),
            ("2026-11-23", "slept"),
            ("2026-11-24", "slept"),
            ("2026-11-25", "opened"),
        ]
        assert [each.date for each in morning.opened()] == ["2026-11-22", "2026-11-25"]

    def test_says_that_the_operator_was_first(self) -> None:
        morning = Morning()
        by_hand = Request(id=uid("by hand"))
        open_day(morning.store, by_hand, day=date(2026, 11, 22), zone=ZONE, automatic=False)
        morning.clock.pass_by(timedelta(minutes=1))
        morning.opener.open_if_due()

        assert morning.told() == [("2026-11-22", "open_already")]

    def test_says_that_the_date_has_its_day_elsewhere(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(hours=1))
        morning.opener.open_if_due()
        set_value(morning.store, Request(id=uid("zone")), "time_zone", "Asia/Tokyo")
        morning.opener.open_if_due()

        assert [each.outcome for each in morning.runs()] == ["opened_late", "other_zone"]

    def test_is_the_same_after_a_crash_between_opening_and_telling(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(minutes=1))
        day = date(2026, 11, 22)
        opened = Request(id=uid("scheduled"), actor="scheduler")
        open_day(morning.store, opened, day=day, zone=ZONE, automatic=False)
        morning.clock.pass_by(timedelta(hours=3))
        morning.opener.open_if_due()

        assert morning.told() == [("2026-11-22", "opened")]

    def test_is_quiet_while_there_is_nothing_to_do(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(minutes=1))
        morning.opener.open_if_due()
        head = morning.store.head()
        for _ in range(60):
            morning.clock.pass_by(timedelta(minutes=1))
            morning.opener.open_if_due()

        assert morning.store.head() == head

    def test_tells_of_a_month_of_absence_at_most(self) -> None:
        morning = Morning()
        morning.clock.pass_by(timedelta(minutes=1))
        morning.opener.open_if_due()
        morning.clock.pass_by(timedelta(days=400))
        morning.opener.open_if_due()

        assert [outcome for _, outcome in morning.told()].count("slept") == 31


zones = st.sampled_from(
    [
        "Europe/Warsaw",
        "America/Los_Angeles",
        "Australia/Lord_Howe",  # half an hour of daylight saving
        "Pacific/Apia",
        "Asia/Kathmandu",
        "America/St_Johns",
        "Pacific/Kiritimati",
        "UTC",
    ]
)
starts = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)).map(  # noqa: DTZ001 - made UTC here
    lambda each: each.replace(tzinfo=UTC)
)
times = st.times().map(lambda each: time(each.hour, each.minute))
naps = st.lists(st.timedeltas(timedelta(minutes=1), timedelta(days=4)), min_size=1, max_size=12)


class TestAnyRhythm:
    """Whatever the zone, the time of the day, the changes of the clocks and the sleeps."""

    @given(zone=zones, start=starts, at=times, sleeps=naps)
    def test_opens_each_date_once_never_early_and_never_a_past_one(
        self, zone: str, start: datetime, at: time, sleeps: list[timedelta]
    ) -> None:
        morning = Morning(zone, start)
        set_value(morning.store, Request(id=uid("time")), "day_time", f"{at:%H:%M}")
        for nap in sleeps:
            morning.clock.pass_by(nap)
            before = len(morning.opened())
            morning.opener.open_if_due()
            morning.opener.open_if_due()
            new = morning.opened()[before:]
            now = morning.clock.now()
            assert len(new) <= 1
            for day in new:
                assert date.fromisoformat(day.date) == now.astimezone(ZoneInfo(zone)).date()
                assert opening(date.fromisoformat(day.date), at, ZoneInfo(zone)) <= now

        dates = [each.date for each in morning.opened()]
        assert dates == sorted(set(dates))

    @given(zone=zones, start=starts, at=times, sleeps=naps)
    def test_tells_of_every_date_once_without_a_hole(
        self, zone: str, start: datetime, at: time, sleeps: list[timedelta]
    ) -> None:
        morning = Morning(zone, start)
        set_value(morning.store, Request(id=uid("time")), "day_time", f"{at:%H:%M}")
        for number, nap in enumerate(sleeps):
            morning.clock.pass_by(nap)
            opener = morning.opener if number % 2 else DayOpener(morning.store, morning.clock, zone)
            opener.open_if_due()

        told = [date.fromisoformat(each.date) for each in morning.runs()]
        assert told == [told[0] + timedelta(days=n) for n in range(len(told))] if told else True
        opened = {each.date for each in morning.opened()}
        assert opened == {
            each.date for each in morning.runs() if each.outcome in ("opened", "opened_late")
        }
