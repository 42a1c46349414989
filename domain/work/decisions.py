"""What may be decided about a piece of work."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.events.event import Event
from domain.events.work import (
    WorkCancelled,
    WorkFailed,
    WorkParked,
    WorkRequested,
    WorkResumed,
    WorkStarted,
    WorkSucceeded,
)
from domain.refusals import Refusal
from domain.work.state import Condition, WorkState

RETRY_GROWTH = 4.0
"""Each further failure waits so many times as long."""


@dataclass(frozen=True, kw_only=True)
class Patience:
    """How long to wait for better times."""

    first_s: float
    """Pause after the first failure."""
    park_after: int
    """Failures in a row after which a person must look."""


USUAL = Patience(first_s=1.0, park_after=3)
OUTSIDE = Patience(first_s=30.0, park_after=5)
"""For somebody else's server: pauses of 30 s, 2, 8 and 32 minutes, long enough for its restart
and for a laptop between two networks."""


class WorkUnknown(Refusal):
    """No such work was ever requested."""


class WorkEnded(Refusal):
    """The work has its outcome, or waits for a person."""


class WorkHeld(Refusal):
    """Another worker holds the work."""


class WorkNotDue(Refusal):
    """The work may not begin yet."""


class OutcomeTooLate(Refusal):
    """Another attempt took over meanwhile; this outcome is dropped."""


class WorkNotParked(Refusal):
    """Only parked work can be resumed."""


def request(work: WorkState, wanted: WorkRequested) -> list[WorkRequested]:
    """Ask for the work; when it was asked for before there is nothing to do."""
    return [wanted] if work.condition is Condition.UNKNOWN else []


def claim(
    work: WorkState, *, worker: str, lease_s: float, held: bool, now: datetime
) -> WorkStarted:
    """Begin an attempt."""
    if work.condition is Condition.UNKNOWN:
        raise WorkUnknown("This work was never requested.")
    if work.ended:
        raise WorkEnded(f"This work is {work.condition}.")
    if held:
        raise WorkHeld("Another worker holds this work.")
    if work.due_at is not None and now < work.due_at:
        raise WorkNotDue(f"This work is due at {work.due_at.isoformat()}.")
    return WorkStarted(attempt=work.attempt + 1, worker=worker, lease_s=lease_s)


def succeed(
    work: WorkState,
    *,
    attempt: int,
    produced: tuple[UUID, ...],
    summary: str,
    milliseconds: int,
) -> WorkSucceeded:
    """End the attempt well."""
    asked = _running(work, attempt)
    return WorkSucceeded(
        stage=asked.stage,
        subject=asked.subject,
        attempt=attempt,
        produced=produced,
        summary=summary,
        milliseconds=milliseconds,
    )


def fail(
    work: WorkState,
    *,
    attempt: int,
    error: str,
    message: str,
    final: bool = False,
    patience: Patience = USUAL,
) -> list[Event]:
    """End the attempt badly; park the work when it failed too often or can never succeed."""
    _running(work, attempt)
    wait = patience.first_s * RETRY_GROWTH**work.failures
    failed = WorkFailed(attempt=attempt, error=error, message=message, retry_after_s=wait)
    if final:
        return [failed, WorkParked(reason=f"cannot succeed as it stands: {message}")]
    if work.failures + 1 >= patience.park_after:
        times = patience.park_after
        return [failed, WorkParked(reason=f"failed {times} times in a row: {message}")]
    return [failed]


def park(work: WorkState, reason: str) -> WorkParked:
    """Set the work aside for a person."""
    _open(work)
    return WorkParked(reason=reason)


def resume(work: WorkState, reason: str) -> WorkResumed:
    """Try parked, cancelled or failed work again."""
    if work.condition is Condition.UNKNOWN:
        raise WorkUnknown("No such work. `kinora work list` shows what there is.")
    if work.condition not in (Condition.PARKED, Condition.CANCELLED, Condition.FAILED):
        raise WorkNotParked(f"This work is {work.condition}; there is nothing to retry.")
    return WorkResumed(reason=reason)


def cancel(work: WorkState, reason: str) -> WorkCancelled:
    """Stop the work, also while it runs."""
    if work.condition is Condition.UNKNOWN:
        raise WorkUnknown("No such work. `kinora work list` shows what there is.")
    if work.condition in (Condition.SUCCEEDED, Condition.CANCELLED):
        raise WorkEnded(f"This work is {work.condition}.")
    return WorkCancelled(reason=reason)


def _open(work: WorkState) -> None:
    if work.condition is Condition.UNKNOWN:
        raise WorkUnknown("No such work. `kinora work list` shows what there is.")
    if work.ended:
        raise WorkEnded(f"This work is {work.condition}.")


def _running(work: WorkState, attempt: int) -> WorkRequested:
    if work.condition is not Condition.STARTED or work.attempt != attempt or work.request is None:
        raise OutcomeTooLate(f"Attempt {attempt} is over: the work is {work.condition} now.")
    return work.request
