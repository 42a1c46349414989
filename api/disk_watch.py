"""Watches the disk that the data folder is on and says once that it is nearly full."""

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from domain.events.event import payloads
from domain.events.machine import DiskRanLow, DiskRecovered
from domain.identifiers import stream_of
from domain.ports import EventStore
from domain.streams import Request, UnitOfWork, decide

LOW = 1024**3
"""Bytes: two days' films with their segments, kits and database."""
ENOUGH = LOW + LOW // 2
"""So much more that a file coming and going does not speak each time."""
STREAM = stream_of("machine", "disk")

type Usage = Callable[[], tuple[int, int]]
"""Free bytes and all bytes."""


class DiskWatch:
    """Compares what is free with what was said last. One round at a time."""

    def __init__(self, store: EventStore, usage: Usage) -> None:
        self._store = store
        self._usage = usage

    def look(self) -> bool:
        """Whether something was said now."""
        free, total = self._usage()
        low = self._said_low()
        if free < LOW and not low:
            return self._say(DiskRanLow(free_bytes=free, total_bytes=total))
        if free >= ENOUGH and low:
            return self._say(DiskRecovered(free_bytes=free))
        return False

    def _said_low(self) -> bool:
        said = payloads(self._store.load(STREAM))
        return bool(said) and isinstance(said[-1], DiskRanLow)

    def _say(self, fact: DiskRanLow | DiskRecovered) -> bool:
        def decision(unit: UnitOfWork) -> None:
            said = unit.load(STREAM)
            if not said or type(said[-1]) is not type(fact):
                unit.add(STREAM, fact)

        return bool(decide(self._store, Request(id=uuid4(), actor="kinora"), decision))


def usage_of(folder: Path) -> Usage:
    """What the disk of a folder has, also before the folder is made."""

    def ask() -> tuple[int, int]:
        known = next(each for each in (folder, *folder.parents) if each.exists())
        found = shutil.disk_usage(known)
        return found.free, found.total

    return ask
