"""Numbers of bodies by formulas: read, set, and what follows from them."""

from dataclasses import dataclass

import numpy as np

from domain.language.formula import Call, Formula, Measured, Number, Own, parsed
from domain.language.inner_behaviours import Blink, Die, Fade, SetNumber, Tint
from domain.language.values import MAX_SIZE, MAX_SPEED
from domain.simulation.ageing import LOUD, age, rounds
from domain.simulation.drives import LARGEST
from domain.simulation.exact import Floats, sin_cos_turns
from domain.simulation.outcomes import Outcomes
from domain.simulation.triggers import Reading
from domain.simulation.world import DT, Bodies, Flags, Integers

FARTHEST = 1_000_000.0
"""Attributes stay between this and its opposite."""


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """What formulas of bodies can see: some rows, attributes by name, and measurements."""

    bodies: Bodies
    rows: Integers
    names: tuple[str, ...]
    tick: int
    reading: Reading

    def of(self, text: str) -> Floats:
        """Value of a formula for each row; always finite."""
        return np.broadcast_to(self._value(parsed(text, own=True)), (len(self.rows),))

    def _value(self, formula: Formula) -> Floats:
        match formula:
            case Number():
                return np.array(min(formula.value, LARGEST))
            case Measured() if formula.of == "all" and formula.measure in self.names:
                return self._own(formula.measure)
            case Measured():
                return np.array(min(self.reading(formula.measure, formula.of), LARGEST))
            case Own():
                return self._own(formula.name)
            case Call():
                arguments = [self._value(argument) for argument in formula.arguments]
                found = _applied(formula.name, arguments[0], arguments[-1])
                return np.minimum(np.maximum(found, -LARGEST), LARGEST)

    def _own(self, name: str) -> Floats:
        bodies, rows = self.bodies, self.rows
        match name:
            case "x" | "y" | "size" | "mass":
                column: Floats = getattr(bodies, name)[rows]
                return column
            case "speed":
                vx, vy = bodies.vx[rows], bodies.vy[rows]
                return np.sqrt(vx * vx + vy * vy)
            case "age":
                return age(bodies, rows, self.tick)
            case _:
                own: Floats = bodies.own[rows, self.names.index(name)]
                return own


def _applied(name: str, first: Floats, last: Floats) -> Floats:
    match name:
        case "+":
            return first + last
        case "-":
            return first - last
        case "*":
            return first * last
        case "/":
            return np.where(last != 0, first / np.where(last != 0, last, 1.0), 0.0)
        case "<":
            return np.where(first < last, 1.0, 0.0)
        case ">":
            return np.where(first > last, 1.0, 0.0)
        case _:
            return _function(name, first, last)


def _function(name: str, first: Floats, last: Floats) -> Floats:
    match name:
        case "neg":
            return -first
        case "min":
            return np.minimum(first, last)
        case "max":
            return np.maximum(first, last)
        case "abs":
            return np.abs(first)
        case "sqrt":
            return np.sqrt(np.maximum(first, 0.0))
        case _:
            return sin_cos_turns(np.atleast_1d(first) / 360.0)[0]


def settle(rule: SetNumber, numbers: Numbers, by_size: Flags) -> None:
    """Give each row its number; ``by_size`` tells by species whose mass follows the area."""
    bodies, rows = numbers.bodies, numbers.rows
    value = numbers.of(rule.value)
    if rule.per_second:
        value = numbers.of(rule.what) + value * DT
    match rule.what:
        case "size":
            _resize(bodies, rows, np.minimum(np.maximum(value, 1.0), MAX_SIZE), by_size)
        case "speed":
            speed = numbers.of("speed")
            wanted = np.minimum(np.maximum(value, 0.0), MAX_SPEED)
            share = np.where(speed > 0, wanted / np.where(speed > 0, speed, 1.0), 1.0)
            bodies.vx[rows] *= share
            bodies.vy[rows] *= share
        case _:
            bounded = np.minimum(np.maximum(value, -FARTHEST), FARTHEST)
            bodies.own[rows, numbers.names.index(rule.what)] = bounded


def _resize(bodies: Bodies, rows: Integers, after: Floats, by_size: Flags) -> None:
    share = after / bodies.size[rows]
    mass = bodies.mass[rows] * np.where(by_size[bodies.species[rows]], share * share, 1.0)
    bodies.size[rows] = after
    bodies.mass[rows] = mass
    bodies.lightness[rows] = np.where(bodies.lightness[rows] > 0, 1.0 / mass, 0.0)


def perish(rule: Die, numbers: Numbers, outcomes: Outcomes) -> None:
    """Let those die whose formula is above 0."""
    bodies, happenings = numbers.bodies, outcomes.happenings
    for row in numbers.rows[numbers.of(rule.when) > 0].tolist():
        bodies.alive[row] = False
        if rule.count:
            happenings.counters[rule.count] += 1
        if rule.sound:
            strength = float(bodies.mass[row]) * LOUD
            happenings.about(numbers.tick, "death", bodies, row, -1, strength)


def tinted(rule: Tint, numbers: Numbers) -> Integers:
    """Which of the rule's colours each row shows."""
    span = max(rule.most - rule.least, 1e-9)
    step = np.floor((numbers.of(rule.by) - rule.least) / span * len(rule.colours))
    return np.minimum(np.maximum(step, 0.0), len(rule.colours) - 1.0).astype(np.int64)


def veil(rule: Fade | Blink, bodies: Bodies, rows: Integers, purpose: int, tick: int) -> Floats:
    """Share of its opacity that each row shows."""
    if isinstance(rule, Fade):
        share = np.minimum(age(bodies, rows, tick) / rule.over, 1.0)
        return rule.first + (rule.last - rule.first) * share
    turn = rounds(rule, bodies, rows, purpose, tick)
    return np.where(turn - np.floor(turn) < rule.lit, 1.0, rule.dark)
