"""Folding events into rows: the one loop that every writer shares."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

import psycopg

from domain.events.event import RecordedEvent
from projections.projection import Alteration, Projection
from projections.rows import Change, Row
from projections.table import Table


class Store(Protocol):
    """Rows that can be looked at and changed."""

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key, or ``None``."""

    def take(self, changes: Iterable[Change]) -> None:
        """Apply the changes of one event, all of them or none."""

    def alter(
        self,
        table: Table[Any],
        change: Alteration,
        event: RecordedEvent,
    ) -> None:
        """Put what ``change`` makes of the row under the event's stream, if there is one."""


@dataclass(frozen=True, kw_only=True)
class Poisoned:
    """An event that a projection could not apply. Its stream stands still there until a
    corrected version of the projection is rebuilt; other streams go on."""

    projection: str
    stream: UUID
    position: int
    topic: str
    error: str
    recorded_at: datetime


def fold(
    projection: Projection, events: Iterable[RecordedEvent], rows: Store, parked: set[UUID]
) -> list[Poisoned]:
    """Apply the events in order, passing over parked streams; park the stream of an event
    that cannot be applied, and return what was parked. Failures of the database itself
    (``psycopg.Error``) are not the event's fault and are raised."""
    handlers = projection.by_kind
    poisoned = []
    for event in events:
        handler = handlers.get(type(event.payload))
        if handler is None or (parked and event.stream in parked):
            continue
        try:
            if handler.alters is None:
                rows.take(handler.apply(event, event.payload, rows))
            else:
                rows.alter(*handler.alters, event)
        except psycopg.Error:
            raise
        except Exception as error:
            parked.add(event.stream)
            poisoned.append(poison(projection, event, error))
    return poisoned


def poison(projection: Projection, event: RecordedEvent, error: Exception) -> Poisoned:
    """Say which event failed and why."""
    return Poisoned(
        projection=projection.name,
        stream=event.stream,
        position=event.position,
        topic=event.payload.topic,
        error=f"{type(error).__name__}: {error}"[:500].replace("\0", ""),
        recorded_at=event.recorded_at,
    )
