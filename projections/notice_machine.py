"""Notices about consents, the disk and the channels, and what was done about notices."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.events.event import RecordedEvent
from domain.events.machine import DiskRanLow, DiskRecovered
from domain.events.notice import NoticeDismissed, NoticeRestored, NoticeTold, NoticeUndelivered
from domain.events.settings import (
    PlatformConnected,
    PlatformDisconnected,
    PlatformRefreshed,
    PlatformRefreshFailed,
    SettingChanged,
)
from domain.identifiers import notice_id
from projections.notice_days import WINDOW, window_changed
from projections.notice_row import (
    NOTICES,
    STATES,
    NoticeRow,
    NoticeState,
    Wanted,
    fresh,
    raised,
    resolved,
)
from projections.projection import Handler, alters, on
from projections.rows import Change, Put, altered
from projections.table import Rows

PLATFORMS = ("tiktok", "youtube")
CONSENT_DAYS = "notice_consent_days"
USUAL_DAYS = 3
"""As ``domain.settings`` has it, which projections do not know; a test compares the two."""
DISK = "disk"


def _connected(
    event: RecordedEvent, fact: PlatformConnected | PlatformRefreshed, rows: Rows
) -> Iterator[Change]:
    """The consent holds; where its end is known, that is told some days before."""
    yield from resolved(rows, event, fact.platform, "consent-ended")
    if fact.expires_at is not None:
        yield _ending(event, fact.platform, fact.expires_at, _days(rows))
    elif isinstance(fact, PlatformConnected):
        yield from resolved(rows, event, fact.platform, "consent-ends")


def _ending(event: RecordedEvent, platform: str, ends_at: datetime, days: int) -> Put:
    due = ends_at - timedelta(days=days)
    wanted = Wanted(kind="consent-ends", subject=platform, platform=platform, moment=ends_at)
    row = fresh(event, wanted)
    return Put(altered(row, due_at=max(event.recorded_at, due)))


def _days(rows: Rows) -> int:
    known = rows.find(STATES, CONSENT_DAYS)
    return USUAL_DAYS if known is None else int(known.value)


def _refused(event: RecordedEvent, fact: PlatformRefreshFailed, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, fact.platform, "consent-ends")
    ended = Wanted(
        kind="consent-ended", subject=fact.platform, platform=fact.platform, detail=fact.reason
    )
    yield raised(rows, event, ended)


def _parted(event: RecordedEvent, fact: PlatformDisconnected, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, fact.platform, "consent-ends", "consent-ended")


def _changed(event: RecordedEvent, fact: SettingChanged, rows: Rows) -> Iterator[Change]:
    if fact.name == WINDOW:
        yield from window_changed(event, fact, rows)
    if fact.name != CONSENT_DAYS:
        return
    yield Put(NoticeState(name=CONSENT_DAYS, value=fact.value))
    for platform in PLATFORMS:
        row = rows.find(NOTICES, notice_id("consent-ends", platform))
        if row is not None and row.state == "open" and row.moment is not None:
            moved = _ending(event, platform, row.moment, int(fact.value)).row
            if row.due_at > event.recorded_at:
                yield Put(moved)


def _low(event: RecordedEvent, fact: DiskRanLow, rows: Rows) -> Iterator[Change]:
    yield raised(rows, event, Wanted(kind="disk-low", subject=DISK, amount=fact.free_bytes))


def _recovered(event: RecordedEvent, _fact: DiskRecovered, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, DISK, "disk-low")


def _dismissed(row: NoticeRow, event: RecordedEvent, fact: NoticeDismissed) -> NoticeRow:
    if row.cause != fact.cause or row.state != "open":
        return row
    return altered(row, state="dismissed", changed_at=event.recorded_at)


def _restored(row: NoticeRow, event: RecordedEvent, fact: NoticeRestored) -> NoticeRow:
    if row.cause != fact.cause or row.state != "dismissed":
        return row
    return altered(row, state="open", changed_at=event.recorded_at)


def _told(event: RecordedEvent, fact: NoticeTold, rows: Rows) -> Iterator[Change]:
    """A channel that works is a channel without a failure."""
    yield from resolved(rows, event, fact.channel, "delivery-failed")
    row = rows.find(NOTICES, event.stream)
    if row is not None and row.cause == fact.cause:
        told = tuple(dict.fromkeys([*row.told, fact.channel]))
        yield Put(altered(row, told=told, changed_at=event.recorded_at))


def _undelivered(event: RecordedEvent, fact: NoticeUndelivered, rows: Rows) -> Iterator[Change]:
    failed = Wanted(kind="delivery-failed", subject=fact.channel, detail=fact.reason)
    yield raised(rows, event, failed)


HANDLERS: tuple[Handler, ...] = (
    on(PlatformConnected, _connected),
    on(PlatformRefreshed, _connected),
    on(PlatformRefreshFailed, _refused),
    on(PlatformDisconnected, _parted),
    on(SettingChanged, _changed),
    on(DiskRanLow, _low),
    on(DiskRecovered, _recovered),
    alters(NoticeDismissed, NOTICES, _dismissed),
    alters(NoticeRestored, NOTICES, _restored),
    on(NoticeTold, _told),
    on(NoticeUndelivered, _undelivered),
)
