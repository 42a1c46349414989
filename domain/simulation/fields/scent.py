"""Scent: what bodies leave, spreading and fading, in whole 1/256 of a level."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from domain.language.fields import Scent
from domain.simulation.fields.grid import FULL, UPDATE, Bytes, Grid, kept, summed
from domain.simulation.world import TICK_RATE, Bodies, Integers

FAINTEST = 16
"""Level from which a cell counts as set."""

FINE = 256
TOP = FULL * FINE


@dataclass(kw_only=True)
class ScentGrid(Grid):
    """Levels of one scent."""

    rule: Scent
    _cells: Integers = field(init=False)
    _dose: int = field(init=False)
    _kept: int = field(init=False)
    _spread: int = field(init=False)

    def __post_init__(self) -> None:
        self._cells = np.zeros((self.lattice.rows, self.lattice.columns), np.int64)
        self._dose = int(self.rule.amount * FINE * UPDATE / TICK_RATE + 0.5)
        self._kept = kept(self.rule.half_life)
        self._spread = int(self.rule.spread * 256 + 0.5)

    def act(self, bodies: Bodies, tick: int) -> None:
        """Spread, fade, and take up what is left in this tick."""
        if tick % UPDATE:
            self.count(tick, 0)
            return
        before = self.levels() >= FAINTEST
        mean = (summed(self._cells, self.lattice.wraps) + self._cells) // 9
        self._cells += (mean - self._cells) * self._spread >> 8
        self._cells = self._cells * self._kept >> 16
        rows = self.acting(bodies)
        cell = self.lattice.at(bodies.x[rows], bodies.y[rows])
        left = np.bincount(cell[cell >= 0], minlength=self.lattice.size) * self._dose
        self._cells = np.minimum(self._cells + left.reshape(self._cells.shape), TOP)
        self._cells[~self.lattice.inside.reshape(self._cells.shape)] = 0
        self.count(tick, int(np.count_nonzero(before != (self.levels() >= FAINTEST))))

    def levels(self) -> Integers:
        """By cell its level."""
        return self._cells.ravel() >> 8

    def filled(self) -> float:
        """Share of the cells where it can be noticed."""
        return self.share(int(np.count_nonzero(self.levels() >= FAINTEST)))

    def shown(self) -> Bytes:
        """Levels are tones."""
        return (self._cells >> 8).astype(np.uint8)

    def state(self) -> Iterator[Integers]:
        """Levels in fine steps."""
        yield self._cells
