"""The scheduler: opens each day once, whatever happens to its ticks."""

from datetime import UTC, datetime, timedelta

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from api.scheduler import DayOpener
from domain.commands.settings import set_value
from domain.events.day import DayOpened
from domain.streams import Request
from tests.domain.samples import uid

ZONE = "Europe/Warsaw"
BEFORE = datetime(2026, 11, 22, 5, 59, tzinfo=UTC)


class Morning:
    def __init__(self) -> None:
        self.clock = TravellingClock(BEFORE)
        self.store = InMemoryEventStore(self.clock)
        self.opener = DayOpener(self.store, self.clock, ZONE)

    def opened(self) -> list[DayOpened]:
        return [
            each.payload
            for each in self.store.read(0, limit=100)
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
