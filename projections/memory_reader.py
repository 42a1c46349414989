"""Answers questions from rows in memory, exactly as Postgres would."""

import operator
from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from typing import Any

from projections.memory_writer import MemoryRows
from projections.query import (
    AtLeast,
    Below,
    Condition,
    Equal,
    Has,
    OneOf,
    Page,
    Select,
    Words,
    cursor_after,
    cursor_values,
)
from projections.rows import Row
from projections.table import Table
from projections.text import words


class MemoryReader:
    """A ``Reader`` over rows in memory."""

    def __init__(self, rows: MemoryRows) -> None:
        self._rows = rows

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key, or ``None``."""
        return self._rows.find(table, *key)

    def select[R: Row](self, query: Select[R]) -> Page[R]:
        """One page of rows. Raises ``BadCursor``."""
        found = self._matching(query.table, query.where)
        place = _place_in(query)
        found.sort(key=place, reverse=query.descending)
        if query.after:
            start = cursor_values(query)
            behind = operator.lt if query.descending else operator.gt
            found = [row for row in found if behind(place(row), start)]
        rows = tuple(found if query.limit is None else found[: query.limit])
        more = len(rows) < len(found)
        return Page(rows=rows, next=cursor_after(query, rows[-1]) if more and rows else "")

    def brief[R: Row, B: Row](self, query: Select[R], record: type[B]) -> tuple[B, ...]:
        """Like ``select`` without a page, but only the columns that ``record`` has."""
        names = [field.name for field in fields(record)]
        rows = self.select(query).rows
        return tuple(record(**{name: getattr(row, name) for name in names}) for row in rows)

    def count_by[R: Row](
        self, table: Table[R], column: str, where: tuple[Condition, ...] = ()
    ) -> Mapping[Any, int]:
        """How many rows there are for each value of the column."""
        return Counter(table.value(row, column) for row in self._matching(table, where))

    def _matching[R: Row](self, table: Table[R], where: tuple[Condition, ...]) -> list[R]:
        rows = self._rows.all_of(table)
        return [row for row in rows if all(_holds(table, row, each) for each in where)]


def _place_in[R: Row](query: Select[R]) -> Callable[[R], tuple[Any, ...]]:
    table, columns = query.table, query.order_columns
    return lambda row: tuple(table.value(row, column) for column in columns)


def _holds[R: Row](table: Table[R], row: R, condition: Condition) -> bool:
    value = table.value(row, condition.column)
    match condition:
        case Equal(value=wanted):
            return bool(value == wanted)
        case OneOf(values=several):
            return value in several
        case Has(value=wanted):
            return wanted in value
        case Words(text=text):
            return all(word in value for word in words(text))
        case AtLeast(value=bound):
            return value is not None and bool(value >= bound)
        case Below(value=bound):
            return value is not None and bool(value < bound)
