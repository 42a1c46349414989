"""Light on its own black ground, gathered by Skia and then added to the picture at once.

Inside the layer shapes cover one another; only the sum is added. So overlapping pieces of
one trail do not brighten each other, and what has faded to black adds exactly nothing.
"""

import numpy as np
import numpy.typing as npt
import skia

from adapters.rendering.target import Pixels, Target, add_light, take_light


class LightLayer:
    """Shapes drawn here are added to the ground (or taken from it, on paper)."""

    def __init__(self, width: int, height: int) -> None:
        self._target = Target(width, height)
        self._x0, self._y0, self._x1, self._y1 = width, height, 0, 0

    @property
    def canvas(self) -> skia.Canvas:
        """Where to draw. Every drawing must be announced by ``touch``."""
        return self._target.canvas

    def touch(self, points: npt.NDArray[np.float64]) -> None:
        """Announce a drawing whose corners are (…, 2) in pixels."""
        if points.size:
            low = points.reshape(-1, 2).min(axis=0)
            high = points.reshape(-1, 2).max(axis=0)
            self._grow(low[0], low[1], high[0], high[1])

    def touch_disc(self, x: float, y: float, radius: float) -> None:
        """Announce a drawing within a circle."""
        self._grow(x - radius, y - radius, x + radius, y + radius)

    def _grow(self, left: float, top: float, right: float, bottom: float) -> None:
        self._x0 = min(self._x0, max(0, int(left) - 2))
        self._y0 = min(self._y0, max(0, int(top) - 2))
        self._x1 = max(self._x1, min(self._target.width, int(right) + 3))
        self._y1 = max(self._y1, min(self._target.height, int(bottom) + 3))

    def pour(self, ground: Pixels, *, take: bool) -> None:
        """Add what was gathered to the ground, or take it away, and be empty again."""
        if self._x0 >= self._x1 or self._y0 >= self._y1:
            return
        part = np.s_[self._y0 : self._y1, self._x0 : self._x1]
        gathered = self._target.pixels[part]
        if take:
            take_light(ground[part], gathered)
        else:
            add_light(ground[part], gathered)
        gathered.fill(0)
        self._target.changed()
        self._x0, self._y0, self._x1, self._y1 = self._target.width, self._target.height, 0, 0
