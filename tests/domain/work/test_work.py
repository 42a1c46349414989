"""A piece of work: claims collide, outcomes are single, failures park."""

from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from domain.events.event import Event
from domain.events.work import WorkParked, WorkStarted, WorkSucceeded
from domain.work import decisions
from domain.work.state import Condition, WorkState, fold
from tests.domain.samples import NOON, work_requested


def claimed(*before: Event) -> list[Event]:
    events: list[Event] = list(before) or [work_requested()]
    claim = decisions.claim(fold(events), worker="w", lease_s=30, held=False, now=NOON)
    return [*events, claim]


class TestWork:
    def test_is_requested_once(self) -> None:
        wanted = work_requested()

        assert decisions.request(WorkState(), wanted) == [wanted]
        assert decisions.request(fold([wanted]), wanted) == []

    def test_counts_attempts_from_one(self) -> None:
        started = claimed()[-1]

        assert isinstance(started, WorkStarted)
        assert started.attempt == 1

    def test_is_not_claimed_while_somebody_holds_it(self) -> None:
        with pytest.raises(decisions.WorkHeld):
            decisions.claim(fold(claimed()), worker="w2", lease_s=30, held=True, now=NOON)

    def test_is_taken_over_when_its_holder_is_gone(self) -> None:
        second = decisions.claim(fold(claimed()), worker="w2", lease_s=30, held=False, now=NOON)

        assert second.attempt == 2

    def test_waits_for_its_due_time(self) -> None:
        state = fold([work_requested(due_at=NOON + timedelta(seconds=1))])

        with pytest.raises(decisions.WorkNotDue):
            decisions.claim(state, worker="w", lease_s=30, held=False, now=NOON)

    def test_drops_the_outcome_of_an_attempt_that_was_taken_over(self) -> None:
        events = claimed(*claimed())

        with pytest.raises(decisions.OutcomeTooLate):
            decisions.succeed(fold(events), attempt=1, produced=(), summary="", milliseconds=1)

    def test_parks_after_three_failures_and_can_be_resumed(self) -> None:
        events: list[Event] = [work_requested()]
        for attempt in (1, 2, 3):
            events = claimed(*events)
            events += decisions.fail(fold(events), attempt=attempt, error="E", message="m")

        assert isinstance(events[-1], WorkParked)
        with pytest.raises(decisions.WorkEnded):
            claimed(*events)
        resumed = [*events, decisions.resume(fold(events), "again")]
        assert fold(claimed(*resumed)).attempt == 4
        assert fold(resumed).failures == 0

    def test_parks_at_once_what_can_never_succeed(self) -> None:
        events = claimed()

        after = decisions.fail(fold(events), attempt=1, error="E", message="m", final=True)

        assert isinstance(after[-1], WorkParked)

    def test_can_be_cancelled_while_it_runs(self) -> None:
        events = claimed()
        events.append(decisions.cancel(fold(events), "changed my mind"))

        with pytest.raises(decisions.OutcomeTooLate):
            decisions.succeed(fold(events), attempt=1, produced=(), summary="", milliseconds=1)


class WorkMachine(RuleBasedStateMachine):
    """Two workers with stale views claim, fail, succeed; the log admits one of them."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[Event] = [work_requested()]
        self.views: dict[str, list[Event]] = {"a": list(self.log), "b": list(self.log)}

    def _append(self, view: list[Event], events: list[Event]) -> None:
        """Optimistic concurrency: a stale view stores nothing."""
        if len(view) == len(self.log):
            self.log.extend(events)

    @rule(who=st.sampled_from("ab"))
    def look(self, who: str) -> None:
        self.views[who] = list(self.log)

    @rule(who=st.sampled_from("ab"), held=st.booleans())
    def claim(self, who: str, held: bool) -> None:
        view = self.views[who]
        try:
            started = decisions.claim(fold(view), worker=who, lease_s=1, held=held, now=NOON)
        except (decisions.WorkEnded, decisions.WorkHeld):
            return
        self._append(view, [started])

    @rule(who=st.sampled_from("ab"), well=st.booleans(), attempt=st.integers(1, 4))
    def finish(self, who: str, well: bool, attempt: int) -> None:
        view = self.views[who]
        try:
            events: list[Event] = (
                [
                    decisions.succeed(
                        fold(view), attempt=attempt, produced=(), summary="", milliseconds=0
                    )
                ]
                if well
                else decisions.fail(fold(view), attempt=attempt, error="E", message="m")
            )
        except decisions.OutcomeTooLate:
            return
        self._append(view, events)

    @precondition(lambda self: fold(self.log).condition is Condition.PARKED)
    @rule()
    def resume(self) -> None:
        self.log.append(decisions.resume(fold(self.log), ""))

    @rule()
    def cancel(self) -> None:
        try:
            self.log.append(decisions.cancel(fold(self.log), ""))
        except decisions.WorkEnded:
            return

    @invariant()
    def at_most_one_success_and_nothing_after_it(self) -> None:
        successes = [n for n, each in enumerate(self.log) if isinstance(each, WorkSucceeded)]
        assert len(successes) <= 1
        assert not successes or successes[0] == len(self.log) - 1

    @invariant()
    def attempts_are_numbered_without_holes(self) -> None:
        attempts = [each.attempt for each in self.log if isinstance(each, WorkStarted)]
        assert attempts == list(range(1, len(attempts) + 1))


TestWorkMachine = WorkMachine.TestCase
TestWorkMachine.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
