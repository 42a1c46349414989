"""Broad phase: which discs may touch, by a grid, in a stable order."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.near_loop import near, near_few, ranked
from domain.simulation.world import Flags, Integers

FEW = 160
"""Up to so many discs all pairs are looked at: a grid would cost more."""

MAX_PAIRS = 400_000
"""More near pairs than this in one tick end the film (``limit:pairs``)."""


FEW_LARGE = 64
"""So many bodies may be too large for a cell: they are compared with everybody."""

ALIKE = 1.5
"""Bodies so many times as large as the common size still go into the same cells."""

MOST_LOOKED_AT = 60_000_000
"""Pairs looked at in one tick at most, near or not."""


class TooManyPairs(Exception):
    """Bodies are crowded beyond what a tick may cost."""


def near_pairs(
    x: Floats, y: Floats, size: Floats, margin: float, way: tuple[Floats, Floats] | None = None
) -> tuple[Integers, Integers]:
    """All index pairs (i < j) whose discs are closer than ``margin``, sorted by (i, j).

    With the ``way`` (x and y, units) that each is about to go, also those that may come so
    close, if their way is not much longer than they are wide. Discs of very different size
    are fine: the grid follows the common size, the few large ones are compared with
    everything. Raises ``TooManyPairs``.
    """
    count = len(x)
    if count < 2:
        none = np.zeros(0, np.int64)
        return none, none
    way_x, way_y = way or (np.zeros(count), np.zeros(count))
    far = np.sqrt(way_x * way_x + way_y * way_y)
    if count <= FEW:
        first, second = (np.empty(count * (count - 1) // 2, np.int64) for _ in range(2))
        found = near_few(x, y, size + far, margin, first, second)
        return first[:found], second[:found]
    cell, large = _cell(x, y, size + np.minimum(far, size), margin)
    space = 16 * count + 4096
    while True:
        first, second = np.empty(space, np.int64), np.empty(space, np.int64)
        found = near(
            x, y, size, way_x, way_y, far, margin, cell, large, first, second, MOST_LOOKED_AT
        )
        if found >= 0:
            return first[:found], second[:found]
        if space > MAX_PAIRS:
            raise TooManyPairs
        space = MAX_PAIRS + 1 if space * 4 > MAX_PAIRS else space * 4


def _cell(x: Floats, y: Floats, size: Floats, margin: float) -> tuple[float, Flags]:
    """Width of a cell that suits most bodies, and which are too large for it."""
    count, largest = len(size), float(size.max())
    common = float(ranked(size, np.zeros(min(FEW_LARGE, count // 16) + 1)))
    if largest <= ALIKE * common:
        common = largest
    area = (float(x.max()) - float(x.min()) + 1.0) * (float(y.max()) - float(y.min()) + 1.0)
    sparse = float(np.sqrt(area / (4.0 * count)))
    return max(2.0 * common + margin, sparse), size > common
