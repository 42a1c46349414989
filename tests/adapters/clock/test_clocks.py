"""Both clocks answer in UTC; only one of them moves by itself."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from adapters.clock.system_clock import SystemClock
from adapters.clock.travelling_clock import TravellingClock

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class TestSystemClock:
    def test_tells_the_present_in_utc(self) -> None:
        before = datetime.now(UTC)

        now = SystemClock().now()

        assert now.utcoffset() == timedelta(0)
        assert before <= now <= datetime.now(UTC)


class TestTravellingClock:
    def test_stands_still(self) -> None:
        clock = TravellingClock(NOON)

        assert clock.now() == clock.now() == NOON

    def test_moves_when_told(self) -> None:
        clock = TravellingClock(NOON)

        clock.pass_by(timedelta(days=30))

        assert clock.now() == NOON + timedelta(days=30)

    def test_answers_in_utc_whatever_it_was_given(self) -> None:
        clock = TravellingClock(NOON.astimezone(timezone(timedelta(hours=2))))

        assert clock.now().utcoffset() == timedelta(0)

    def test_never_goes_back(self) -> None:
        clock = TravellingClock(NOON)

        with pytest.raises(ValueError, match="lies before"):
            clock.travel_to(NOON - timedelta(seconds=1))

    def test_wants_a_time_zone(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            TravellingClock(NOON.replace(tzinfo=None))
