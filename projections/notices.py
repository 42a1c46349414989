"""Notices: what the operator must be told of, decided from the log alone.

A notice has a key of its kind and subject, so nothing stands there twice; it is resolved when
its cause is gone. Time decides nothing here: what is due later says when, and whoever reads
says what time it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from projections import notice_days, notice_machine, notice_posts
from projections.notice_row import NOTICES, STATES, SUBJECTS, NoticeRow, Urgency
from projections.projection import Projection
from projections.query import Equal, Reader, Select

RANKS: tuple[Urgency, ...] = ("urgent", "waiting", "news")
MOST = 200
"""Shown at a time; nobody reads more."""


@dataclass(frozen=True, kw_only=True)
class NoticesNow:
    """What is to be told at one moment."""

    shown: tuple[NoticeRow, ...]
    """The most urgent first, and of those the newest."""
    next_at: datetime | None
    """When the next one becomes due by itself."""


def notices_at(reader: Reader, now: datetime) -> NoticesNow:
    """Open notices that are due at ``now``."""
    rows = reader.select(Select(table=NOTICES, where=(Equal("state", "open"),))).rows
    lasting = [each for each in rows if each.ends_at is None or each.ends_at > now]
    later = [each.due_at for each in lasting if each.due_at > now]
    shown = by_urgency([each for each in lasting if each.due_at <= now])
    return NoticesNow(shown=shown[:MOST], next_at=min(later, default=None))


def past_notices(reader: Reader, *, limit: int = MOST) -> tuple[NoticeRow, ...]:
    """What was dismissed or lost its cause, the latest first."""
    rows = [
        row
        for state in ("dismissed", "resolved")
        for row in reader.select(Select(table=NOTICES, where=(Equal("state", state),))).rows
    ]
    return tuple(sorted(rows, key=lambda row: (row.changed_at, row.id), reverse=True)[:limit])


def notice(reader: Reader, identifier: UUID) -> NoticeRow | None:
    """One notice, whatever its state."""
    return reader.find(NOTICES, identifier)


def by_urgency(rows: Sequence[NoticeRow]) -> tuple[NoticeRow, ...]:
    """The most urgent first, and of those the newest."""
    newest = sorted(rows, key=lambda row: (row.due_at, row.id), reverse=True)
    return tuple(sorted(newest, key=lambda row: RANKS.index(row.urgency)))


VIEW = Projection(
    name="notices",
    version=1,
    tables=(NOTICES, SUBJECTS, STATES),
    handlers=(*notice_days.HANDLERS, *notice_posts.HANDLERS, *notice_machine.HANDLERS),
)
