"""When a day opens: wall clock, daylight saving, sleep."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.days.calendar import due_day, next_opening, opening, parse_time

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


def test_a_time_is_read_from_hours_and_minutes() -> None:
    assert parse_time("07:05") == time(7, 5)
