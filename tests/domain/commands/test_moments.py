"""When a film goes out: a moment to come, the next window, or now, but never a mistyped one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.commands.publications import MomentPassed, Wish, check_moment
from tests.domain.samples import NOON

WISH = Wish(platform="youtube", account="main", mode="api")


class TestMoments:
    @pytest.mark.parametrize("passed", [timedelta(), timedelta(seconds=1), timedelta(days=300)])
    def test_that_are_over_are_refused(self, passed: timedelta) -> None:
        with pytest.raises(MomentPassed, match="--now"):
            check_moment(replace(WISH, publish_at=NOON - passed), NOON)

    def test_to_come_are_taken(self) -> None:
        check_moment(replace(WISH, publish_at=NOON + timedelta(minutes=1)), NOON)

    def test_may_be_left_to_the_window_or_to_now(self) -> None:
        check_moment(WISH, NOON)
        check_moment(replace(WISH, at_once=True), NOON)

    def test_and_now_are_not_said_together(self) -> None:
        with pytest.raises(MomentPassed, match="either"):
            check_moment(replace(WISH, publish_at=NOON + timedelta(hours=1), at_once=True), NOON)
