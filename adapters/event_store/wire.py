"""The log as PostgreSQL's ``COPY … (FORMAT binary)`` sends it, undecoded and fast."""

import struct
from collections.abc import Iterator
from typing import Any

import psycopg

from adapters.event_store.rows import COLUMNS
from adapters.event_store.verification import Link

TYPES = (
    "int8", "uuid", "int8", "text", "int4", "uuid", "uuid", "uuid", "text", "bytea",
    "timestamptz", "bytea",
)  # fmt: skip
"""Of ``COLUMNS``, for writing rows by COPY."""

_HEADER = 19
"""Signature (11 bytes), flags and length of the header extension, sent before the first row."""
_COUNT = 2
"""Every row begins with its number of columns."""
_HASH = 36
"""Every row ends with the hash: its length in 4 bytes and 32 bytes."""
_position_of = struct.Struct(">q").unpack_from

_COPY = (
    f"COPY (SELECT {COLUMNS} FROM kinora_events ORDER BY notification_id) TO STDOUT (FORMAT binary)"  # noqa: S608 - a constant
)


def links(connection: psycopg.Connection[Any]) -> Iterator[Link]:
    """The rows with what their hashes cover: ``chain`` hashes the very bytes that come here."""
    skip = _HEADER
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        for block in copy:
            row = bytes(block[skip:])
            skip = 0
            if len(row) > _HASH:
                yield _position_of(row, _COUNT + 4)[0], row[_COUNT:-_HASH], row[4 - _HASH :]
