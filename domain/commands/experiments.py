"""Commands about experiments."""

from domain.events.event import RecordedEvent
from domain.events.experiment import ExperimentRegistered
from domain.experiments import decisions
from domain.experiments.decisions import Sides
from domain.experiments.state import experiment_stream, fold
from domain.ports import EventStore
from domain.streams import Cause, UnitOfWork, decide


def register(store: EventStore, cause: Cause, wish: ExperimentRegistered) -> list[RecordedEvent]:
    """Put a question. Raises ``ExperimentKnown`` or ``ExperimentRefused``."""
    stream = experiment_stream(wish.name)

    def decision(unit: UnitOfWork) -> None:
        unit.add(stream, decisions.register(fold(unit.load(stream)), wish))

    return decide(store, cause, decision)


def conclude(store: EventStore, cause: Cause, name: str, sides: Sides) -> list[RecordedEvent]:
    """Answer it. Raises ``ExperimentTooEarly``, ``ExperimentUnknown`` or ``ExperimentOver``."""
    stream = experiment_stream(name)

    def decision(unit: UnitOfWork) -> None:
        unit.add(stream, decisions.conclude(fold(unit.load(stream)), sides))

    return decide(store, cause, decision)


def abandon(
    store: EventStore, cause: Cause, name: str, sides: Sides, *, reason: str
) -> list[RecordedEvent]:
    """End it without an answer. Raises ``ExperimentUnknown`` or ``ExperimentOver``."""
    stream = experiment_stream(name)

    def decision(unit: UnitOfWork) -> None:
        unit.add(stream, decisions.abandon(fold(unit.load(stream)), sides, reason))

    return decide(store, cause, decision)
