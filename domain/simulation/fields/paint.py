"""Paint: cells that bodies have coloured for good."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from domain.language.fields import Paint
from domain.simulation.fields.grid import FULL, Bytes, Grid, in_turn
from domain.simulation.world import Bodies, Integers

DEALS = 8
"""Colours that a species can be dealt."""


@dataclass(kw_only=True)
class PaintGrid(Grid):
    """By cell 1 + species · 8 + deal of who painted it last; 0 is bare."""

    rule: Paint
    _cells: Integers = field(init=False)

    def __post_init__(self) -> None:
        self._cells = np.zeros(self.lattice.size, np.int64)

    def act(self, bodies: Bodies, tick: int) -> None:
        """Paint under everybody, the later born over the earlier."""
        rows = self.acting(bodies)
        reach = bodies.size * self.rule.width
        rows = in_turn(rows, reach[rows], self.lattice.cell, tick)
        cells, brush = self.lattice.covered(bodies.x[rows], bodies.y[rows], reach[rows])
        colour = 1 + bodies.species * DEALS + bodies.deal % DEALS
        if not self.rule.over:
            bare = self._cells[cells] == 0
            cells, brush = cells[bare], brush[bare]
        before = self._cells[cells]
        self._cells[cells] = colour[rows[brush]]
        different = before != self._cells[cells]
        self.count(tick, len(np.unique(cells[different])))

    def levels(self) -> Integers:
        """Painted cells are as strong as can be."""
        return (self._cells > 0) * FULL

    def shown(self) -> Bytes:
        """Who painted it."""
        return self._cells.reshape(self.lattice.rows, self.lattice.columns).astype(np.uint8)

    def state(self) -> Iterator[Integers]:
        """Who painted what."""
        yield self._cells
