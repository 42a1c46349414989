"""Contacts between bodies: who touches, and the impulses that part them.

Momentum is kept to rounding, and energy too at restitution 1 (``impulses``).
"""

from dataclasses import dataclass

import numpy as np

from domain.simulation.broad_phase import near_pairs
from domain.simulation.exact import Floats
from domain.simulation.impulses import Exchange, Memory, Pairs
from domain.simulation.meeting_loop import mean, meet
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

    def __init__(
        self, plan: Plan, bodies: Bodies, memory: Memory, way: Way, belonging: Integers
    ) -> None:
        """Find them and solve the speeds of those that bounce, in place.

        Bodies of the same soft body do not touch one another: ``belonging`` tells which they
        are part of (−1 for none); it is empty when there are no soft bodies.
        """
        self.touches = nobody()
        self._exchange: Exchange | None = None
        first, second = _near(plan, bodies, way.step)
        if len(belonging):
            strange = (belonging[first] != belonging[second]) | (belonging[first] < 0)
            first, second = first[strange], second[strange]
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
        count = len(first)
        approach, nx, ny, gap = (np.empty(count) for _ in range(4))
        meets, elastic = np.empty(count, np.bool_), np.empty(count, np.bool_)
        rows, kinds = np.empty(count, np.int64), np.empty(count, np.int64)
        pushing = meet(
            bodies.x, bodies.y, bodies.vx, bodies.vy, bodies.size, bodies.lightness,
            bodies.species, len(plan.touching), plan.bouncing.ravel(), plan.elastic.ravel(), first,
            second, way.step, PARTING, approach, meets, rows, kinds, nx, ny, gap, elastic,
        )  # fmt: skip
        self._pushing = rows = rows[:pushing]
        self.touches = Touches(
            first=first, second=second, impulse=np.zeros(count), approach=approach,
            overlapping=meets,
        )  # fmt: skip
        if not pushing:
            memory.forget()
            return
        if pushing < count:
            first, second, approach = first.take(rows), second.take(rows), approach.take(rows)
            nx, ny, gap, elastic = nx[:pushing], ny[:pushing], gap[:pushing], elastic[:pushing]
        pairs = Pairs(
            first=first, second=second, kinds=kinds[:pushing], nx=nx, ny=ny, gap=gap,
            approach=approach, elastic=elastic,
        )  # fmt: skip
        self._exchange = Exchange(plan, bodies, pairs, memory)
        self._exchange.before_moving(way)


def common_way(bodies: Bodies) -> tuple[float, float]:
    """Mean velocity: who flies along with all others meets nobody by that."""
    return mean(bodies.vx), mean(bodies.vy)


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
    columns = bodies.x, bodies.y, bodies.vx, bodies.vy, bodies.size
    x, y, vx, vy, size = columns if everyone else (column[rows] for column in columns)
    along_x, along_y = common_way(bodies)
    way = (vx - along_x) * step, (vy - along_y) * step
    near = near_pairs(x, y, size, PARTING, way)
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
