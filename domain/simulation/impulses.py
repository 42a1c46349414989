"""Impulses: how bodies that overlap push one another away.

Pairs that touch nobody else are exact in one step. In crowds, pairs of restitution 1 collide
one after another (in groups without a common body), so that each collision keeps momentum
and energy; the others are relaxed together, beginning with the impulses of the tick before,
so that a pile at rest stays at rest.
"""

from dataclasses import dataclass, field

import numpy as np

from domain.simulation.chance import Keys, mixed
from domain.simulation.exact import Floats
from domain.simulation.plan import Plan
from domain.simulation.supports import RESTING, Support, supports
from domain.simulation.world import Bodies, Integers

ROUNDS = 10
"""Relaxation rounds of speeds: with 6 a pile of 16 rows sinks into itself, with 10 it stands."""

PLACINGS = 3
"""Relaxation rounds of places."""

SWEEPS = 4
"""Rounds of collisions at most; most crowds have parted after one."""

YIELD = 1.2
"""Part of an overlap that is taken away per round in crowds; above 1 because pairs share
their bodies' room with others that need less of it."""


@dataclass(kw_only=True)
class Memory:
    """The impulses of the last tick, by pair of ids."""

    keys: Keys = field(default_factory=lambda: np.zeros(0, np.uint64))
    impulses: Floats = field(default_factory=lambda: np.zeros(0))

    def recall(self, keys: Keys) -> Floats:
        """The last impulse of each pair; 0 for new ones. ``keys`` are sorted."""
        if not len(self.keys):
            return np.zeros(len(keys))
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, self.impulses[at], 0.0)

    def keep(self, keys: Keys, impulses: Floats) -> None:
        """Remember the impulses of this tick."""
        self.keys, self.impulses = keys, impulses

    def forget(self) -> None:
        """Nobody touches anybody."""
        if len(self.keys):
            self.keys, self.impulses = np.zeros(0, np.uint64), np.zeros(0)


class Pairs:
    """Overlapping pairs of rows with their normals, which point from first to second."""

    def __init__(
        self, plan: Plan, bodies: Bodies, first: Integers, second: Integers, nx: Floats, ny: Floats
    ) -> None:
        self.bodies = bodies
        self.first, self.second = first, second
        self.nx, self.ny = nx, ny
        self.light_first, self.light_second = bodies.lightness[first], bodies.lightness[second]
        self.joint = 1.0 / (self.light_first + self.light_second)
        one, other = bodies.species[first], bodies.species[second]
        table = plan.species
        self.restitution = np.minimum(table.restitution[one], table.restitution[other])
        self.friction = (table.friction[one] + table.friction[other]) * 0.5
        count = len(bodies)
        degree = np.bincount(first, minlength=count) + np.bincount(second, minlength=count)
        shared = np.maximum(degree[first], degree[second])
        self.crowded = bool((shared > 1).any())
        self.relief = 1.0 / shared

    def speed(self, x: Floats, y: Floats, rows: Integers | slice) -> Floats:
        """Speed of second away from first along a direction, for some pairs."""
        bodies, first, second = self.bodies, self.first[rows], self.second[rows]
        across = bodies.vx[second] - bodies.vx[first]
        return across * x + (bodies.vy[second] - bodies.vy[first]) * y

    def push(self, x: Floats, y: Floats, impulse: Floats, rows: Integers | slice) -> None:
        """Impulses along a direction, on second and against first."""
        self.scatter(self.bodies.vx, x * impulse, rows)
        self.scatter(self.bodies.vy, y * impulse, rows)

    def scatter(self, column: Floats, amount: Floats, rows: Integers | slice) -> None:
        """Add to second and take from first; bincount adds in the order of the pairs."""
        first, second = self.first[rows], self.second[rows]
        more, less = amount * self.light_second[rows], amount * self.light_first[rows]
        if self.crowded and isinstance(rows, slice):
            count = len(column)
            column += np.bincount(second, more, minlength=count)
            column -= np.bincount(first, less, minlength=count)
        else:
            column[second] += more
            column[first] -= less


ALL = slice(None)


def exchange(plan: Plan, bodies: Bodies, pairs: Pairs, approach: Floats, memory: Memory) -> Floats:
    """Give every pair the impulse that makes it part as restitution says; return them."""
    bounces = (approach > RESTING) | ((pairs.restitution >= 1.0) & (approach > 0))
    wanted = np.where(bounces, pairs.restitution * approach, 0.0)
    if not pairs.crowded:
        step = (wanted - pairs.speed(pairs.nx, pairs.ny, ALL)) * pairs.joint
        impulse = np.maximum(step, 0.0)
        pairs.push(pairs.nx, pairs.ny, impulse, ALL)
    else:
        impulse = _relaxed(bodies, pairs, wanted, memory, supports(plan, bodies))
        elastic = np.flatnonzero(pairs.restitution >= 1.0)
        if len(elastic):
            impulse[elastic] += _collided(pairs, elastic)
    keys = bodies.id.astype(np.uint64)
    pair_keys = (keys[pairs.first] << np.uint64(32)) | keys[pairs.second]
    memory.keep(pair_keys, np.where(bounces, 0.0, impulse))
    if pairs.friction.any():
        _rub(pairs, impulse)
    return impulse


