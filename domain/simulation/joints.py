"""Joints between bodies: made at their moment, solved in every step, torn when overstretched."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from domain.language.joints import Joint, MotorJoint, PinJoint, SoftRingJoint
from domain.simulation.broad_phase import near_pairs
from domain.simulation.controls import Controls
from domain.simulation.exact import Floats
from domain.simulation.happenings import Happenings
from domain.simulation.joint_loop import SPRING, mend, pull
from domain.simulation.joint_numbers import anchors_of, limits_of, motors_of, numbers_of
from domain.simulation.nearness import nearest
from domain.simulation.plan import Plan, ticks
from domain.simulation.soft_rings import SoftRing, enclosed, press_all
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


@dataclass(frozen=True, kw_only=True)
class _Placed:
    """Where joints are, for as long as nobody is born, dies, is joined or torn off."""

    ids: Integers
    joined: Integers
    """The very arrays of ids that it was found for."""
    first: Integers
    second: Integers
    """Rows of the joined bodies, points behind the last of them."""
    kinds: Integers
    stiffness: Floats
    damping: Floats
    """By joint (``numbers_of``)."""
    belonging: Integers
    """By body, the number of the soft body whose skin it is part of, or −1; or empty."""


@dataclass(kw_only=True)
class Joints:
    """All joints of a film, one row each, in the order in which they were made."""

    plan: Plan
    happenings: Happenings
    controls: Controls = field(default_factory=Controls)
    """What timeline and states say of motors."""
    first: Integers = field(default_factory=_integers)
    second: Integers = field(default_factory=_integers)
    """Ids of the joined bodies; −1 − r for the point of rule r."""
    rule: Integers = field(default_factory=_integers)
    """Which entry of the document."""
    number: Integers = field(default_factory=_integers)
    """Monotone, never reused."""
    rest: Floats = field(default_factory=_floats)
    """Length at rest, in units."""
    impulse: Floats = field(default_factory=_floats)
    load: Floats = field(default_factory=_floats)
    """The greatest force of this tick."""
    rings: list[SoftRing] = field(default_factory=list)
    """Soft bodies whose skin is whole, the eldest first."""
    _made: int = 0
    _ringed: int = 0
    _known: _Placed | None = None

    def __len__(self) -> int:
        return len(self.first)

    def join(self, world: World) -> None:
        """Make the joints that are due at this tick."""
        for at, rule in enumerate(self.plan.document.joints):
            if isinstance(rule, SoftRingJoint) or ticks(rule.at) != world.tick:
                continue
            if isinstance(rule, PinJoint | MotorJoint):
                self._hold(at, rule, world.bodies)
            else:
                self._join(at, rule, world.bodies)

    def enclose(self, bodies: Bodies, ids: Integers, species: int) -> None:
        """Make a soft body of bodies just born along a closed line, where a rule says so."""
        for at, rule in enumerate(self.plan.document.joints):
            if not isinstance(rule, SoftRingJoint) or len(ids) < 3:
                continue
            if not self.plan.mask(rule.on)[species]:
                continue
            rows = np.searchsorted(bodies.id, ids)
            x, y = bodies.x[rows], bodies.y[rows]
            dx, dy = np.roll(x, -1) - x, np.roll(y, -1) - y
            area = enclosed(x, y) * float(rule.area)
            ring = SoftRing(rule=at, serial=self._ringed, number=self._made, members=ids, area=area)
            self.rings.append(ring)
            self._ringed += 1
            length = np.sqrt(dx * dx + dy * dy) * float(rule.tension)
            self._add(at, ids, np.roll(ids, -1), length)

    def rows(self, bodies: Bodies) -> tuple[Integers, Integers]:
        """Rows of the joined bodies, points behind the last of them; joints of bodies that are
        gone are dropped."""
        placed = self._placed(bodies)
        return placed.first, placed.second

    def _placed(self, bodies: Bodies) -> _Placed:
        known = self._known
        if known is None or known.ids is not bodies.id or known.joined is not self.first:
            self._known = known = self._sought(bodies)
        return known

    def _sought(self, bodies: Bodies) -> _Placed:
        one, other = _rows(bodies, self.first), _rows(bodies, self.second)
        kept = (one >= 0) & (other >= 0)
        if not kept.all():
            self._keep(kept)
            one, other = one[kept], other[kept]
        kinds, stiffness, damping = numbers_of(self.plan.document)
        return _Placed(
            ids=bodies.id, joined=self.first, first=one, second=other, kinds=kinds[self.rule],
            stiffness=stiffness[self.rule], damping=damping[self.rule],
            belonging=_belonging(bodies, self.rings),
        )  # fmt: skip

    def places(self, bodies: Bodies) -> tuple[Floats, Floats]:
        """x and y of all bodies and, behind them, of the points that hold some."""
        if not len(self) or not (self.second < 0).any():
            return bodies.x, bodies.y
        x, y = anchors_of(self.plan)
        return np.concatenate((bodies.x, x)), np.concatenate((bodies.y, y))

    def pull(self, bodies: Bodies, step: float) -> None:
        """Solve all joints for one step of ``step`` seconds, changing velocities in place."""
        if not len(self):
            return
        placed = self._placed(bodies)
        if self.rings:
            rules = self.plan.document.joints
            soft = [rule for ring in self.rings
                    if isinstance(rule := rules[ring.rule], SoftRingJoint)]  # fmt: skip
            press_all(self.rings, soft, bodies, step)
        turning, strength = motors_of(self.plan.document, self.controls)
        (x, y), still = self.places(bodies), np.zeros(len(self.plan.document.joints))
        vx, vy, light = bodies.vx, bodies.vy, bodies.lightness
        anchored = len(x) > len(bodies)
        if anchored:
            vx, vy, light = (np.concatenate((column, still)) for column in (vx, vy, light))
        pull(
            x, y, vx, vy, light, placed.first, placed.second,
            placed.kinds, self.rest, placed.stiffness, placed.damping,
            turning[self.rule], strength[self.rule] * step, self.impulse, step, ROUNDS,
        )  # fmt: skip
        if anchored:
            bodies.vx[:], bodies.vy[:] = vx[: len(bodies)], vy[: len(bodies)]
        self.load = np.maximum(self.load, np.abs(self.impulse) / step)

    def mend(self, bodies: Bodies) -> None:
        """Give rods, ropes and pins their lengths back, in place."""
        if not len(self):
            return
        placed = self._placed(bodies)
        x, y = self.places(bodies)
        light = bodies.lightness
        if len(x) > len(bodies):
            light = np.concatenate((light, np.zeros(len(x) - len(bodies))))
        mend(x, y, light, placed.first, placed.second, placed.kinds, self.rest, MENDINGS)
        if len(x) > len(bodies):
            bodies.x[:], bodies.y[:] = x[: len(bodies)], y[: len(bodies)]

    def belonging(self, bodies: Bodies) -> Integers:
        """Of each body the number of the soft body whose skin it is part of, or −1; empty when
        there is none at all."""
        return self._placed(bodies).belonging if self.rings else _integers()

    def within(self) -> Integers:
        """Ids of the bodies that are seen as part of a soft body, in order."""
        rules = self.plan.document.joints
        shown = [ring.members for ring in self.rings if getattr(rules[ring.rule], "drawn", False)]
        return np.sort(np.concatenate(shown)) if shown else _integers()

    def tear(self, world: World, film_tick: int) -> None:
        """Take away springs stretched too far and ropes and rods pulled too hard; a tear is
        heard and flashes."""
        limits = limits_of(self.plan.document)
        if not len(self) or not limits.any():
            return
        bodies = world.bodies
        placed = self._placed(bodies)
        first, second = placed.first, placed.second
        x, y = self.places(bodies)
        dx, dy = x[second] - x[first], y[second] - y[first]
        limit = limits[self.rule]
        springy = placed.kinds == SPRING
        stretch = np.sqrt(dx * dx + dy * dy) / np.maximum(self.rest, 1e-9)
        torn = (limit > 0) & (np.where(springy, stretch, self.load) > limit)
        self.load[:] = 0.0
        for row in np.flatnonzero(torn).tolist():
            self._tell(world, film_tick, int(first[row]), int(second[row]), int(self.rule[row]))
        if torn.any():
            self._keep(~torn)

    def state(self) -> Iterator[Integers]:
        """Whole numbers that later states grow from."""
        yield self.first
        yield self.second
        yield self.rest.view(np.int64)
        yield self.impulse.view(np.int64)
        for ring in self.rings:
            yield np.array([ring.area]).view(np.int64)

    def _tell(self, world: World, film_tick: int, one: int, other: int, at: int) -> None:
        bodies, rule = world.bodies, self.plan.document.joints[at]
        held = other < len(bodies)
        number = int(bodies.id[other]) if held else -1
        self.happenings.about(world.tick, "contact", bodies, one, number, LOUD)
        for end in (one, other) if held else (one,):
            bodies.flash[end], bodies.flash_at[end] = 0.6, film_tick
        name = "" if isinstance(rule, MotorJoint) else rule.count
        if name:
            self.happenings.counters[name] += 1

    def _join(self, at: int, rule: Joint, bodies: Bodies) -> None:
        if isinstance(rule, PinJoint | MotorJoint | SoftRingJoint):
            return
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
        length = np.sqrt(dx * dx + dy * dy) * float(rule.length)
        self._add(at, bodies.id[first], bodies.id[second], length)

    def _hold(self, at: int, rule: PinJoint | MotorJoint, bodies: Bodies) -> None:
        """Pin bodies to a point or the nearest body, or let a motor take hold of them."""
        rows = np.flatnonzero(self.plan.mask(rule.on)[bodies.species])
        if rule.to == "point":
            x, y = self.plan.place(rule.centre)
            dx, dy = x - bodies.x[rows], y - bodies.y[rows]
            near = dx * dx + dy * dy < rule.reach * rule.reach
            hub = np.full(len(rows), -1 - at)
        else:
            seen = np.flatnonzero(self.plan.mask(rule.to)[bodies.species])
            found = nearest(bodies, rows, seen, float(rule.reach))
            near = found >= 0
            dx, dy = bodies.x[found] - bodies.x[rows], bodies.y[found] - bodies.y[rows]
            hub = bodies.id[found]
        share = float(rule.length) if isinstance(rule, PinJoint) else 1.0
        length = np.sqrt(dx * dx + dy * dy) * share
        self._add(at, bodies.id[rows][near], hub[near], length[near])

    def _add(self, at: int, first: Integers, second: Integers, rest: Floats) -> None:
        count = len(first)
        self.first = np.concatenate((self.first, first))
        self.second = np.concatenate((self.second, second))
        self.rule = np.concatenate((self.rule, np.full(count, at)))
        self.number = np.concatenate((self.number, np.arange(self._made, self._made + count)))
        self.rest = np.concatenate((self.rest, rest))
        self.impulse = np.concatenate((self.impulse, np.zeros(count)))
        self.load = np.concatenate((self.load, np.zeros(count)))
        self._made += count

    def _keep(self, kept: Flags) -> None:
        for name in ("first", "second", "rule", "number", "rest", "impulse", "load"):
            setattr(self, name, getattr(self, name)[kept])
        if self.rings:
            self.rings = [ring for ring in self.rings if self._whole(ring)]

    def _whole(self, ring: SoftRing) -> bool:
        """Whether every joint of its skin is there: numbers stand in order."""
        ends = np.searchsorted(self.number, (ring.number, ring.number + len(ring.members)))
        return int(ends[1] - ends[0]) == len(ring.members)


def _rows(bodies: Bodies, ids: Integers) -> Integers:
    """Rows of bodies by id; −1 for those that are gone; points stand behind the last body."""
    points = len(bodies) - 1 - ids
    if not len(bodies):
        return np.where(ids < 0, points, -1)
    at = np.minimum(np.searchsorted(bodies.id, ids), len(bodies) - 1)
    return np.where(ids < 0, points, np.where(bodies.id[at] == ids, at, -1))


def _belonging(bodies: Bodies, rings: list[SoftRing]) -> Integers:
    if not rings:
        return _integers()
    found = np.full(len(bodies), -1)
    for number, ring in enumerate(rings):
        rows = _rows(bodies, ring.members)
        found[rows[rows >= 0]] = number
    return found
