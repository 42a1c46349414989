"""The key figures together, with how many films stand behind each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
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
from projections.kpis import FilmCost, PostFigures, costs, figures_of_posts
from projections.query import Reader

ROLLING = timedelta(days=14)
"""The rolling window takes in the films published in it, not the views gained in it."""


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
    posts = figures_of_posts(reader, limit=None).rows
    films = costs(reader)
    public = {post.animation for post in posts}
    judged = [film for film in films if film.judgement]
    first = [film for film in judged if film.variation == 0]
    spent = sum(film.cost_micro_usd for film in films)
    local = ZoneInfo(zone)
    days = {post.public_at.astimezone(local).date() for post in posts if post.public_at}
    return KpiSummary(
        published=len(public),
        streak_days=streak(days, now.astimezone(local).date()),
        judged=len(judged),
        acceptance_rate=ratio(_approved(judged), len(judged)),
        first_pass_rate=ratio(_approved(first), len(first)),
        lead_time_s=figure(post.lead_time_s for post in posts if post.lead_time_s is not None),
        cost_per_published_micro_usd=spent / len(public) if public else None,
        platforms=tuple(
            _platform(name, [post for post in posts if post.platform == name], now)
            for name in sorted({post.platform for post in posts})
        ),
    )


def post_maturity(post: PostFigures, now: datetime) -> PostMaturity:
    """How far the figures of one publication are."""
    if post.public_at is None:
        return PostMaturity(views_72h="immature", views_7d="immature")
    return PostMaturity(
        views_72h=maturity(post.public_at, post.views_72h, HOURS_72, now),
        views_7d=maturity(post.public_at, post.views_7d, HOURS_7_DAYS, now),
    )


def _platform(name: str, posts: Sequence[PostFigures], now: datetime) -> PlatformFigures:
    recent = [p for p in posts if p.public_at and now - ROLLING < p.public_at <= now]
    return PlatformFigures(
        platform=name,
        published=len(posts),
        views_72h=figure(p.views_72h for p in posts if p.views_72h is not None),
        views_7d=figure(p.views_7d for p in posts if p.views_7d is not None),
        rolling_published=len(recent),
        rolling_views_7d=figure(p.views_7d for p in recent if p.views_7d is not None),
    )


def _approved(films: Sequence[FilmCost]) -> int:
    return sum(film.judgement == "approved" for film in films)
