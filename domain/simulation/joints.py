"""Joints between bodies: made at their moment, solved in every step, torn when overstretched."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from domain.language.joints import Joint, RodJoint, SpringJoint
from domain.simulation.broad_phase import near_pairs
from domain.simulation.exact import TAU, Floats
from domain.simulation.happenings import Happenings
from domain.simulation.joint_loop import ROD, ROPE, SPRING, mend, pull
from domain.simulation.plan import Plan, ticks
from domain.simulation.world import Bodies, Flags, Integers, World

ROUNDS = 12
"""Rounds over all joints in a step."""

MENDINGS = 8
"""Rounds in which rods and ropes get their lengths back after bodies have moved."""

LOUD = 9000.0
"""Loudness of a tear."""


def _floats() -> Floats:
    return np.zeros(0)


def _integers() -> Integers:
    return np.zeros(0, np.int64)


@dataclass(kw_only=True)
class Joints:
    """All joints of a film, one row each, in the order in which they were made."""

    plan: Plan
    happenings: Happenings
    first: Integers = field(default_factory=_integers)
    second: Integers = field(default_factory=_integers)
    """Ids of the joined bodies."""
    rule: Integers = field(default_factory=_integers)
    """Which entry of the document."""
    number: Integers = field(default_factory=_integers)
    """Monotone, never reused."""
    rest: Floats = field(default_factory=_floats)
    """Length at rest, in units."""
    impulse: Floats = field(default_factory=_floats)
    load: Floats = field(default_factory=_floats)
    """The greatest force of this tick."""
    _made: int = 0

    def __len__(self) -> int:
        return len(self.first)

    def join(self, world: World) -> None:
        """Make the joints that are due at this tick."""
        for at, rule in enumerate(self.plan.document.joints):
            if ticks(rule.at) == world.tick:
                self._join(at, rule, world.bodies)

    def rows(self, bodies: Bodies) -> tuple[Integers, Integers]:
        """Rows of the joined bodies; joints of bodies that are gone are dropped."""
        if len(self):
            one, other = _rows(bodies, self.first), _rows(bodies, self.second)
            kept = (one >= 0) & (other >= 0)
            if not kept.all():
                self._keep(kept)
                one, other = one[kept], other[kept]
            return one, other
        return _integers(), _integers()

    def pull(self, bodies: Bodies, step: float) -> None:
        """Solve all joints for one step of ``step`` seconds, changing velocities in place."""
        if not len(self):
            return
        first, second = self.rows(bodies)
        kinds, stiffness, damping = self._numbers()
        pull(
            bodies.x, bodies.y, bodies.vx, bodies.vy, bodies.lightness, first, second,
            kinds[self.rule], self.rest, stiffness[self.rule], damping[self.rule], self.impulse,
            step, ROUNDS,
        )  # fmt: skip
        self.load = np.maximum(self.load, np.abs(self.impulse) / step)

    def mend(self, bodies: Bodies) -> None:
        """Give rods and ropes their lengths back, in place."""
        if len(self):
            first, second = self.rows(bodies)
            kinds = self._numbers()[0][self.rule]
            mend(bodies.x, bodies.y, bodies.lightness, first, second, kinds, self.rest, MENDINGS)

    def tear(self, world: World, film_tick: int) -> None:
        """Take away springs stretched too far and ropes and rods pulled too hard; a tear is
        heard and flashes."""
        rules = self.plan.document.joints
        limits = self._limits()
        if not len(self) or not limits.any():
            return
        bodies = world.bodies
        first, second = self.rows(bodies)
        dx, dy = bodies.x[second] - bodies.x[first], bodies.y[second] - bodies.y[first]
        limit = limits[self.rule]
        springy = self._numbers()[0][self.rule] == SPRING
        stretch = np.sqrt(dx * dx + dy * dy) / np.maximum(self.rest, 1e-9)
        torn = (limit > 0) & (np.where(springy, stretch, self.load) > limit)
        self.load[:] = 0.0
        for row in np.flatnonzero(torn).tolist():
            body, other = int(first[row]), int(bodies.id[second[row]])
            self.happenings.about(world.tick, "contact", bodies, body, other, LOUD)
            for end in (body, int(second[row])):
                bodies.flash[end], bodies.flash_at[end] = 0.6, film_tick
            name = rules[int(self.rule[row])].count
            if name:
                self.happenings.counters[name] += 1
        if torn.any():
            self._keep(~torn)

    def state(self) -> Iterator[Integers]:
        """Whole numbers that later states grow from."""
        yield self.first
        yield self.second
        yield self.rest.view(np.int64)
        yield self.impulse.view(np.int64)

    def _join(self, at: int, rule: Joint, bodies: Bodies) -> None:
        one, other = (self.plan.mask(side)[bodies.species] for side in rule.between)
        able = np.flatnonzero(one | other)
        x, y = bodies.x[able], bodies.y[able]
        near = near_pairs(x, y, np.zeros(len(able)), float(rule.reach))
        first, second = able[near[0]], able[near[1]]
        wanted = (one[first] & other[second]) | (other[first] & one[second])
        first, second = first[wanted], second[wanted]
        dx, dy = bodies.x[second] - bodies.x[first], bodies.y[second] - bodies.y[first]
        if rule.apart > 0:
            far = dx * dx + dy * dy >= float(rule.apart) * float(rule.apart)
            first, second, dx, dy = first[far], second[far], dx[far], dy[far]
        count = len(first)
        self.first = np.concatenate((self.first, bodies.id[first]))
        self.second = np.concatenate((self.second, bodies.id[second]))
        self.rule = np.concatenate((self.rule, np.full(count, at)))
        self.number = np.concatenate((self.number, np.arange(self._made, self._made + count)))
        self.rest = np.concatenate((self.rest, np.sqrt(dx * dx + dy * dy) * float(rule.length)))
        self.impulse = np.concatenate((self.impulse, np.zeros(count)))
        self.load = np.concatenate((self.load, np.zeros(count)))
        self._made += count

    def _keep(self, kept: Flags) -> None:
        for name in ("first", "second", "rule", "number", "rest", "impulse", "load"):
            setattr(self, name, getattr(self, name)[kept])

    def _limits(self) -> Floats:
        """By rule: the stretch that a spring bears and the force that others do; 0 for any."""
        return np.array(
            [
                float(rule.breaks if isinstance(rule, SpringJoint) else rule.strength)
                for rule in self.plan.document.joints
            ]
        )

    def _numbers(self) -> tuple[Integers, Floats, Floats]:
        """By rule: kind, stiffness and damping, as the loop wants them."""
        rules = self.plan.document.joints
        kinds, stiffness, damping = [], [], []
        for rule in rules:
            soft = isinstance(rule, SpringJoint)
            turns = TAU * float(rule.frequency) if isinstance(rule, SpringJoint) else 0.0
            swing = float(rule.damping) if isinstance(rule, SpringJoint) else 0.0
            kinds.append(SPRING if soft else ROD if isinstance(rule, RodJoint) else ROPE)
            stiffness.append(turns * turns)
            damping.append(2.0 * swing * turns)
        return np.array(kinds, np.int64), np.array(stiffness), np.array(damping)


def _rows(bodies: Bodies, ids: Integers) -> Integers:
    """Rows of bodies by id; −1 for those that are gone."""
    if not len(bodies):
        return np.full(len(ids), -1)
    at = np.minimum(np.searchsorted(bodies.id, ids), len(bodies) - 1)
    return np.where(bodies.id[at] == ids, at, -1)
