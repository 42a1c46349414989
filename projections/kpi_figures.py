"""Figures and how far they can be trusted. Pure functions of readings and of the time.

A reading is a cumulative count at one moment. What was not read is unknown, never zero.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

WIDEST_GAP = timedelta(hours=36)
"""Two readings further apart than this say nothing about a moment between them: daily
readings that come up to twelve hours late are within it (interpolation error −1 … 0 %)."""

HOURS_72 = 72
HOURS_7_DAYS = 168

type Maturity = Literal["mature", "immature", "unknown"]
"""``immature``: the reading may still come; ``unknown``: it was missed for ever."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What one source said at one moment. ``None``: it did not say."""

    observed_at: datetime
    source: str
    views: int | None
    likes: int | None
    comments: int | None
    shares: int | None
    average_view_percentage: float | None
    definition: str
    revised: bool = False


def views_after(public_at: datetime, readings: Sequence[Reading], hours: int) -> float | None:
    """Views this long after the film became public: read at that very moment, or
    interpolated between the two readings around it when these are at most 36 hours apart
    and count by the same definition; otherwise ``None``. Where two sources say something of
    one moment, the last by name counts."""
    target = public_at + timedelta(hours=hours)
    counted = {
        each.observed_at: each
        for each in sorted(readings, key=lambda each: (each.observed_at, each.source))
        if each.views is not None
    }
    before = max((moment for moment in counted if moment <= target), default=None)
    behind = min((moment for moment in counted if moment >= target), default=None)
    if before is None or behind is None:
        return None
    first, last = counted[before], counted[behind]
    gap = behind - before
    if gap > WIDEST_GAP or first.definition != last.definition:
        return None
    low, high = first.views or 0, last.views or 0
    return low + (high - low) * ((target - before) / gap if gap else 0.0)


def maturity(public_at: datetime, value: float | None, hours: int, now: datetime) -> Maturity:
    """Whether the figure is there, may still come, or can no longer come."""
    if value is not None:
        return "mature"
    last_chance = public_at + timedelta(hours=hours) + WIDEST_GAP
    return "immature" if now < last_chance else "unknown"


def streak(days: Iterable[date], today: date) -> int:
    """Days in a row with a publication, ending today or, as today is not over, yesterday."""
    published = set(days)
    last = today if today in published else today - timedelta(days=1)
    length = 0
    while last - timedelta(days=length) in published:
        length += 1
    return length
