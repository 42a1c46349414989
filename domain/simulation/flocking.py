"""Flocking: what a body takes from its mates, at a cost that does not grow with crowding.

Mates are felt through a lattice: every body lays its weight, velocity and place on the four
nearest points, and takes from them what others have laid there. Weights fall evenly to
nothing at the radius. Keeping apart needs single mates and looks at near pairs.
"""

from dataclasses import dataclass

import numpy as np

from domain.language.behaviours import Flock
from domain.simulation.broad_phase import TooManyPairs
from domain.simulation.exact import Floats
from domain.simulation.nearness import pairs_within
from domain.simulation.world import DT, Bodies, Integers

ROOM = 0.4
"""Share of the radius within which mates keep apart: beyond, drawing near must win."""

DISORDER = 0.05
"""Share of the flock's speed below which the mean velocity of mates is no direction."""

ALONE = 1e-6
"""Weight of mates below which a body is on its own."""


def flocked(rule: Flock, bodies: Bodies, rows: Integers) -> tuple[Floats, Floats]:
    """Change of velocity of each of ``rows`` in this tick; they are one another's mates."""
    mates = _Mates.of(bodies, rows, rule.radius * 0.5)
    vx, vy = bodies.vx[rows], bodies.vy[rows]
    turn = rule.align * DT
    draw = rule.cohere * DT * rule.speed / rule.radius
    # The direction of mates counts, not their mean speed: in disorder that is next to nothing.
    mean = np.sqrt(mates.vx * mates.vx + mates.vy * mates.vy)
    pace = rule.speed / np.maximum(mean, rule.speed * DISORDER + ALONE)
    dvx = np.where(mates.any, (mates.vx * pace - vx) * turn + mates.dx * draw, 0.0)
    dvy = np.where(mates.any, (mates.vy * pace - vy) * turn + mates.dy * draw, 0.0)
    px, py = _apart(bodies, rows, rule.radius * ROOM)
    push = rule.separate * DT * rule.speed
    return dvx + px * push, dvy + py * push


@dataclass(frozen=True, kw_only=True)
class _Mates:
    """The mean of each body's mates: velocity, and where they are from it."""

    any: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
    vx: Floats
    vy: Floats
    dx: Floats
    dy: Floats

    @classmethod
    def of(cls, bodies: Bodies, rows: Integers, cell: float) -> "_Mates":
        """Means over mates within two cells."""
        x, y = bodies.x[rows], bodies.y[rows]
        points, weights, count = _lattice(x, y, cell)
        own = np.zeros(len(rows))
        for weight in weights:
            own = own + weight * weight
        laid = _Laid(points=points, weights=weights, count=count, own=own)
        mass = laid.of_mates(np.ones(len(rows)))
        safe = np.maximum(mass, ALONE)
        # Places from the middle of all: small numbers lose less when the own part is taken out.
        middle_x, middle_y = float(x[0]), float(y[0])
        return cls(
            any=mass > ALONE,
            vx=laid.of_mates(bodies.vx[rows]) / safe,
            vy=laid.of_mates(bodies.vy[rows]) / safe,
            dx=laid.of_mates(x - middle_x) / safe - (x - middle_x),
            dy=laid.of_mates(y - middle_y) / safe - (y - middle_y),
        )


@dataclass(frozen=True, kw_only=True)
class _Laid:
    points: tuple[Integers, ...]
    weights: tuple[Floats, ...]
    count: int
    own: Floats

    def of_mates(self, values: Floats) -> Floats:
        """What all have laid around each body, without what it laid itself."""
        board = np.zeros(self.count)
        for point, weight in zip(self.points, self.weights, strict=True):
            board += np.bincount(point, weights=weight * values, minlength=self.count)
        felt = np.zeros(len(values))
        for point, weight in zip(self.points, self.weights, strict=True):
            felt += board[point] * weight
        return felt - self.own * values


def _lattice(
    x: Floats, y: Floats, cell: float
) -> tuple[tuple[Integers, ...], tuple[Floats, ...], int]:
    """The four lattice points around each place, their weights, and how many points there are."""
    u, v = x / cell, y / cell
    column, row = np.floor(u), np.floor(v)
    right, down = u - column, v - row
    columns, rows = column.astype(np.int64), row.astype(np.int64)
    columns -= columns.min()
    rows -= rows.min()
    width = int(columns.max()) + 2
    corner = rows * width + columns
    points = (corner, corner + 1, corner + width, corner + width + 1)
    left, up = 1.0 - right, 1.0 - down
    return points, (left * up, right * up, left * down, right * down), int(corner.max()) + width + 2


def _apart(bodies: Bodies, rows: Integers, room: float) -> tuple[Floats, Floats]:
    """Sum of directions away from near mates, each weaker the farther away it is."""
    try:
        pairs = pairs_within(bodies, rows, rows, room)
    except TooManyPairs:  # crowded beyond what a tick may cost: they fly apart by themselves
        return np.zeros(len(rows)), np.zeros(len(rows))
    distance = np.sqrt(pairs.square)
    weight = (1.0 - distance / room) / np.maximum(distance, 1e-3)
    away_x = (bodies.x[rows][pairs.looking] - bodies.x[pairs.seen]) * weight
    away_y = (bodies.y[rows][pairs.looking] - bodies.y[pairs.seen]) * weight
    return (
        np.bincount(pairs.looking, weights=away_x, minlength=len(rows)),
        np.bincount(pairs.looking, weights=away_y, minlength=len(rows)),
    )
