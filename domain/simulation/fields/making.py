"""The fields of a plan, made; and how their solid cells hold bodies up."""

import numpy as np

from domain.language.fields import (
    Automaton,
    FieldKind,
    Growth,
    Maze,
    Memory,
    Paint,
    Scent,
    Segregation,
)
from domain.simulation.exact import Floats
from domain.simulation.fields.automaton import AutomatonGrid
from domain.simulation.fields.grid import Grid
from domain.simulation.fields.growth import GrowthGrid
from domain.simulation.fields.lattice import lattice_of
from domain.simulation.fields.maze import MazeGrid
from domain.simulation.fields.memory import MemoryGrid
from domain.simulation.fields.paint import PaintGrid
from domain.simulation.fields.scent import ScentGrid
from domain.simulation.fields.segregation import SegregationGrid
from domain.simulation.happenings import KINDS, LOUDEST, Happenings, fixed
from domain.simulation.plan import Plan
from domain.simulation.walls import Hits, Way, no_hits
from domain.simulation.world import Bodies, Flags

QUIETEST = 2500
"""Strength of the note of a single cell …"""
LOUDER = 120
"""… and what each further cell adds."""
MOST_PROBES = 32
"""Places ahead of a body that are looked at: a tick stays bounded for huge ones."""


def grids_of(plan: Plan) -> tuple[Grid, ...]:
    """Every field of a document at tick 0."""
    rules = zip(plan.document.fields, plan.fields, strict=True)
    return tuple(_grid(plan, rule, purpose) for rule, purpose in rules)


def _grid(plan: Plan, rule: FieldKind, purpose: int) -> Grid:
    lattice = lattice_of(plan.area, float(rule.cell))
    nobody = np.zeros(len(plan.document.species), np.bool_)
    on = nobody if isinstance(rule, Segregation) else plan.mask(rule.on)
    match rule:
        case Scent():
            return ScentGrid(rule=rule, lattice=lattice, on=on, purpose=purpose)
        case Automaton(solid=solid, sound=sound):
            return AutomatonGrid(
                rule=rule, lattice=lattice, on=on, purpose=purpose, solid=solid, audible=sound
            )
        case Segregation(sound=sound):
            return SegregationGrid(
                rule=rule, lattice=lattice, on=on, purpose=purpose, audible=sound
            )
        case Growth(solid=solid, sound=sound):
            return GrowthGrid(
                rule=rule, lattice=lattice, on=on, purpose=purpose, solid=solid, audible=sound
            )
        case Maze():
            return MazeGrid(rule=rule, lattice=lattice, on=on, purpose=purpose, solid=True)
        case Memory():
            return MemoryGrid(rule=rule, lattice=lattice, on=on, purpose=purpose)
        case Paint():
            return PaintGrid(rule=rule, lattice=lattice, on=on, purpose=purpose)


def tell(grid: Grid, happenings: Happenings, tick: int) -> None:
    """One note for the cells that were set in this tick, louder the more there were."""
    if grid.heard < 0:
        return
    x, y = (float(place[0]) for place in grid.lattice.middles(np.array([grid.heard])))
    strength = min(LOUDEST, QUIETEST + LOUDER * grid.changes(tick))
    half = fixed(grid.lattice.cell * 0.5)
    kind = KINDS.index("birth")
    happenings.tell((tick, kind, -1, -1, fixed(x), fixed(y), strength, -1, half))


def held_up(grids: tuple[Grid, ...], bodies: Bodies, way: Way) -> list[Hits]:
    """Keep bodies out of the solid cells of every field, in place; tell who was held."""
    return [_held_up(grid, bodies, way) for grid in grids if grid.solid and len(bodies)]


def _held_up(grid: Grid, bodies: Bodies, way: Way) -> Hits:
    """A body's front may not enter a solid cell: first across, then up and down.

    So two walls that touch at a corner are tight. Who is in a solid cell already may leave it.
    """
    solid = grid.walls()
    if not solid.any():
        return no_hits()
    rows = np.flatnonzero(grid.held_up()[bodies.species] & (bodies.lightness > 0))
    x, y = way.from_x[rows], way.from_y[rows]
    size = bodies.size[rows]
    free = ~_is_solid(grid, solid, x, y)
    across, down = bodies.x[rows] - x, bodies.y[rows] - y
    hit_x = free & _ahead(grid, solid, (x, y), across, size, lengthwise=True)
    across = np.where(hit_x, 0.0, across)
    hit_y = free & _ahead(grid, solid, (x + across, y), down, size, lengthwise=False)
    down = np.where(hit_y, 0.0, down)
    speed = np.where(hit_x, np.abs(bodies.vx[rows]), 0.0)
    speed = np.maximum(speed, np.where(hit_y, np.abs(bodies.vy[rows]), 0.0))
    bodies.x[rows] = np.where(hit_x, x, bodies.x[rows])
    bodies.y[rows] = np.where(hit_y, y, bodies.y[rows])
    bodies.vx[rows] = np.where(hit_x, -bodies.vx[rows], bodies.vx[rows])
    bodies.vy[rows] = np.where(hit_y, -bodies.vy[rows], bodies.vy[rows])
    held = hit_x | hit_y
    body = rows[held]
    return Hits(body=body, wall=np.full(len(body), -1), speed=speed[held])


def _ahead(
    grid: Grid, solid: Flags, place: tuple[Floats, Floats], step: Floats, size: Floats, *,
    lengthwise: bool,
) -> Flags:  # fmt: skip
    """Whether a solid cell begins between the middle and where its front comes to be."""
    x, y = place
    way = step + np.where(step > 0, size, np.where(step < 0, -size, 0.0))
    pieces = 1 + min(MOST_PROBES, int(float(np.abs(way).max(initial=0.0)) / grid.lattice.cell))
    met = np.zeros(len(x), np.bool_)
    for piece in range(1, pieces + 1):
        part = way * (piece / pieces)
        met |= (
            _is_solid(grid, solid, x + part, y)
            if lengthwise
            else _is_solid(grid, solid, x, y + part)
        )
    moving: Flags = step != 0
    return met & moving


def _is_solid(grid: Grid, solid: Flags, x: Floats, y: Floats) -> Flags:
    cell = grid.lattice.at(x, y)
    met: Flags = solid[cell] & (cell >= 0)
    return met
