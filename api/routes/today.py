"""Today: the steps of the day, what runs, what needs a person, and the next window."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a parameter is called date
from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from api.bootstrap import Kinora
from api.idea_supply import SupplyNow, supply_now
from api.routes.dependencies import (
    COMMANDS,
    READS,
    Asked,
    Cursor,
    Done,
    Door,
    Limit,
    Listed,
    View,
    Viewing,
    done,
)
from api.running_work import RunningWork, running_work
from api.spending import Budget, budget_now
from domain.commands import days as commands
from domain.days.calendar import next_opening, parse_time
from domain.events.event import payloads
from domain.identifiers import day_id
from domain.settings.state import STREAM, fold
from projections.day_row import DayRow
from projections.kpi_lists import streak_days
from projections.production_line import work_counts
from projections.publication_row import PublicationRow
from projections.publishing_calendar import publishing_calendar
from projections.review_queue import review_counts
from projections.today import days, today

router = APIRouter(prefix="/today", tags=["today"])

AWAITING = ("awaiting_operator", "outcome_unknown")
LATE = timedelta(seconds=60)
"""Read models this far behind are an alert."""

type AlertKind = Literal[
    "parked-work", "failed-work", "awaiting-review", "awaiting-confirmation",
    "views-behind", "models-stopped", "budget-used-up",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Alert:
    """Something that needs a person, and how often."""

    kind: AlertKind
    count: int


@dataclass(frozen=True, kw_only=True)
class TodayPage:
    """Everything that the first screen shows."""

    position: int
    date: str
    zone: str
    now: datetime
    day: DayRow | None
    """``None`` while the day has not been opened."""
    opens_at: datetime
    """When the next day opens by itself."""
    automatic_choice: bool
    supply: SupplyNow
    streak_days: int
    running: tuple[RunningWork, ...]
    awaiting: tuple[PublicationRow, ...]
    """Publications that wait for the operator, in order of their slots."""
    next_window: datetime | None
    """The slot of the first publication that is still to come."""
    alerts: tuple[Alert, ...]
    budget: Budget


class Opening(BaseModel):
    """Which day; today without a date."""

    model_config = ConfigDict(extra="forbid")

    date: Date | None = None


class Closing(BaseModel):
    """How the day ended."""

    model_config = ConfigDict(extra="forbid")

    outcome: Literal["published", "rejected", "empty"]


@router.get("", responses=READS)
def read_today(
    kinora: Door, view: Viewing, date: Annotated[Date | None, Query()] = None
) -> TodayPage:
    """One day (today without a date) with what is going on now."""
    zone = ZoneInfo(kinora.zone)
    now = kinora.clock.now()
    wanted = (date or now.astimezone(zone).date()).isoformat()
    settings = fold(payloads(kinora.store.load(STREAM)))
    waiting = publishing_calendar(view.reader, states=AWAITING, limit=20).rows
    spending = budget_now(kinora)
    day = today(view.reader, date=wanted)
    return TodayPage(
        position=view.position,
        date=wanted,
        zone=kinora.zone,
        now=now,
        day=day,
        opens_at=next_opening(now, parse_time(settings["day_time"]), zone),
        automatic_choice=settings["automatic_choice"] == "yes",
        supply=supply_now(kinora, view.reader, asked=0 if day is None else day.ideas_asked),
        streak_days=streak_days(view.reader, now=now, zone=kinora.zone),
        running=running_work(kinora, view.reader),
        awaiting=waiting,
        next_window=_next_window(view, now),
        alerts=_alerts(kinora, view, len(waiting), spending),
        budget=spending,
    )


@router.get("/days", responses=READS)
def list_days(view: Viewing, cursor: Cursor = "", limit: Limit = 50) -> Listed[DayRow]:
    """All days, the newest first."""
    page = days(view.reader, limit=limit, after=cursor)
    return Listed(items=page.rows, next=page.next or None, total=None, position=view.position)


@router.post("/open", responses=COMMANDS)
def open_day(kinora: Door, request: Asked, opening: Opening) -> Done:
    """Begin a day; its candidates are sketched then."""
    zone = kinora.zone
    wanted = opening.date or kinora.clock.now().astimezone(ZoneInfo(zone)).date()
    settings = fold(payloads(kinora.store.load(STREAM)))
    commands.open_day(
        kinora.store,
        request,
        day=wanted,
        zone=zone,
        automatic=settings["automatic_choice"] == "yes",
    )
    opened = kinora.store.load(day_id(zone, wanted))
    return done(kinora, opened)


@router.post("/{day}/close", responses=COMMANDS)
def close_day(kinora: Door, request: Asked, day: UUID, closing: Closing) -> Done:
    """End a day; its choice stands from then on."""
    return done(kinora, commands.close_day(kinora.store, request, day, closing.outcome))


def _next_window(view: View, now: datetime) -> datetime | None:
    planned = publishing_calendar(view.reader, beginning=now, states=("scheduled",), limit=1).rows
    return planned[0].slot if planned else None


def _alerts(kinora: Kinora, view: View, awaiting: int, spending: Budget) -> tuple[Alert, ...]:
    works = work_counts(view.reader)
    found: dict[AlertKind, int] = {
        "parked-work": works.get("parked", 0),
        "failed-work": works.get("failed", 0),
        "awaiting-review": review_counts(view.reader)["waiting"],
        "awaiting-confirmation": awaiting,
        "views-behind": _behind(kinora, view),
        "models-stopped": int(spending.state == "stopped"),
        "budget-used-up": int(spending.state in ("day-used-up", "month-used-up")),
    }
    return tuple(Alert(kind=kind, count=count) for kind, count in found.items() if count)


def _behind(kinora: Kinora, view: View) -> int:
    """How many events the read models have not seen, when the oldest has waited for long."""
    following = kinora.store.read(view.position, limit=1)
    if not following or kinora.clock.now() - following[0].recorded_at < LATE:
        return 0
    return kinora.store.head()[0] - view.position
