"""Audit log: one row per event, findable by everything that is known about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from domain.events.animation import AnimationCommissioned
from domain.events.audience import (
    AudienceDayReported,
    AudienceMissed,
    AudienceObserved,
    AudienceRevised,
)
from domain.events.catalogue import CATALOGUE
from domain.events.consultation import ModelAsked, ProviderProbed
from domain.events.day import DayOpened
from domain.events.event import Event, RecordedEvent
from domain.events.gap import GapReported
from domain.events.idea import IdeaProposed
from domain.events.publication import PublicationRequested
from domain.events.work import WorkRequested
from projections.projection import Projection, Wanted, begun, on
from projections.query import (
    AtLeast,
    Below,
    Condition,
    Equal,
    OneOf,
    Page,
    Reader,
    Select,
    Words,
)
from projections.rows import Add, Change, Put, Row, quick
from projections.table import Index, Rows, Table
from projections.text import folded

LONGEST_PAYLOAD = 2000
"""Bytes of payload kept in the row; documents and model texts are read from the log."""

_LONGEST_TEXT = 200
_LONGEST_LIST = 10


@quick
@dataclass(frozen=True, kw_only=True)
class AuditRow(Row):
    """One event. Its sentence is made when read: see ``audit_sentences``."""

    position: int
    at: datetime
    actor: str
    topic: str
    kind: str
    """Kind of stream, for example ``idea``."""
    stream: UUID
    version: int
    event_id: UUID
    correlation: UUID
    causation: UUID | None
    payload: str
    """The payload as JSON; long texts are cut and end with "…" then, long lists with
    "…+" and the number of what was left out."""


@quick
@dataclass(frozen=True, kw_only=True)
class AuditWords(Row):
    """The words of an event that has any, with what events are filtered by: a search reads all
    of these, which is a tenth of what reading all events would be."""

    position: int
    at: datetime
    actor: str
    topic: str
    kind: str
    stream: UUID
    correlation: UUID
    words: str
    """Titles, reasons and messages of the payload: no case, no accents."""


@quick
@dataclass(frozen=True, kw_only=True)
class StreamName(Row):
    """What a stream is called. ``subject`` is the stream it serves: a work's subject, the
    publication an audience belongs to."""

    stream: UUID
    name: str
    subject: UUID | None = None


@quick
@dataclass(frozen=True, kw_only=True)
class TopicTally(Row):
    """How many events of a topic somebody has caused: a list says how many fit, and counting
    a hundred thousand of them each time would take longer than reading the page."""

    topic: str
    kind: str
    actor: str
    events: int


AUDIT = Table(
    record=AuditRow,
    name="audit_log",
    key=("position",),
    indexes=(
        Index(columns=("stream", "position")),
        Index(columns=("correlation", "position")),
        Index(columns=("topic", "position")),
        Index(columns=("kind", "position")),
        Index(columns=("actor", "position")),
        Index(columns=("at",)),
    ),
)

WORDS = Table(record=AuditWords, name="audit_log_words", key=("position",))

TALLY = Table(record=TopicTally, name="audit_log_tally", key=("topic", "actor"))

NAMES = Table(
    record=StreamName,
    name="audit_log_names",
    key=("stream",),
    indexes=(Index(columns=("subject",)),),
)


@dataclass(frozen=True, kw_only=True)
class AuditFilter:
    """Which events; empty and ``None`` mean: any. ``subject`` takes in the work and the
    audience that belong to it."""

    topics: tuple[str, ...] = ()
    kind: str = ""
    actor: str = ""
    subject: UUID | None = None
    correlation: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    search: str = ""
    up_to: int | None = None
    """Only events up to this log position."""

    @property
    def searches(self) -> bool:
        """Whether there is a word to look for."""
        return bool(self.search.strip())


def audit_log(
    reader: Reader,
    wanted: AuditFilter,
    *,
    newest_first: bool = True,
    limit: int = 50,
    after: str = "",
) -> Page[AuditRow]:
    """Events in order of the log, the newest first unless asked otherwise."""
    where = tuple(_conditions(reader, wanted))
    if not wanted.searches:
        events = Select(table=AUDIT, where=where, descending=newest_first, limit=limit, after=after)
        return reader.select(events)
    words = Select(table=WORDS, where=where, descending=newest_first, limit=limit, after=after)
    found = reader.select(words)
    positions = tuple(row.position for row in found.rows)
    which = Select(table=AUDIT, where=(OneOf("position", positions),), descending=newest_first)
    return Page(rows=reader.select(which).rows, next=found.next)


def audit_event(reader: Reader, position: int) -> AuditRow | None:
    """The event at this position."""
    return reader.find(AUDIT, position)


def audit_total(reader: Reader, wanted: AuditFilter) -> int:
    """How many events fit."""
    conditions = tuple(_conditions(reader, wanted))
    if all(each.column in _TALLIED for each in conditions):
        return sum(row.events for row in reader.select(Select(table=TALLY, where=conditions)).rows)
    if wanted.searches:
        return sum(reader.count_by(WORDS, "kind", conditions).values())
    return sum(reader.count_by(AUDIT, "kind", conditions).values())


def audit_names(reader: Reader, streams: Iterable[UUID]) -> dict[UUID, StreamName]:
    """What these streams and the streams they serve are called."""
    names: dict[UUID, StreamName] = {}
    wanted = set(streams)
    for _ in range(3):
        found = reader.select(Select(table=NAMES, where=(OneOf("stream", tuple(wanted)),))).rows
        names.update({name.stream: name for name in found})
        wanted = {name.subject for name in found if name.subject} - names.keys()
        if not wanted:
            break
    return names


def _conditions(reader: Reader, wanted: AuditFilter) -> Iterable[Condition]:
    if wanted.topics:
        yield OneOf("topic", wanted.topics)
    if wanted.kind:
        yield Equal("kind", wanted.kind)
    if wanted.actor:
        yield Equal("actor", wanted.actor)
    if wanted.subject:
        serving = reader.select(Select(table=NAMES, where=(Equal("subject", wanted.subject),)))
        yield OneOf("stream", (wanted.subject, *(name.stream for name in serving.rows)))
    if wanted.correlation:
        yield Equal("correlation", wanted.correlation)
    if wanted.since:
        yield AtLeast("at", wanted.since)
    if wanted.until:
        yield Below("at", wanted.until)
    if wanted.searches:
        yield Words("words", wanted.search)
    if wanted.up_to is not None:
        yield Below("position", wanted.up_to + 1)


_TALLIED = frozenset({"topic", "kind", "actor"})

_HUMAN_FIELDS = (
    "title",
    "film_title",
    "name",
    "feature",
    "reason",
    "error",
    "message",
    "note",
    "remark",
    "url",
    "kit",
    "platform",
    "account",
    "stage",
    "date",
    "worker",
    "value",
)

_ENCODER = msgspec.json.Encoder()


def _recorded(kind: type[Event]) -> Callable[[RecordedEvent, Event, Rows], Iterable[Change]]:
    topic, family = kind.topic, kind.topic.partition(".")[0]
    texts = tuple(name for name in kind.__struct_fields__ if name in _HUMAN_FIELDS)
    name = _NAMED.get(kind)

    def apply(event: RecordedEvent, fact: Event, rows: Rows) -> Iterable[Change]:
        origin = event.origin
        row = AuditRow(
            position=event.position,
            at=event.recorded_at,
            actor=origin.actor,
            topic=topic,
            kind=family,
            stream=event.stream,
            version=event.version,
            event_id=event.event_id,
            correlation=origin.correlation_id,
            causation=origin.causation_id,
            payload=_payload(fact),
        )
        old = rows.find(TALLY, topic, origin.actor)
        tally = TopicTally(
            topic=topic, kind=family, actor=origin.actor, events=1 + (old.events if old else 0)
        )
        named = () if name is None else begun(event, name(event, fact))
        words = folded(" ".join([getattr(fact, text) for text in texts])).strip()
        said = (Add(_words(row, words)),) if words else ()
        return (Add(row), *said, Put(tally), *named)

    return apply


def _words(row: AuditRow, words: str) -> AuditWords:
    return AuditWords(
        position=row.position,
        at=row.at,
        actor=row.actor,
        topic=row.topic,
        kind=row.kind,
        stream=row.stream,
        correlation=row.correlation,
        words=words,
    )


def _tallied(event: RecordedEvent, fact: Event) -> Iterable[Wanted]:
    return ((TALLY, (fact.topic, event.origin.actor)),)


def _payload(fact: Event) -> str:
    encoded = _ENCODER.encode(fact)
    if len(encoded) > LONGEST_PAYLOAD:
        encoded = _ENCODER.encode(_cut(msgspec.to_builtins(fact)))
    return encoded.decode()


def _cut(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= _LONGEST_TEXT else value[:_LONGEST_TEXT] + "…"
    if isinstance(value, dict):
        return {key: _cut(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        cut = [_cut(inner) for inner in value[:_LONGEST_LIST]]
        return cut if len(value) <= _LONGEST_LIST else [*cut, f"…+{len(value) - _LONGEST_LIST}"]
    return value


def _named_by(field: str, subject: str = "") -> Callable[[RecordedEvent, Any], StreamName]:
    def name(event: RecordedEvent, fact: Any) -> StreamName:
        return StreamName(
            stream=event.stream,
            name=getattr(fact, field) if field else "",
            subject=getattr(fact, subject) if subject else None,
        )

    return name


_NAMED: dict[type[Event], Callable[[RecordedEvent, Any], StreamName]] = {
    IdeaProposed: _named_by("title"),
    GapReported: _named_by("feature"),
    DayOpened: _named_by("date"),
    AnimationCommissioned: _named_by("title"),
    PublicationRequested: _named_by("title", "animation"),
    WorkRequested: _named_by("stage", "subject"),
    ModelAsked: _named_by("task", "subject"),
    ProviderProbed: _named_by("provider"),
    AudienceObserved: _named_by("", "publication"),
    AudienceDayReported: _named_by("", "publication"),
    AudienceMissed: _named_by("", "publication"),
    AudienceRevised: _named_by("", "publication"),
}

VIEW = Projection(
    name="audit_log",
    version=5,
    tables=(AUDIT, WORDS, NAMES, TALLY),
    handlers=tuple(on(kind, _recorded(kind), reads=_tallied) for kind in CATALOGUE.values()),
)
