"""Sensing: how bodies feel a field ahead of them and turn (Jones 2010)."""

import numpy as np

from domain.language.behaviours import Sense
from domain.simulation.chance import uniform
from domain.simulation.exact import Floats, sin_cos_degrees
from domain.simulation.fields.grid import Grid
from domain.simulation.steering import STILL
from domain.simulation.world import DT, Bodies, Integers

NOWHERE = -256
"""What is felt beyond the edge of a field: worse than anything within."""


def sensed(
    rule: Sense, grid: Grid, bodies: Bodies, rows: Integers, dice: tuple[int, int]
) -> tuple[Floats, Floats]:
    """Change of velocity by a turn to the stronger side; ``dice`` are purpose and tick."""
    x, y, vx, vy = bodies.x[rows], bodies.y[rows], bodies.vx[rows], bodies.vy[rows]
    speed = np.sqrt(vx * vx + vy * vy)
    safe = np.maximum(speed, STILL)
    ux, uy = vx / safe * rule.ahead, vy / safe * rule.ahead
    sine, cosine = sin_cos_degrees(rule.angle)
    levels = grid.levels()
    ahead = _felt(rule, grid, levels, x + ux, y + uy)
    right = _felt(rule, grid, levels, x + ux * cosine - uy * sine, y + uy * cosine + ux * sine)
    left = _felt(rule, grid, levels, x + ux * cosine + uy * sine, y + uy * cosine - ux * sine)
    purpose, tick = dice
    side = np.where(uniform(purpose, bodies.key[rows], tick) < 0.5, -1.0, 1.0)
    side = np.where(right > left, 1.0, np.where(left > right, -1.0, side))
    stays = ((ahead >= left) & (ahead >= right)) | (speed < STILL)
    sine, cosine = sin_cos_degrees(abs(rule.turn) * DT)
    side = np.where(stays, 0.0, side) * sine
    cosines = np.where(stays, 1.0, cosine)
    return vx * cosines - vy * side - vx, vy * cosines + vx * side - vy


def _felt(rule: Sense, grid: Grid, levels: Integers, x: Floats, y: Floats) -> Integers:
    """How good a place is: its level, or for those who turn away the lack of it."""
    cell = grid.lattice.at(x, y)
    level = levels[cell]
    sought = level if rule.turn >= 0 else -level
    return np.where(cell >= 0, sought, NOWHERE)
