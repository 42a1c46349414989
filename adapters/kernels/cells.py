"""Fields of cells, drawn larger: as light between cells, as squares, as smooth areas."""

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
type Weights = npt.NDArray[np.float64]
"""Shape (tones, 4): of every tone its weight in the four cells around, 0 to 1."""
type Box = tuple[int, int, int, int]
"""First and last column, first and last row of pixels; the last ones lie outside."""
type Corner = tuple[float, float]
type Ink = tuple[np.uint32, Whole]
"""A colour as a pixel, and its opacity from 0 to 256."""
type Edges = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
"""Left edges of columns and upper edges of rows, in whole pixels."""

ALPHA = np.uint32(0xFF000000)
EVEN, ODD = np.uint32(0x00FF00FF), np.uint32(0x0000FF00)
MOST_TONES = 8
SHARP = 1.7
"""Weights pass from one tone to the next over two cells, the edge over one pixel."""
COARSE = 8.0
"""Side of a cell in pixels from which light is worked out for blocks of 2 × 2 pixels."""


@inlined
def _laid(word: np.uint32, colour: np.uint32, opacity: Whole) -> np.uint32:
    """A colour laid over a pixel; opacity from 0 to 256."""
    rest = 256 - opacity
    below, above = np.int64(word), np.int64(colour)
    b = ((above & 255) * opacity + (below & 255) * rest + 128) >> 8
    g = (((above >> 8) & 255) * opacity + ((below >> 8) & 255) * rest + 128) >> 8
    r = (((above >> 16) & 255) * opacity + ((below >> 16) & 255) * rest + 128) >> 8
    return np.uint32(b | g << 8 | r << 16) | ALPHA


@inlined
def _plain(inks: Inks, tone: Whole) -> np.uint32:
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
            plain = _plain(inks, tone)
            for y in range(max(0, -top), min(wide, height - top)):
                for x in range(max(0, -left), min(wide, width - left)):
                    cover = np.int64(masks[first + y * wide + x])
                    share = ((cover + (cover >> 7)) * opacity) >> 8
                    if share == 256:
                        pixels[top + y, left + x] = plain
                    elif share > 0:
                        pixels[top + y, left + x] = _laid(pixels[top + y, left + x], plain, share)


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


@inlined
def _fill(pixels: Words, inks: Inks, tone: int, box: Box) -> None:
    """One colour over a rectangle."""
    begin, end, top, bottom = box
    plain, opacity = _plain(inks, tone), inks[tone, 3]
    for y in range(top, bottom):
        for x in range(begin, end):
            if opacity == 256:
                pixels[y, x] = plain
            elif opacity > 0:
                pixels[y, x] = _laid(pixels[y, x], plain, opacity)


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
    plain, its_plain = _plain(inks, one), _plain(inks, other)
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
                (_plain(inks, one), np.int64(inks[one, 3]) * cover >> 8),
                (_plain(inks, two), np.int64(inks[two, 3]) * cover >> 8),
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
