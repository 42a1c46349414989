"""Rows in memory: for tests, and for the state as it was at some moment."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any
from uuid import UUID

from domain.events.event import RecordedEvent
from projections.folding import Poisoned, fold
from projections.projection import Projection
from projections.rows import Add, Change, Key, Put, Row
from projections.table import Table


class DuplicateKey(Exception):
    """A row was added under a key that is taken."""


class MemoryRows:
    """Rows of any number of tables, by key."""

    def __init__(self, tables: Iterable[Table[Any]]) -> None:
        self._tables = {table.record: table for table in tables}
        self._rows: dict[type[Row], dict[Key, Row]] = {record: {} for record in self._tables}

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key, or ``None``."""
        return self._rows[table.record].get(key)  # type: ignore[return-value]

    def all_of[R: Row](self, table: Table[R]) -> list[R]:
        """Every row of a table, in order of the key."""
        rows = self._rows[table.record]
        return [rows[key] for key in sorted(rows)]  # type: ignore[misc]

    def take(self, changes: Iterable[Change]) -> None:
        """Apply the changes of one event, all of them or none."""
        planned = [(change, *self._place(change)) for change in changes]
        for change, record, key, _row in planned:
            if isinstance(change, Add) and key in self._rows[record]:
                raise DuplicateKey(f"{record.__name__} {key} is there already")
        for _change, record, key, row in planned:
            if row is None:
                self._rows[record].pop(key, None)
            else:
                self._rows[record][key] = row

    def _place(self, change: Change) -> tuple[type[Row], Key, Row | None]:
        if isinstance(change, (Put, Add)):
            record = type(change.row)
            return record, self._tables[record].key_of(change.row), change.row
        return change.record, change.key, None


class MemoryWriter:
    """Folds one projection in memory."""

    def __init__(self, projection: Projection) -> None:
        self.projection = projection
        self.rows = MemoryRows(projection.tables)
        self.position = 0
        self.poisoned: list[Poisoned] = []
        self._parked: set[UUID] = set()

    def apply_batch(self, events: Sequence[RecordedEvent]) -> None:
        """Apply events; those at or before ``position`` were applied before and do nothing."""
        fresh = [event for event in events if event.position > self.position]
        self.poisoned += fold(self.projection, fresh, self.rows, self._parked)
        if fresh:
            self.position = fresh[-1].position
