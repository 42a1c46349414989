"""Readings from CSV: every row is read or refused with its line; nothing is recorded here."""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from api.cli.errors import IO, InputRefused
from domain.audiences.decisions import Reading

COUNTERS = ("views", "likes", "comments", "shares")
COLUMNS = ("publication", "observed_at", *COUNTERS, "average_view_percentage")
LARGEST = 16 * 1024 * 1024
"""Bytes: a hundred thousand readings."""

type Finder = Callable[[str], UUID]
"""The publication an identifier or address means; raises an exception that says why not."""


@dataclass(frozen=True, kw_only=True)
class ReadRow:
    """One readable row."""

    line: int
    publication: UUID
    reading: Reading


@dataclass(frozen=True, kw_only=True)
class RefusedRow:
    """One row that cannot be taken, and why."""

    line: int
    reason: str


class RowRefused(Exception):
    """A cell of a row cannot be read."""


def read_csv(
    file: Path, find: Finder, moment: Callable[[str], datetime]
) -> tuple[list[ReadRow], list[RefusedRow]]:
    """Every row of the file. Raises ``InputRefused`` when it is no such table at all."""
    text = _text(file)
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    rows = csv.DictReader(io.StringIO(text), delimiter=delimiter, strict=True)
    _check_columns(file, [(name or "").strip() for name in rows.fieldnames or ()])
    good: list[ReadRow] = []
    refused: list[RefusedRow] = []
    try:
        for row in rows:
            cells = {(name or "").strip(): _cell(value) for name, value in row.items()}
            try:
                good.append(_row(rows.line_num, cells, file.name, find, moment))
            except Exception as error:
                refused.append(RefusedRow(line=rows.line_num, reason=str(error)))
    except csv.Error as error:
        refused.append(RefusedRow(line=rows.line_num, reason=str(error)))
    return good, refused


def _text(file: Path) -> str:
    size = file.stat().st_size
    if size > LARGEST:
        raise InputRefused("{name} is too large.", "Split the file.", code=IO, name=file.name)
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputRefused(
            "{name} is not UTF-8 text.", "Save it as CSV in UTF-8.", code=IO, name=file.name
        ) from None


def _check_columns(file: Path, names: list[str]) -> None:
    missing = [each for each in ("publication", "observed_at") if each not in names]
    unknown = [each for each in names if each not in COLUMNS]
    figures = [each for each in names if each in COLUMNS[2:]]
    if missing or unknown or not figures:
        raise InputRefused(
            "The first line of {name} does not name the columns: {found}.",
            "Columns are: {columns}.",
            kind="CsvColumns",
            name=file.name,
            found=", ".join(names) or "—",
            columns=", ".join(COLUMNS),
        )


def _row(
    line: int,
    cells: Mapping[str, str],
    name: str,
    find: Finder,
    moment: Callable[[str], datetime],
) -> ReadRow:
    reading = Reading(
        observed_at=moment(cells.get("observed_at", "")),
        source=f"csv:{name}",
        views=_count(cells, "views"),
        likes=_count(cells, "likes"),
        comments=_count(cells, "comments"),
        shares=_count(cells, "shares"),
        average_view_percentage=_percentage(cells),
    )
    return ReadRow(line=line, publication=find(cells.get("publication", "")), reading=reading)


def _cell(value: object) -> str:
    """A cell; more cells than columns come as a list."""
    if isinstance(value, list):
        return ""
    return str(value or "").strip()


def _count(cells: Mapping[str, str], column: str) -> int | None:
    text = cells.get(column, "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    if not text:
        return None
    if not text.isdecimal():
        raise RowRefused(f"{column} is {text[:40]!r}, not a count")
    return int(text)


def _percentage(cells: Mapping[str, str]) -> float | None:
    text = cells.get("average_view_percentage", "").rstrip("% ").replace(",", ".")
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        raise RowRefused(f"average_view_percentage is {text[:40]!r}, not a number") from None
