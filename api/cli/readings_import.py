"""``kinora metrics import``: a table of figures from a file, its columns, and what it would do."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.errors import IO, USAGE, InputRefused
from api.cli.session import Session

if TYPE_CHECKING:
    from adapters.documents.readings_table import Table
    from api.bootstrap import Kinora
    from api.readings import ImportResult


def text_of(file: Path) -> str:
    """The text of a file. Raises ``InputRefused``."""
    from adapters.documents.readings_table import LARGEST, decoded

    if file.stat().st_size > LARGEST:
        raise InputRefused("{name} is too large.", "Split the file.", code=IO, name=file.name)
    return decoded(file.read_bytes())


def mapping_from(kinora: "Kinora", table: "Table", told: Sequence[str]) -> Mapping[str, int] | None:
    """Field → column as ``FIELD=COLUMN`` says it, the rest as remembered or proposed.

    A column is named as in the table or by its number from 1; none takes the field away.
    """
    from api.readings import mapping_of

    if not told:
        return None
    columns, _ = mapping_of(kinora, table)
    for each in told:
        field, sign, name = each.partition("=")
        _check_field(field.strip(), sign)
        columns.pop(field.strip(), None)
        if name.strip():
            wanted = _column(table, name.strip())
            columns = {key: at for key, at in columns.items() if at != wanted}
            columns[field.strip()] = wanted
    return columns


def refuse_unmapped(name: str, table: "Table", result: "ImportResult") -> None:
    """Say which columns there are where none names the film, or none a figure."""
    from adapters.documents.readings_columns import FIELDS

    if result.lacking:
        raise InputRefused(
            "No column of {name} is known for: {lacking}. It has: {found}.",
            "Say it: --map FIELD=COLUMN. Fields are: {fields}.",
            kind="CsvColumns",
            name=name,
            lacking=", ".join(result.lacking),
            found=", ".join(table.header) or "—",
            fields=", ".join(FIELDS),
        )


def show_import(session: Session, result: "ImportResult") -> None:
    """The result as a person reads it."""
    screen, words = session.screen, session.words
    _show_columns(session, result)
    for each in result.refused:
        place = f" · {each.column}" if each.column else ""
        screen.warn(
            "line {line}: {message}", line=f"{each.line}{place}", message=words.foreign(each.reason)
        )
    good = result.counts.new + result.counts.changed
    if result.dry_run:
        screen.data(words.count("{n} row can be recorded.|{n} rows can be recorded.", good))
        if result.counts.known:
            told = "{n} row is known already.|{n} rows are known already."
            screen.data(words.count(told, result.counts.known))
        screen.next(f"kinora metrics import {result.file}")
    elif result.done:
        screen.good("{n} of {rows} readings were new or changed.", n=result.recorded, rows=good)
        screen.next("kinora metrics show", "kinora kpis")
    elif result.refused:
        screen.note("Nothing was recorded: some rows are refused.")
        screen.next(f"kinora metrics import {result.file} --lenient")
    elif result.counts.known:
        screen.say("Every row of {file} is known already.", file=result.file)
    else:
        screen.say("There is no row in {file}.", file=result.file)


def _show_columns(session: Session, result: "ImportResult") -> None:
    used = [each for each in result.columns if each.field]
    session.screen.table(
        ("Column", "Read as", "For example"),
        [
            (f"{each.number + 1} {each.name}", each.field, next(iter(each.samples), ""))
            for each in used
        ],
    )


def _check_field(field: str, sign: str) -> None:
    from adapters.documents.readings_columns import FIELDS

    if field not in FIELDS or not sign:
        raise InputRefused(
            "“{field}” is no field of a reading.",
            "Write FIELD=COLUMN. Fields are: {fields}.",
            code=USAGE,
            kind="CsvColumns",
            field=field,
            fields=", ".join(FIELDS),
        )


def _column(table: "Table", name: str) -> int:
    from adapters.documents.readings_columns import normalised

    names = [normalised(each) for each in table.header]
    if normalised(name) in names:
        return names.index(normalised(name))
    if name.isdecimal() and 1 <= int(name) <= len(names):
        return int(name) - 1
    raise InputRefused(
        "There is no column “{column}”.",
        "Columns are: {columns}.",
        kind="CsvColumns",
        column=name,
        columns=", ".join(table.header),
    )