def _relaxed(
    bodies: Bodies, pairs: Pairs, wanted: Floats, memory: Memory, held: tuple[Support, ...]
) -> Floats:
    """Impulses of all pairs below restitution 1, found together; bodies on the ground stay."""
    soft = pairs.restitution < 1.0
    if not soft.any():
        return np.zeros(len(wanted))
    keys = bodies.id.astype(np.uint64)
    pair_keys = (keys[pairs.first] << np.uint64(32)) | keys[pairs.second]
    impulse = np.where(soft & (wanted <= 0), memory.recall(pair_keys), 0.0)
    pairs.push(pairs.nx, pairs.ny, impulse, ALL)
    share = np.where(soft, pairs.joint * pairs.relief, 0.0)
    for _ in range(ROUNDS):
        for support in held:
            support.stop(bodies)
        parting = pairs.speed(pairs.nx, pairs.ny, ALL)
        changed = np.maximum(impulse + (wanted - parting) * share, 0.0)
        pairs.push(pairs.nx, pairs.ny, changed - impulse, ALL)
        still = not (changed - impulse).any()
        impulse = changed
        if still:
            break
    for support in held:
        support.stop(bodies)
    return impulse


def _collided(pairs: Pairs, elastic: Integers) -> Floats:
    """Elastic pairs collide one after another, until none approaches or patience ends."""
    groups = _groups(pairs, elastic)
    impulse = np.zeros(len(pairs.first))
    for _ in range(SWEEPS):
        met = False
        for group in groups:
            parting = pairs.speed(pairs.nx[group], pairs.ny[group], group)
            step = np.maximum(-2.0 * parting * pairs.joint[group], 0.0)
            if step.any():
                met = True
                pairs.push(pairs.nx[group], pairs.ny[group], step, group)
                impulse[group] += step
        if not met:
            break
    return impulse[elastic]


def _groups(pairs: Pairs, chosen: Integers) -> list[Integers]:
    """Pairs dealt into groups in which no body occurs twice, in a scattered, fixed order."""
    keys = pairs.bodies.id.astype(np.uint64)
    scattered = mixed((keys[pairs.first[chosen]] << np.uint64(32)) | keys[pairs.second[chosen]])
    waiting = chosen[np.argsort(scattered, kind="stable")]
    groups: list[Integers] = []
    while len(waiting):
        first, second = pairs.first[waiting], pairs.second[waiting]
        place = np.arange(len(waiting))
        earliest = np.full(len(pairs.bodies), len(waiting))
        np.minimum.at(earliest, first, place)
        np.minimum.at(earliest, second, place)
        now = (earliest[first] == place) & (earliest[second] == place)
        groups.append(waiting[now])
        waiting = waiting[~now]
    return groups


def _rub(pairs: Pairs, impulse: Floats) -> None:
    """Coulomb friction along the surface, never more than stops the sliding."""
    sliding = pairs.speed(-pairs.ny, pairs.nx, ALL)
    most = pairs.friction * impulse
    step = np.minimum(np.maximum(-sliding * pairs.joint * pairs.relief, -most), most)
    pairs.push(-pairs.ny, pairs.nx, step, ALL)


def separate(bodies: Bodies, pairs: Pairs, overlap: Floats) -> None:
    """Move overlapping bodies apart, the lighter the farther."""
    if not pairs.crowded:
        move = overlap * pairs.joint
        pairs.scatter(bodies.x, pairs.nx * move, ALL)
        pairs.scatter(bodies.y, pairs.ny * move, ALL)
        return
    size = bodies.size[pairs.first] + bodies.size[pairs.second]
    for _ in range(PLACINGS):
        dx = bodies.x[pairs.second] - bodies.x[pairs.first]
        dy = bodies.y[pairs.second] - bodies.y[pairs.first]
        distance = np.sqrt(dx * dx + dy * dy)
        safe = np.where(distance > 0, distance, 1.0)
        deep = np.maximum(size - distance, 0.0)
        move = deep * pairs.joint * pairs.relief * YIELD / safe
        pairs.scatter(bodies.x, np.where(distance > 0, dx, pairs.nx) * move, ALL)
        pairs.scatter(bodies.y, np.where(distance > 0, dy, pairs.ny) * move, ALL)
