"""What an experiment is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never, cast
from uuid import UUID

from domain.events.event import Event
from domain.events.experiment import (
    ExperimentConcluded,
    ExperimentEvent,
    ExperimentRegistered,
)
from domain.identifiers import normalised, stream_of


class Phase(StrEnum):
    """Where an experiment stands."""

    UNKNOWN = "unknown"
    RUNNING = "running"
    CONCLUDED = "concluded"


@dataclass(frozen=True, kw_only=True)
class Experiment:
    """An experiment as its stream tells it."""

    phase: Phase = Phase.UNKNOWN
    films: int = 0
    """Announced for each side."""


def experiment_stream(name: str) -> UUID:
    """One name is one experiment, however it is written."""
    return stream_of("experiment", normalised(name))


def evolve(experiment: Experiment, event: ExperimentEvent) -> Experiment:
    """The experiment after one more event."""
    match event:
        case ExperimentRegistered():
            return replace(experiment, phase=Phase.RUNNING, films=event.films)
        case ExperimentConcluded():
            return replace(experiment, phase=Phase.CONCLUDED)
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Experiment:
    """The experiment after all its events."""
    experiment = Experiment()
    for event in events:
        experiment = evolve(experiment, cast("ExperimentEvent", event))
    return experiment
