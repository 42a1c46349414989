"""Gaps board: what ideas ask for that the language cannot say yet, and whom it would free."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from domain.events.event import Event, RecordedEvent
from domain.events.gap import (
    GapAccepted,
    GapDeclined,
    GapImplemented,
    GapLinked,
    GapReported,
    GapStarted,
)
from domain.events.idea import IdeaProposed, IdeaVerified
from projections.projection import Projection, Wanted, alters, begun, on
from projections.query import Equal, OneOf, Page, Reader, Select
from projections.rows import Change, Put, Row, altered, quick
from projections.table import Index, Rows, Table

type State = Literal["new", "accepted", "in_progress", "implemented", "declined"]


@quick
@dataclass(frozen=True, kw_only=True)
class GapRow(Row):
    """One missing feature."""

    id: UUID
    position: int
    feature: str
    cause: str
    """Why it counts as missing."""
    state: State = "new"
    reason: str = ""
    """Why it was accepted, started or declined."""
    language_version: str = ""
    """The version of the language that has it."""
    reported_at: datetime
    changed_at: datetime


@quick
@dataclass(frozen=True, kw_only=True)
class GapLink(Row):
    """An idea that asks for the feature. ``waiting``: it is blocked by this gap now;
    ``alone``: by nothing else, so implementing this one frees it."""

    gap: UUID
    idea: UUID
    title: str
    evidence: str
    waiting: bool
    alone: bool


@quick
@dataclass(frozen=True, kw_only=True)
class AskingIdea(Row):
    """What an idea is called and asks for at present."""

    idea: UUID
    title: str
    missing: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GapOnBoard:
    """A gap with the number of ideas that wait for it, and of those it would free alone."""

    gap: GapRow
    waiting: int
    frees: int


GAPS = Table(
    record=GapRow, name="gaps_board", key=("id",), indexes=(Index(columns=("state", "position")),)
)
GAP_LINKS = Table(
    record=GapLink,
    name="gaps_board_links",
    key=("gap", "idea"),
    indexes=(Index(columns=("idea",)),),
)
ASKING = Table(record=AskingIdea, name="gaps_board_ideas", key=("idea",))


def gaps_board(reader: Reader, *, states: tuple[str, ...] = ()) -> tuple[GapOnBoard, ...]:
    """Every gap, the one that frees most ideas first."""
    where = (OneOf("state", states),) if states else ()
    waiting = reader.count_by(GAP_LINKS, "gap", (Equal("waiting", value=True),))
    alone = (Equal("waiting", value=True), Equal("alone", value=True))
    frees = reader.count_by(GAP_LINKS, "gap", alone)
    gaps = reader.select(Select(table=GAPS, where=where, order=("position",))).rows
    found = [
        GapOnBoard(gap=gap, waiting=waiting.get(gap.id, 0), frees=frees.get(gap.id, 0))
        for gap in gaps
    ]
    return tuple(sorted(found, key=lambda each: (-each.frees, -each.waiting, each.gap.position)))


def gap(reader: Reader, identifier: UUID) -> GapRow | None:
    """One gap."""
    return reader.find(GAPS, identifier)


def ideas_of_gap(
    reader: Reader, identifier: UUID, *, limit: int = 50, after: str = ""
) -> Page[GapLink]:
    """The ideas that ever asked for the feature."""
    where = (Equal("gap", identifier),)
    return reader.select(Select(table=GAP_LINKS, where=where, limit=limit, after=after))


def _reported(event: RecordedEvent, fact: GapReported, rows: Rows) -> Iterable[Change]:
    if event.version > 1 and rows.find(GAPS, event.stream) is not None:
        return ()
    row = GapRow(
        id=event.stream,
        position=event.position,
        feature=fact.feature,
        cause=fact.reason,
        reported_at=event.recorded_at,
        changed_at=event.recorded_at,
    )
    return begun(event, row)


def _decided(
    row: GapRow, event: RecordedEvent, fact: GapAccepted | GapStarted | GapDeclined
) -> GapRow:
    return altered(row, state=_STATES[type(fact)], reason=fact.reason, changed_at=event.recorded_at)


def _implemented(row: GapRow, event: RecordedEvent, fact: GapImplemented) -> GapRow:
    """Its ideas wait until they are verified again."""
    return altered(
        row,
        state="implemented",
        language_version=fact.language_version,
        changed_at=event.recorded_at,
    )


def _linked(event: RecordedEvent, fact: GapLinked, rows: Rows) -> Iterable[Change]:
    known = rows.find(GAP_LINKS, event.stream, fact.idea)
    if known is not None:
        return (Put(altered(known, evidence=fact.evidence)),)
    asking = rows.find(ASKING, fact.idea)
    missing = () if asking is None else asking.missing
    link = GapLink(
        gap=event.stream,
        idea=fact.idea,
        title="" if asking is None else asking.title,
        evidence=fact.evidence,
        waiting=event.stream in missing,
        alone=missing == (event.stream,),
    )
    return (Put(link),)


def _proposed(event: RecordedEvent, fact: IdeaProposed, rows: Rows) -> Iterable[Change]:
    if event.version > 1 and rows.find(ASKING, event.stream) is not None:
        return ()
    return begun(event, AskingIdea(idea=event.stream, title=fact.title))


def _verified(event: RecordedEvent, fact: IdeaVerified, rows: Rows) -> Iterable[Change]:
    asking = rows.find(ASKING, event.stream) or AskingIdea(idea=event.stream, title="")
    evidence: dict[UUID, str] = {each.gap: each.evidence for each in fact.missing}
    yield Put(altered(asking, missing=tuple(evidence)))
    for each in dict.fromkeys((*asking.missing, *evidence)):
        known = rows.find(GAP_LINKS, each, event.stream)
        yield Put(
            GapLink(
                gap=each,
                idea=event.stream,
                title=asking.title,
                evidence=evidence.get(each, "") or ("" if known is None else known.evidence),
                waiting=each in evidence,
                alone=tuple(evidence) == (each,),
            )
        )


def _verified_reads(event: RecordedEvent, fact: IdeaVerified) -> Iterable[Wanted]:
    yield ASKING, (event.stream,)
    for each in fact.missing:
        yield GAP_LINKS, (each.gap, event.stream)


_STATES: dict[type[Event], State] = {
    GapAccepted: "accepted",
    GapStarted: "in_progress",
    GapDeclined: "declined",
}

VIEW = Projection(
    name="gaps_board",
    version=1,
    tables=(GAPS, GAP_LINKS, ASKING),
    handlers=(
        on(GapReported, _reported),
        on(
            GapLinked,
            _linked,
            reads=lambda event, fact: (
                (GAP_LINKS, (event.stream, fact.idea)),
                (ASKING, (fact.idea,)),
            ),
        ),
        alters(GapAccepted, GAPS, _decided),
        alters(GapStarted, GAPS, _decided),
        alters(GapDeclined, GAPS, _decided),
        alters(GapImplemented, GAPS, _implemented),
        on(IdeaProposed, _proposed),
        on(IdeaVerified, _verified, reads=_verified_reads),
    ),
)
