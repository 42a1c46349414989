"""Rows of one projection in Postgres: fetched ahead, changed in memory, written in bulk."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

import msgspec
import psycopg
from psycopg import sql
from psycopg.rows import tuple_row
from psycopg.types.json import Jsonb

from domain.events.event import RecordedEvent
from projections.postgres_schema import Connection, Generation, columns_sql, table_name
from projections.projection import Alteration, Projection
from projections.rows import Add, Change, Key, Put, Row
from projections.table import Table, columns_of, folded_text


class PostgresRows:
    """Write-behind rows for one batch of events. Nothing is written before ``flush``.

    It belongs to one transaction: another writer of the same tables must wait for its end.
    """

    def __init__(
        self, connection: Connection, projection: Projection, generation: Generation
    ) -> None:
        self._projection = projection
        self._cursor = connection.cursor(row_factory=tuple_row, binary=True)
        self._tables = {
            table.record: _TouchedTable(
                table, table_name(table.name, projection.version, generation), self._cursor
            )
            for table in projection.tables
        }

    def fetch(self, events: Iterable[RecordedEvent]) -> None:
        """Fetch the rows ahead that handlers of these events will look at, with one question
        per table."""
        keys: dict[type[Row], dict[Hashable, Key]] = {record: {} for record in self._tables}
        kinds = self._projection.by_kind
        for event in events:
            handler = kinds[type(event.payload)]
            if handler.alters is not None and handler.alters[0].has_uuid_key:
                stream = event.stream
                keys[handler.alters[0].record][stream.int] = (stream,)
                continue
            for table, key in handler.reads(event, event.payload):
                keys[table.record][table.place_of(key)] = key
        for record, several in keys.items():
            if several:
                self._tables[record].fetch(several)

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key as the events so far have left it, or ``None``."""
        return self._tables[table.record].at(table.place_of(key), key).row  # type: ignore[return-value]

    def take(self, changes: Iterable[Change]) -> None:
        """Apply the changes of one event, all of them or none."""
        for change in tuple(changes):
            if isinstance(change, Add):
                self._tables[type(change.row)].add(change.row)
            elif isinstance(change, Put):
                self._tables[type(change.row)].put(change.row)
            else:
                self._tables[change.record].remove(change.key)

    def alter(
        self,
        table: Table[Any],
        change: Alteration,
        event: RecordedEvent,
    ) -> None:
        """Put what ``change`` makes of the row under the event's stream, if there is one."""
        key = (event.stream,)
        held = self._tables[table.record].at(table.place_of(key), key)
        if held.row is not None:
            held.row = change(held.row, event, event.payload)
            held.changed = True

    def flush(self) -> int:
        """Write what changed; return the number of rows."""
        return sum(touched.flush() for touched in self._tables.values())


class _Held:
    """A row, or the place where one could be: ``stored`` tells whether the table may hold
    an older one, under ``key``."""

    __slots__ = ("changed", "key", "row", "stored")

    def __init__(self, key: Key, row: Row | None, *, stored: bool, changed: bool) -> None:
        self.key = key
        self.row = row
        self.stored = stored
        self.changed = changed


class _TouchedTable:
    """Rows of one table that a batch has looked at or changed."""

    def __init__(self, table: Table[Any], name: sql.Identifier, cursor: psycopg.Cursor[Any]):
        self._held: dict[Hashable, _Held] = {}
        self._table = table
        self._place_of_row = table.place_of_row
        self._name = name
        self._cursor = cursor

    def fetch(self, keys: Mapping[Hashable, Key]) -> None:
        """Hold what the table has under these keys, as far as it is not held already."""
        held = self._held
        missing = {place: key for place, key in keys.items() if place not in held}
        for place, key in missing.items():
            held[place] = _Held(key, None, stored=False, changed=False)
        if missing:
            keys_asked = list(missing.values())
            for row in _rows_under(self._cursor, self._table, self._name, keys_asked):
                found = held[self._place_of_row(row)]
                found.row, found.stored = row, True

    def at(self, place: Hashable, key: Key) -> _Held:
        """What is held under the key, fetched if need be."""
        held = self._held.get(place)
        if held is None:
            self.fetch({place: key})
            held = self._held[place]
        return held

    def put(self, row: Row) -> None:
        """Put a row; what the table holds under its key needs no look."""
        place = self._place_of_row(row)
        held = self._held.get(place)
        if held is None:
            self._held[place] = _Held(self._table.key_of(row), row, stored=True, changed=True)
        else:
            held.row, held.changed = row, True

    def add(self, row: Row) -> None:
        """Insert a row under a key that was never used."""
        place = self._place_of_row(row)
        held = self._held.get(place)
        if held is None:
            self._held[place] = _Held((), row, stored=False, changed=True)
        elif held.row is None:
            held.row, held.changed = row, True
        else:
            raise psycopg.errors.UniqueViolation(f"{self._table.name}: {place} is there already")

    def remove(self, key: Key) -> None:
        """Delete a row, if there is one."""
        place = self._table.place_of(key)
        held = self._held.get(place)
        if held is None:
            self._held[place] = _Held(key, None, stored=True, changed=True)
        else:
            held.row, held.changed = None, True

    def flush(self) -> int:
        """Delete the old versions of the changed rows, then copy the new ones in."""
        changed = [held for held in self._held.values() if held.changed]
        if old := [held.key for held in changed if held.stored]:
            statement = sql.SQL("DELETE FROM {} AS t {}").format(
                self._name, _key_condition(self._table)
            )
            self._cursor.execute(statement, _key_values(old))
        if new := [held.row for held in changed if held.row is not None]:
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
    """Build records from values selected in the order of the record's columns.

    Fills the instance dictionary as ``altered`` does: lists of two hundred rows are read at
    every look at a screen, and frozen dataclasses assign field by field.
    """
    kind: Any = record  # a class is hashable, which its type does not say
    names, converted = _plan(kind)
    new = object.__new__

    def build(values: Sequence[Any]) -> B:
        row = new(record)
        content = row.__dict__
        content.update(zip(names, values, strict=True))
        for name, read in converted:
            value = content[name]
            if value is not None:
                content[name] = read(value)
        return row

    return build


@cache
def _plan(
    record: Any,
) -> tuple[tuple[str, ...], tuple[tuple[str, Callable[[Any], object]], ...]]:
    """Names of the columns, and those whose values Postgres gives in another shape."""
    columns = columns_of(record)
    names = tuple(column.name for column in columns)
    return names, tuple((c.name, read) for c in columns if (read := c.reader) is not None)


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
