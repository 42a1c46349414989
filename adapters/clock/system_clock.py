"""The machine's clock."""

from datetime import UTC, datetime


class SystemClock:
    """``domain.ports.Clock`` as the machine has it. May jump when the machine is corrected."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC)
