"""How long to wait before asking a platform again, and when to stop asking.

Pure: equal arguments give equal moments. Limits of YouTube reset at midnight of its own zone
(Data API documentation, "Quota"), whatever daylight saving does there.
"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

QUOTA_ZONE = ZoneInfo("America/Los_Angeles")

QUOTA_MARGIN = timedelta(minutes=2)
"""After midnight there, so that two clocks that differ a little do not spend a call in vain."""

UPLOAD_LIMIT = timedelta(hours=24)
"""After ``uploadLimitExceeded``: the limit is of the channel, not of our quota."""

MOST_FAILURES = 8
"""In a row without one byte more; the pauses before them make about an hour and a half."""

MOST_LOOKS = 30
"""At a post that stays as it is: about two days, most of it at the longest pause."""

MOST_VANISHED = 6
"""A fresh post may not be listed at once; after a quarter of an hour it should be."""

MOST_SEARCHES = 4
"""For a post whose outcome is unknown; then the operator decides."""

SCHEDULE_MARGIN = timedelta(minutes=3)
"""A platform refuses to be told of a moment that has passed when it reads it."""

_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=20), timedelta(hours=1)
_FIRST_LOOK, _LONGEST_LOOK = timedelta(seconds=15), timedelta(hours=2)
_FIRST_SEARCH = timedelta(minutes=2)


def quota_reset(now: datetime) -> datetime:
    """When YouTube's daily quota is whole again after ``now``."""
    tomorrow = now.astimezone(QUOTA_ZONE).date() + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time(0, 0), tzinfo=QUOTA_ZONE)
    return midnight.astimezone(UTC) + QUOTA_MARGIN


def upload_limit_reset(now: datetime) -> datetime:
    """When the channel may try to upload again after it uploaded too many."""
    return now + UPLOAD_LIMIT


def retry_moment(now: datetime, failures: int, *, told_s: float = 0.0) -> datetime | None:
    """When to try again after ``failures`` failures in a row; ``None``: not by itself.

    ``told_s`` is what the platform asked to wait; the longer of both counts.
    """
    if failures >= MOST_FAILURES:
        return None
    return now + max(_grown(_FIRST_PAUSE, failures, _LONGEST_PAUSE), timedelta(seconds=told_s))


def look_moment(now: datetime, looks: int) -> datetime:
    """When to look again at a post that was looked at ``looks`` times as it is now."""
    return now + _grown(_FIRST_LOOK, looks, _LONGEST_LOOK)


def search_moment(now: datetime, searches: int) -> datetime | None:
    """When to search again after ``searches`` searches in vain; ``None``: not by itself."""
    if searches >= MOST_SEARCHES:
        return None
    return now + _grown(_FIRST_SEARCH, 2 * searches, _LONGEST_PAUSE)


def _grown(first: timedelta, times: int, longest: timedelta) -> timedelta:
    factor = 1 << min(times, 20)
    return min(first * factor, longest)
