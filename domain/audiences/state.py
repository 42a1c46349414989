"""What is known of an audience after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never, cast

from domain.events.audience import (
    AudienceDayReported,
    AudienceEvent,
    AudienceMissed,
    AudienceObserved,
    AudienceRevised,
)
from domain.events.event import Event


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Readings by moment and source, latest revision of each."""

    readings: tuple[AudienceObserved | AudienceRevised, ...] = ()
    missed: tuple[datetime, ...] = ()
    days: tuple[AudienceDayReported, ...] = ()
    """Every report of a day, in the order they came."""

    def at(self, moment: datetime, source: str) -> AudienceObserved | AudienceRevised | None:
        """The reading of this moment from this source."""
        for each in reversed(self.readings):
            if each.observed_at == moment and each.source == source:
                return each
        return None


def evolve(audience: Audience, event: AudienceEvent) -> Audience:
    """The audience after one more event."""
    match event:
        case AudienceObserved() | AudienceRevised():
            return replace(audience, readings=(*audience.readings, event))
        case AudienceDayReported():
            return replace(audience, days=(*audience.days, event))
        case AudienceMissed():
            return replace(audience, missed=(*audience.missed, event.expected_at))
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Audience:
    """The audience after all its events."""
    audience = Audience()
    for event in events:
        audience = evolve(audience, cast("AudienceEvent", event))
    return audience
