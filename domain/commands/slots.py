"""Whose day it is: one film a day goes out, and the days' own streams see to it.

Which days are taken is told by the publications (``domain.publications.slots``). Whoever plans
one more says so on the day's stream as well: two who choose the same day at once collide there,
and the second decides again.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.days.calendar import next_window, opening, parse_time
from domain.events.day import DaySlotTaken
from domain.events.publication import PublicationRequested
from domain.identifiers import PublicationId, day_id
from domain.publications.slots import Slot, SlotTaken, check_free
from domain.refusals import Refusal
from domain.streams import UnitOfWork

MOST_DAYS_AHEAD = 60
"""Films that wait for longer than two months are better not asked for."""


class NoFreeDay(Refusal):
    """One film a day, and no day is free."""


def free_window(
    film: PublicationRequested,
    window: tuple[str, str],
    zone: ZoneInfo,
    taken: Collection[Slot],
    *,
    now: datetime,
) -> datetime:
    """The next moment within the window on a day without another film. Raises ``NoFreeDay``."""
    at = next_window(now, window, zone)
    for _ in range(MOST_DAYS_AHEAD):
        try:
            check_free(taken, film.animation, at, zone)
        except SlotTaken:
            tomorrow = at.astimezone(zone).date() + timedelta(days=1)
            at = opening(tomorrow, parse_time(window[0]), zone)
        else:
            return at
    raise NoFreeDay(
        f"Each of the next {MOST_DAYS_AHEAD} days has its film. Cancel one, or name a moment."
    )


def take_day(
    unit: UnitOfWork,
    publication: PublicationId,
    wanted: PublicationRequested,
    at: datetime,
    zone: ZoneInfo,
) -> None:
    """Say on the day's stream that the film goes out then."""
    date = at.astimezone(zone).date()
    day = day_id(zone.key, date)
    unit.load(day)
    slot = DaySlotTaken(
        date=date.isoformat(),
        animation=wanted.animation,
        publication=publication,
        platform=wanted.platform,
        account=wanted.account,
        publish_at=at,
    )
    unit.add(day, slot)
