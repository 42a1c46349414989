"""What lists and the first screen show of figures without asking the whole log.

Kept up event by event because a list is read page by page; the questions of
``projections.analytics`` are the truth, and a test holds these against them.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from projections.kpi_figures import (
    HOURS_7_DAYS,
    HOURS_72,
    Maturity,
    maturity,
    streak,
)
from projections.kpis import POSTS, PostFigures
from projections.query import AtLeast, Equal, Reader, Select
from projections.rows import Row, quick

_FIRST_LOOK = timedelta(days=30)
_PUBLIC = (Equal("public", value=True),)


@quick
@dataclass(frozen=True, kw_only=True)
class _PublicMoment(Row):
    public_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class PostMaturity:
    """Whether the figures of one publication are there, may still come, or cannot."""

    views_72h: Maturity
    views_7d: Maturity


def streak_days(reader: Reader, *, now: datetime, zone: str) -> int:
    """Days in a row with a publication. Looks back only as far as the streak may reach."""
    local = ZoneInfo(zone)
    window = _FIRST_LOOK
    while True:
        where = (*_PUBLIC, AtLeast("public_at", now - window))
        posts = reader.brief(Select(table=POSTS, where=where), _PublicMoment)
        days = {
            post.public_at.astimezone(local).date()
            for post in posts
            if post.public_at and post.public_at <= now
        }
        length = streak(days, now.astimezone(local).date())
        if length < window.days - 1:
            return length
        window *= 4


def post_maturity(post: PostFigures, now: datetime) -> PostMaturity:
    """How far the figures of one publication are."""
    if post.public_at is None:
        return PostMaturity(views_72h="immature", views_7d="immature")
    return PostMaturity(
        views_72h=maturity(post.public_at, post.views_72h, HOURS_72, now),
        views_7d=maturity(post.public_at, post.views_7d, HOURS_7_DAYS, now),
    )
