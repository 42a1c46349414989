"""The ground of a film: two colours from the middle outwards, vignette and noise baked in."""

import numpy as np
import numpy.typing as npt

from adapters.rendering.colours import colour_of
from adapters.rendering.target import Pixels
from domain.picture.frame_list import Header
from domain.picture.look import UNIT, Look

WIDE, REACH = 1.35, 0.62
"""The light is a little higher than wide, and ends this share of the height away."""
FOCUS_Y = 0.46
"""The light sits a little above the middle, where films have their focal point."""


def noise(height: int, width: int) -> npt.NDArray[np.float32]:
    """Triangular noise in (−1, 1), the same on every machine.

    Two rounds of an integer hash (after Wang and Jenkins) per pixel; the sum of two even
    noises is triangular, which hides banding best (Lipshitz, Wannamaker, Vanderkooy 1992).
    """
    with np.errstate(over="ignore"):
        cells = np.arange(height * width, dtype=np.uint32)
        first = _scramble(cells * np.uint32(2))
        second = _scramble(cells * np.uint32(2) + np.uint32(1))
    even = (first >> np.uint32(8)).astype(np.float32) / np.float32(1 << 24)
    other = (second >> np.uint32(8)).astype(np.float32) / np.float32(1 << 24)
    return (even + other - np.float32(1)).reshape(height, width)


def _scramble(cells: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    cells = (cells ^ (cells >> np.uint32(16))) * np.uint32(0x7FEB352D)
    cells = (cells ^ (cells >> np.uint32(15))) * np.uint32(0x846CA68B)
    return cells ^ (cells >> np.uint32(16))


def paint_ground(header: Header, look: Look, width: int, height: int) -> Pixels:
    """The picture below everything, (height, width, 4), opaque."""
    inner = colour_of(look, header.background[0])
    outer = colour_of(look, header.background[-1])
    rows = (np.arange(height, dtype=np.float32) + np.float32(0.5)) / np.float32(height)
    columns = (np.arange(width, dtype=np.float32) + np.float32(0.5)) / np.float32(width)
    across = (columns - np.float32(0.5)) * np.float32(WIDE * width / height)
    down = rows - np.float32(FOCUS_Y)
    distance = np.sqrt(across[None, :] ** 2 + down[:, None] ** 2) / np.float32(REACH)
    share = np.clip(distance, 0, 1)
    share = share * share * (np.float32(3) - np.float32(2) * share)
    corner = np.clip(distance - np.float32(0.45), 0, 1)
    shade = np.float32(1) - np.float32(look.vignette / UNIT) * corner * corner
    wobble = noise(height, width) * np.float32(max(1.0, look.grain * 255 / UNIT))
    picture = np.empty((height, width, 4), np.uint8)
    for channel, position in enumerate((2, 1, 0)):
        start, stop = np.float32(inner[channel]), np.float32(outer[channel])
        level = (start + (stop - start) * share) * shade
        picture[..., position] = np.clip(np.floor(level + wobble + np.float32(0.5)), 0, 255)
    picture[..., 3] = 255
    return picture
