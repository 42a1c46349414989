"""The ground of a film: a gradient of two colours, or two that pass into two others.

Vignette and noise are baked in.
"""

import math

import numpy as np

from adapters.kernels.gradient import Line, paint_gradient
from adapters.kernels.light import blend, copy_boxes
from adapters.rendering.colours import Rgb, colour_of
from adapters.rendering.target import Pixels, Target, words_of
from domain.picture.frame_list import TURN, Header
from domain.picture.look import UNIT, Look

WIDE, REACH = 1.35, 0.62
"""The light is a little higher than wide, and ends this share of the height away."""
FOCUS_Y = 0.46
"""The light sits a little above the middle, where films have their focal point."""


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
    rows = (np.arange(height, dtype=np.float32) + np.float32(0.5)) / np.float32(height)
    columns = (np.arange(width, dtype=np.float32) + np.float32(0.5)) / np.float32(width)
    across = (columns - np.float32(0.5)) * np.float32(WIDE * width / height)
    down = rows - np.float32(FOCUS_Y)
    inner, outer = (np.array(colour[::-1], np.float32) for colour in colours)
    picture = np.empty((height, width, 4), np.uint8)
    paint_gradient(
        picture,
        (across, down, np.float32(REACH)),
        _along(turn or 0, width, height),
        turn is not None,
        (inner, outer),
        np.float32(look.vignette / UNIT),
        np.float32(max(1.0, look.grain * 255 / UNIT)),
    )
    return picture


def _along(turn: int, width: int, height: int) -> tuple[Line, Line]:
    """Parts of the way across and down, whose sum is −1 at the side where a direction begins and
    1 where it ends."""
    cosine, sine = math.cos(math.tau * turn / TURN), math.sin(math.tau * turn / TURN)
    x = (np.arange(width, dtype=np.float32) + np.float32(0.5)) - np.float32(width / 2)
    y = (np.arange(height, dtype=np.float32) + np.float32(0.5)) - np.float32(height / 2)
    reach = abs(cosine) * width / 2 + abs(sine) * height / 2
    return x * np.float32(cosine / reach), y * np.float32(sine / reach)
