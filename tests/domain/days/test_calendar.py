"""When a day opens: wall clock, daylight saving, sleep."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.days.calendar import (
    due_day,
    next_opening,
    next_window,
    opening,
    parse_time,
    within,
)

WARSAW = ZoneInfo("Europe/Warsaw")
SEVEN = time(7, 0)
FIRST, LAST = date(2026, 1, 1).toordinal(), date(2027, 12, 31).toordinal()
MOMENTS = st.builds(
    lambda day, minute: (
        datetime.combine(date.fromordinal(day), time(), UTC) + timedelta(minutes=minute)
    ),
    st.integers(FIRST, LAST),
    st.integers(0, 24 * 60 - 1),
)
TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))


class TestOpening:
    def test_follows_the_wall_clock_over_both_changes_of_the_year(self) -> None:
        assert opening(date(2026, 3, 28), SEVEN, WARSAW) == datetime(2026, 3, 28, 6, tzinfo=UTC)
        assert opening(date(2026, 3, 29), SEVEN, WARSAW) == datetime(2026, 3, 29, 5, tzinfo=UTC)
        assert opening(date(2026, 10, 25), SEVEN, WARSAW) == datetime(2026, 10, 25, 6, tzinfo=UTC)

    def test_counts_on_through_a_skipped_time(self) -> None:
        moment = opening(date(2026, 3, 29), time(2, 30), WARSAW)

        assert moment.astimezone(WARSAW).time() == time(3, 30)

    def test_takes_the_first_of_two_equal_times(self) -> None:
        moment = opening(date(2026, 10, 25), time(2, 30), WARSAW)

        assert moment == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


class TestDueDay:
    def test_is_nothing_before_the_time_has_come(self) -> None:
        assert due_day(datetime(2026, 11, 22, 5, 59, tzinfo=UTC), SEVEN, WARSAW) is None

    def test_is_today_however_long_the_machine_slept(self) -> None:
        assert due_day(datetime(2026, 11, 22, 20, tzinfo=UTC), SEVEN, WARSAW) == date(2026, 11, 22)

    def test_is_the_operators_day_not_the_one_of_greenwich(self) -> None:
        late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)

        assert due_day(late, time(0, 0), WARSAW) == date(2026, 11, 23)

    @given(now=MOMENTS, at=TIMES)
    def test_agrees_with_the_next_opening(self, now: datetime, at: time) -> None:
        coming = next_opening(now, at, WARSAW)

        assert now < coming <= now + timedelta(hours=25)
        assert due_day(coming, at, WARSAW) == coming.astimezone(WARSAW).date()


ZONES = st.sampled_from(
    ["Europe/Warsaw", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]
).map(ZoneInfo)
SPANS = (
    st.tuples(TIMES, TIMES)
    .filter(lambda both: both[0] != both[1])
    .map(lambda both: (f"{both[0]:%H:%M}", f"{both[1]:%H:%M}"))
)


class TestWindow:
    def test_may_cross_midnight(self) -> None:
        window = ("22:00", "01:00")

        assert within(datetime(2026, 11, 22, 23, 30, tzinfo=UTC), window, WARSAW)
        assert not within(datetime(2026, 11, 23, 0, 0, tzinfo=UTC), window, WARSAW)

    def test_that_daylight_saving_swallows_is_counted_on(self) -> None:
        """From 02:10 to 02:50 on the night that has no two o'clock: both are counted on."""
        window, night = ("02:10", "02:50"), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)

        assert next_window(night, window, WARSAW) == datetime(2026, 3, 29, 1, 10, tzinfo=UTC)

    def test_that_happens_twice_opens_with_the_first(self) -> None:
        window, night = ("02:30", "04:00"), datetime(2026, 10, 25, 0, 0, tzinfo=UTC)

        assert next_window(night, window, WARSAW) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)

    @given(now=MOMENTS, window=SPANS, zone=ZONES)
    def test_is_open_now_or_at_its_next_beginning(
        self, now: datetime, window: tuple[str, str], zone: ZoneInfo
    ) -> None:
        at = next_window(now, window, zone)

        assert now <= at <= now + timedelta(hours=26)
        assert (at == now) is (within(now, window, zone) or opens_at(now, window, zone))

    @given(now=MOMENTS, window=SPANS, zone=ZONES)
    def test_lets_a_film_out_at_a_moment_of_its_own(
        self, now: datetime, window: tuple[str, str], zone: ZoneInfo
    ) -> None:
        """Unless the clocks' change leaves nothing of that night's window."""
        at = next_window(now, window, zone)
        first = parse_time(window[0])

        assert within(at, window, zone) or at == opening(at.astimezone(zone).date(), first, zone)


def opens_at(now: datetime, window: tuple[str, str], zone: ZoneInfo) -> bool:
    """Whether the window begins at this very moment."""
    return opening(now.astimezone(zone).date(), parse_time(window[0]), zone) == now


def test_a_time_is_read_from_hours_and_minutes() -> None:
    assert parse_time("07:05") == time(7, 5)
