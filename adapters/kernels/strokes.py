"""Smooth-edged discs, rings and round-ended lines, many per call, each as a distance field.

Every stroke is all points within ``half`` of a line from (x0, y0) to (x1, y1) or, where
``ring`` is not 0, of the circle of that radius around (x0, y0). A disc is a line without
length. The edge is one pixel of falling coverage; ``soft`` puts light beyond the edge that
falls as 1/(1 + 9·d²) to nothing at that distance.
"""

import numpy as np
import numpy.typing as npt

from adapters.kernels.compiled import compiled, inlined
from adapters.kernels.colour import Words
from adapters.kernels.light import Box

type Strokes = npt.NDArray[np.float64]
"""Shape (n, 13), columns as in ``COLUMNS``. Pixels have their middles at halves."""

type Row = npt.NDArray[np.float64]
type Spans = tuple[int, int, int, int]
type Ink = tuple[float, float, float]

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

FALL = 9.0


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
def _over(old: int, level: int, share: int) -> int:
    """A level laid over another, at a share of 256."""
    return (level * share + old * (256 - share) + 128) >> 8


@inlined
def _lit(old: int, light: int, mode: int) -> int:
    if mode == ADD:
        return min(255, old + light)
    if mode == TAKE:
        return max(0, old - light)
    return max(old, light)


@inlined
def _packed(blue: int, green: int, red: int, word: int) -> np.uint32:
    return np.uint32(blue | green << 8 | red << 16 | (word & 0xFF000000))


@inlined
def _covered(word: int, cover: float, ink: Ink) -> np.uint32:
    """A pixel with a colour laid over it."""
    share = int(cover * 256.0 + 0.5)
    return _packed(
        _over(word & 255, int(ink[0]), share),
        _over(word >> 8 & 255, int(ink[1]), share),
        _over(word >> 16 & 255, int(ink[2]), share),
        word,
    )


@inlined
def _shining(word: int, cover: float, loss: float, mode: int, ink: Ink) -> np.uint32:
    """A pixel with light added, taken away, or the brighter of both."""
    return _packed(
        _lit(word & 255, int(max(0.0, ink[0] - loss) * cover + 0.5), mode),
        _lit(word >> 8 & 255, int(max(0.0, ink[1] - loss) * cover + 0.5), mode),
        _lit(word >> 16 & 255, int(max(0.0, ink[2] - loss) * cover + 0.5), mode),
        word,
    )


@inlined
def _span(row: Words, y: int, begin: int, end: int, stroke: Row) -> None:
    """Draw the part of a stroke in one row, from column ``begin`` up to ``end``."""
    x0, y0, ring, half, soft = stroke[0], stroke[1], stroke[4], stroke[5], stroke[6]
    across, rise = stroke[2] - x0, stroke[3] - y0
    length = across * across + rise * rise
    inverse = 1.0 / length if length > 0.0 else 0.0
    ink = (stroke[7], stroke[8], stroke[9])
    opacity, lost, mode = stroke[10], stroke[11], np.int32(stroke[12])
    py = y + 0.5 - y0
    slope = py * rise
    for place in range(begin, end):
        x = np.uint64(place)
        px = place + 0.5 - x0
        along = min(1.0, max(0.0, (px * across + slope) * inverse))
        ex, ey = px - along * across, py - along * rise
        distance = abs(np.sqrt(ex * ex + ey * ey) - ring)
        cover = min(1.0, half + 0.5 - distance)
        if soft > 0.0 and cover < 1.0:
            off = max(0.0, distance - half) / soft
            cover = max(cover, (1.0 / (1.0 + FALL * off * off) - 0.1) / 0.9)
        if cover <= 0.0:
            continue
        if mode == OVER:
            row[x] = _covered(np.int64(row[x]), cover * opacity, ink)
        else:
            loss = lost * (1.0 - along)
            row[x] = _shining(np.int64(row[x]), cover * opacity, loss, mode, ink)


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
    return begin, min(width, max(begin, gap)), max(0, max(gap, back)), end


@compiled
def draw_strokes(pixels: Words, strokes: Strokes) -> None:
    """Draw strokes one after another, clipped to the picture. Alpha is left as it is."""
    height, width = pixels.shape
    for number in range(len(strokes)):
        stroke = strokes[number]
        far = stroke[5] + max(0.5, stroke[6])
        reach = far + stroke[4]
        top = max(0, int(np.floor(min(stroke[1], stroke[3]) - reach)))
        bottom = min(height, int(np.ceil(max(stroke[1], stroke[3]) + reach)) + 1)
        for y in range(top, bottom):
            first, end, again, last = _columns(y + 0.5, width, far, stroke)
            for _ in range(2):
                _span(pixels[y], y, first, end, stroke)
                first, end = again, last


def boxes_of(strokes: Strokes, width: int, height: int) -> npt.NDArray[np.int64]:
    """Pixel rectangles (left, top, right, bottom) around strokes, clipped to a picture."""
    far = strokes[:, 4] + strokes[:, 5] + np.maximum(strokes[:, 6], 0.5) + 1
    left = np.minimum(strokes[:, 0], strokes[:, 2]) - far
    right = np.maximum(strokes[:, 0], strokes[:, 2]) + far + 1
    top = np.minimum(strokes[:, 1], strokes[:, 3]) - far
    bottom = np.maximum(strokes[:, 1], strokes[:, 3]) + far + 1
    across = np.clip(np.stack([left, right]), 0, width)
    down = np.clip(np.stack([top, bottom]), 0, height)
    boxes = np.stack([across[0], down[0], across[1], down[1]], axis=1).astype(np.int64)
    return boxes[(boxes[:, 0] < boxes[:, 2]) & (boxes[:, 1] < boxes[:, 3])]


def around(boxes: npt.NDArray[np.int64]) -> Box | None:
    """The rectangle around rectangles; ``None`` around none."""
    if not len(boxes):
        return None
    left, top = boxes[:, :2].min(axis=0).tolist()
    right, bottom = boxes[:, 2:].max(axis=0).tolist()
    return left, top, right, bottom
