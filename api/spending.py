"""What language models have cost, may cost, and whether they may be asked."""

from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from api.bootstrap import Kinora
from domain.consultation import budget
from domain.events.event import payloads
from domain.identifiers import budget_id

type Allowance = Literal["allowed", "stopped", "day-used-up", "month-used-up"]


@dataclass(frozen=True, kw_only=True)
class Spent:
    """Tokens and micro US dollars, calls under way at the most they can cost."""

    tokens: int
    micro_usd: int


@dataclass(frozen=True, kw_only=True)
class Budget:
    """This month of language models."""

    state: Allowance
    stopped: str
    """Why the operator stopped them; empty otherwise."""
    day: Spent
    month: Spent
    day_micro_usd: int
    month_micro_usd: int
    day_tokens: int
    month_tokens: int
    calls_in_flight: int


def budget_now(kinora: Kinora) -> Budget:
    """The budget at this moment, by the operator's calendar."""
    now = kinora.clock.now().astimezone(ZoneInfo(kinora.zone))
    spending = budget.fold(kinora.store.load(budget_id(f"{now:%Y-%m}")))
    controls = budget.controls(payloads(kinora.store.load(budget.CONTROLS)))
    day, month, limits = spending.of_day(now.date()), spending.of_month(), controls.limits
    return Budget(
        state=_state(day, month, controls),
        stopped=controls.stopped or "",
        day=Spent(tokens=day.tokens, micro_usd=day.micro_usd),
        month=Spent(tokens=month.tokens, micro_usd=month.micro_usd),
        day_micro_usd=limits.day_micro_usd,
        month_micro_usd=limits.month_micro_usd,
        day_tokens=limits.day_tokens,
        month_tokens=limits.month_tokens,
        calls_in_flight=len(spending.reserved),
    )


def _state(day: budget.Sums, month: budget.Sums, controls: budget.Controls) -> Allowance:
    limits = controls.limits
    if controls.stopped is not None:
        return "stopped"
    if month.micro_usd >= limits.month_micro_usd or month.tokens >= limits.month_tokens:
        return "month-used-up"
    if day.micro_usd >= limits.day_micro_usd or day.tokens >= limits.day_tokens:
        return "day-used-up"
    return "allowed"
