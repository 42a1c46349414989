"""Maps of the parts of a picture that something was drawn on: tiles of 64 × 16 pixels."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.colour import Boxes
from adapters.kernels.compiled import compiled, inlined
from adapters.kernels.strokes import Row, Strokes

type Tiles = npt.NDArray[np.uint8]
"""Shape (down, across): 1 where a tile is marked."""

WIDE, HIGH = 64, 16
"""Wide enough for long runs of memory, low enough to follow slanted trails; even, because
two pixels share their chroma either way."""


def no_tiles(width: int, height: int) -> Tiles:
    """The map of a picture with nothing marked."""
    return np.zeros((-(-height // HIGH), -(-width // WIDE)), np.uint8)


@compiled
def mark_boxes(tiles: Tiles, boxes: Boxes) -> None:
    """Mark all tiles under rectangles, which may reach over the picture's edges."""
    down, across = tiles.shape
    for number in range(len(boxes)):
        left, right = max(0, boxes[number, 0] // WIDE), min(across, -(-boxes[number, 2] // WIDE))
        top, bottom = max(0, boxes[number, 1] // HIGH), min(down, -(-boxes[number, 3] // HIGH))
        for row in range(top, bottom):
            for column in range(left, right):
                tiles[row, column] = 1


@inlined
def _between(stroke: Row, top: float, bottom: float, far: float) -> tuple[float, float]:
    """From where to where a band of rows may lie within ``far`` of a line."""
    across, rise = stroke[2] - stroke[0], stroke[3] - stroke[1]
    first, last = 0.0, 1.0
    if rise != 0.0:
        one, other = (top - far - stroke[1]) / rise, (bottom + far - stroke[1]) / rise
        first = min(1.0, max(0.0, min(one, other)))
        last = max(0.0, min(1.0, max(one, other)))
    a, b = stroke[0] + across * first, stroke[0] + across * last
    return min(a, b) - far, max(a, b) + far


@compiled
def mark_strokes(tiles: Tiles, strokes: Strokes) -> None:
    """Mark all tiles that strokes may touch; of slanted lines only those along them."""
    down, across = tiles.shape
    for number in range(len(strokes)):
        stroke = strokes[number]
        far = stroke[4] + stroke[5] + max(0.5, stroke[6]) + 2.0
        top = max(0, int(np.floor((min(stroke[1], stroke[3]) - far) / HIGH)))
        bottom = min(down, int(np.floor((max(stroke[1], stroke[3]) + far) / HIGH)) + 1)
        for row in range(top, bottom):
            left, right = _between(stroke, row * HIGH, (row + 1) * HIGH, far)
            first = max(0, int(np.floor(left / WIDE)))
            for column in range(first, min(across, int(np.floor(right / WIDE)) + 1)):
                tiles[row, column] = 1


@compiled
def runs_of(tiles: Tiles, width: int, height: int) -> Boxes:
    """The marked tiles of a picture as rectangles of pixels within it: tiles that lie beside
    one another in one."""
    down, across = tiles.shape
    boxes = np.empty((down * (across // 2 + 1), 4), np.int64)
    count = 0
    for row in range(down):
        begun = False
        for column in range(across):
            if tiles[row, column] == 0:
                begun = False
                continue
            if not begun:
                boxes[count, 0] = column * WIDE
                boxes[count, 1] = row * HIGH
                boxes[count, 3] = min(height, (row + 1) * HIGH)
                count += 1
                begun = True
            boxes[count - 1, 2] = min(width, (column + 1) * WIDE)
    return boxes[:count]
