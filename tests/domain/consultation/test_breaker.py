"""When a provider is left alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.consultation import budget
from domain.consultation.breaker import FIRST_REST_S, LONGEST_REST_S, TRIPS_AT, rest_s
from domain.consultation.budget import Spending
from domain.consultation.model_call import Route
from domain.events.consultation import BudgetReserved, BudgetSettled
from domain.events.event import Event
from tests.domain.samples import recorded, uid

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ROUTE = Route(provider="p", model="m", input_usd=0.0, output_usd=0.0)


def after(*outcomes: str, every_s: float = 1.0, retry_after_s: float = 0.0) -> Spending:
    """The month after calls that ended so, one a second."""
    facts: list[Event] = []
    for number, outcome in enumerate(outcomes):
        call = uid(str(number))
        facts.append(
            BudgetReserved(
                call=call, attempt=1, provider="p", model="m", date="", tokens=0, micro_usd=0
            )
        )
        if outcome != "in flight":
            facts.append(
                BudgetSettled(
                    call=call,
                    attempt=1,
                    provider="p",
                    date="",
                    tokens=0,
                    micro_usd=0,
                    outcome=outcome,
                    retry_after_s=retry_after_s,
                )
            )
    at = START
    log = []
    for position, fact in enumerate(facts, start=1):
        if isinstance(fact, BudgetReserved):
            at += timedelta(seconds=every_s)
        log.append(replace(recorded(fact, position=position), recorded_at=at))
    return budget.fold(log)


def rest(spending: Spending, seconds: float, route: Route = ROUTE) -> float:
    """How long to rest, so many seconds after the start."""
    return rest_s(spending, route, START + timedelta(seconds=seconds))


class TestTheBreaker:
    def test_stays_closed_for_fewer_faults(self) -> None:
        assert rest(after(*["timeout"] * (TRIPS_AT - 1)), 10) == 0

    def test_opens_at_so_many_faults_in_a_row(self) -> None:
        assert rest(after(*["timeout"] * TRIPS_AT), TRIPS_AT) == FIRST_REST_S

    @pytest.mark.parametrize("outcome", ["answered", "refused", "auth", "rate_limited", "garbage"])
    def test_is_closed_by_any_sign_of_life(self, outcome: str) -> None:
        assert rest(after(*["dropped"] * 9, outcome), 10) == 0

    @pytest.mark.parametrize("outcome", ["cancelled", "unknown"])
    def test_learns_nothing_from_what_we_broke_off(self, outcome: str) -> None:
        faults = ["server_error"] * TRIPS_AT

        assert rest(after(*faults, outcome), TRIPS_AT) == FIRST_REST_S

    def test_rests_longer_with_every_fault_but_never_for_ever(self) -> None:
        rests = [rest(after(*["timeout"] * n), n) for n in range(TRIPS_AT, TRIPS_AT + 8)]

        assert rests[:3] == [FIRST_REST_S, 2 * FIRST_REST_S, 4 * FIRST_REST_S]
        assert rests[-1] == LONGEST_REST_S

    def test_lets_one_call_try_when_the_rest_is_over(self) -> None:
        faults = ["timeout"] * TRIPS_AT

        assert rest(after(*faults), TRIPS_AT + FIRST_REST_S) == 0
        assert rest(after(*faults, "in flight"), TRIPS_AT + FIRST_REST_S) > 0

    def test_knows_each_provider_by_itself(self) -> None:
        other = Route(provider="other", model="m")

        assert rest(after(*["timeout"] * 9), 9, other) == 0


class TestARateLimit:
    def test_counts_the_calls_of_the_last_minute(self) -> None:
        three = replace(ROUTE, requests_per_minute=3)
        spending = after("answered", "answered", "answered", every_s=10)

        assert rest(spending, 30, three) == 40
        assert rest(spending, 70, three) == 0
        assert rest(spending, 30) == 0


class TestRetryAfter:
    def test_is_obeyed(self) -> None:
        spending = after("rate_limited", retry_after_s=90)

        assert rest(spending, 1) == 90
        assert rest(spending, 91) == 0
