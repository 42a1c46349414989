"""Driven numbers: the value of a curve or a formula at a film tick."""

from itertools import pairwise

import numpy as np

from domain.language.drives import CurveNumber
from domain.language.formula import Call, Formula, Measured, Number, Own
from domain.simulation.exact import sin_cos_degrees
from domain.simulation.triggers import Reading
from domain.simulation.world import TICK_RATE

LARGEST = 1e12
"""No part of a formula is larger: so no sum or product of them is beyond a float."""


def on_curve(rule: CurveNumber, tick: int) -> float:
    """Value of a curve at a film tick."""
    points = rule.points
    time = tick / TICK_RATE
    if rule.repeat:
        period = points[-1].at - points[0].at
        turns = float(np.floor((time - points[0].at) / period))
        time -= turns * period if turns > 0 else 0.0
    if time <= points[0].at:
        return float(points[0].value)
    for before, after in pairwise(points):
        if time < after.at:
            share = (time - before.at) / (after.at - before.at)
            return before.value + (after.value - before.value) * _eased(rule.easing, share)
    return float(points[-1].value)


def _eased(easing: str, share: float) -> float:
    match easing:
        case "smooth":
            return share * share * (3.0 - 2.0 * share)
        case "step":
            return 0.0
        case _:
            return share


def evaluated(formula: Formula, reading: Reading) -> float:
    """Value of a formula now; always finite."""
    match formula:
        case Number():
            return min(formula.value, LARGEST)
        case Measured():
            return min(reading(formula.measure, formula.of), LARGEST)
        case Own():
            raise ValueError(f"{formula.name} is a number of bodies, and here is none")
        case Call():
            arguments = [evaluated(argument, reading) for argument in formula.arguments]
            return max(-LARGEST, min(LARGEST, _applied(formula.name, arguments)))


def _applied(name: str, arguments: list[float]) -> float:
    first, last = arguments[0], arguments[-1]
    match name:
        case "+":
            return first + last
        case "-":
            return first - last
        case "*":
            return first * last
        case "/":
            return first / last if last != 0 else 0.0
        case "<" | ">":
            return float(first < last if name == "<" else first > last)
        case _:
            return _function(name, first, last)


def _function(name: str, first: float, last: float) -> float:
    match name:
        case "neg":
            return -first
        case "min":
            return min(first, last)
        case "max":
            return max(first, last)
        case "abs":
            return abs(first)
        case "sqrt":
            return float(np.sqrt(max(first, 0.0)))
        case _:
            return sin_cos_degrees(first)[0]
