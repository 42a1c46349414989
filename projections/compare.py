"""Proof that live and rebuilt rows are equal: one hash over every column of every row."""

from dataclasses import dataclass
from typing import Any

from psycopg import sql
from psycopg.rows import tuple_row

from projections.postgres_schema import Connection, Generation, table_name
from projections.projection import Projection
from projections.table import Table

_SHOWN = 10
"""Differing keys named per table."""


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Hashes of both generations over all tables; ``live_hash`` is empty without live rows."""

    rows: int
    compared: bool
    live_hash: str
    rebuilt_hash: str
    differing: tuple[str, ...]

    @property
    def equal(self) -> bool:
        """Whether the rebuilt rows are the live ones."""
        return self.compared and self.live_hash == self.rebuilt_hash


def compare(connection: Connection, projection: Projection, *, with_live: bool) -> Comparison:
    """Hash the rebuilt rows and, if asked, the live ones, and name rows that differ."""
    rows, rebuilt = _hash(connection, projection, Generation.REBUILD)
    if not with_live:
        return Comparison(
            rows=rows, compared=False, live_hash="", rebuilt_hash=rebuilt, differing=()
        )
    _, live = _hash(connection, projection, Generation.LIVE)
    differing = () if live == rebuilt else _differing(connection, projection)
    return Comparison(
        rows=rows, compared=True, live_hash=live, rebuilt_hash=rebuilt, differing=differing
    )


def _hash(
    connection: Connection, projection: Projection, generation: Generation
) -> tuple[int, str]:
    parts = []
    for table in projection.tables:
        statement = sql.SQL(
            "SELECT count(*), md5(coalesce(string_agg(md5(t::text), '' ORDER BY {}), '')) FROM {} t"
        ).format(_keys(table), table_name(table.name, projection.version, generation))
        cursor = connection.cursor(row_factory=tuple_row)
        parts.append(cursor.execute(statement).fetchone() or (0, ""))
    return sum(count for count, _ in parts), "-".join(digest for _, digest in parts)


def _differing(connection: Connection, projection: Projection) -> tuple[str, ...]:
    found: list[str] = []
    for table in projection.tables:
        statement = sql.SQL(
            "SELECT {} FROM {} a FULL JOIN {} b USING ({})"
            " WHERE a::text IS DISTINCT FROM b::text ORDER BY {} LIMIT {}"
        ).format(
            _keys(table),
            table_name(table.name, projection.version, Generation.LIVE),
            table_name(table.name, projection.version, Generation.REBUILD),
            _keys(table),
            _keys(table),
            sql.Literal(_SHOWN),
        )
        cursor = connection.cursor(row_factory=tuple_row)
        found += [f"{table.name} {', '.join(map(str, key))}" for key in cursor.execute(statement)]
    return tuple(found)


def _keys(table: Table[Any]) -> sql.Composable:
    return sql.SQL(", ").join(map(sql.Identifier, table.key))
