"""Stream ``work``: one piece of work, its claims and its single outcome."""

from datetime import datetime
from uuid import UUID

from domain.events.event import Event
from domain.identifiers import Digest


class WorkRequested(Event, frozen=True, kw_only=True):
    topic = "work.requested"
    stage: str
    subject: UUID
    input_digest: Digest
    round: int = 1
    inputs: tuple[UUID, ...] = ()
    """Further subjects, for example the ideas of one import."""
    text: str = ""
    """Imported text, which cannot be made again."""
    note: str = ""
    """Where the text came from, or why the work was asked for again."""
    due_at: datetime | None = None


class WorkStarted(Event, frozen=True, kw_only=True):
    topic = "work.started"
    attempt: int
    worker: str
    lease_s: float


class WorkSucceeded(Event, frozen=True, kw_only=True):
    topic = "work.succeeded"
    stage: str
    subject: UUID
    attempt: int
    produced: tuple[UUID, ...] = ()
    """Subjects the work touched, for example the ideas that an import proposed."""
    summary: str = ""
    milliseconds: int = 0


class WorkFailed(Event, frozen=True, kw_only=True):
    topic = "work.failed"
    attempt: int
    error: str
    """Name of the error."""
    message: str
    retry_after_s: float


class WorkParked(Event, frozen=True, kw_only=True):
    topic = "work.parked"
    reason: str


class WorkResumed(Event, frozen=True, kw_only=True):
    topic = "work.resumed"
    reason: str = ""


class WorkCancelled(Event, frozen=True, kw_only=True):
    topic = "work.cancelled"
    reason: str


type WorkEvent = (
    WorkRequested
    | WorkStarted
    | WorkSucceeded
    | WorkFailed
    | WorkParked
    | WorkResumed
    | WorkCancelled
)
