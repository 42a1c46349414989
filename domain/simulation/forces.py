"""Forces: the acceleration of every body from every force of the plan, in document order."""

from dataclasses import dataclass

import numpy as np

from domain.language.forces import (
    Attract,
    Drag,
    Flow,
    Gravity,
    Orbit,
    Repel,
    Spiral,
    Spring,
    Vortex,
    Wind,
)
from domain.simulation.chance import numbered, uniform
from domain.simulation.controls import Controls
from domain.simulation.currents import current
from domain.simulation.exact import Floats, sin_cos_degrees
from domain.simulation.plan import Plan, PlannedForce
from domain.simulation.world import DT, Bodies

SOFTNESS = 25.0
"""Units. Pulls are computed as if no body came nearer, so that near misses stay finite."""

CROWD = 2_000_000
"""Body–source pairs per force and tick; beyond, sources act through cells of 120 units."""

CELL = 120.0


@dataclass(kw_only=True)
class ForceState(Controls):
    """What the timeline may have changed of forces; gravity's direction too."""

    gravity_sine: float = 0.0
    gravity_cosine: float = 1.0
    """Turn of all gravity."""


def accelerations(
    plan: Plan, bodies: Bodies, state: ForceState, tick: int
) -> tuple[Floats, Floats]:
    """Acceleration of each body in units/s², x and y."""
    ax, ay = np.zeros(len(bodies)), np.zeros(len(bodies))
    for index, force in enumerate(plan.forces):
        if not state.acts(index):
            continue
        fx, fy = _Puller(plan, bodies, state, index, tick).pull(force)
        if force.everyone:
            ax += fx
            ay += fy
        else:
            felt = force.on[bodies.species]
            ax += np.where(felt, fx, 0.0)
            ay += np.where(felt, fy, 0.0)
    return ax, ay


