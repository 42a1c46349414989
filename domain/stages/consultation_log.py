"""What a consultation reads from the log and writes to it, each time in one append."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.consultation import budget
from domain.consultation.asking import Inquiry
from domain.consultation.budget import CONTROLS, Controls, Spending, Sums
from domain.consultation.model_call import UNBILLED, CallFailed, ModelReply, Route
from domain.consultation.state import Attempt, Consultation, fold
from domain.events.consultation import (
    BudgetReserved,
    BudgetSettled,
    ModelAnswered,
    ModelAsked,
    ModelExhausted,
    ModelFailed,
)
from domain.events.event import Event, NewEvent, Origin, RecordedEvent, payloads
from domain.identifiers import EventId, budget_id, reaction_id
from domain.ports import Conflict, EventStore

ACTOR = "adviser"


@dataclass(frozen=True, kw_only=True)
class Known:
    """What a decision is made on, with the versions of the streams it may append to."""

    question: Consultation
    question_version: int
    month: str
    date: str
    spending: Spending
    month_version: int
    controls: Controls
    origin: Origin


class ConsultationLog:
    """The question's stream and the month's, read and written together."""

    def __init__(self, store: EventStore, new_id: Callable[[], UUID], zone: ZoneInfo) -> None:
        self._store = store
        self._new_id = new_id
        self._zone = zone

    def known(self, inquiry: Inquiry, now: datetime) -> Known:
        """Everything that the next decision depends on."""
        day = now.astimezone(self._zone).date()
        month = f"{day:%Y-%m}"
        question = self._store.load(inquiry.stream)
        spent = self._store.load(budget_id(month))
        return Known(
            question=fold(question),
            question_version=len(question),
            month=month,
            date=day.isoformat(),
            spending=budget.fold(spent),
            month_version=len(spent),
            controls=budget.controls(payloads(self._store.load(CONTROLS))),
            origin=self._origin(inquiry, question),
        )

    def reserve(self, known: Known, inquiry: Inquiry, route: Route) -> Attempt:
        """Announce a call together with its reservation. Raises ``Conflict`` when the question
        or the budget moved on since it was looked at."""
        number = len(known.question.attempts) + 1
        wanted = inquiry.reservation(route)
        asked = _asked(known, inquiry, route, number, wanted)
        reserved = BudgetReserved(
            call=inquiry.stream,
            attempt=number,
            provider=route.provider,
            model=route.model,
            date=known.date,
            tokens=wanted.tokens,
            micro_usd=wanted.micro_usd,
        )
        event = EventId(self._new_id())
        recorded = self._store.append(
            [
                _new(inquiry.stream, known.question_version + 1, event, asked, known.origin),
                _new(
                    budget_id(known.month),
                    known.month_version + 1,
                    reaction_id(event, "reserved"),
                    reserved,
                    known.origin,
                ),
            ]
        )
        return Attempt(asked=asked, event=event, at=recorded[0].recorded_at)

    def answered(
        self, inquiry: Inquiry, attempt: Attempt, reply: ModelReply, verdict: str
    ) -> ModelAnswered:
        """Settle an attempt that brought a text."""
        asked = attempt.asked
        route = _route(inquiry, asked)
        fact = ModelAnswered(
            attempt=asked.attempt,
            provider=asked.provider,
            model=asked.model,
            prompt=asked.prompt,
            prompt_version=asked.prompt_version,
            prompt_digest=asked.prompt_digest,
            text=reply.text,
            verdict=verdict,
            tokens_in=reply.tokens_in,
            tokens_out=reply.tokens_out,
            counted=reply.counted,
            cost_micro_usd=route.cost(reply.tokens_in, reply.tokens_out),
            milliseconds=reply.milliseconds,
        )
        spent = Sums(tokens=reply.tokens_in + reply.tokens_out, micro_usd=fact.cost_micro_usd)
        self._settle(inquiry, attempt, fact, spent, "answered", 0.0)
        return fact

    def failed(self, inquiry: Inquiry, attempt: Attempt, failure: CallFailed) -> None:
        """Settle an attempt that brought none: at what the server said, at nothing when nothing
        ran, else at the whole reservation."""
        asked = attempt.asked
        counted, tokens, spent = _billed(asked, _route(inquiry, asked), failure)
        fact = ModelFailed(
            attempt=asked.attempt,
            provider=asked.provider,
            model=asked.model,
            prompt=asked.prompt,
            prompt_version=asked.prompt_version,
            prompt_digest=asked.prompt_digest,
            failure=failure.failure,
            message=str(failure),
            text=failure.text,
            tokens_in=tokens[0],
            tokens_out=tokens[1],
            counted=counted,
            cost_micro_usd=spent.micro_usd,
            milliseconds=failure.milliseconds,
            retry_after_s=failure.retry_after_s,
        )
        self._settle(inquiry, attempt, fact, spent, failure.failure, failure.retry_after_s)

    def exhausted(self, known: Known, inquiry: Inquiry, attempt: int, reason: str) -> None:
        """Remember that nobody was left to ask. Raises ``Conflict``."""
        fact = ModelExhausted(attempt=attempt, reason=reason)
        version = known.question_version + 1
        event = EventId(self._new_id())
        self._store.append([_new(inquiry.stream, version, event, fact, known.origin)])

    def _settle(
        self,
        inquiry: Inquiry,
        attempt: Attempt,
        fact: ModelAnswered | ModelFailed,
        spent: Sums,
        outcome: str,
        retry_after_s: float,
    ) -> None:
        """Append outcome and settlement. The month may move on meanwhile, the question not:
        ``Conflict`` says that somebody else has settled this attempt."""
        asked = attempt.asked
        month = budget_id(asked.month)
        settled = BudgetSettled(
            call=inquiry.stream,
            attempt=asked.attempt,
            provider=asked.provider,
            date=self._date_of(month, inquiry.stream, asked),
            tokens=spent.tokens,
            micro_usd=spent.micro_usd,
            outcome=outcome,
            retry_after_s=retry_after_s,
        )
        ids = reaction_id(attempt.event, "settled"), reaction_id(attempt.event, "outcome")
        while True:
            question = self._store.load(inquiry.stream)
            in_flight = fold(question).in_flight
            if in_flight is None or in_flight.event != attempt.event:
                raise Conflict(f"attempt {asked.attempt} of {inquiry.stream} is settled already")
            origin = self._origin(inquiry, question)
            spent_before = self._store.load(month)
            try:
                self._store.append(
                    [
                        _new(inquiry.stream, len(question) + 1, ids[1], fact, origin),
                        _new(month, len(spent_before) + 1, ids[0], settled, origin),
                    ]
                )
            except Conflict:
                continue
            return

    def _date_of(self, month: UUID, call: UUID, asked: ModelAsked) -> str:
        made = budget.fold(self._store.load(month)).reserved.get((call, asked.attempt))
        if made is None:
            raise Conflict(f"attempt {asked.attempt} of {call} holds no reservation")
        return made.date

    def _origin(self, inquiry: Inquiry, question: list[RecordedEvent]) -> Origin:
        """The chain of causes of whatever it is asked for; else one of its own."""
        if question:
            return question[0].origin
        subject = self._store.load(inquiry.subject)
        if not subject:
            return Origin(actor=ACTOR, correlation_id=inquiry.stream, causation_id=None)
        return Origin(
            actor=ACTOR,
            correlation_id=subject[-1].origin.correlation_id,
            causation_id=subject[-1].event_id,
        )


def _asked(known: Known, inquiry: Inquiry, route: Route, number: int, wanted: Sums) -> ModelAsked:
    return ModelAsked(
        task=inquiry.task,
        subject=inquiry.subject,
        attempt=number,
        provider=route.provider,
        model=route.model,
        prompt=inquiry.prompt.name,
        prompt_version=inquiry.prompt.version,
        prompt_digest=inquiry.prompt_digest,
        input_digest=inquiry.input_digest,
        round=inquiry.round,
        month=known.month,
        reserved_tokens=wanted.tokens,
        reserved_micro_usd=wanted.micro_usd,
        max_tokens=inquiry.settings.max_tokens,
        timeout_s=inquiry.settings.timeout_s,
        temperature=inquiry.settings.temperature,
    )


def _route(inquiry: Inquiry, asked: ModelAsked) -> Route:
    """The route of an attempt, also when it was made under earlier settings."""
    for each in inquiry.settings.routes:
        if (each.provider, each.model) == (asked.provider, asked.model):
            return each
    return Route(provider=asked.provider, model=asked.model)


def _billed(
    asked: ModelAsked, route: Route, failure: CallFailed
) -> tuple[str, tuple[int, int], Sums]:
    """How it was counted, tokens in and out, and what the budget is charged."""
    if failure.tokens is not None:
        told = failure.tokens
        return "reported", told, Sums(tokens=sum(told), micro_usd=route.cost(*told))
    if failure.failure in UNBILLED:
        return "nothing", (0, 0), Sums()
    worst = asked.reserved_tokens - asked.max_tokens, asked.max_tokens
    reserved = Sums(tokens=asked.reserved_tokens, micro_usd=asked.reserved_micro_usd)
    return "reserved", worst, reserved


def _new(stream: UUID, version: int, event: EventId, fact: Event, origin: Origin) -> NewEvent:
    return NewEvent(stream=stream, version=version, event_id=event, payload=fact, origin=origin)
