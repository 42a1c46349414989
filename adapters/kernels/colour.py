"""From blue-green-red to the planes of BT.709 in limited range, 4:2:0."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.compiled import compiled, inlined

type Plane = npt.NDArray[np.uint8]
type Boxes = npt.NDArray[np.int64]
"""Shape (n, 4): left, top, right and bottom in pixels; the last two lie outside. Boxes of one
call do not overlap."""
type Words = npt.NDArray[np.uint32]
"""One number per pixel: blue in the lowest eight bits, then green, red and alpha."""

# ITU-R BT.709-6, 3.2 and 3.4, in 1/65536: Kr = 0.2126, Kb = 0.0722, levels 16 to 235 and
# 16 to 240. Each row sums to 219 · 65536 / 255 (luma) or to exactly 0 (chroma).
LUMA_B, LUMA_G, LUMA_R = (np.uint32(each) for each in (4064, 40254, 11966))
BLUE_B, BLUE_G, BLUE_R = (np.int32(each) for each in (28784, -22188, -6596))
RED_B, RED_G, RED_R = (np.int32(each) for each in (-2639, -26145, 28784))
BLACK = np.uint32((16 << 16) + (1 << 15))
MIDDLE = np.int32((128 << 19) + (1 << 18))
TWO = np.uint32(2)
EIGHT, SIXTEEN, LOW, PAIR = (np.uint32(each) for each in (8, 16, 0xFF, 0x00FF00FF))


@inlined
def _brightness(row: Words, luma: Plane) -> None:
    for x in range(row.size):
        word = row[x]
        level = LUMA_B * (word & LOW)
        level += LUMA_G * ((word >> EIGHT) & LOW)
        level += LUMA_R * ((word >> SIXTEEN) & LOW)
        luma[x] = np.uint8((level + BLACK) >> SIXTEEN)


@inlined
def _sum(above: Words, below: Words, pair: Words, green: Words) -> None:
    """Two rows summed: blue and red in the halves of one number, green in another."""
    for x in range(above.size):
        pair[x] = (above[x] & PAIR) + (below[x] & PAIR)
        green[x] = ((above[x] >> EIGHT) & LOW) + ((below[x] >> EIGHT) & LOW)


@inlined
def _chroma(pair: Words, green: Words, blue: Plane, red: Plane) -> None:
    """Chroma of a run, whose sums begin one column before its first pixel."""
    for x in range(blue.size):
        left, here, right = 2 * x, 2 * x + 1, 2 * x + 2
        both = pair[left] + TWO * pair[here] + pair[right]
        g = np.int32(green[left] + TWO * green[here] + green[right])
        b, r = np.int32(both & np.uint32(0xFFFF)), np.int32(both >> SIXTEEN)
        u = np.int32(BLUE_B * b + BLUE_G * g + BLUE_R * r + MIDDLE)
        v = np.int32(RED_B * b + RED_G * g + RED_R * r + MIDDLE)
        blue[x] = np.uint8(u >> np.int32(19))
        red[x] = np.uint8(v >> np.int32(19))


@compiled
def to_planes(words: Words, boxes: Boxes, luma: Plane, blue: Plane, red: Plane) -> None:
    """Convert parts of a picture (h, w) of even extents into its planes (h, w), (h/2, w/2),
    (h/2, w/2). All corners of boxes are even.

    Chroma stands at the left pixel of its pair, as H.264 takes it where nothing else is said:
    columns are weighed 1-2-1 around it, rows evenly. Edges repeat. So the chroma right of a
    box changes with it and is converted as well.
    """
    width = words.shape[1]
    pair, green = np.empty(width + 1, np.uint32), np.empty(width + 1, np.uint32)
    for number in range(len(boxes)):
        left, right = boxes[number, 0], boxes[number, 2]
        before, end = max(0, left - 1), min(right + 2, width)
        for y in range(boxes[number, 1] // 2, boxes[number, 3] // 2):
            above, below = words[2 * y], words[2 * y + 1]
            _brightness(above[left:right], luma[2 * y, left:right])
            _brightness(below[left:right], luma[2 * y + 1, left:right])
            _sum(above[before:end], below[before:end], pair[before + 1 :], green[before + 1 :])
            pair[0], green[0] = pair[1], green[1]
            blues, reds = blue[y, left // 2 : end // 2], red[y, left // 2 : end // 2]
            _chroma(pair[left:], green[left:], blues, reds)
