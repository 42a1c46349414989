"""Publishing calendar: every publication, when it goes or went out, and what it waits for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from domain.events import publication as posts
from domain.events.event import Event, RecordedEvent
from projections.projection import Handler, Projection, alters, begun, on
from projections.query import AtLeast, Below, Condition, Equal, OneOf, Page, Reader, Select
from projections.rows import Change, Row, altered, quick
from projections.table import Index, Rows, Table

type State = Literal[
    "requested",
    "scheduled",
    "preflighted",
    "session_opened",
    "uploaded",
    "awaiting_operator",
    "published",
    "outcome_unknown",
    "failed",
    "cancelled",
    "withdrawn",
]


@dataclass(frozen=True, kw_only=True)
class PreflightCheck:
    """One thing that was checked before anything went out."""

    check: str
    passed: bool
    message: str


@quick
@dataclass(frozen=True, kw_only=True)
class PublicationRow(Row):
    """One film on its way to one account. Empty text and ``None``: not yet."""

    id: UUID
    position: int
    animation: UUID
    platform: str
    account: str
    mode: str
    file: str
    title: str
    caption: str
    hashtags: tuple[str, ...]
    round: int
    override_reason: str
    unattended: bool
    state: State = "requested"
    slot: datetime
    """Where it stands in the calendar: public time, else planned time, else request."""
    requested_at: datetime
    publish_at: datetime | None = None
    preflight_passed: bool | None = None
    preflight: tuple[PreflightCheck, ...] = ()
    dry_run: tuple[str, ...] = ()
    """The exact requests that a real run would send."""
    session: str = ""
    session_expires_at: datetime | None = None
    remote_id: str = ""
    kit: str = ""
    instructions: str = ""
    url: str = ""
    public_at: datetime | None = None
    confirmed_by: str = ""
    failure: str = ""
    reason: str = ""
    changed_at: datetime


PUBLICATIONS = Table(
    record=PublicationRow,
    name="publishing_calendar",
    key=("id",),
    indexes=(Index(columns=("slot",)), Index(columns=("state", "slot"))),
)


def publishing_calendar(
    reader: Reader,
    *,
    beginning: datetime | None = None,
    end: datetime | None = None,
    states: tuple[str, ...] = (),
    platform: str = "",
    animation: UUID | None = None,
    limit: int = 50,
    after: str = "",
) -> Page[PublicationRow]:
    """Publications from ``beginning`` up to but without ``end``, in order of their slots."""
    where: list[Condition] = [AtLeast("slot", beginning)] if beginning else []
    where += [Below("slot", end)] if end else []
    where += [OneOf("state", states)] if states else []
    where += [Equal("platform", platform)] if platform else []
    where += [Equal("animation", animation)] if animation else []
    return reader.select(
        Select(table=PUBLICATIONS, where=tuple(where), order=("slot",), limit=limit, after=after)
    )


def publication_counts(reader: Reader) -> dict[str, int]:
    """Number of publications in each state."""
    return dict(reader.count_by(PUBLICATIONS, "state"))


def publication(reader: Reader, identifier: UUID) -> PublicationRow | None:
    """One publication."""
    return reader.find(PUBLICATIONS, identifier)


def _requested(
    event: RecordedEvent, fact: posts.PublicationRequested, _rows: Rows
) -> Iterable[Change]:
    row = PublicationRow(
        id=event.stream,
        position=event.position,
        animation=fact.animation,
        platform=fact.platform,
        account=fact.account,
        mode=fact.mode,
        file=fact.file,
        title=fact.title,
        caption=fact.caption,
        hashtags=fact.hashtags,
        round=fact.round,
        override_reason=fact.override_reason,
        unattended=fact.unattended,
        slot=event.recorded_at,
        requested_at=event.recorded_at,
        changed_at=event.recorded_at,
    )
    return begun(event, row)


def _scheduled(
    row: PublicationRow, event: RecordedEvent, fact: posts.PublicationScheduled
) -> PublicationRow:
    scheduled = altered(row, state="scheduled", publish_at=fact.publish_at, slot=fact.publish_at)
    return _changed(scheduled, event)


def _preflighted(
    row: PublicationRow, event: RecordedEvent, fact: posts.PublicationPreflighted
) -> PublicationRow:
    checks = tuple(
        PreflightCheck(check=each.check, passed=each.passed, message=each.message)
        for each in fact.findings
    )
    checked = altered(row, state="preflighted", preflight_passed=fact.passed, preflight=checks)
    return _changed(checked, event)


def _dry_run(
    row: PublicationRow, event: RecordedEvent, fact: posts.PublicationDryRun
) -> PublicationRow:
    return _changed(altered(row, dry_run=fact.requests), event)


def _opened(row: PublicationRow, event: RecordedEvent, fact: posts.SessionOpened) -> PublicationRow:
    opened = altered(row, state="session_opened", session=fact.handle)
    return _changed(altered(opened, session_expires_at=fact.expires_at), event)


def _uploaded(
    row: PublicationRow, event: RecordedEvent, fact: posts.PublicationUploaded
) -> PublicationRow:
    return _changed(altered(row, state="uploaded", remote_id=fact.remote_id), event)


def _awaiting(
    row: PublicationRow, event: RecordedEvent, fact: posts.OperatorAwaited
) -> PublicationRow:
    waiting = altered(row, state="awaiting_operator", kit=fact.kit)
    return _changed(altered(waiting, instructions=fact.instructions), event)


def _published(row: PublicationRow, event: RecordedEvent, fact: posts.Published) -> PublicationRow:
    published = altered(
        row,
        state="published",
        url=fact.url,
        remote_id=fact.remote_id,
        public_at=fact.public_at,
        slot=fact.public_at,
        confirmed_by=fact.confirmed_by,
        failure="",
        reason="",
    )
    return _changed(published, event)


def _failed(
    row: PublicationRow, event: RecordedEvent, fact: posts.PublicationFailed
) -> PublicationRow:
    return _changed(altered(row, state="failed", failure=fact.failure, reason=fact.reason), event)


def _ended(
    row: PublicationRow,
    event: RecordedEvent,
    fact: posts.OutcomeUnknown | posts.PublicationCancelled | posts.PublicationWithdrawn,
) -> PublicationRow:
    return _changed(altered(row, state=_ENDINGS[type(fact)], reason=fact.reason), event)


def _changed(row: PublicationRow, event: RecordedEvent) -> PublicationRow:
    return altered(row, changed_at=event.recorded_at)


_ENDINGS: dict[type[Event], State] = {
    posts.OutcomeUnknown: "outcome_unknown",
    posts.PublicationCancelled: "cancelled",
    posts.PublicationWithdrawn: "withdrawn",
}

_HANDLERS: tuple[Handler, ...] = (
    on(posts.PublicationRequested, _requested),
    alters(posts.PublicationScheduled, PUBLICATIONS, _scheduled),
    alters(posts.PublicationPreflighted, PUBLICATIONS, _preflighted),
    alters(posts.PublicationDryRun, PUBLICATIONS, _dry_run),
    alters(posts.SessionOpened, PUBLICATIONS, _opened),
    alters(posts.PublicationUploaded, PUBLICATIONS, _uploaded),
    alters(posts.OperatorAwaited, PUBLICATIONS, _awaiting),
    alters(posts.Published, PUBLICATIONS, _published),
    alters(posts.OutcomeUnknown, PUBLICATIONS, _ended),
    alters(posts.PublicationFailed, PUBLICATIONS, _failed),
    alters(posts.PublicationCancelled, PUBLICATIONS, _ended),
    alters(posts.PublicationWithdrawn, PUBLICATIONS, _ended),
)

VIEW = Projection(name="publishing_calendar", version=1, tables=(PUBLICATIONS,), handlers=_HANDLERS)
