"""Walls: straight capsules that nothing passes, because the whole way of a tick is looked at.

A body that would end a step nearer to a wall than its radius, or on the other side, is put
back to the side it came from. Its speed at the wall is what it had there, not what it won
while it was too far, so a ball neither gains nor loses height by the length of a tick.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.plan import Plan
from domain.simulation.solids import Piece, Solids, solids_of
from domain.simulation.world import Bodies, Integers

PASSES = 2
"""Rounds over all walls, so that a body held by two walls in a corner obeys both."""

CHUNK = 400_000
"""Pairs of body and piece that are looked at together."""

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
    step: float
    """Seconds."""


class Overrun(NamedTuple):
    """How far bodies went beyond a surface, under which pull towards it, in which step."""

    depth: Floats
    pull: Floats
    step: float


def no_hits() -> Hits:
    """Nothing was hit."""
    none = np.zeros(0, np.int64)
    return Hits(body=none, wall=none, speed=np.zeros(0))


def joined(hits: list[Hits]) -> Hits:
    """All hits in order."""
    if not hits:
        return no_hits()
    return Hits(
        body=np.concatenate([one.body for one in hits]),
        wall=np.concatenate([one.wall for one in hits]),
        speed=np.concatenate([one.speed for one in hits]),
    )


def hold(plan: Plan, bodies: Bodies, way: Way) -> Hits:
    """Keep every body on its side of every wall, in place; tell who was held."""
    solids = solids_of(plan.document)
    if not solids.pieces or not len(bodies):
        return no_hits()
    held: list[Hits] = []
    near = [
        _Wall(plan, bodies, way, solids.pieces[number], rows)
        for number, rows in _reached(plan, bodies, way, solids)
    ]
    for turn in range(PASSES):
        for wall in near:
            hits = wall.hold()
            if turn == 0 and len(hits.body):
                held.append(hits)
    for wall in near:
        wall.guard()
    return joined(held)


def _reached(
    plan: Plan, bodies: Bodies, way: Way, solids: Solids
) -> Iterator[tuple[int, Integers]]:
    """Pieces whose neighbourhood the way of some body meets, with those bodies."""
    able = (bodies.lightness > 0) & plan.species.collide[bodies.species]
    low_x, high_x = np.minimum(bodies.x, way.from_x), np.maximum(bodies.x, way.from_x)
    low_y, high_y = np.minimum(bodies.y, way.from_y), np.maximum(bodies.y, way.from_y)
    rows = max(1, CHUNK // len(bodies))
    for begin in range(0, len(solids.pieces), rows):
        part = slice(begin, begin + rows)
        margin = bodies.size[None, :] + (solids.half[part] + MARGIN)[:, None]
        reached = (
            (high_x + margin > solids.left[part, None])
            & (low_x - margin < solids.right[part, None])
            & (high_y + margin > solids.top[part, None])
            & (low_y - margin < solids.bottom[part, None])
            & able
        )
        for number in np.flatnonzero(reached.any(axis=1)).tolist():
            yield begin + number, np.flatnonzero(reached[number])


class _Wall:
    """One piece of a wall and the bodies whose way comes near it."""

    def __init__(self, plan: Plan, bodies: Bodies, way: Way, piece: Piece, near: Integers) -> None:
        self.piece, self.near = piece, near
        self.plan, self.bodies, self.way = plan, bodies, way
        self.x, self.y = piece.x0, piece.y0
        dx, dy = piece.x1 - self.x, piece.y1 - self.y
        self.length = float(np.sqrt(dx * dx + dy * dy))
        self.ux, self.uy = dx / self.length, dy / self.length
        self.half = piece.thickness * 0.5

    def _across(self, x: Floats, y: Floats) -> Floats:
        """Signed distance from the wall's line."""
        return (y - self.y) * self.ux - (x - self.x) * self.uy

    def _along(self, x: Floats, y: Floats) -> Floats:
        return (x - self.x) * self.ux + (y - self.y) * self.uy

    def hold(self) -> Hits:
        """Put bodies back to their side and turn them round."""
        near, bodies, way = self.near, self.bodies, self.way
        x, y = bodies.x[near], bodies.y[near]
        from_x, from_y = way.from_x[near], way.from_y[near]
        start = self._across(from_x, from_y)
        side = np.where(start >= 0, 1.0, -1.0)
        before, after = start * side, self._across(x, y) * side
        reach = bodies.size[near] + self.half
        travelled = before - after
        share = np.where(travelled > 0, (before - reach) / np.where(travelled > 0, travelled, 1), 1)
        share = np.minimum(np.maximum(share, 0.0), 1.0)
        begin, finish = self._along(from_x, from_y), self._along(x, y)
        place = begin + (finish - begin) * share
        face = (after < reach) & (place >= 0) & (place <= self.length)
        nx, ny = -self.uy * side, self.ux * side
        depth = reach - after
        tip_nx, tip_ny, tip_depth = self._tips(x, y, finish, reach)
        tip = ~face & (tip_depth > 0)
        nx, ny = np.where(tip, tip_nx, nx), np.where(tip, tip_ny, ny)
        return self._turn(face | tip, nx, ny, np.where(tip, tip_depth, depth))

    def _tips(
        self, x: Floats, y: Floats, place: Floats, reach: Floats
    ) -> tuple[Floats, Floats, Floats]:
        """Direction away from the nearer round end, and how deep a body is in it."""
        end = np.where(place > self.length * 0.5, self.length, 0.0)
        dx = x - (self.x + self.ux * end)
        dy = y - (self.y + self.uy * end)
        distance = np.sqrt(dx * dx + dy * dy)
        safe = np.where(distance > 0, distance, 1.0)
        beyond = (place < 0) | (place > self.length)
        depth = np.where(beyond & (distance > 0), reach - distance, 0.0)
        return dx / safe, dy / safe, depth

    def _turn(self, held: np.ndarray, nx: Floats, ny: Floats, depth: Floats) -> Hits:
        rows = np.flatnonzero(held)
        body = self.near[rows]
        nx, ny, depth = nx[rows], ny[rows], depth[rows]
        bodies = self.bodies
        bodies.x[body] += nx * depth
        bodies.y[body] += ny * depth
        pull = -(self.way.ax[body] * nx + self.way.ay[body] * ny)
        own = self.plan.species.restitution[bodies.species[body]]
        speed = rebound(
            bodies, body, nx, ny, Overrun(depth, pull, self.way.step),
            restitution=own * self.piece.restitution,
            friction=self.piece.friction,
        )  # fmt: skip
        return Hits(body=body, wall=np.full(len(body), self.piece.surface), speed=speed)

    def guard(self) -> None:
        """Whoever still crosses the wall (pressed through a corner) stays where it was."""
        near, bodies, way = self.near, self.bodies, self.way
        start = self._across(way.from_x[near], way.from_y[near])
        after = self._across(bodies.x[near], bodies.y[near])
        share = np.abs(start) / np.maximum(np.abs(start) + np.abs(after), 1e-12)
        begin = self._along(way.from_x[near], way.from_y[near])
        place = begin + (self._along(bodies.x[near], bodies.y[near]) - begin) * share
        crossed = (start * after < 0) & (place >= 0) & (place <= self.length)
        body = near[crossed]
        bodies.x[body], bodies.y[body] = way.from_x[body], way.from_y[body]
        bodies.vx[body] *= -0.5
        bodies.vy[body] *= -0.5


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
