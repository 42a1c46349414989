"""The row of a notice, and how events raise, change and resolve it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal
from uuid import UUID

from domain.events.event import RecordedEvent
from domain.identifiers import notice_id
from projections.rows import Change, Put, Row, altered, quick
from projections.table import Index, Rows, Table

type Kind = Literal[
    "outcome-unknown",
    "publication-failed",
    "film-failed",
    "consent-ended",
    "disk-low",
    "review-awaited",
    "choice-awaited",
    "ideas-missing",
    "kit-awaits",
    "publication-held",
    "consent-ends",
    "figures-missing",
    "delivery-failed",
    "film-published",
    "day-late",
]
type Urgency = Literal["urgent", "waiting", "news"]
"""``urgent``: something is broken or may be; ``waiting``: it goes on when the operator has
decided; ``news``: nothing is to be done."""

type State = Literal["open", "dismissed", "resolved"]

URGENCY: Mapping[Kind, Urgency] = MappingProxyType(
    {
        "outcome-unknown": "urgent",
        "publication-failed": "urgent",
        "film-failed": "urgent",
        "consent-ended": "urgent",
        "disk-low": "urgent",
        "review-awaited": "waiting",
        "choice-awaited": "waiting",
        "ideas-missing": "waiting",
        "kit-awaits": "waiting",
        "publication-held": "waiting",
        "consent-ends": "waiting",
        "figures-missing": "waiting",
        "delivery-failed": "waiting",
        "film-published": "news",
        "day-late": "news",
    }
)
REMINDS: tuple[Kind, ...] = ("kit-awaits",)
"""Told again after the time that the settings say, until confirmed or dismissed."""


@quick
@dataclass(frozen=True, kw_only=True)
class NoticeRow(Row):
    """One thing that the operator must be told of."""

    id: UUID
    kind: Kind
    urgency: Urgency
    subject: str
    """What it is about: an identifier, a platform or a channel."""
    title: str = ""
    """Of the film, or the date of the day."""
    platform: str = ""
    detail: str = ""
    """A reason, in the words of whoever gave it."""
    moment: datetime | None = None
    """When the consent ends, the publication goes on, or the window opens."""
    amount: int = 0
    """Bytes, seconds or films, by kind."""
    lacking: tuple[UUID, ...] = ()
    """Publications without figures."""
    reminds: bool = False
    cause: UUID
    """The event that calls for it. A later cause calls for it anew."""
    raised_at: datetime
    due_at: datetime
    """Since when it is shown and told."""
    ends_at: datetime | None = None
    """When news is old."""
    state: State = "open"
    told: tuple[str, ...] = ()
    """Channels that have told of this cause."""
    changed_at: datetime


@quick
@dataclass(frozen=True, kw_only=True)
class NoticeSubject(Row):
    """What notices are about: a film or a publication by its title."""

    id: UUID
    title: str
    platform: str = ""
    unattended: bool = False
    """Nobody is told of rehearsals."""
    publish_at: datetime | None = None


@quick
@dataclass(frozen=True, kw_only=True)
class NoticeState(Row):
    """What later events need of earlier ones: settings, and the newest day under ``day``."""

    name: str
    value: str = ""
    day: UUID | None = None
    zone: str = ""
    automatic: bool = False
    offered_at: datetime | None = None


NOTICES = Table(record=NoticeRow, name="notices", key=("id",), indexes=(Index(columns=("state",)),))
SUBJECTS = Table(record=NoticeSubject, name="notices_subjects", key=("id",))
STATES = Table(record=NoticeState, name="notices_states", key=("name",))


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a notice says."""

    kind: Kind
    subject: str
    title: str = ""
    platform: str = ""
    detail: str = ""
    moment: datetime | None = None
    amount: int = 0
    lacking: tuple[UUID, ...] = ()
    due_at: datetime | None = None
    ends_at: datetime | None = None


def raised(rows: Rows, event: RecordedEvent, wanted: Wanted, *, anew: bool = False) -> Put:
    """The notice, open. While it is open the same thing again changes its words only; after
    that, or where it begins ``anew``, this event is its cause."""
    row = fresh(event, wanted)
    known = rows.find(NOTICES, row.id)
    if known is None or known.state != "open" or anew:
        return Put(row)
    kept = altered(row, cause=known.cause, raised_at=known.raised_at, due_at=known.due_at)
    return Put(altered(kept, told=known.told))


def fresh(event: RecordedEvent, wanted: Wanted) -> NoticeRow:
    """The notice as if there had never been one."""
    at = event.recorded_at
    return NoticeRow(
        id=notice_id(wanted.kind, wanted.subject),
        kind=wanted.kind,
        urgency=URGENCY[wanted.kind],
        subject=wanted.subject,
        title=wanted.title,
        platform=wanted.platform,
        detail=wanted.detail,
        moment=wanted.moment,
        amount=wanted.amount,
        lacking=wanted.lacking,
        reminds=wanted.kind in REMINDS,
        cause=event.event_id,
        raised_at=at,
        due_at=max(at, wanted.due_at or at),
        ends_at=wanted.ends_at,
        changed_at=at,
    )


def resolved(rows: Rows, event: RecordedEvent, subject: object, *kinds: Kind) -> Iterator[Change]:
    """Notices of these kinds about this subject have lost their cause."""
    for kind in kinds:
        row = rows.find(NOTICES, notice_id(kind, str(subject)))
        if row is not None and row.state != "resolved":
            yield Put(altered(row, state="resolved", changed_at=event.recorded_at))
