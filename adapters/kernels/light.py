"""Adding and taking light, level by level, without wrapping around."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.colour import Boxes, Words
from adapters.kernels.compiled import compiled, inlined

type Pixels = npt.NDArray[np.uint8]
"""Shape (height, width, 4): blue, green, red, alpha."""
type Stamps = npt.NDArray[np.int64]
"""Shape (n, 4): offset into the sprites, reach, middle x, middle y."""


@inlined
def _add(row: Pixels, light: Pixels) -> None:
    for place in range(len(row)):
        level = np.uint8(row[place] + light[place])
        row[place] = np.uint8(255) if level < light[place] else level


@inlined
def _take(row: Pixels, loss: Pixels) -> None:
    for place in range(len(row)):
        level = row[place]
        row[place] = np.uint8(level - loss[place]) if level > loss[place] else np.uint8(0)


@inlined
def _dim(row: Pixels, levels: np.uint8) -> None:
    for place in range(len(row)):
        level = row[place]
        row[place] = np.uint8(level - levels) if level > levels else np.uint8(0)


@inlined
def _copy(row: Words, source: Words) -> None:
    for place in range(len(row)):
        row[place] = source[place]


# Parts of rows are cut out of flat pictures below: a row of a part of a picture, flattened, costs
# more than what is done with it.


@compiled
def copy_boxes(into: Words, source: Words, boxes: Boxes) -> None:
    """Copy parts of one picture into another. Both are contiguous."""
    wide = into.shape[1]
    to, out_of = into.reshape(into.size), source.reshape(source.size)
    for number in range(len(boxes)):
        for y in range(boxes[number, 1], boxes[number, 3]):
            first, end = y * wide + boxes[number, 0], y * wide + boxes[number, 2]
            _copy(to[first:end], out_of[first:end])


@compiled
def fill_boxes(pixels: Words, word: int, boxes: Boxes) -> None:
    """Set all pixels in parts of a picture."""
    for number in range(len(boxes)):
        for y in range(boxes[number, 1], boxes[number, 3]):
            pixels[y, boxes[number, 0] : boxes[number, 2]] = word


@compiled
def add_light(ground: Pixels, light: Pixels, boxes: Boxes) -> None:
    """Add with saturation, in place, inside boxes. Both pictures are contiguous."""
    wide = ground.shape[1] * 4
    levels, lights = ground.reshape(ground.size), light.reshape(light.size)
    for number in range(len(boxes)):
        for y in range(boxes[number, 1], boxes[number, 3]):
            first, end = y * wide + boxes[number, 0] * 4, y * wide + boxes[number, 2] * 4
            _add(levels[first:end], lights[first:end])


@compiled
def take_light(ground: Pixels, absorbed: Pixels, boxes: Boxes) -> None:
    """Subtract with saturation, in place, inside boxes. The alpha of what is taken is 0."""
    wide = ground.shape[1] * 4
    levels, losses = ground.reshape(ground.size), absorbed.reshape(absorbed.size)
    for number in range(len(boxes)):
        for y in range(boxes[number, 1], boxes[number, 3]):
            first, end = y * wide + boxes[number, 0] * 4, y * wide + boxes[number, 2] * 4
            _take(levels[first:end], losses[first:end])


@compiled
def fade(light: Pixels, loss: int, boxes: Boxes) -> None:
    """Take the same number of levels from every channel, down to nothing, inside boxes."""
    wide, levels = light.shape[1] * 4, light.reshape(light.size)
    for number in range(len(boxes)):
        for y in range(boxes[number, 1], boxes[number, 3]):
            first, end = y * wide + boxes[number, 0] * 4, y * wide + boxes[number, 2] * 4
            _dim(levels[first:end], np.uint8(loss))


@compiled
def blend(ground: Pixels, first: Pixels, second: Pixels, share: int) -> None:
    """Fill a picture with a mixture of two; ``share`` of the second from 0 to 256."""
    wide = ground.shape[1] * 4
    for y in range(ground.shape[0]):
        row, one, other = ground[y].reshape(wide), first[y].reshape(wide), second[y].reshape(wide)
        for place in range(wide):
            level = int(one[place])
            row[place] = np.uint8(level + (((int(other[place]) - level) * share + 128) >> 8))


@inlined
def _clip(middle: int, reach: int, extent: int) -> tuple[int, int]:
    return max(middle - reach, 0), min(middle + reach + 1, extent)


@inlined
def _half(reach: int, off: int) -> int:
    """Columns on either side of the middle that a sprite may light in a row ``off`` from it."""
    rest = (reach + 0.5) * (reach + 0.5) - float(off * off)
    return min(reach, int(np.sqrt(max(0.0, rest))) + 1)


@compiled
def stamp(ground: Pixels, sprites: Pixels, stamps: Stamps, take: bool) -> None:
    """Add square sprites of side 2·reach + 1 where stamps say, or take them away.

    Sprites are given flat and end to end; what lies outside the picture is cut off. They are
    dark where they lie further from their middle than they reach, so that is left out.
    """
    side, levels = ground.shape[1] * 4, ground.reshape(ground.size)
    for number in range(len(stamps)):
        offset, reach = stamps[number, 0], stamps[number, 1]
        left, top = stamps[number, 2] - reach, stamps[number, 3] - reach
        y0, y1 = _clip(stamps[number, 3], reach, ground.shape[0])
        for y in range(y0, y1):
            x0, x1 = _clip(stamps[number, 2], _half(reach, y - top - reach), ground.shape[1])
            if x0 >= x1:
                continue
            first = offset + ((y - top) * (2 * reach + 1) + x0 - left) * 4
            row = levels[y * side + x0 * 4 : y * side + x1 * 4]
            if take:
                _take(row, sprites[first : first + len(row)])
            else:
                _add(row, sprites[first : first + len(row)])


@inlined
def _scramble(cell: np.uint32) -> np.uint32:
    """An integer hash after Wang and Jenkins."""
    cell = np.uint32((cell ^ (cell >> np.uint32(16))) * np.uint32(0x7FEB352D))
    cell = np.uint32((cell ^ (cell >> np.uint32(15))) * np.uint32(0x846CA68B))
    return np.uint32(cell ^ (cell >> np.uint32(16)))


@compiled
def make_glow(
    sprite: Pixels, reach: int, ring: int, light: npt.NDArray[np.float32], falloff: float
) -> None:
    """Light falling as 1/(1 + k·d²), shifted so that it is exactly nothing at the rim.

    ``sprite`` is flat, (2·reach + 1)²·4 long; ``light`` holds the levels of blue, green and
    red at the heart. Light falls from the middle, or on both sides of a circle of radius
    ``ring``. Noise of half a level is baked in, so that faint, wide light does not band.
    """
    side = 2 * reach + 1
    k, one, half = np.float32(falloff), np.float32(1), np.float32(0.5)
    rim = one / (one + k)
    wide = np.float32(reach - ring) + half
    for y in range(side):
        for x in range(side):
            across, down = np.float32(x - reach), np.float32(y - reach)
            distance = across * across + down * down
            if ring:
                off = np.sqrt(distance) - np.float32(ring)
                distance = off * off
            distance = distance / (wide * wide)
            at = (y * side + x) * 4
            sprite[at + 3] = np.uint8(0)
            fall = np.float32(0)
            if distance < one:
                fall = (one / (one + k * distance) - rim) / (one - rim)
            cell = np.uint32(y * side + x) + np.uint32(reach * 747796405)
            first, other = (
                _scramble(cell * np.uint32(2)),
                _scramble(cell * np.uint32(2) + np.uint32(1)),
            )
            wobble = np.float32((first >> np.uint32(9)) + (other >> np.uint32(9)))
            wobble = wobble / np.float32(1 << 24) - half
            for channel in range(3):
                level = fall * light[channel]
                level = level + wobble + half if level > half else np.float32(0)
                sprite[at + channel] = np.uint8(min(max(level, np.float32(0)), np.float32(255)))
