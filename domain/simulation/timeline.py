"""The timeline: actions that are due, carried out in document order."""

from dataclasses import dataclass, field

import numpy as np

from domain.language.drives import CurveNumber
from domain.language.formula import parsed
from domain.language.limits import span_of
from domain.language.named import Named, nameable, named
from domain.language.timeline import (
    Action,
    ActionAdd,
    Become,
    Change,
    Divide,
    FlipGravity,
    Freeze,
    Kick,
    Look,
    Open,
    Say,
    Shake,
    Slow,
    Spawn,
    Switch,
    TurnGravity,
    Zoom,
)
from domain.simulation.births import Cradle, directions, drawn, newborn
from domain.simulation.chance import keys, uniform
from domain.simulation.clock import FilmClock
from domain.simulation.controls import Controls
from domain.simulation.drives import evaluated, on_curve
from domain.simulation.exact import sin_cos_degrees, sin_cos_turns
from domain.simulation.forces import ForceState
from domain.simulation.happenings import Happenings
from domain.simulation.lasting import Easing, Saying
from domain.simulation.moving_walls import MovingWalls
from domain.simulation.nursery import Nursery, resting
from domain.simulation.outcomes import Outcomes
from domain.simulation.patterns import most_crowded
from domain.simulation.plan import Plan, ticks
from domain.simulation.triggers import Agenda, Machine, Reading
from domain.simulation.world import NEVER, Bodies, Integers, World


