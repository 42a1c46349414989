"""The whole log in columns: sealed segments on disk, the rest straight from the database.

Read by ADBC: rows come as Arrow columns and never become Python objects. Measured on half a
million events of 500 bytes: 2.0 s to fetch, 0.4 s to order, 0.3 s to write.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import adbc_driver_manager
import adbc_driver_postgresql.dbapi
import pyarrow as pa

from adapters.log_segments.columns import COLUMNS, READ, as_columns
from adapters.log_segments.problems import SegmentsBroken, SegmentsOfAnotherLog
from adapters.log_segments.segment import GENESIS, Segment, segments_in, write_segment
from domain.ports import Unavailable

EVENTS_PER_SEGMENT = 100_000
"""Some 100 MB in memory while it is sealed and 10 MB on disk; a year of a busy log."""

MANIFEST = "manifest.json"

type Progress = Callable[[int], None]


class LogUnreachable(Unavailable):
    """The database does not answer the columns' driver."""


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """What lies sealed: ``last`` is 0 when nothing does."""

    segments: tuple[Segment, ...]

    @property
    def last(self) -> int:
        """Position of the last sealed event."""
        return self.segments[-1].last if self.segments else 0

    @property
    def nothing(self) -> pa.Table:
        """No events, in the columns that all of them have."""
        return COLUMNS.empty_table()

    @property
    def hash(self) -> str:
        """Hash of the last sealed event."""
        return self.segments[-1].hash if self.segments else GENESIS


class SealedLog:
    """One log and the folder of its segments. Connects anew for every question."""

    def __init__(
        self, database_url: str, folder: Path, *, events_per_segment: int = EVENTS_PER_SEGMENT
    ) -> None:
        self._url = database_url
        self._folder = folder
        self.events_per_segment = events_per_segment

    def sealed(self) -> Sealed:
        """The segments that are there, proven to belong to this log.

        Raises ``SegmentsBroken``, or ``SegmentsOfAnotherLog`` when the log was rewound.
        """
        found = Sealed(segments=segments_in(self._folder))
        if found.last:
            with self._reading() as cursor:
                hash_ = _hash_of(cursor, found.last)
            if hash_ != found.hash:
                raise SegmentsOfAnotherLog(found.last, found.hash, hash_)
        return found

    def sealed_files(self) -> tuple[list[Path], int, bytes]:
        """The same as files, with position and hash of the last event in them."""
        found = self.sealed()
        return [each.path for each in found.segments], found.last, bytes.fromhex(found.hash)

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the log's last event."""
        with self._reading() as cursor:
            last = _head(cursor)
            return last, bytes.fromhex(_hash_of(cursor, last)) if last else bytes(32)

    def seal(self, *, progress: Progress = lambda _: None) -> Sealed:
        """Seal every full segment that is not sealed yet; what remains is the tail.

        Segments appear one by one, each when complete, so that an interrupted run goes on
        where it stopped. Two that seal at once write the same files.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        found = self.sealed()
        segments = list(found.segments)
        with self._reading() as cursor, ThreadPoolExecutor(1) as writer:
            full = (_head(cursor) - found.last) // self.events_per_segment
            hash_, pending = found.hash, _nothing()
            for number in range(full):
                after = found.last + number * self.events_per_segment
                rows = _rows(cursor, after, after + self.events_per_segment)
                segments += pending.result()
                pending = writer.submit(_write, self._folder, rows, hash_)
                hash_ = rows["hash"][-1].as_py().hex()
                progress(after + self.events_per_segment)
            segments += pending.result()
        sealed = Sealed(segments=tuple(segments))
        if full:
            self._write_manifest(sealed)
        return sealed

    def after(self, position: int, *, up_to: int) -> Iterator[pa.Table]:
        """The log behind ``position`` in order, in portions of one segment's size."""
        with self._reading() as cursor:
            for begin in range(position, up_to, self.events_per_segment):
                yield _rows(cursor, begin, min(begin + self.events_per_segment, up_to))

    def discard(self) -> None:
        """Throw all segments away; the log has everything."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _write_manifest(self, sealed: Sealed) -> None:
        told = {
            "format": "kinora-segments 1",
            "columns": COLUMNS.names,
            "segments": [
                {
                    "file": each.path.name,
                    "first": each.first,
                    "last": each.last,
                    "hash": each.hash,
                    "bytes": each.path.stat().st_size,
                }
                for each in sealed.segments
            ],
        }
        path = self._folder / MANIFEST
        beside = path.with_suffix(f".{os.getpid()}.part")
        beside.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        beside.replace(path)

    @contextmanager
    def _reading(self) -> Iterator[Any]:
        """A cursor that sees one state of the log and may not change it."""
        try:
            with adbc_driver_postgresql.dbapi.connect(self._url) as connection:
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                    cursor.execute("SET LOCAL statement_timeout = 0")
                    yield cursor
                connection.rollback()
        except adbc_driver_manager.Error as error:
            raise LogUnreachable(f"The log cannot be read in columns: {error}") from error


def _rows(cursor: Any, after: int, up_to: int) -> pa.Table:
    cursor.execute(READ.format(after=int(after), up_to=int(up_to)))
    rows = as_columns(cursor.fetch_arrow_table())
    if len(rows) != up_to - after:
        raise SegmentsBroken(f"the log has {len(rows)} events from {after + 1} to {up_to}")
    return rows


def _head(cursor: Any) -> int:
    cursor.execute("SELECT coalesce(max(notification_id), 0) FROM kinora_events")
    return int(cursor.fetchone()[0])


def _hash_of(cursor: Any, position: int) -> str:
    cursor.execute(f"SELECT hash FROM kinora_events WHERE notification_id = {int(position)}")  # noqa: S608 - a number
    found = cursor.fetchone()
    return "" if found is None else bytes(found[0]).hex()


def _write(folder: Path, rows: pa.Table, previous: str) -> list[Segment]:
    return [write_segment(folder, rows, previous=previous)]


def _nothing() -> Future[list[Segment]]:
    done: Future[list[Segment]] = Future()
    done.set_result([])
    return done
