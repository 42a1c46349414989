"""Answers questions from the live read models in Postgres."""

from collections.abc import Hashable, Mapping
from typing import Any

from psycopg import errors, sql
from psycopg.rows import tuple_row

from projections.postgres_rows import reader_of
from projections.postgres_schema import Connection, column_sql, columns_sql, view_name
from projections.query import (
    AtLeast,
    Below,
    Condition,
    Equal,
    Has,
    OneOf,
    Page,
    Select,
    ViewNotReady,
    Words,
    cursor_after,
    cursor_values,
)
from projections.rows import Row
from projections.table import Column, Table, columns_of
from projections.text import words

type _Part = tuple[sql.Composable, list[Any]]


class PostgresReader:
    """A ``Reader`` over the live tables. Questions of one transaction with isolation level
    ``REPEATABLE READ`` see one state; others see the newest each time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key, or ``None``."""
        where = tuple(Equal(name, value) for name, value in zip(table.key, key, strict=True))
        rows = self.select(Select(table=table, where=where)).rows
        return rows[0] if rows else None

    def select[R: Row](self, query: Select[R]) -> Page[R]:
        """One page of rows. Raises ``BadCursor`` and ``ViewNotReady``."""
        limit = query.limit
        found = self._rows(query, columns_sql(query.table), None if limit is None else limit + 1)
        build = reader_of(query.table.record)
        rows = tuple(build(values) for values in found[:limit])
        more = len(rows) < len(found)
        return Page(rows=rows, next=cursor_after(query, rows[-1]) if more and rows else "")

    def brief[R: Row, B: Row](self, query: Select[R], record: type[B]) -> tuple[B, ...]:
        """Like ``select`` without a page, but only the columns that ``record`` has."""
        columns = sql.SQL(", ").join(column_sql(column) for column in columns_of(record))
        build = reader_of(record)
        return tuple(build(values) for values in self._rows(query, columns, query.limit))

    def count_by[R: Row](
        self, table: Table[R], column: str, where: tuple[Condition, ...] = ()
    ) -> Mapping[Any, int]:
        """How many rows there are for each value of the column."""
        condition, values = _all(table, where)
        name = table.by_name[column]
        statement = sql.SQL("SELECT {}, count(*) FROM {} {} GROUP BY 1").format(
            column_sql(name), view_name(table.name), condition
        )
        return {name.read(value): count for value, count in self._ask(statement, values)}

    def position(self, projection: str) -> int:
        """How far into the log the read model has come; 0 when it does not exist yet."""
        statement = sql.SQL(
            "SELECT position FROM views.generations WHERE generation = 'live' AND projection = %s"
        )
        return next((position for (position,) in self._ask(statement, [projection])), 0)

    def _rows[R: Row](
        self, query: Select[R], columns: sql.Composable, limit: int | None
    ) -> list[tuple[Any, ...]]:
        condition, values = _all(query.table, query.where, _behind(query))
        statement: sql.Composed = sql.SQL("SELECT {} FROM {} {} ORDER BY {}").format(
            columns, view_name(query.table.name), condition, _order(query)
        )
        if limit is not None:
            statement, values = statement + sql.SQL(" LIMIT %s"), [*values, limit]
        return self._ask(statement, values)

    def _ask(self, statement: sql.SQL | sql.Composed, values: list[Any]) -> list[tuple[Any, ...]]:
        cursor = self._connection.cursor(row_factory=tuple_row, binary=True)
        try:
            return cursor.execute(statement, values).fetchall()
        except (errors.UndefinedTable, errors.UndefinedColumn, errors.InvalidSchemaName) as error:
            raise ViewNotReady("This list is being prepared; ask again in a moment.") from error


def _all(table: Table[Any], where: tuple[Condition, ...], *more: _Part) -> _Part:
    parts = [*(_condition(table, each) for each in where), *more]
    if not parts:
        return sql.SQL(""), []
    joined = sql.SQL(" AND ").join(part for part, _ in parts)
    return sql.SQL("WHERE ") + joined, [value for _, values in parts for value in values]


def _condition(table: Table[Any], condition: Condition) -> _Part:
    column = sql.Identifier(table.by_name[condition.column].name)
    match condition:
        case OneOf(values=several):
            told = [each for each in several if not _is_unstorable(each)]
            return sql.SQL("{} = ANY(%s)").format(column), [told]
        case Words(text=value) | Equal(value=value) | Has(value=value) if _is_unstorable(value):
            return sql.SQL("false"), []
        case Equal(value=None):
            return sql.SQL("{} IS NULL").format(column), []
        case Equal(value=value):
            return sql.SQL("{} = %s").format(column), [value]
        case Has(value=value):
            return sql.SQL("{} @> ARRAY[%s]").format(column), [value]
        case Words(text=text):
            return _like(column, words(text))
        case AtLeast(value=bound):
            return sql.SQL("{} >= %s").format(column), [bound]
        case Below(value=bound):
            return sql.SQL("{} < %s").format(column), [bound]


def _is_unstorable(value: object) -> bool:
    """Postgres keeps no text with a NUL: nothing can be equal to it or contain it."""
    return isinstance(value, str) and "\0" in value


def _like(column: sql.Identifier, several: tuple[str, ...]) -> _Part:
    if not several:
        return sql.SQL("true"), []
    each = sql.SQL("{} LIKE %s").format(column)
    escaped = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})
    patterns = [f"%{word.translate(escaped)}%" for word in several]
    return sql.SQL(" AND ").join([each] * len(patterns)), patterns


def _behind[R: Row](query: Select[R]) -> _Part:
    if not query.after:
        return sql.SQL("true"), []
    columns = sql.SQL(", ").join(_sortable(query.table.by_name[c]) for c in query.order_columns)
    values = list(cursor_values(query))
    places = sql.SQL(", ").join(sql.Placeholder() for _ in values)
    sign = sql.SQL("<" if query.descending else ">")
    return sql.SQL("({}) {} ({})").format(columns, sign, places), values


def _order[R: Row](query: Select[R]) -> sql.Composable:
    direction = sql.SQL(" DESC" if query.descending else " ASC")
    return sql.SQL(", ").join(
        _sortable(query.table.by_name[column]) + direction for column in query.order_columns
    )


def _sortable(column: Column) -> sql.Composable:
    """Text by its code points, as in memory, whatever the database's collation is."""
    name = sql.Identifier(column.name)
    return sql.SQL('{} COLLATE "C"').format(name) if column.sql_type == "text" else name
