"""Commands about work: trying again, stopping, setting aside."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from uuid import UUID

from domain.events.event import Event, RecordedEvent
from domain.ports import EventStore
from domain.refusals import Refusal
from domain.streams import Cause, UnitOfWork, decide
from domain.work import decisions
from domain.work.state import WorkState, fold


def retry(store: EventStore, cause: Cause, work: UUID, reason: str) -> list[RecordedEvent]:
    """Try parked, cancelled or failed work again."""
    return _decide(store, cause, work, lambda state: decisions.resume(state, reason))


def retry_all(
    store: EventStore, cause: Cause, works: Sequence[UUID], reason: str
) -> list[RecordedEvent]:
    """Try every one again that can be, in one append; the others stay as they are."""

    def apply(unit: UnitOfWork) -> None:
        for work in works:
            with suppress(Refusal):
                unit.add(work, decisions.resume(fold(unit.load(work)), reason))

    return decide(store, cause, apply)


def cancel(store: EventStore, cause: Cause, work: UUID, reason: str) -> list[RecordedEvent]:
    """Stop the work, also while it runs."""
    return _decide(store, cause, work, lambda state: decisions.cancel(state, reason))


def park(store: EventStore, cause: Cause, work: UUID, reason: str) -> list[RecordedEvent]:
    """Set the work aside until somebody resumes it."""
    return _decide(store, cause, work, lambda state: decisions.park(state, reason))


def _decide(
    store: EventStore, cause: Cause, work: UUID, decision: Callable[[WorkState], Event]
) -> list[RecordedEvent]:
    return decide(store, cause, lambda unit: unit.add(work, decision(fold(unit.load(work)))))
