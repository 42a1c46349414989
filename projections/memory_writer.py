"""Rows in memory: for tests, and for the state as it was at some moment."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any
from uuid import UUID

from domain.events.event import RecordedEvent
from projections.folding import Poisoned, fold
from projections.projection import Alteration, Projection
from projections.rows import Add, Change, Remove, Row
from projections.table import Table


class DuplicateKey(Exception):
    """A row was added under a key that is taken."""


class MemoryRows:
    """Rows of any number of tables, by key."""

    def __init__(self, tables: Iterable[Table[Any]]) -> None:
        self._tables = {table.record: table for table in tables}
        self._rows: dict[type[Row], dict[Hashable, Row]] = {r: {} for r in self._tables}

    def copy(self) -> "MemoryRows":
        """Other tables with the same rows."""
        other = MemoryRows(self._tables.values())
        other._rows = {record: dict(rows) for record, rows in self._rows.items()}
        return other

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key, or ``None``."""
        return self._rows[table.record].get(table.place_of(key))  # type: ignore[return-value]

    def all_of[R: Row](self, table: Table[R]) -> list[R]:
        """Every row of a table, in order of the key."""
        rows = self._rows[table.record]
        return [rows[place] for place in sorted(rows)]  # type: ignore[misc, type-var]

    def take(self, changes: Iterable[Change]) -> None:
        """Apply the changes of one event, all of them or none."""
        planned = [(change, *self._place(change)) for change in changes]
        for change, rows, place, _row in planned:
            if isinstance(change, Add) and place in rows:
                raise DuplicateKey(f"{type(change.row).__name__} {place} is there already")
        for _change, rows, place, row in planned:
            if row is None:
                rows.pop(place, None)
            else:
                rows[place] = row

    def alter(
        self,
        table: Table[Any],
        change: Alteration,
        event: RecordedEvent,
    ) -> None:
        """Put what ``change`` makes of the row under the event's stream, if there is one."""
        rows = self._rows[table.record]
        place = table.place_of((event.stream,))
        row = rows.get(place)
        if row is not None:
            rows[place] = change(row, event, event.payload)

    def _place(self, change: Change) -> tuple[dict[Hashable, Row], Hashable, Row | None]:
        if isinstance(change, Remove):
            table = self._tables[change.record]
            return self._rows[change.record], table.place_of(change.key), None
        record = type(change.row)
        return self._rows[record], self._tables[record].place_of_row(change.row), change.row


class MemoryWriter:
    """Folds one projection in memory."""

    def __init__(self, projection: Projection) -> None:
        self.projection = projection
        self.rows = MemoryRows(projection.tables)
        self.position = 0
        self.poisoned: list[Poisoned] = []
        self._parked: set[UUID] = set()

    def copy(self) -> "MemoryWriter":
        """The same state, to be folded on by itself. Rows never change, so they are shared."""
        other = MemoryWriter(self.projection)
        other.rows = self.rows.copy()
        other.position = self.position
        other.poisoned = list(self.poisoned)
        other._parked = set(self._parked)
        return other

    def apply_batch(self, events: Sequence[RecordedEvent]) -> None:
        """Apply events; those at or before ``position`` were applied before and do nothing."""
        fresh = [event for event in events if event.position > self.position]
        self.poisoned += fold(self.projection, fresh, self.rows, self._parked)
        if fresh:
            self.position = fresh[-1].position
