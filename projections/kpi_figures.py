"""Figures and how far they can be trusted. Pure functions of readings and of the time.

A reading is a cumulative count at one moment. What was not read is unknown, never zero.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cache
from statistics import median
from typing import Literal

WIDEST_GAP = timedelta(hours=36)
"""Two readings further apart than this say nothing about a moment between them: daily
readings that come up to twelve hours late are within it (interpolation error −1 … 0 %)."""

HOURS_72 = 72
HOURS_7_DAYS = 168

FEWEST_FOR_INTERVAL = 6
"""With fewer values not even the whole range covers the median in 95 % of cases."""

MISSED_PER_SIDE = Fraction(25, 1000)
"""Half of the 5 % in which a 95 % interval may miss."""

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


@dataclass(frozen=True, kw_only=True)
class Figure:
    """The median of ``n`` mature values with its 95 % interval; ``None`` where there are
    too few values to say anything."""

    n: int
    median: float | None
    low: float | None
    high: float | None


def views_after(public_at: datetime, readings: Sequence[Reading], hours: int) -> int | None:
    """Views this long after the film became public: read at that very moment, or
    interpolated between the two readings around it when these are at most 36 hours apart
    and count by the same definition; otherwise ``None``."""
    target = public_at + timedelta(hours=hours)
    counted = sorted(
        (each for each in readings if each.views is not None), key=lambda each: each.observed_at
    )
    before = [each for each in counted if each.observed_at <= target]
    behind = [each for each in counted if each.observed_at >= target]
    if not before or not behind:
        return None
    first, last = before[-1], behind[0]
    gap = last.observed_at - first.observed_at
    if gap > WIDEST_GAP or first.definition != last.definition:
        return None
    low, high = first.views or 0, last.views or 0
    share = (target - first.observed_at) / gap if gap else 0.0
    return round(low + (high - low) * share)


def maturity(public_at: datetime, value: int | None, hours: int, now: datetime) -> Maturity:
    """Whether the figure is there, may still come, or can no longer come."""
    if value is not None:
        return "mature"
    last_chance = public_at + timedelta(hours=hours) + WIDEST_GAP
    return "immature" if now < last_chance else "unknown"


def figure(values: Iterable[float]) -> Figure:
    """The median and its order-statistic (sign) interval, which assumes no distribution."""
    ordered = sorted(values)
    n = len(ordered)
    if n == 0:
        return Figure(n=0, median=None, low=None, high=None)
    cut = _cut(n)
    if cut is None:
        return Figure(n=n, median=float(median(ordered)), low=None, high=None)
    low, high = float(ordered[cut]), float(ordered[n - 1 - cut])
    return Figure(n=n, median=float(median(ordered)), low=low, high=high)


def streak(days: Iterable[date], today: date) -> int:
    """Days in a row with a publication, ending today or, as today is not over, yesterday."""
    published = set(days)
    last = today if today in published else today - timedelta(days=1)
    length = 0
    while last - timedelta(days=length) in published:
        length += 1
    return length


def ratio(part: int, whole: int) -> float | None:
    """A share, or ``None`` of nothing."""
    return part / whole if whole else None


@cache
def _cut(n: int) -> int | None:
    """How many values may be left out on each side of a 95 % interval of the median.

    Each binomial coefficient comes from the one before: of thousands of films every one of
    them by itself would take a second.
    """
    if n < FEWEST_FOR_INTERVAL:
        return None
    missed = 2**n * MISSED_PER_SIDE
    coefficient, tail, cut = 1, 1, -1
    while tail <= missed:
        cut += 1
        coefficient = coefficient * (n - cut) // (cut + 1)
        tail += coefficient
    return cut
