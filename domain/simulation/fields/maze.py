"""Maze: bodies leave their way behind as walls that hold them up."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from domain.language.fields import Maze
from domain.simulation.fields.grid import FULL, MOST_COVERED, Bytes, Grid
from domain.simulation.plan import ticks
from domain.simulation.world import DT, Bodies, Flags, Integers

NEVER_LEFT = -1
TREAD = 1.3
"""Radius of the way that a body leaves, in cells: walls are about three cells thick and without
gaps, whichever way they lead."""
AROUND = 9
"""Cells that one tread covers at most."""

STAGES = 12
"""Tones from the newest walls to old ones, and ticks that each of them lasts."""
STAGE = 60


@dataclass(kw_only=True)
class MazeGrid(Grid):
    """By cell the tick at which somebody was last in it."""

    rule: Maze
    _left: Integers = field(init=False)
    _solid: Flags = field(init=False)
    _levels: Integers = field(init=False)
    _dry: int = field(init=False)
    _tick: int = 0

    def __post_init__(self) -> None:
        self._left = np.full(self.lattice.size, NEVER_LEFT, np.int64)
        self._solid = np.zeros(self.lattice.size, np.bool_)
        self._levels = self._felt()
        self._dry = max(1, ticks(self.rule.dry))

    def act(self, bodies: Bodies, tick: int) -> None:
        """Tread on cells, all along the way of the tick before; let dry what was left."""
        self._tick = tick
        rows = self.acting(bodies)
        x, y = bodies.x[rows], bodies.y[rows]
        vx, vy = bodies.vx[rows] * DT, bodies.vy[rows] * DT
        fastest = float(np.maximum(np.abs(vx), np.abs(vy)).max()) if len(rows) else 0.0
        # Only the ways of thousands of fast bodies at once may have gaps: a tick stays bounded.
        most = MOST_COVERED // (AROUND * max(1, len(rows)))
        pieces = 1 + min(most, int(fastest * 2.0 / self.lattice.cell))
        reach = np.full(len(rows), self.lattice.cell * TREAD)
        fresh = 0
        for piece in range(pieces):
            back = piece / pieces
            cells, _ = self.lattice.covered(x - vx * back, y - vy * back, reach)
            cells = np.unique(cells[~self._solid[cells]])
            fresh += int(np.count_nonzero(self._left[cells] == NEVER_LEFT))
            self._left[cells] = tick
        self._solid |= (self._left != NEVER_LEFT) & (self._left <= tick - self._dry)
        self._levels = self._felt()
        self.count(tick, fresh)

    def levels(self) -> Integers:
        """Walls are as strong as can be, wet ones half."""
        return self._levels

    def _felt(self) -> Integers:
        wet = (self._left != NEVER_LEFT) * (FULL // 2)
        return np.where(self._solid, FULL, wet)

    def walls(self) -> Flags:
        """What has dried."""
        return self._solid

    def held_up(self) -> Flags:
        """Those who left the walls."""
        return self.on

    def shown(self) -> Bytes:
        """1: wet; from 2 on: walls, the newest first."""
        age = np.minimum((self._tick - self._left - self._dry) // STAGE, STAGES - 1)
        wet = (self._left != NEVER_LEFT).astype(np.int64)
        tones = np.where(self._solid, 2 + age, wet)
        return tones.reshape(self.lattice.rows, self.lattice.columns).astype(np.uint8)

    def state(self) -> Iterator[Integers]:
        """When each cell was left."""
        yield self._left
