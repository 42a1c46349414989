"""The twin: a clock that stands still until it is told to move."""

from datetime import UTC, datetime, timedelta

_START = datetime(2026, 1, 1, 12, tzinfo=UTC)


class TravellingClock:
    """``domain.ports.Clock`` for tests and rehearsals: a month passes in a moment."""

    def __init__(self, start: datetime = _START) -> None:
        self._now = _in_utc(start)

    def now(self) -> datetime:
        """The moment the clock was last moved to, in UTC."""
        return self._now

    def pass_by(self, span: timedelta) -> datetime:
        """Let time pass and return the new moment. Raises ``ValueError`` for a step back."""
        return self.travel_to(self._now + span)

    def travel_to(self, moment: datetime) -> datetime:
        """Go to a later moment. Raises ``ValueError`` for an earlier one: time never returns."""
        target = _in_utc(moment)
        if target < self._now:
            raise ValueError(f"{target} lies before {self._now}")
        self._now = target
        return target


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)
