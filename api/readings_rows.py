"""Rows of a table as readings: each is read, or refused with the columns that are wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from adapters.documents import readings_cells as cells
from adapters.documents.readings_cells import CellRefused
from adapters.documents.readings_columns import (
    COUNTERS,
    MOMENT,
    PERCENTAGE,
    PUBLICATION,
    is_sum,
)
from adapters.documents.readings_table import Table, TableRow
from domain.audiences.decisions import Reading
from domain.refusals import Refusal

type Finder = Callable[[str], UUID]
"""The publication that a cell means; raises an exception that says why there is none."""


@dataclass(frozen=True, kw_only=True)
class RefusedRow:
    """One cell, or one row, that cannot be taken, and why. ``column`` is its name in the table."""

    line: int
    reason: str
    column: str = ""


@dataclass(frozen=True, kw_only=True)
class ReadRow:
    """One readable row."""

    line: int
    publication: UUID
    reading: Reading


@dataclass(frozen=True, kw_only=True)
class SumRow:
    """A row that only adds the others up."""

    line: int


type Row = ReadRow | SumRow | tuple[RefusedRow, ...]


@dataclass(frozen=True, kw_only=True)
class Rules:
    """How the rows of one table are read."""

    columns: Mapping[str, int]
    """Field → number of the column."""
    source: str
    at: datetime
    """When the figures were read, where the table does not say."""
    now: datetime
    zone: ZoneInfo
    find: Finder


def read_row(table: Table, row: TableRow, rules: Rules) -> Row:
    """The row's reading, or every reason why there is none."""
    named = row.cell(rules.columns[PUBLICATION])
    if is_sum(named):
        return SumRow(line=row.line)
    problems: list[RefusedRow] = []

    def read[T](field: str, reader: Callable[[str], T]) -> T | None:
        column = rules.columns.get(field)
        if column is None:
            return None
        try:
            return reader(row.cell(column))
        except (cells.CellRefused, Refusal, ValueError) as error:
            name = table.header[column] if column < len(table.header) else ""
            problems.append(RefusedRow(line=row.line, column=name, reason=str(error)))
            return None

    publication = read(PUBLICATION, rules.find)
    at = read(MOMENT, lambda text: _moment(text, rules)) if MOMENT in rules.columns else rules.at
    counts = {field: read(field, cells.count) for field in COUNTERS}
    watched = read(PERCENTAGE, cells.percentage)
    if problems or publication is None or at is None:
        return tuple(problems)
    reading = Reading(
        observed_at=at,
        source=rules.source,
        views=counts["views"],
        engaged_views=counts["engaged_views"],
        likes=counts["likes"],
        comments=counts["comments"],
        shares=counts["shares"],
        average_view_percentage=watched,
    )
    return ReadRow(line=row.line, publication=publication, reading=reading)


def _moment(text: str, rules: Rules) -> datetime:
    at = cells.moment(text, rules.zone)
    if at > rules.now:
        raise CellRefused(f"{text!r} is in the future; nobody has read figures then")
    return at
