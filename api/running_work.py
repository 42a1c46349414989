"""Work that somebody does now, with how far it is, as its last heart-beat told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from api.bootstrap import Kinora
from domain.identifiers import WorkId
from projections.production_line import WorkRow, works
from projections.query import Reader


@dataclass(frozen=True, kw_only=True)
class Headway:
    """How far one piece of work is. ``total`` is 0 while nobody can tell."""

    stage: str = ""
    """The part of the work, for example ``frames``, ``sound``, ``file``."""
    done: int = 0
    total: int = 0
    realtime: float | None = None
    """Seconds of film per second of work."""
    eta_s: float | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class RunningWork:
    """One piece of work under way."""

    work: UUID
    stage: str
    subject: UUID
    title: str
    attempt: int
    started_at: datetime | None
    headway: Headway


def running_work(kinora: Kinora, reader: Reader, *, most: int = 50) -> tuple[RunningWork, ...]:
    """All work that is held now, the longest running first."""
    rows = works(reader, states=("started",), limit=most).rows
    told = kinora.leases.progress([WorkId(row.id) for row in rows])
    found = [_running(row, told[WorkId(row.id)]) for row in rows if WorkId(row.id) in told]
    return tuple(reversed(found))


def headway(said: Mapping[str, object]) -> Headway:
    """What a heart-beat tells, whatever stage it comes from."""
    return Headway(
        stage=str(said.get("stage") or ""),
        done=int(_number(said.get("done")) or 0),
        total=int(_number(said.get("total")) or 0),
        realtime=_number(said.get("realtime")),
        eta_s=_number(said.get("eta_s")),
        note=str(said.get("step") or said.get("asking") or said.get("note") or ""),
    )


def _running(row: WorkRow, said: Mapping[str, object]) -> RunningWork:
    return RunningWork(
        work=row.id,
        stage=row.stage,
        subject=row.subject,
        title=row.title,
        attempt=row.attempts,
        started_at=row.started_at,
        headway=headway(said),
    )


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
