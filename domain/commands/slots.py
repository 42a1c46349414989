"""Whose day it is: one film goes out on a day for each account, in the operator's window."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.days.calendar import next_window, opening, parse_time
from domain.days.decisions import holder
from domain.days.state import fold as fold_day
from domain.events.day import SlotTaken
from domain.events.publication import PublicationRequested
from domain.identifiers import DayId, PublicationId, day_id
from domain.publications.state import Step, fold
from domain.refusals import Refusal
from domain.streams import UnitOfWork

MOST_DAYS_AHEAD = 60
"""Films that wait for longer than two months are better not asked for."""

_GIVEN_UP = (Step.CANCELLED, Step.WITHDRAWN, Step.UNKNOWN)
"""Whoever held a day's slot and is this does not need it."""


class NoFreeDay(Refusal):
    """One film a day, and no day is free."""


def free_slot(
    unit: UnitOfWork,
    stream: PublicationId,
    wanted: PublicationRequested,
    window: tuple[str, str],
    zone: ZoneInfo,
    *,
    now: datetime,
) -> tuple[DayId, SlotTaken]:
    """One film a day for each account: the days' streams say which are taken, so that two
    requests at once cannot have the same one. Raises ``NoFreeDay``."""
    at = next_window(now, window, zone)
    for _ in range(MOST_DAYS_AHEAD):
        date = at.astimezone(zone).date()
        day = day_id(zone.key, date)
        slot = SlotTaken(
            date=date.isoformat(),
            animation=wanted.animation,
            publication=stream,
            platform=wanted.platform,
            account=wanted.account,
            publish_at=at,
        )
        taken = holder(fold_day(unit.load(day)), slot)
        if taken is None or fold(unit.load(taken.publication)).step in _GIVEN_UP:
            return day, slot
        at = opening(date + timedelta(days=1), parse_time(window[0]), zone)
    raise NoFreeDay(
        f"Every day of the next {MOST_DAYS_AHEAD} has its film for {wanted.platform}. "
        "Cancel one, or name a moment."
    )
