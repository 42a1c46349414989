"""Key figures: answers over the whole log, each at the position it belongs to."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Query

from api.routes.dependencies import READS, Door, Speaking
from projections.analytics.answers import Production
from projections.analytics.insights import Insights
from projections.analytics.records import (
    CalendarDay,
    ChartMark,
    ExpectedReading,
    HoleDay,
    TrendPoint,
    Velocity,
)

router = APIRouter(prefix="/kpis", tags=["kpis"])

Days = Annotated[int, Query(ge=1, le=366, description="How many days back.")]


@dataclass(frozen=True, kw_only=True)
class ViewsTrendPage:
    """The rolling figure day by day, and what changed besides the films."""

    position: int
    points: tuple[TrendPoint, ...]
    marks: tuple[ChartMark, ...]


@dataclass(frozen=True, kw_only=True)
class ViewsCalendarPage:
    """Views gained and readings that came or did not, day by day."""

    position: int
    days: tuple[CalendarDay, ...]
    holes: tuple[HoleDay, ...]


@dataclass(frozen=True, kw_only=True)
class ExpectedPage:
    """What came day by day, and every reading that did not, with the reason."""

    position: int
    days: tuple[HoleDay, ...]
    items: tuple[ExpectedReading, ...]


@dataclass(frozen=True, kw_only=True)
class VelocityPage:
    """How fast views came, the newest film first."""

    position: int
    items: tuple[Velocity, ...]


@dataclass(frozen=True, kw_only=True)
class ProductionPage:
    """Where time and money go."""

    position: int
    production: Production


@dataclass(frozen=True, kw_only=True)
class InsightsPage:
    """What features go with results, per platform: hypotheses, or why there are none."""

    position: int
    platforms: tuple[Insights, ...]


@router.get("/trend", responses=READS)
def read_trend(kinora: Door, days: Days = 60) -> ViewsTrendPage:
    """The rolling figure of each platform at the end of each day, with its interval."""
    now, zone = kinora.clock.now(), kinora.zone
    points = kinora.answers.trend(now=now, zone=zone, days=days)
    marks = kinora.answers.marks(now=now)
    return ViewsTrendPage(position=points.position, points=points.answer, marks=marks.answer)


@router.get("/calendar", responses=READS)
def read_views_calendar(kinora: Door, days: Days = 60) -> ViewsCalendarPage:
    """Views gained on each day by all films, and the holes in what is known."""
    now, zone = kinora.clock.now(), kinora.zone
    gained = kinora.answers.calendar(now=now, zone=zone, days=days)
    holes = kinora.answers.holes(now=now, zone=zone, days=days)
    return ViewsCalendarPage(position=gained.position, days=gained.answer, holes=holes.answer)


@router.get("/expected", responses=READS)
def read_expected(kinora: Door, words: Speaking, days: Days = 60) -> ExpectedPage:
    """Readings that came, that are missing and why, and that are due in the next two days."""
    now, zone = kinora.clock.now(), kinora.zone
    found = kinora.answers.expected(now=now, zone=zone, days=days)
    came = kinora.answers.holes(now=now, zone=zone, days=days)
    items = tuple(replace(each, reason=words.foreign(each.reason)) for each in found.answer)
    return ExpectedPage(position=found.position, days=came.answer, items=items)


@router.get("/velocity", responses=READS)
def read_velocity(kinora: Door) -> VelocityPage:
    """Views per hour of the first day, against the usual, and the time to half of a week's."""
    found = kinora.answers.velocity(now=kinora.clock.now())
    return VelocityPage(position=found.position, items=found.answer)


@router.get("/production", responses=READS)
def read_production(kinora: Door) -> ProductionPage:
    """Lead time of each stage, costs, and drafts accepted by number of the attempt."""
    found = kinora.answers.production(now=kinora.clock.now())
    return ProductionPage(position=found.position, production=found.answer)


@router.get("/insights", responses=READS)
def read_insights(kinora: Door) -> InsightsPage:
    """Features held against results. Below twenty films nothing is said."""
    found = kinora.answers.insights(now=kinora.clock.now(), zone=kinora.zone)
    return InsightsPage(position=found.position, platforms=found.answer)
