"""The library's application recorder, writing through one SQL function.

What the library's own recorder lacks and this one has: a replay of the same event ids is no
conflict (so an unanswered commit may be repeated), a chain of hashes, and columns for who and
why. It takes one round trip and no table lock.
"""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import psycopg
from eventsourcing.persistence import (
    IntegrityError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
    StoredEvent,
)
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore
from psycopg.rows import dict_row, tuple_row

from adapters.event_store.connections import act_as_application, arguments
from adapters.event_store.errors import SchemaMissing, StoreUnavailable
from adapters.event_store.rows import COLUMNS, Row, collector_at_rest

PATIENCE_S = 30.0
"""How long a lost connection is retried: longer than a database needs to restart."""

_APPEND = (
    "SELECT * FROM kinora_append(%b::uuid[], %b::bigint[], %b::text[], %b::integer[], "
    "%b::uuid[], %b::uuid[], %b::uuid[], %b::text[], %b::bytea[])"
)

_LASTING = ("53100", "25006", "42501")
"""Disk full, read-only, not allowed: waiting does not help."""


@dataclass(frozen=True, kw_only=True)
class LoggedEvent(StoredEvent):
    """A stored event of the library with the columns it does not know.

    The defaults serve callers that bring a plain ``StoredEvent``: a random event id, so that
    their repeat is a conflict, as the library has it.
    """

    topic_version: int = 1
    event_id: UUID = field(default_factory=uuid4)
    correlation_id: UUID = field(default_factory=uuid4)
    causation_id: UUID | None = None
    actor: str = "library"
    row: Row | None = None
    """The row it was read from; absent on the way in."""


class Receipt(NamedTuple):
    """What the log gave an appended event."""

    position: int
    recorded_at: datetime
    hash: bytes
    replayed: bool


class Datastore(PostgresDatastore):
    """The library's pool, with our session settings, role and no look-up of types at start."""

    def __init__(self, database_url: str, *, pool_size: int, max_overflow: int) -> None:
        super().__init__(
            dbname="",
            host="",
            port="",
            user="",
            password="",
            pool_size=pool_size,
            max_overflow=max_overflow,
            connect_timeout=10.0,
        )
        self.pool.kwargs = arguments(database_url) | {"row_factory": dict_row}

    def after_connect_func(self) -> Callable[[psycopg.Connection[Any]], None]:
        return act_as_application

    def register_type_adapters(self) -> None:
        """Nothing to look up: the function takes arrays of built-in types."""


class KinoraRecorder(PostgresApplicationRecorder):
    """Appends and selects on ``kinora_events``; made by ``migrate``, never by itself."""

    def create_table(self) -> None:
        raise SchemaMissing("the log is made by migrate(), not by the recorder")

    def insert_events(self, stored_events: Sequence[StoredEvent], **_: Any) -> Sequence[int] | None:
        """The library's door. Raises the library's ``IntegrityError`` on a conflict."""
        return [receipt.position for receipt in self.append(stored_events)] or None

    def append(self, stored_events: Sequence[StoredEvent]) -> list[Receipt]:
        """Append in order, all or nothing; a full repeat returns the first receipts.

        Raises the library's ``IntegrityError`` on a conflict and ``StoreUnavailable`` when the
        database cannot be reached within ``PATIENCE_S``. A commit whose answer was lost is
        repeated with the same event ids and so found done.
        """
        if not stored_events:
            return []
        columns = _columns([_logged(event) for event in stored_events])
        return self._patiently(lambda: self._append_once(columns))

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """One stream by version, with every column."""
        order = "DESC" if desc else "ASC"
        rows = self.select_rows(
            "WHERE originator_id = %s AND originator_version > %s AND originator_version <= %s "
            f"ORDER BY originator_version {order} LIMIT %s",
            (originator_id, -1 if gt is None else gt, 2**62 if lte is None else lte, limit),
        )
        return [_from_row(Row(*row)) for row in rows]

    def select_rows(self, condition: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Rows in the order of ``Row``, where ``condition`` is SQL of this adapter."""
        return self.fetch(f"SELECT {COLUMNS} FROM kinora_events {condition}", values)  # noqa: S608 - constants only

    def fetch(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a prepared query, in binary."""
        return self._patiently(lambda: self._fetch_once(query, values))

    def _fetch_once(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        with (
            self.datastore.get_connection() as connection,
            connection.cursor(row_factory=tuple_row, binary=True) as cursor,
        ):
            cursor.execute(query, values, prepare=True)
            with collector_at_rest():
                return cursor.fetchall()

    def _append_once(self, columns: Sequence[list[Any]]) -> list[Receipt]:
        return [Receipt(*row) for row in self._fetch_once(_APPEND, columns)]

    def _patiently[T](self, action: Callable[[], T]) -> T:
        """Repeat after a lost connection or a lock held too long, else name what happened."""
        give_up_at = time.monotonic() + PATIENCE_S
        pause = 0.05
        while True:
            try:
                return action()
            except ProgrammingError as error:
                raise _named(error) from error
            except (InterfaceError, OperationalError) as error:
                lasting = getattr(error.__cause__, "sqlstate", None) in _LASTING
                if lasting or time.monotonic() > give_up_at:
                    raise StoreUnavailable(str(error)) from error
                time.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311 - spreads retries
                pause = min(pause * 2, 1.0)


def conflict_of(error: IntegrityError) -> str:
    """Why the log refused, in one line."""
    cause = error.__cause__
    if not isinstance(cause, psycopg.Error):
        return str(error)
    return " ".join(filter(None, (cause.diag.message_primary, cause.diag.message_detail)))


def _logged(event: StoredEvent) -> LoggedEvent:
    if isinstance(event, LoggedEvent):
        return event
    return LoggedEvent(
        originator_id=event.originator_id,
        originator_version=event.originator_version,
        topic=event.topic,
        state=event.state,
    )


def _columns(events: Sequence[LoggedEvent]) -> list[list[Any]]:
    return [
        [event.originator_id for event in events],
        [event.originator_version for event in events],
        [event.topic for event in events],
        [event.topic_version for event in events],
        [event.event_id for event in events],
        [event.correlation_id for event in events],
        [event.causation_id for event in events],
        [event.actor for event in events],
        [event.state for event in events],
    ]


def _from_row(row: Row) -> LoggedEvent:
    return LoggedEvent(
        originator_id=row.stream,
        originator_version=row.version,
        topic=row.topic,
        state=row.payload,
        topic_version=row.topic_version,
        event_id=row.event_id,
        correlation_id=row.correlation_id,
        causation_id=row.causation_id,
        actor=row.actor,
        row=row,
    )


def _named(error: ProgrammingError) -> Exception:
    if isinstance(
        error.__cause__, psycopg.errors.UndefinedFunction | psycopg.errors.UndefinedTable
    ):
        return SchemaMissing(f"this database has no log yet, run migrate first: {error}")
    if isinstance(error.__cause__, psycopg.errors.InsufficientPrivilege):
        return StoreUnavailable(str(error))
    return error
