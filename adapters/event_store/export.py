"""The log as one file, and back into an empty store: same events, same hashes.

Format ``kinora-log`` 1: gzip of JSON lines in UTF-8. Line 1 is the header with the number of
events and the head's hash; every further line is one event with all its columns. The payload
is a JSON text within the line, byte for byte as it was hashed (``payload_base64`` for bytes
that are not UTF-8). The same log gives the same file.
"""

import base64
import gzip
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

import msgspec

from adapters.event_store.chain import GENESIS, chained, columns_of
from adapters.event_store.errors import ExportUnreadable, LogBroken
from adapters.event_store.rows import Row

FORMAT = "kinora-log"
FORMAT_VERSION = 1
_LEVEL = 6
"""Of gzip; a higher one takes twice the time for a few per cent."""


class Exportable(Protocol):
    """A log that can be written to a file."""

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""

    def rows(self, *, after: int = 0, up_to: int = ...) -> Iterator[Row]:
        """Rows in order of position."""


class Restorable(Protocol):
    """A log that can be filled from a file."""

    def restore(self, rows: Iterable[Row]) -> tuple[int, bytes]:
        """Take over all rows or none; return the new head. Raises ``LogNotEmpty``."""


class _Header(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    format: str
    version: int
    events: int
    head: str
    followers: dict[str, int] = {}


class _Line(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    position: int
    stream: UUID
    version: int
    topic: str
    topic_version: int
    event_id: UUID
    correlation_id: UUID
    causation_id: UUID | None = None
    actor: str
    payload: str = ""
    payload_base64: str = ""
    recorded_at: datetime
    hash: str


def export_log(
    store: Exportable, path: Path, *, followers: Mapping[str, int] | None = None
) -> tuple[int, bytes]:
    """Write the log up to its present head; return that head.

    ``followers`` are positions of those who act on events, kept in the first line, so that
    nobody acts a second time on the copy.

    The file appears under its name only when complete. The chain is checked on the way:
    raises ``LogBroken`` rather than exporting a log that is not what was recorded.
    """
    events, head = store.head()
    header = _Header(
        format=FORMAT,
        version=FORMAT_VERSION,
        events=events,
        head=head.hex(),
        followers={name: min(at, events) for name, at in sorted((followers or {}).items())},
    )
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            _write(file, header, _intact(store.rows(up_to=events)))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        error.filename = error.filename or str(path)  # a failed write does not name its file
        raise
    finally:
        beside.unlink(missing_ok=True)
    return events, head


def import_log(path: Path, store: Restorable) -> tuple[int, bytes]:
    """Fill an empty store from an export; return its head, which is the exported one.

    Raises ``ExportUnreadable`` with the line, or ``LogNotEmpty``; the store is then unchanged.
    """
    with path.open("rb") as file:
        return store.restore(read_export(file))


def exported_followers(path: Path) -> Mapping[str, int]:
    """How far those who act on events were when the log was exported."""
    with path.open("rb") as file:
        return _header(next(_lines(file), b"")).followers


def read_export(file: BinaryIO) -> Iterator[Row]:
    """The rows of an export, each checked against its hash. Raises ``ExportUnreadable``."""
    lines = _lines(file)
    header = _header(next(lines, b""))
    previous = GENESIS
    number = 1
    for number, line in enumerate(lines, start=2):
        row = _row(number, line)
        if row.position != number - 1:
            raise ExportUnreadable(number, f"event {number - 1} expected, not {row.position}")
        if chained(previous, columns_of(row)) != row.hash:
            raise ExportUnreadable(number, f"event {row.position} does not match its hash")
        previous = row.hash
        yield row
    if number - 1 != header.events:
        raise ExportUnreadable(number, f"{header.events} events announced, {number - 1} found")
    if previous.hex() != header.head:
        raise ExportUnreadable(1, "the announced head is not the hash of the last event")


def _write(file: BinaryIO, header: _Header, rows: Iterable[Row]) -> None:
    encoder = msgspec.json.Encoder()
    # No name and no time in the gzip header: the same log gives the same bytes.
    with gzip.GzipFile("", "wb", _LEVEL, file, mtime=0) as packed:
        packed.write(encoder.encode(header) + b"\n")
        for row in rows:
            packed.write(encoder.encode(_line(row)) + b"\n")


def _intact(rows: Iterable[Row]) -> Iterator[Row]:
    previous = GENESIS
    for expected, row in enumerate(rows, start=1):
        if row.position != expected:
            raise LogBroken(expected, "it is missing")
        if chained(previous, columns_of(row)) != row.hash:
            raise LogBroken(expected, "its content does not match its hash")
        previous = row.hash
        yield row


def _line(row: Row) -> _Line:
    try:
        text, packed = row.payload.decode(), ""
    except UnicodeDecodeError:
        text, packed = "", base64.b64encode(row.payload).decode()
    fields = row._asdict() | {"payload": text, "payload_base64": packed, "hash": row.hash.hex()}
    return _Line(**fields)


def _row(number: int, line: bytes) -> Row:
    try:
        read = msgspec.json.decode(line, type=_Line)
        payload = base64.b64decode(read.payload_base64, validate=True) or read.payload.encode()
        fields = {name: getattr(read, name) for name in Row._fields}
        return Row(**fields | {"payload": payload, "hash": bytes.fromhex(read.hash)})
    except (msgspec.DecodeError, ValueError) as error:
        raise ExportUnreadable(number, str(error)) from error


def _header(line: bytes) -> _Header:
    try:
        header = msgspec.json.decode(line, type=_Header)
    except msgspec.DecodeError as error:
        raise ExportUnreadable(1, f"this is no export of a log: {error}") from error
    if (header.format, header.version) != (FORMAT, FORMAT_VERSION):
        raise ExportUnreadable(
            1, f"format {header.format} {header.version}; this Kinora reads {FORMAT} 1"
        )
    return header


def _lines(file: BinaryIO) -> Iterator[bytes]:
    number = 0
    try:
        with gzip.GzipFile(fileobj=file, mode="rb") as packed:
            for number, line in enumerate(packed, start=1):
                if not line.endswith(b"\n"):
                    raise ExportUnreadable(number, "the file ends within the line")
                yield line
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise ExportUnreadable(number + 1, f"damaged or cut off: {error}") from error
