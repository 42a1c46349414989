"""A table of figures as text: CSV as spreadsheets and platforms write it.

Comma, semicolon or tab, with or without a byte order mark or Excel's ``sep=`` line; quoted cells
may hold line breaks. Nothing is understood here: every cell is a text with its place.
"""

import csv
import io
from dataclasses import dataclass

DELIMITERS = (",", ";", "\t")
LARGEST = 16 * 1024 * 1024
"""Bytes: a hundred thousand readings."""
_SPACES = " \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"


class NoTable(Exception):
    """The text has no line that names columns."""


@dataclass(frozen=True, kw_only=True)
class TableRow:
    """One row: its first line in the file, counted from 1, and its cells without outer spaces."""

    line: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The cell of a column; empty where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, kw_only=True)
class Table:
    """The names of the columns and every row that is not empty."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    broken_at: int = 0
    """The line from which on the text is no CSV; 0: all of it is."""


def decoded(content: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows-1250, as Excel saves Polish."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1250", errors="replace")


def read_table(text: str) -> Table:
    """The table in a text. Raises ``NoTable``."""
    rows: list[TableRow] = []
    text, told = _told_delimiter(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))
    skipped = 1 if told else 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=told or _delimiter(text))
    broken, begin = 0, 1
    try:
        for cells in reader:
            stripped = tuple(each.strip(_SPACES) for each in cells)
            if any(stripped):
                rows.append(TableRow(line=begin + skipped, cells=stripped))
            begin = reader.line_num + 1
    except csv.Error:
        broken = begin + skipped
    if not rows:
        raise NoTable("There is no line that names the columns.")
    return Table(header=rows[0].cells, rows=tuple(rows[1:]), broken_at=broken)


def _told_delimiter(text: str) -> tuple[str, str]:
    """The text behind a line ``sep=;``, and what it says."""
    first, _, rest = text.partition("\n")
    told = first.strip().removeprefix("sep=")
    if first.startswith("sep=") and told in DELIMITERS:
        return rest, told
    return text, ""


def _delimiter(text: str) -> str:
    """The one that cuts the first line into most cells; a comma where all are equal."""
    first = next((line for line in text.splitlines() if line.strip(_SPACES)), "")
    return max(DELIMITERS, key=lambda each: len(_cut(first, each)))


def _cut(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
