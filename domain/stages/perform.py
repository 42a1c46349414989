"""Claim a piece of work, run its stage, and write the outcome with what it made.

Safe to call any number of times for the same work, by any number of workers.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from domain.events.event import Event, NewEvent, Origin, RecordedEvent, payloads
from domain.events.work import WorkStarted
from domain.identifiers import EventId, WorkId, reaction_id
from domain.ports import Cancelled, Clock, Conflict, EventStore, Leases, Progress, Unavailable
from domain.production.stage import Stage
from domain.refusals import Refusal
from domain.stages.job import Hopeless, Job, Outcome, Perform
from domain.streams import ATTEMPTS, UnitOfWork
from domain.work.decisions import OUTSIDE, USUAL, cancel, claim, fail, succeed
from domain.work.state import Condition, WorkState, fold

type Hold = Callable[[WorkId, int], AbstractContextManager[Progress]]
"""Holds the lease while the stage runs; its progress raises ``Cancelled`` on cancellation."""


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """Everything that performing any stage needs."""

    store: EventStore
    leases: Leases
    clock: Clock
    hold: Hold
    stages: Mapping[Stage, Perform]
    worker: str
    lease_s: float
    on_facts: Mapping[Stage, Callable[[UnitOfWork, Job, str], None]]
    """Domain facts that belong to parking a stage's work, for example ``rendering_failed``."""
    masked: Callable[[str], str] = str
    """Takes secrets out of the texts of errors that nobody foresaw, before they are facts."""


def perform(workshop: Workshop, work: WorkId, claim_id: UUID) -> str:
    """Do the work if it still needs doing. ``claim_id`` must be random.

    Returns what happened in one word: ``succeeded``, ``failed``, ``cancelled``,
    ``superseded``, or ``refused: …`` when there was nothing to do. Raises ``Unavailable`` when
    a server went away; the work is open then and will be asked for again.
    """
    try:
        job = _claim(workshop, work, claim_id)
    except (Refusal, Conflict) as refusal:
        return f"refused: {refusal}"
    try:
        return _run(workshop, job)
    finally:
        workshop.leases.release(work)


def _claim(workshop: Workshop, work: WorkId, claim_id: UUID) -> Job:
    recorded = workshop.store.load(work)
    state = fold(payloads(recorded))
    now = workshop.clock.now()
    started = claim(
        state,
        worker=workshop.worker,
        lease_s=workshop.lease_s,
        held=_held(workshop, work, state, recorded),
        now=now,
    )
    asked = state.request
    assert asked is not None  # noqa: S101 - claim refuses work that was never requested
    event = NewEvent(
        stream=work,
        version=len(recorded) + 1,
        event_id=EventId(claim_id),
        payload=started,
        origin=_origin(asked.stage, recorded),
    )
    workshop.store.append([event])
    workshop.leases.take(work, started.attempt, seconds=workshop.lease_s)
    return Job(
        work=work,
        attempt=started.attempt,
        asked=asked,
        position=recorded[0].position,
        progress=lambda _: None,
    )


def _held(
    workshop: Workshop, work: WorkId, state: WorkState, recorded: list[RecordedEvent]
) -> bool:
    """A claim holds for its first lease even before the first heart-beat is written."""
    if state.condition is not Condition.STARTED:
        return False
    if workshop.leases.alive(work):
        return True
    last = recorded[-1]
    lease = last.payload.lease_s if isinstance(last.payload, WorkStarted) else 0.0
    return workshop.clock.now() < last.recorded_at + timedelta(seconds=lease)


def _origin(stage: str, recorded: list[RecordedEvent]) -> Origin:
    request = recorded[0]
    return Origin(
        actor=f"worker:{stage}",
        correlation_id=request.origin.correlation_id,
        causation_id=request.event_id,
    )


def _run(workshop: Workshop, job: Job) -> str:
    began = workshop.clock.now()
    try:
        with workshop.hold(job.work, job.attempt) as progress:
            stage = workshop.stages[Stage(job.asked.stage)]
            conclude = stage(
                Job(
                    work=job.work,
                    attempt=job.attempt,
                    asked=job.asked,
                    position=job.position,
                    progress=progress,
                )
            )
        took = round((workshop.clock.now() - began).total_seconds() * 1000)
        return _succeed(workshop, job, conclude, took)
    except Cancelled:
        return "cancelled"
    except Unavailable:
        # Says nothing about the work, so it is no failed attempt that could park it.
        raise
    except Refusal as refusal:
        return _withdraw(workshop, job, refusal)
    except Exception as error:
        return _fail(workshop, job, error)


def _succeed(
    workshop: Workshop, job: Job, conclude: Callable[[UnitOfWork], Outcome], took: int
) -> str:
    for _ in range(ATTEMPTS):
        unit = _unit(workshop, job, "succeeded")
        state = fold(unit.load(job.work))
        if state.condition is not Condition.STARTED or state.attempt != job.attempt:
            return "superseded"
        outcome = conclude(unit)
        done = succeed(
            state,
            attempt=job.attempt,
            produced=outcome.produced,
            summary=outcome.summary,
            milliseconds=took,
        )
        unit.add(job.work, done)
        try:
            unit.commit()
        except Conflict:
            continue
        return "succeeded"
    raise Conflict(f"the streams of work {job.work} kept moving")


def _fail(workshop: Workshop, job: Job, error: Exception) -> str:
    for _ in range(ATTEMPTS):
        unit = _unit(workshop, job, f"failed/{job.attempt}")
        state = fold(unit.load(job.work))
        if state.condition is not Condition.STARTED or state.attempt != job.attempt:
            return "superseded"
        events = fail(
            state,
            attempt=job.attempt,
            error=type(error).__name__,
            message=_text(workshop, error),
            final=isinstance(error, Hopeless),
            patience=OUTSIDE if job.asked.stage == Stage.NOTIFY else USUAL,
        )
        unit.add(job.work, *events)
        _add_facts(workshop, unit, job, error, events)
        try:
            unit.commit()
        except Conflict:
            continue
        return "failed"
    raise Conflict(f"the stream of work {job.work} kept moving") from error


def _withdraw(workshop: Workshop, job: Job, refusal: Refusal) -> str:
    """A rule forbids the outcome, for example because the film was archived meanwhile."""
    unit = _unit(workshop, job, f"withdrawn/{job.attempt}")
    state = fold(unit.load(job.work))
    if state.condition is Condition.STARTED and state.attempt == job.attempt:
        unit.add(job.work, cancel(state, str(refusal)))
        unit.commit()
    return "cancelled"


def _add_facts(
    workshop: Workshop, unit: UnitOfWork, job: Job, error: Exception, events: list[Event]
) -> None:
    if isinstance(error, Hopeless) and error.facts is not None:
        error.facts(unit)
        return
    parked = len(events) > 1
    on_parked = workshop.on_facts.get(Stage(job.asked.stage))
    if parked and on_parked is not None:
        on_parked(unit, job, _text(workshop, error))


def _text(workshop: Workshop, error: Exception) -> str:
    return workshop.masked(str(error)) or type(error).__name__


def _unit(workshop: Workshop, job: Job, key: str) -> UnitOfWork:
    """Outcome ids derive from the work, so the same outcome written twice is one."""
    recorded = workshop.store.load(job.work)
    return UnitOfWork(
        workshop.store, _origin(job.asked.stage, recorded), reaction_id(job.work, key)
    )
