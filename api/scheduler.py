"""The scheduler: opens each day at its time, and does nothing else.

Every other due time lives in the log and belongs to the reconciler. Opening a day twice
stores it once, so a missed, late or doubled tick is harmless.
"""

import threading
from datetime import time
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from domain.commands.days import open_day
from domain.days.calendar import due_day, parse_time
from domain.days.decisions import DayAlreadyOpen
from domain.events.event import payloads
from domain.identifiers import day_id, event_id
from domain.ports import Clock, EventStore
from domain.settings.state import STREAM, fold
from domain.streams import Request

CATCH_UP_S = 60
"""How often the scheduler looks whether a tick was slept through or the settings changed."""

log = structlog.get_logger()


class DayOpener:
    """Opens the present day once its time has come."""

    def __init__(self, store: EventStore, clock: Clock, zone: str) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone

    def time_of_day(self) -> time:
        """When days open, by the operator's settings."""
        return parse_time(fold(payloads(self._store.load(STREAM)))["day_time"])

    def open_if_due(self) -> bool:
        """Whether a day was opened now."""
        settings = fold(payloads(self._store.load(STREAM)))
        at = parse_time(settings["day_time"])
        day = due_day(self._clock.now(), at, ZoneInfo(self._zone))
        if day is None:
            return False
        stream = day_id(self._zone, day)
        request = Request(id=event_id(stream, "scheduled"), actor="scheduler")
        automatic = settings["automatic_choice"] == "yes"
        try:
            open_day(self._store, request, day=day, zone=self._zone, automatic=automatic)
        except DayAlreadyOpen:
            return False
        log.info("day.opened", date=day.isoformat(), zone=self._zone, automatic=automatic)
        return True


def run_scheduler(opener: DayOpener, zone: str, stop: threading.Event) -> None:
    """Tick at the day's time and once a minute for what was slept through, until ``stop``."""
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
