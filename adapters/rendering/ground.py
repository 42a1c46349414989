"""The ground of a film: a gradient of two colours, or two that pass into two others.

Vignette and noise are baked in.
"""

import math

import numpy as np
import numpy.typing as npt

from adapters.kernels.light import blend, copy_boxes
from adapters.rendering.colours import Rgb, colour_of
from adapters.rendering.target import Pixels, Target, words_of
from domain.picture.frame_list import TURN, Header
from domain.picture.look import UNIT, Look

type Levels = npt.NDArray[np.float32]

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


class Ground:
    """The picture below everything, frame by frame."""

    def __init__(self, header: Header, look: Look, width: int, height: int) -> None:
        pairs = [header.background[at : at + 2] for at in range(0, len(header.background), 2)]
        turn = header.background_turn if header.background_kind == "linear" else None
        self._fps, self._period = header.fps, header.background_ms
        self._pictures = [
            paint_ground(
                (colour_of(look, pair[0]), colour_of(look, pair[-1])), look, (width, height), turn
            )
            for pair in pairs
        ]

    def lay(self, target: Target, frame: int) -> None:
        """Fill a picture with the ground of a frame. Where that ground still lies from the last
        time, it is left as it is."""
        share = self._share(frame)
        if share != 0:
            blend(target.pixels, self._pictures[0], self._pictures[1], share)
        elif target.ground == (self, share):
            copy_boxes(target.words, words_of(self._pictures[0]), target.touched_boxes())
        else:
            np.copyto(target.pixels, self._pictures[0])
        target.ground = (self, share)
        target.touched.fill(0)

    def _share(self, frame: int) -> int:
        """How far the colours have passed into the others, 0 to 256."""
        if len(self._pictures) < 2:
            return 0
        phase = (frame * 1000 * 2048 // (self._fps * self._period)) % 2048
        way = phase if phase < 1024 else 2048 - phase
        # 3 s² − 2 s³ in whole numbers: slow at both ends.
        return way * way * (3 * 1024 - 2 * way) // (1 << 22)


def far_colour(header: Header, look: Look) -> Rgb:
    """The colour at the edges, on which words stand."""
    return colour_of(look, header.background[:2][-1])


def paint_ground(
    colours: tuple[Rgb, Rgb], look: Look, size: tuple[int, int], turn: int | None
) -> Pixels:
    """A gradient of two colours, (height, width, 4), opaque; from the middle outwards, or along
    a direction in 1/65536 turn."""
    width, height = size
    inner, outer = colours
    rows = (np.arange(height, dtype=np.float32) + np.float32(0.5)) / np.float32(height)
    columns = (np.arange(width, dtype=np.float32) + np.float32(0.5)) / np.float32(width)
    across = (columns - np.float32(0.5)) * np.float32(WIDE * width / height)
    down = rows - np.float32(FOCUS_Y)
    distance = np.sqrt(across[None, :] ** 2 + down[:, None] ** 2) / np.float32(REACH)
    share = _outwards(distance.astype(np.float32)) if turn is None else _along(turn, width, height)
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


def _along(turn: int, width: int, height: int) -> Levels:
    """0 at the side where a direction begins, 1 where it ends, for every pixel."""
    cosine, sine = math.cos(math.tau * turn / TURN), math.sin(math.tau * turn / TURN)
    x = (np.arange(width, dtype=np.float32) + np.float32(0.5)) - np.float32(width / 2)
    y = (np.arange(height, dtype=np.float32) + np.float32(0.5)) - np.float32(height / 2)
    reach = abs(cosine) * width / 2 + abs(sine) * height / 2
    way = x[None, :] * np.float32(cosine / reach) + y[:, None] * np.float32(sine / reach)
    return _held((way + np.float32(1)) * np.float32(0.5))


def _outwards(distance: Levels) -> Levels:
    """0 in the middle, 1 where the light ends, slow at both ends."""
    share = _held(distance)
    return share * share * (np.float32(3) - np.float32(2) * share)


def _held(share: Levels) -> Levels:
    return np.minimum(np.maximum(share, np.float32(0)), np.float32(1))
