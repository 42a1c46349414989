"""What an idea is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never, cast

from domain.events.event import Event
from domain.events.idea import (
    IdeaCompared,
    IdeaDeferred,
    IdeaEvent,
    IdeaPicked,
    IdeaProposed,
    IdeaRejected,
    IdeaRestored,
    IdeaSketched,
    IdeaVerified,
)
from domain.identifiers import GapId


class Standing(StrEnum):
    """Where the operator put the idea."""

    UNKNOWN = "unknown"
    OPEN = "open"
    PICKED = "picked"
    DEFERRED = "deferred"
    REJECTED = "rejected"


class Feasibility(StrEnum):
    """What verification said."""

    UNVERIFIED = "unverified"
    FEASIBLE = "feasible"
    BLOCKED = "blocked"


@dataclass(frozen=True, kw_only=True)
class Idea:
    """An idea as its stream tells it."""

    standing: Standing = Standing.UNKNOWN
    proposal: IdeaProposed | None = None
    verdict: str = ""
    """Of the comparison; empty before it."""
    feasibility: Feasibility = Feasibility.UNVERIFIED
    gaps: tuple[GapId, ...] = ()
    sketch: IdeaSketched | None = None


def evolve(idea: Idea, event: IdeaEvent) -> Idea:
    """The idea after one more event."""
    match event:
        case IdeaProposed():
            return replace(idea, standing=Standing.OPEN, proposal=event)
        case IdeaCompared():
            return replace(idea, verdict=event.verdict)
        case IdeaVerified():
            return replace(
                idea,
                feasibility=Feasibility.FEASIBLE if event.feasible else Feasibility.BLOCKED,
                gaps=tuple(each.gap for each in event.missing),
            )
        case IdeaSketched():
            return replace(idea, sketch=event)
        case IdeaPicked():
            return replace(idea, standing=Standing.PICKED)
        case IdeaDeferred():
            return replace(idea, standing=Standing.DEFERRED)
        case IdeaRejected():
            return replace(idea, standing=Standing.REJECTED)
        case IdeaRestored():
            return replace(idea, standing=Standing.OPEN)
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Idea:
    """The idea after all its events."""
    idea = Idea()
    for event in events:
        idea = evolve(idea, cast("IdeaEvent", event))
    return idea
