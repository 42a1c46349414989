"""Experiments: questions registered before their films are published, and their answers."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from api.experiment_sides import sides_of
from api.routes.dependencies import COMMANDS, READS, Asked, Done, Door, done
from domain.commands import experiments as commands
from domain.events.experiment import ExperimentRegistered
from projections.analytics.experiments import ExperimentRow

router = APIRouter(prefix="/experiments", tags=["experiments"])

Name = Annotated[str, Field(min_length=1, max_length=100)]


@dataclass(frozen=True, kw_only=True)
class ExperimentsPage:
    """All experiments, the first registered first."""

    position: int
    items: tuple[ExperimentRow, ...]


class ExperimentWish(BaseModel):
    """A question, before its films."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    hypothesis: str = Field(min_length=1, max_length=500)
    feature: str = Field(min_length=3, max_length=100)
    """Such as ``tag:night``."""
    platform: str = Field(max_length=20)
    metric: str = Field(default="views_7d", max_length=20)
    films: int = Field(default=30, ge=1, le=100_000)
    """On each side."""


class Conclusion(BaseModel):
    """The end of an experiment."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    abandoned: bool = False
    reason: str = Field(default="", max_length=500)
    """Needed when it is abandoned."""


@router.get("", responses=READS)
def list_experiments(kinora: Door) -> ExperimentsPage:
    """Every experiment with its films so far; results only of those that were concluded."""
    found = kinora.answers.experiments(now=kinora.clock.now(), zone=kinora.zone)
    return ExperimentsPage(position=found.position, items=found.answer)


@router.post("", responses=COMMANDS)
def register_experiment(kinora: Door, request: Asked, wish: ExperimentWish) -> Done:
    """Put a question; only films that are published from now on will answer it."""
    registered = ExperimentRegistered(**wish.model_dump())
    return done(kinora, commands.register(kinora.store, request, registered))


@router.post("/conclusion", responses=COMMANDS)
def conclude_experiment(kinora: Door, request: Asked, end: Conclusion) -> Done:
    """Answer the question, or abandon it; refused before as many films as were announced."""
    sides = sides_of(kinora, end.name)
    if end.abandoned:
        events = commands.abandon(kinora.store, request, end.name, sides, reason=end.reason)
    else:
        events = commands.conclude(kinora.store, request, end.name, sides)
    return done(kinora, events)
