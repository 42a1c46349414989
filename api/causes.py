"""The chain of causes of a film, or of anything else, as a tree."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from projections.audit_log import AuditFilter, AuditRow, audit_log
from projections.query import Reader

MOST_CHAINS = 60
"""Requests and reactions that touch one film; a film has some twenty."""
MOST_EVENTS = 2_000


@dataclass(frozen=True, kw_only=True)
class Cause:
    """One event in the tree; ``depth`` is 0 for what nothing here led to."""

    row: AuditRow
    depth: int
    own: bool
    """Whether it is an event of the thing itself, its work or its audience."""


def causes_of(reader: Reader, subject: UUID) -> tuple[Cause, ...]:
    """Events of the subject, all that led to them and all that came of them: every event
    right below its cause, causes and effects in order of the log. Empty when there are none."""
    own = audit_log(
        reader, AuditFilter(subject=subject), newest_first=False, limit=MOST_EVENTS
    ).rows
    chains = dict.fromkeys(row.correlation for row in own)
    rows = {row.event_id: row for row in own}
    for chain in list(chains)[:MOST_CHAINS]:
        wanted = AuditFilter(correlation=chain)
        found = audit_log(reader, wanted, newest_first=False, limit=MOST_EVENTS).rows
        rows.update({row.event_id: row for row in found})
    return _tree(tuple(rows.values()), {row.event_id for row in own})


def _tree(rows: Sequence[AuditRow], own: set[UUID]) -> tuple[Cause, ...]:
    kept = _led_to(rows, own) | _came_of(rows, own)
    shown = sorted((row for row in rows if row.event_id in kept), key=lambda row: row.position)
    below: dict[UUID | None, list[AuditRow]] = defaultdict(list)
    for row in shown:
        below[row.causation if row.causation in kept else None].append(row)
    told: list[Cause] = []
    waiting = [(row, 0) for row in reversed(below[None])]
    while waiting:
        row, depth = waiting.pop()
        told.append(Cause(row=row, depth=depth, own=row.event_id in own))
        waiting += [(each, depth + 1) for each in reversed(below[row.event_id])]
    return tuple(told)


def _led_to(rows: Iterable[AuditRow], own: set[UUID]) -> set[UUID]:
    """``own`` and everything above it."""
    causes = {row.event_id: row.causation for row in rows}
    found: set[UUID] = set()
    for each in own:
        above: UUID | None = each
        while above is not None and above in causes and above not in found:
            found.add(above)
            above = causes[above]
    return found


def _came_of(rows: Sequence[AuditRow], own: set[UUID]) -> set[UUID]:
    """``own`` and everything below it; causes stand before their effects in the log."""
    found = set(own)
    for row in sorted(rows, key=lambda row: row.position):
        if row.causation in found:
            found.add(row.event_id)
    return found
