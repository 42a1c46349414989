"""Patterns: how bodies lie, as numbers. Counts are whole, so no order of adding matters.

- ``entropy``: Shannon's, of how bodies are spread over cells of 120 units: 0 when all are in
  one cell, 1 when they are spread as evenly as so many can be.
- ``variety``: Shannon's, of how many there are of each species: 0 for one species alone, 1
  when all species of the document are equally many.
- ``emptied``: share of cells of 60 units that hold no middle of a body.
- ``cluster``: bodies in the largest group in which each touches another (gaps below 2 units).
- ``height``: from the lower end of the area up to the top of the highest body, in units;
  ``pile``: the same of bodies slower than 40 units/s.
"""

import numpy as np

from domain.simulation.broad_phase import TooManyPairs, near_pairs
from domain.simulation.exact import Floats, det_log2
from domain.simulation.plan import Plan
from domain.simulation.world import Bodies, Flags, Integers, World

SPREAD_CELL = 120.0
EMPTY_CELL = 60.0
"""Units. Large enough that a film of a few hundred bodies can fill them."""

TOUCHING = 2.0
"""Units between edges: bodies at rest on one another leave a hair's breadth."""

LYING = 40.0
"""Units/s: what lies on a shaken pile is slower."""

_FINE = 1 << 20
"""Steps per bit in which entropies are added up."""


def entropy(plan: Plan, world: World, chosen: Flags) -> float:
    """Evenness of places, 0 to 1."""
    place, cells = _places(plan, world.bodies, chosen, SPREAD_CELL)
    return _evenness(np.bincount(place), cells) if len(place) else 0.0


def variety(world: World, chosen: Flags, species: int) -> float:
    """Evenness of species, 0 to 1."""
    counts = np.bincount(world.bodies.species[chosen], minlength=1)
    return _evenness(counts, species)


def emptied(plan: Plan, world: World, chosen: Flags) -> float:
    """Share of cells of the area that hold no middle of a chosen body."""
    inside = _inside(plan, EMPTY_CELL)
    place, _ = _places(plan, world.bodies, chosen, EMPTY_CELL)
    taken = np.zeros(inside.size, np.bool_)
    taken[place] = True
    cells = int(np.count_nonzero(inside))
    return int(np.count_nonzero(inside.ravel() & ~taken)) / max(1, cells)


def cluster(world: World, chosen: Flags) -> int:
    """Bodies of the largest group that hangs together.

    When they are crowded beyond what may be looked at, all of them count as one group.
    """
    bodies = world.bodies
    rows = np.flatnonzero(chosen)
    if not len(rows):
        return 0
    x, y, size = bodies.x[rows], bodies.y[rows], bodies.size[rows]
    try:
        first, second = near_pairs(x, y, size, TOUCHING)
    except TooManyPairs:
        return len(rows)
    return int(np.bincount(_groups(len(rows), first, second)).max())


def most_crowded(bodies: Bodies, rows: Integers) -> Integers:
    """The rows in order: those of the largest group first, in it those that touch most others.

    Rows as they were when they are crowded beyond what may be looked at.
    """
    x, y, size = bodies.x[rows], bodies.y[rows], bodies.size[rows]
    try:
        first, second = near_pairs(x, y, size, TOUCHING)
    except TooManyPairs:
        return rows
    groups = _groups(len(rows), first, second)
    mates = np.bincount(groups, minlength=len(rows))[groups]
    touching = np.bincount(np.concatenate((first, second)), minlength=len(rows))
    return rows[np.lexsort((-touching, -mates))]


def height(plan: Plan, world: World, chosen: Flags, *, lying: bool) -> float:
    """Height of the highest chosen body over the lower end of the area, 0 when there is none."""
    bodies = world.bodies
    if lying:
        speed = bodies.vx * bodies.vx + bodies.vy * bodies.vy
        chosen = chosen & (speed < LYING * LYING)
    tops = (bodies.y - bodies.size)[chosen]
    return max(0.0, plan.area.bottom - float(tops.min())) if len(tops) else 0.0


def _groups(count: int, first: Integers, second: Integers) -> Integers:
    """The group of each body: the least index that it is joined with (union-find)."""
    parent = list(range(count))

    def root(of: int) -> int:
        while parent[of] != of:
            parent[of] = parent[parent[of]]
            of = parent[of]
        return of

    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        a, b = root(one), root(other)
        parent[max(a, b)] = min(a, b)
    return np.array([root(of) for of in range(count)], np.int64)


def _evenness(counts: Integers, cells: int) -> float:
    """Entropy of the shares over the largest that so many in so many cells can have."""
    counts = counts[counts > 0]
    whole = int(counts.sum())
    most = min(whole, cells)
    if most < 2 or len(counts) < 2:
        return 0.0
    bits = np.floor(counts * det_log2(counts.astype(np.float64)) * _FINE + 0.5).astype(np.int64)
    logs = det_log2(np.array([float(whole), float(most)]))
    entropy = float(logs[0]) - int(bits.sum()) / _FINE / whole
    return min(1.0, max(0.0, entropy / float(logs[1])))


def _places(plan: Plan, bodies: Bodies, chosen: Flags, cell: float) -> tuple[Integers, int]:
    """The cell of each chosen body that is inside the area, and how many cells there are."""
    columns, rows = _cells(plan, cell)
    area = plan.area
    column = _cell_of(bodies.x[chosen], area.left, area.right, columns)
    row = _cell_of(bodies.y[chosen], area.top, area.bottom, rows)
    within = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
    return row[within] * columns + column[within], columns * rows


def _cell_of(place: Floats, low: float, high: float, cells: int) -> Integers:
    width = max((high - low) / cells, 1e-9)
    return np.floor(np.clip((place - low) / width, -1.0, cells)).astype(np.int64)


def _cells(plan: Plan, cell: float) -> tuple[int, int]:
    area = plan.area
    across, down = (area.right - area.left) / cell, (area.bottom - area.top) / cell
    return max(1, int(across + 0.5)), max(1, int(down + 0.5))


def _inside(plan: Plan, cell: float) -> Flags:
    """(rows, columns): whether the middle of a cell is inside the area."""
    columns, rows = _cells(plan, cell)
    area = plan.area
    if area.shape != "circle":
        return np.ones((rows, columns), np.bool_)
    cx, cy = area.centre
    x = area.left + (np.arange(columns) + 0.5) * (area.right - area.left) / columns - cx
    y = area.top + (np.arange(rows) + 0.5) * (area.bottom - area.top) / rows - cy
    inside: Flags = (x * x)[None, :] + (y * y)[:, None] < area.radius * area.radius
    return inside
