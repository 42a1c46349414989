"""Folds batches of events into the live read models, inside the caller's transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

import psycopg
from psycopg.rows import tuple_row

from domain.events.event import RecordedEvent
from projections.folding import Poisoned, fold, poison
from projections.log import Log, steps
from projections.postgres_rows import PostgresRows
from projections.postgres_schema import (
    Connection,
    Generation,
    create_indexes,
    create_schema,
    create_tables,
    show,
)
from projections.projection import Projection


@dataclass(frozen=True, kw_only=True)
class Applied:
    """What a batch did: the names of the read models with changed rows, up to ``position``."""

    position: int
    changed: tuple[str, ...]


class PostgresWriter:
    """Keeps the live tables of all projections up with the log.

    Each projection has its own position, saved with its rows. A batch may overlap what was
    applied before (that part is passed over), may begin later and may have holes (what is
    missing is read from the log), so it does not matter whose cursor drives the batches.
    """

    def __init__(self, projections: Iterable[Projection], log: Log) -> None:
        self.projections = {projection.name: projection for projection in projections}
        self._log = log

    def prepare(self, connection: Connection) -> tuple[str, ...]:
        """Create what is missing; return the names of read models that need ``rebuild``.

        On an empty log new read models begin at once. Otherwise they need a rebuild, as
        those of another version do, whose old rows stay readable meanwhile.
        """
        with connection.transaction():
            create_schema(connection)
            known = _fingerprints(connection)
            empty = self._log.head()[0] == 0
            for name, projection in self.projections.items():
                if empty and name not in known:
                    create_tables(connection, projection, Generation.LIVE)
                    create_indexes(connection, projection, Generation.LIVE)
                    show(connection, projection)
                    known[name] = projection.fingerprint
        return tuple(n for n, p in self.projections.items() if known.get(n) != p.fingerprint)

    def apply_batch(self, connection: Connection, events: Sequence[RecordedEvent]) -> Applied:
        """Fold the events (in order) into every live read model.

        All or nothing, in the caller's transaction when one is open. A read model that is
        being built for this version is left alone; its rebuild catches up by itself.
        """
        if not events:
            return Applied(position=0, changed=())
        changed = []
        with connection.transaction():
            positions = self._lock_live(connection)
            for name, position in positions.items():
                if self._bring_up(connection, self.projections[name], position, events):
                    changed.append(name)
            _save_positions(connection, positions, events[-1].position)
        return Applied(position=events[-1].position, changed=tuple(changed))

    def _lock_live(self, connection: Connection) -> dict[str, int]:
        cursor = connection.cursor(row_factory=tuple_row)
        cursor.execute(
            "SELECT projection, position, fingerprint FROM views.generations"
            " WHERE generation = 'live' ORDER BY projection FOR UPDATE"
        )
        return {
            name: position
            for name, position, fingerprint in cursor
            if name in self.projections and self.projections[name].fingerprint == fingerprint
        }

    def _bring_up(
        self,
        connection: Connection,
        projection: Projection,
        position: int,
        events: Sequence[RecordedEvent],
    ) -> bool:
        changed = False
        for fresh in complete(self._log, position, events):
            changed |= advance(connection, projection, Generation.LIVE, fresh) > 0
        return changed


def complete(
    log: Log, position: int, events: Sequence[RecordedEvent]
) -> Iterable[Sequence[RecordedEvent]]:
    """The events after ``position`` up to the last of ``events``, whose holes are filled
    from the log. Raises ``MissedEvents``."""
    last = events[-1].position
    fresh = [event for event in events if event.position > position]
    if len(fresh) == max(0, last - position):
        yield fresh
        return
    if log.head()[0] < last:
        raise MissedEvents(f"The log ends before event {last}, which was handed over.")
    for found, _reached in steps(log, position, last):
        yield found


class MissedEvents(Exception):
    """The log does not hold what a read model has yet to see."""


def advance(
    connection: Connection,
    projection: Projection,
    generation: Generation,
    events: Sequence[RecordedEvent],
) -> int:
    """Fold events into one generation's tables; return the number of rows changed.

    An event whose rows Postgres refuses (a zero byte in a text, say) parks its stream, like
    one that its handler cannot apply. The position is saved by the caller.
    """
    kinds = projection.by_kind
    relevant = [event for event in events if type(event.payload) in kinds]
    if not relevant:
        return 0
    parked = _parked(connection, projection, generation)
    try:
        with connection.transaction():
            return _fold(connection, projection, generation, relevant, parked)
    except (psycopg.DataError, psycopg.IntegrityError):
        return _one_by_one(connection, projection, generation, relevant)


def _fold(
    connection: Connection,
    projection: Projection,
    generation: Generation,
    events: Sequence[RecordedEvent],
    parked: set[UUID],
) -> int:
    rows = PostgresRows(connection, projection, generation)
    rows.fetch(events)
    poisoned = fold(projection, events, rows, parked)
    changed = rows.flush()
    for each in poisoned:
        _park(connection, generation, each)
    return changed


def _one_by_one(
    connection: Connection,
    projection: Projection,
    generation: Generation,
    events: Sequence[RecordedEvent],
) -> int:
    changed = 0
    for event in events:
        parked = _parked(connection, projection, generation)
        try:
            with connection.transaction():
                changed += _fold(connection, projection, generation, [event], parked)
        except (psycopg.DataError, psycopg.IntegrityError) as error:
            _park(connection, generation, poison(projection, event, error))
    return changed


def _parked(connection: Connection, projection: Projection, generation: Generation) -> set[UUID]:
    cursor = connection.cursor(row_factory=tuple_row)
    cursor.execute(
        "SELECT stream FROM views.poisoned WHERE projection = %s AND generation = %s",
        (projection.name, generation),
    )
    return {stream for (stream,) in cursor}


def _park(connection: Connection, generation: Generation, event: Poisoned) -> None:
    connection.execute(
        "INSERT INTO views.poisoned"
        " (projection, generation, stream, position, topic, error, recorded_at)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s)",
        (
            event.projection,
            generation,
            event.stream,
            event.position,
            event.topic,
            event.error,
            event.recorded_at,
        ),
    )


def _save_positions(connection: Connection, names: Iterable[str], position: int) -> None:
    connection.execute(
        "UPDATE views.generations SET position = greatest(position, %s),"
        " updated_at = clock_timestamp() WHERE generation = 'live' AND projection = ANY(%s)",
        (position, list(names)),
    )


def _fingerprints(connection: Connection) -> dict[str, str]:
    cursor = connection.cursor(row_factory=tuple_row)
    cursor.execute(
        "SELECT projection, fingerprint FROM views.generations WHERE generation = 'live'"
    )
    return dict(cursor)
