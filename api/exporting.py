"""Taking everything elsewhere: tables, the log and a dictionary in one new folder."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

import duckdb
import pyarrow as pa

from adapters.event_store.cursors import lags
from adapters.event_store.export import export_log
from api.bootstrap import Kinora
from projections.analytics.dictionary import dictionary
from projections.analytics.engine import Facts
from projections.analytics.tables import PARTS, table

type Format = Literal["csv", "parquet", "jsonl"]
type Part = Literal["films", "metrics", "kpis", "events", "all"]

FORMATS: tuple[Format, ...] = ("csv", "parquet", "jsonl")
WHAT: tuple[Part, ...] = ("films", "metrics", "kpis", "events", "all")
DICTIONARY = "DICTIONARY.md"

type Progress = Callable[[str], None]

_COPY: Mapping[Format, str] = {
    "csv": "FORMAT csv, HEADER true",
    "parquet": "FORMAT parquet, COMPRESSION zstd",
    "jsonl": "FORMAT json, ARRAY false",
}


@dataclass(frozen=True, kw_only=True)
class ExportedFile:
    """One file of an export; ``rows`` counts records."""

    name: str
    rows: int
    bytes: int


@dataclass(frozen=True, kw_only=True)
class Exported:
    """What an export holds, and the head of the log it was made at."""

    folder: str
    position: int
    hash: str
    files: tuple[ExportedFile, ...]


def export(
    kinora: Kinora,
    folder: Path,
    *,
    kind: Format,
    what: Part,
    progress: Progress = lambda _: None,
) -> Exported:
    """Write a new folder. It appears under its name only when it is whole."""
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    try:
        made = _Export(kinora, beside, kind, progress)
        head = made.write(what)
        if folder.exists():
            shutil.rmtree(folder)
        beside.replace(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return Exported(
        folder=str(folder), position=head[0], hash=head[1].hex(), files=tuple(made.files)
    )


class _Export:
    def __init__(self, kinora: Kinora, folder: Path, kind: Format, progress: Progress) -> None:
        self._kinora = kinora
        self._folder = folder
        self._kind = kind
        self._progress = progress
        self._told: list[tuple[str, pa.Schema]] = []
        self.files: list[ExportedFile] = []

    def write(self, what: Part) -> tuple[int, bytes]:
        """Write the parts and the dictionary; return the head they belong to."""
        head = self._kinora.store.head()
        parts = [name for name in PARTS if what in (name, "all")]
        if parts:
            now, zone = self._kinora.clock.now(), self._kinora.zone
            head = self._kinora.answers.at_head(
                lambda facts: self._tables(facts, parts, now=now, zone=zone)
            )
        if what in ("events", "all"):
            head = self._events()
        text = dictionary(self._told)
        (self._folder / DICTIONARY).write_text(text, encoding="utf-8")
        self._add(DICTIONARY, len(self._told))
        return head

    def _tables(self, facts: Facts, parts: list[str], *, now: datetime, zone: str) -> None:
        for name in (each for part in parts for each in PARTS[part]):
            self._progress(name)
            rows = table(facts, name, now=now, zone=zone)
            self._told.append((name, rows.schema))
            file = f"{name}.{self._kind}"
            _copy(rows, self._folder / file, self._kind)
            self._add(file, len(rows))

    def _events(self) -> tuple[int, bytes]:
        self._progress("events")
        if self._kind == "jsonl":
            return self._events_to_import()
        sealed = self._kinora.sealed_log.seal()
        head = self._kinora.store.head()
        tail = pa.concat_tables(
            [*self._kinora.sealed_log.after(sealed.last, up_to=head[0]), sealed.nothing]
        )
        self._told.append(("events", tail.schema))
        if self._kind == "parquet":
            for each in sealed.segments:
                shutil.copyfile(each.path, self._folder / each.path.name)
                self._add(each.path.name, each.last - each.first + 1)
            _copy(tail, self._folder / "events-tail.parquet", "parquet")
            self._add("events-tail.parquet", len(tail))
        else:
            _events_as_text(
                [each.path for each in sealed.segments], tail, self._folder / "events.csv"
            )
            self._add("events.csv", head[0])
        return head

    def _events_to_import(self) -> tuple[int, bytes]:
        with self._kinora.connections.use() as connection:
            followers = {each.name: each.position for each in lags(connection)}
        path = self._folder / "events.jsonl.gz"
        events, hash_ = export_log(self._kinora.store, path, followers=followers)
        self._add(path.name, events)
        schema = self._kinora.sealed_log.sealed().nothing.schema
        self._told.append(("events", schema))
        return events, hash_

    def _add(self, name: str, rows: int) -> None:
        size = (self._folder / name).stat().st_size
        self.files.append(ExportedFile(name=name, rows=rows, bytes=size))


def _copy(rows: pa.Table, path: Path, kind: Format) -> None:
    with _writing() as database:
        database.register("rows", rows)
        database.execute(f"COPY (FROM rows) TO '{_quoted(path)}' ({_COPY[kind]})")


def _events_as_text(segments: list[Path], tail: pa.Table, path: Path) -> None:
    """Payload and hash readable; segment by segment, because each is ordered by topic."""
    columns = "* EXCLUDE (payload, hash), try(decode(payload)) AS payload, hex(hash) AS hash"
    with path.open("wb") as whole, _writing() as database:
        for number, source in enumerate([*_read(segments), "tail"]):
            database.register("tail", tail)
            part = path.with_suffix(".part")
            database.execute(
                f"COPY (SELECT {columns} FROM {source} ORDER BY position) "  # noqa: S608 - ours
                f"TO '{_quoted(part)}' (FORMAT csv, HEADER {number == 0})"
            )
            with part.open("rb") as read:
                shutil.copyfileobj(read, whole)
            part.unlink()


def _read(segments: list[Path]) -> Iterator[str]:
    return (f"read_parquet('{_quoted(path)}')" for path in segments)


def _writing() -> duckdb.DuckDBPyConnection:
    database = duckdb.connect()
    database.execute("SET TimeZone = 'UTC'")
    return database


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
