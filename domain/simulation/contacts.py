"""Contacts between bodies: who touches, and the impulses that part them.

Impulses are exact for two bodies that touch nobody else: momentum is kept to rounding, and
energy too at restitution 1. In crowds they are found by relaxation.
"""

from dataclasses import dataclass

import numpy as np

from domain.simulation.broad_phase import near_pairs
from domain.simulation.exact import Floats
from domain.simulation.plan import Plan
from domain.simulation.world import Bodies, Flags, Integers

PARTING = 1.5
"""Units: bodies that touched count as touching until they are this far apart."""

RESTING = 20.0
"""Units/s: slower meetings of bodies with restitution below 1 do not bounce at all."""

ROUNDS = 6
"""Relaxation rounds for crowds: more changes piles little and costs time."""

YIELD = 0.8
"""Share of an overlap that is taken away per round in crowds."""


@dataclass(frozen=True, kw_only=True)
class Touches:
    """Pairs of rows (first < second) that touch now, sorted."""

    first: Integers
    second: Integers
    impulse: Floats
    """mass · units/s; 0 where the pair does not bounce."""
    approach: Floats
    """Units/s at which they met; negative when they part."""
    overlapping: Flags
    """False for pairs that only stay in touch within ``PARTING``."""


def touches(plan: Plan, bodies: Bodies) -> Touches:
    """Find all touching pairs and part those that bounce, in place."""
    if not plan.touching.any() or len(bodies) < 2:
        return nobody()
    if plan.touching.all():
        first, second = near_pairs(bodies.x, bodies.y, bodies.size, PARTING)
    else:
        able = np.flatnonzero(plan.touching.any(axis=1)[bodies.species])
        near = near_pairs(bodies.x[able], bodies.y[able], bodies.size[able], PARTING)
        first, second = able[near[0]], able[near[1]]
        wanted = plan.touching[bodies.species[first], bodies.species[second]]
        first, second = first[wanted], second[wanted]
    if not len(first):
        return nobody()
    return _part(plan, bodies, first, second)


def nobody() -> Touches:
    """No touch at all."""
    none = np.zeros(0, np.int64)
    return Touches(
        first=none,
        second=none,
        impulse=np.zeros(0),
        approach=np.zeros(0),
        overlapping=np.zeros(0, np.bool_),
    )


def _part(plan: Plan, bodies: Bodies, first: Integers, second: Integers) -> Touches:
    dx, dy = bodies.x[second] - bodies.x[first], bodies.y[second] - bodies.y[first]
    distance = np.sqrt(dx * dx + dy * dy)
    overlap = bodies.size[first] + bodies.size[second] - distance
    overlapping = overlap > 0
    nx = np.where(distance > 0, dx / np.where(distance > 0, distance, 1.0), 1.0)
    ny = np.where(distance > 0, dy / np.where(distance > 0, distance, 1.0), 0.0)
    approach = -(
        (bodies.vx[second] - bodies.vx[first]) * nx + (bodies.vy[second] - bodies.vy[first]) * ny
    )
    lightness = bodies.lightness[first] + bodies.lightness[second]
    solid = plan.bouncing[bodies.species[first], bodies.species[second]]
    meet = np.flatnonzero(overlapping & solid & (lightness > 0))
    impulse = np.zeros(len(first))
    if len(meet):
        meeting = _Meeting(plan, bodies, first[meet], second[meet], nx[meet], ny[meet])
        impulse[meet] = meeting.exchange(approach[meet])
        meeting.separate(overlap[meet])
    return Touches(
        first=first, second=second, impulse=impulse, approach=approach, overlapping=overlapping
    )


class _Meeting:
    """Pairs that push one another away: normals point from first to second."""

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

    def exchange(self, approach: Floats) -> Floats:
        """Give every pair the impulse that makes it part as restitution says."""
        bounces = (approach > RESTING) | ((self.restitution >= 1.0) & (approach > 0))
        wanted = np.where(bounces, self.restitution * approach, 0.0)
        impulse = np.zeros(len(approach))
        for _ in range(ROUNDS if self.crowded else 1):
            parting = self._speed(self.nx, self.ny)
            step = (wanted - parting) * self.joint * self.relief
            changed = np.maximum(impulse + step, 0.0)
            self._push(self.nx, self.ny, changed - impulse)
            impulse = changed
        if self.friction.any():
            self._rub(impulse)
        return impulse

    def _rub(self, impulse: Floats) -> None:
        """Coulomb friction along the surface, never more than stops the sliding."""
        sliding = self._speed(-self.ny, self.nx)
        most = self.friction * impulse
        step = np.minimum(np.maximum(-sliding * self.joint * self.relief, -most), most)
        self._push(-self.ny, self.nx, step)

    def _speed(self, x: Floats, y: Floats) -> Floats:
        """Speed of second away from first along a direction."""
        bodies, first, second = self.bodies, self.first, self.second
        return (bodies.vx[second] - bodies.vx[first]) * x + (
            bodies.vy[second] - bodies.vy[first]
        ) * y

    def _push(self, x: Floats, y: Floats, impulse: Floats) -> None:
        bodies = self.bodies
        self._scatter(bodies.vx, x * impulse)
        self._scatter(bodies.vy, y * impulse)

    def _scatter(self, column: Floats, amount: Floats) -> None:
        """Add to second and take from first; bincount adds in the order of the pairs."""
        if self.crowded:
            count = len(column)
            column += np.bincount(self.second, amount * self.light_second, minlength=count)
            column -= np.bincount(self.first, amount * self.light_first, minlength=count)
        else:
            column[self.second] += amount * self.light_second
            column[self.first] -= amount * self.light_first

    def separate(self, overlap: Floats) -> None:
        """Move overlapping bodies apart, the lighter the farther."""
        bodies = self.bodies
        if not self.crowded:
            move = overlap * self.joint
            self._scatter(bodies.x, self.nx * move)
            self._scatter(bodies.y, self.ny * move)
            return
        size = bodies.size[self.first] + bodies.size[self.second]
        for _ in range(ROUNDS // 2):
            dx = bodies.x[self.second] - bodies.x[self.first]
            dy = bodies.y[self.second] - bodies.y[self.first]
            distance = np.sqrt(dx * dx + dy * dy)
            safe = np.where(distance > 0, distance, 1.0)
            deep = np.maximum(size - distance, 0.0)
            move = deep * self.joint * self.relief * YIELD / safe
            self._scatter(bodies.x, np.where(distance > 0, dx, self.nx) * move)
            self._scatter(bodies.y, np.where(distance > 0, dy, self.ny) * move)


def united(found: list[Touches]) -> Touches:
    """Touches of several substeps as one: each pair once, with its first meeting."""
    if len(found) == 1:
        return found[0]
    first = np.concatenate([one.first for one in found])
    second = np.concatenate([one.second for one in found])
    impulse = np.concatenate([one.impulse for one in found])
    approach = np.concatenate([one.approach for one in found])
    overlapping = np.concatenate([one.overlapping for one in found])
    # Of a pair's meetings the first in which they overlap; 2³¹ bodies are more than there are.
    pair = (((first << np.int64(31)) | second) << np.int64(1)) | ~overlapping
    order = np.argsort(pair, kind="stable")
    first, second = first[order], second[order]
    fresh = np.ones(len(first), np.bool_)
    fresh[1:] = (first[1:] != first[:-1]) | (second[1:] != second[:-1])
    chosen = order[fresh]
    return Touches(
        first=first[fresh],
        second=second[fresh],
        impulse=impulse[chosen],
        approach=approach[chosen],
        overlapping=overlapping[chosen],
    )
