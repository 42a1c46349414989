"""The key figures together, with how many films stand behind each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from projections.kpi_figures import (
    HOURS_7_DAYS,
    HOURS_72,
    Figure,
    Maturity,
    figure,
    maturity,
    ratio,
    streak,
)
from projections.kpis import COSTS, POSTS, PostFigures
from projections.query import AtLeast, Equal, Reader, Select
from projections.rows import Row, quick

ROLLING = timedelta(days=14)
"""The rolling window takes in the films published in it, not the views gained in it."""


_FIRST_LOOK = timedelta(days=30)
_PUBLIC = (Equal("public", value=True),)


@quick
@dataclass(frozen=True, kw_only=True)
class _SeenPost(Row):
    """The columns of a publication that figures are made of; its readings stay where they are."""

    animation: UUID
    platform: str
    public_at: datetime | None
    lead_time_s: float | None
    views_72h: int | None
    views_7d: int | None


@quick
@dataclass(frozen=True, kw_only=True)
class _PublicMoment(Row):
    public_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class PlatformFigures:
    """One platform. Only mature values enter a median; ``rolling`` is over the films of the
    last 14 days whose first seven days are known."""

    platform: str
    published: int
    views_72h: Figure
    views_7d: Figure
    rolling_published: int
    rolling_views_7d: Figure


@dataclass(frozen=True, kw_only=True)
class KpiSummary:
    """Production and audience. ``None`` where nothing was counted yet.

    ``first_pass_rate``: films accepted without a predecessor, of all first films judged.
    ``cost_per_published_micro_usd``: the cost of all films, also of refused ones, shared by
    those that became public.
    """

    published: int
    streak_days: int
    judged: int
    acceptance_rate: float | None
    first_pass_rate: float | None
    lead_time_s: Figure
    cost_per_published_micro_usd: float | None
    platforms: tuple[PlatformFigures, ...]


@dataclass(frozen=True, kw_only=True)
class PostMaturity:
    """Whether the figures of one publication are there, may still come, or cannot."""

    views_72h: Maturity
    views_7d: Maturity


def kpi_summary(reader: Reader, *, now: datetime, zone: str) -> KpiSummary:
    """The figures at this moment; days are those of the operator's time zone."""
    posts = reader.brief(Select(table=POSTS, where=_PUBLIC), _SeenPost)
    public = {post.animation for post in posts}
    judged = _judgements(reader.count_by(COSTS, "judgement"))
    first = _judgements(reader.count_by(COSTS, "judgement", (Equal("variation", 0),)))
    spent = sum(cost * n for cost, n in reader.count_by(COSTS, "cost_micro_usd").items())
    return KpiSummary(
        published=len(public),
        streak_days=streak_days(reader, now=now, zone=zone),
        judged=sum(judged.values()),
        acceptance_rate=ratio(judged.get("approved", 0), sum(judged.values())),
        first_pass_rate=ratio(first.get("approved", 0), sum(first.values())),
        lead_time_s=figure(post.lead_time_s for post in posts if post.lead_time_s is not None),
        cost_per_published_micro_usd=spent / len(public) if public else None,
        platforms=tuple(
            _platform(name, [post for post in posts if post.platform == name], now)
            for name in sorted({post.platform for post in posts})
        ),
    )


def streak_days(reader: Reader, *, now: datetime, zone: str) -> int:
    """Days in a row with a publication. Looks back only as far as the streak may reach."""
    local = ZoneInfo(zone)
    window = _FIRST_LOOK
    while True:
        where = (*_PUBLIC, AtLeast("public_at", now - window))
        posts = reader.brief(Select(table=POSTS, where=where), _PublicMoment)
        days = {post.public_at.astimezone(local).date() for post in posts if post.public_at}
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


def _platform(name: str, posts: Sequence[_SeenPost], now: datetime) -> PlatformFigures:
    recent = [p for p in posts if p.public_at and now - ROLLING < p.public_at <= now]
    return PlatformFigures(
        platform=name,
        published=len(posts),
        views_72h=figure(p.views_72h for p in posts if p.views_72h is not None),
        views_7d=figure(p.views_7d for p in posts if p.views_7d is not None),
        rolling_published=len(recent),
        rolling_views_7d=figure(p.views_7d for p in recent if p.views_7d is not None),
    )


def _judgements(counts: Mapping[str, int]) -> dict[str, int]:
    return {judgement: n for judgement, n in counts.items() if judgement}
