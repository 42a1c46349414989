"""Behaviours: the rules of a document carried out in one tick, one after another."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from domain.language.behaviours import (
    Behaviour,
    Chase,
    Cycle,
    Flee,
    Flock,
    Follow,
    Grow,
    HoldSpeed,
    Infect,
    Pulse,
    Seek,
    Sense,
    Wander,
)
from domain.language.inner_behaviours import Blink, Die, Fade, SetNumber, Tint
from domain.language.values import MAX_SECONDS
from domain.simulation import ageing, inner, steering
from domain.simulation.controls import Controls
from domain.simulation.exact import Floats
from domain.simulation.fields.grid import Grid
from domain.simulation.flocking import flocked
from domain.simulation.happenings import Happenings
from domain.simulation.nearness import nearest
from domain.simulation.nursery import Nursery
from domain.simulation.outcomes import Outcomes
from domain.simulation.plan import Plan, ticks
from domain.simulation.sensing import sensed
from domain.simulation.tracks import Track, track_of
from domain.simulation.triggers import Reading
from domain.simulation.world import NEVER, Bodies, Flags, Integers, World

FLOCK_GRIP = 2.0
"""1/s. How fast a flock settles to its speed: slower than it turns, so that it stretches."""


@dataclass(frozen=True, kw_only=True)
class Habit:
    """One behaviour with its names resolved."""

    rule: Behaviour
    on: Flags
    """By species: whether it behaves so."""
    other: Flags
    """By species: whom it sees (``to``) or turns (``whom``); all False for a point."""
    x: float
    y: float
    species: int
    """Species that the rule makes of bodies, or −1."""
    purpose: int
    begin: int
    end: int
    """Ticks after ``begin`` and up to ``end`` are its time."""
    tracks: tuple[Track, ...]
    """The path of ``follow``."""
    grids: tuple[Grid, ...]
    """The field of ``sense``."""


@dataclass(kw_only=True)
class Behaviours:
    """All behaviours of a plan."""

    plan: Plan
    happenings: Happenings
    controls: Controls
    grids: tuple[Grid, ...] = ()
    """The fields of the document."""
    reading: Reading = lambda *_: 0.0
    """Measurements, for formulas."""
    habits: tuple[Habit, ...] = field(init=False)
    _by_size: Flags = field(init=False)
    _pulses: bool = field(init=False)

    def __post_init__(self) -> None:
        document = self.plan.document
        self.habits = _habits(self.plan, self.grids)
        self._by_size = np.array([kind.mass == "by_size" for kind in document.species])
        self._pulses = any(isinstance(rule, Pulse) for rule in document.behaviours)

    def act(self, world: World, film_tick: int) -> None:
        """One tick of every behaviour, in document order; newborn bodies are added at the end."""
        if not self.habits or not len(world.bodies):
            return
        if self._pulses:
            ageing.ebb(world)
        factors = np.ones(len(world.bodies))
        outcomes = Outcomes(
            plan=self.plan, world=world, happenings=self.happenings, spent={}, film_tick=film_tick,
            nursery=Nursery(room=max(0, self.plan.document.max_bodies - len(world.bodies))),
        )  # fmt: skip
        for habit in self._active(world.tick):
            self._carry_out(habit, outcomes, factors)
        if self._pulses:
            ageing.swell(world, factors)
        self.happenings.births += outcomes.nursery.deliver(self.plan, world, world.tick)

    def shades(self, world: World) -> Iterator[tuple[int, Integers, Integers]]:
        """Of each colour cycle its place among the behaviours, the rows that it is about, and
        which of its colours they show."""
        for at, habit in enumerate(self.habits):
            during = habit.begin <= world.tick < habit.end and self.controls.acts(at)
            if not during or not isinstance(habit.rule, Cycle | Tint):
                continue
            rows = _rows(habit, world.bodies)
            if isinstance(habit.rule, Tint):
                yield at, rows, inner.tinted(habit.rule, self._numbers(world, rows))
            else:
                step = ageing.shade(habit.rule, world.bodies, rows, habit.purpose, world.tick)
                yield at, rows, step

    def veils(self, world: World) -> Iterator[tuple[Integers, Floats]]:
        """Of each fading and blinking the rows that it is about, and what is left to be seen."""
        for at, habit in enumerate(self.habits):
            during = habit.begin <= world.tick < habit.end and self.controls.acts(at)
            if during and isinstance(habit.rule, Fade | Blink):
                rows = _rows(habit, world.bodies)
                yield rows, inner.veil(habit.rule, world.bodies, rows, habit.purpose, world.tick)

    def _numbers(self, world: World, rows: Integers) -> inner.Numbers:
        return inner.Numbers(
            bodies=world.bodies, rows=rows, names=self.plan.attributes, tick=world.tick,
            reading=self.reading,
        )  # fmt: skip

    def _active(self, tick: int) -> Iterator[Habit]:
        for at, habit in enumerate(self.habits):
            if habit.begin < tick <= habit.end and self.controls.acts(at):
                numbers = self.controls.of(at)
                yield replace(habit, rule=_with(habit.rule, numbers)) if numbers else habit

    def _carry_out(self, habit: Habit, outcomes: Outcomes, factors: Floats) -> None:
        world, rule = outcomes.world, habit.rule
        rows = _rows(habit, world.bodies)
        if not len(rows):
            return
        match rule:
            case Grow():
                limit = ageing.grown(rule, world.bodies, rows, self._by_size)
                if rule.at_limit != "stay":
                    ageing.limited(rule, habit.species, outcomes, limit, habit.purpose)
            case Infect():
                ageing.infected(rule, habit.species, outcomes, rows, habit.other, habit.purpose)
            case Pulse():
                factors[rows] *= ageing.swollen(rule, world.bodies, rows, habit.purpose, world.tick)
            case SetNumber():
                inner.settle(rule, self._numbers(world, rows), self._by_size)
            case Die():
                inner.perish(rule, self._numbers(world, rows), outcomes)
            case Cycle() | Tint() | Fade() | Blink():
                pass  # only seen: the picture asks for shades and veils
            case _:
                _steer(habit, rule, world)


def _with(rule: Behaviour, numbers: dict[str, float]) -> Behaviour:
    """A behaviour with some of its numbers changed."""
    return rule.model_copy(update=numbers)


type _Steering = Flock | Seek | Flee | Chase | Wander | Follow | Sense | HoldSpeed


def _steer(habit: Habit, rule: _Steering, world: World) -> None:
    """Change the velocities of those who can move."""
    bodies = world.bodies
    rows = _rows(habit, bodies)
    rows = rows[bodies.lightness[rows] > 0]
    if not len(rows):
        return
    changes = [_change(habit, rule, bodies, rows, world.tick)]
    if isinstance(rule, Flock):
        changes.append(steering.settled(bodies, rows, rule.speed, FLOCK_GRIP, habit.purpose))
    for dvx, dvy in changes:
        bodies.vx[rows] += dvx
        bodies.vy[rows] += dvy


def _change(
    habit: Habit, rule: _Steering, bodies: Bodies, rows: Integers, tick: int
) -> steering.Change:
    match rule:
        case Flock():
            return flocked(rule, bodies, rows)
        case Seek() | Flee():
            return steering.driven(rule, *_goal(habit, rule, bodies, rows))
        case Chase():
            prey = np.flatnonzero(habit.other[bodies.species] & bodies.alive)
            return steering.chased(rule, bodies, rows, prey)
        case Wander():
            return steering.strayed(rule, bodies, rows, habit.purpose, tick)
        case Follow():
            return steering.followed(rule, habit.tracks[0], bodies, rows, habit.purpose)
        case Sense():
            return sensed(rule, habit.grids[0], bodies, rows, (habit.purpose, tick))
        case HoldSpeed():
            return steering.held(rule, bodies, rows, habit.purpose)


def _goal(habit: Habit, rule: Seek | Flee, bodies: Bodies, rows: Integers) -> tuple[Floats, Floats]:
    """Where the point or the nearest body is from each row; (0, 0) when it is not in reach."""
    x, y = bodies.x[rows], bodies.y[rows]
    if rule.to == "point":
        dx, dy = habit.x - x, habit.y - y
        sees = dx * dx + dy * dy < rule.reach * rule.reach
    else:
        seen = np.flatnonzero(habit.other[bodies.species] & bodies.alive)
        target = nearest(bodies, rows, seen, rule.reach)
        sees = target >= 0
        dx, dy = bodies.x[target] - x, bodies.y[target] - y
    return np.where(sees, dx, 0.0), np.where(sees, dy, 0.0)


def _rows(habit: Habit, bodies: Bodies) -> Integers:
    return np.flatnonzero(habit.on[bodies.species] & bodies.alive)


def _habits(plan: Plan, grids: tuple[Grid, ...]) -> tuple[Habit, ...]:
    return tuple(
        _habit(plan, grids, rule, purpose)
        for rule, purpose in zip(plan.document.behaviours, plan.behaviours, strict=True)
    )


def _tracks(rule: Behaviour) -> tuple[Track, ...]:
    if isinstance(rule, Follow):
        return (track_of(rule.path, closed=rule.closed, curved=rule.curved),)
    return ()


def _habit(plan: Plan, grids: tuple[Grid, ...], rule: Behaviour, purpose: int) -> Habit:
    named = [field.name for field in plan.document.fields]
    seen = str(getattr(rule, "whom", getattr(rule, "to", "")))
    makes = str(getattr(rule, "to", "")) if isinstance(rule, Grow | Infect) else ""
    nobody = np.zeros(len(plan.document.species), np.bool_)
    x, y = plan.place(getattr(rule, "centre", "centre"))
    return Habit(
        rule=rule,
        on=plan.mask(rule.on),
        other=plan.mask(seen) if seen and seen != "point" else nobody,
        x=x,
        y=y,
        species=plan.number(makes),
        purpose=purpose,
        begin=ticks(rule.start),
        end=NEVER if rule.stop >= MAX_SECONDS else ticks(rule.stop),
        tracks=_tracks(rule),
        grids=(grids[named.index(rule.field)],) if isinstance(rule, Sense) else (),
    )
