"""What a piece of work is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import assert_never, cast

from domain.events.event import Event
from domain.events.work import (
    WorkCancelled,
    WorkEvent,
    WorkFailed,
    WorkParked,
    WorkRequested,
    WorkResumed,
    WorkStarted,
    WorkSucceeded,
)


class Condition(StrEnum):
    """Where the work stands."""

    UNKNOWN = "unknown"
    REQUESTED = "requested"
    STARTED = "started"
    FAILED = "failed"
    PARKED = "parked"
    SUCCEEDED = "succeeded"
    CANCELLED = "cancelled"


@dataclass(frozen=True, kw_only=True)
class WorkState:
    """A piece of work as its stream tells it."""

    condition: Condition = Condition.UNKNOWN
    request: WorkRequested | None = None
    attempt: int = 0
    """Number of the last attempt, counted from 1 over the whole life of the work."""
    failures: int = 0
    """Failed attempts since the request or the last resumption."""
    last_error: str = ""

    @property
    def due_at(self) -> datetime | None:
        """When the work may begin; ``None`` means at once."""
        return None if self.request is None else self.request.due_at

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self.condition in (Condition.SUCCEEDED, Condition.CANCELLED, Condition.PARKED)


def evolve(work: WorkState, event: WorkEvent) -> WorkState:
    """The work after one more event."""
    match event:
        case WorkRequested():
            return replace(work, condition=Condition.REQUESTED, request=event)
        case WorkStarted():
            return replace(work, condition=Condition.STARTED, attempt=event.attempt)
        case WorkSucceeded():
            return replace(work, condition=Condition.SUCCEEDED)
        case WorkFailed():
            return replace(
                work,
                condition=Condition.FAILED,
                failures=work.failures + 1,
                last_error=event.message,
            )
        case WorkParked():
            return replace(work, condition=Condition.PARKED)
        case WorkResumed():
            return replace(work, condition=Condition.REQUESTED, failures=0)
        case WorkCancelled():
            return replace(work, condition=Condition.CANCELLED)
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> WorkState:
    """The work after all its events."""
    work = WorkState()
    for event in events:
        work = evolve(work, cast("WorkEvent", event))
    return work
