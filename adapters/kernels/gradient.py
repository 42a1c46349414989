"""A gradient of two colours with a vignette, and noise that hides its bands."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.compiled import compiled, inlined
from adapters.kernels.light import Pixels

type Line = npt.NDArray[np.float32]
"""One value per column, or per row."""

ZERO, HALF, ONE = np.float32(0), np.float32(0.5), np.float32(1)
TWO, THREE = np.float32(2), np.float32(3)
BRIGHTEST = np.float32(255)
EVEN = np.float32(1 << 24)
DARK_FROM = np.float32(0.45)
"""The vignette begins at this distance."""


@inlined
def _scramble(cell: np.uint32) -> np.uint32:
    """An integer hash after Wang and Jenkins."""
    cell = np.uint32((cell ^ (cell >> np.uint32(16))) * np.uint32(0x7FEB352D))
    cell = np.uint32((cell ^ (cell >> np.uint32(15))) * np.uint32(0x846CA68B))
    return np.uint32(cell ^ (cell >> np.uint32(16)))


@inlined
def _held(share: np.float32) -> np.float32:
    return min(max(share, ZERO), ONE)


@compiled
def paint_gradient(
    picture: Pixels,
    out: tuple[Line, Line, np.float32],
    way: tuple[Line, Line],
    linear: bool,
    colours: tuple[Line, Line],
    dark: np.float32,
    wobble: np.float32,
) -> None:
    """Fill a picture (h, w, 4), opaque.

    ``out``: distances from the middle across and down, and which of them is 1. ``way``: sums of
    these go from −1 to 1 in the direction of the gradient, where it is ``linear``; otherwise it
    goes outwards. ``colours``: blue, green and red at its beginning and at its end. ``dark``:
    share of the light that the vignette takes at distance 1.45. ``wobble``: levels of noise.

    The noise is triangular in (−1, 1), two rounds of an integer hash per pixel; the sum of two
    even noises hides banding best (Lipshitz, Wannamaker, Vanderkooy 1992).
    """
    height, width = picture.shape[:2]
    levels = picture.reshape(picture.size)
    across, down, reach = out
    for y in range(height):
        for x in range(width):
            distance = np.sqrt(across[x] * across[x] + down[y] * down[y]) / reach
            share = _held(distance)
            share = share * share * (THREE - TWO * share)
            if linear:
                share = _held((way[0][x] + way[1][y] + ONE) * HALF)
            corner = _held(distance - DARK_FROM)
            shade = ONE - dark * corner * corner
            place = y * width + x
            cell = np.uint32(place) * np.uint32(2)
            first, other = _scramble(cell), _scramble(np.uint32(cell + np.uint32(1)))
            noise = np.float32(first >> np.uint32(8)) / EVEN
            noise = noise + np.float32(other >> np.uint32(8)) / EVEN - ONE
            for channel in range(3):
                start, stop = colours[0][channel], colours[1][channel]
                level = (start + (stop - start) * share) * shade
                level = np.floor(level + noise * wobble + HALF)
                levels[place * 4 + channel] = np.uint8(min(max(level, ZERO), BRIGHTEST))
            levels[place * 4 + 3] = np.uint8(255)
