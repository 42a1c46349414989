"""What became of each day: the scheduler's own history, derived from the days themselves.

A run is told from the day's first event, not from what the scheduler remembers: a crash between
opening a day and telling of it loses nothing, and telling twice stores it once.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from domain.days.calendar import opening
from domain.events.day import DayOpened
from domain.events.event import RecordedEvent
from domain.events.machine import ScheduleRan
from domain.identifiers import day_id, event_id, stream_of
from domain.ports import EventStore
from domain.streams import Request, UnitOfWork, decide

SCHEDULER = "scheduler"

LATE_FROM = timedelta(minutes=5)
"""A scheduler that is up looks every minute; later than this it was not."""
MOST_SLEPT = 31
"""Days without anybody that are told one by one; whoever was away for longer knows it."""
EVERY = 100_000
"""Runs that are looked through; more than two centuries of them."""


def note_run(store: EventStore, day: date, at: time, zone: str, *, elsewhere: bool) -> None:
    """Say what became of ``day``, and of the days before it on which nobody was there."""
    for slept in _slept(store, day):
        _say(store, _run(store, slept, at, zone, over=True))
    ran = _run(store, day, at, zone, over=False)
    if elsewhere:
        due_at = opening(day, at, ZoneInfo(zone))
        ran = ScheduleRan(date=day.isoformat(), zone=zone, outcome="other_zone", due_at=due_at)
    _say(store, ran)


def _run(store: EventStore, day: date, at: time, zone: str, *, over: bool) -> ScheduleRan:
    due_at = opening(day, at, ZoneInfo(zone))
    first = _opened(store.load(day_id(zone, day)))
    if first is None:
        outcome, late = ("slept" if over else "other_zone"), timedelta()
    elif first.origin.actor != SCHEDULER:
        outcome, late = "open_already", timedelta()
    else:
        late = max(timedelta(), first.recorded_at - due_at)
        outcome = "opened_late" if late >= LATE_FROM else "opened"
    return ScheduleRan(
        date=day.isoformat(),
        zone=zone,
        outcome=outcome,
        due_at=due_at,
        late_s=int(late.total_seconds()),
    )


def _opened(recorded: list[RecordedEvent]) -> RecordedEvent | None:
    return next((each for each in recorded if isinstance(each.payload, DayOpened)), None)


def _slept(store: EventStore, day: date) -> Iterator[date]:
    """Days since the last that was told of, without ``day``; the latest, if there are many."""
    told = store.read(0, limit=EVERY, topics=(ScheduleRan.topic,))
    dates = [date.fromisoformat(each.payload.date) for each in told
             if isinstance(each.payload, ScheduleRan)]  # fmt: skip
    if not dates:
        return
    first = max(max(dates) + timedelta(days=1), day - timedelta(days=MOST_SLEPT))
    for number in range((day - first).days):
        yield first + timedelta(days=number)


def _say(store: EventStore, ran: ScheduleRan) -> None:
    """Each date once, by its zone."""
    stream = stream_of("schedule", f"{ran.zone}/{ran.date}")

    def decision(unit: UnitOfWork) -> None:
        if not unit.load(stream):
            unit.add(stream, ran)

    decide(store, Request(id=event_id(stream, "ran"), actor=SCHEDULER), decision)
