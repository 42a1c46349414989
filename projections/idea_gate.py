"""Idea gate: the candidates of each day and the one choice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.events.day import CandidatesOffered, ChoiceUndone, DayClosed, DayOpened, IdeaChosen
from domain.events.event import RecordedEvent
from projections.projection import Projection, alters, begun, on
from projections.query import Equal, Page, Reader, Select
from projections.rows import Change, Row, altered, quick
from projections.table import Index, Rows, Table


@dataclass(frozen=True, kw_only=True)
class GateCandidate:
    """One idea on offer. What else is known of it stands on the ideas board."""

    idea: UUID
    title: str
    score: float
    reasons: tuple[str, ...]


@quick
@dataclass(frozen=True, kw_only=True)
class GateRow(Row):
    """The gate of one day. ``None`` and empty text: not yet, or undone."""

    id: UUID
    date: str
    zone: str
    automatic: bool
    opened_at: datetime
    candidates: tuple[GateCandidate, ...] = ()
    """Best first."""
    policy: str = ""
    offers: int = 0
    offered_at: datetime | None = None
    idea: UUID | None = None
    title: str = ""
    animation: UUID | None = None
    reason: str = ""
    chosen_automatically: bool = False
    chosen_at: datetime | None = None
    undone: int = 0
    outcome: str = ""
    """Empty while the day runs."""


GATES = Table(record=GateRow, name="idea_gate", key=("id",), indexes=(Index(columns=("date",)),))


def gate(reader: Reader, *, date: str = "") -> GateRow | None:
    """The gate of a day, or of the newest one."""
    where = (Equal("date", date),) if date else ()
    query = Select(table=GATES, where=where, order=("date",), descending=True, limit=1)
    return next(iter(reader.select(query).rows), None)


def gates(reader: Reader, *, limit: int = 50, after: str = "") -> Page[GateRow]:
    """The gates of all days, newest first."""
    return reader.select(
        Select(table=GATES, order=("date",), descending=True, limit=limit, after=after)
    )


def _opened(event: RecordedEvent, fact: DayOpened, _rows: Rows) -> Iterable[Change]:
    row = GateRow(
        id=event.stream,
        date=fact.date,
        zone=fact.zone,
        automatic=fact.automatic,
        opened_at=event.recorded_at,
    )
    return begun(event, row)


def _offered(row: GateRow, event: RecordedEvent, fact: CandidatesOffered) -> GateRow:
    candidates = tuple(
        GateCandidate(idea=each.idea, title=each.title, score=each.score, reasons=each.reasons)
        for each in fact.candidates
    )
    return altered(
        row,
        candidates=candidates,
        policy=fact.policy,
        offers=row.offers + 1,
        offered_at=event.recorded_at,
    )


def _chosen(row: GateRow, event: RecordedEvent, fact: IdeaChosen) -> GateRow:
    titles = {each.idea: each.title for each in row.candidates}
    return altered(
        row,
        idea=fact.idea,
        title=titles.get(fact.idea, ""),
        animation=fact.animation,
        reason=fact.reason,
        chosen_automatically=fact.automatic,
        chosen_at=event.recorded_at,
    )


def _undone(row: GateRow, _event: RecordedEvent, _fact: ChoiceUndone) -> GateRow:
    return altered(
        row,
        idea=None,
        title="",
        animation=None,
        reason="",
        chosen_automatically=False,
        chosen_at=None,
        undone=row.undone + 1,
    )


def _closed(row: GateRow, _event: RecordedEvent, fact: DayClosed) -> GateRow:
    return altered(row, outcome=fact.outcome)


VIEW = Projection(
    name="idea_gate",
    version=1,
    tables=(GATES,),
    handlers=(
        on(DayOpened, _opened),
        alters(CandidatesOffered, GATES, _offered),
        alters(IdeaChosen, GATES, _chosen),
        alters(ChoiceUndone, GATES, _undone),
        alters(DayClosed, GATES, _closed),
    ),
)
