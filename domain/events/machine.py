"""Streams ``machine`` and ``schedule``: what the operator must know of the machine itself.

``schedule`` is one stream per calendar day.
"""

from datetime import datetime

from domain.events.event import Event


class DiskRanLow(Event, frozen=True, kw_only=True):
    """The disk with the data folder is nearly full; said once, until it has recovered."""

    topic = "machine.disk_ran_low"
    free_bytes: int
    total_bytes: int


class DiskRecovered(Event, frozen=True, kw_only=True):
    topic = "machine.disk_recovered"
    free_bytes: int


class ScheduleRan(Event, frozen=True, kw_only=True):
    """What became of one day. The scheduler looks every minute and says each thing once."""

    topic = "schedule.ran"
    date: str
    """ISO 8601 calendar date."""
    zone: str
    """IANA time-zone name."""
    outcome: str
    """``opened``; ``opened_late``, after a sleep; ``open_already``, because the operator was
    first; ``other_zone``, because the date has its day in another zone; or ``slept``: nobody
    was there before the day was over."""
    due_at: datetime
    """When the day was to open."""
    late_s: int = 0
    """By how much the opening came later."""


type MachineEvent = DiskRanLow | DiskRecovered | ScheduleRan
