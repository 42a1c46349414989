"""How far each follower is, on which log, and how far behind."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg

from adapters.event_store.chain import GENESIS
from adapters.event_store.errors import LogRewound

type Connection = psycopg.Connection[Any]

FOLLOWING_LOCK = 4202
"""First half of the advisory lock of a follower; the second is made from its name."""


@dataclass(frozen=True, kw_only=True)
class Cursor:
    """The last event a follower has done with. ``hash`` says on which log that was."""

    position: int
    hash: bytes


@dataclass(frozen=True, kw_only=True)
class Lag:
    """How a follower is doing."""

    name: str
    position: int
    head: int
    events: int
    """Events it has yet to see."""
    seconds: float
    """Age of the oldest of them; 0 when there is none."""
    active: bool
    """Whether some process holds its lock now."""
    parked: int
    """Streams it gave up on."""
    last_error: str
    failing_since: datetime | None
    """Set while it fails; ``None`` is how the database says it does not."""


def open_cursor(connection: Connection, name: str) -> Cursor:
    """Load the cursor, at the beginning for a new name, and compare it with the log.

    Raises ``LogRewound`` when the log holds another event at its position, or none.
    """
    connection.execute(
        "INSERT INTO kinora_cursors (name, position, hash) VALUES (%s, 0, %s) "
        "ON CONFLICT (name) DO NOTHING",
        (name, GENESIS),
    )
    position, remembered, found = _only(
        connection.execute(
            "SELECT c.position, c.hash, e.hash FROM kinora_cursors c "
            "LEFT JOIN kinora_events e ON e.notification_id = c.position WHERE c.name = %s",
            (name,),
        )
    )
    if (GENESIS if position == 0 else found) != remembered:
        raise LogRewound(name, position)
    return Cursor(position=position, hash=remembered)


def save_cursor(connection: Connection, name: str, cursor: Cursor) -> None:
    """Move on, in the caller's transaction when one is open; forgets the last error."""
    connection.execute(
        "UPDATE kinora_cursors SET position = %s, hash = %s, updated_at = clock_timestamp(), "
        "last_error = '', failing_since = NULL WHERE name = %s",
        (cursor.position, cursor.hash, name),
        prepare=True,
    )


def note_failure(connection: Connection, name: str, error: str) -> None:
    """Say on the status page why this follower does not move."""
    connection.execute(
        "UPDATE kinora_cursors SET last_error = %s, "
        "failing_since = coalesce(failing_since, clock_timestamp()) WHERE name = %s",
        (error.replace("\0", ""), name),
    )


def move_cursor(connection: Connection, name: str, position: int) -> None:
    """Set a cursor on purpose, after a restore or before a new beginning (position 0).

    Raises ``ValueError`` when the log has no such position.
    """
    found = connection.execute(
        "SELECT hash FROM kinora_events WHERE notification_id = %s", (position,)
    ).fetchone()
    if position and found is None:
        raise ValueError(f"the log has no event {position}")
    connection.execute(
        "INSERT INTO kinora_cursors (name, position, hash) VALUES (%(name)s, %(at)s, %(hash)s) "
        "ON CONFLICT (name) DO UPDATE SET position = %(at)s, hash = %(hash)s, "
        "last_error = '', failing_since = NULL",
        {"name": name, "at": position, "hash": found[0] if found else GENESIS},
    )


def lags(connection: Connection) -> list[Lag]:
    """Every follower that ever ran, by name."""
    rows = connection.execute(
        """
        SELECT c.name, c.position, h.head, greatest(h.head - c.position, 0),
               greatest(coalesce(extract(epoch FROM clock_timestamp() - e.recorded_at), 0), 0),
               EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted
                       AND l.database = (SELECT oid FROM pg_database
                                         WHERE datname = current_database())
                       AND l.classid = %s::bigint::oid
                       AND l.objid = (hashtext(c.name)::bigint & 4294967295)::oid),
               (SELECT count(*) FROM kinora_parked_events p WHERE p.name = c.name),
               c.last_error, c.failing_since
        FROM kinora_cursors c
        CROSS JOIN (SELECT coalesce(max(notification_id), 0) AS head FROM kinora_events) h
        LEFT JOIN kinora_events e ON e.notification_id = c.position + 1
        ORDER BY c.name
        """,
        (FOLLOWING_LOCK,),
    ).fetchall()
    return [
        Lag(
            name=name,
            position=position,
            head=head,
            events=behind,
            seconds=float(seconds),
            active=active,
            parked=parked,
            last_error=error,
            failing_since=since,
        )
        for name, position, head, behind, seconds, active, parked, error, since in rows
    ]


def position_of(connection: Connection, name: str) -> int:
    """How far one follower is; 0 when it never ran."""
    row = connection.execute(
        "SELECT position FROM kinora_cursors WHERE name = %s", (name,), prepare=True
    ).fetchone()
    return 0 if row is None else int(row[0])


def lag(connection: Connection, name: str) -> Lag:
    """One follower. Raises ``KeyError`` when it never ran."""
    for each in lags(connection):
        if each.name == name:
            return each
    raise KeyError(name)


def _only(cursor: psycopg.Cursor[Any]) -> tuple[Any, ...]:
    row = cursor.fetchone()
    assert row is not None  # noqa: S101 - inserted just before
    return tuple(row)
