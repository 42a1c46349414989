"""Walls: straight capsules that nothing passes, because the whole way of a tick is looked at.

A body that would end a step nearer to a wall than its radius, or on the other side, is put
back to the side it came from. Its speed at the wall is what it had there, not what it won
while it was too far, so a ball neither gains nor loses height by the length of a tick.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.pegs import Fall, Landed, send_aside
from domain.simulation.plan import Plan
from domain.simulation.wall_loop import hold as hold_pieces
from domain.simulation.wall_loop import reached
from domain.simulation.world import Bodies, Integers

PASSES = 2
"""Rounds over all walls, so that a body held by two walls in a corner obeys both."""

MARGIN = 8.0
"""Units: as far as the other walls may push a body towards this one within a step."""


@dataclass(frozen=True, kw_only=True)
class Hits:
    """Bodies held by something solid."""

    body: Integers
    wall: Integers
    """Surface (``Solids``); −1 for the bounds."""
    speed: Floats
    """Units/s towards the wall before the hit."""


@dataclass(frozen=True, kw_only=True)
class Way:
    """One step of all bodies: where it began, and the acceleration that drove it."""

    from_x: Floats
    from_y: Floats
    ax: Floats
    ay: Floats
    was_vx: Floats
    was_vy: Floats
    """Velocities before bodies pushed one another."""
    step: float
    """Seconds."""
    before: Floats
    after: Floats
    """Where the walls are at both ends of the step (``MovingWalls.ends``)."""
    tick: int
    """Tick of the simulation; what the dice of pegs are thrown for."""


class Overrun(NamedTuple):
    """How far bodies went beyond a surface, under which pull towards it, in which step."""

    depth: Floats
    pull: Floats
    step: float


_NO_HITS = Hits(body=np.zeros(0, np.int64), wall=np.zeros(0, np.int64), speed=np.zeros(0))


def no_hits() -> Hits:
    """Nothing was hit."""
    return _NO_HITS


def joined(hits: list[Hits]) -> Hits:
    """All hits in order."""
    hits = [one for one in hits if len(one.body)]
    if len(hits) < 2:
        return hits[0] if hits else no_hits()
    return Hits(
        body=np.concatenate([one.body for one in hits]),
        wall=np.concatenate([one.wall for one in hits]),
        speed=np.concatenate([one.speed for one in hits]),
    )


def hold(plan: Plan, bodies: Bodies, way: Way) -> Hits:
    """Keep every body on its side of every wall, in place; tell who was held."""
    solids = plan.solids
    if not solids.pieces or not len(bodies):
        return no_hits()
    piece, body = _reached(plan, bodies, way, way.before, way.after)
    speed = np.full(len(piece), -1.0)
    hold_pieces(
        bodies.x, bodies.y, bodies.vx, bodies.vy, way.from_x, way.from_y, way.was_vx, way.was_vy,
        way.ax, way.ay, bodies.size, plan.species.restitution[bodies.species], way.before,
        way.after, solids.restitution, solids.friction, solids.belt, way.step, PASSES, piece,
        body, speed,
    )  # fmt: skip
    hit = speed >= 0
    landed = Landed(piece=piece[hit], body=body[hit], speed=speed[hit])
    send_aside(plan, bodies, landed, Fall(way.after, way.ax, way.ay, way.step, way.tick))
    return Hits(body=body[hit], wall=solids.surface[piece[hit]], speed=speed[hit])


def _reached(
    plan: Plan, bodies: Bodies, way: Way, before: Floats, after: Floats
) -> tuple[Integers, Integers]:
    """Pieces and bodies whose way comes near them."""
    able = (bodies.lightness > 0) & plan.species.collide[bodies.species]
    space = 4 * len(bodies) + 64
    while True:
        piece, body = np.empty(space, np.int64), np.empty(space, np.int64)
        found = reached(
            bodies.x, bodies.y, way.from_x, way.from_y, bodies.size, able, before, after, MARGIN,
            piece, body,
        )  # fmt: skip
        if found >= 0:
            return piece[:found], body[:found]
        space *= 4


def rebound(
    bodies: Bodies, body: Integers, nx: Floats, ny: Floats, overrun: Overrun, *,
    restitution: Floats, friction: float,
) -> Floats:  # fmt: skip
    """Turn the bodies that move against the normal; return their speeds towards the wall.

    In steps of h under a pull a, v²/2 − a·x + a·v·h/2 is what stays the same on the way (x
    towards the wall, v after the step). It gives the speed at the surface, and the speed
    after the bounce that leads back to the height the body came from.
    """
    depth, pull, step = overrun
    towards = -(bodies.vx[body] * nx + bodies.vy[body] * ny)
    hits = towards > 0
    lead = pull * (step * 0.5)
    square = towards * towards + 2.0 * lead * towards - 2.0 * pull * depth
    speed = np.sqrt(np.maximum(square, 0.0)) * restitution
    back = lead + np.sqrt(lead * lead + speed * speed)
    back = np.where(speed > 0, np.maximum(back, 0.0), 0.0)
    change = np.where(hits, towards + back, 0.0)
    vx = bodies.vx[body] + nx * change
    vy = bodies.vy[body] + ny * change
    if friction > 0:
        sliding = (vy * nx - vx * ny) * np.where(hits, friction, 0.0)
        vx, vy = vx + ny * sliding, vy - nx * sliding
    bodies.vx[body], bodies.vy[body] = vx, vy
    return np.maximum(towards, 0.0)
