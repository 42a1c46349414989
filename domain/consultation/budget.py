"""What may still be spent: limits, reservations and settlements of one month."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.consultation.model_call import Route
from domain.events.consultation import (
    BudgetLifted,
    BudgetLimited,
    BudgetReserved,
    BudgetSettled,
    BudgetStopped,
)
from domain.events.event import Event, RecordedEvent
from domain.identifiers import stream_of
from domain.refusals import Refusal

CONTROLS = stream_of("model_budget", "controls")
"""The stream of limits and stops."""

type CallKey = tuple[UUID, int]
"""A question's stream and the number of the attempt."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Most that may be spent, in micro US dollars and in tokens. The first ones are small on
    purpose: a mistake in a prompt costs a dollar, not a month's rent."""

    day_micro_usd: int = 1_000_000
    month_micro_usd: int = 10_000_000
    day_tokens: int = 2_000_000
    month_tokens: int = 20_000_000


@dataclass(frozen=True, kw_only=True)
class Controls:
    """What the operator has set."""

    limits: Limits = field(default_factory=Limits)
    stopped: str | None = None
    """Why nothing may be asked; ``None`` when it may."""


@dataclass(frozen=True, kw_only=True)
class Sums:
    """Tokens and micro US dollars."""

    tokens: int = 0
    micro_usd: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(tokens=self.tokens + other.tokens, micro_usd=self.micro_usd + other.micro_usd)


@dataclass(frozen=True, kw_only=True)
class Sign:
    """How a call at a provider ended, as the circuit breaker sees it."""

    at: datetime
    outcome: str
    retry_after_s: float


@dataclass(frozen=True, kw_only=True)
class Spending:
    """One month after its events."""

    reserved: Mapping[CallKey, BudgetReserved] = field(default_factory=dict)
    """Calls whose price is not known yet."""
    settled: Mapping[str, Sums] = field(default_factory=dict)
    """By calendar day."""
    signs: Mapping[str, tuple[Sign, ...]] = field(default_factory=dict)
    """By provider, in order."""
    asked_at: Mapping[str, tuple[datetime, ...]] = field(default_factory=dict)
    """By provider, in order: when its calls were made."""
    in_flight: Mapping[CallKey, datetime] = field(default_factory=dict)
    """When each reservation was made."""

    def of_day(self, day: date) -> Sums:
        """Settled and reserved on one day."""
        name = day.isoformat()
        return _total(
            [self.settled.get(name, Sums())],
            (each for each in self.reserved.values() if each.date == name),
        )

    def of_month(self) -> Sums:
        """Settled and reserved in the whole month."""
        return _total(self.settled.values(), self.reserved.values())


class BudgetRefused(Refusal):
    """A limit would be passed. ``again_after_s`` tells when the next day or month begins."""

    def __init__(self, message: str, *, again_after_s: float = 0.0) -> None:
        super().__init__(message)
        self.again_after_s = again_after_s


class NothingStopped(Refusal):
    """There is no stop to lift."""


class LimitsRefused(Refusal):
    """Limits that contradict one another."""


def fold(recorded: Iterable[RecordedEvent]) -> Spending:
    """A month from its events."""
    reserved: dict[CallKey, BudgetReserved] = {}
    in_flight: dict[CallKey, datetime] = {}
    settled: dict[str, Sums] = {}
    signs: dict[str, list[Sign]] = {}
    asked: dict[str, list[datetime]] = {}
    for each in recorded:
        fact = each.payload
        if isinstance(fact, BudgetReserved):
            reserved[fact.call, fact.attempt] = fact
            in_flight[fact.call, fact.attempt] = each.recorded_at
            asked.setdefault(fact.provider, []).append(each.recorded_at)
        elif isinstance(fact, BudgetSettled):
            reserved.pop((fact.call, fact.attempt), None)
            in_flight.pop((fact.call, fact.attempt), None)
            spent = Sums(tokens=fact.tokens, micro_usd=fact.micro_usd)
            settled[fact.date] = settled.get(fact.date, Sums()) + spent
            sign = Sign(at=each.recorded_at, outcome=fact.outcome, retry_after_s=fact.retry_after_s)
            signs.setdefault(fact.provider, []).append(sign)
    return Spending(
        reserved=reserved,
        settled=settled,
        signs={name: tuple(found) for name, found in signs.items()},
        asked_at={name: tuple(found) for name, found in asked.items()},
        in_flight=in_flight,
    )


