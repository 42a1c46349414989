"""Currents: smooth random flow without sources or sinks (curl of a noise potential)."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from domain.simulation.chance import keys, numbered
from domain.simulation.exact import Floats
from domain.simulation.world import TICK_RATE

SIDE = 64
"""The lattice repeats after so many whirls: farther than any canvas reaches."""

STEEPEST = 0.29
"""Gradients of the potential rarely exceed 1 / STEEPEST per whirl: brings the flow near 1."""


@dataclass(frozen=True)
class Current:
    """The flow at one tick: two lattices of the potential and the share of the later one."""

    earlier: Floats
    later: Floats
    share: float
    scale: float

    def at(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Velocity of the flow at places, mostly below 1 in length."""
        u, v = x / self.scale, y / self.scale
        column, row = np.floor(u), np.floor(v)
        u, v = u - column, v - row
        left = column.astype(np.int64) & (SIDE - 1)
        top = row.astype(np.int64) & (SIDE - 1)
        lattice = self.earlier + (self.later - self.earlier) * self.share
        right, bottom = (left + 1) & (SIDE - 1), (top + 1) & (SIDE - 1)
        a, b = lattice[top, left], lattice[top, right]
        c, d = lattice[bottom, left], lattice[bottom, right]
        su, sv = _smooth(u), _smooth(v)
        across = (b - a) + (a - b - c + d) * sv
        down = (c - a) + (a - b - c + d) * su
        return down * _slope(v) * STEEPEST, -across * _slope(u) * STEEPEST


def current(purpose: int, scale: float, change: float, tick: int) -> Current:
    """The flow of one force at a tick; ``change`` lattices pass per second."""
    time = tick * (change / TICK_RATE)
    step = int(time)
    share = float(_smooth(np.array([time - step]))[0])
    return Current(_lattice(purpose, step), _lattice(purpose, step + 1), share, float(scale))


@lru_cache(maxsize=64)
def _lattice(purpose: int, step: int) -> Floats:
    """Potential at SIDE × SIDE points, −1 to 1."""
    drawn = keys(purpose, numbered(0, SIDE * SIDE), step)
    values = (drawn >> np.uint64(11)).astype(np.float64) * 2.0**-52 - 1.0
    return values.reshape(SIDE, SIDE)


def _smooth(t: Floats) -> Floats:
    return t * t * t * (t * (t * 6.0 - 15.0) + 10.0)


def _slope(t: Floats) -> Floats:
    return 30.0 * t * t * (t * (t - 2.0) + 1.0)
