"""What Analytics knows of a day of a video: late, in Pacific days, and revised twice.

A day is processed 48 to 72 hours after it ended. What is told of it first is a little wrong; a
day later it is nearly right, two days later it is final. Some rows are missing at first.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from adapters.sandbox_platforms.audience import Audience
from adapters.sandbox_platforms.state import Video
from adapters.sandbox_platforms.youtube_quota import PACIFIC
from adapters.sandbox_platforms.youtube_videos import counters, public_since

_SOONEST = timedelta(hours=48)
_SPREAD = timedelta(hours=24)
_REVISION = timedelta(hours=24)


@dataclass(frozen=True, kw_only=True)
class VideoDay:
    """The increments of one video on one Pacific day, as told at some moment."""

    day: date
    video: str
    views: int
    engaged: int
    likes: int
    comments: int
    shares: int
    subscribers: int
    watched_share: float
    duration_s: float

    @property
    def watched_s(self) -> float:
        """Seconds watched by everybody together."""
        return self.engaged * self.watched_share * self.duration_s


class Days:
    """The reports of a channel at one moment. ``missing`` is the share of rows that come late."""

    def __init__(self, audience: Audience, now: datetime, *, missing: float) -> None:
        self._audience = audience
        self._now = now
        self._missing = missing

    def last_processed(self) -> date:
        """Reports stop at this day."""
        day = self._now.astimezone(PACIFIC).date()
        while processed_at(self._audience, day) > self._now:
            day -= timedelta(days=1)
        return day

    def rows(self, video: Video, start: date, end: date) -> list[VideoDay]:
        """What is told of a video from ``start`` to ``end``; days without a view have no row."""
        since = public_since(video, self._now)
        if since is None:
            return []
        day = max(start, since.astimezone(PACIFIC).date())
        last = min(end, self.last_processed())
        found = []
        while day <= last:
            row = self._row(video, since, day)
            if row is not None and row.views:
                found.append(row)
            day += timedelta(days=1)
        return found

    def _row(self, video: Video, since: datetime, day: date) -> VideoDay | None:
        revision = (self._now - processed_at(self._audience, day)) // _REVISION
        dice = ("youtube", video.id, day.isoformat())
        if revision == 0 and self._audience.dice("missing", *dice) < self._missing:
            return None
        factor = self._factor(revision, dice)
        before = counters(video, midnight(day), self._audience)
        after = counters(video, midnight(day + timedelta(days=1)), self._audience)
        return VideoDay(
            day=day,
            video=video.id,
            views=round((after.views - before.views) * factor),
            engaged=round((after.engaged - before.engaged) * factor),
            likes=round((after.likes - before.likes) * factor),
            comments=round((after.comments - before.comments) * factor),
            shares=round((after.shares - before.shares) * factor),
            subscribers=round((after.subscribers - before.subscribers) * factor),
            watched_share=self._audience.watched_share("youtube", video.id, since, day.isoformat()),
            duration_s=video.media.duration_s,
        )

    def _factor(self, revision: int, dice: tuple[str, ...]) -> float:
        """How far from right: most days grow, some shrink when false views are taken out."""
        if revision >= 2:
            return 1.0
        first = 0.90 + 0.13 * self._audience.dice("first", *dice)
        return first if revision == 0 else 1.0 - (1.0 - first) * 0.25


def midnight(day: date) -> datetime:
    """When a Pacific day begins."""
    return datetime.combine(day, time(), PACIFIC)


def processed_at(audience: Audience, day: date) -> datetime:
    """When a day's report is there for the first time."""
    late = audience.dice("processed", day.isoformat()) * _SPREAD
    return midnight(day + timedelta(days=1)).astimezone(UTC) + _SOONEST + late