def controls(events: Iterable[Event]) -> Controls:
    """Limits and stop as they are now."""
    limits, stopped = Limits(), None
    for event in events:
        if isinstance(event, BudgetLimited):
            limits = Limits(
                day_micro_usd=event.day_micro_usd,
                month_micro_usd=event.month_micro_usd,
                day_tokens=event.day_tokens,
                month_tokens=event.month_tokens,
            )
        elif isinstance(event, BudgetStopped):
            stopped = event.reason
        elif isinstance(event, BudgetLifted):
            stopped = None
    return Controls(limits=limits, stopped=stopped)


def check(
    spending: Spending, limits: Limits, route: Route, wanted: Sums, *, now: datetime, zone: ZoneInfo
) -> None:
    """Raise ``BudgetRefused`` when a reservation would pass a limit or has no price."""
    if not route.priced:
        raise BudgetRefused(
            f"The price of {route.name} is not known: state it in models.toml, or say that it"
            " is free."
        )
    local = now.astimezone(zone)
    day, month = spending.of_day(local.date()) + wanted, spending.of_month() + wanted
    tomorrow = seconds_to(local.date() + timedelta(days=1), now, zone)
    next_month = seconds_to(
        (local.date().replace(day=1) + timedelta(days=32)).replace(day=1), now, zone
    )
    for sums, most_money, most_tokens, span, again in (
        (day, limits.day_micro_usd, limits.day_tokens, "day", tomorrow),
        (month, limits.month_micro_usd, limits.month_tokens, "month", next_month),
    ):
        if wanted.micro_usd and sums.micro_usd > most_money:
            raise BudgetRefused(
                f"The call may cost {dollars(wanted.micro_usd)} USD, and with it the {span}"
                f" would come to {dollars(sums.micro_usd)} of {dollars(most_money)} USD.",
                again_after_s=again,
            )
        if sums.tokens > most_tokens:
            raise BudgetRefused(
                f"The call may take {wanted.tokens} tokens, and with it the {span} would come"
                f" to {sums.tokens} of {most_tokens} tokens.",
                again_after_s=again,
            )


def change_limits(now: Controls, wanted: Limits) -> list[Event]:
    """Set new limits; equal ones change nothing."""
    if wanted.day_micro_usd > wanted.month_micro_usd or wanted.day_tokens > wanted.month_tokens:
        raise LimitsRefused("A day cannot have a larger limit than its month.")
    if min(wanted.day_micro_usd, wanted.day_tokens) < 0:
        raise LimitsRefused("A limit cannot be negative.")
    if wanted == now.limits:
        return []
    return [
        BudgetLimited(
            day_micro_usd=wanted.day_micro_usd,
            month_micro_usd=wanted.month_micro_usd,
            day_tokens=wanted.day_tokens,
            month_tokens=wanted.month_tokens,
        )
    ]


def stop(now: Controls, reason: str) -> list[Event]:
    """Forbid every further call until it is lifted; stopping twice is one stop."""
    return [] if now.stopped is not None else [BudgetStopped(reason=reason)]


def lift(now: Controls, reason: str) -> list[Event]:
    """Allow calls again. Raises ``NothingStopped``."""
    if now.stopped is None:
        raise NothingStopped("Language models are not stopped.")
    return [BudgetLifted(reason=reason)]


def dollars(micro_usd: int) -> str:
    """Micro US dollars in dollars, with four decimals."""
    return f"{micro_usd / 1_000_000:.4f}"


def seconds_to(day: date, now: datetime, zone: ZoneInfo) -> float:
    """Seconds until a calendar day begins."""
    return (datetime.combine(day, time(), tzinfo=zone) - now).total_seconds()


def _total(settled: Iterable[Sums], reserved: Iterable[BudgetReserved]) -> Sums:
    parts: Sequence[Sums] = [
        *settled,
        *(Sums(tokens=each.tokens, micro_usd=each.micro_usd) for each in reserved),
    ]
    return Sums(
        tokens=sum(each.tokens for each in parts), micro_usd=sum(each.micro_usd for each in parts)
    )
