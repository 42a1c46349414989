"""The log in PostgreSQL, on the library's seams."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from threading import Lock
from typing import Self
from uuid import UUID

import psycopg
from eventsourcing.persistence import IntegrityError

from adapters.event_store import wire
from adapters.event_store.application import DATABASE_URL, Kinora
from adapters.event_store.chain import GENESIS
from adapters.event_store.connections import connect, connect_as_owner
from adapters.event_store.errors import LogNotEmpty, StoreUnavailable
from adapters.event_store.mapper import to_logged
from adapters.event_store.recorder import KinoraRecorder, conflict_of
from adapters.event_store.rows import COLUMNS, Row, all_recorded, checked
from adapters.event_store.verification import Link
from domain.events.event import NewEvent, RecordedEvent
from domain.ports import Conflict

PAGE = 5_000
"""Rows per query of a long read: large enough to be fast, small enough to hold in memory."""


NEGLIGIBLE = timedelta(seconds=1)
"""Between a rehearsal's clock and the log's."""

_SET_CLOCK = (
    "INSERT INTO kinora_rehearsal_clock (ahead) VALUES (%s) ON CONFLICT (only_one) "
    "DO UPDATE SET ahead = greatest(kinora_rehearsal_clock.ahead, excluded.ahead)"
)


class PostgresEventStore:
    """Implements ``domain.ports.EventStore``.

    Connects when first used, anew in every process (a fork may not share a connection), and
    repeats what a lost connection left open. Raises ``StoreUnavailable`` when the database
    stays away, ``SchemaMissing`` before ``migrate``. ``ahead`` is a rehearsal's: how far its clock
    is ahead of the machine's; events are recorded at its time.
    """

    def __init__(self, database_url: str, *, ahead: Callable[[], timedelta] | None = None) -> None:
        self.database_url = database_url
        self._ahead = ahead
        self._set_ahead = timedelta()
        self._lock = Lock()
        self._applications: dict[int, Kinora] = {}

    @property
    def application(self) -> Kinora:
        """The library's application of this process."""
        with self._lock:
            # One inherited through a fork stays referenced: collecting it would close the
            # parent's connections.
            found = self._applications.get(os.getpid())
            if found is None:
                found = Kinora({DATABASE_URL: self.database_url})
                self._applications[os.getpid()] = found
            return found

    def append(self, events: Sequence[NewEvent]) -> list[RecordedEvent]:
        """Append in the order given; see ``domain.ports.EventStore``. One round trip."""
        checked(events)
        if self._ahead is not None:
            self._travel(self._ahead())
        logged = [to_logged(event) for event in events]
        try:
            receipts = self._recorder.append(logged)
        except IntegrityError as error:
            raise Conflict(conflict_of(error)) from error
        if receipts and receipts[0].replayed:
            return self._known([event.event_id for event in events])
        return [
            RecordedEvent(
                position=receipt.position,
                stream=event.stream,
                version=event.version,
                event_id=event.event_id,
                payload=event.payload,
                origin=event.origin,
                recorded_at=receipt.recorded_at,
                hash=receipt.hash,
            )
            for event, receipt in zip(events, receipts, strict=True)
        ]

    def _travel(self, ahead: timedelta) -> None:
        """Set the log's clock as far ahead; time never returns."""
        if ahead - self._set_ahead <= NEGLIGIBLE:
            return
        with connect_as_owner(self.database_url) as connection:
            connection.execute(_SET_CLOCK, (ahead,))
        self._set_ahead = ahead

    def load(self, stream: UUID, *, up_to: int | None = None) -> list[RecordedEvent]:
        """One stream in order. Raises ``UnknownTopicAt`` or ``UndecodablePayloadAt``."""
        rows = self._recorder.select_rows(
            "WHERE originator_id = %s AND notification_id <= %s ORDER BY originator_version",
            (stream, 2**62 if up_to is None else up_to),
        )
        return all_recorded(rows)

    def read(self, after: int, *, limit: int, topics: Sequence[str] = ()) -> list[RecordedEvent]:
        """In order of position, by keyset pages: a long read holds no lock and no cursor."""
        result: list[RecordedEvent] = []
        while len(result) < limit:
            page = min(PAGE, limit - len(result))
            rows = self._page(after, page, topics)
            result += all_recorded(rows)
            if len(rows) < page:
                break
            after = result[-1].position
        return result

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""
        rows = self._recorder.fetch(
            "SELECT notification_id, hash FROM kinora_events ORDER BY notification_id DESC LIMIT 1"
        )
        return (rows[0][0], rows[0][1]) if rows else (0, GENESIS)

    def rows(self, *, after: int = 0, up_to: int = 2**62) -> Iterator[Row]:
        """The log as it is stored, undecoded, in order of position."""
        while True:
            page = self._recorder.select_rows(
                "WHERE notification_id > %s AND notification_id <= %s "
                "ORDER BY notification_id LIMIT %s",
                (after, up_to, PAGE),
            )
            yield from (Row(*row) for row in page)
            if len(page) < PAGE:
                return
            after = page[-1][0]

    def links(self) -> Iterator[Link]:
        """What ``verify`` needs of every row, as one consistent and fast read."""
        try:
            with connect(self.database_url) as connection:
                connection.execute("SET statement_timeout = 0")  # reading all of it takes long
                yield from wire.links(connection)
        except psycopg.OperationalError as error:
            raise StoreUnavailable(str(error)) from error

    def restore(self, rows: Iterable[Row]) -> tuple[int, bytes]:
        """Take over a whole log, all columns as they are, into this empty one.

        In one transaction, in the role of the URL: the application's role may not insert.
        Raises ``LogNotEmpty``.
        """
        with connect_as_owner(self.database_url) as connection, connection.transaction():
            connection.execute("SET LOCAL statement_timeout = 0")
            connection.execute("SELECT pg_advisory_xact_lock(4201, 1)")
            if connection.execute("SELECT FROM kinora_events LIMIT 1").fetchone() is not None:
                raise LogNotEmpty("this log holds events already; import into a new database")
            with (
                connection.cursor() as cursor,
                cursor.copy(f"COPY kinora_events ({COLUMNS}) FROM STDIN (FORMAT binary)") as copy,
            ):
                copy.set_types(wire.TYPES)
                for row in rows:
                    copy.write_row(row)
            connection.execute("ANALYZE kinora_events")
            connection.execute("SELECT pg_notify('kinora_events', '')")
        return self.head()

    def close(self) -> None:
        """Close this process's connections; a later use opens new ones."""
        with self._lock:
            application = self._applications.pop(os.getpid(), None)
        if application is not None:
            application.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _recorder(self) -> KinoraRecorder:
        recorder = self.application.recorder
        assert isinstance(recorder, KinoraRecorder)  # noqa: S101 - made by our factory
        return recorder

    def _known(self, ids: Sequence[UUID]) -> list[RecordedEvent]:
        rows = self._recorder.select_rows("WHERE event_id = ANY(%s)", (list(ids),))
        by_id = {event.event_id: event for event in all_recorded(rows)}
        return [by_id[event_id] for event_id in ids]  # type: ignore[index]

    def _page(self, after: int, limit: int, topics: Sequence[str]) -> list[tuple[object, ...]]:
        if topics:
            return self._recorder.select_rows(
                "WHERE notification_id > %s AND topic = ANY(%s) ORDER BY notification_id LIMIT %s",
                (after, list(topics), limit),
            )
        return self._recorder.select_rows(
            "WHERE notification_id > %s ORDER BY notification_id LIMIT %s", (after, limit)
        )
