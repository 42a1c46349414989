"""Following the log: nothing missed, nothing skipped in silence, one follower per name.

LISTEN comes first, then the catching up, then waiting; a notification is a hint and the poll
the guarantee. Since positions are gapless and visible in order, "greater than the last one"
cannot miss an event, and a hole is an error, not a pause.
"""

import contextlib
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

import psycopg

from adapters.event_store import parking
from adapters.event_store.connections import connect
from adapters.event_store.cursors import (
    FOLLOWING_LOCK,
    Connection,
    Cursor,
    note_failure,
    open_cursor,
    save_cursor,
)
from adapters.event_store.errors import LogHole, LogRewound, StoreUnavailable
from adapters.event_store.rows import COLUMNS, Row, all_recorded, collector_at_rest
from domain.events.event import RecordedEvent

type Handler = Callable[[Sequence[RecordedEvent], Connection], None]
"""Gets the next events in order and the follower's own connection (autocommit)."""

_HICCUPS = (psycopg.OperationalError, psycopg.InterfaceError, StoreUnavailable)
"""The database was away: connect again and go on."""
_FIRST_PAUSE_S = 0.05
_LONGEST_PAUSE_S = 5.0
_TURN_S = 0.25
"""How often a stand-by asks for the lock."""

_PAGE = (
    f"SELECT {COLUMNS} FROM kinora_events WHERE notification_id > %s "  # noqa: S608 - a constant
    "ORDER BY notification_id LIMIT %s"
)
_STREAM = (
    f"SELECT {COLUMNS} FROM kinora_events WHERE originator_id = %s "  # noqa: S608 - a constant
    "AND notification_id BETWEEN %s AND %s ORDER BY notification_id"
)

_log = logging.getLogger(__name__)


class Delivery(StrEnum):
    """When the cursor moves."""

    WITH_CURSOR = "with cursor"
    """Handler and cursor share one transaction: rows are written exactly once."""
    BEFORE_CURSOR = "before cursor"
    """The handler acts outside, then the cursor is saved: at least once."""


@dataclass(frozen=True, kw_only=True)
class Terms:
    """How to follow."""

    delivery: Delivery
    topics: frozenset[str] = frozenset()
    """Only these reach the handler (empty: all); the cursor moves past the others too."""
    batch: int = 5_000
    """At most this many events at once."""
    tries: int = 3
    """How often a single event may fail before its stream is parked."""
    poll_s: float = 1.0
    """The longest time an event may wait when its notification is lost."""
    wait_on: tuple[type[Exception], ...] = ()
    """Errors of the handler that mean "later", not "bad event": the outside is away."""
    until: int = 0
    """Return when this position is reached; 0: follow until stopped."""


def follow(
    database_url: str, name: str, handle: Handler, *, terms: Terms, stop: threading.Event
) -> None:
    """Hand every event to ``handle`` in order until ``stop`` is set.

    One process follows under a name; others wait and take over within a second. Database
    errors lead to a new connection with growing pauses, for ever. An event whose handling
    fails ``terms.tries`` times, or that cannot be decoded, parks its stream for this name.
    Raises ``LogRewound`` and ``LogHole``, which need a person.
    """
    follower = _Follower(name, handle, terms, stop)
    pause = _FIRST_PAUSE_S
    while not stop.is_set():
        try:
            with connect(database_url) as work, connect(database_url) as listener:
                follower.run(work, listener)
                return
        except _HICCUPS as error:
            if follower.moved:
                pause, follower.moved = _FIRST_PAUSE_S, False
            _log.warning("%s lost the database, next try in %.2f s: %s", name, pause, error)
            stop.wait(pause)
            pause = min(pause * 2, _LONGEST_PAUSE_S)
        except _Stopped:
            return


class _Stopped(Exception):
    """Somebody set the stop event in the middle of a batch."""


