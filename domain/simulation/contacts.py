"""Contacts between bodies: who touches, and the impulses that part them.

Momentum is kept to rounding, and energy too at restitution 1 (``impulses``).
"""

from dataclasses import dataclass

import numpy as np

from domain.simulation.broad_phase import near_pairs
from domain.simulation.contact_loops import measure
from domain.simulation.exact import Floats
from domain.simulation.impulses import Exchange, Memory, Pairs
from domain.simulation.plan import Plan
from domain.simulation.walls import Way
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
    """Whether they meet in this step; others may only stay in touch within ``PARTING``."""


class Meeting:
    """Who meets whom in one step, from the moment before bodies move."""

    def __init__(self, plan: Plan, bodies: Bodies, memory: Memory, way: Way) -> None:
        """Find them and solve the speeds of those that bounce, in place."""
        self.touches = nobody()
        self._exchange: Exchange | None = None
        first, second = _near(plan, bodies, way.step)
        if len(first):
            self._meet(plan, bodies, first, second, memory, way)
        else:
            memory.forget()

    def settle(self) -> None:
        """After bodies have moved: bounce and part."""
        if self._exchange is not None:
            self._exchange.after_moving()
            self.touches.impulse[self._pushing] = self._exchange.impulse

    def _meet(
        self, plan: Plan, bodies: Bodies, first: Integers, second: Integers, memory: Memory,
        way: Way,
    ) -> None:  # fmt: skip
        nx, ny, gap, approach = (np.empty(len(first)) for _ in range(4))
        meets = np.empty(len(first), np.bool_)
        measure(
            bodies.x, bodies.y, bodies.vx, bodies.vy, bodies.size, first, second, way.step, nx, ny,
            gap, approach, meets,
        )  # fmt: skip
        kinds = plan.kinds(bodies.species, first, second)
        elastic = plan.elastic.ravel().take(kinds)
        meets &= (gap < 0.0) | ~elastic
        lightness = bodies.lightness.take(first) + bodies.lightness.take(second)
        pushing = plan.bouncing.ravel().take(kinds) & (lightness > 0)
        pushing &= np.where(elastic, gap < 0.0, meets | (gap < PARTING))
        self._pushing = np.flatnonzero(pushing)
        self.touches = Touches(
            first=first, second=second, impulse=np.zeros(len(first)), approach=approach,
            overlapping=meets,
        )  # fmt: skip
        if not len(self._pushing):
            memory.forget()
            return
        rows = self._pushing
        if len(rows) < len(first):
            first, second, kinds = first.take(rows), second.take(rows), kinds.take(rows)
            nx, ny, gap, approach = (one.take(rows) for one in (nx, ny, gap, approach))
        pairs = Pairs(
            first=first, second=second, kinds=kinds, nx=nx, ny=ny, gap=gap, approach=approach
        )
        self._exchange = Exchange(plan, bodies, pairs, memory)
        self._exchange.before_moving(way)


def common_way(bodies: Bodies) -> tuple[float, float]:
    """Mean velocity: who flies along with all others meets nobody by that."""
    count = len(bodies)
    # Added up one after the other: the order of a sum is part of the result.
    return float(np.cumsum(bodies.vx)[-1]) / count, float(np.cumsum(bodies.vy)[-1]) / count


def _near(plan: Plan, bodies: Bodies, step: float) -> tuple[Integers, Integers]:
    """Pairs that may meet within the step, or are about to part."""
    if not plan.touching.any() or len(bodies) < 2:
        none = np.zeros(0, np.int64)
        return none, none
    able = plan.touching.any(axis=1)[bodies.species]
    rows = np.flatnonzero(able)
    if len(rows) < 2:
        return rows[:0], rows[:0]
    everyone = len(rows) == len(bodies)
    x, y = (bodies.x, bodies.y) if everyone else (bodies.x[rows], bodies.y[rows])
    vx, vy = bodies.vx[rows], bodies.vy[rows]
    along_x, along_y = common_way(bodies)
    way = (vx - along_x) * step, (vy - along_y) * step
    near = near_pairs(x, y, bodies.size[rows], PARTING, way)
    first, second = (near[0], near[1]) if everyone else (rows[near[0]], rows[near[1]])
    if plan.touching.all():
        return first, second
    wanted = plan.touching[bodies.species[first], bodies.species[second]]
    return first[wanted], second[wanted]


_NOBODY = Touches(
    first=np.zeros(0, np.int64), second=np.zeros(0, np.int64), impulse=np.zeros(0),
    approach=np.zeros(0), overlapping=np.zeros(0, np.bool_),
)  # fmt: skip


def nobody() -> Touches:
    """No touch at all."""
    return _NOBODY


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
