"""When a day begins: the operator's wall clock, across daylight saving and midnight."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def opening(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The UTC moment at which ``day`` opens.

    A wall-clock time that daylight saving skips is reached by counting on from before the
    jump (02:30 becomes 03:30); one that happens twice counts the first time.
    """
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def due_day(now: datetime, at: time, zone: ZoneInfo) -> date | None:
    """The day that should be open at ``now``, or ``None`` when today's time has not come.

    After a sleep over several days only the present day is due: one film a day, no backlog.
    """
    today = now.astimezone(zone).date()
    return today if opening(today, at, zone) <= now else None


def next_opening(now: datetime, at: time, zone: ZoneInfo) -> datetime:
    """The next UTC moment, after ``now``, at which a day opens."""
    today = now.astimezone(zone).date()
    first = opening(today, at, zone)
    return first if first > now else opening(today + timedelta(days=1), at, zone)


def next_window(now: datetime, window: tuple[str, str], zone: ZoneInfo) -> datetime:
    """When a film that is ready ``now`` should go out, in UTC: at once within the window, else
    at its next beginning. A window may cross midnight (``("22:00", "01:00")``).
    """
    if within(now, window, zone):
        return now.astimezone(UTC)
    return next_opening(now, parse_time(window[0]), zone)


def within(now: datetime, window: tuple[str, str], zone: ZoneInfo) -> bool:
    """Whether ``now`` lies in the daily window; its end does not belong to it."""
    first, last = (parse_time(each) for each in window)
    today = now.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        begin = opening(day, first, zone)
        end = opening(day if first < last else day + timedelta(days=1), last, zone)
        if begin <= now < end:
            return True
    return False


def parse_time(text: str) -> time:
    """``07:00`` as a time of day."""
    hours, _, minutes = text.partition(":")
    return time(int(hours), int(minutes))
