"""Smooth-edged discs, rings and round-ended lines, many per call, each as a distance field.

Every stroke is all points within ``half`` of a line from (x0, y0) to (x1, y1) or, where
``ring`` is not 0, of the circle of that radius around (x0, y0). A disc is a line without
length. The edge is one pixel of falling coverage; ``soft`` puts light beyond the edge that
falls as 1/(1 + 9·d²) to nothing at that distance.
"""

import numpy as np
import numpy.typing as npt

from adapters.kernels.colour import Words
from adapters.kernels.compiled import compiled, inlined

type Strokes = npt.NDArray[np.float64]
"""Shape (n, 13), columns as in ``COLUMNS``. Pixels have their middles at halves."""

type Row = npt.NDArray[np.float64]
type Covers = npt.NDArray[np.float32]
type Level = np.int32
type Ink = tuple[Level, Level, Level]
"""Blue, green and red, 0 to 255."""
type Spans = tuple[int, int, int, int]

COLUMNS = (
    "x0",
    "y0",
    "x1",
    "y1",
    "ring",
    "half",
    "soft",
    "blue",
    "green",
    "red",
    "opacity",  # 0 to 1
    "loss",  # levels that are missing at the first end, none at the other
    "mode",
)
OVER, ADD, TAKE, BRIGHTEST = range(4)
"""Cover what is there, add to it or take from it without wrapping around, or keep the
brighter level of each channel."""

FALL = np.float32(9)
RIM = np.float32(0.1)
ZERO, HALF, ONE = np.float32(0), np.float32(0.5), np.float32(1)
SURE = 0.01
"""Pixels: more than distances in 32 bits are ever off by."""
ALPHA = np.uint32(0xFF000000)


@inlined
def _reach(down: float, stroke: Row, far: float) -> tuple[float, float]:
    """From where to where a row may lie within ``far`` of a line."""
    x0, y0, across, rise = stroke[0], stroke[1], stroke[2] - stroke[0], stroke[3] - stroke[1]
    first, last = 0.0, 1.0
    if rise != 0.0:
        one, other = (down - far - y0) / rise, (down + far - y0) / rise
        first, last = max(0.0, min(one, other)), min(1.0, max(one, other))
    a, b = x0 + across * first, x0 + across * last
    return min(a, b) - far, max(a, b) + far


@inlined
def _chord(radius: float, off: float) -> float:
    """Half the width of a circle at a row ``off`` above or below its middle."""
    rest = radius * radius - off * off
    return np.sqrt(rest) if rest > 0.0 else 0.0


@inlined
def _coverage(covers: Covers, left: float, down: float, stroke: Row) -> None:
    """How far each pixel of a run is covered, 0 to 1. ``left`` is the first one's middle.

    Free of branches, so that the compiler works on eight pixels at a time.
    """
    x0, y0 = stroke[0], stroke[1]
    across, rise = np.float32(stroke[2] - x0), np.float32(stroke[3] - y0)
    length = across * across + rise * rise
    inverse = ONE / length if length > ZERO else ZERO
    ring, edge = np.float32(stroke[4]), np.float32(stroke[5]) + HALF
    first, py = np.float32(left - x0), np.float32(down - y0)
    slope = py * rise
    for place in range(len(covers)):
        px = first + np.float32(np.int32(place))
        along = min(ONE, max(ZERO, (px * across + slope) * inverse))
        ex, ey = px - along * across, py - along * rise
        distance = abs(np.sqrt(ex * ex + ey * ey) - ring)
        covers[place] = min(ONE, max(ZERO, edge - distance))


@inlined
def _softened(covers: Covers, left: float, down: float, stroke: Row) -> None:
    """Light beyond the edge, where it is brighter than the edge itself."""
    x0, y0, soft = stroke[0], stroke[1], np.float32(stroke[6])
    across, rise = np.float32(stroke[2] - x0), np.float32(stroke[3] - y0)
    length = across * across + rise * rise
    inverse = ONE / length if length > ZERO else ZERO
    ring, half = np.float32(stroke[4]), np.float32(stroke[5])
    first, py = np.float32(left - x0), np.float32(down - y0)
    slope = py * rise
    for place in range(len(covers)):
        px = first + np.float32(np.int32(place))
        along = min(ONE, max(ZERO, (px * across + slope) * inverse))
        ex, ey = px - along * across, py - along * rise
        off = max(ZERO, abs(np.sqrt(ex * ex + ey * ey) - ring) - half) / soft
        fall = (ONE / (ONE + FALL * off * off) - RIM) / (ONE - RIM)
        covers[place] = max(covers[place], fall)


