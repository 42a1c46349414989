"""Audit log: every event as a sentence that opens to everything it holds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from fastapi import APIRouter, Query
from pydantic import AwareDatetime

from adapters.event_store.anchors import check_anchors
from adapters.event_store.verification import Broken
from adapters.event_store.verification import verify as verify_chain
from api.bootstrap import Kinora
from api.causes import causes_of
from api.cli.log import ANCHORS
from api.jobs import Job, Tell
from api.problems import NotFound
from api.routes.dependencies import (
    COMMANDS,
    READS,
    AsOf,
    Cursor,
    Door,
    Language,
    Limit,
    Search,
    View,
    Viewing,
    moment,
)
from domain.events.catalogue import CATALOGUE, UndecodablePayload, UnknownTopic
from domain.production.stage import Stage
from projections.audit_log import (
    AuditFilter,
    AuditRow,
    audit_event,
    audit_log,
    audit_names,
    audit_total,
)
from projections.audit_sentences import actor_name, sentences

router = APIRouter(prefix="/audit-log", tags=["audit-log"])

VERIFY = "verify-log"
PERSONS = ("operator", "kinora", "policy", "scheduler", "adviser", "visitor")


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """One event as a sentence."""

    position: int
    at: datetime
    actor: str
    actor_name: str
    topic: str
    kind: str
    stream: UUID
    stream_name: str
    version: int
    correlation: UUID
    causation: UUID | None
    sentence: str


@dataclass(frozen=True, kw_only=True)
class EventPage:
    """One event with everything the log holds of it. ``payload`` is whole."""

    event: AuditEntry
    event_id: UUID
    hash: str
    """SHA-256 over every column and the hash before, as hexadecimal digits."""
    previous_hash: str
    payload: dict[str, Any]
    cause: AuditEntry | None
    """The event it follows from."""
    effects: tuple[AuditEntry, ...]
    """Events that follow from it."""


@dataclass(frozen=True, kw_only=True)
class AuditPage:
    """One page of events."""

    items: tuple[AuditEntry, ...]
    next: str | None
    total: int
    position: int


@dataclass(frozen=True, kw_only=True)
class ChainLink:
    """One event of a chain; what led to it stands above it, one step to the left."""

    event: AuditEntry
    depth: int
    own: bool
    """Whether it is an event of the thing itself, its work or its audience."""


@dataclass(frozen=True, kw_only=True)
class ChainPage:
    """Everything that led to something and came of it: every event right below its cause."""

    position: int
    items: tuple[ChainLink, ...]


@dataclass(frozen=True, kw_only=True)
class ActorName:
    """Somebody who may have done something, and what they are called."""

    actor: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """What the log may be filtered by."""

    topics: tuple[str, ...]
    kinds: tuple[str, ...]
    actors: tuple[ActorName, ...]


@router.get("", responses=READS)
def list_events(
    kinora: Door,
    view: Viewing,
    topic: Annotated[list[str] | None, Query(max_length=100)] = None,
    kind: Annotated[str, Query(max_length=40)] = "",
    actor: Annotated[str, Query(max_length=100)] = "",
    subject: Annotated[UUID | None, Query(description="With its work and audience.")] = None,
    correlation: Annotated[UUID | None, Query()] = None,
    since: Annotated[AwareDatetime | None, Query()] = None,
    until: Annotated[AwareDatetime | None, Query()] = None,
    search: Search = "",
    order: Annotated[Literal["newest", "oldest"], Query()] = "newest",
    language: Language = "pl",
    cursor: Cursor = "",
    limit: Limit = 50,
    as_of: AsOf = "",
) -> AuditPage:
    """Events as sentences, the newest first."""
    wanted = AuditFilter(
        topics=tuple(topic or ()),
        kind=kind,
        actor=actor,
        subject=subject,
        correlation=correlation,
        since=since,
        until=until,
        search=search,
        up_to=moment(kinora, as_of) if as_of else None,
    )
    page = audit_log(view.reader, wanted, newest_first=order == "newest", limit=limit, after=cursor)
    return AuditPage(
        items=_told(view, page.rows, language),
        next=page.next or None,
        total=audit_total(view.reader, wanted),
        position=view.position,
    )


@router.get("/vocabulary", responses=READS)
def read_vocabulary(language: Language = "pl") -> Vocabulary:
    """Topics, kinds of streams and persons that there can be."""
    topics = tuple(sorted(CATALOGUE))
    actors = (*PERSONS, *(f"worker:{stage}" for stage in Stage))
    return Vocabulary(
        topics=topics,
        kinds=tuple(sorted({t.partition(".")[0] for t in topics})),
        actors=tuple(ActorName(actor=each, name=actor_name(each, language)) for each in actors),
    )


@router.get("/events/{position}", responses=READS)
def read_event(kinora: Door, view: Viewing, position: int, language: Language = "pl") -> EventPage:
    """One event with payload, hash, cause and effects."""
    row = audit_event(view.reader, position) if 0 < position < 2**62 else None
    if row is None:
        raise NotFound("event", position)
    whole = _whole(kinora, row)
    family = _family(view, row)
    cause = next((each for each in family if each.event_id == row.causation), None)
    effects = tuple(each for each in family if each.causation == row.event_id)
    return EventPage(
        event=_told(view, (row,), language)[0],
        event_id=row.event_id,
        hash=_hash(kinora, position),
        previous_hash=_hash(kinora, position - 1),
        payload=whole,
        cause=None if cause is None else _told(view, (cause,), language)[0],
        effects=_told(view, effects, language),
    )


@router.get("/chains/{subject}", responses=READS)
def read_chain(view: Viewing, subject: UUID, language: Language = "pl") -> ChainPage:
    """The chain of causes of a film or anything else, as a tree."""
    chain = causes_of(view.reader, subject)
    if not chain:
        raise NotFound("stream", subject)
    entries = _told(view, [each.row for each in chain], language)
    return ChainPage(
        position=view.position,
        items=tuple(
            ChainLink(event=entry, depth=each.depth, own=each.own)
            for each, entry in zip(chain, entries, strict=True)
        ),
    )


@router.get("/verification", responses=READS)
def read_verification(kinora: Door) -> Job:
    """The last check of the log, or the one that runs now."""
    jobs = kinora.jobs.all(VERIFY)
    if not jobs:
        raise NotFound("verification", "yet")
    return jobs[0]


@router.post("/verify", responses=COMMANDS, status_code=202)
def verify_log(kinora: Door) -> Job:
    """Compute every hash again and compare with the anchors; progress is shown while it runs."""
    return kinora.jobs.start(VERIFY, lambda tell: _verified(kinora, tell))


def _verified(kinora: Kinora, tell: Tell) -> dict[str, Any]:
    total = kinora.store.head()[0]
    found = verify_chain(kinora.store, progress=lambda position: tell(position, total, ""))
    tell(found.position, total, "")
    if isinstance(found, Broken):
        return {"intact": False, "position": found.position, "reason": found.reason}
    anchors = kinora.settings.data_dir / ANCHORS
    checked = check_anchors(kinora.store, anchors)
    return {
        "intact": True,
        "position": found.position,
        "hash": found.hash.hex(),
        "anchors": checked,
    }


def _told(
    view: View, rows: Sequence[AuditRow], language: Literal["pl", "en"]
) -> tuple[AuditEntry, ...]:
    texts = sentences(view.reader, rows, language)
    names = audit_names(view.reader, {row.stream for row in rows}) if rows else {}
    return tuple(
        AuditEntry(
            position=row.position,
            at=row.at,
            actor=row.actor,
            actor_name=actor_name(row.actor, language),
            topic=row.topic,
            kind=row.kind,
            stream=row.stream,
            stream_name=names[row.stream].name if row.stream in names else "",
            version=row.version,
            correlation=row.correlation,
            causation=row.causation,
            sentence=sentence,
        )
        for row, sentence in zip(rows, texts, strict=True)
    )


def _family(view: View, row: AuditRow) -> tuple[AuditRow, ...]:
    """Events of the same chain."""
    wanted = AuditFilter(correlation=row.correlation)
    return audit_log(view.reader, wanted, newest_first=False, limit=5_000).rows


def _whole(kinora: Kinora, row: AuditRow) -> dict[str, Any]:
    """The whole payload; of one that this version cannot decode what the row keeps."""
    try:
        found = kinora.store.read(row.position - 1, limit=1)[0]
    except (UnknownTopic, UndecodablePayload):
        kept: dict[str, Any] = json.loads(row.payload)
        return kept
    builtins: dict[str, Any] = msgspec.to_builtins(found.payload)
    return builtins


def _hash(kinora: Kinora, position: int) -> str:
    if position == 0:
        return bytes(32).hex()
    return kinora.store.read(position - 1, limit=1)[0].hash.hex()