class _Follower:
    def __init__(self, name: str, handle: Handler, terms: Terms, stop: threading.Event) -> None:
        self.moved = False
        self._name = name
        self._handle = handle
        self._terms = terms
        self._stop = stop
        self._parked: Mapping[UUID, parking.ParkedStream] = {}
        self._not_its_fault: tuple[type[Exception], ...] = (*_HICCUPS, *terms.wait_on)

    def run(self, work: Connection, listener: Connection) -> None:
        if not self._is_our_turn(work):
            return
        listener.execute("LISTEN kinora_events")
        try:
            cursor = open_cursor(work, self._name)
            while not self._stop.is_set() and not 0 < self._terms.until <= cursor.position:
                moved_to = self._step(work, cursor)
                if moved_to == cursor:
                    for _ in listener.notifies(timeout=self._terms.poll_s, stop_after=1):
                        pass
                cursor = moved_to
                self.moved = True
        except (LogHole, LogRewound, *_HICCUPS) as error:
            with contextlib.suppress(psycopg.Error):
                note_failure(work, self._name, str(error))
            raise

    def _is_our_turn(self, work: Connection) -> bool:
        while not self._stop.is_set():
            row = work.execute(
                "SELECT pg_try_advisory_lock(%s, hashtext(%s))", (FOLLOWING_LOCK, self._name)
            ).fetchone()
            if row is not None and row[0]:
                return True
            if 0 < self._terms.until <= open_cursor(work, self._name).position:
                return False  # whoever follows has been there for us
            self._stop.wait(_TURN_S)
        return False

    def _step(self, work: Connection, cursor: Cursor) -> Cursor:
        """Handle the next batch, if there is one; return where that leads."""
        self._parked = parking.parked(work, self._name)
        try:
            self._take_up_unparked(work, cursor)
            rows = self._page(work, cursor.position)
            if not rows:
                return cursor
            self._deliver(work, rows)
        except self._terms.wait_on as error:
            note_failure(work, self._name, repr(error))
            self._stop.wait(self._terms.poll_s)
            return open_cursor(work, self._name)
        return Cursor(position=rows[-1].position, hash=rows[-1].hash)

    def _page(self, work: Connection, after: int) -> list[Row]:
        with work.cursor(binary=True) as cursor, collector_at_rest():
            cursor.execute(_PAGE, (after, self._terms.batch), prepare=True)
            page = list(map(Row._make, cursor.fetchall()))
        if page and page[-1][0] != after + len(page):
            for expected, row in enumerate(page, start=after + 1):
                if row[0] != expected:
                    raise LogHole(expected, row[0])
        return page

    def _deliver(self, work: Connection, rows: Sequence[Row]) -> None:
        """Hand rows over; when that fails, halve them until the bad one stands alone."""
        if len(rows) == 1:
            self._deliver_alone(work, rows[0])
            return
        try:
            self._attempt(work, rows)
        except self._not_its_fault:
            raise
        except Exception as error:
            _log.warning(
                "%s failed within %d..%d: %s",
                self._name,
                rows[0].position,
                rows[-1].position,
                error,
            )
            middle = len(rows) // 2
            self._deliver(work, rows[:middle])
            self._deliver(work, rows[middle:])

    def _deliver_alone(self, work: Connection, row: Row) -> None:
        for tried in range(1, self._terms.tries + 1):
            if self._stop.is_set():
                raise _Stopped
            try:
                self._attempt(work, [row])
            except self._not_its_fault:
                raise
            except Exception as error:
                problem = repr(error)
                note_failure(work, self._name, f"event {row.position}: {problem}")
                self._stop.wait(_FIRST_PAUSE_S * 2**tried)
            else:
                return
        with work.transaction():
            parking.park(work, self._name, row, tries=self._terms.tries, error=problem)
            save_cursor(work, self._name, Cursor(position=row.position, hash=row.hash))
        self._parked = parking.parked(work, self._name)
        _log.error("%s parked stream %s at event %d", self._name, row.stream, row.position)

    def _attempt(self, work: Connection, rows: Sequence[Row]) -> None:
        events = self._wanted(rows)
        reached = Cursor(position=rows[-1].position, hash=rows[-1].hash)
        if self._terms.delivery is Delivery.BEFORE_CURSOR:
            if events:
                self._handle(events, work)
            save_cursor(work, self._name, reached)
            return
        with work.transaction():
            if events:
                self._handle(events, work)
            save_cursor(work, self._name, reached)

    def _wanted(self, rows: Sequence[Row]) -> list[RecordedEvent]:
        topics = self._terms.topics
        return all_recorded(
            [
                row
                for row in rows
                if (not topics or row.topic in topics) and row.stream not in self._parked
            ]
        )

    def _take_up_unparked(self, work: Connection, cursor: Cursor) -> None:
        """Handle again what was passed over, for the streams somebody asked to take up."""
        for each in [parked for parked in self._parked.values() if parked.unparked]:
            self._parked = {k: v for k, v in self._parked.items() if k != each.stream}
            with work.cursor(binary=True) as rows_of:
                bounds = (each.stream, each.position, cursor.position)
                rows = [Row(*row) for row in rows_of.execute(_STREAM, bounds).fetchall()]
            try:
                with work.transaction():
                    events = self._wanted(rows)
                    if events:
                        self._handle(events, work)
                    parking.forget(work, self._name, each.stream)
            except self._not_its_fault:
                raise
            except Exception as error:
                tries = each.tries + 1
                parking.park(work, self._name, rows[0], tries=tries, error=repr(error))
                self._parked = parking.parked(work, self._name)
