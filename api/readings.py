"""Importing a table of figures: which columns mean what, what each row would do, and doing it."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from adapters.documents import readings_columns as columns
from adapters.documents.readings_columns import COUNTERS, FIELDS, MOMENT, PERCENTAGE, PUBLICATION
from adapters.documents.readings_table import Table, read_table
from api.readings_plan import Plan, RowVerdict, planned
from api.readings_rows import Finder, RefusedRow, Rules, read_row
from domain.commands.audiences import record
from domain.commands.settings import set_value
from domain.events.event import payloads
from domain.settings.definitions import CSV_COLUMNS
from domain.settings.state import STREAM, fold

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from domain.streams import Request

MOST_SHOWN = 500
"""Rows of a preview; all that are refused are counted, the first so many are shown."""
_SAMPLES = 3

type Origin = Literal["given", "remembered", "proposed"]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of the table: its name, some of its cells, and the field it is read as."""

    number: int
    name: str
    field: str
    """Empty: it is passed over."""
    samples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many rows would do what."""

    new: int = 0
    changed: int = 0
    known: int = 0
    sums: int = 0
    refused: int = 0


@dataclass(frozen=True, kw_only=True)
class ImportResult:
    """What an import did, or would do."""

    file: str
    columns: tuple[Column, ...]
    mapping: Origin
    """Who says which column means what."""
    lacking: tuple[str, ...]
    """Without these nothing can be recorded: ``publication``, or ``views`` for any figure."""
    at: datetime
    """When the figures were read, where no column says so."""
    rows: int
    refused: tuple[RefusedRow, ...]
    verdicts: tuple[RowVerdict, ...]
    """What each row would do, in order; the first ones of a long table."""
    counts: Counts
    recorded: int
    """Readings that were new or changed; others were known already."""
    dry_run: bool
    done: bool


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A table to be imported, and how."""

    text: str
    name: str
    columns: Mapping[str, int] | None = None
    """Field → column, as the operator says; else as remembered or proposed."""
    at: datetime | None = None
    dry_run: bool = True
    lenient: bool = False
    """Record the good rows although others are refused."""
    reason: str = ""


def import_readings(
    kinora: "Kinora", request: "Request", wanted: Wanted, *, find: Finder
) -> ImportResult:
    """Read, judge every row, and record all (or the good ones when lenient). ``find`` says which
    publication a cell means.

    The mapping that was used is remembered for tables with the same columns. Raises ``NoTable``.
    """
    table = read_table(wanted.text)
    used, origin = mapping_of(kinora, table, wanted.columns)
    lacking = _lacking(used)
    now = kinora.clock.now()
    rules = Rules(
        columns=used,
        source=_source(wanted, timed=MOMENT in used),
        at=wanted.at or now,
        now=now,
        zone=ZoneInfo(kinora.zone),
        find=find,
    )
    plan = Plan() if lacking else _judged(kinora, table, rules, wanted.reason)
    refused = _refused(table, plan)
    act = (
        not wanted.dry_run
        and not lacking
        and bool(plan.entries)
        and (wanted.lenient or not refused)
    )
    events = record(kinora.store, request, plan.entries, reason=wanted.reason) if act else []
    if not wanted.dry_run and not lacking and (act or not refused):
        _remember(kinora, request, table, used, origin)
    return ImportResult(
        file=wanted.name,
        columns=_columns(table, used),
        mapping=origin,
        lacking=lacking,
        at=rules.at,
        rows=len(table.rows),
        refused=refused,
        verdicts=tuple(plan.verdicts[:MOST_SHOWN]),
        counts=_counts(plan, refused),
        recorded=len(events),
        dry_run=wanted.dry_run,
        done=act,
    )


def mapping_of(
    kinora: "Kinora", table: Table, given: Mapping[str, int] | None = None
) -> tuple[dict[str, int], Origin]:
    """Field → column: as it is given, else as it was remembered, else by known names."""
    if given is not None:
        width = len(table.header)
        return {key: at for key, at in given.items() if key in FIELDS and at < width}, "given"
    kept = _kept(kinora, table)
    if kept:
        return columns.read(kept, len(table.header)), "remembered"
    return columns.proposed(table.header), "proposed"


def _kept(kinora: "Kinora", table: Table) -> str:
    values = fold(payloads(kinora.store.load(STREAM)))
    return values.get(f"{CSV_COLUMNS}:{columns.fingerprint(table.header)}", "")


def _remember(
    kinora: "Kinora", request: "Request", table: Table, used: Mapping[str, int], origin: Origin
) -> None:
    """What the operator said; a proposal will be proposed again."""
    known = _kept(kinora, table)
    if origin == "given" and (known or dict(used) != columns.proposed(table.header)):
        name = f"{CSV_COLUMNS}:{columns.fingerprint(table.header)}"
        set_value(kinora.store, request, name, columns.written(used))


def _lacking(used: Mapping[str, int]) -> tuple[str, ...]:
    figures = any(field in used for field in (*COUNTERS, PERCENTAGE))
    needed = (PUBLICATION in used, PUBLICATION), (figures, "views")
    return tuple(field for there, field in needed if not there)


def _source(wanted: Wanted, *, timed: bool) -> str:
    """A table that says no moments is known again by its content, whenever it is brought."""
    if timed:
        return f"csv:{wanted.name}"
    digest = hashlib.sha256(wanted.text.encode("utf-8", "replace")).hexdigest()[:8]
    return f"csv:{wanted.name}#{digest}"


def _judged(kinora: "Kinora", table: Table, rules: Rules, reason: str) -> Plan:
    rows = [read_row(table, row, rules) for row in table.rows]
    return planned(kinora.store, rows, reason=reason, timed=MOMENT in rules.columns)


def _refused(table: Table, plan: Plan) -> tuple[RefusedRow, ...]:
    found = [each for verdict in plan.verdicts for each in verdict.problems]
    if table.broken_at:
        found.append(RefusedRow(line=table.broken_at, reason="from here on this is no CSV"))
    return tuple(found)


def _counts(plan: Plan, refused: Sequence[RefusedRow]) -> Counts:
    said = [each.verdict for each in plan.verdicts]
    return Counts(
        new=said.count("new"),
        changed=said.count("changed"),
        known=said.count("known"),
        sums=said.count("sum"),
        refused=len({each.line for each in refused}),
    )


def _columns(table: Table, used: Mapping[str, int]) -> tuple[Column, ...]:
    fields = {column: field for field, column in used.items()}
    return tuple(
        Column(
            number=number,
            name=name,
            field=fields.get(number, ""),
            samples=tuple(row.cell(number)[:60] for row in table.rows[:_SAMPLES]),
        )
        for number, name in enumerate(table.header)
    )
