"""Memory: cells keep the velocity of whoever passed, in whole 1/16 units/s, and pass it on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from domain.language.fields import Memory
from domain.simulation.exact import TAU, Floats, det_atan2
from domain.simulation.fields.grid import FULL, UPDATE, Bytes, Grid, kept
from domain.simulation.world import DT, Bodies, Integers

FINE = 16
HALF_GRIP = 60.0 * FINE
"""A memory of so much speed steers half as firmly as a fresh one of great speed."""

FAINTEST = 32
"""Level from which a cell counts as set."""

DIRECTIONS = 24
STRENGTHS = 8
FULL_SPEED = 320.0 * FINE
"""A memory of so much speed is drawn as strong as can be."""


@dataclass(kw_only=True)
class MemoryGrid(Grid):
    """By cell the velocity that it remembers."""

    rule: Memory
    _x: Integers = field(init=False)
    _y: Integers = field(init=False)
    _kept: int = field(init=False)

    def __post_init__(self) -> None:
        self._x = np.zeros(self.lattice.size, np.int64)
        self._y = np.zeros(self.lattice.size, np.int64)
        self._kept = kept(self.rule.half_life)

    def act(self, bodies: Bodies, tick: int) -> None:
        """Turn those who pass, then remember them; fade."""
        before = self.levels() >= FAINTEST
        rows = self.acting(bodies)
        cells = self.lattice.at(bodies.x[rows], bodies.y[rows])
        rows, cells = rows[cells >= 0], cells[cells >= 0]
        self._steer(bodies, rows[bodies.lightness[rows] > 0])
        self._learn(bodies, rows, cells)
        if tick % UPDATE == 0:
            # Towards nothing on both sides: a shift alone would never let −1 go.
            self._x = np.sign(self._x) * (np.abs(self._x) * self._kept >> 16)
            self._y = np.sign(self._y) * (np.abs(self._y) * self._kept >> 16)
        self.count(tick, int(np.count_nonzero(before != (self.levels() >= FAINTEST))))

    def _steer(self, bodies: Bodies, rows: Integers) -> None:
        cells = self.lattice.at(bodies.x[rows], bodies.y[rows])
        x, y = self._x[cells].astype(np.float64), self._y[cells].astype(np.float64)
        length = np.sqrt(x * x + y * y)
        vx, vy = bodies.vx[rows], bodies.vy[rows]
        speed = np.sqrt(vx * vx + vy * vy)
        safe = np.maximum(length, 1.0)
        share = min(1.0, self.rule.grip * DT) * length / (length + HALF_GRIP)
        vx = vx + (x / safe * speed - vx) * share
        vy = vy + (y / safe * speed - vy) * share
        now = np.sqrt(vx * vx + vy * vy)
        same = np.where(now > 0, speed / np.maximum(now, 1e-9), 1.0)
        bodies.vx[rows], bodies.vy[rows] = vx * same, vy * same

    def _learn(self, bodies: Bodies, rows: Integers, cells: Integers) -> None:
        """Towards the mean of those who are in the cell."""
        count = np.bincount(cells, minlength=self.lattice.size)
        taught = count > 0
        share = int(min(1.0, self.rule.learn * DT) * 65536)
        for memory, speed in ((self._x, bodies.vx[rows]), (self._y, bodies.vy[rows])):
            total = np.zeros(self.lattice.size, np.int64)
            np.add.at(total, cells, np.floor(speed * FINE + 0.5).astype(np.int64))
            mean = total[taught] // count[taught]
            memory[taught] += (mean - memory[taught]) * share >> 16

    def _length(self) -> Floats:
        return np.sqrt((self._x * self._x + self._y * self._y).astype(np.float64))

    def levels(self) -> Integers:
        """The faster who passed, the stronger."""
        level = np.floor(self._length() * (FULL / FULL_SPEED)).astype(np.int64)
        return np.minimum(level, FULL)

    def filled(self) -> float:
        """Share of the cells that remember well enough to be seen."""
        return self.share(int(np.count_nonzero(self.levels() >= FAINTEST)))

    def shown(self) -> Bytes:
        """24 directions clockwise from the right, of each eight strengths."""
        level = self.levels()
        strength = (level * STRENGTHS + STRENGTHS) >> 8
        turn = det_atan2(self._y.astype(np.float64), self._x.astype(np.float64)) / TAU
        direction = np.floor(turn * DIRECTIONS + 0.5).astype(np.int64) % DIRECTIONS
        tones = np.where(strength > 0, 1 + direction * STRENGTHS + strength - 1, 0)
        return tones.reshape(self.lattice.rows, self.lattice.columns).astype(np.uint8)

    def state(self) -> Iterator[Integers]:
        """Remembered velocities."""
        yield self._x
        yield self._y
