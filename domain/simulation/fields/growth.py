"""Growth: crystals on a lattice that block one another.

A cell joins a crystal when a neighbour belongs to it and no neighbour to another one, so a
gap of a cell stays between crystals for ever.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from domain.language.fields import Growth
from domain.simulation.chance import numbered, uniform
from domain.simulation.exact import Floats, sin_cos_turns
from domain.simulation.fields.grid import FULL, Bytes, Grid, around, period, summed
from domain.simulation.world import Bodies, Flags, Integers

MOST = 250
"""Crystals of one field."""

RINGS = 8
"""Shades of the rings that a crystal shows, and steps per ring."""
RING = 5

ROUGH = 0.3
"""How uneven round crystals are: share of a step by which chance lets a cell wait."""

BRANCHING = 0.5
"""Probability with which a cell that may join a branch does, per step."""


@dataclass(kw_only=True)
class GrowthGrid(Grid):
    """Crystals from 1 on; 0 is empty."""

    rule: Growth
    _cells: Integers = field(init=False)
    _born: Integers = field(init=False)
    """Step at which a cell joined, by its crystal's own age."""
    _seeds: list[tuple[int, int]] = field(default_factory=list)
    """Cell and step at which each crystal began."""
    _step: int = 0

    def __post_init__(self) -> None:
        lattice = self.lattice
        self._cells = np.zeros((lattice.rows, lattice.columns), np.int64)
        self._born = np.zeros_like(self._cells)
        for cell in self._strewn():
            self._plant(cell)

    def _strewn(self) -> list[int]:
        """Cells by chance, as far apart as the crystals' share of the area suggests."""
        lattice, able = self.lattice, np.flatnonzero(self.lattice.inside)
        dice = uniform(self.purpose, numbered(0, 40 * self.rule.seeds), 0)
        tried = able[np.floor(dice * len(able)).astype(np.int64)]
        apart = 0.7 * float(np.sqrt(len(able) / max(1, self.rule.seeds)))
        chosen: list[int] = []
        for attempt, cell in enumerate(tried.tolist()):
            need = apart * (1.0 - attempt / len(tried))
            near = [_far(lattice.columns, cell, other) for other in chosen]
            if len(chosen) < self.rule.seeds and all(square > need * need for square in near):
                chosen.append(cell)
        return chosen

    def _plant(self, cell: int) -> None:
        self._seeds.append((cell, self._step))
        self._cells.ravel()[cell] = len(self._seeds)
        self._born.ravel()[cell] = 0

    def act(self, bodies: Bodies, tick: int) -> None:
        """Plant where bodies are, and grow when it is due."""
        before = self._cells == 0
        if self.on.any() and len(self._seeds) < MOST:
            self._sown(bodies)
        if tick % period(self.rule.steps) == 0:
            self._step += 1
            self._grow()
        set_now = np.flatnonzero(before & (self._cells > 0))
        self.count(tick, len(set_now), set_now)

    def _sown(self, bodies: Bodies) -> None:
        rows = self.acting(bodies)
        cells = self.lattice.at(bodies.x[rows], bodies.y[rows])
        cells = cells[cells >= 0]
        near = (summed(self._cells, self.lattice.wraps) + self._cells).ravel()
        for cell in np.unique(cells[(near[cells] == 0) & self.lattice.inside[cells]]).tolist():
            if len(self._seeds) < MOST:
                self._plant(cell)

    def _grow(self) -> None:
        """One step: cells with exactly one crystal around them may join it."""
        cells = self._cells
        most, least, touching = _neighbours(cells, self.lattice.wraps)
        able = (cells == 0) & (most > 0) & (most == least)
        if self.rule.form == "branches":
            able &= touching == 1
        found = np.flatnonzero(able.ravel() & self.lattice.inside)
        crystal = most.ravel()[found]
        joins = found[self._joining(found, crystal)]
        # Two crystals that would meet in this very step both stand still here.
        after = cells.copy()
        after.ravel()[joins] = most.ravel()[joins]
        others, same, _ = _neighbours(after, self.lattice.wraps)
        joins = joins[(others == same).ravel()[joins]]
        joined = most.ravel()[joins]
        begun = np.array([step for _, step in self._seeds], np.int64)
        cells.ravel()[joins] = joined
        self._born.ravel()[joins] = self._step - begun[joined - 1]

    def _joining(self, found: Integers, crystal: Integers) -> Flags:
        dice = uniform(self.purpose + 1, found.astype(np.uint64), self._step)
        if self.rule.form == "branches":
            return dice < BRANCHING
        if not len(found):
            return np.zeros(0, np.bool_)
        seeds = np.array([cell for cell, _ in self._seeds], np.int64)[crystal - 1]
        begun = np.array([step for _, step in self._seeds], np.int64)[crystal - 1]
        columns = self.lattice.columns
        dx = (found % columns - seeds % columns).astype(np.float64)
        dy = (found // columns - seeds // columns).astype(np.float64)
        own = crystal.astype(np.uint64)
        pace = 0.55 + 0.45 * uniform(self.purpose + 2, own, 0)
        if self.rule.form == "round":
            reach = np.sqrt(dx * dx + dy * dy)
            return (reach <= (self._step - begun) * pace) & (dice > ROUGH)
        return _facets(dx, dy, uniform(self.purpose + 3, own, 0)) <= (self._step - begun) * pace

    def levels(self) -> Integers:
        """Crystals are as strong as can be."""
        return (self._cells.ravel() > 0) * FULL

    def shown(self) -> Bytes:
        """Eight tones for each colour: rings of growth, dark and light and dark again."""
        ring = self._born // RING % (2 * RINGS - 2)
        ring = np.where(ring < RINGS, ring, 2 * RINGS - 2 - ring)
        colour = (self._cells - 1) % len(self.rule.colours)
        return np.where(self._cells > 0, 1 + colour * RINGS + ring, 0).astype(np.uint8)

    def state(self) -> Iterator[Integers]:
        """Whose cell it is, and since when."""
        yield self._cells
        yield self._born


def _neighbours(cells: Integers, wraps: bool) -> tuple[Integers, Integers, Integers]:
    """Of the eight cells around each: the last crystal, the first one, and how many are set."""
    most, touching = np.zeros_like(cells), np.zeros_like(cells)
    least = np.full_like(cells, MOST + 1)
    for neighbour in around(cells, wraps):
        most = np.maximum(most, neighbour)
        least = np.where(neighbour > 0, np.minimum(least, neighbour), least)
        touching += neighbour > 0
    return most, least, touching


def _far(columns: int, one: int, other: int) -> int:
    """Square of the distance between two cells, in cells."""
    dx, dy = one % columns - other % columns, one // columns - other // columns
    return dx * dx + dy * dy


def _facets(dx: Floats, dy: Floats, turn: Floats) -> Floats:
    """How far out a cell lies by the sides of a six-sided crystal turned by a sixth of a
    ``turn`` at most."""
    farthest = np.zeros(len(dx))
    for side in range(3):
        sine, cosine = sin_cos_turns((turn + side) / 6.0)
        farthest = np.maximum(farthest, np.abs(dx * cosine + dy * sine))
    return farthest
