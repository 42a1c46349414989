"""Automata: cells that change by a rule about their eight neighbours, all at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from domain.language.fields import Automaton
from domain.simulation.chance import numbered, uniform
from domain.simulation.fields.grid import FULL, Bytes, Grid, around, in_turn, period, summed
from domain.simulation.fields.lattice import Lattice
from domain.simulation.world import Bodies, Flags, Integers

AGES = (1, 3, 9, 27, 81)
"""Steps after which a live cell shows its next colour."""

EMBERS = 6
"""Steps in which a cell that went out goes on glowing, ever fainter."""

PATCH = 0.22
"""Radius of the disc in the middle, as a share of the shorter side."""


@dataclass(frozen=True, kw_only=True)
class Law:
    """A rule, read."""

    born: Integers
    """By number of live neighbours, 1 when a cell is born."""
    stays: Integers
    states: int
    """2, or more when dying takes time or states go in a circle."""
    eaten: int
    """Neighbours in the next state that a cell of a circle needs to follow; 0 for no circle."""


def law_of(text: str) -> Law:
    """The law of a rule like ``B3/S23``, ``B2/S/3`` or ``C8/1``."""
    parts = text.split("/")
    none = np.zeros(9, np.int64)
    if text.startswith("C"):
        return Law(born=none, stays=none, states=int(parts[0][1:]), eaten=int(parts[1]))
    born, stays = none.copy(), none.copy()
    born[[int(digit) for digit in parts[0][1:]]] = 1
    stays[[int(digit) for digit in parts[1][1:]]] = 1
    return Law(born=born, stays=stays, states=int(parts[2]) if len(parts) > 2 else 2, eaten=0)


@dataclass(kw_only=True)
class AutomatonGrid(Grid):
    """States: 0 dead, 1 alive, 2 and more dying; of a circle 0 to n − 1."""

    rule: Automaton
    _law: Law = field(init=False)
    _cells: Integers = field(init=False)
    _since: Integers = field(init=False)
    """Steps since the cell changed its state."""
    _period: int = field(init=False)

    def __post_init__(self) -> None:
        self._law, self._period = law_of(self.rule.rule), period(self.rule.steps)
        lattice = self.lattice
        dice = uniform(self.purpose, numbered(0, lattice.size), 0)
        place = lattice.inside & _first(lattice, self.rule.begin)
        if self._law.eaten:
            cells = np.floor(dice * self._law.states).astype(np.int64)
        else:
            cells = (dice < self.rule.density).astype(np.int64)
        self._cells = np.where(place, cells, 0).reshape(lattice.rows, lattice.columns)
        self._since = np.full(self._cells.shape, EMBERS, np.int64)
        self._since[self._cells > 0] = 0

    def act(self, bodies: Bodies, tick: int) -> None:
        """A step when it is due; bodies touch cells in every tick."""
        before, set_now = self._cells, np.zeros(0, np.int64)
        if tick % self._period == 0:
            self._since += 1
            self._cells = self._next()
            set_now = np.flatnonzero((self._cells == 1) & (before != 1))
        if self.on.any():
            self._touched(bodies, tick)
        different = before != self._cells
        self._since[different] = 0
        self.count(tick, int(np.count_nonzero(different)), set_now)

    def _next(self) -> Integers:
        cells, law, wraps = self._cells, self._law, self.lattice.wraps
        if law.eaten:
            follower = (cells + 1) % law.states
            near = np.zeros_like(cells)
            for neighbour in around(cells, wraps):
                near += neighbour == follower
            after = np.where(near >= law.eaten, follower, cells)
        else:
            near = summed((cells == 1).astype(np.int64), wraps)
            dying = np.where(cells + 1 < law.states, cells + 1, 0)
            stays = (cells == 1) & (law.stays[near] == 1)
            after = np.where(stays, 1, np.where(cells == 0, law.born[near], dying))
        return np.where(self.lattice.inside.reshape(cells.shape), after, 0)

    def _touched(self, bodies: Bodies, tick: int) -> None:
        rows = self.acting(bodies)
        rows = in_turn(rows, bodies.size[rows], self.lattice.cell, tick)
        if not len(rows):
            return
        cells, _ = self.lattice.covered(bodies.x[rows], bodies.y[rows], bodies.size[rows])
        self._cells = self._cells.copy()
        self._cells.ravel()[cells] = 1 if self.rule.touch == "seed" else 0

    def levels(self) -> Integers:
        """Live cells, and of a circle all but state 0, are as strong as can be."""
        alive = self._cells > 0 if self._law.eaten else self._cells == 1
        return alive.ravel() * FULL

    def shown(self) -> Bytes:
        """1 to 6: live cells by age; 7 to 12: cells gone out; 13 on: dying, or on a circle."""
        cells, since = self._cells, self._since
        if self._law.eaten:
            return np.where(self.lattice.inside.reshape(cells.shape), cells + 13, 0).astype(
                np.uint8
            )
        age = np.searchsorted(np.array(AGES), since, side="right") + 1
        glows = (since < EMBERS) & (self._law.states == 2)  # else dying shows how a cell goes
        out = np.where(glows, 7 + since, 0)
        return np.where(cells == 1, age, np.where(cells == 0, out, cells + 11)).astype(np.uint8)

    def state(self) -> Iterator[Integers]:
        """States and ages."""
        yield self._cells
        yield self._since


def _first(lattice: Lattice, begin: str) -> Flags:
    """Cells that may be alive at first."""
    if begin == "everywhere":
        return np.ones(lattice.size, np.bool_)
    cells = np.arange(lattice.size)
    x = cells % lattice.columns + 0.5 - lattice.columns * 0.5
    y = cells // lattice.columns + 0.5 - lattice.rows * 0.5
    radius = PATCH * min(lattice.columns, lattice.rows) if begin == "centre" else 0.0
    return x * x + y * y < radius * radius
