"""Delays after failures: none, then longer and longer, never for ever."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.operator.patience import (
    FORGOTTEN_AFTER,
    LONGEST_DELAY,
    Failures,
    delay_after,
    one_more,
    wait,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
COUNTS = st.integers(0, 10**9)
SPANS = st.timedeltas(timedelta(days=-400), timedelta(days=400))


class TestDelay:
    def test_is_nothing_for_typing_errors_and_then_doubles(self) -> None:
        told = [delay_after(each).total_seconds() for each in range(17)]

        assert told == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]

    @given(COUNTS)
    def test_never_shrinks_and_never_exceeds_a_quarter_of_an_hour(self, count: int) -> None:
        assert delay_after(count) <= delay_after(count + 1) <= LONGEST_DELAY


class TestWait:
    def test_is_nothing_without_failures(self) -> None:
        assert wait(None, NOON) == timedelta()

    @given(COUNTS, SPANS)
    def test_is_never_longer_than_the_delay_wherever_the_clock_stands(
        self, count: int, span: timedelta
    ) -> None:
        told = wait(Failures(count=count, last=NOON), NOON + span)

        assert timedelta() <= told <= delay_after(count)

    @given(COUNTS)
    def test_is_over_after_the_delay(self, count: int) -> None:
        failures = Failures(count=count, last=NOON)

        assert wait(failures, NOON + delay_after(count)) == timedelta()

    def test_begins_anew_after_a_day(self) -> None:
        failures = Failures(count=40, last=NOON)

        assert one_more(failures, NOON + FORGOTTEN_AFTER).count == 1
        assert one_more(failures, NOON + FORGOTTEN_AFTER - timedelta(seconds=1)).count == 41
