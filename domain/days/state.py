"""What a day is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never, cast

from domain.events.day import (
    Candidate,
    CandidatesOffered,
    ChoiceUndone,
    DayClosed,
    DayEvent,
    DayOpened,
    DaySlotTaken,
    IdeaChosen,
    IdeasAsked,
)
from domain.events.event import Event


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day as its stream tells it."""

    opened: DayOpened | None = None
    asked: IdeasAsked | None = None
    candidates: tuple[Candidate, ...] = ()
    offered: bool = False
    choice: IdeaChosen | None = None
    choices_made: int = 0
    outcome: str = ""
    """Empty while the day is open."""


def evolve(day: Day, event: DayEvent) -> Day:
    """The day after one more event."""
    match event:
        case DayOpened():
            return replace(day, opened=event)
        case IdeasAsked():
            return replace(day, asked=event)
        case CandidatesOffered():
            return replace(day, candidates=event.candidates, offered=True)
        case IdeaChosen():
            return replace(day, choice=event, choices_made=day.choices_made + 1)
        case ChoiceUndone():
            return replace(day, choice=None)
        case DaySlotTaken():
            return day
        case DayClosed():
            return replace(day, outcome=event.outcome)
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Day:
    """The day after all its events."""
    day = Day()
    for event in events:
        day = evolve(day, cast("DayEvent", event))
    return day
