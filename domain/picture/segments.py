"""Segments: 240 frames as one run of bytes, column by column.

All numbers are little-endian. The layout is specified in ``docs/frame-list.md``.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from domain.language.canonical import canonical_json
from domain.picture.frame_list import (
    BODY_COLUMNS,
    EVENT_COLUMNS,
    TEXT_ROLES,
    Camera,
    Frame,
    Grid,
    Table,
    Text,
)

SEGMENT = 240
"""Frames per segment, as in finished films: a worker reads just what it draws."""

PAINT_COLUMNS = ("x", "y", "size", "colour", "opacity")
_TEXT_COLUMNS = 7
_BLOCK = 2


def packed(frames: Sequence[Frame]) -> bytes:
    """The content of one ``FRMS`` chunk."""
    contents = tuple(dict.fromkeys(text.content for frame in frames for text in frame.texts))
    numbers = {content: number for number, content in enumerate(contents)}
    strings = canonical_json(contents)
    index = [_index_row(frame) for frame in frames]
    blocks: dict[tuple[tuple[int, int], bytes], int] = {}
    # Fields change less often than frames are shown: equal grids are stored once.
    shown = [
        blocks.setdefault(_block(grid), len(blocks)) for frame in frames for grid in frame.grids
    ]
    tables = [
        np.array(index, np.int32).reshape(len(frames), -1),
        _stacked([frame.bodies for frame in frames], len(BODY_COLUMNS)),
        _stacked([frame.events for frame in frames], len(EVENT_COLUMNS)),
        _stacked([_text_rows(frame, numbers) for frame in frames], _TEXT_COLUMNS),
        _stacked([_paint(frame) for frame in frames], len(PAINT_COLUMNS)),
        np.array(shown, np.int32).reshape(-1, 1),
        np.array([size for size, _ in blocks], np.int32).reshape(-1, _BLOCK),
    ]
    cells = b"".join(content for _, content in blocks)
    columns = b"".join(np.ascontiguousarray(table.T, "<i4").tobytes() for table in tables)
    lead = struct.pack("<II", len(frames), len(strings))
    return lead + strings + columns + cells


INDEX_COLUMNS = (
    "tick",
    "bodies",
    "events",
    "texts",
    "paint",  # rows; −1 when the frame has no paint table at all
    "grids",
    "camera_x",
    "camera_y",
    "camera_zoom",
    "camera_angle",
)


def _index_row(frame: Frame) -> tuple[int, ...]:
    camera = frame.camera
    return (
        frame.tick,
        len(frame.bodies),
        len(frame.events),
        len(frame.texts),
        -1 if frame.paint is None else len(frame.paint),
        len(frame.grids),
        camera.x,
        camera.y,
        camera.zoom,
        camera.angle,
    )


def _stacked(tables: list[Table], width: int) -> Table:
    return np.concatenate([np.zeros((0, width), np.int32), *tables])


def _text_rows(frame: Frame, numbers: dict[str, int]) -> Table:
    rows = [
        (numbers[t.content], TEXT_ROLES.index(t.role), t.x, t.y, t.size, t.colour, t.opacity)
        for t in frame.texts
    ]
    return np.array(rows, np.int32).reshape(-1, _TEXT_COLUMNS)


def _paint(frame: Frame) -> Table:
    return np.zeros((0, 5), np.int32) if frame.paint is None else frame.paint


def _block(grid: Grid) -> tuple[tuple[int, int], bytes]:
    """Columns and rows, and the cells."""
    rows, columns = grid.shape
    return (columns, rows), np.ascontiguousarray(grid, np.uint8).tobytes()


def unpacked(content: bytes) -> list[Frame]:
    """The frames of one ``FRMS`` chunk. Raises ``ValueError`` when the lengths do not fit."""
    count, length = struct.unpack_from("<II", content)
    strings = msgspec.json.decode(content[8 : 8 + length])
    reader = _Reader(content, 8 + length)
    index = reader.table(count, len(INDEX_COLUMNS))
    sums = np.maximum(index, 0).astype(np.int64).sum(axis=0)
    bodies = reader.table(int(sums[1]), len(BODY_COLUMNS))
    events = reader.table(int(sums[2]), len(EVENT_COLUMNS))
    texts = reader.table(int(sums[3]), _TEXT_COLUMNS)
    paint = reader.table(int(sums[4]), len(PAINT_COLUMNS))
    shown = reader.table(int(sums[5]), 1)[:, 0].tolist()
    sizes = reader.table(max(shown, default=-1) + 1, _BLOCK).tolist()
    blocks = [reader.block(columns, rows) for columns, rows in sizes]
    ends = np.cumsum(np.maximum(index, 0), axis=0, dtype=np.int64)
    frames: list[Frame] = []
    for row, end in zip(index.tolist(), ends.tolist(), strict=True):
        tick, body_rows, event_rows, text_rows, paint_rows, grids, x, y, zoom, angle = row
        frames.append(
            Frame(
                tick=tick,
                bodies=bodies[end[1] - body_rows : end[1]],
                events=events[end[2] - event_rows : end[2]],
                texts=tuple(_text(t, strings) for t in texts[end[3] - text_rows : end[3]].tolist()),
                camera=Camera(x=x, y=y, zoom=zoom, angle=angle),
                grids=tuple(blocks[number] for number in shown[end[5] - grids : end[5]]),
                paint=None if paint_rows < 0 else paint[end[4] - paint_rows : end[4]],
            )
        )
    if reader.at != len(content):
        raise ValueError("bytes left over in a segment")
    return frames


def _text(row: list[int], strings: list[str]) -> Text:
    number, role, x, y, size, colour, opacity = row
    return Text(
        content=strings[number], role=TEXT_ROLES[role], x=x, y=y, size=size, colour=colour,
        opacity=opacity,
    )  # fmt: skip


@dataclass
class _Reader:
    content: bytes
    at: int

    def table(self, rows: int, columns: int) -> Table:
        """The next table, stored column by column."""
        length = 4 * rows * columns
        values = np.frombuffer(self.content, "<i4", rows * columns, self.at)
        self.at += length
        return np.ascontiguousarray(values.reshape(columns, rows).T, np.int32)

    def block(self, columns: int, rows: int) -> Grid:
        """The cells of the next grid."""
        cells = np.frombuffer(self.content, np.uint8, columns * rows, self.at)
        self.at += columns * rows
        return cells.reshape(rows, columns)
