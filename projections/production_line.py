"""Production line: every piece of work, where it stands and what it waits for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from domain.events.animation import AnimationCommissioned, AnimationDrafted
from domain.events.event import RecordedEvent
from domain.events.idea import IdeaProposed
from domain.events.publication import PublicationRequested
from domain.events.work import (
    WorkCancelled,
    WorkFailed,
    WorkParked,
    WorkRequested,
    WorkResumed,
    WorkStarted,
    WorkSucceeded,
)
from projections.projection import Projection, Wanted, alters, begun, on
from projections.query import Condition, Equal, OneOf, Page, Reader, Select, Words
from projections.rows import Change, Put, Row, altered, quick
from projections.table import Index, Rows, Table

type State = Literal["requested", "started", "failed", "parked", "succeeded", "cancelled"]

UNFINISHED: tuple[State, ...] = ("requested", "started", "failed", "parked")
"""States in which an outcome is still to come; ``failed`` is tried again by itself."""


@quick
@dataclass(frozen=True, kw_only=True)
class WorkRow(Row):
    """One piece of work. Empty text, 0 and ``None`` stand for what has not happened yet."""

    id: UUID
    position: int
    """Log position of the request."""
    stage: str
    subject: UUID
    title: str
    """Title of the subject; empty for a batch of ideas."""
    input_digest: str
    round: int
    inputs: int
    """Number of further subjects, for example the ideas of one import."""
    note: str
    correlation: UUID
    state: State
    requested_at: datetime
    due_at: datetime | None
    attempts: int = 0
    worker: str = ""
    lease_s: float = 0.0
    started_at: datetime | None = None
    """Beginning of the newest attempt."""
    finished_at: datetime | None = None
    milliseconds: int = 0
    produced: int = 0
    summary: str = ""
    error: str = ""
    message: str = ""
    retry_at: datetime | None = None
    reason: str = ""
    """Why it is parked, was resumed or was cancelled."""
    step: str = ""
    """Of a compilation: what the attempt did."""
    score: float | None = None
    """Of a compilation: the judge's score; none when nothing was rehearsed."""
    cost_micro_usd: int = 0
    """Of a compilation: what the attempt cost."""
    changed_at: datetime


@quick
@dataclass(frozen=True, kw_only=True)
class SubjectTitle(Row):
    """What a subject of work is called, and the last attempt at its document."""

    subject: UUID
    title: str
    step: str = ""
    score: float | None = None
    cost_micro_usd: int = 0


WORK = Table(
    record=WorkRow,
    name="production_line",
    key=("id",),
    indexes=(
        Index(columns=("position",)),
        Index(columns=("state", "position")),
        Index(columns=("subject",)),
    ),
    folded=(("words", ("title", "stage", "note", "error", "message", "reason")),),
)

TITLES = Table(record=SubjectTitle, name="production_line_titles", key=("subject",))


def works(
    reader: Reader,
    *,
    states: tuple[str, ...] = (),
    stage: str = "",
    subject: UUID | None = None,
    error: str = "",
    search: str = "",
    limit: int = 50,
    after: str = "",
) -> Page[WorkRow]:
    """Pieces of work, newest request first."""
    where = _conditions(states=states, stage=stage, subject=subject, error=error, search=search)
    return reader.select(
        Select(
            table=WORK,
            where=where,
            order=("position",),
            descending=True,
            limit=limit,
            after=after,
        )
    )


def work(reader: Reader, identifier: UUID) -> WorkRow | None:
    """One piece of work."""
    return reader.find(WORK, identifier)


def work_counts(
    reader: Reader,
    *,
    stage: str = "",
    subject: UUID | None = None,
    error: str = "",
    search: str = "",
) -> dict[str, int]:
    """Number of pieces of work in each state, among those that fit."""
    where = _conditions(states=(), stage=stage, subject=subject, error=error, search=search)
    return dict(reader.count_by(WORK, "state", where))


def failures_by_error(reader: Reader) -> dict[str, int]:
    """Number of failed and parked pieces of work for each error."""
    return dict(reader.count_by(WORK, "error", (OneOf("state", ("failed", "parked")),)))


@dataclass(frozen=True, kw_only=True)
class Failures:
    """Failed and parked work of one cause: the error and the stage it came up in."""

    stage: str
    error: str
    works: int
    newest: UUID
    message: str
    """Of the newest."""
    last_at: datetime


def failed_by_cause(reader: Reader) -> dict[tuple[str, str], list[WorkRow]]:
    """Failed and parked work by stage and cause: the error, or why it was set aside."""
    where = (OneOf("state", ("failed", "parked")),)
    found = reader.select(Select(table=WORK, where=where, order=("position",))).rows
    groups: dict[tuple[str, str], list[WorkRow]] = {}
    for row in found:
        groups.setdefault((row.stage, row.error or row.reason), []).append(row)
    return groups


