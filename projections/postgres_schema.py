"""Tables and views of the read models in Postgres, in a schema of their own.

Everything in this schema is derived and may be dropped at any time. A projection's tables
are called ``<table>_v<version>``, and ``<table>_v<version>_rebuild`` while they are built
beside the live ones; the view ``<table>`` always shows the live one.
"""

from enum import StrEnum
from typing import Any, LiteralString

import psycopg
from psycopg import sql
from psycopg.rows import tuple_row

from projections.projection import Projection
from projections.table import Column, Index, Table

type Connection = psycopg.Connection[Any]

SCHEMA = "views"

_LOCK = 7_238_001
"""Advisory lock for creating the schema; any number that nothing else here uses."""


class Generation(StrEnum):
    """Which of a projection's two sets of tables."""

    LIVE = "live"
    REBUILD = "rebuild"


_GENERATIONS = """
CREATE TABLE IF NOT EXISTS views.generations (
    projection text NOT NULL,
    generation text NOT NULL CHECK (generation IN ('live', 'rebuild')),
    version int8 NOT NULL,
    fingerprint text NOT NULL,
    tables text[] NOT NULL,
    position int8 NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (projection, generation)
)"""

_POISONED = """
CREATE TABLE IF NOT EXISTS views.poisoned (
    projection text NOT NULL,
    generation text NOT NULL,
    stream uuid NOT NULL,
    position int8 NOT NULL,
    topic text NOT NULL,
    error text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (projection, generation, stream)
)"""


def create_schema(connection: Connection) -> None:
    """Create the schema and its two book-keeping tables; many processes may do so at once."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        if _one(connection, "SELECT to_regclass('views.poisoned')::text") is not None:
            return
        connection.execute("CREATE SCHEMA IF NOT EXISTS views")
        connection.execute(_GENERATIONS)
        connection.execute(_POISONED)


def table_name(table: str, version: int, generation: Generation) -> sql.Identifier:
    """The physical table's name."""
    suffix = "_rebuild" if generation is Generation.REBUILD else ""
    return sql.Identifier(SCHEMA, f"{table}_v{version}{suffix}")


def view_name(table: str) -> sql.Identifier:
    """The name under which a live table is read."""
    return sql.Identifier(SCHEMA, table)


def create_tables(
    connection: Connection, projection: Projection, generation: Generation, *, position: int = 0
) -> None:
    """Create a projection's empty tables without their indexes, and their generation."""
    drop_tables(connection, projection.name, generation)
    for table in projection.tables:
        statement = sql.SQL("CREATE TABLE {} ({}, PRIMARY KEY ({}))").format(
            table_name(table.name, projection.version, generation),
            sql.SQL(", ").join(_column(column) for column in table.all_columns),
            sql.SQL(", ").join(map(sql.Identifier, table.key)),
        )
        connection.execute(statement)
    connection.execute(
        "INSERT INTO views.generations"
        " (projection, generation, version, fingerprint, tables, position)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        (
            projection.name,
            generation,
            projection.version,
            projection.fingerprint,
            [table.name for table in projection.tables],
            position,
        ),
    )


def create_indexes(connection: Connection, projection: Projection, generation: Generation) -> None:
    """Create the indexes; after filling, because that is several times as fast."""
    for table in projection.tables:
        name = table_name(table.name, projection.version, generation)
        for index in table.indexes:
            connection.execute(_index(index, name))
        connection.execute(sql.SQL("ANALYZE {}").format(name))


def drop_tables(connection: Connection, projection: str, generation: Generation) -> None:
    """Drop a generation: its views first, in the order in which readers take locks."""
    cursor = connection.cursor(row_factory=tuple_row)
    found = cursor.execute(
        "SELECT version, tables FROM views.generations WHERE projection = %s AND generation = %s",
        (projection, generation),
    ).fetchone()
    if found is None:
        return
    version, tables = found
    if generation is Generation.LIVE:
        for table in tables:
            connection.execute(sql.SQL("DROP VIEW IF EXISTS {}").format(view_name(table)))
    for table in tables:
        name = table_name(table, version, generation)
        connection.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(name))
    for book in ("generations", "poisoned"):
        connection.execute(
            sql.SQL("DELETE FROM {} WHERE projection = %s AND generation = %s").format(
                sql.Identifier(SCHEMA, book)
            ),
            (projection, generation),
        )


def show(connection: Connection, projection: Projection) -> None:
    """Let the views show the live tables."""
    for table in projection.tables:
        statement = sql.SQL("CREATE VIEW {} AS SELECT * FROM {}").format(
            view_name(table.name), table_name(table.name, projection.version, Generation.LIVE)
        )
        connection.execute(statement)


def switch(connection: Connection, projection: Projection) -> None:
    """Put the rebuilt generation in the place of the live one, if there is any. Call it in
    a transaction: readers see the old rows or the new ones, and wait for nothing else."""
    drop_tables(connection, projection.name, Generation.LIVE)
    for table in projection.tables:
        statement = sql.SQL("ALTER TABLE {} RENAME TO {}").format(
            table_name(table.name, projection.version, Generation.REBUILD),
            sql.Identifier(f"{table.name}_v{projection.version}"),
        )
        connection.execute(statement)
    for book in ("generations", "poisoned"):
        connection.execute(
            sql.SQL("UPDATE {} SET generation = 'live' WHERE projection = %s").format(
                sql.Identifier(SCHEMA, book)
            ),
            (projection.name,),
        )
    show(connection, projection)


def columns_sql(table: Table[Any]) -> sql.Composable:
    """The record's columns to select; JSON as text, which the record's types decode."""
    return sql.SQL(", ").join(column_sql(column) for column in table.columns)


def column_sql(column: Column) -> sql.Composable:
    """One column to select."""
    name = sql.Identifier(column.name)
    return sql.SQL("{}::text").format(name) if column.is_json else name


def _column(column: Column) -> sql.Composable:
    null = sql.SQL("") if column.optional else sql.SQL(" NOT NULL")
    # Lists are ordered by code points: only an index of the same collation gives that order.
    kind = sql.SQL('text COLLATE "C"' if column.sql_type == "text" else column.sql_type)
    return sql.SQL("{} {}{}").format(sql.Identifier(column.name), kind, null)


def _index(index: Index, table: sql.Identifier) -> sql.Composed:
    return sql.SQL("CREATE INDEX ON {} USING {} ({})").format(
        table,
        sql.SQL(index.method),
        sql.SQL(", ").join(map(sql.Identifier, index.columns)),
    )


def _one(connection: Connection, statement: LiteralString) -> object:
    row = connection.cursor(row_factory=tuple_row).execute(statement).fetchone()
    return None if row is None else row[0]
