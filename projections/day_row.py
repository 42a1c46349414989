"""The record of one day: a stepper in which every step says what it waits for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from projections.rows import Row, altered, quick

type StepName = Literal[
    "offer", "choose", "compile", "preview", "render", "inspect", "review", "publish"
]
type StepState = Literal["waiting", "working", "operator", "blocked", "done"]
"""``operator``: the next move is a person's; ``blocked``: nothing goes on by itself."""

STEPS: tuple[StepName, ...] = (
    "offer",
    "choose",
    "compile",
    "preview",
    "render",
    "inspect",
    "review",
    "publish",
)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the day, why it stands where it does, and the work that is done for it."""

    name: StepName
    state: StepState = "waiting"
    cause: str = ""
    work: UUID | None = None
    at: datetime | None = None


@quick
@dataclass(frozen=True, kw_only=True)
class DayRow(Row):
    """One calendar day of the operator."""

    id: UUID
    date: str
    zone: str
    automatic: bool
    unattended: bool
    opened_at: datetime
    steps: tuple[Step, ...]
    next: str
    """The first step that is not done; empty when all are, or the day is closed."""
    pool: int | None = None
    """Ideas that could be chosen when the day asked for more; ``None`` while it did not."""
    ideas_asked: int = 0
    """How many ideas the day asked for by itself."""
    candidates: int = 0
    idea: UUID | None = None
    title: str = ""
    animation: UUID | None = None
    publications: tuple[UUID, ...] = ()
    outcome: str = ""
    """``published``, ``rejected`` or ``empty`` once the day is closed."""
    closed_at: datetime | None = None
    changed_at: datetime


@quick
@dataclass(frozen=True, kw_only=True)
class DayLink(Row):
    """To which day (and step) a film, a publication or a piece of work belongs."""

    id: UUID
    day: UUID
    animation: UUID | None = None
    step: str = ""


def moved(
    row: DayRow,
    name: StepName,
    state: StepState,
    at: datetime,
    *,
    cause: str = "",
    work: UUID | None = None,
) -> DayRow:
    """The day with one step in another state."""
    new = Step(name=name, state=state, cause=cause, work=work, at=at)
    steps = tuple(new if step.name == name else step for step in row.steps)
    return altered(row, steps=steps, next=first_open(steps), changed_at=at)


def reset(row: DayRow, first: StepName, at: datetime) -> DayRow:
    """The day with this step and all after it waiting again."""
    kept = STEPS.index(first)
    steps = (*row.steps[:kept], *(Step(name=name) for name in STEPS[kept:]))
    return altered(row, steps=steps, next=first_open(steps), changed_at=at)


def state_of(row: DayRow, name: StepName) -> StepState:
    """The state of a step."""
    return row.steps[STEPS.index(name)].state


def first_open(steps: tuple[Step, ...]) -> str:
    """The first step that is not done."""
    return next((step.name for step in steps if step.state != "done"), "")
