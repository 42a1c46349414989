"""The hash chain: the same bytes in SQL (``kinora_event_hash``), on the wire and here.

A row is hashed as ``SHA-256(previous hash ‖ columns)``. Each column in table order is a
four-byte big-endian length and its bytes; an absent value has length −1 and no bytes.
Integers are big-endian two's complement (8 bytes; topic version 4), UUIDs their 16 bytes,
texts UTF-8, ``recorded_at`` the microseconds since 2000-01-01T00:00Z in 8 bytes. The lengths
make it unambiguous, and it is the row as PostgreSQL's ``COPY … (FORMAT binary)`` writes it.
"""

import hashlib
import struct
from datetime import UTC, datetime, timedelta

from adapters.event_store.rows import Row

GENESIS = bytes(32)
"""The hash before the first event."""

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ABSENT = struct.pack(">i", -1)


def columns_of(row: Row) -> bytes:
    """Every column but the hash, unambiguously."""
    return b"".join(
        (
            struct.pack(">iq", 8, row.position),
            _sized(row.stream.bytes),
            struct.pack(">iq", 8, row.version),
            _sized(row.topic.encode()),
            struct.pack(">ii", 4, row.topic_version),
            _sized(row.event_id.bytes),
            _sized(row.correlation_id.bytes),
            _ABSENT if row.causation_id is None else _sized(row.causation_id.bytes),
            _sized(row.actor.encode()),
            _sized(row.payload),
            struct.pack(">iq", 8, (row.recorded_at - _EPOCH) // _MICROSECOND),
        )
    )


def chained(previous: bytes, columns: bytes) -> bytes:
    """The hash of a row whose predecessor has the hash ``previous``."""
    return hashlib.sha256(previous + columns).digest()


def _sized(content: bytes) -> bytes:
    return struct.pack(">i", len(content)) + content
