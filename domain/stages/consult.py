"""Consult: ask language models within a budget, with every attempt in the log.

Nothing here is done once the log knows the answer. A call is announced together with its
reservation in one append, and settled together with its outcome in another; a process that
dies in between leaves one announced call, which the next asking settles at what it reserved.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.advising import Answer, NotAnswered, Question
from domain.consultation.asking import Inquiry
from domain.consultation.breaker import rest_s
from domain.consultation.budget import BudgetRefused, check
from domain.consultation.choosing import (
    REFUSED_TEXT,
    Ask,
    GiveUp,
    Obstacle,
    Tried,
    Wait,
    next_step,
)
from domain.consultation.embeddings import Embeddings, vectors_of
from domain.consultation.model_call import (
    CallFailed,
    Configuration,
    LanguageModel,
    ModelCall,
    Prompts,
    RenderedPrompt,
    Route,
)
from domain.consultation.state import ACCEPTED, Attempt
from domain.events.consultation import ModelAnswered
from domain.identifiers import WorkId
from domain.ports import Clock, Conflict, EventStore, Leases, Progress
from domain.stages.consultation_log import ConsultationLog, Known

LEASE_S = 15.0
"""A call whose process tells nothing for so long is given up for lost."""
POLL_S = 0.5
"""How often a wait looks whether it is over, and whether it was cancelled."""
LONGEST_REST_S = 300.0
"""Most that one asking spends in short waits."""
_BEAT_S = 3.0
_CONFLICTS = 200
"""Every worker that reserves moves the month on, and each loser decides again."""


@dataclass(frozen=True, kw_only=True)
class Outside:
    """Everything that consulting needs from outside."""

    store: EventStore
    clock: Clock
    leases: Leases
    model: LanguageModel
    prompts: Prompts
    configuration: Configuration
    zone: ZoneInfo
    new_id: Callable[[], UUID]
    """Random: two workers that announce the same call must collide, not agree."""
    pause: Callable[[float], None]
    """Lets seconds pass."""


class Consultant:
    """Implements ``domain.advising.Adviser``."""

    def __init__(self, outside: Outside) -> None:
        self._outside = outside
        self._log = ConsultationLog(outside.store, outside.new_id, outside.zone)

    def routes(self, task: str) -> tuple[str, ...]:
        """``provider/model`` in order of preference; empty when none is configured."""
        return tuple(each.name for each in self._outside.configuration.of(task).routes)

    def ask(
        self, question: Question, *, accept: Callable[[str], str], progress: Progress
    ) -> Answer:
        """See ``domain.advising.Adviser``. Raises ``PromptRefused`` too."""
        prompt = self._outside.prompts.render(question.prompt, question.values)
        settings = self._outside.configuration.of(question.task)
        inquiry = Inquiry(
            task=question.task,
            prompt=prompt,
            subject=question.subject,
            round=question.round,
            schema=question.schema,
            texts=(),
            avoid=question.avoid,
            settings=settings,
            attempts=question.attempts or settings.attempts,
        )
        return self.pursue(inquiry, accept=accept, progress=progress)

    def pursue(
        self, inquiry: Inquiry, *, accept: Callable[[str], str], progress: Progress
    ) -> Answer:
        """Ask until there is an answer or nobody is left to ask."""
        return _Pursuit(self._outside, self._log, inquiry, accept, progress).run()

    def embed(
        self, texts: Sequence[str], *, subject: UUID, progress: Progress, round_: int = 1
    ) -> Embeddings:
        """The embeddings of these texts, from the log when they were asked for before.

        Raises ``NotAnswered`` or ``Cancelled``."""
        settings = self._outside.configuration.of("embed")
        inquiry = Inquiry(
            task="embed",
            prompt=RenderedPrompt(name="embed", version="1", task="embed", system="", user=""),
            subject=subject,
            round=round_,
            schema=None,
            texts=tuple(texts),
            avoid=(),
            settings=settings,
            attempts=settings.attempts,
        )
        answer = self.pursue(inquiry, accept=lambda _: "", progress=progress)
        return Embeddings(
            vectors=vectors_of(answer.text), route=answer.route, replayed=answer.replayed
        )


class _Pursuit:
    """One asking: from what the log knows to an answer or a ``NotAnswered``."""

    def __init__(
        self,
        outside: Outside,
        log: ConsultationLog,
        inquiry: Inquiry,
        accept: Callable[[str], str],
        progress: Progress,
    ) -> None:
        self._outside = outside
        self._log = log
        self._inquiry = inquiry
        self._accept = accept
        self._progress = progress
        self._tried: list[Tried] = []
        self._beaten = outside.clock.now()
        self._rested = 0.0

    def run(self) -> Answer:
        lost = 0
        while lost < _CONFLICTS:
            now = self._outside.clock.now()
            known = self._log.known(self._inquiry, now)
            found = known.question.answer(self._inquiry.avoid)
            if found is not None:
                return self._answer(found, replayed=not self._tried)
            try:
                ended = self._go_on(known, now)
            except Conflict:
                lost += 1
                continue
            if ended is not None:
                return ended
        raise NotAnswered("unavailable", "The log kept moving on.", again_after_s=5.0)

    def _go_on(self, known: Known, now: datetime) -> Answer | None:
        """One step; ``None`` when the log is to be looked at again."""
        in_flight = known.question.in_flight
        if in_flight is not None:
            self._settle_or_await(in_flight, now)
            return None
        self._refuse_when_nothing_may_be_asked(known)
        step = next_step(
            self._inquiry.routes,
            tried=self._tried,
            left=self._inquiry.attempts - known.question.current,
            now=now,
            obstacle=lambda route: self._obstacle(known, route, now),
        )
        match step:
            case Ask(route=route):
                return self._attempt(known, route)
            case Wait(route=route, seconds=seconds):
                self._rest(seconds, route)
                return None
            case GiveUp():
                return self._give_up(known, step)

    def _refuse_when_nothing_may_be_asked(self, known: Known) -> None:
        if not self._inquiry.routes:
            avoided = bool(self._inquiry.settings.routes)
            reason = (
                f"Every language model for {self._inquiry.task} was asked before."
                if avoided
                else f"No language model is configured for {self._inquiry.task}."
            )
            raise NotAnswered("not_configured", reason)
        if known.controls.stopped is not None:
            raise NotAnswered("stopped", f"Language models were stopped: {known.controls.stopped}")

    def _obstacle(self, known: Known, route: Route, now: datetime) -> Obstacle | None:
        try:
            check(
                known.spending,
                known.controls.limits,
                route,
                self._inquiry.reservation(route),
                now=now,
                zone=self._outside.zone,
            )
        except BudgetRefused as refused:
            return Obstacle(kind="budget", reason=str(refused), wait_s=refused.again_after_s)
        rest = rest_s(known.spending, route, now)
        if rest <= 0:
            return None
        reason = f"{route.provider} is to be left alone for {round(rest)} s."
        return Obstacle(kind="unavailable", reason=reason, wait_s=rest)

    def _attempt(self, known: Known, route: Route) -> Answer | None:
        asked = self._log.reserve(known, self._inquiry, route)
        lease = WorkId(self._inquiry.stream)
        self._outside.leases.take(lease, asked.asked.attempt, seconds=LEASE_S)
        try:
            return self._call(asked, route)
        finally:
            self._outside.leases.release(lease)

    def _call(self, asked: Attempt, route: Route) -> Answer | None:
        call = self._inquiry.call(route, asked.asked.attempt)
        try:
            reply = self._outside.model.attempt(call, self._beating(asked, route))
        except CallFailed as failure:
            self._log.failed(self._inquiry, asked, failure)
            self._note(route, failure.failure, str(failure))
            return None
        except BaseException:
            # Cancelled, or a defect of ours: what the server did with it nobody knows.
            with suppress(Conflict):  # somebody has given it up for lost already
                self._log.failed(self._inquiry, asked, _broken_off(call))
            raise
        verdict, error = self._judged(reply.text)
        answered = self._log.answered(self._inquiry, asked, reply, verdict)
        if error is not None:
            raise error
        if verdict == ACCEPTED:
            return self._answer(answered, replayed=False)
        self._note(route, REFUSED_TEXT, verdict)
        return None

    def _judged(self, text: str) -> tuple[str, Exception | None]:
        """The verdict; a judge that fails must not cost the text, which is paid for."""
        try:
            return self._accept(text) or ACCEPTED, None
        except Exception as error:
            return f"not judged ({type(error).__name__})", error

    def _note(self, route: Route, outcome: str, message: str) -> None:
        at = self._outside.clock.now()
        self._tried.append(Tried(route=route.name, outcome=outcome, at=at, message=message))

    def _beating(self, asked: Attempt, route: Route) -> Progress:
        """The caller's progress, which also keeps the lease."""

        def progress(told: dict[str, object]) -> None:
            now = self._outside.clock.now()
            if now - self._beaten >= timedelta(seconds=_BEAT_S):
                self._beaten = now
                lease, number = WorkId(self._inquiry.stream), asked.asked.attempt
                self._outside.leases.beat(lease, number, seconds=LEASE_S)
            self._progress({"asking": route.name, **told})

        return progress

    def _settle_or_await(self, in_flight: Attempt, now: datetime) -> None:
        """A call of a living process is waited for, one of a dead process settled."""
        fresh = now < in_flight.at + timedelta(seconds=_BEAT_S)
        if fresh or self._outside.leases.alive(WorkId(self._inquiry.stream)):
            self._wait(POLL_S, in_flight.route)
            return
        lost = CallFailed("unknown", "The asking process ended before the answer came.")
        self._log.failed(self._inquiry, in_flight, lost)

    def _rest(self, seconds: float, route: Route) -> None:
        """A short wait, unless short waits have become a long one."""
        self._rested += seconds
        if self._rested > LONGEST_REST_S:
            reason = f"{route.name} keeps asking for patience."
            raise NotAnswered("unavailable", reason, again_after_s=max(seconds, 60.0))
        self._wait(seconds, route.name)

    def _wait(self, seconds: float, route: str) -> None:
        left = seconds
        while left > 0:
            self._progress({"waiting": route, "seconds": round(left, 1)})
            self._outside.pause(min(left, POLL_S))
            left -= POLL_S

    def _give_up(self, known: Known, step: GiveUp) -> Answer:
        if not step.final:
            raise NotAnswered(step.kind, step.reason, again_after_s=step.again_after_s)
        best = known.question.best_refused(self._inquiry.avoid)
        if best is not None:
            self._log.exhausted(known, self._inquiry, best.attempt, step.reason)
            return self._answer(best, replayed=False)
        if known.question.current:
            self._log.exhausted(known, self._inquiry, 0, step.reason)
        raise NotAnswered(step.kind, step.reason, again_after_s=step.again_after_s)

    def _answer(self, found: ModelAnswered, *, replayed: bool) -> Answer:
        return Answer(
            text=found.text,
            verdict=found.verdict,
            route=f"{found.provider}/{found.model}",
            call=self._inquiry.stream,
            prompt_version=found.prompt_version,
            prompt_digest=found.prompt_digest,
            tokens_in=found.tokens_in,
            tokens_out=found.tokens_out,
            cost_micro_usd=found.cost_micro_usd,
            milliseconds=found.milliseconds,
            replayed=replayed,
        )


def _broken_off(call: ModelCall) -> CallFailed:
    return CallFailed("cancelled", f"The call {call.id} was broken off.")
