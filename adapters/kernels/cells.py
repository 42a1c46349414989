"""Fields of cells, drawn larger: as light between cells, or as squares."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.colour import Words
from adapters.kernels.compiled import compiled, inlined

type Tones = npt.NDArray[np.uint8]
"""Shape (rows, columns)."""
type Whole = int | np.int32 | np.int64
type Four = npt.NDArray[np.int32]
type Inks = npt.NDArray[np.int32]
"""Shape (256, 4): blue, green, red (0 to 255) and opacity (0 to 256) of every tone."""
type Light = npt.NDArray[np.int32]
"""Shape (rows, columns, 3): blue, green and red, 0 to 255."""
type Place = tuple[float, float, float]
"""Left and top edge of the first cell, and side of a cell, in pixels."""
type Edges = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
"""Left edges of columns and upper edges of rows, in whole pixels."""

ALPHA = np.uint32(0xFF000000)
EVEN, ODD = np.uint32(0x00FF00FF), np.uint32(0x0000FF00)
COARSE = 5.0
"""Side of a cell in pixels from which light is worked out for blocks of 2 × 2 pixels."""


@inlined
def laid(word: np.uint32, colour: np.uint32, opacity: Whole) -> np.uint32:
    """A colour laid over a pixel; opacity from 0 to 256."""
    rest = 256 - opacity
    below, above = np.int64(word), np.int64(colour)
    b = ((above & 255) * opacity + (below & 255) * rest + 128) >> 8
    g = (((above >> 8) & 255) * opacity + ((below >> 8) & 255) * rest + 128) >> 8
    r = (((above >> 16) & 255) * opacity + ((below >> 16) & 255) * rest + 128) >> 8
    return np.uint32(b | g << 8 | r << 16) | ALPHA


@inlined
def plain_of(inks: Inks, tone: Whole) -> np.uint32:
    """The colour of a tone as a pixel."""
    return np.uint32(inks[tone, 0] | inks[tone, 1] << 8 | inks[tone, 2] << 16) | ALPHA


@compiled
def lay_squares(
    pixels: Words,
    cells: Tones,
    inks: Inks,
    masks: npt.NDArray[np.uint8],
    squares: npt.NDArray[np.int64],
    edges: Edges,
    side: int,
) -> None:
    """Lay a mask over the middle of every cell whose tone has opacity.

    ``masks`` are squares of coverage, flat and end to end; ``squares`` (256, 2) tells of every
    tone where its mask begins and how many pixels it is wide. ``side`` is a cell's.
    """
    height, width = pixels.shape
    lefts, tops = edges
    for row in range(cells.shape[0]):
        for column in range(cells.shape[1]):
            tone = cells[row, column]
            opacity = np.int64(inks[tone, 3])
            if opacity == 0:
                continue
            first, wide = squares[tone, 0], squares[tone, 1]
            gap = (side - wide) // 2
            left, top = lefts[column] + gap, tops[row] + gap
            plain = plain_of(inks, tone)
            for y in range(max(0, -top), min(wide, height - top)):
                for x in range(max(0, -left), min(wide, width - left)):
                    cover = np.int64(masks[first + y * wide + x])
                    share = ((cover + (cover >> 7)) * opacity) >> 8
                    if share == 256:
                        pixels[top + y, left + x] = plain
                    elif share > 0:
                        pixels[top + y, left + x] = laid(pixels[top + y, left + x], plain, share)


@inlined
def _lighter(word: np.uint32, light: np.uint32) -> np.uint32:
    """A pixel and light, each of three levels up to 255; two levels are added at a time."""
    even = (word & EVEN) + (light & EVEN)
    odd = (word & ODD) + (light & ODD)
    over = ((even >> np.uint32(8)) & np.uint32(0x00010001)) * np.uint32(255)
    full = ((odd >> np.uint32(16)) & np.uint32(1)) * ODD
    return (even & EVEN) | over | (odd & ODD) | full | ALPHA


@inlined
def _darker(word: np.uint32, light: np.uint32) -> np.uint32:
    """A pixel without the light, down to nothing."""
    below, loss = np.int64(word), np.int64(light)
    b = max(np.int64(0), (below & 255) - (loss & 255))
    g = max(np.int64(0), ((below >> 8) & 255) - ((loss >> 8) & 255))
    r = max(np.int64(0), ((below >> 16) & 255) - ((loss >> 16) & 255))
    return np.uint32(b | g << 8 | r << 16) | ALPHA


@inlined
def _shone(row: Words, shine: Words, take: bool) -> None:
    """Light on a run of pixels."""
    if take:
        for x in range(len(row)):
            row[x] = _darker(row[x], shine[x])
    else:
        for x in range(len(row)):
            row[x] = _lighter(row[x], shine[x])


@inlined
def _levels(level: Four, light: Light, down: float) -> tuple[int, int]:
    """The light of every column at a height, in 1/256, and the columns that are not dark."""
    row = min(light.shape[0] - 2, max(0, int(down)))
    share = np.int32(min(1.0, down - row) * 256)
    first, last = light.shape[1], -1
    for column in range(light.shape[1]):
        bright = np.int32(0)
        for channel in range(3):
            above, below = light[row, column, channel], light[row + 1, column, channel]
            level[column, channel] = above * (256 - share) + below * share
            bright += level[column, channel]
        if bright > 0:
            first, last = min(first, column), column
    return first, last


@compiled
def lay_light(pixels: Words, light: Light, place: Place, take: bool) -> None:
    """Add light that passes evenly from the middle of a cell to the next, or take it away.

    The outermost cells should be dark: beyond their middles nothing is drawn.
    """
    height, width = pixels.shape
    rows, columns = light.shape[0], light.shape[1]
    left, top, side = place
    step = 2 if side >= COARSE else 1
    points = (width + step - 1) // step
    cell, share = np.zeros(points, np.int32), np.zeros(points, np.int32)
    for point in range(points):
        across = min(columns - 1.001, max(0.0, (point * step + 0.5 * step - left) / side - 0.5))
        cell[point] = int(across)
        share[point] = int((across - int(across)) * 256)
    level = np.empty((columns, 3), np.int32)
    shine = np.empty(width + 2, np.uint32)
    first = max(0, int(np.ceil(top + 0.5 * side - 0.5)))
    last = min(height, int(np.ceil(top + (rows - 0.5) * side - 0.5)))
    for y in range(first, last, step):
        least, most = _levels(level, light, (y + 0.5 * step - top) / side - 0.5)
        if most < 0:
            continue
        begin = max(0, int((left + (least - 0.5) * side) / step))
        end = min(points, int((left + (most + 1.5) * side) / step) + 1)
        for point in range(begin, end):
            here, right = cell[point], share[point]
            rest = 256 - right
            b = (level[here, 0] * rest + level[here + 1, 0] * right) >> 16
            g = (level[here, 1] * rest + level[here + 1, 1] * right) >> 16
            r = (level[here, 2] * rest + level[here + 1, 2] * right) >> 16
            word = np.uint32(b | g << 8 | r << 16)
            shine[point * step] = word
            shine[point * step + step - 1] = word
        span = begin * step, min(width, end * step)
        for again in range(y, min(last, y + step)):
            _shone(pixels[again, span[0] : span[1]], shine[span[0] : span[1]], take)
