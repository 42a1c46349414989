"""Which parts of a picture differ from the one that was shown before it."""

import numpy as np

from adapters.kernels.colour import Boxes
from adapters.kernels.tiles import Tiles, runs_of
from adapters.rendering.target import Target


class Changes:
    """Compares pictures that are shown one after another, each by what was drawn on it."""

    def __init__(self) -> None:
        self._ground: object = None
        self._touched: Tiles | None = None

    def since_last(self, target: Target) -> Boxes:
        """Rectangles outside of which this picture is the one of the call before.

        What lies on the same ground can differ only where either was drawn on.
        """
        touched, ground = self._touched, self._ground
        self._touched, self._ground = target.touched.copy(), target.ground
        if touched is None or ground is None or ground != target.ground:
            return np.array([[0, 0, target.width, target.height]], np.int64)
        return runs_of(touched | target.touched, target.width, target.height)
