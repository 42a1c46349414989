"""Importing a CSV of readings: what would be recorded, what is refused, and recording it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from api.cli.readings_csv import ReadRow, RefusedRow, read_csv
from api.cli.session import Session

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from domain.streams import Request
    from projections.query import Reader


@dataclass(frozen=True, kw_only=True)
class ImportResult:
    """What an import did, or would do."""

    file: str
    rows: int
    refused: tuple[RefusedRow, ...]
    recorded: int
    """Readings that were new or changed; others were known already."""
    dry_run: bool
    done: bool


def import_readings(
    kinora: "Kinora",
    reader: "Reader",
    request: "Request",
    file: Path,
    *,
    dry_run: bool,
    lenient: bool,
    reason: str,
) -> ImportResult:
    """Read, check every row by itself, and record all (or the good ones when lenient)."""
    from api.cli.moments import moment_of
    from domain.commands.audiences import Entry, record

    zone = kinora.zone
    read, refused = read_csv(
        file, lambda text: _publication(reader, text), lambda text: moment_of(text, zone)
    )
    good, implausible = _plausible(kinora, read, reason)
    refused = sorted([*refused, *implausible], key=lambda each: each.line)
    act = not dry_run and bool(good) and (lenient or not refused)
    entries = [Entry(publication=each.publication, reading=each.reading) for each in good]
    events = record(kinora.store, request, entries, reason=reason) if act else []
    return ImportResult(
        file=file.name,
        rows=len(read) + len(refused) - len(implausible),
        refused=tuple(refused),
        recorded=len(events),
        dry_run=dry_run,
        done=act,
    )


def show_import(session: Session, result: ImportResult) -> None:
    """The result as a person reads it."""
    screen, words = session.screen, session.words
    for each in result.refused:
        screen.warn("line {line}: {message}", line=each.line, message=words.foreign(each.reason))
    good = result.rows - len(result.refused)
    if result.dry_run:
        screen.data(words.count("{n} row can be recorded.|{n} rows can be recorded.", good))
        screen.next(f"kinora metrics import {result.file}")
    elif result.done:
        screen.good("{n} of {rows} readings were new or changed.", n=result.recorded, rows=good)
        screen.next("kinora metrics show", "kinora kpis")
    elif result.refused:
        screen.note("Nothing was recorded: some rows are refused.")
        screen.next(f"kinora metrics import {result.file} --lenient")
    else:
        screen.say("There is no row in {file}.", file=result.file)


def _publication(reader: "Reader", text: str) -> UUID:
    """A publication by identifier, its beginning, or the address of the film."""
    from api.cli import nouns
    from api.cli.ids import resolve
    from api.cli.readings_csv import RowRefused
    from domain.publications.post_url import parse_post_url
    from projections.publishing_calendar import PUBLICATIONS
    from projections.query import Equal, Select

    if "." not in text and "/" not in text:
        return resolve(reader, nouns.publication(), text)
    post = parse_post_url(text)
    same = (Equal("platform", post.platform), Equal("remote_id", post.remote_id))
    rows = reader.select(Select(table=PUBLICATIONS, where=same)).rows
    if not rows:
        raise RowRefused(f"no published film has the address {post.url}")
    return rows[0].id


def _plausible(
    kinora: "Kinora", rows: list[ReadRow], reason: str
) -> tuple[list[ReadRow], list[RefusedRow]]:
    """Ask the rules about each row by itself, so that a refusal can name its line."""
    from domain.commands.audiences import Entry, record
    from domain.refusals import Refusal

    good: list[ReadRow] = []
    refused: list[RefusedRow] = []
    for row in rows:
        try:
            dry = _ReadOnly(kinora)
            entry = Entry(publication=row.publication, reading=row.reading)
            record(dry, kinora.request(), [entry], reason=reason)  # type: ignore[arg-type]
            good.append(row)
        except Refusal as refusal:
            refused.append(RefusedRow(line=row.line, reason=str(refusal)))
    return good, refused


class _ReadOnly:
    """The store, with appends that go nowhere: decisions are made, nothing is recorded."""

    def __init__(self, kinora: "Kinora") -> None:
        self._store = kinora.store

    def load(self, stream: UUID, *, up_to: int | None = None) -> object:
        """As the store has it."""
        return self._store.load(stream, up_to=up_to)

    def append(self, events: object) -> list[object]:
        """Nothing."""
        del events
        return []
