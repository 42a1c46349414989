"""Commands about the budget of language models."""

from domain.consultation import budget
from domain.consultation.budget import CONTROLS, Limits
from domain.events.event import RecordedEvent
from domain.ports import EventStore
from domain.streams import Cause, UnitOfWork, decide


def set_limits(store: EventStore, cause: Cause, limits: Limits) -> list[RecordedEvent]:
    """Set all limits. Raises ``LimitsRefused``."""

    def decision(unit: UnitOfWork) -> None:
        now = budget.controls(unit.load(CONTROLS))
        unit.add(CONTROLS, *budget.change_limits(now, limits))

    return decide(store, cause, decision)


def stop(store: EventStore, cause: Cause, reason: str) -> list[RecordedEvent]:
    """Forbid every further call; one that is under way ends by itself."""

    def decision(unit: UnitOfWork) -> None:
        unit.add(CONTROLS, *budget.stop(budget.controls(unit.load(CONTROLS)), reason))

    return decide(store, cause, decision)


def lift(store: EventStore, cause: Cause, reason: str) -> list[RecordedEvent]:
    """Allow calls again. Raises ``NothingStopped``."""

    def decision(unit: UnitOfWork) -> None:
        unit.add(CONTROLS, *budget.lift(budget.controls(unit.load(CONTROLS)), reason))

    return decide(store, cause, decision)
