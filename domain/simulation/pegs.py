"""Pegs that decide: each sends a ball that lands on it left or right, by keyed chance.

The ball hops as high as its bounce allows, but clear of the peg and not far, and then flies so
that it comes down exactly over the neighbouring peg of the next row. So each row is one fair
throw, and a board of them follows the binomial law.
"""

from typing import NamedTuple

import numpy as np

from domain.language.space import PegsWall
from domain.simulation.chance import uniform
from domain.simulation.exact import Floats
from domain.simulation.plan import Plan
from domain.simulation.world import Bodies, Flags, Integers

LEAST_PULL = 1.0
"""Units/s²: under less gravity nothing falls."""

HIGHEST = 0.25
"""A hop rises at most by this share of the fall that follows it."""


class Landed(NamedTuple):
    """Bodies held by pieces of walls, and how fast they met (units/s)."""

    piece: Integers
    body: Integers
    speed: Floats


class Fall(NamedTuple):
    """What moves bodies after a step."""

    ends: Floats
    """Where the pieces are (``Solids.ends``)."""
    ax: Floats
    ay: Floats
    step: float
    """Seconds."""
    tick: int


def send_aside(plan: Plan, bodies: Bodies, landed: Landed, fall: Fall) -> None:
    """Give a velocity to everybody who landed on a peg that decides, in place."""
    walls = plan.document.walls
    for number, wall in enumerate(walls):
        if not isinstance(wall, PegsWall) or wall.to_right == 0 or not len(landed.body):
            continue
        own = (plan.solids.wall[landed.piece] == number) & (landed.speed > 0)
        rows = np.flatnonzero(own)
        rows = rows[np.unique(landed.body[rows], return_index=True)[1]]
        here = Landed(landed.piece[rows], landed.body[rows], landed.speed[rows])
        _send(plan, bodies, here, fall, (wall, plan.walls[number]))


def _send(
    plan: Plan, bodies: Bodies, landed: Landed, fall: Fall, board: tuple[PegsWall, int]
) -> None:
    wall, purpose = board
    piece, body, speed = landed
    x, y, pull = bodies.x[body], bodies.y[body], fall.ay[body]
    peg_x = (fall.ends[piece, 0] + fall.ends[piece, 2]) * 0.5
    peg_y = (fall.ends[piece, 1] + fall.ends[piece, 3]) * 0.5
    aside = float(wall.spacing) * 0.5
    reach = bodies.size[body] + fall.ends[piece, 4]
    drop = peg_y + float(wall.drop) - reach - y
    able = (pull >= LEAST_PULL) & (np.abs(fall.ax[body]) <= pull) & (reach < aside)
    able &= (peg_y - y >= reach * 0.5) & (drop > 0)
    chance = uniform(purpose, bodies.key[body], fall.tick)
    share = float(wall.to_right)
    right = chance < share
    # What is left of the throw is even again, and makes no two hops alike.
    rest = np.where(right, chance / share, (chance - share) / max(1.0 - share, 2.0**-53))
    bounce = plan.species.restitution[bodies.species[body]] * float(wall.restitution)
    rise = speed * bounce * (0.75 + 0.5 * rest)
    rise = _bounded(rise, np.where(able, 2.0 * pull * drop, 1.0), reach / (2.0 * aside))
    _throw(bodies, body, able, (rise, peg_x + np.where(right, aside, -aside) - x, drop), fall)


def _bounded(rise: Floats, square: Floats, ratio: Floats) -> Floats:
    """A hop that clears the peg, and is no higher than need be; ``square`` is the speed of the
    fall squared, ``ratio`` that of the peg's and the ball's radius to the pegs' distance.

    The ball is clear when it is at its height again no sooner than it is a radius aside, which
    makes rise · (1 − ratio) ≥ ratio · √(rise² + square).
    """
    room = np.maximum(1.0 - 2.0 * ratio, 2.0**-20)
    least = np.sqrt(square / room) * ratio
    return np.maximum(np.minimum(rise, np.sqrt(square * HIGHEST)), least)


def _throw(
    bodies: Bodies,
    body: Integers,
    able: Flags,
    aim: tuple[Floats, Floats, Floats],
    fall: Fall,
) -> None:
    """Velocities that rise, and then fall so far while the bodies go aside so far.

    Steps of h add half a step of the pull to what a parabola would do; it is taken off here.
    """
    rise, across, down = aim
    pull, push = np.where(able, fall.ay[body], 1.0), fall.ax[body]
    time = (rise + np.sqrt(rise * rise + 2.0 * pull * np.maximum(down, 0.0))) / pull
    half = fall.step * 0.5
    vx = across / time - push * (time * 0.5 + half)
    bodies.vx[body] = np.where(able, vx, bodies.vx[body])
    bodies.vy[body] = np.where(able, -rise - pull * half, bodies.vy[body])
