"""One sealed stretch of the log as a Parquet file, and what its name and metadata promise.

A segment holds events ``first`` to ``last`` whole, every column. Its rows lie by topic and,
within a topic, by position: questions ask for some topics and skip the rest of the file.
``hash`` is the log's hash of event ``last``, ``previous`` that of the event before ``first``,
so that segments form a chain as the events do.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from adapters.log_segments.problems import SegmentsBroken

GENESIS = bytes(32).hex()
"""The hash before the first event."""

ROWS_PER_GROUP = 20_000
"""Small enough that a rare topic costs little to read, large enough to compress well."""

FORMAT = "kinora-segment 1"
_NAME = re.compile(r"^events-(\d{12})-(\d{12})\.parquet$")
_PACKED = ("topic", "actor", "topic_version")
"""Columns of few different values; a dictionary of the others would only be given up late."""


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A sealed file: its events and the hashes around them."""

    path: Path
    first: int
    last: int
    previous: str
    hash: str


def write_segment(folder: Path, rows: pa.Table, *, previous: str) -> Segment:
    """Seal these rows, which are whole and in order; the file appears when it is complete."""
    first, last = rows["position"][0].as_py(), rows["position"][-1].as_py()
    head = rows["hash"][-1].as_py().hex()
    path = folder / f"events-{first:012d}-{last:012d}.parquet"
    told = {
        "kinora.format": FORMAT,
        "kinora.first": str(first),
        "kinora.last": str(last),
        "kinora.previous": previous,
        "kinora.hash": head,
    }
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        pq.write_table(
            by_topic(rows).replace_schema_metadata(told),
            beside,
            compression="zstd",
            row_group_size=ROWS_PER_GROUP,
            use_dictionary=list(_PACKED),
            write_page_checksum=True,
        )
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return Segment(path=path, first=first, last=last, previous=previous, hash=head)


def by_topic(rows: pa.Table) -> pa.Table:
    """The rows in order of topic, those of one topic in order of position."""
    rows = rows.combine_chunks()
    topics = pc.rank(rows["topic"], tiebreaker="dense") if len(rows) else rows["position"]
    order = pc.sort_indices(
        pa.table({"topic": topics, "position": rows["position"]}),
        sort_keys=[("topic", "ascending"), ("position", "ascending")],
    )
    return rows.take(order)


def read_segment(path: Path) -> Segment:
    """What a file says of itself. Raises ``SegmentsBroken``."""
    try:
        told = pq.read_schema(path).metadata or {}
    except (pa.ArrowInvalid, OSError) as error:
        raise SegmentsBroken(f"{path.name} cannot be read: {error}") from error
    if told.get(b"kinora.format") != FORMAT.encode():
        raise SegmentsBroken(f"{path.name} is no segment of this format ({FORMAT})")
    segment = Segment(
        path=path,
        first=int(told[b"kinora.first"]),
        last=int(told[b"kinora.last"]),
        previous=told[b"kinora.previous"].decode(),
        hash=told[b"kinora.hash"].decode(),
    )
    named = _NAME.match(path.name)
    if named is None or (int(named[1]), int(named[2])) != (segment.first, segment.last):
        raise SegmentsBroken(f"{path.name} holds events {segment.first} to {segment.last}")
    return segment


def segments_in(folder: Path) -> tuple[Segment, ...]:
    """Every segment in order. Raises ``SegmentsBroken`` unless they form one chain from 1."""
    found = [read_segment(path) for path in sorted(folder.glob("events-*.parquet"))]
    _linked(found)
    return tuple(found)


def _linked(segments: Sequence[Segment]) -> None:
    expected, previous = 1, GENESIS
    for each in segments:
        if each.first != expected:
            raise SegmentsBroken(
                f"the segment that begins with event {expected} is missing; "
                f"{each.path.name} is the next one"
            )
        if each.previous != previous:
            raise SegmentsBroken(f"{each.path.name} does not continue the segment before it")
        expected, previous = each.last + 1, each.hash
