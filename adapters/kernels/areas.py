"""Fields of cells, drawn larger as areas whose smooth outlines do not show the cells."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.cells import ALPHA, Four, Inks, Place, Tones, Whole, laid, plain_of
from adapters.kernels.colour import Words
from adapters.kernels.compiled import compiled, inlined

type Weights = npt.NDArray[np.float64]
"""Shape (tones, 4): of every tone its weight in the four cells around, 0 to 1."""
type Box = tuple[int, int, int, int]
"""First and last column, first and last row of pixels; the last ones lie outside."""
type Corner = tuple[float, float]
type Ink = tuple[np.uint32, Whole]
"""A colour as a pixel, and its opacity from 0 to 256."""

MOST_TONES = 8
SHARP = 1.7
"""Weights pass from one tone to the next over two cells, the edge over one pixel."""


@inlined
def _fill(pixels: Words, inks: Inks, tone: int, box: Box) -> None:
    """One colour over a rectangle."""
    begin, end, top, bottom = box
    plain, opacity = plain_of(inks, tone), inks[tone, 3]
    for y in range(top, bottom):
        if opacity == 256:
            for x in range(begin, end):
                pixels[y, x] = plain
        elif opacity > 0:
            for x in range(begin, end):
                pixels[y, x] = laid(pixels[y, x], plain, opacity)


@inlined
def _both(word: np.uint32, one: Ink, other: Ink, share: Whole) -> np.uint32:
    """Two colours laid over a pixel: ``share`` of 256 the one, the rest the other."""
    first, second, below = np.int64(one[0]), np.int64(other[0]), np.int64(word)
    mine, its = np.int64(one[1]) * share, np.int64(other[1]) * (256 - share)
    rest = 65536 - mine - its
    b = ((first & 255) * mine + (second & 255) * its + (below & 255) * rest + 32768) >> 16
    first, second, below = first >> 8, second >> 8, below >> 8
    g = ((first & 255) * mine + (second & 255) * its + (below & 255) * rest + 32768) >> 16
    first, second, below = first >> 8, second >> 8, below >> 8
    r = ((first & 255) * mine + (second & 255) * its + (below & 255) * rest + 32768) >> 16
    return np.uint32(b | g << 8 | r << 16) | ALPHA


@inlined
def _edged(
    pixels: Words, inks: Inks, tones: Four, weights: Weights, box: Box, place: Corner, side: float
) -> None:
    """Pixels between cells of two tones: an edge of a pixel where they weigh the same."""
    begin, end, top, bottom = box
    one, other = tones[0], tones[1]
    plain, its_plain = plain_of(inks, one), plain_of(inks, other)
    mine, its = inks[one, 3], inks[other, 3]
    sharp = 65536.0 * SHARP * side
    across = (begin + 0.5 - place[0]) / side
    for y in range(top, bottom):
        down = (y + 0.5 - place[1]) / side
        left = weights[0, 0] * (1.0 - down) + weights[0, 2] * down
        right = weights[0, 1] * (1.0 - down) + weights[0, 3] * down
        share = np.int64(32768.0 + (left + (right - left) * across - 0.5) * sharp)
        more = np.int64((right - left) * sharp / side)
        for x in range(begin, end):
            level = min(np.int64(256), max(np.int64(0), share >> 8))
            share += more
            if level == 256 and mine == 256:
                pixels[y, x] = plain
            elif level == 0 and its == 256:
                pixels[y, x] = its_plain
            elif not ((level == 256 and mine == 0) or (level == 0 and its == 0)):
                pixels[y, x] = _both(pixels[y, x], (plain, mine), (its_plain, its), level)


@inlined
def _mixed(
    pixels: Words, inks: Inks, tones: Four, weights: Weights, box: Box, place: Corner, side: float
) -> None:
    """Pixels between cells of several tones: each has the tone of most weight."""
    begin, end, top, bottom = box
    for y in range(top, bottom):
        down = (y + 0.5 - place[1]) / side
        for x in range(begin, end):
            right = (x + 0.5 - place[0]) / side
            best, other, most, less, bare = -1, -1, 0.0, 0.0, 0.0
            for tone in range(len(tones)):
                upper = weights[tone, 0] * (1.0 - right) + weights[tone, 1] * right
                lower = weights[tone, 2] * (1.0 - right) + weights[tone, 3] * right
                weight = upper * (1.0 - down) + lower * down
                if tones[tone] == 0:
                    bare = weight
                elif weight > most:
                    best, other, most, less = tone, best, weight, most
                elif weight > less:
                    other, less = tone, weight
            # Whether a pixel is set at all is decided first: neighbours of several tones may
            # not lose to the bare ground one by one.
            cover = np.int64(min(256.0, max(0.0, 128.0 + (0.5 - bare) * side * (SHARP * 256.0))))
            if best < 0 or cover == 0:
                continue
            one = tones[best]
            two = tones[other] if other >= 0 else one
            share = np.int64(min(256.0, 128.0 + (most - less) * side * (SHARP * 128.0)))
            pixels[y, x] = _both(
                pixels[y, x],
                (plain_of(inks, one), np.int64(inks[one, 3]) * cover >> 8),
                (plain_of(inks, two), np.int64(inks[two, 3]) * cover >> 8),
                share,
            )


@inlined
def _weigh(cells: Tones, row: int, column: int, tones: Four, weights: Weights) -> int:
    """Tones in and around four cells, and how much each weighs in every one of the four: what
    is around counts, so that outlines do not show the cells. Returns how many tones there are."""
    count = 0
    weights[:] = 0.0
    for corner in range(4):
        for down in range(-1, 2):
            for across in range(-1, 2):
                tone = cells[row + corner // 2 + down, column + corner % 2 + across]
                at = 0
                while at < count and tones[at] != tone:
                    at += 1
                if at == count and count < MOST_TONES:
                    tones[at] = tone
                    count += 1
                if at < count:
                    own = 3.0 if down == 0 else 1.0
                    weights[at, corner] += own * (3.0 if across == 0 else 1.0) / 25.0
    return count


@inlined
def _even(cells: Tones, row: int, column: int) -> bool:
    """Whether four cells and all around them are of one tone."""
    tone = cells[row, column]
    for down in range(row - 1, row + 3):
        for across in range(column - 1, column + 3):
            if cells[down, across] != tone:
                return False
    return True


@compiled
def lay_areas(pixels: Words, cells: Tones, inks: Inks, place: Place) -> None:
    """Lay cells as areas with smooth outlines. The two outermost rings of cells should be of
    tone 0; ``place`` is the corner of the first cell within them."""
    height, width = pixels.shape
    left, top, side = place
    tones = np.empty(MOST_TONES, np.int32)
    weights = np.empty((MOST_TONES, 4))
    for row in range(1, cells.shape[0] - 2):
        upper = top + (row - 1.5) * side
        first = max(0, int(np.ceil(upper - 0.5)))
        last = min(height, int(np.ceil(upper + side - 0.5)))
        for column in range(1, cells.shape[1] - 2):
            start = left + (column - 1.5) * side
            begin = max(0, int(np.ceil(start - 0.5)))
            end = min(width, int(np.ceil(start + side - 0.5)))
            if begin >= end or first >= last:
                continue
            box, corner = (begin, end, first, last), (start, upper)
            if _even(cells, row, column):
                if cells[row, column] > 0:
                    _fill(pixels, inks, cells[row, column], box)
                continue
            count = _weigh(cells, row, column, tones, weights)
            if count == 2:
                _edged(pixels, inks, tones, weights, box, corner, side)
            else:
                _mixed(pixels, inks, tones[:count], weights, box, corner, side)