@inlined
def _lay(row: Words, covers: Covers, stroke: Row) -> None:
    """Lay the colour over the pixels of a run."""
    blue, green, red = (
        np.int32(stroke[7] + 0.5),
        np.int32(stroke[8] + 0.5),
        np.int32(stroke[9] + 0.5),
    )
    opacity = np.float32(stroke[10]) * np.float32(256)
    for place in range(len(covers)):
        share = np.int32(covers[place] * opacity + HALF)
        rest = np.int32(256) - share
        word = np.int32(row[place])
        b = (blue * share + (word & 255) * rest + 128) >> 8
        g = (green * share + ((word >> 8) & 255) * rest + 128) >> 8
        r = (red * share + ((word >> 16) & 255) * rest + 128) >> 8
        row[place] = np.uint32(b | g << 8 | r << 16) | (row[place] & ALPHA)


@inlined
def _lit(old: Level, light: Level, mode: int) -> Level:
    if mode == ADD:
        return min(np.int32(255), old + light)
    if mode == TAKE:
        return max(np.int32(0), old - light)
    return max(old, light)


@inlined
def _shine(row: Words, covers: Covers, left: float, down: float, stroke: Row, mode: int) -> None:
    """Add light to the pixels of a run, take it from them, or keep the brighter."""
    across, rise = np.float32(stroke[2] - stroke[0]), np.float32(stroke[3] - stroke[1])
    length = across * across + rise * rise
    inverse = ONE / length if length > ZERO else ZERO
    first, slope = np.float32(left - stroke[0]), np.float32(down - stroke[1]) * rise
    blue, green, red = np.float32(stroke[7]), np.float32(stroke[8]), np.float32(stroke[9])
    opacity, lost = np.float32(stroke[10]), np.float32(stroke[11])
    for place in range(len(covers)):
        px = first + np.float32(np.int32(place))
        along = min(ONE, max(ZERO, (px * across + slope) * inverse))
        loss, cover = lost * (ONE - along), covers[place] * opacity
        word = np.int32(row[place])
        b = _lit(word & 255, np.int32(max(ZERO, blue - loss) * cover + HALF), mode)
        g = _lit((word >> 8) & 255, np.int32(max(ZERO, green - loss) * cover + HALF), mode)
        r = _lit((word >> 16) & 255, np.int32(max(ZERO, red - loss) * cover + HALF), mode)
        row[place] = np.uint32(b | g << 8 | r << 16) | (row[place] & ALPHA)


@inlined
def _span(row: Words, scratch: Covers, begin: int, end: int, down: float, stroke: Row) -> None:
    """Draw the part of a stroke in one row, from column ``begin`` up to ``end``."""
    if end <= begin:
        return
    covers, run, left = scratch[: end - begin], row[begin:end], begin + 0.5
    _coverage(covers, left, down, stroke)
    if stroke[6] > 0.0:
        _softened(covers, left, down, stroke)
    mode = int(stroke[12])
    if mode == OVER:
        _lay(run, covers, stroke)
    elif mode == ADD:
        _shine(run, covers, left, down, stroke, ADD)
    elif mode == TAKE:
        _shine(run, covers, left, down, stroke, TAKE)
    else:
        _shine(run, covers, left, down, stroke, BRIGHTEST)


@inlined
def _columns(down: float, width: int, far: float, stroke: Row) -> Spans:
    """Columns of one row that a stroke may touch: two runs, the second one often empty."""
    x0, ring = stroke[0], stroke[4]
    if ring == 0.0:
        left, right = _reach(down, stroke, far)
        return max(0, int(np.floor(left))), min(width, int(np.ceil(right)) + 1), 0, 0
    off = down - stroke[1]
    outer, inner = _chord(ring + far, off), _chord(max(0.0, ring - far), off)
    begin, end = max(0, int(np.floor(x0 - outer))), min(width, int(np.ceil(x0 + outer)) + 1)
    if inner < 2.0:
        return begin, end, 0, 0
    gap, back = int(np.floor(x0 - inner)) + 1, int(np.ceil(x0 + inner)) - 1
    return begin, min(width, max(begin, gap)), max(0, gap, back), end


