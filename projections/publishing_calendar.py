"""Publishing calendar: every publication, when it goes or went out, and what it waits for."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from domain.events import publication as posts
from domain.events.event import Event, RecordedEvent
from projections.projection import Handler, Projection, Wanted, alters, begun, on
from projections.publication_moves import ENDING, SENDING, dated
from projections.publication_row import PreflightCheck, PublicationRow
from projections.query import AtLeast, Below, Condition, Equal, OneOf, Page, Reader, Select
from projections.rows import Change, Put, altered
from projections.table import Index, Rows, Table

PUBLICATIONS = Table(
    record=PublicationRow,
    name="publishing_calendar",
    key=("id",),
    indexes=(
        Index(columns=("slot",)),
        Index(columns=("state", "slot")),
        Index(columns=("todo", "slot")),
    ),
)


def publishing_calendar(
    reader: Reader,
    *,
    beginning: datetime | None = None,
    end: datetime | None = None,
    states: tuple[str, ...] = (),
    todos: tuple[str, ...] = (),
    platform: str = "",
    animation: UUID | None = None,
    limit: int = 50,
    after: str = "",
) -> Page[PublicationRow]:
    """Publications from ``beginning`` up to but without ``end``, in order of their slots."""
    where: list[Condition] = [AtLeast("slot", beginning)] if beginning else []
    where += [Below("slot", end)] if end else []
    where += [OneOf("state", states)] if states else []
    where += [OneOf("todo", todos)] if todos else []
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
    event: RecordedEvent, fact: posts.PublicationRequested, rows: Rows
) -> Iterable[Change]:
    rehearsed = None if event.version == 1 else rows.find(PUBLICATIONS, event.stream)
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
        visibility=fact.visibility,
        dry_run=() if rehearsed is None else rehearsed.dry_run,
        slot=event.recorded_at,
        requested_at=event.recorded_at,
        changed_at=event.recorded_at,
    )
    return begun(event, row)


def _own_row(event: RecordedEvent, _fact: Event) -> Iterable[Wanted]:
    return ((PUBLICATIONS, (event.stream,)),)


def _scheduled(
    row: PublicationRow, event: RecordedEvent, fact: posts.PublicationScheduled
) -> PublicationRow:
    scheduled = altered(row, state="scheduled", publish_at=fact.publish_at, slot=fact.publish_at)
    return _changed(scheduled, event)


def _moved(
    row: PublicationRow, event: RecordedEvent, fact: posts.PublicationMoved
) -> PublicationRow:
    """Another time; what it waits for stays, but for the moment it goes on by itself."""
    at = fact.publish_at
    moved = altered(row, publish_at=at, slot=at or row.requested_at, again_at=None)
    if row.state in ("requested", "scheduled"):
        moved = altered(moved, state="scheduled" if at else "requested")
    return _changed(moved, event)


def _preflighted(
    row: PublicationRow, event: RecordedEvent, fact: posts.PublicationPreflighted
) -> PublicationRow:
    checked = altered(row, state="preflighted", preflight_passed=fact.passed)
    checked = altered(checked, preflight=_checks(fact.findings), missing=(), todo="wait")
    return _changed(checked, event)


def _checks(findings: tuple[posts.PreflightFinding, ...]) -> tuple[PreflightCheck, ...]:
    return tuple(
        PreflightCheck(check=each.check, passed=each.passed, message=each.message)
        for each in findings
    )


def _dry_run(event: RecordedEvent, fact: posts.PublicationDryRun, rows: Rows) -> Iterable[Change]:
    """It changes no state; where nothing was asked for yet it is all there is to see."""
    row = rows.find(PUBLICATIONS, event.stream)
    if row is None and fact.animation is not None:
        row = PublicationRow(
            id=event.stream,
            position=event.position,
            animation=fact.animation,
            platform=fact.platform,
            account=fact.account,
            mode=fact.mode,
            file="",
            title=fact.title,
            caption="",
            hashtags=(),
            round=1,
            override_reason="",
            unattended=False,
            state="dry_run",
            todo="nothing",
            slot=event.recorded_at,
            requested_at=event.recorded_at,
            changed_at=event.recorded_at,
        )
    if row is None:
        return
    shown = altered(row, dry_run=fact.requests)
    if row.state == "dry_run":
        shown = altered(shown, missing=fact.missing, preflight=_checks(fact.findings))
        shown = altered(shown, preflight_passed=all(each.passed for each in fact.findings))
    yield Put(_changed(shown, event))


def _awaiting(
    row: PublicationRow, event: RecordedEvent, fact: posts.OperatorAwaited
) -> PublicationRow:
    waiting = altered(row, state="awaiting_operator", kit=fact.kit, todo="confirm")
    return _changed(altered(waiting, instructions=fact.instructions), event)


def _changed(row: PublicationRow, event: RecordedEvent) -> PublicationRow:
    return altered(row, changed_at=event.recorded_at)


_HANDLERS: tuple[Handler, ...] = (
    on(posts.PublicationRequested, _requested, reads=_own_row),
    alters(posts.PublicationScheduled, PUBLICATIONS, _scheduled),
    alters(posts.PublicationMoved, PUBLICATIONS, _moved),
    alters(posts.PublicationPreflighted, PUBLICATIONS, _preflighted),
    on(posts.PublicationDryRun, _dry_run, reads=_own_row),
    alters(posts.OperatorAwaited, PUBLICATIONS, _awaiting),
    *(alters(kind, PUBLICATIONS, dated(change)) for kind, change in SENDING.items()),
    *(alters(kind, PUBLICATIONS, dated(change)) for kind, change in ENDING.items()),
)

VIEW = Projection(name="publishing_calendar", version=4, tables=(PUBLICATIONS,), handlers=_HANDLERS)
