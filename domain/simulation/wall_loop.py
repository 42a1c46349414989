"""The loop of the walls: nobody gets through, however fast, whatever moves."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.loops import loop
from domain.simulation.world import Flags, Integers


@loop
def reached(
    x: Floats,
    y: Floats,
    from_x: Floats,
    from_y: Floats,
    size: Floats,
    able: Flags,
    before: Floats,
    after: Floats,
    margin: float,
    piece: Integers,
    body: Integers,
) -> int:
    """Find who comes within ``margin`` (units) of which piece on its way.

    ``before`` and ``after`` are rows of x0, y0, x1, y1 and half the thickness at both ends of
    the step. Fills piece and body; returns how many, or −1 when there is no room for all.
    """
    found = 0
    for p in range(len(after)):
        left = min(min(before[p, 0], before[p, 2]), min(after[p, 0], after[p, 2]))
        right = max(max(before[p, 0], before[p, 2]), max(after[p, 0], after[p, 2]))
        top = min(min(before[p, 1], before[p, 3]), min(after[p, 1], after[p, 3]))
        bottom = max(max(before[p, 1], before[p, 3]), max(after[p, 1], after[p, 3]))
        for i in range(len(x)):
            far = size[i] + (after[p, 4] + margin)
            if (
                max(x[i], from_x[i]) + far > left
                and min(x[i], from_x[i]) - far < right
                and max(y[i], from_y[i]) + far > top
                and min(y[i], from_y[i]) - far < bottom
                and able[i]
            ):
                if found == len(piece):
                    return -1
                piece[found], body[found] = p, i
                found += 1
    return found


@loop
def seen(ends: Floats, p: int, x: float, y: float) -> tuple[float, float, float, float, float]:
    """Where a point is as seen from a piece: along it and across it; direction and length of
    the piece."""
    ux, uy = ends[p, 2] - ends[p, 0], ends[p, 3] - ends[p, 1]
    span = np.sqrt(ux * ux + uy * uy)
    ux, uy = ux / span, uy / span
    dx, dy = x - ends[p, 0], y - ends[p, 1]
    return dx * ux + dy * uy, dy * ux - dx * uy, ux, uy, span


@loop
def way_out(
    x: Floats,
    y: Floats,
    size: Floats,
    after: Floats,
    p: int,
    i: int,
    begin: float,
    start: float,
) -> tuple[float, float, float]:
    """Which way, and how far, a body has to be moved that was at ``begin`` along the piece and
    ``start`` across it; how far is below 0 where it does not touch."""
    finish, across, ux, uy, span = seen(after, p, x[i], y[i])
    side = 1.0 if start >= 0.0 else -1.0
    reach = size[i] + after[p, 4]
    travelled = start * side - across * side
    share = (start * side - reach) / travelled if travelled > 0.0 else 1.0
    share = min(max(share, 0.0), 1.0)
    place = begin + (finish - begin) * share
    if across * side < reach and place >= 0.0 and place <= span:
        return -uy * side, ux * side, reach - across * side
    end = span if finish > span * 0.5 else 0.0
    dx, dy = x[i] - (after[p, 0] + ux * end), y[i] - (after[p, 1] + uy * end)
    distance = np.sqrt(dx * dx + dy * dy)
    if (finish >= 0.0 and finish <= span) or distance == 0.0 or distance >= reach:
        return 0.0, 0.0, -1.0
    return dx / distance, dy / distance, reach - distance


@loop
def step_back(
    x: Floats,
    y: Floats,
    vx: Floats,
    vy: Floats,
    after: Floats,
    p: int,
    i: int,
    begin: float,
    start: float,
) -> None:
    """Put who crossed a piece back to where it was as seen from there, turned round, slower."""
    finish, across, ux, uy, span = seen(after, p, x[i], y[i])
    share = abs(start) / max(abs(start) + abs(across), 1e-12)
    place = begin + (finish - begin) * share
    if start * across < 0.0 and place >= 0.0 and place <= span:
        x[i] = after[p, 0] + ux * begin - uy * start
        y[i] = after[p, 1] + uy * begin + ux * start
        vx[i] *= -0.5
        vy[i] *= -0.5


@loop
def surface_speed(
    before: Floats, after: Floats, p: int, axis: int, share: float, step: float
) -> float:
    """How fast the surface goes along an axis at a share of the piece: as its ends go."""
    one = (after[p, axis] - before[p, axis]) * (1.0 - share)
    return (one + (after[p, axis + 2] - before[p, axis + 2]) * share) / step  # type: ignore[no-any-return]


@loop
def turn_round(
    vx: Floats,
    vy: Floats,
    i: int,
    nx: float,
    ny: float,
    towards: float,
    pull: float,
    step: float,
    depth: float,
    bounce: float,
) -> None:
    """Send back a body that came in at ``towards``; see ``walls.rebound`` for the law."""
    lead = pull * (step * 0.5)
    square = towards * towards + 2.0 * lead * towards - 2.0 * pull * depth
    leaving = np.sqrt(max(square, 0.0)) * bounce
    back = max(lead + np.sqrt(lead * lead + leaving * leaving), 0.0)
    change = towards + (back if leaving > 0.0 else 0.0)
    vx[i] += nx * change
    vy[i] += ny * change


@loop
def hold(
    x: Floats,
    y: Floats,
    vx: Floats,
    vy: Floats,
    from_x: Floats,
    from_y: Floats,
    was_vx: Floats,
    was_vy: Floats,
    ax: Floats,
    ay: Floats,
    size: Floats,
    own: Floats,
    before: Floats,
    after: Floats,
    restitution: Floats,
    friction: Floats,
    belt: Floats,
    step: float,
    passes: int,
    piece: Integers,
    body: Integers,
    speed: Floats,
) -> None:
    """Put bodies back to their side of each piece, which may move, and turn them round, in place.

    ``own``: restitution by body; ``belt``: speed of surfaces; ``speed`` gets that of each meeting
    in units/s, or −1."""
    for turn in range(passes + 1):
        for k in range(len(piece)):
            p, i = piece[k], body[k]
            begin, start, _, _, _ = seen(before, p, from_x[i], from_y[i])
            if turn == passes:  # who still crosses was pressed through a corner
                step_back(x, y, vx, vy, after, p, i, begin, start)
                continue
            finish, _, ux, uy, span = seen(after, p, x[i], y[i])
            nx, ny, depth = way_out(x, y, size, after, p, i, begin, start)
            if depth < 0.0:
                continue
            x[i], y[i] = x[i] + nx * depth, y[i] + ny * depth
            share = min(max(finish / span, 0.0), 1.0)
            wx = surface_speed(before, after, p, 0, share, step)
            wy = surface_speed(before, after, p, 1, share, step)
            towards = -((vx[i] - wx) * nx + (vy[i] - wy) * ny)
            if turn == 0:
                came = -((was_vx[i] - wx) * nx + (was_vy[i] - wy) * ny)
                speed[k] = max(towards, max(came, 0.0))
            if towards <= 0.0:
                continue
            pull = -(ax[i] * nx + ay[i] * ny)
            bounce = own[i] * restitution[p]
            turn_round(vx, vy, i, nx, ny, towards, pull, step, depth, bounce)
            if friction[p] > 0.0:
                sliding = (vy[i] - wy) * nx - (vx[i] - wx) * ny
                if belt[p] != 0.0:
                    sliding -= belt[p] * (uy * nx - ux * ny)
                sliding *= friction[p]
                vx[i] += ny * sliding
                vy[i] -= nx * sliding
