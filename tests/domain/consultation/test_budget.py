"""The budget is never passed, whatever happens in whatever order."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
)

from domain.consultation import budget
from domain.consultation.budget import (
    BudgetRefused,
    Controls,
    Limits,
    LimitsRefused,
    NothingStopped,
    Spending,
    Sums,
    check,
)
from domain.consultation.model_call import Route
from domain.events.consultation import BudgetReserved, BudgetSettled
from domain.events.event import RecordedEvent
from tests.domain.samples import recorded, uid

ZONE = ZoneInfo("Europe/Warsaw")
NOON = datetime(2026, 10, 24, 12, 0, tzinfo=UTC)
ROUTE = Route(provider="p", model="m", input_usd=1.0, output_usd=1.0)
LIMITS = Limits(day_micro_usd=1000, month_micro_usd=2500, day_tokens=5000, month_tokens=9000)


def reserved(call: UUID, sums: Sums, date: str) -> BudgetReserved:
    return BudgetReserved(
        call=call,
        attempt=1,
        provider="p",
        model="m",
        date=date,
        tokens=sums.tokens,
        micro_usd=sums.micro_usd,
    )


def settled(made: BudgetReserved, sums: Sums) -> BudgetSettled:
    return BudgetSettled(
        call=made.call,
        attempt=1,
        provider="p",
        date=made.date,
        tokens=sums.tokens,
        micro_usd=sums.micro_usd,
        outcome="answered",
    )


class MonthOfCalls(RuleBasedStateMachine):
    """Calls are reserved when the rules allow it and settled at most at what they reserved."""

    calls = Bundle("calls")

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.log: list[RecordedEvent] = []
        self.true_cost: dict[str, int] = {}
        self.open: dict[UUID, int] = {}

    @rule(target=calls, tokens=st.integers(1, 3000), money=st.integers(1, 1500))
    def reserve(self, tokens: int, money: int) -> object:
        wanted = Sums(tokens=tokens, micro_usd=money)
        date = self.now.astimezone(ZONE).date()
        before = self.spending()
        day, month = before.of_day(date) + wanted, before.of_month() + wanted
        passes = (
            day.micro_usd > LIMITS.day_micro_usd
            or day.tokens > LIMITS.day_tokens
            or month.micro_usd > LIMITS.month_micro_usd
            or month.tokens > LIMITS.month_tokens
        )
        if passes:
            with pytest.raises(BudgetRefused):
                check(before, LIMITS, ROUTE, wanted, now=self.now, zone=ZONE)
            return multiple()
        check(before, LIMITS, ROUTE, wanted, now=self.now, zone=ZONE)
        made = reserved(uuid5(uid("call"), str(len(self.log))), wanted, date.isoformat())
        self.append(made)
        return made

    @rule(made=consumes(calls), share=st.floats(0, 1))
    def settle(self, made: BudgetReserved, share: float) -> None:
        sums = Sums(tokens=int(made.tokens * share), micro_usd=int(made.micro_usd * share))
        self.append(settled(made, sums))

    @rule(hours=st.integers(1, 40))
    def let_time_pass(self, hours: int) -> None:
        later = self.now + timedelta(hours=hours)
        if later.astimezone(ZONE).month == self.now.astimezone(ZONE).month:
            self.now = later

    @invariant()
    def holds_every_limit(self) -> None:
        spending = self.spending()
        for day in {*spending.settled, *(each.date for each in spending.reserved.values())}:
            spent = spending.of_day(datetime.fromisoformat(day).date())
            assert spent.micro_usd <= LIMITS.day_micro_usd
            assert spent.tokens <= LIMITS.day_tokens
        assert spending.of_month().micro_usd <= LIMITS.month_micro_usd
        assert spending.of_month().tokens <= LIMITS.month_tokens

    @invariant()
    def adds_the_month_up_from_its_days(self) -> None:
        spending = self.spending()
        days = {*spending.settled, *(each.date for each in spending.reserved.values())}
        sums = [spending.of_day(datetime.fromisoformat(day).date()) for day in days]
        assert sum(each.micro_usd for each in sums) == spending.of_month().micro_usd

    def append(self, payload: BudgetReserved | BudgetSettled) -> None:
        self.log.append(recorded(payload, position=len(self.log) + 1))

    def spending(self) -> Spending:
        return budget.fold(self.log)


TestMonthOfCalls = MonthOfCalls.TestCase


class TestWhenToAskAgain:
    @pytest.mark.parametrize(
        ("now", "hours"),
        [
            (datetime(2026, 10, 24, 12, 0, tzinfo=UTC), 10),
            (datetime(2026, 10, 24, 23, 0, tzinfo=UTC), 24),  # 01:00 on a day of 25 hours
            (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), 23),  # midnight of a day of 23 hours
        ],
    )
    def test_is_when_the_operators_next_day_begins(self, now: datetime, hours: int) -> None:
        wanted = Sums(micro_usd=LIMITS.day_micro_usd + 1)

        with pytest.raises(BudgetRefused) as refused:
            check(Spending(), LIMITS, ROUTE, wanted, now=now, zone=ZONE)

        assert refused.value.again_after_s == hours * 3600

    def test_is_the_next_month_when_that_is_what_is_full(self) -> None:
        limits = Limits(day_micro_usd=10, month_micro_usd=10, day_tokens=10**9)
        spent = budget.fold(
            [recorded(settled(reserved(uid("a"), Sums(), "2026-12-01"), Sums(micro_usd=10)))]
        )

        with pytest.raises(BudgetRefused, match="the month") as refused:
            check(
                spent,
                limits,
                ROUTE,
                Sums(micro_usd=1),
                now=datetime(2026, 12, 31, 22, 0, tzinfo=UTC),
                zone=ZONE,
            )

        assert refused.value.again_after_s == 3600


class TestPrices:
    def test_are_rounded_up(self) -> None:
        cheap = Route(provider="p", model="m", input_usd=0.05, output_usd=0.4)

        assert (cheap.cost(1, 0), cheap.cost(20, 0), cheap.cost(21, 1)) == (1, 1, 2)

    def test_of_nothing_are_known_too(self) -> None:
        assert Route(provider="p", model="m", input_usd=0.0, output_usd=0.0).priced
        assert not Route(provider="p", model="m", input_usd=1.0).priced


class TestControls:
    def test_change_only_when_something_is_different(self) -> None:
        now = Controls()

        assert budget.change_limits(now, Limits()) == []
        assert len(budget.change_limits(now, Limits(day_tokens=1))) == 1

    @pytest.mark.parametrize(
        "limits",
        [Limits(day_micro_usd=20_000_000), Limits(day_tokens=10**9), Limits(day_tokens=-1)],
    )
    def test_refuse_limits_that_contradict_one_another(self, limits: Limits) -> None:
        with pytest.raises(LimitsRefused):
            budget.change_limits(Controls(), limits)

    def test_stop_once_and_lift_once(self) -> None:
        stopped = budget.controls(budget.stop(Controls(), "too dear"))

        assert stopped.stopped == "too dear"
        assert budget.stop(stopped, "again") == []
        assert (
            budget.controls([*budget.stop(Controls(), ""), *budget.lift(stopped, "")]).stopped
            is None
        )
        with pytest.raises(NothingStopped):
            budget.lift(Controls(), "")