@dataclass(kw_only=True)
class Timeline:
    """Carries out what is due at each film tick."""

    plan: Plan
    happenings: Happenings
    moving: MovingWalls
    forces: ForceState = field(default_factory=ForceState)
    behaviours: Controls = field(default_factory=Controls)
    births: Controls = field(default_factory=Controls)
    joints: Controls = field(default_factory=Controls)
    due: list[int] = field(default_factory=list)
    """Indices of the actions that fall on the present film tick."""
    machine: Machine = field(init=False)
    _agenda: Agenda = field(init=False)
    _named: dict[str, Named] = field(init=False)
    _stateful: list[Named] = field(init=False)
    """What acts in some states only."""
    _ranges: list[tuple[float, float]] = field(init=False)
    """Least and greatest value of every driven number."""
    sayings: list[Saying] = field(default_factory=list)
    _easings: list[Easing] = field(default_factory=list)
    _serials: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        document = self.plan.document
        self.machine = Machine(plan=self.plan)
        self._agenda = Agenda(plan=self.plan, machine=self.machine)
        self._named = named(document)
        self._stateful = [one for one in nameable(document) if one.construct.during]
        self._ranges = [
            span_of(self._named[rule.what].construct, rule.field) for rule in document.numbers
        ]
        self._rest_and_wake()
        for rule in document.numbers:
            thing = self._named[rule.what]
            plain = float(getattr(thing.construct, rule.field))
            first = on_curve(rule, 0) if isinstance(rule, CurveNumber) else plain
            self._controls(thing).numbers[thing.index, rule.field] = first

    def act(self, world: World, clock: FilmClock, reading: Reading) -> None:
        """The state of now, numbers that follow something, and every action that is due."""
        self.moving.close(clock.tick)
        if self.machine.step(clock.tick, reading):
            self._rest_and_wake()
        self._drive(clock.tick, reading)
        self.due = self._agenda.due(clock.tick, reading)
        for index in self.due:
            action = self.plan.document.timeline[index]
            self._carry_out(index, action, world, clock)
            if action.mark:
                self.happenings.mark(world.tick, self.plan.width / 2, self.plan.height / 2)
        self._ease(clock.tick)

    def _rest_and_wake(self) -> None:
        """A state was entered: some begin to act, some cease."""
        for one in self._stateful:
            idle = self._controls(one).idle
            if self.machine.within(one.construct.during):
                idle.discard(one.index)
            else:
                idle.add(one.index)

    def _drive(self, tick: int, reading: Reading) -> None:
        for rule, (low, high) in zip(self.plan.document.numbers, self._ranges, strict=True):
            if isinstance(rule, CurveNumber):
                value = on_curve(rule, tick)
            else:
                value = min(high, max(low, evaluated(parsed(rule.value), reading)))
            thing = self._named[rule.what]
            self._controls(thing).numbers[thing.index, rule.field] = value

    def _controls(self, thing: Named) -> Controls:
        sections: dict[str, Controls] = {
            "forces": self.forces, "behaviours": self.behaviours, "births": self.births,
            "joints": self.joints,
        }  # fmt: skip
        return sections[thing.section]

    def _carry_out(self, index: int, action: Action, world: World, clock: FilmClock) -> None:
        match action:
            case FlipGravity() | TurnGravity():
                turn = 180.0 if isinstance(action, FlipGravity) else float(action.by)
                self._turn_gravity(turn)
            case Change() | Open():
                self._set(action, clock.tick)
            case Switch():
                self._switch(action)
            case Say():
                end = clock.tick + ticks(action.hold)
                saying = Saying(text=action.text, colour=action.colour, begin=clock.tick, end=end)
                self.sayings = [*(one for one in self.sayings if one.end > clock.tick), saying]
            case Slow():
                clock.run(float(action.speed), float(action.hold))
            case Freeze():
                clock.stand(float(action.hold))
            case Zoom() | Look() | Shake():
                pass  # the camera's, and no part of the world
            case _:
                self._handle(index, action, world, clock)

    def _handle(
        self,
        index: int,
        action: Spawn | Kick | Divide | Become | ActionAdd,
        world: World,
        clock: FilmClock,
    ) -> None:
        """What is done to bodies."""
        match action:
            case Spawn():
                self._spawn(index, action, world)
            case Kick():
                self._kick(index, action, world)
            case Divide():
                self._divide(index, action, world, clock)
            case ActionAdd():
                chosen = self.plan.mask(action.on)[world.bodies.species]
                column = self.plan.attributes.index(action.what)
                world.bodies.own[chosen, column] += action.by
            case Become():
                self._become(index, action, world, clock)

    def _set(self, action: Change | Open, tick: int) -> None:
        if isinstance(action, Change):
            self._change(action, tick)
            return
        until = tick + ticks(action.hold) if action.hold > 0 else NEVER
        for number, wall in enumerate(self.plan.document.walls):
            if wall.name == action.wall:
                self.moving.open(number, until)

    def _turn_gravity(self, degrees: float) -> None:
        sine, cosine = sin_cos_degrees(degrees)
        state = self.forces
        state.gravity_sine, state.gravity_cosine = (
            state.gravity_sine * cosine + state.gravity_cosine * sine,
            state.gravity_cosine * cosine - state.gravity_sine * sine,
        )

    def _change(self, action: Change, tick: int) -> None:
        thing = self._named[action.force]
        default = float(getattr(thing.construct, action.field))
        before = self._controls(thing).number(thing.index, action.field, default)
        self._easings = [
            one
            for one in self._easings
            if (one.thing.name, one.field) != (action.force, action.field)
        ]
        self._easings.append(
            Easing(
                thing=thing, field=action.field, before=before, after=float(action.to),
                begin=tick, end=tick + ticks(action.over),
            )
        )  # fmt: skip

    def _switch(self, action: Switch) -> None:
        thing = self._named[action.what]
        off = self._controls(thing).off
        if action.to == "on" or (action.to == "other" and thing.index in off):
            off.discard(thing.index)
        else:
            off.add(thing.index)

    def _ease(self, tick: int) -> None:
        for easing in self._easings:
            length = easing.end - easing.begin
            share = 1.0 if tick >= easing.end else (tick - easing.begin) / length
            smooth = share * share * (3.0 - 2.0 * share)
            value = easing.before + (easing.after - easing.before) * smooth
            controls = self._controls(easing.thing)
            controls.numbers[easing.thing.index, easing.field] = value
        self._easings = [one for one in self._easings if one.end > tick]

    def _spawn(self, index: int, action: Spawn, world: World) -> None:
        room = self.plan.document.max_bodies - len(world.bodies)
        x, y = self.plan.place(action.centre)
        at_x, at_y = np.full(action.count, x)[:room], np.full(action.count, y)[:room]
        if action.source:
            mothers = world.bodies.species == self.plan.number(action.source)
            at_x = np.repeat(world.bodies.x[mothers], action.count)[:room]
            at_y = np.repeat(world.bodies.y[mothers], action.count)[:room]
        count = len(at_x)
        if room <= 0 or count == 0:
            return
        cradle = Cradle(
            x=at_x, y=at_y, from_x=x, from_y=y, speed=action.speed, direction=action.direction
        )
        serial = self._serials.get(index, 0)
        self._serials[index] = serial + count
        number = self.plan.number(action.species)
        purpose = self.plan.actions[index]
        bodies = newborn(self.plan, number, cradle, purpose, serial, world.tick)
        world.add(bodies, resting(self.plan, count, world.tick))
        self.happenings.births += count

    def _kick(self, index: int, action: Kick, world: World) -> None:
        bodies = world.bodies
        chosen = np.flatnonzero(self.plan.mask(action.on)[bodies.species] & (bodies.lightness > 0))
        if not len(chosen):
            return
        key = keys(self.plan.actions[index], bodies.key[chosen], world.tick)
        x, y = self.plan.place("centre")
        cradle = Cradle(
            x=bodies.x[chosen], y=bodies.y[chosen], from_x=x, from_y=y, speed=action.speed,
            direction=action.direction,
        )  # fmt: skip
        sine, cosine = sin_cos_turns(directions(cradle, key))
        speed = drawn(key, "speed", action.speed)
        bodies.vx[chosen] += speed * cosine
        bodies.vy[chosen] += speed * sine

    def _divide(self, index: int, action: Divide, world: World, clock: FilmClock) -> None:
        outcomes = self._outcomes(world, clock)
        chosen = np.flatnonzero(self.plan.mask(action.on)[world.bodies.species])
        purpose = self.plan.actions[index]
        for body in chosen.tolist():
            key = keys(purpose, world.bodies.key[body : body + 1], world.tick)
            done = outcomes.divide(
                body, into=2, species=int(world.bodies.species[body]), scale=float(action.scale),
                kick=float(drawn(key, "kick", action.kick)[0]), smallest=float(action.smallest),
                dice=purpose,
            )  # fmt: skip
            if done:
                strength = float(world.bodies.mass[body]) * 4096.0
                self.happenings.about(world.tick, "split", world.bodies, body, -1, strength)
        self.happenings.births += outcomes.nursery.deliver(self.plan, world, world.tick)
        world.bury()

    def _become(self, index: int, action: Become, world: World, clock: FilmClock) -> None:
        outcomes = self._outcomes(world, clock)
        bodies = world.bodies
        chosen = np.flatnonzero(self.plan.mask(action.on)[bodies.species])
        for body in self._picked(index, action, bodies, chosen, world.tick)[: action.count]:
            if outcomes.convert(body, self.plan.number(action.to), sound=True):
                bodies.flash[body], bodies.flash_at[body] = 1.0, clock.tick

    def _picked(
        self, index: int, action: Become, bodies: Bodies, chosen: Integers, tick: int
    ) -> list[int]:
        """The chosen rows in the order in which they are taken."""
        match action.pick:
            case "largest":
                order = chosen[np.argsort(-bodies.size[chosen], kind="stable")]
            case "crowded":
                order = most_crowded(bodies, chosen)
            case _:
                dice = uniform(self.plan.actions[index], bodies.key[chosen], tick)
                order = chosen[np.argsort(dice, kind="stable")]
        return [int(row) for row in order]

    def _outcomes(self, world: World, clock: FilmClock) -> Outcomes:
        room = max(0, self.plan.document.max_bodies - len(world.bodies))
        return Outcomes(
            plan=self.plan, world=world, nursery=Nursery(room=room), happenings=self.happenings,
            spent={}, film_tick=clock.tick,
        )  # fmt: skip
