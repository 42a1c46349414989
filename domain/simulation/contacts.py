"""Contacts between bodies: who touches, and the impulses that part them.

Momentum is kept to rounding, and energy too at restitution 1 (``impulses``).
"""

from dataclasses import dataclass

import numpy as np

from domain.simulation.broad_phase import near_pairs
from domain.simulation.exact import Floats
from domain.simulation.impulses import Memory, Pairs, exchange, separate
from domain.simulation.plan import Plan
from domain.simulation.world import Bodies, Flags, Integers

PARTING = 1.5
"""Units: bodies that touched count as touching until they are this far apart."""


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


def touches(plan: Plan, bodies: Bodies, memory: Memory) -> Touches:
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
    return _part(plan, bodies, first, second, memory)


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


def _part(plan: Plan, bodies: Bodies, first: Integers, second: Integers, memory: Memory) -> Touches:
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
        pairs = Pairs(plan, bodies, first[meet], second[meet], nx[meet], ny[meet])
        impulse[meet] = exchange(plan, bodies, pairs, approach[meet], memory)
        separate(bodies, pairs, overlap[meet])
    else:
        memory.forget()
    return Touches(
        first=first, second=second, impulse=impulse, approach=approach, overlapping=overlapping
    )


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
