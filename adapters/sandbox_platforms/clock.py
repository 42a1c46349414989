"""One clock for both platforms. It runs, or stands still until moved; it never goes back."""

from datetime import UTC, datetime, timedelta

from adapters.sandbox_platforms.settings import Now
from adapters.sandbox_platforms.state import ClockState


class StepBack(Exception):
    """The clock was asked to show an earlier moment than it already showed."""


class SandboxClock:
    """Reads ``source`` plus how far it was moved, unless it stands still."""

    def __init__(self, source: Now, state: ClockState) -> None:
        self._source = source
        self._state = state

    def now(self) -> datetime:
        """The moment both platforms agree on, in UTC."""
        if self._state.stands_at is not None:
            return self._state.stands_at
        return self._source().astimezone(UTC) + timedelta(seconds=self._state.ahead_s)

    def travel_to(self, moment: datetime) -> datetime:
        """Go to a later moment; a running clock runs on from there. Raises ``StepBack``."""
        target = moment.astimezone(UTC)
        if target < self.now():
            raise StepBack(f"{target.isoformat()} lies before {self.now().isoformat()}")
        if self._state.stands_at is not None:
            self._state.stands_at = target
        else:
            self._state.ahead_s += (target - self.now()).total_seconds()
        return target

    def stand_still(self) -> None:
        """Show this moment until moved."""
        self._state.stands_at = self.now()

    def run(self) -> None:
        """Run on from the moment shown."""
        shown = self.now()
        self._state.stands_at = None
        self._state.ahead_s = (shown - self._source().astimezone(UTC)).total_seconds()
