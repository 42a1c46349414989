"""What is known of an audience after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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
    holes: tuple[AudienceMissed, ...] = ()
    days: tuple[AudienceDayReported, ...] = ()
    """Every report of a day, in the order they came."""

    def hole_at(self, moment: datetime) -> AudienceMissed | None:
        """What was last told of the reading that was expected then."""
        return next((each for each in reversed(self.holes) if each.expected_at == moment), None)

    def expected_by(self, due: datetime) -> datetime:
        """The moment that is asked about when something is due: that of the hole which said
        so, or the due moment itself."""
        return next((each.expected_at for each in self.holes if each.again_at == due), due)

    def has_near(self, moment: datetime, tolerance: timedelta) -> bool:
        """Whether somebody read the figures at about that moment."""
        return any(abs(each.observed_at - moment) <= tolerance for each in self.readings)

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
            return replace(audience, holes=(*audience.holes, event))
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Audience:
    """The audience after all its events."""
    audience = Audience()
    for event in events:
        audience = evolve(audience, cast("AudienceEvent", event))
    return audience
