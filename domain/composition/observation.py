"""A rehearsal of a document: simulated without a picture, and looked at twice a second."""

from dataclasses import dataclass

import numpy as np

from domain.language.models import Document
from domain.simulation.fields.grid import Grid
from domain.simulation.measurements import coverage
from domain.simulation.simulation import Simulation
from domain.simulation.world import TICK_RATE

LOOK_EVERY = TICK_RATE // 2
"""Ticks between looks: a viewer notices half a second of nothing."""

NOTICED = 32
"""Level of a cell, of 255, from which it is seen: fainter scents look like the ground."""

MOVING = 25.0
"""Units/s: slower is not seen as motion on a phone."""


@dataclass(frozen=True, kw_only=True)
class Look:
    """What is there at a moment."""

    seconds: float
    population: int
    coverage: float
    """Share of the area that bodies, or cells of a field that are seen, cover; 0 to 1."""
    moving: int
    """Bodies faster than ``MOVING``."""
    happenings: int
    """Contacts, births and deaths so far."""
    kinds: tuple[int, ...]
    """Population of every species."""
    shown: float
    """Share of bodies that are on the canvas."""


@dataclass(frozen=True, kw_only=True)
class Observation:
    """A whole film, as a rehearsal saw it."""

    seconds: float
    ended_because: str
    looks: tuple[Look, ...]
    """The first is frame 0."""

    @property
    def by_rule(self) -> bool:
        """Whether the film's own end rule ended it."""
        return self.ended_because.startswith("end:")


def observe(document: Document) -> Observation:
    """Simulate a valid document to its end and look at it twice a second.

    Takes as long as the simulation does: about a second for a hundred bodies.
    """
    simulation = Simulation(document)
    looks = [_look(simulation)]
    while not simulation.finished:
        simulation.advance()
        if simulation.clock.tick % LOOK_EVERY == 0:
            looks.append(_look(simulation))
    return Observation(
        seconds=simulation.clock.tick / TICK_RATE,
        ended_because=simulation.ending.because,
        looks=tuple(looks),
    )


def _look(simulation: Simulation) -> Look:
    plan, bodies = simulation.plan, simulation.world.bodies
    square = bodies.vx * bodies.vx + bodies.vy * bodies.vy
    shown = (bodies.x > 0) & (bodies.x < plan.width) & (bodies.y > 0) & (bodies.y < plan.height)
    told = simulation.happenings
    kinds = np.bincount(bodies.species, minlength=len(plan.document.species))
    everyone = np.ones(len(plan.document.species), np.bool_)
    return Look(
        seconds=simulation.clock.tick / TICK_RATE,
        population=len(bodies),
        coverage=max(
            coverage(plan, simulation.world, everyone) if len(bodies) else 0.0,
            *(_drawn(grid) for grid in simulation.grids),
            0.0,
        ),
        moving=int(np.count_nonzero((square > MOVING * MOVING) & (bodies.lightness > 0))),
        happenings=told.contacts + told.births + told.deaths,
        kinds=tuple(kinds.tolist()),
        shown=float(shown.mean()) if len(bodies) else 0.0,
    )


def _drawn(grid: Grid) -> float:
    """Share of the cells of a field that are strong enough to be seen."""
    return grid.share(int(np.count_nonzero(grid.levels() >= NOTICED)))
