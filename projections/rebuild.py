"""Rebuilding a read model beside the live one, comparing the two, and switching over."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from psycopg import IsolationLevel, sql
from psycopg.pq import TransactionStatus
from psycopg.rows import tuple_row

from projections.compare import Comparison, compare
from projections.log import Log, steps
from projections.postgres_schema import (
    Connection,
    Generation,
    create_indexes,
    create_schema,
    create_tables,
    drop_tables,
    switch,
)
from projections.postgres_writer import advance
from projections.projection import Projection

_LOCKS = 7_238_002
"""First half of the advisory lock of one rebuild; the second is the projection's name."""

type Progress = Callable[[int, int], None]
"""Told the position that was reached and the position to reach."""


@dataclass(frozen=True, kw_only=True)
class RebuildReport:
    """What a rebuild did and found."""

    projection: str
    version: int
    position: int
    """Log position up to which the rebuilt rows were folded and, if possible, compared."""
    rows: int
    seconds: float
    compared: bool
    """Whether live rows of the same version and shape were there to compare with."""
    equal: bool
    live_hash: str
    rebuilt_hash: str
    differing: tuple[str, ...]
    """Tables and keys of the first rows that differ."""
    switched: bool


class RebuildRunning(Exception):
    """The same read model is being rebuilt by somebody else."""


class ConnectionBusy(Exception):
    """A rebuild needs a connection of its own, outside any transaction."""


def rebuild(
    connection: Connection,
    projection: Projection,
    log: Log,
    *,
    check: bool = False,
    progress: Progress = lambda _reached, _target: None,
) -> RebuildReport:
    """Fold the whole log into new tables beside the live ones and switch over to them.

    Live rows of the same version are compared with the rebuilt ones at one position, from a
    snapshot, while readers and the live writer go on. With ``check`` nothing is switched:
    the rebuilt tables are dropped and the report is the result. Raises ``RebuildRunning``
    and ``ConnectionBusy``. A rebuild that was killed leaves tables that the next one drops.
    """
    if connection.info.transaction_status is not TransactionStatus.IDLE:
        raise ConnectionBusy("Rebuild on a connection that is not in a transaction.")
    begun = time.perf_counter()
    create_schema(connection)
    with _alone(connection, projection):
        position = _fill(connection, projection, log, progress)
        position, comparison = _compared(connection, projection, log, position)
        if check:
            with connection.transaction():
                drop_tables(connection, projection.name, Generation.REBUILD)
        else:
            _switch(connection, projection, log, position)
    return _report(
        projection, position, comparison, time.perf_counter() - begun, switched=not check
    )


def rebuild_all(
    connection: Connection,
    projections: Sequence[Projection],
    log: Log,
    *,
    progress: Progress = lambda _reached, _target: None,
) -> tuple[RebuildReport, ...]:
    """Rebuild several read models, one after the other."""
    return tuple(rebuild(connection, each, log, progress=progress) for each in projections)


@contextmanager
def _alone(connection: Connection, projection: Projection) -> Iterator[None]:
    name = (_LOCKS, projection.name)
    with connection.transaction():
        taken = _one(connection, "SELECT pg_try_advisory_lock(%s, hashtext(%s))", *name)
    if not taken:
        raise RebuildRunning(f"{projection.name} is being rebuilt already.")
    try:
        yield
    finally:
        if not connection.closed:
            with connection.transaction():
                _one(connection, "SELECT pg_advisory_unlock(%s, hashtext(%s))", *name)


def _fill(connection: Connection, projection: Projection, log: Log, progress: Progress) -> int:
    with connection.transaction():
        create_tables(connection, projection, Generation.REBUILD)
    position = 0
    while position < (target := _target(connection, projection, log)):
        for events, reached in steps(log, position, target, projection.topics):
            with connection.transaction():
                connection.execute("SET LOCAL synchronous_commit = off")
                advance(connection, projection, Generation.REBUILD, events)
            position = reached
            progress(position, target)
    with connection.transaction():
        create_indexes(connection, projection, Generation.REBUILD)
    return position


def _target(connection: Connection, projection: Projection, log: Log) -> int:
    """As far as the live rows have come, so that the two can be compared; without
    comparable live rows the end of the log."""
    with connection.transaction():
        live = _live_position(connection, projection)
    return log.head()[0] if live is None else live


def _bring(
    connection: Connection, projection: Projection, log: Log, position: int, target: int
) -> int:
    """Fold the rebuilt rows from one position to another, in the open transaction."""
    for events, _reached in steps(log, position, target, projection.topics):
        advance(connection, projection, Generation.REBUILD, events)
    return max(position, target)


def _compared(
    connection: Connection, projection: Projection, log: Log, position: int
) -> tuple[int, Comparison]:
    """Compare from a snapshot; the rebuilt rows are first brought to its position."""
    connection_level = connection.isolation_level
    connection.isolation_level = IsolationLevel.REPEATABLE_READ
    try:
        with connection.transaction():
            live = _live_position(connection, projection)
            if live is not None:
                position = _bring(connection, projection, log, position, live)
            comparable = live == position
            return position, compare(connection, projection, with_live=comparable)
    finally:
        connection.isolation_level = connection_level


def _switch(connection: Connection, projection: Projection, log: Log, position: int) -> None:
    """Bring the rebuilt rows to where the live ones are now, and put them in their place."""
    with connection.transaction():
        live = _live_position(connection, projection, lock=True)
        if live is not None:
            position = _bring(connection, projection, log, position, live)
        connection.execute(
            "UPDATE views.generations SET position = %s, updated_at = clock_timestamp()"
            " WHERE projection = %s AND generation = 'rebuild'",
            (position, projection.name),
        )
        switch(connection, projection)


def _live_position(
    connection: Connection, projection: Projection, *, lock: bool = False
) -> int | None:
    """Position of live rows of this very version and shape."""
    statement = sql.SQL(
        "SELECT position FROM views.generations"
        " WHERE projection = %s AND generation = 'live' AND fingerprint = %s {}"
    ).format(sql.SQL("FOR UPDATE" if lock else ""))
    cursor = connection.cursor(row_factory=tuple_row)
    row = cursor.execute(statement, (projection.name, projection.fingerprint)).fetchone()
    return None if row is None else int(row[0])


def _one(connection: Connection, statement: str, *values: object) -> object:
    row = connection.cursor(row_factory=tuple_row).execute(statement, values).fetchone()
    return None if row is None else row[0]


def _report(
    projection: Projection, position: int, found: Comparison, seconds: float, *, switched: bool
) -> RebuildReport:
    return RebuildReport(
        projection=projection.name,
        version=projection.version,
        position=position,
        rows=found.rows,
        seconds=round(seconds, 3),
        compared=found.compared,
        equal=found.equal,
        live_hash=found.live_hash,
        rebuilt_hash=found.rebuilt_hash,
        differing=found.differing,
        switched=switched,
    )
