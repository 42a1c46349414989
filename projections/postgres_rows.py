"""Rows of one projection in Postgres: fetched ahead, changed in memory, written in bulk."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import itemgetter
from typing import Any

import msgspec
import psycopg
from psycopg import sql
from psycopg.rows import tuple_row
from psycopg.types.json import Jsonb

from projections.postgres_schema import Connection, Generation, columns_sql, table_name
from projections.projection import Projection, Wanted
from projections.rows import Add, Change, Key, Remove, Row
from projections.table import Table, columns_of, folded_text


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
        keys: dict[type[Row], set[Key]] = {table: set() for table in self._tables}
        for table, key in wanted:
            keys[table.record].add(key)
        for record, several in keys.items():
            if several:
                self._tables[record].fetch(several)

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key as the events so far have left it, or ``None``."""
        touched = self._tables[table.record]
        place = touched.places.get(key)
        if place is None:
            touched.fetch((key,))
            place = touched.places[key]
        return place.row  # type: ignore[return-value]

    def take(self, changes: Iterable[Change]) -> None:
        """Apply the changes of one event, all of them or none."""
        for change in tuple(changes):
            if isinstance(change, Remove):
                self._tables[change.record].change(change.key, None)
                continue
            touched = self._tables[type(change.row)]
            key = touched.key_of(change.row)
            if isinstance(change, Add):
                touched.add(key, change.row)
            else:
                touched.change(key, change.row)

    def flush(self) -> int:
        """Write what changed; return the number of rows."""
        return sum(touched.flush() for touched in self._tables.values())


class _Place:
    """Where a row is or could be: ``stored`` tells whether the table may hold an older one."""

    __slots__ = ("changed", "row", "stored")

    def __init__(self, row: Row | None, *, stored: bool, changed: bool) -> None:
        self.row = row
        self.stored = stored
        self.changed = changed


class _TouchedTable:
    """Rows of one table that a batch has looked at or changed."""

    def __init__(self, table: Table[Any], name: sql.Identifier, cursor: psycopg.Cursor[Any]):
        self.places: dict[Key, _Place] = {}
        self.key_of = table.key_of
        self._table = table
        self._name = name
        self._cursor = cursor

    def fetch(self, keys: Iterable[Key]) -> None:
        """Hold the rows under these keys, none of which is known yet."""
        missing = [key for key in keys if key not in self.places]
        for key in missing:
            self.places[key] = _Place(None, stored=False, changed=False)
        for row in _rows_under(self._cursor, self._table, self._name, missing):
            place = self.places[self.key_of(row)]
            place.row, place.stored = row, True

    def change(self, key: Key, row: Row | None) -> None:
        """Put or remove a row; what the table holds under its key needs no look."""
        place = self.places.get(key)
        if place is None:
            self.places[key] = _Place(row, stored=True, changed=True)
        else:
            place.row, place.changed = row, True

    def add(self, key: Key, row: Row) -> None:
        """Insert a row under a key that was never used."""
        place = self.places.get(key)
        if place is None:
            self.places[key] = _Place(row, stored=False, changed=True)
        elif place.row is None:
            place.row, place.changed = row, True
        else:
            raise psycopg.errors.UniqueViolation(f"{self._table.name}: {key} is there already")

    def flush(self) -> int:
        """Delete the old versions of the changed rows, then copy the new ones in."""
        changed = [(key, place) for key, place in self.places.items() if place.changed]
        if old := [key for key, place in changed if place.stored]:
            statement = sql.SQL("DELETE FROM {} AS t {}").format(
                self._name, _key_condition(self._table)
            )
            self._cursor.execute(statement, _key_values(old))
        if new := [place.row for _, place in changed if place.row is not None]:
            self._copy(new)
        return len(changed)

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
        arrays.append(sql.SQL("%b::{}[]").format(kind))
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


def values_of[R: Row](table: Table[R]) -> Callable[[R], Sequence[Any]]:
    """The values of a row for every column of the table, ready for a binary copy."""
    pick = itemgetter(*(column.name for column in table.columns))
    converted = [
        (place, _as_json if column.is_json else list)
        for place, column in enumerate(table.columns)
        if column.is_json or column.sql_type.endswith("[]")
    ]
    made = [column.folds for column in table.all_columns if column.folds]

    if not converted and not made:
        return lambda row: pick(row.__dict__)

    def values(row: R) -> list[Any]:
        content = list(pick(row.__dict__))
        for place, convert in converted:
            if content[place] is not None:
                content[place] = convert(content[place])
        content.extend(folded_text(row, sources) for sources in made)
        return content

    return values


def _as_json(value: object) -> Jsonb:
    return Jsonb(value, msgspec.json.encode)
