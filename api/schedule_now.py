"""The rhythm as it is now: when the next day opens, and when films go out."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.days.calendar import due_day, next_opening, next_window, parse_time, within
from projections.query import Reader
from projections.schedule import ScheduleRow, schedule_history

if TYPE_CHECKING:
    from api.bootstrap import Kinora


@dataclass(frozen=True, kw_only=True)
class ScheduleNow:
    """The rhythm at one moment."""

    now: datetime
    zone: str
    day_time: str
    window: str
    """``18:00-21:00``; empty without one."""
    waits: bool
    """Whether today's time has not come yet."""
    opens_at: datetime
    """When the next day opens by itself."""
    window_at: datetime | None
    """When a film that is ready now would go out; ``None`` without a window."""
    window_open: bool
    last: ScheduleRow | None
    """What the scheduler said last."""


def schedule_now(kinora: "Kinora", reader: Reader) -> ScheduleNow:
    """The rhythm by the settings, and the scheduler's last word."""
    settings, now = kinora.preferences, kinora.clock.now()
    zone, at = ZoneInfo(kinora.zone), parse_time(settings.day_time)
    span = settings.window
    return ScheduleNow(
        now=now,
        zone=kinora.zone,
        day_time=settings.day_time,
        window="" if span is None else "-".join(span),
        waits=due_day(now, at, zone) is None,
        opens_at=next_opening(now, at, zone),
        window_at=None if span is None else next_window(now, span, zone),
        window_open=span is not None and within(now, span, zone),
        last=next(iter(schedule_history(reader, limit=1).rows), None),
    )
