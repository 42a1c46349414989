"""The key figures together, with how many films stand behind each."""

from dataclasses import dataclass
from datetime import datetime

from projections.analytics.engine import Facts
from projections.analytics.records import Figure, figure


@dataclass(frozen=True, kw_only=True)
class PlatformFigures:
    """One platform. Only mature values enter a figure; ``rolling`` is over the films that were
    published in the last 14 days, of which ``rolling_mature_share`` are known."""

    platform: str
    published: int
    views_72h: Figure
    views_7d: Figure
    watched_7d: Figure
    rolling_published: int
    rolling_mature_share: float | None
    rolling_views_7d: Figure
    rolling_watched_7d: Figure


@dataclass(frozen=True, kw_only=True)
class KpiSummary:
    """Production and audience. ``None`` where nothing was counted yet.

    ``first_pass_rate``: films accepted without a predecessor, of all ``judged_at_first``.
    ``cost_per_published_micro_usd``: the cost of all films, also of refused ones, shared by
    those that became public. ``again_per_accepted``: films made once more, per accepted one.
    """

    published: int
    streak_days: int
    longest_streak_days: int
    judged: int
    accepted: int
    judged_at_first: int
    acceptance_rate: float | None
    first_pass_rate: float | None
    again_per_accepted: float | None
    lead_time_s: Figure
    cost_per_published_micro_usd: float | None
    tokens_per_published: float | None
    platforms: tuple[PlatformFigures, ...]


NO_VALUES = Figure(n=0, mean=None, median=None, q1=None, q3=None, low=None, high=None, raw=())


def kpi_summary(facts: Facts, *, now: datetime, zone: str) -> KpiSummary:
    """The figures at this moment; days are those of the operator's time zone."""
    (films,) = facts.ask("publishing")
    (streak,) = facts.ask("streak", now=now, zone=zone)
    (judged,) = facts.ask("acceptance")
    (spent,) = facts.ask("costs")
    return KpiSummary(
        published=films["published"],
        streak_days=streak["days"],
        longest_streak_days=streak["longest"],
        judged=judged["judged"],
        accepted=judged["accepted"],
        judged_at_first=judged["judged_at_first"],
        acceptance_rate=judged["acceptance_rate"],
        first_pass_rate=judged["first_pass_rate"],
        again_per_accepted=judged["again_per_accepted"],
        lead_time_s=figure(films["lead_time_s"]),
        cost_per_published_micro_usd=spent["cost_per_published_micro_usd"],
        tokens_per_published=spent["tokens_per_published"],
        platforms=_platforms(facts, now),
    )


def _platforms(facts: Facts, now: datetime) -> tuple[PlatformFigures, ...]:
    rolling = {row["platform"]: row for row in facts.ask("rolling", now=now)}
    found = []
    for row in facts.ask("platforms", now=now):
        recent = rolling.get(row["platform"])
        found.append(
            PlatformFigures(
                platform=row["platform"],
                published=row["published"],
                views_72h=figure(row["views_72h"]),
                views_7d=figure(row["views_7d"]),
                watched_7d=figure(row["watched_7d"]),
                rolling_published=recent["published"] if recent else 0,
                rolling_mature_share=recent["mature_share"] if recent else None,
                rolling_views_7d=figure(recent["views_7d"]) if recent else NO_VALUES,
                rolling_watched_7d=figure(recent["watched_7d"]) if recent else NO_VALUES,
            )
        )
    return tuple(found)