def failures(reader: Reader) -> tuple[Failures, ...]:
    """Failed and parked work grouped by cause, the most frequent cause first."""
    told = []
    for (stage, error), rows in failed_by_cause(reader).items():
        newest = max(rows, key=lambda row: row.changed_at)
        told.append(
            Failures(
                stage=stage,
                error=error,
                works=len(rows),
                newest=newest.id,
                message=newest.message or newest.reason,
                last_at=newest.changed_at,
            )
        )
    return tuple(sorted(told, key=lambda each: (-each.works, each.stage, each.error)))


def _conditions(
    *, states: tuple[str, ...], stage: str, subject: UUID | None, error: str, search: str
) -> tuple[Condition, ...]:
    where: list[Condition] = [OneOf("state", states)] if states else []
    where += [Equal("stage", stage)] if stage else []
    where += [Equal("subject", subject)] if subject else []
    where += [Equal("error", error)] if error else []
    where += [Words("words", search)] if search else []
    return tuple(where)


def _requested(event: RecordedEvent, fact: WorkRequested, rows: Rows) -> Iterable[Change]:
    known = rows.find(TITLES, fact.subject)
    row = WorkRow(
        id=event.stream,
        position=event.position,
        stage=fact.stage,
        subject=fact.subject,
        title="" if known is None else known.title,
        input_digest=fact.input_digest,
        round=fact.round,
        inputs=len(fact.inputs),
        note=fact.note,
        correlation=event.origin.correlation_id,
        state="requested",
        requested_at=event.recorded_at,
        due_at=fact.due_at,
        changed_at=event.recorded_at,
    )
    return begun(event, row)


def _requested_reads(_event: RecordedEvent, fact: WorkRequested) -> Iterable[Wanted]:
    return ((TITLES, (fact.subject,)),)


def _started(row: WorkRow, event: RecordedEvent, fact: WorkStarted) -> WorkRow:
    return altered(
        row,
        state="started",
        attempts=fact.attempt,
        worker=fact.worker,
        lease_s=fact.lease_s,
        started_at=event.recorded_at,
        retry_at=None,
        changed_at=event.recorded_at,
    )


def _succeeded(event: RecordedEvent, fact: WorkSucceeded, rows: Rows) -> Iterable[Change]:
    row = rows.find(WORK, event.stream)
    if row is None:
        return
    done = altered(
        row,
        state="succeeded",
        attempts=fact.attempt,
        milliseconds=fact.milliseconds,
        produced=len(fact.produced),
        summary=fact.summary,
        finished_at=event.recorded_at,
        changed_at=event.recorded_at,
    )
    draft = rows.find(TITLES, fact.subject) if fact.stage == "compile" else None
    if draft is not None:
        # The attempt is written in one append with the success of its work, just before it.
        done = altered(
            done, step=draft.step, score=draft.score, cost_micro_usd=draft.cost_micro_usd
        )
    yield Put(done)


def _succeeded_reads(event: RecordedEvent, fact: WorkSucceeded) -> Iterable[Wanted]:
    return ((WORK, (event.stream,)), (TITLES, (fact.subject,)))


def _drafted(row: SubjectTitle, _event: RecordedEvent, fact: AnimationDrafted) -> SubjectTitle:
    return altered(row, step=fact.step, score=fact.score, cost_micro_usd=fact.cost_micro_usd)


def _failed(row: WorkRow, event: RecordedEvent, fact: WorkFailed) -> WorkRow:
    return altered(
        row,
        state="failed",
        attempts=fact.attempt,
        error=fact.error,
        message=fact.message,
        retry_at=event.recorded_at + timedelta(seconds=fact.retry_after_s),
        changed_at=event.recorded_at,
    )


def _parked(row: WorkRow, event: RecordedEvent, fact: WorkParked) -> WorkRow:
    return altered(
        row, state="parked", reason=fact.reason, retry_at=None, changed_at=event.recorded_at
    )


def _resumed(row: WorkRow, event: RecordedEvent, fact: WorkResumed) -> WorkRow:
    return altered(
        row, state="requested", reason=fact.reason, retry_at=None, changed_at=event.recorded_at
    )


def _cancelled(row: WorkRow, event: RecordedEvent, fact: WorkCancelled) -> WorkRow:
    return altered(
        row,
        state="cancelled",
        reason=fact.reason,
        retry_at=None,
        finished_at=event.recorded_at,
        changed_at=event.recorded_at,
    )


def _named(
    event: RecordedEvent,
    fact: IdeaProposed | AnimationCommissioned | PublicationRequested,
    _rows: Rows,
) -> Iterable[Change]:
    return begun(event, SubjectTitle(subject=event.stream, title=fact.title))


VIEW = Projection(
    name="production_line",
    version=2,
    tables=(WORK, TITLES),
    handlers=(
        on(IdeaProposed, _named),
        on(AnimationCommissioned, _named),
        on(PublicationRequested, _named),
        on(WorkRequested, _requested, reads=_requested_reads),
        alters(WorkStarted, WORK, _started),
        on(WorkSucceeded, _succeeded, reads=_succeeded_reads),
        alters(AnimationDrafted, TITLES, _drafted),
        alters(WorkFailed, WORK, _failed),
        alters(WorkParked, WORK, _parked),
        alters(WorkResumed, WORK, _resumed),
        alters(WorkCancelled, WORK, _cancelled),
    ),
)