@dataclass(frozen=True)
class _Puller:
    plan: Plan
    bodies: Bodies
    state: ForceState
    index: int
    tick: int

    def pull(self, force: PlannedForce) -> tuple[Floats, Floats]:
        """Acceleration by one force of every body, whether it feels it or not."""
        bodies, rule = self.bodies, force.rule
        match rule:
            case Gravity():
                return self._gravity()
            case Drag():
                rate = -self._number("rate", rule.rate)
                return bodies.vx * rate, bodies.vy * rate
            case Attract() | Repel():
                strength = self._number("strength", rule.strength)
                signed = strength if isinstance(rule, Attract) else -strength
                reach = self._number("reach", rule.reach)
                return self._central(force, signed, rule.falloff, reach, rule.colours)
            case Vortex():
                strength = self._number("strength", rule.strength)
                reach = self._number("reach", rule.reach)
                inward = self._central(force, strength, rule.falloff, reach)
                return inward[1], -inward[0]
            case Flow():
                flow = current(force.purpose, rule.scale, rule.change, self.tick)
                fx, fy = flow.at(bodies.x, bodies.y)
                strength = self._number("strength", rule.strength)
                return fx * strength, fy * strength
            case Orbit():
                return self._orbit(force, rule)
            case Spring():
                return self._spring(rule)
            case Wind():
                return self._wind(force, rule)
            case Spiral():
                return self._spiral(force, rule)

    def _wind(self, force: PlannedForce, rule: Wind) -> tuple[Floats, Floats]:
        """Towards the speed of the air, which gusts between two dice of chance."""
        time = self.tick * DT * rule.change
        step = int(np.floor(time))
        share = time - step
        share = share * share * (3.0 - 2.0 * share)
        dice = [float(uniform(force.purpose, numbered(0, 1), step + k)[0]) for k in (0, 1)]
        gust = 2.0 * (dice[0] + (dice[1] - dice[0]) * share) - 1.0
        speed = self._number("speed", rule.speed) * (1.0 + rule.gusts * gust)
        sine, cosine = sin_cos_degrees(rule.direction)
        grip = self._number("grip", rule.grip)
        bodies = self.bodies
        return (speed * cosine - bodies.vx) * grip, (speed * sine - bodies.vy) * grip

    def _spiral(self, force: PlannedForce, rule: Spiral) -> tuple[Floats, Floats]:
        """Towards the speed of the spiral, and as much inwards as its bend needs."""
        bodies = self.bodies
        dx, dy = bodies.x - force.x, bodies.y - force.y
        distance = np.maximum(np.sqrt(dx * dx + dy * dy), SOFTNESS)
        ux, uy = dx / distance, dy / distance
        along = bodies.vy * ux - bodies.vx * uy
        outward = bodies.vx * ux + bodies.vy * uy
        grip = self._number("grip", rule.grip)
        inward = along * along / distance + grip * (outward + rule.inward)
        forward = grip * (self._number("speed", rule.speed) - along)
        return -ux * inward - uy * forward, -uy * inward + ux * forward

    def _number(self, name: str, default: float) -> float:
        return self.state.number(self.index, name, default)

    def _gravity(self) -> tuple[Floats, Floats]:
        rule = self.plan.forces[self.index].rule
        x = self._number("x", getattr(rule, "x", 0.0))
        y = self._number("y", getattr(rule, "y", 0.0))
        sine, cosine = self.state.gravity_sine, self.state.gravity_cosine
        count = len(self.bodies)
        return np.full(count, x * cosine - y * sine), np.full(count, x * sine + y * cosine)

    def _spring(self, rule: Spring) -> tuple[Floats, Floats]:
        bodies = self.bodies
        dx, dy = bodies.home_x - bodies.x, bodies.home_y - bodies.y
        stiffness = self._number("stiffness", rule.stiffness)
        if rule.slack > 0:
            distance = np.sqrt(dx * dx + dy * dy)
            beyond = np.maximum(distance - rule.slack, 0.0) / np.maximum(distance, 1e-9)
            dx, dy = dx * beyond, dy * beyond
        damping = self._number("damping", rule.damping)
        return dx * stiffness - bodies.vx * damping, dy * stiffness - bodies.vy * damping

    def _central(
        self, force: PlannedForce, strength: float, falloff: str, reach: float,
        colours: str = "all",
    ) -> tuple[Floats, Floats]:  # fmt: skip
        """Acceleration towards the point or, summed, towards every source."""
        if colours != "all" and force.sources.any():
            return self._of_colours(force, strength, falloff, reach, same=colours == "same")
        x, y, weight = self._sources(force)
        return self._summed(x, y, strength, falloff, reach, weight)

    def _summed(
        self, x: Floats, y: Floats, strength: float, falloff: str, reach: float,
        weight: Floats | None = None,
    ) -> tuple[Floats, Floats]:  # fmt: skip
        """Acceleration towards all places together, each of its weight (1 unless told)."""
        if weight is None:
            weight = np.ones(len(x))
        ax, ay = np.zeros(len(self.bodies)), np.zeros(len(self.bodies))
        rows = max(1, 200_000 // max(1, len(self.bodies)))
        for begin in range(0, len(x), rows):
            chunk = slice(begin, begin + rows)
            fx, fy = self._towards(x[chunk], y[chunk], weight[chunk] * strength, falloff, reach)
            # accumulate adds row after row; reduce might not.
            ax += np.add.accumulate(fx, axis=0)[-1]
            ay += np.add.accumulate(fy, axis=0)[-1]
        return ax, ay

    def _of_colours(
        self, force: PlannedForce, strength: float, falloff: str, reach: float, *, same: bool
    ) -> tuple[Floats, Floats]:
        """The same towards sources of each body's own colour, or of others."""
        bodies = self.bodies
        tones = self.plan.tones[bodies.species, bodies.deal % self.plan.dealt[bodies.species]]
        sources = force.sources[bodies.species]
        ax, ay = np.zeros(len(bodies)), np.zeros(len(bodies))
        for tone in np.unique(tones[sources]).tolist():
            chosen = sources & (tones == tone)
            fx, fy = self._summed(bodies.x[chosen], bodies.y[chosen], strength, falloff, reach)
            felt = (tones == tone) if same else (tones != tone)
            ax += np.where(felt, fx, 0.0)
            ay += np.where(felt, fy, 0.0)
        return ax, ay

    def _towards(
        self, x: Floats, y: Floats, strength: Floats, falloff: str, reach: float
    ) -> tuple[Floats, Floats]:
        dx = x[:, None] - self.bodies.x[None, :]
        dy = y[:, None] - self.bodies.y[None, :]
        square = dx * dx + dy * dy
        soft = np.sqrt(square + SOFTNESS * SOFTNESS)
        pull = _falling(soft, falloff, reach) * strength[:, None]
        pull = np.where(square < reach * reach, pull, 0.0) / soft
        return dx * pull, dy * pull

    def _sources(self, force: PlannedForce) -> tuple[Floats, Floats, Floats]:
        """Places and weights that pull: the point, the bodies, or cells of a crowd."""
        if not force.sources.any():
            return np.array([force.x]), np.array([force.y]), np.ones(1)
        bodies = self.bodies
        chosen = force.sources[bodies.species]
        x, y = bodies.x[chosen], bodies.y[chosen]
        if len(x) * len(bodies) <= CROWD:
            return x, y, np.ones(len(x))
        return _crowd(x, y)

    def _orbit(self, force: PlannedForce, rule: Orbit) -> tuple[Floats, Floats]:
        bodies = self.bodies
        x, y, _ = self._sources(force)
        if not len(x):
            return np.zeros(len(bodies)), np.zeros(len(bodies))
        dx, dy = _from_nearest(bodies, x, y)
        distance = np.sqrt(dx * dx + dy * dy)
        safe = np.maximum(distance, SOFTNESS)
        ux, uy = dx / safe, dy / safe
        along = bodies.vy * ux - bodies.vx * uy
        outward = bodies.vx * ux + bodies.vy * uy
        bend = along * along / safe
        speed = self._number("speed", rule.speed)
        grip = self._number("grip", rule.grip)
        # A body on a circle moves along chords, so at each tick it seems to head outwards by
        # bend · dt / 2; pulling that away too would shrink the circle.
        inward = bend + grip * (outward - bend * (DT * 0.5))
        forward = grip * (speed - along)
        return -ux * inward - uy * forward, -uy * inward + ux * forward


def _falling(distance: Floats, falloff: str, reach: float) -> Floats:
    """Share of the strength at a distance; 1 at distance 100 except for ``linear``."""
    match falloff:
        case "none":
            return np.ones_like(distance)
        case "linear":
            return np.maximum(1.0 - distance / reach, 0.0)
        case "inverse":
            return 100.0 / distance
        case _:
            return 10_000.0 / (distance * distance)


def _from_nearest(bodies: Bodies, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """From the nearest source to each body; the earlier of two that are as near."""
    if len(x) == 1:
        return bodies.x - x[0], bodies.y - y[0]
    best = np.full(len(bodies), np.inf)
    best_x, best_y = np.zeros(len(bodies)), np.zeros(len(bodies))
    for source in range(len(x)):
        dx, dy = bodies.x - x[source], bodies.y - y[source]
        square = dx * dx + dy * dy
        nearer = (square < best) & (square > 0)
        best = np.where(nearer, square, best)
        best_x, best_y = np.where(nearer, dx, best_x), np.where(nearer, dy, best_y)
    return best_x, best_y


def _crowd(x: Floats, y: Floats) -> tuple[Floats, Floats, Floats]:
    """Bodies gathered into cells: their mean places, and how many they are."""
    column = np.floor(x / CELL).astype(np.int64)
    row = np.floor(y / CELL).astype(np.int64)
    column -= column.min()
    row -= row.min()
    place = row * (int(column.max()) + 1) + column
    count = np.bincount(place)
    used = np.flatnonzero(count)
    weight = count[used].astype(np.float64)
    mean_x = np.bincount(place, weights=x)[used] / weight
    mean_y = np.bincount(place, weights=y)[used] / weight
    return mean_x, mean_y, weight
