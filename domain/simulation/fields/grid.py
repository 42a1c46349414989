"""What all fields have in common."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from domain.simulation.chance import keys, numbered
from domain.simulation.exact import Floats, det_exp
from domain.simulation.fields.lattice import Lattice
from domain.simulation.world import TICK_RATE, Bodies, Flags, Integers

type Bytes = npt.NDArray[np.uint8]

UPDATE = 4
"""Ticks between two updates of fields that flow: 30 per second."""

MOST_COVERED = 300_000
"""Cells that bodies touch in one tick of one field."""

FULL = 255
"""Level of a cell that is as strong as can be."""

_LN2 = 0.6931471805599453


@dataclass(kw_only=True)
class Grid:
    """One field: its cells now, and how many changed lately."""

    lattice: Lattice
    on: Flags
    """By species: who acts on it."""
    purpose: int
    """Its dice."""
    solid: bool = False
    """Whether set cells hold bodies up."""
    audible: bool = False
    """Whether cells that are set are heard."""
    heard: int = -1
    """Cell that is heard in this tick, or −1."""
    _changes: list[int] = field(default_factory=lambda: [0] * TICK_RATE)

    def act(self, bodies: Bodies, tick: int) -> None:
        """One tick, in place."""
        raise NotImplementedError

    def levels(self) -> Integers:
        """By cell (flat) how strong it is, 0 to 255."""
        raise NotImplementedError

    def shown(self) -> Bytes:
        """By cell (rows, columns) its tone; 0 is not drawn. See ``domain.picture.fields``."""
        raise NotImplementedError

    def state(self) -> Iterator[Integers]:
        """Everything that later states grow from."""
        raise NotImplementedError

    def filled(self) -> float:
        """Share of the cells that are set."""
        return self.share(int(np.count_nonzero(self.levels() > 0)))

    def walls(self) -> Flags:
        """By cell (flat), whether it holds bodies up."""
        full: Flags = self.levels() == FULL
        return full

    def held_up(self) -> Flags:
        """By species, whom its solid cells hold up."""
        return ~self.on

    def changed(self) -> float:
        """Share of the cells that changed within the last simulated second (a cell that
        changed twice counts twice), at most 1."""
        return min(1.0, self.share(sum(self._changes)))

    def count(self, tick: int, changes: int, set_now: Integers | None = None) -> None:
        """So many cells changed in this tick; of those that were set (flat), one is heard."""
        self._changes[tick % TICK_RATE] = changes
        self.heard = -1
        if self.audible and set_now is not None and len(set_now):
            throw = int(keys(self.purpose, numbered(self.lattice.size, 1), tick)[0])
            self.heard = int(set_now[throw % len(set_now)])

    def changes(self, tick: int) -> int:
        """Cells that changed in a tick of the last second."""
        return self._changes[tick % TICK_RATE]

    def share(self, cells: int) -> float:
        """A number of cells as a share of all."""
        return cells / max(1, int(np.count_nonzero(self.lattice.inside)))

    def acting(self, bodies: Bodies) -> Integers:
        """Rows of those who act on it."""
        return np.flatnonzero(self.on[bodies.species] & bodies.alive)


def in_turn(rows: Integers, reach: Floats, cell: float, tick: int) -> Integers:
    """Those whose discs may touch cells in this tick: all, unless they cover very many; then
    they take turns, so that a tick stays bounded."""
    side = np.floor(2.0 * reach / cell).astype(np.int64) + 1
    turns = 1 + int((side * side).sum()) // MOST_COVERED
    turn: Flags = (np.arange(len(rows)) + tick) % turns == 0
    return rows[turn]


def around(cells: Integers, wraps: bool) -> Iterator[Integers]:
    """The eight neighbours of every cell, (rows, columns) each; 0 beyond the edge."""
    padded = np.pad(cells, 1, mode="wrap") if wraps else np.pad(cells, 1)
    rows, columns = cells.shape
    for down in (0, 1, 2):
        for across in (0, 1, 2):
            if (down, across) != (1, 1):
                yield padded[down : down + rows, across : across + columns]


def summed(cells: Integers, wraps: bool) -> Integers:
    """Sum of the eight neighbours of every cell."""
    total = np.zeros_like(cells)
    for neighbour in around(cells, wraps):
        total += neighbour
    return total


def period(steps: float) -> int:
    """Ticks between two steps."""
    return max(1, int(TICK_RATE / steps + 0.5))


def kept(half_life: float) -> int:
    """What is left of 65536 after an update, when half is gone after ``half_life`` seconds."""
    return int(float(det_exp(np.array([-_LN2 * UPDATE / TICK_RATE / half_life]))[0]) * 65536)
