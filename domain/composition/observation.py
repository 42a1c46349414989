"""A rehearsal of a document: simulated without a picture, and looked at twice a second."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from domain.composition.contrast import body_contrast
from domain.language.models import Document
from domain.language.words import MeasureEnd
from domain.simulation.fields.grid import Bytes, Grid
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
    cells: int = 0
    """Cells of fields that look different than at the look before."""

    @property
    def stirs(self) -> bool:
        """Whether a viewer sees something move or change."""
        return self.moving > 0 or self.cells > 0


@dataclass(frozen=True, kw_only=True)
class Unmet:
    """A measured end rule that did not come true."""

    path: str
    """Like ``end.rules[0]``."""
    measure: str
    test: str
    """``above`` or ``below``."""
    wanted: float
    reached: float
    """What was measured when the film ended."""


@dataclass(frozen=True, kw_only=True)
class Observation:
    """A whole film, as a rehearsal saw it."""

    seconds: float
    ended_because: str
    looks: tuple[Look, ...]
    """The first is frame 0."""
    contrast: float
    """WCAG contrast of the faintest species against the background, 1 to 21."""
    settle: float
    """Seconds that the end stays on the screen."""
    card: str
    """Words on it; may be empty."""
    unmet: tuple[Unmet, ...] = ()
    """Measured end rules that the film did not end by."""

    @property
    def by_rule(self) -> bool:
        """Whether the film's own end rule ended it."""
        return self.ended_because.startswith("end:")


def observe(document: Document, *, told: Callable[[Look], None] = lambda _: None) -> Observation:
    """Simulate a valid document to its end and look at it twice a second.

    Takes as long as the simulation does: about a second for a hundred bodies. ``told`` hears
    every look as it is taken, and may raise to stop.
    """
    simulation = Simulation(document)
    looks: list[Look] = []
    shown: list[Bytes] = []
    while True:
        if simulation.clock.tick % LOOK_EVERY == 0:
            now = [grid.shown().copy() for grid in simulation.grids]
            looks.append(_look(simulation, _changed(shown, now)))
            shown = now
            told(looks[-1])
        if simulation.finished:
            break
        simulation.advance()
    return Observation(
        seconds=simulation.clock.tick / TICK_RATE,
        ended_because=simulation.ending.because,
        looks=tuple(looks),
        contrast=body_contrast(document),
        settle=float(document.end.settle),
        card=document.end.card,
        unmet=_unmet(simulation, document),
    )


def _changed(before: list[Bytes], now: list[Bytes]) -> int:
    """Cells whose tone is another one than at the look before; none at the first look."""
    pairs = zip(before, now, strict=False)
    return sum(int(np.count_nonzero(old != new)) for old, new in pairs)


def _unmet(simulation: Simulation, document: Document) -> tuple[Unmet, ...]:
    if simulation.ending.because.startswith("end:"):
        return ()
    world, tick = simulation.world, simulation.clock.tick
    return tuple(
        Unmet(
            path=f"end.rules[{at}]",
            measure=rule.measure,
            test=rule.test,
            wanted=float(rule.value),
            reached=float(simulation.measurements.value(rule.measure, rule.of, world, tick)),
        )
        for at, rule in enumerate(document.end.rules)
        if isinstance(rule, MeasureEnd)
    )


def _look(simulation: Simulation, cells: int) -> Look:
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
        cells=cells,
    )


def _drawn(grid: Grid) -> float:
    """Share of the cells of a field that are strong enough to be seen."""
    return grid.share(int(np.count_nonzero(grid.levels() >= NOTICED)))
