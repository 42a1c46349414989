"""Streams a follower gave up on: one bad event must not stop the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

import psycopg

from adapters.event_store.rows import Row

type Connection = psycopg.Connection[Any]


@dataclass(frozen=True, kw_only=True)
class ParkedStream:
    """From ``position`` on, the follower ``name`` passes over the events of ``stream``."""

    name: str
    stream: UUID
    position: int
    topic: str
    tries: int
    error: str
    parked_at: datetime
    unparked: bool
    """Somebody asked to take it up again; the follower will do so within a second."""


def park(connection: Connection, name: str, row: Row, *, tries: int, error: str) -> None:
    """Give up on the row's stream; parking it twice keeps the first position."""
    connection.execute(
        "INSERT INTO kinora_parked_events (name, stream, position, topic, tries, error) "
        "VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (name, stream) DO UPDATE SET "
        "tries = excluded.tries, error = excluded.error, unparked = false, "
        "parked_at = clock_timestamp()",
        (name, row.stream, row.position, row.topic, tries, error.replace("\0", "")),
    )


def unpark(connection: Connection, name: str, stream: UUID) -> bool:
    """Ask the follower to take the stream up again, from the event it failed at.

    Returns whether it was parked at all.
    """
    done = connection.execute(
        "UPDATE kinora_parked_events SET unparked = true WHERE name = %s AND stream = %s",
        (name, stream),
    )
    return done.rowcount > 0


def forget(connection: Connection, name: str, stream: UUID) -> None:
    """The stream is taken up again."""
    connection.execute(
        "DELETE FROM kinora_parked_events WHERE name = %s AND stream = %s", (name, stream)
    )


def parked(connection: Connection, name: str) -> Mapping[UUID, ParkedStream]:
    """What one follower gave up on."""
    return MappingProxyType({each.stream: each for each in all_parked(connection, name)})


def all_parked(connection: Connection, name: str = "") -> list[ParkedStream]:
    """What followers gave up on, oldest first; of one of them when a name is given."""
    rows = connection.execute(
        "SELECT name, stream, position, topic, tries, error, parked_at, unparked "
        "FROM kinora_parked_events WHERE %(name)s IN ('', name) ORDER BY parked_at, stream",
        {"name": name},
    ).fetchall()
    return [
        ParkedStream(
            name=of,
            stream=stream,
            position=position,
            topic=topic,
            tries=tries,
            error=error,
            parked_at=at,
            unparked=unparked,
        )
        for of, stream, position, topic, tries, error, at, unparked in rows
    ]
