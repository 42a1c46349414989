"""What a stage is given and what it hands back."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from domain.events.work import WorkRequested
from domain.identifiers import WorkId
from domain.ports import Progress
from domain.streams import UnitOfWork


@dataclass(frozen=True, kw_only=True)
class Job:
    """One attempt at a piece of work."""

    work: WorkId
    attempt: int
    asked: WorkRequested
    position: int
    """Log position of the request: everything before it may be relied upon."""
    progress: Progress

    @property
    def subject(self) -> UUID:
        """The stream the work is for."""
        return self.asked.subject


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What the work came to, for ``work.succeeded``."""

    summary: str = ""
    produced: tuple[UUID, ...] = ()


type Conclusion = Callable[[UnitOfWork], Outcome]
"""Decides on fresh streams and adds the domain facts; may be called again after a conflict."""

type Perform = Callable[[Job], Conclusion]
"""A stage: does the slow part. Raises ``Cancelled``, ``Hopeless`` or any error to fail."""


class Hopeless(Exception):
    """The work cannot succeed as it stands; trying again would change nothing.

    ``facts`` are domain events that are appended together with the failure.
    """

    def __init__(self, message: str, facts: Callable[[UnitOfWork], None] | None = None) -> None:
        super().__init__(message)
        self.facts = facts
