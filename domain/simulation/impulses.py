"""Impulses: how bodies that meet push one another away.

Speeds are solved before bodies move, so that those of a crowd come to touch instead of
sinking into one another; what bounces gets its speed back once it has arrived. Pairs are
solved one after the other, in rounds, beginning with the impulses of the tick before, so
that a pile at rest stays at rest. Pairs of restitution 1 collide when they overlap, one after
another, each keeping momentum and energy.
"""

from dataclasses import dataclass, field

import numpy as np

from domain.simulation.contact_loops import bounce, collide, part, rank, settle
from domain.simulation.exact import Floats
from domain.simulation.meeting_loop import crowd, recall, remember
from domain.simulation.plan import Plan
from domain.simulation.supports import RESTING, Supports, supports
from domain.simulation.walls import Way
from domain.simulation.world import Bodies, Flags, Integers

ROUNDS = 6
"""Rounds over the speeds at most; crowds that have parted end after one."""

BOUNCES = 3
"""Rounds of bouncing at most."""

PLACINGS = 3
"""Rounds over the places at most."""

ENOUGH = 0.02
"""Units/s: smaller changes of speed are not worth another round."""

LEFT = 0.25
"""Units of overlap left to pairs that may rest on one another: who touches keeps touching."""

LEFT_OF_SIZE = 0.02
"""The same as a share of both sizes, for small bodies."""


UPRIGHT = 0.2
"""Square of the cosine, at least, between a pull and what carries against it."""


@dataclass(kw_only=True)
class Memory:
    """The impulses of the last tick, by pair of ids."""

    pairs: Integers = field(default_factory=lambda: np.zeros(0, np.int64))
    impulses: Floats = field(default_factory=lambda: np.zeros(0))
    rubs: Floats = field(default_factory=lambda: np.zeros(0))

    def keep(self, pairs: Integers, impulses: Floats, rubs: Floats) -> None:
        """Remember the impulses of this tick; ``pairs`` are sorted."""
        self.pairs, self.impulses, self.rubs = pairs, impulses, rubs

    def forget(self) -> None:
        """Nobody touches anybody."""
        if len(self.pairs):
            self.keep(np.zeros(0, np.int64), np.zeros(0), np.zeros(0))


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Pairs of rows that may push one another, sorted."""

    first: Integers
    second: Integers
    kinds: Integers
    """Which species meet (``Plan.kinds``)."""
    nx: Floats
    ny: Floats
    """From first to second."""
    gap: Floats
    """Units; negative when they overlap."""
    approach: Floats
    """Units/s; negative when they part."""
    elastic: Flags
    """Whether they lose nothing."""


class Exchange:
    """The impulses of one step."""

    def __init__(self, plan: Plan, bodies: Bodies, pairs: Pairs, memory: Memory) -> None:
        self._bodies, self._pairs, self._memory = bodies, pairs, memory
        self._restitution = plan.restitution.take(pairs.kinds)
        self._friction = plan.friction.take(pairs.kinds)
        self._plan = plan
        self._held: Supports | None = None
        count = len(pairs.first)
        self._level, self._order = np.empty(len(bodies), np.int64), np.empty(count, np.int64)
        self._bouncing, self._leaving = 0, np.empty(count)
        self.impulse = np.empty(count)
        """mass · units/s of each pair."""

    def before_moving(self, way: Way) -> None:
        """Let nobody come nearer within the step than touching."""
        step, count = way.step, len(self.impulse)
        bodies, pairs, memory = self._bodies, self._pairs, self._memory
        self._held = held = supports(self._plan, bodies, self._crowd(), way)
        keys, rub, least = np.empty(count, np.int64), np.empty(count), np.empty(count)
        recall(
            memory.pairs, memory.impulses, memory.rubs, bodies.id, pairs.first, pairs.second,
            pairs.gap, step, keys, self.impulse, rub, least,
        )  # fmt: skip
        collide(
            bodies.vx, bodies.vy, bodies.lightness, pairs.first, pairs.second, pairs.nx, pairs.ny,
            least, pairs.elastic, self._friction, self.impulse, rub,
            held.body, held.nx, held.ny, held.room / step, ROUNDS, ENOUGH,
        )  # fmt: skip
        rank(pairs.first, pairs.second, _carrying(held, way), self._level, self._order)
        settle(
            bodies.vx, bodies.vy, bodies.lightness, pairs.first, pairs.second, pairs.nx, pairs.ny,
            least, pairs.elastic, self._level, self._order,
        )  # fmt: skip
        lasting, rubbing = np.empty(count), np.empty(count)
        self._bouncing = remember(
            self.impulse, rub, pairs.approach, pairs.elastic, self._restitution, RESTING, lasting,
            rubbing, self._leaving,
        )  # fmt: skip
        memory.keep(keys, lasting, rubbing)

    def _crowd(self) -> Integers:
        """Bodies of pairs that lose energy. Elastic ones meet walls on their own."""
        pairs, rows = self._pairs, np.empty(len(self._bodies), np.int64)
        light = self._bodies.lightness
        return rows[: crowd(pairs.first, pairs.second, pairs.elastic, light, rows)]

    def after_moving(self) -> None:
        """Let those who met fast bounce, and part who overlaps, the lighter the farther."""
        bodies, pairs, held = self._bodies, self._pairs, self._held
        assert held is not None  # noqa: S101 - bodies move in between
        if self._bouncing or held.bounce.any():
            bounce(
                bodies.vx, bodies.vy, bodies.lightness, pairs.first, pairs.second, pairs.nx,
                pairs.ny, self._leaving, self.impulse, held.body, held.nx, held.ny, held.bounce,
                BOUNCES,
            )  # fmt: skip
        part(
            bodies.x, bodies.y, bodies.size, bodies.lightness, pairs.first, pairs.second,
            pairs.nx, pairs.ny, pairs.elastic, LEFT, LEFT_OF_SIZE, self._level, self._order,
            held.body, held.nx, held.ny, held.lean, PLACINGS,
        )  # fmt: skip


def _carrying(held: Supports, way: Way) -> Integers:
    """Bodies that something holds up against what pulls them."""
    ax, ay = way.ax[held.body], way.ay[held.body]
    against = -(ax * held.nx + ay * held.ny)
    return held.body[against * against * np.sign(against) > UPRIGHT * (ax * ax + ay * ay)]