@inlined
def _is_disc(stroke: Row) -> bool:
    """Whether a stroke is a plain disc that covers what is there."""
    point = stroke[0] == stroke[2] and stroke[1] == stroke[3]
    return point and stroke[4] == 0.0 and stroke[6] <= 0.0 and int(stroke[12]) == OVER


@inlined
def _whole(x0: float, radius: float, off: float, begin: int, end: int) -> tuple[int, int]:
    """Columns of a row that a disc covers wholly, within those from ``begin`` to ``end``."""
    if radius <= abs(off):
        return end, end
    half = _chord(radius, off)
    first = min(end, max(begin, int(np.ceil(x0 - half - 0.5))))
    return first, max(first, min(end, int(np.floor(x0 + half + 0.5))))


@inlined
def _mixed(word: np.uint32, ink: Ink, share: Level) -> np.uint32:
    """A colour laid over a pixel, 256 being all of it."""
    rest, below = np.int32(256) - share, np.int32(word)
    b = (ink[0] * share + (below & 255) * rest + 128) >> 8
    g = (ink[1] * share + ((below >> 8) & 255) * rest + 128) >> 8
    r = (ink[2] * share + ((below >> 16) & 255) * rest + 128) >> 8
    return np.uint32(b | g << 8 | r << 16) | (word & ALPHA)


@inlined
def _disc(pixels: Words, rows: tuple[int, int], far: float, stroke: Row) -> None:
    """Lay a disc over a picture: the very pixels of ``_span``, but only where it has an edge is
    anything worked out."""
    x0, radius = stroke[0], stroke[5]
    ink = (np.int32(stroke[7] + 0.5), np.int32(stroke[8] + 0.5), np.int32(stroke[9] + 0.5))
    opacity, edge = np.float32(stroke[10]) * np.float32(256), np.float32(radius) + HALF
    full, plain = np.int32(opacity + HALF), np.uint32(ink[0] | ink[1] << 8 | ink[2] << 16)
    for y in range(rows[0], rows[1]):
        row, off = pixels[y], y + 0.5 - stroke[1]
        begin, end, _, _ = _columns(y + 0.5, pixels.shape[1], far, stroke)
        near, beyond = _whole(x0, radius + 0.5 + SURE, off, begin, end)
        first, last = _whole(x0, radius - 0.5 - SURE, off, near, beyond)
        left, py = np.float32(begin + 0.5 - x0), np.float32(off)
        for start, stop in ((near, first), (last, beyond)):
            for x in range(start, stop):
                px = left + np.float32(np.int32(x - begin))
                cover = min(ONE, max(ZERO, edge - np.sqrt(px * px + py * py)))
                row[x] = _mixed(row[x], ink, np.int32(cover * opacity + HALF))
        if full == 256:
            for x in range(first, last):
                row[x] = plain | (row[x] & ALPHA)
        else:
            for x in range(first, last):
                row[x] = _mixed(row[x], ink, full)


@compiled
def draw_strokes(pixels: Words, strokes: Strokes) -> None:
    """Draw strokes one after another, clipped to the picture. Alpha is left as it is."""
    height, width = pixels.shape
    scratch = np.empty(width, np.float32)
    for number in range(len(strokes)):
        stroke = strokes[number]
        far = stroke[5] + max(0.5, stroke[6])
        reach = far + stroke[4]
        top = max(0, int(np.floor(min(stroke[1], stroke[3]) - reach)))
        bottom = min(height, int(np.ceil(max(stroke[1], stroke[3]) + reach)) + 1)
        if _is_disc(stroke):
            _disc(pixels, (top, bottom), far, stroke)
            continue
        for y in range(top, bottom):
            first, end, again, last = _columns(y + 0.5, width, far, stroke)
            for _ in range(2):
                _span(pixels[y], scratch, first, end, y + 0.5, stroke)
                first, end = again, last
