"""When a notice is told outside the panel: fresh, once, and again after a stated time."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.notices.telling import FRESH, REMINDED, Telling, due_telling, worth_telling
from tests.domain.samples import uid

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
hours = st.integers(1, 72).map(lambda each: timedelta(hours=each))
spans = st.timedeltas(timedelta(), timedelta(days=400))


class TestDueTelling:
    def test_is_the_first_until_the_stated_time_is_over(self) -> None:
        every = timedelta(hours=6)

        assert due_telling(NOON, NOON + timedelta(hours=5), every) == (0, NOON)
        assert due_telling(NOON, NOON + timedelta(hours=6), every) == (1, NOON + every)

    def test_has_no_number_for_what_is_told_once(self) -> None:
        assert due_telling(NOON, NOON + timedelta(days=9), None) == (0, NOON)

    @given(passed=spans, every=hours)
    def test_is_the_latest_alone_after_a_sleep(self, passed: timedelta, every: timedelta) -> None:
        number, moment = due_telling(NOON, NOON + passed, every)

        assert moment == NOON + number * every <= NOON + passed
        assert passed - number * every < every or number == REMINDED // every

    @given(passed=spans, every=hours)
    def test_comes_to_an_end(self, passed: timedelta, every: timedelta) -> None:
        number, moment = due_telling(NOON, NOON + REMINDED + FRESH + every + passed, every)

        assert not worth_telling(moment, NOON + REMINDED + FRESH + every + passed, NOON)
        assert number == REMINDED // every


class TestWorthTelling:
    def test_is_what_has_just_become_due(self) -> None:
        assert worth_telling(NOON, NOON, NOON)

    def test_is_nothing_of_the_future(self) -> None:
        assert not worth_telling(NOON + timedelta(seconds=1), NOON, NOON)

    def test_is_nothing_from_before_the_channel(self) -> None:
        assert not worth_telling(NOON, NOON, NOON + timedelta(seconds=1))

    @given(passed=spans)
    def test_is_nothing_old(self, passed: timedelta) -> None:
        """An old log that is read anew calls for no telling."""
        told = worth_telling(NOON, NOON + passed, NOON)

        assert told is (passed < FRESH)


class TestTelling:
    def test_is_another_for_another_cause_channel_or_number(self) -> None:
        def digest(cause: str = "a", channel: str = "desktop", number: int = 0) -> str:
            return Telling(
                notice=uid("notice"), cause=uid(cause), channel=channel, number=number, moment=NOON
            ).digest

        different = {digest(), digest("b"), digest(channel="webhook"), digest(number=1)}

        assert len(different) == 4
        assert digest() == digest()
