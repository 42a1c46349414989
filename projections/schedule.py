"""Schedule: what became of each day, the newest first, and why nothing happened where it did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.events.event import RecordedEvent
from domain.events.machine import ScheduleRan
from projections.projection import Projection, begun, on
from projections.query import Page, Reader, Select
from projections.rows import Change, Row, quick
from projections.table import Index, Rows, Table


@quick
@dataclass(frozen=True, kw_only=True)
class ScheduleRow(Row):
    """One day of the scheduler."""

    id: UUID
    date: str
    zone: str
    outcome: str
    """``opened``, ``opened_late``, ``open_already``, ``other_zone`` or ``slept``."""
    due_at: datetime
    late_s: int
    told_at: datetime
    """When the scheduler said so."""


RUNS = Table(record=ScheduleRow, name="schedule", key=("id",), indexes=(Index(columns=("date",)),))


def schedule_history(reader: Reader, *, limit: int = 30, after: str = "") -> Page[ScheduleRow]:
    """Days of the scheduler, the newest first."""
    return reader.select(
        Select(table=RUNS, order=("date",), descending=True, limit=limit, after=after)
    )


def _ran(event: RecordedEvent, fact: ScheduleRan, _rows: Rows) -> Iterable[Change]:
    row = ScheduleRow(
        id=event.stream,
        date=fact.date,
        zone=fact.zone,
        outcome=fact.outcome,
        due_at=fact.due_at,
        late_s=fact.late_s,
        told_at=event.recorded_at,
    )
    return begun(event, row)


VIEW = Projection(name="schedule", version=1, tables=(RUNS,), handlers=(on(ScheduleRan, _ran),))
