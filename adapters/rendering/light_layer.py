"""Light on its own black ground, gathered first and then added to the picture at once.

Inside the layer shapes cover one another, or the brighter counts; only the sum is added. So
overlapping halos do not brighten each other, and black adds exactly nothing.
"""

import skia

from adapters.kernels.light import Box, add_light, take_light
from adapters.kernels.strokes import Strokes, around, boxes_of, draw_strokes
from adapters.rendering.target import Pixels, Target


class LightLayer:
    """Shapes drawn here are added to the ground (or taken from it, on paper)."""

    def __init__(self, width: int, height: int) -> None:
        self._target = Target(width, height)
        self._box: Box = (width, height, 0, 0)

    @property
    def canvas(self) -> skia.Canvas:
        """Where to draw with Skia. Every drawing must be announced by ``touch_disc``."""
        return self._target.canvas

    def strokes(self, strokes: Strokes) -> None:
        """Draw strokes."""
        draw_strokes(self._target.words, strokes)
        box = around(boxes_of(strokes, self._target.width, self._target.height))
        if box is not None:
            self._grow(box)

    def touch_disc(self, x: float, y: float, radius: float) -> None:
        """Announce a drawing within a circle."""
        left, top = int(x - radius) - 2, int(y - radius) - 2
        self._grow((left, top, int(x + radius) + 3, int(y + radius) + 3))

    def _grow(self, box: Box) -> None:
        left, top, right, bottom = self._box
        self._box = (
            min(left, max(0, box[0])),
            min(top, max(0, box[1])),
            max(right, min(self._target.width, box[2])),
            max(bottom, min(self._target.height, box[3])),
        )

    def pour(self, ground: Pixels, *, take: bool) -> None:
        """Add what was gathered to the ground, or take it away, and be empty again."""
        left, top, right, bottom = self._box
        if left >= right or top >= bottom:
            return
        gathered = self._target.pixels[top:bottom, left:right]
        if take:
            gathered[..., 3] = 0
            take_light(ground, self._target.pixels, self._box)
        else:
            add_light(ground, self._target.pixels, self._box)
        gathered.fill(0)
        self._target.changed()
        self._box = (self._target.width, self._target.height, 0, 0)
