"""An animation: what was inspected is what is approved, and hard findings bind everyone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.animations import decisions
from domain.animations.state import Animation, Progress, fold
from domain.events.animation import AnimationApproved, AnimationRejected, AnimationSentBack
from domain.events.event import Event
from domain.identifiers import AnimationId, digest_of
from domain.refusals import Refusal
from tests.domain.samples import (
    FILE,
    commissioned,
    compiled,
    finding,
    inspected,
    previewed,
    rendered,
    uid,
)

MADE: list[Event] = [commissioned(), compiled(), previewed(), rendered()]
GOOD: list[Event] = [*MADE, inspected(finding(passed=True, hard=True))]


class TestAnimation:
    def test_is_approved_as_the_file_that_was_inspected(self) -> None:
        approved = decisions.approve(fold(GOOD), reason="", automatic=False)

        assert approved.file == FILE

    def test_is_not_approved_before_inspection(self) -> None:
        with pytest.raises(decisions.FilmNotInspected):
            decisions.approve(fold(MADE), reason="", automatic=False)

    def test_is_not_approved_over_a_hard_finding(self) -> None:
        bad = [*MADE, inspected(finding(passed=False, hard=True))]

        with pytest.raises(decisions.HardFindings, match="loudness"):
            decisions.approve(fold(bad), reason="", automatic=False)

    def test_may_be_approved_over_a_soft_finding(self) -> None:
        soft = [*MADE, inspected(finding(passed=False, hard=False))]

        assert decisions.approve(fold(soft), reason="", automatic=False).file == FILE

    def test_must_be_inspected_again_after_it_was_rendered_again(self) -> None:
        again = [*GOOD, rendered(digest_of(b"other"))]

        with pytest.raises(decisions.FilmNotInspected):
            decisions.approve(fold(again), reason="", automatic=False)

    def test_is_not_published_before_it_is_approved(self) -> None:
        with pytest.raises(decisions.FilmNotApproved):
            decisions.approved_file(fold(GOOD))

    def test_gets_a_successor_that_is_composed_differently(self) -> None:
        successor = decisions.follow_up(fold(GOOD), AnimationId(uid("film")), "slower")

        assert successor.variation == 1
        assert successor.predecessor == uid("film")
        assert successor.notes == "slower"

    def test_is_unknown_before_it_is_commissioned(self) -> None:
        with pytest.raises(decisions.AnimationUnknown):
            decisions.reject(Animation(), "")

    @given(
        st.lists(
            st.sampled_from(("approve", "reject", "send_back", "archive", "restore")), max_size=12
        )
    )
    def test_is_judged_at_most_once_unless_it_was_rejected_and_sent_back(
        self, actions: list[str]
    ) -> None:
        events = list(GOOD)
        for action in actions:
            state = fold(events)
            try:
                match action:
                    case "approve":
                        events.append(decisions.approve(state, reason="", automatic=False))
                    case "reject":
                        events.append(decisions.reject(state, ""))
                    case "send_back":
                        events.append(decisions.send_back(state, "", AnimationId(uid("next"))))
                    case "archive":
                        events.append(decisions.archive(state, ""))
                    case _:
                        events.append(decisions.restore(state, ""))
            except Refusal:
                continue

        judged = [
            type(each)
            for each in events
            if isinstance(each, AnimationApproved | AnimationRejected | AnimationSentBack)
        ]
        assert judged in (
            [],
            [AnimationApproved],
            [AnimationRejected],
            [AnimationSentBack],
            [AnimationRejected, AnimationSentBack],
        )
        if fold(events).progress is Progress.APPROVED:
            assert decisions.approved_file(fold(events))[1] == FILE
