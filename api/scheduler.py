"""The scheduler: opens each day at its time, and does nothing else.

Every other due time lives in the log and belongs to the reconciler. Opening a day twice
stores it once, so a missed, late or doubled tick is harmless.
"""

import threading
from datetime import date, time
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from domain.commands.days import open_day
from domain.commands.schedule import SCHEDULER, note_run
from domain.commands.settings import settings_in
from domain.days.calendar import due_day, parse_time
from domain.days.decisions import DayAlreadyOpen
from domain.events.day import DayOpened
from domain.identifiers import day_id, event_id
from domain.ports import Clock, EventStore
from domain.streams import Request

CATCH_UP_S = 60
"""How often the scheduler looks whether a tick was slept through or the settings changed."""

TOPICS = (DayOpened.topic,)
EVERY = 100_000
"""Days that are looked through; more than two centuries of them."""

log = structlog.get_logger()


class DayOpener:
    """Opens the present day once its time has come, and says what became of every day.

    ``zone`` is the machine's; the operator's settings may name another.
    """

    def __init__(self, store: EventStore, clock: Clock, zone: str) -> None:
        self._store = store
        self._clock = clock
        self._machine_zone = zone
        self._settled: tuple[date, str] | None = None
        """The day that needs nothing more: until the next one a tick only reads the clock and
        the settings."""

    def time_of_day(self) -> time:
        """When days open, by the operator's settings."""
        return parse_time(settings_in(self._store).day_time)

    def zone(self) -> str:
        """Whose calendar days are opened."""
        return settings_in(self._store).time_zone or self._machine_zone

    def open_if_due(self) -> bool:
        """Whether a day was opened now."""
        settings = settings_in(self._store)
        zone = settings.time_zone or self._machine_zone
        at = parse_time(settings.day_time)
        day = due_day(self._clock.now(), at, ZoneInfo(zone))
        if day is None or self._settled == (day, zone):
            return False
        elsewhere = self._opened_elsewhere(day, zone)
        opened = not elsewhere and self._open(day, zone, automatic=settings.automatic_choice)
        note_run(self._store, day, at, zone, elsewhere=elsewhere)
        self._settled = (day, zone)
        return opened

    def _open(self, day: date, zone: str, *, automatic: bool) -> bool:
        stream = day_id(zone, day)
        request = Request(id=event_id(stream, "scheduled"), actor=SCHEDULER)
        try:
            open_day(self._store, request, day=day, zone=zone, automatic=automatic)
        except DayAlreadyOpen:
            return False
        log.info("day.opened", date=day.isoformat(), zone=zone, automatic=automatic)
        return True

    def _opened_elsewhere(self, day: date, zone: str) -> bool:
        """A changed time zone is no reason for a second film on one date."""
        opened = [each.payload for each in self._store.read(0, limit=EVERY, topics=TOPICS)]
        return any(
            each.date == day.isoformat() and each.zone != zone
            for each in opened
            if isinstance(each, DayOpened)
        )


def run_scheduler(opener: DayOpener, stop: threading.Event) -> None:
    """Tick at the day's time and once a minute for what was slept through, until ``stop``."""
    zone = opener.zone()
    scheduler = BackgroundScheduler(
        timezone=ZoneInfo(zone), job_defaults={"coalesce": True, "misfire_grace_time": None}
    )
    tick = _Tick(opener)
    at = opener.time_of_day()
    scheduler.add_job(tick, CronTrigger(hour=at.hour, minute=at.minute, timezone=ZoneInfo(zone)))
    scheduler.add_job(tick, IntervalTrigger(seconds=CATCH_UP_S))
    scheduler.start()
    try:
        tick()
        stop.wait()
    finally:
        scheduler.shutdown(wait=True)


class _Tick:
    """One look at the clock; a store that is away is tried again at the next tick."""

    def __init__(self, opener: DayOpener) -> None:
        self._opener = opener

    def __call__(self) -> None:
        try:
            self._opener.open_if_due()
        except Exception as error:
            log.warning("scheduler.tick_failed", error=str(error))
