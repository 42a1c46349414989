"""Rows of one projection in Postgres: fetched ahead, changed in memory, written in bulk."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter
from typing import Any

import msgspec
import psycopg
from psycopg import sql
from psycopg.rows import tuple_row
from psycopg.types.json import Jsonb

from projections.postgres_schema import Connection, Generation, columns_sql, table_name
from projections.projection import Projection, Wanted
from projections.rows import Add, Change, Key, Put, Row
from projections.table import Table, columns_of, folded_text

_UNKNOWN: Any = object()


class PostgresRows:
    """Write-behind rows for one batch of events. Nothing is written before ``flush``.

    It belongs to one transaction: another writer of the same tables must wait for its end.
    """

    def __init__(
        self, connection: Connection, projection: Projection, generation: Generation
    ) -> None:
        self._cursor = connection.cursor(row_factory=tuple_row, binary=True)
        self._tables = {
            table.record: _TouchedTable(
                table, table_name(table.name, projection.version, generation), self._cursor
            )
            for table in projection.tables
        }

    def fetch(self, wanted: Iterable[Wanted]) -> None:
        """Fetch rows ahead, with one question per table."""
        keys: dict[type[Row], dict[Key, None]] = {}
        for table, key in wanted:
            keys.setdefault(table.record, {})[key] = None
        for record, several in keys.items():
            self._tables[record].fetch(list(several))

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key as the events so far have left it, or ``None``."""
        touched = self._tables[table.record]
        row = touched.held.get(key, _UNKNOWN)
        if row is _UNKNOWN:
            touched.fetch([key])
            row = touched.held[key]
        return row  # type: ignore[no-any-return]

    def take(self, changes: Iterable[Change]) -> None:
        """Apply the changes of one event, all of them or none."""
        for change in tuple(changes):
            if isinstance(change, Add):
                self._tables[type(change.row)].add(change.row)
            elif isinstance(change, Put):
                self._tables[type(change.row)].put(change.row)
            else:
                self._tables[change.record].remove(change.key)

    def flush(self) -> int:
        """Write what changed; return the number of rows."""
        return sum(touched.flush() for touched in self._tables.values())


class _TouchedTable:
    """Rows of one table that a batch has looked at or changed."""

    def __init__(self, table: Table[Any], name: sql.Identifier, cursor: psycopg.Cursor[Any]):
        self.held: dict[Key, Row | None] = {}
        self._table = table
        self._name = name
        self._cursor = cursor
        self._changed: dict[Key, None] = {}
        self._absent: set[Key] = set()

    def fetch(self, keys: Sequence[Key]) -> None:
        missing = [key for key in keys if key not in self.held]
        if not missing:
            return
        self._absent.update(missing)
        for row in _rows_under(self._cursor, self._table, self._name, missing):
            key = self._table.key_of(row)
            self.held[key] = row
            self._absent.discard(key)
        for key in missing:
            self.held.setdefault(key, None)

    def put(self, row: Row) -> None:
        key = self._table.key_of(row)
        self.held[key] = row
        self._changed[key] = None

    def add(self, row: Row) -> None:
        key = self._table.key_of(row)
        if key not in self.held:
            self._absent.add(key)
        elif self.held[key] is not None:
            raise psycopg.errors.UniqueViolation(f"{self._table.name}: {key} is there already")
        self.held[key] = row
        self._changed[key] = None

    def remove(self, key: Key) -> None:
        self.held[key] = None
        self._changed[key] = None

    def flush(self) -> int:
        """Delete the old versions of the changed rows, then copy the new ones in."""
        old = [key for key in self._changed if key not in self._absent]
        if old:
            where = _key_condition(self._table)
            statement = sql.SQL("DELETE FROM {} AS t {}").format(self._name, where)
            self._cursor.execute(statement, _key_values(old))
        new = [row for key in self._changed if (row := self.held[key]) is not None]
        if new:
            self._copy(new)
        return len(self._changed)

    def _copy(self, rows: Sequence[Row]) -> None:
        columns = self._table.all_columns
        statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT binary)").format(
            self._name, sql.SQL(", ").join(sql.Identifier(column.name) for column in columns)
        )
        values = values_of(self._table)
        with self._cursor.copy(statement) as copy:
            copy.set_types([column.sql_type for column in columns])
            for row in rows:
                copy.write_row(values(row))


def _rows_under(
    cursor: psycopg.Cursor[Any], table: Table[Any], name: sql.Identifier, keys: Sequence[Key]
) -> Iterable[Row]:
    statement = sql.SQL("SELECT {} FROM {} AS t {}").format(
        columns_sql(table), name, _key_condition(table)
    )
    cursor.execute(statement, _key_values(keys))
    build = reader_of(table.record)
    return [build(values) for values in cursor.fetchall()]


def _key_condition(table: Table[Any]) -> sql.Composable:
    arrays, pairs = [], []
    for name in table.key:
        kind = sql.SQL(table.by_name[name].sql_type)
        arrays.append(sql.SQL("%s::{}[]").format(kind))
        pairs.append(sql.Identifier(name))
    columns = sql.SQL(", ").join(pairs)
    return sql.SQL("WHERE ({}) IN (SELECT * FROM unnest({}))").format(
        columns, sql.SQL(", ").join(arrays)
    )


def _key_values(keys: Sequence[Key]) -> list[list[Hashable]]:
    return [list(column) for column in zip(*keys, strict=True)]


def reader_of[B: Row](record: type[B]) -> Callable[[Sequence[Any]], B]:
    """Build records from values selected in the order of the record's columns."""
    columns = columns_of(record)
    names = [column.name for column in columns]
    plain = (int, float, bool, str)
    converted = [(column.name, column.read) for column in columns if column.kind not in plain]

    def build(values: Sequence[Any]) -> B:
        content = dict(zip(names, values, strict=True))
        for name, read in converted:
            content[name] = read(content[name])
        return record(**content)

    return build


def values_of[R: Row](table: Table[R]) -> Callable[[R], list[Any]]:
    """The values of a row for every column of the table, ready for a binary copy."""
    names = [column.name for column in table.columns]
    pick = attrgetter(*names) if len(names) > 1 else lambda row: (getattr(row, names[0]),)
    converted = [
        (place, _as_json if column.is_json else list)
        for place, column in enumerate(table.columns)
        if column.is_json or column.sql_type.endswith("[]")
    ]
    made = [column.folds for column in table.all_columns if column.folds]

    def values(row: R) -> list[Any]:
        content = list(pick(row))
        for place, convert in converted:
            if content[place] is not None:
                content[place] = convert(content[place])
        content.extend(folded_text(row, sources) for sources in made)
        return content

    return values


def _as_json(value: object) -> Jsonb:
    return Jsonb(value, msgspec.json.encode)
