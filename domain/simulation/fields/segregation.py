"""Segregation: pixels that move away from neighbours unlike them (Schelling 1971)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import override

import numpy as np

from domain.language.fields import Segregation
from domain.simulation.chance import numbered, uniform
from domain.simulation.fields.grid import FULL, Bytes, Grid, around, period
from domain.simulation.world import Bodies, Flags, Integers

FRESH = 3
"""Steps for which a pixel that moved shows it."""


@dataclass(kw_only=True)
class SegregationGrid(Grid):
    """Kinds of pixels from 1 on; 0 is empty."""

    rule: Segregation
    _cells: Integers = field(init=False)
    _since: Integers = field(init=False)
    """Steps since a pixel came to the cell."""
    _step: int = 0

    def __post_init__(self) -> None:
        lattice, kinds = self.lattice, len(self.rule.colours)
        able = np.flatnonzero(lattice.inside)
        order = np.argsort(uniform(self.purpose, numbered(0, len(able)), 0), kind="stable")
        empty = int(len(able) * self.rule.empty)
        self._cells = np.zeros((lattice.rows, lattice.columns), np.int64)
        self._cells.ravel()[able[order[empty:]]] = np.arange(len(able) - empty) % kinds + 1
        self._since = np.full(self._cells.shape, FRESH, np.int64)

    @override
    def act(self, bodies: Bodies, tick: int) -> None:
        """Whoever is discontent looks at one place; the first of those who meet there has it."""
        if tick % period(self.rule.steps):
            self.count(tick, 0)
            return
        self._step += 1
        self._since += 1
        cells = self._cells.ravel()
        movers = np.flatnonzero(self._discontent().ravel())
        goals = self._goals(movers)
        free = np.flatnonzero((goals >= 0) & (cells[goals] == 0) & self.lattice.inside[goals])
        # Among those who meet at a place the dice decide, not where they came from.
        dice = uniform(self.purpose + 1, movers[free].astype(np.uint64), self._step)
        free = free[np.argsort(dice, kind="stable")]
        place, first = np.unique(goals[free], return_index=True)
        movers = movers[free[first]]
        cells[place], cells[movers] = cells[movers], 0
        self._since.ravel()[place] = 0
        self.count(tick, len(place), place)

    def _goals(self, movers: Integers) -> Integers:
        """One place within reach for each, by chance; −1 beyond the edge."""
        lattice, keys = self.lattice, movers.astype(np.uint64)
        side = 2 * self.rule.reach + 1
        across = np.floor(uniform(self.purpose + 2, keys, self._step) * side).astype(np.int64)
        down = np.floor(uniform(self.purpose + 3, keys, self._step) * side).astype(np.int64)
        x, y = lattice.middles(movers)
        return lattice.at(
            x + (across - self.rule.reach) * lattice.cell,
            y + (down - self.rule.reach) * lattice.cell,
        )

    def _discontent(self) -> Flags:
        """Pixels with too many neighbours unlike them."""
        cells = self._cells
        like, near = np.zeros_like(cells), np.zeros_like(cells)
        for neighbour in around(cells, self.lattice.wraps):
            like += neighbour == cells
            near += neighbour > 0
        return (cells > 0) & ((near - like).astype(np.float64) > self.rule.tolerance * near)

    def filled(self) -> float:
        """Share of the pixels that are content."""
        pixels = int(np.count_nonzero(self._cells))
        return 1.0 - int(np.count_nonzero(self._discontent())) / max(1, pixels)

    def levels(self) -> Integers:
        """Inhabited cells are as strong as can be."""
        return (self._cells.ravel() > 0) * FULL

    def shown(self) -> Bytes:
        """Three tones for each kind: content, discontent, just come."""
        state = np.where(self._since < FRESH, 2, self._discontent().astype(np.int64))
        return np.where(self._cells > 0, self._cells * 3 - 2 + state, 0).astype(np.uint8)

    def state(self) -> Iterator[Integers]:
        """Who lives where, and since when."""
        yield self._cells
        yield self._since
