"""When a notice is told by a channel outside the panel. Pure: time is an argument.

Nothing is told twice because a telling is a piece of work whose id follows from notice, cause,
channel and number; and nothing old is told because its moment has to be fresh.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.identifiers import Digest, digest_of_parts

CHANNELS = ("desktop", "webhook")
"""Outside the panel; browsers are told by the page that is open in them."""

FRESH = timedelta(hours=24)
"""What became due longer ago is not told any more: an old log, restored or imported, and a
machine that slept for a week, stay quiet. The panel shows it all the same."""

REMINDED = timedelta(days=3)
"""After so long reminders end: whoever has not answered by then does not want to hear it."""


@dataclass(frozen=True, kw_only=True)
class Telling:
    """One telling of one notice by one channel."""

    notice: UUID
    cause: UUID
    channel: str
    number: int
    """0 the first time, then one more for each reminder."""
    moment: datetime
    """Since when it is due."""

    @property
    def digest(self) -> Digest:
        """Equal tellings are the same work."""
        return digest_of_parts("telling", str(self.cause), self.channel, str(self.number))


def due_telling(due_at: datetime, now: datetime, every: timedelta | None) -> tuple[int, datetime]:
    """Number and moment of the telling that is due at ``now``: the latest only, so that what a
    sleeping machine missed is told once. ``every`` is ``None`` for what is told once."""
    if every is None or now < due_at:
        return 0, due_at
    number = min((now - due_at) // every, REMINDED // every)
    return number, due_at + number * every


def worth_telling(moment: datetime, now: datetime, since: datetime) -> bool:
    """Whether it is due, fresh, and not older than the channel, which was switched on at
    ``since``: switching one on tells nothing of the past."""
    return since <= moment <= now and now - moment < FRESH
