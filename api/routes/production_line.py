"""Production line: every piece of work, its attempts, its failures by cause, and what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from api.problems import NotFound
from api.routes.dependencies import (
    COMMANDS,
    READS,
    Asked,
    Cursor,
    Done,
    Door,
    Limit,
    Search,
    Viewing,
    done,
)
from api.routes.idea_gate import Reason
from api.running_work import Headway, RunningWork, headway, running_work
from api.work_history import LogLine, WorkAttempt, attempts_of, log_lines
from domain.commands import work as commands
from domain.identifiers import WorkId
from projections.production_line import (
    Failures,
    State,
    WorkRow,
    failed_by_cause,
    failures,
    work,
    work_counts,
    works,
)

router = APIRouter(prefix="/production-line", tags=["production-line"])


@dataclass(frozen=True, kw_only=True)
class WorkPage:
    """One page of work, with the number of those that fit in each state."""

    items: tuple[WorkRow, ...]
    next: str | None
    total: int
    counts: dict[str, int]
    position: int


@dataclass(frozen=True, kw_only=True)
class RunningPage:
    """What is done now."""

    position: int
    now: datetime
    items: tuple[RunningWork, ...]


@dataclass(frozen=True, kw_only=True)
class FailuresPage:
    """Failed and parked work by cause, the most frequent first."""

    position: int
    items: tuple[Failures, ...]


@dataclass(frozen=True, kw_only=True)
class WorkDetail:
    """One piece of work. ``attempts``: failed ones first, then the newest first."""

    position: int
    work: WorkRow
    headway: Headway | None
    """How far it is; ``None`` while nobody does it."""
    attempts: tuple[WorkAttempt, ...]
    log: tuple[LogLine, ...]
    """What processes said while they did it; empty when their log files are gone."""


class Cause(BaseModel):
    """One cause of failures: its stage, and its error or the reason of parking."""

    model_config = ConfigDict(extra="forbid")

    stage: str = Field(max_length=40)
    error: str = Field(default="", max_length=2000)


@dataclass(frozen=True, kw_only=True)
class Retried:
    """``count`` pieces of work are tried again; ``position`` is that of the last event."""

    position: int
    changed: bool
    count: int


@router.get("", responses=READS)
def list_work(
    view: Viewing,
    state: Annotated[list[State] | None, Query(max_length=6)] = None,
    stage: Annotated[str, Query(max_length=40)] = "",
    subject: Annotated[UUID | None, Query()] = None,
    error: Annotated[str, Query(max_length=200)] = "",
    search: Search = "",
    cursor: Cursor = "",
    limit: Limit = 50,
) -> WorkPage:
    """Pieces of work, the newest request first."""
    states = tuple(state or ())
    page = works(
        view.reader,
        states=states,
        stage=stage,
        subject=subject,
        error=error,
        search=search,
        limit=limit,
        after=cursor,
    )
    counts = work_counts(view.reader, stage=stage, subject=subject, error=error, search=search)
    total = sum(n for name, n in counts.items() if not states or name in states)
    return WorkPage(
        items=page.rows, next=page.next or None, total=total, counts=counts, position=view.position
    )


@router.get("/running", responses=READS)
def list_running(kinora: Door, view: Viewing) -> RunningPage:
    """What is done now, with frames, times real time and time left."""
    return RunningPage(
        position=view.position,
        now=kinora.clock.now(),
        items=running_work(kinora, view.reader),
    )


@router.get("/failures", responses=READS)
def list_failures(view: Viewing) -> FailuresPage:
    """Failed and parked work grouped by stage and cause."""
    return FailuresPage(position=view.position, items=failures(view.reader))


@router.post("/failures/retry", responses=COMMANDS)
def retry_failures(kinora: Door, request: Asked, view: Viewing, cause: Cause) -> Retried:
    """Try everything again that failed or was parked for one cause."""
    rows = failed_by_cause(view.reader).get((cause.stage, cause.error), [])
    events = commands.retry_all(kinora.store, request, [row.id for row in rows], "")
    told = done(kinora, events)
    return Retried(position=told.position, changed=told.changed, count=len(events))


@router.get("/{work_id}", responses=READS)
def read_work(kinora: Door, view: Viewing, work_id: UUID) -> WorkDetail:
    """One piece of work with its attempts and what was said meanwhile."""
    row = work(view.reader, work_id)
    if row is None:
        raise NotFound("work", work_id)
    told = kinora.leases.progress([WorkId(work_id)])
    said = told.get(WorkId(work_id))
    return WorkDetail(
        position=view.position,
        work=row,
        headway=None if said is None else headway(said),
        attempts=attempts_of(kinora.store.load(work_id)),
        log=log_lines(kinora, work_id),
    )


def _add(verb: str, command: Callable[..., object], summary: str) -> None:
    def decide(kinora: Door, request: Asked, work_id: UUID, said: Reason) -> Done:
        events = command(kinora.store, request, work_id, said.reason)
        return done(kinora, events)  # type: ignore[arg-type]

    router.add_api_route(
        f"/{{work_id}}/{verb}",
        decide,
        methods=["POST"],
        responses=COMMANDS,
        summary=summary,
        name=f"{verb}_work",
    )


_add("retry", commands.retry, "Try failed or cancelled work again.")
_add("resume", commands.retry, "Take up parked work again.")
_add("park", commands.park, "Set the work aside until somebody resumes it.")
_add("cancel", commands.cancel, "Stop the work, also while it runs.")
