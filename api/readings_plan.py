"""What every row of a table would do: record something new, change it, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal
from uuid import UUID

from api.readings_rows import ReadRow, RefusedRow, Row, SumRow
from domain.audiences.decisions import Reading, observe
from domain.audiences.state import Audience, evolve, fold
from domain.commands.audiences import Entry, check_published
from domain.events.audience import AudienceObserved
from domain.events.event import payloads
from domain.identifiers import PublicationId, audience_id
from domain.ports import EventStore
from domain.publications.state import fold as fold_publication
from domain.refusals import Refusal

CSV = "csv:"


@dataclass(frozen=True, kw_only=True)
class RowVerdict:
    """What one row would do, and for a row that is refused where and why."""

    line: int
    verdict: Literal["new", "changed", "known", "sum", "refused"]
    publication: UUID | None = None
    title: str = ""
    platform: str = ""
    observed_at: datetime | None = None
    views: int | None = None
    engaged_views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    average_view_percentage: float | None = None
    problems: tuple[RefusedRow, ...] = ()


@dataclass(kw_only=True)
class Plan:
    """The rows' verdicts in order, and what is to be recorded."""

    verdicts: list[RowVerdict] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


def planned(store: EventStore, rows: Sequence[Row], *, reason: str, timed: bool) -> Plan:
    """Judge the rows one after the other, each with what those before it would have recorded."""
    desk, plan = _Desk(store), Plan()
    for row in rows:
        match row:
            case SumRow(line=line):
                plan.verdicts.append(RowVerdict(line=line, verdict="sum"))
            case ReadRow():
                plan.verdicts.append(desk.judged(row, plan, reason=reason, timed=timed))
            case _:
                plan.verdicts.append(RowVerdict(line=row[0].line, verdict="refused", problems=row))
    return plan


@dataclass(kw_only=True)
class _Film:
    """One publication while the table is read."""

    title: str
    platform: str
    refusal: str
    audience: Audience
    lines: dict[datetime, int] = field(default_factory=dict)
    """Moment → the line of this table that told of it."""


class _Desk:
    """Reads each publication of a table once."""

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self._films: dict[UUID, _Film] = {}

    def judged(self, row: ReadRow, plan: Plan, *, reason: str, timed: bool) -> RowVerdict:
        """What the row would do; what is to be recorded goes onto the plan."""
        film = self._film(row.publication)
        reading = _recognised(film.audience, row.reading, timed=timed)
        told = _told(row, film, reading)
        if film.refusal:
            return _refused(told, film.refusal)
        publication = PublicationId(row.publication)
        try:
            event = observe(film.audience, publication, reading, reason=reason)
        except Refusal as refusal:
            return _refused(told, str(refusal))
        before = film.lines.setdefault(reading.observed_at, row.line)
        if event is None:
            return replace(told, verdict="known")
        if before != row.line:
            return _refused(told, f"line {before} has other figures of this film and moment")
        film.audience = evolve(film.audience, event)
        plan.entries.append(Entry(publication=row.publication, reading=reading))
        new = isinstance(event, AudienceObserved)
        return replace(told, verdict="new" if new else "changed")

    def _film(self, publication: UUID) -> _Film:
        if publication not in self._films:
            state = fold_publication(payloads(self._store.load(publication)))
            stream = audience_id(PublicationId(publication))
            refusal = ""
            try:
                check_published(state, publication)
            except Refusal as error:
                refusal = str(error)
            self._films[publication] = _Film(
                title=state.request.title if state.request else "",
                platform=state.request.platform if state.request else "",
                refusal=refusal,
                audience=fold(payloads(self._store.load(stream))),
            )
        return self._films[publication]


def _recognised(audience: Audience, reading: Reading, *, timed: bool) -> Reading:
    """The reading under the name it was imported by before, so that nothing is recorded twice.

    With a moment, by that moment in any table; without one, by the content of the table.
    """
    for known in reversed(audience.readings):
        if timed and known.source.startswith(CSV) and known.observed_at == reading.observed_at:
            return replace(reading, source=known.source)
        if not timed and _content(known.source) == _content(reading.source):
            return replace(reading, source=known.source, observed_at=known.observed_at)
    return reading


def _content(source: str) -> str:
    """The digest in ``csv:name#digest``; another text for everything else."""
    name, mark, digest = source.rpartition("#")
    return digest if mark and name.startswith(CSV) else source


def _told(row: ReadRow, film: _Film, reading: Reading) -> RowVerdict:
    return RowVerdict(
        line=row.line,
        verdict="known",
        publication=row.publication,
        title=film.title,
        platform=film.platform,
        observed_at=reading.observed_at,
        views=reading.views,
        engaged_views=reading.engaged_views,
        likes=reading.likes,
        comments=reading.comments,
        shares=reading.shares,
        average_view_percentage=reading.average_view_percentage,
    )


def _refused(told: RowVerdict, reason: str) -> RowVerdict:
    problem = RefusedRow(line=told.line, reason=reason)
    return replace(told, verdict="refused", problems=(problem,))
