"""Supports: bodies that lie on bounds or walls, or are about to land, while others push them.

What is solid does not give way to a crowd: the solver of speeds knows it as a direction in
which a body may not go farther than the gap that is left.
"""

from dataclasses import dataclass

import numpy as np

from domain.simulation.contact_loops import lying
from domain.simulation.edge_loop import near_edges
from domain.simulation.edges import edges
from domain.simulation.exact import Floats
from domain.simulation.plan import Plan
from domain.simulation.walls import Way
from domain.simulation.world import Bodies, Integers

RESTING = 20.0
"""Units/s: slower meetings with restitution below 1 do not bounce at all."""

NEAR = 1.0
"""Gap, as a share of its radius, from which on a body is known to what may hold it."""

SINK = 1e-4
"""Units that a body may sink in, so that what holds it notices."""


@dataclass(frozen=True, kw_only=True)
class Supports:
    """One entry for each body and what holds it; a body in a corner stands here twice."""

    body: Integers
    nx: Floats
    ny: Floats
    """Away from what is solid."""
    room: Floats
    """Units that the body may still go against the direction."""
    lean: Floats
    """Place along the direction from which on the body would sink in."""
    bounce: Floats
    """Units/s at which the body leaves again; 0 when it does not bounce."""


def supports(plan: Plan, bodies: Bodies, rows: Integers, way: Way) -> Supports:
    """What holds these rows within the next step."""
    step = way.step
    found = [_of_pieces(plan, bodies, rows, way)]
    if plan.area.kind in {"bounce", "clamp"}:
        found = [_of_edges(plan, bodies, rows, step), *found]
    body, nx, ny, gap, given, pushed = (
        np.concatenate(column) for column in zip(*found, strict=True)
    )
    into = -(bodies.vx[body] * nx + bodies.vy[body] * ny)
    own = plan.species.restitution[bodies.species[body]]
    return Supports(
        body=body,
        nx=nx,
        ny=ny,
        room=np.maximum(gap, -pushed) + SINK,
        lean=bodies.x[body] * nx + bodies.y[body] * ny - gap - SINK,
        bounce=np.where((into > RESTING) & (gap <= into * step), into * own * given, 0.0),
    )


type _Found = tuple[Integers, Floats, Floats, Floats, Floats, Floats]
"""Body, direction x and y, gap, restitution of what is solid, and how far it comes on."""


def _of_edges(plan: Plan, bodies: Bodies, rows: Integers, step: float) -> _Found:
    if plan.area.shape == "box":
        space = 4 * len(rows)
        body, nx, ny, gap = np.empty(space, np.int64), *(np.empty(space) for _ in range(3))
        count = near_edges(
            bodies.x, bodies.y, bodies.vx, bodies.vy, bodies.size, rows, plan.area.box, step, NEAR,
            body, nx, ny, gap,
        )  # fmt: skip
        body, nx, ny, gap = body[:count], nx[:count], ny[:count], gap[:count]
    else:
        ((across, down, depth),) = edges(plan.area, bodies)
        nx, ny, gap = across[rows], down[rows], -depth[rows]
        into = -(bodies.vx[rows] * nx + bodies.vy[rows] * ny)
        near = np.flatnonzero(gap < np.maximum(into * step, NEAR * bodies.size[rows]))
        body, nx, ny, gap = rows[near], nx[near], ny[near], gap[near]
    given = plan.area.restitution if plan.area.kind == "bounce" else 0.0
    return body, nx, ny, gap, np.full(len(body), given), np.zeros(len(body))


def _of_pieces(plan: Plan, bodies: Bodies, rows: Integers, way: Way) -> _Found:
    solids = plan.solids
    rows = rows[plan.species.collide[bodies.species[rows]]]
    pieces = len(solids.pieces) if len(rows) else 0
    space = 4 * len(rows) + 64
    while True:
        body, nx, ny, gap = np.empty(space, np.int64), *(np.empty(space) for _ in range(3))
        piece = np.empty(space, np.int64)
        count = lying(
            bodies.x, bodies.y, bodies.vx, bodies.vy, bodies.size, rows, way.after[:pieces],
            way.step, NEAR, body, piece, nx, ny, gap,
        )  # fmt: skip
        if count >= 0:
            break
        space *= 4
    body, piece = body[:count], piece[:count]
    given, pushed = solids.restitution[piece], _pushes(way, piece)
    return body, nx[:count], ny[:count], gap[:count], given, pushed


def _pushes(way: Way, piece: Integers) -> Floats:
    """How far (units) each piece comes on in the step, and may push what lies on it."""
    if way.before is way.after:
        return np.zeros(len(piece))
    moved = np.abs(way.after - way.before)[:, :4].max(axis=1, initial=0.0)
    return moved[piece]
