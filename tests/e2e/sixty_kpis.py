"""Key figures worked out anew from the events, by their definitions alone.

Nothing here knows how the product works them out: readings and reports are taken from the log,
and numpy and scipy do the rest. ``nan`` is unknown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np
from scipy.stats import binom

from domain.events.animation import AnimationApproved, AnimationRejected, AnimationSentBack
from domain.events.audience import (
    AudienceDayReported,
    AudienceMissed,
    AudienceObserved,
    AudienceRevised,
)
from domain.events.event import RecordedEvent
from domain.events.publication import PublicationRequested, Published

type Curve = tuple[list[float], list[int], list[str]]
"""Hours since the first public moment, views and definitions, in order of time."""

UNKNOWN = float("nan")
BRACKET_H = 36.0


@dataclass(kw_only=True)
class Post:
    """A public film as the events tell it."""

    platform: str
    file: str
    public_at: datetime
    readings: dict[datetime, AudienceObserved | AudienceRevised] = field(default_factory=dict)
    reports: dict[date, list[AudienceDayReported]] = field(default_factory=dict)
    holes: dict[datetime, list[AudienceMissed]] = field(default_factory=dict)


@dataclass(kw_only=True)
class Told:
    """What the events say, sorted by what it is about."""

    posts: dict[UUID, Post] = field(default_factory=dict)
    judgements: list[str] = field(default_factory=list)

    def of(self, platform: str) -> list[Post]:
        return [each for each in self.posts.values() if each.platform == platform]


def told(events: Iterable[RecordedEvent]) -> Told:
    """Everything that key figures are made of."""
    found, asked = Told(), dict[UUID, PublicationRequested]()
    for event in events:
        match event.payload:
            case PublicationRequested() as request:
                asked[event.stream] = request
            case Published(public_at=public_at):
                request = asked[event.stream]
                found.posts[event.stream] = Post(
                    platform=request.platform, file=request.file, public_at=public_at
                )
            case AudienceObserved() | AudienceRevised() as seen:
                found.posts[seen.publication].readings[seen.observed_at] = seen
            case AudienceDayReported() as report:
                reports = found.posts[report.publication].reports
                reports.setdefault(report.day, []).append(report)
            case AudienceMissed() as hole:
                holes = found.posts[hole.publication].holes
                holes.setdefault(hole.expected_at, []).append(hole)
            case AnimationApproved() | AnimationRejected() | AnimationSentBack() as judgement:
                found.judgements.append(judgement.topic)
            case _:
                pass
    return found


def views_after(post: Post, hours: float) -> float:
    """The curve at ``t0 + hours``; unknown without two readings at most 36 h apart around it."""
    return _at(_curve(post), hours)


def watched_7d(post: Post) -> float:
    """Σ(pct·engaged) / Σ engaged over the platform's days 0 to 6; all of them or unknown."""
    known = [each[-1] for each in post.reports.values()]
    if not known:
        return UNKNOWN
    first = post.public_at.astimezone(ZoneInfo(known[0].zone)).date()
    week = [each for each in known if 0 <= (each.day - first).days < 7]
    engaged = [each.engaged_views for each in week]
    shares = [each.average_view_percentage for each in week]
    if len(week) < 7 or None in engaged or None in shares or not sum(filter(None, engaged)):
        return UNKNOWN
    weights = np.array(engaged, dtype=float)
    return float(np.dot(np.array(shares, dtype=float), weights) / weights.sum())


def figure(values: Sequence[float]) -> Mapping[str, object]:
    """What is shown of several values: unknown ones are left out, not counted as zero."""
    known = np.sort([each for each in values if not np.isnan(each)])
    n = len(known)
    if not n:
        nothing = dict.fromkeys(("mean", "median", "q1", "q3", "low", "high"))
        return {"n": 0, **nothing, "raw": ()}
    low = high = None
    if n >= 6:  # the order statistics of the sign test
        cut = max(k for k in range(n) if binom.cdf(k, n, 0.5) <= 0.025)
        low, high = float(known[cut]), float(known[n - 1 - cut])
    q1, median, q3 = (float(each) for each in np.quantile(known, [0.25, 0.5, 0.75]))
    return {
        "n": n,
        "mean": float(np.mean(known)),
        "median": median,
        "q1": q1,
        "q3": q3,
        "low": low,
        "high": high,
        "raw": tuple(known.tolist()) if n < 6 else (),
    }


def rolling_14d(posts: Iterable[Post], now: datetime) -> list[Post]:
    """Those that became public in the 14 days up to ``now``."""
    return [each for each in posts if now - timedelta(days=14) < each.public_at <= now]


def gained(posts: Iterable[Post], day: date, zone: ZoneInfo) -> tuple[float, int, int]:
    """Views gained on one day of the operator; of how many films that is known; of how many."""
    begins, ends = (midnight(each, zone) for each in (day, day + timedelta(days=1)))
    public = [each for each in posts if each.public_at < ends]
    gains = [_gain(each, begins, ends) for each in public]
    known = [each for each in gains if not np.isnan(each)]
    return (float(np.sum(known)) if known else UNKNOWN), len(known), len(public)


def streak(posts: Iterable[Post], now: datetime, zone: ZoneInfo) -> tuple[int, int]:
    """Days in a row with a publication up to today or yesterday, and the longest such run."""
    days = {each.public_at.astimezone(zone).date() for each in posts if each.public_at <= now}
    today = now.astimezone(zone).date()
    last = today if today in days else today - timedelta(days=1)
    return _run(days, last), max((_run(days, each) for each in days), default=0)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """When a day of the zone begins."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def _run(days: set[date], last: date) -> int:
    length = 0
    while last - timedelta(days=length) in days:
        length += 1
    return length


def _gain(post: Post, begins: datetime, ends: datetime) -> float:
    times, views, definitions = _curve(post)
    if not times:
        return UNKNOWN
    curve = ([0.0, *times], [0, *views], [definitions[0], *definitions])
    before = 0.0 if post.public_at >= begins else _at(curve, _age_h(post, begins))
    return _at(curve, _age_h(post, ends)) - before


def _curve(post: Post) -> Curve:
    known = [(at, each) for at, each in sorted(post.readings.items()) if each.views is not None]
    return (
        [_age_h(post, at) for at, _ in known],
        [each.views for _, each in known if each.views is not None],
        [getattr(each, "definition", "1") for _, each in known],
    )


def _at(curve: Curve, moment: float) -> float:
    """On the straight line between the readings around the moment."""
    times, views, definitions = curve
    before = int(np.searchsorted(times, moment, side="right")) - 1
    behind = int(np.searchsorted(times, moment, side="left"))
    if before < 0 or behind == len(times):
        return UNKNOWN
    near = times[behind] - times[before] <= BRACKET_H
    if not near or definitions[before] != definitions[behind]:
        return UNKNOWN
    return float(np.interp(moment, times, views))


def _age_h(post: Post, moment: datetime) -> float:
    return (moment - post.public_at) / timedelta(hours=1)
