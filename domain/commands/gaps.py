"""Commands about gaps: moving one along the backlog."""

from collections.abc import Callable
from uuid import UUID

from domain.events.event import Event, RecordedEvent
from domain.gaps import decisions
from domain.gaps.state import Gap, fold
from domain.ports import EventStore
from domain.streams import Cause, decide


def accept(store: EventStore, cause: Cause, gap: UUID, reason: str) -> list[RecordedEvent]:
    """Take the gap into the plan."""
    return _decide(store, cause, gap, lambda state: decisions.accept(state, reason))


def start(store: EventStore, cause: Cause, gap: UUID, reason: str) -> list[RecordedEvent]:
    """Say that somebody works on it."""
    return _decide(store, cause, gap, lambda state: decisions.start(state, reason))


def implement(store: EventStore, cause: Cause, gap: UUID, version: str) -> list[RecordedEvent]:
    """Say that the language can do it from this version on."""
    return _decide(store, cause, gap, lambda state: decisions.implement(state, version))


def decline(store: EventStore, cause: Cause, gap: UUID, reason: str) -> list[RecordedEvent]:
    """Say that it will not be done, and why."""
    return _decide(store, cause, gap, lambda state: decisions.decline(state, reason))


def reopen(store: EventStore, cause: Cause, gap: UUID, reason: str) -> list[RecordedEvent]:
    """Take a closed gap up again."""
    return _decide(store, cause, gap, lambda state: decisions.reopen(state, reason))


def _decide(
    store: EventStore, cause: Cause, gap: UUID, decision: Callable[[Gap], Event]
) -> list[RecordedEvent]:
    return decide(store, cause, lambda unit: unit.add(gap, decision(fold(unit.load(gap)))))
