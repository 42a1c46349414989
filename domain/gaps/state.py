"""What a gap is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never, cast

from domain.events.event import Event
from domain.events.gap import (
    GapAccepted,
    GapDeclined,
    GapEvent,
    GapImplemented,
    GapLinked,
    GapReopened,
    GapReported,
    GapStarted,
)
from domain.identifiers import IdeaId


class GapStatus(StrEnum):
    """Where a gap stands in the backlog."""

    UNKNOWN = "unknown"
    NEW = "new"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    IMPLEMENTED = "implemented"
    DECLINED = "declined"


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A gap as its stream tells it."""

    status: GapStatus = GapStatus.UNKNOWN
    feature: str = ""
    links: tuple[tuple[IdeaId, str], ...] = ()
    """Ideas with the words that need it; an idea told in other words stands here again."""

    @property
    def ideas(self) -> tuple[IdeaId, ...]:
        """The linked ideas, each once."""
        return tuple(dict.fromkeys(idea for idea, _ in self.links))


def evolve(gap: Gap, event: GapEvent) -> Gap:
    """The gap after one more event."""
    match event:
        case GapReported():
            return replace(gap, status=GapStatus.NEW, feature=event.feature)
        case GapLinked():
            return replace(gap, links=(*gap.links, (event.idea, event.evidence)))
        case GapAccepted():
            return replace(gap, status=GapStatus.ACCEPTED)
        case GapStarted():
            return replace(gap, status=GapStatus.IN_PROGRESS)
        case GapImplemented():
            return replace(gap, status=GapStatus.IMPLEMENTED)
        case GapDeclined():
            return replace(gap, status=GapStatus.DECLINED)
        case GapReopened():
            return replace(gap, status=GapStatus.NEW)
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Gap:
    """The gap after all its events."""
    gap = Gap()
    for event in events:
        gap = evolve(gap, cast("GapEvent", event))
    return gap
