"""Forecast: what a document will cost and whether its film lives, from a cheap dry run."""

from dataclasses import dataclass

import numpy as np

from domain.language.models import Document
from domain.simulation.plan import Plan, ticks
from domain.simulation.simulation import Simulation
from domain.simulation.world import TICK_RATE, Bodies, Flags


@dataclass(frozen=True, kw_only=True)
class DryRun:
    """What a film turned out to be in a run without pictures."""

    simulated_s: float
    """Seconds of film that were run."""
    ended_because: str
    """As in a frame list; empty when the run was cut before the end."""
    duration_s: float
    """Length of the film; when the run was cut, the longest it can be."""
    moving_at_start: int
    """Bodies that move in frame 0 faster than 20 units/s."""
    motion: float
    """Mean speed over bodies and seconds, units/s."""
    stillest_s: float
    """Longest time without a moving body, in seconds."""
    first_bodies: int
    peak_bodies: int
    last_bodies: int
    births: int
    deaths: int
    contacts: int
    contacts_per_s: float
    peak_contacts_per_s: int
    outside: float
    """Share of bodies whose middle is outside the canvas, mean over the run."""
    glow_area: float
    """Light to draw per frame at the peak, in canvases."""
    trail_points: int
    """Trail pieces alive at the peak, at 60 frames per second."""


@dataclass(frozen=True, kw_only=True)
class Budget:
    """What a film may cost; beyond it a document is refused or thinned out."""

    peak_bodies: int = 5_000
    """20 000 are possible; beyond 5 000 a second of film takes more than a second."""
    contacts_per_s: float = 40_000
    glow_area: float = 6.0
    """Canvases of glow per frame; each costs about 1 ms at 1080 × 1920."""
    trail_points: int = 60_000


BUDGET = Budget()
MOVING = 20.0
"""Units/s: slower motion is not seen on a phone."""

GLOW_REACH = 3.4
"""Radius of a glow in radii of the body: the largest of the design systems."""

_LOOK = 12
"""Ticks between two looks at the world."""


def dry_run(document: Document, seconds: float = 180.0) -> DryRun:
    """Run a document without pictures, at most ``seconds`` of film.

    Equal documents and seconds give equal answers; no clock is read.
    """
    simulation = Simulation(document)
    notes = _Notes(simulation.plan, simulation.world.bodies)
    cut = max(1, ticks(seconds))
    while not simulation.finished and simulation.clock.tick < cut:
        if simulation.clock.tick % _LOOK == 0:
            notes.look(simulation)
        simulation.advance()
        simulation.happenings.drain()
    return notes.summary(simulation)


def over_budget(run: DryRun, budget: Budget = BUDGET) -> tuple[str, ...]:
    """Which limits a film is beyond: names of fields of ``Budget``."""
    values = {
        "peak_bodies": run.peak_bodies,
        "contacts_per_s": run.contacts_per_s,
        "glow_area": run.glow_area,
        "trail_points": run.trail_points,
    }
    return tuple(name for name, value in values.items() if value > getattr(budget, name))


class _Notes:
    """What is seen while a film runs."""

    def __init__(self, plan: Plan, bodies: Bodies) -> None:
        self._plan = plan
        kinds = plan.document.species
        self._glowing = np.array([kind.glow > 0 for kind in kinds])
        self._trail = np.array([kind.trail_time * (kind.trail != "none") for kind in kinds])
        self._start = int(np.count_nonzero(_moving(bodies)))
        self._first = len(bodies)
        self._looks = self._still = self._stillest = 0
        self._peak = self._peak_rate = self._trail_points = 0
        self._speed = self._outside = self._glow = 0.0

    def look(self, simulation: Simulation) -> None:
        bodies = simulation.world.bodies
        self._looks += 1
        self._peak = max(self._peak, len(bodies))
        self._peak_rate = max(self._peak_rate, simulation.happenings.contact_rate())
        self._still = 0 if _moving(bodies).any() else self._still + 1
        self._stillest = max(self._stillest, self._still)
        if len(bodies):
            speed = np.sqrt(bodies.vx * bodies.vx + bodies.vy * bodies.vy)
            self._speed += float(speed.mean())
            self._outside += float(np.mean(self._is_outside(bodies)))
            radius = bodies.size * GLOW_REACH * self._glowing[bodies.species]
            glow = float((4.0 * radius * radius).sum()) / (self._plan.width * self._plan.height)
            self._glow = max(self._glow, glow)
            points = int(self._trail[bodies.species].sum() * 60)
            self._trail_points = max(self._trail_points, points)

    def _is_outside(self, bodies: Bodies) -> Flags:
        across = (bodies.x < 0) | (bodies.x > self._plan.width)
        return across | (bodies.y < 0) | (bodies.y > self._plan.height)

    def summary(self, simulation: Simulation) -> DryRun:
        run = simulation.clock.tick / TICK_RATE
        ending, document = simulation.ending, self._plan.document
        known = ending.over >= 0
        looks = max(1, self._looks)
        happened = simulation.happenings
        return DryRun(
            simulated_s=run,
            ended_because=ending.because if simulation.finished else "",
            duration_s=ending.over / TICK_RATE if known else float(document.duration),
            moving_at_start=self._start,
            motion=self._speed / looks,
            stillest_s=self._stillest * _LOOK / TICK_RATE,
            first_bodies=self._first,
            peak_bodies=self._peak,
            last_bodies=len(simulation.world.bodies),
            births=happened.births,
            deaths=happened.deaths,
            contacts=happened.contacts,
            contacts_per_s=happened.contacts / max(run, 0.1),
            peak_contacts_per_s=self._peak_rate,
            outside=self._outside / looks,
            glow_area=self._glow,
            trail_points=self._trail_points,
        )


def _moving(bodies: Bodies) -> Flags:
    speed = bodies.vx * bodies.vx + bodies.vy * bodies.vy
    moving: Flags = (speed > MOVING * MOVING) & (bodies.lightness > 0)
    return moving
