"""TikTok's rules of chunks, as pure functions.

It is open whether "MB" means 10^6 or 2^20 bytes, so each limit is taken in the stricter reading:
what passes here is right in both.
"""

import re
from dataclasses import dataclass

SMALLEST = 5 * 1024 * 1024
LARGEST = 64_000_000
LARGEST_LAST = 128_000_000
MOST_CHUNKS = 1000
MOST_BYTES = 4_000_000_000
WHOLE_BELOW = 5_000_000
"""A film smaller than this in either reading is one chunk."""

_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What the upload host answers: 206 more to come, 201 all there, 400 or 416."""

    status: int
    reason: str = ""


def plan_problem(size: int, chunk: int, chunks: int) -> str:
    """Why this plan is refused, or an empty text."""
    if not 1 <= size <= MOST_BYTES:
        return "video_size is out of range"
    if not 1 <= chunk <= size or not 1 <= chunks <= MOST_CHUNKS:
        return "chunk_size or total_chunk_count is out of range"
    if chunks != max(1, size // chunk):
        return "total_chunk_count is not video_size / chunk_size rounded down"
    if size < WHOLE_BELOW and (chunks, chunk) != (1, size):
        return "a video below 5 MB is one chunk of its own size"
    if chunks == 1:
        return "" if size <= LARGEST else "a video above 64 MB needs several chunks"
    if not SMALLEST <= chunk <= LARGEST:
        return "chunk_size must be 5 to 64 MB"
    last = size - (chunks - 1) * chunk
    return "" if last <= LARGEST_LAST else "the last chunk is above 128 MB"


def range_due(size: int, chunk: int, chunks: int, received: int) -> tuple[int, int]:
    """First and last byte of the chunk that comes next; the last one carries the remainder."""
    index = min(received // chunk, chunks - 1)
    end = size if index == chunks - 1 else (index + 1) * chunk
    return index * chunk, end - 1


def chunk_verdict(
    size: int, chunk: int, chunks: int, received: int, content_range: str, content_length: int
) -> Verdict:
    """How a ``PUT`` with these headers is answered after ``received`` bytes."""
    found = _RANGE.fullmatch(content_range)
    if found is None:
        return Verdict(status=400, reason="Content-Range is missing or malformed")
    first, last, total = (int(each) for each in found.groups())
    if total != size or last < first or last >= total:
        return Verdict(status=400, reason="Content-Range does not fit video_size")
    if last - first + 1 != content_length:
        return Verdict(status=400, reason="Content-Length does not fit Content-Range")
    if received >= size or (first, last) != range_due(size, chunk, chunks, received):
        return Verdict(status=416, reason="another range is due")
    return Verdict(status=201 if last + 1 == size else 206)
