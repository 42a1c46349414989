"""Gaps board: what ideas ask for that the language cannot say yet, and whom it would free."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from domain.events.animation import AnimationDrafted
from domain.events.event import Event, RecordedEvent
from domain.events.gap import (
    GapAccepted,
    GapDeclined,
    GapImplemented,
    GapLinked,
    GapReopened,
    GapReported,
    GapStarted,
)
from domain.events.idea import IdeaProposed, IdeaVerified
from projections.projection import Projection, Wanted, alters, begun, on
from projections.query import Equal, OneOf, Page, Reader, Select
from projections.rows import Change, Put, Row, altered, quick
from projections.table import Index, Rows, Table

TO_BE_MADE = ("new", "accepted", "in_progress")
"""States of gaps that may still be closed."""

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


@quick
@dataclass(frozen=True, kw_only=True)
class UnheardWord(Row):
    """A word of an idea that the composer could make nothing of, in one film's document."""

    animation: UUID
    word: str
    """In lower case."""
    why: dict[str, str]
    """In ``en`` and ``pl``."""


@dataclass(frozen=True, kw_only=True)
class AskedWord:
    """An unheard word and in how many films it was asked for: a candidate for a gap."""

    word: str
    films: int


@dataclass(frozen=True, kw_only=True)
class GapOnBoard:
    """A gap with the number of ideas that wait for it, and of those it would free alone.

    ``turn`` is its place in the order that frees most ideas soonest, counted from 1, and
    ``freed`` how many ideas are free when it and all before it are there. Both are 0 for gaps
    that nobody waits for or that are not to be made (declined, or marked implemented).
    """

    gap: GapRow
    waiting: int
    frees: int
    turn: int = 0
    freed: int = 0


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One step of the order in which gaps are best closed."""

    gap: UUID
    freed: int
    """Ideas that are free after this step, all steps before it included."""


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
UNHEARD = Table(
    record=UnheardWord,
    name="gaps_board_words",
    key=("animation", "word"),
    indexes=(Index(columns=("word",)),),
)


def gaps_board(reader: Reader, *, states: tuple[str, ...] = ()) -> tuple[GapOnBoard, ...]:
    """Every gap: by the ideas it frees alone, then by those that wait, the most first."""
    where = (OneOf("state", states),) if states else ()
    cases = _cases(reader)
    alone = {gaps: n for gaps, n in cases.items() if len(gaps) == 1}
    waits, frees = _asked_for(cases), _asked_for(alone)
    gaps = reader.select(Select(table=GAPS, where=where, order=("position",))).rows
    turns = {each.gap: (turn, each.freed) for turn, each in enumerate(_plan(reader, cases), 1)}
    found = [
        GapOnBoard(
            gap=gap,
            waiting=waits[gap.id],
            frees=frees[gap.id],
            turn=turns.get(gap.id, (0, 0))[0],
            freed=turns.get(gap.id, (0, 0))[1],
        )
        for gap in gaps
    ]
    return tuple(sorted(found, key=lambda each: (-each.frees, -each.waiting, each.gap.position)))


def _cases(reader: Reader) -> Mapping[frozenset[UUID], int]:
    """How many ideas need the same gaps: there are few such cases, however many ideas."""
    cases = Counter[frozenset[UUID]]()
    for gaps, n in reader.count_by(ASKING, "missing").items():
        cases[frozenset(gaps)] += n
    del cases[frozenset()]
    return cases


def _asked_for(cases: Mapping[frozenset[UUID], int]) -> Counter[UUID]:
    """How many ideas need each gap."""
    linked = Counter[UUID]()
    for gaps, n in cases.items():
        linked.update(dict.fromkeys(gaps, n))
    return linked


def _plan(reader: Reader, cases: Mapping[frozenset[UUID], int]) -> tuple[Turn, ...]:
    """In which order gaps are best closed, over the gaps that may still be made."""
    open_gaps = reader.select(Select(table=GAPS, where=(OneOf("state", TO_BE_MADE),))).rows
    return best_order(cases, {each.id: each.position for each in open_gaps})


def best_order(
    cases: Mapping[frozenset[UUID], int], positions: Mapping[UUID, int]
) -> tuple[Turn, ...]:
    """Greedy: each step closes the gap that frees most ideas then; among equals the one most
    ideas wait for, then the oldest. ``cases`` tells how many ideas need exactly these gaps;
    those that need a gap without a position are never freed."""
    waiting = [(gaps, n) for gaps, n in cases.items() if gaps and gaps <= positions.keys()]
    left = {each for gaps in cases for each in gaps if each in positions}
    turns: list[Turn] = []
    freed = 0
    while left:
        alone, linked = Counter[UUID](), Counter[UUID]()
        for gaps, n in waiting:
            linked.update(dict.fromkeys(gaps, n))
            if len(gaps) == 1:
                alone.update(dict.fromkeys(gaps, n))
        best = min(left, key=lambda each: (-alone[each], -linked[each], positions[each]))
        freed += alone[best]
        left.remove(best)
        waiting = [(rest, n) for gaps, n in waiting if (rest := gaps - {best})]
        turns.append(Turn(gap=best, freed=freed))
    return tuple(turns)


def unheard_words(reader: Reader, *, limit: int = 50) -> tuple[AskedWord, ...]:
    """Words no film could honour, the most asked for first; among equals by the alphabet."""
    counted = reader.count_by(UNHEARD, "word")
    ranked = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return tuple(AskedWord(word=word, films=films) for word, films in ranked[:limit])


def gap(reader: Reader, identifier: UUID) -> GapRow | None:
    """One gap."""
    return reader.find(GAPS, identifier)


def waiting(reader: Reader, identifier: UUID) -> int:
    """How many ideas are blocked by the gap now."""
    blocked = (Equal("gap", identifier), Equal("waiting", value=True))
    return reader.count_by(GAP_LINKS, "gap", blocked).get(identifier, 0)


def ideas_of_gap(
    reader: Reader, identifier: UUID, *, limit: int | None = 50, after: str = ""
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
    row: GapRow, event: RecordedEvent, fact: GapAccepted | GapStarted | GapDeclined | GapReopened
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


def _drafted(event: RecordedEvent, fact: AnimationDrafted, _rows: Rows) -> Iterable[Change]:
    unheard = {each.word.lower(): each.effect for each in fact.words if not each.honoured}
    heard = {each.word.lower() for each in fact.words if each.honoured}
    for word in sorted(unheard.keys() - heard):
        yield Put(UnheardWord(animation=event.stream, word=word, why=unheard[word]))


def _verified_reads(event: RecordedEvent, fact: IdeaVerified) -> Iterable[Wanted]:
    yield ASKING, (event.stream,)
    for each in fact.missing:
        yield GAP_LINKS, (each.gap, event.stream)


_STATES: dict[type[Event], State] = {
    GapAccepted: "accepted",
    GapStarted: "in_progress",
    GapDeclined: "declined",
    GapReopened: "new",
}

VIEW = Projection(
    name="gaps_board",
    version=3,
    tables=(GAPS, GAP_LINKS, ASKING, UNHEARD),
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
        alters(GapReopened, GAPS, _decided),
        alters(GapImplemented, GAPS, _implemented),
        on(IdeaProposed, _proposed),
        on(IdeaVerified, _verified, reads=_verified_reads),
        on(AnimationDrafted, _drafted),
    ),
)
