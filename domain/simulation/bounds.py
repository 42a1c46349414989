"""Bounds: what happens at the edge of the bodies' world."""

from collections.abc import Iterator

import numpy as np

from domain.simulation.area import Area
from domain.simulation.edge_loop import anybody_beyond
from domain.simulation.edges import edges
from domain.simulation.exact import Floats
from domain.simulation.plan import Plan
from domain.simulation.walls import Hits, Overrun, Way, joined, no_hits, rebound
from domain.simulation.world import Bodies, Flags, Integers


def keep(plan: Plan, bodies: Bodies, way: Way) -> Hits:
    """Apply the bounds in place; bodies that are lost are marked dead. Tell who bounced.

    Of ``way`` the accelerations and the length of the step count.
    """
    area = plan.area
    if not len(bodies):
        return no_hits()
    match area.kind:
        case "bounce":
            return _bounce(plan, bodies, way)
        case "clamp":
            _clamp(area, bodies)
        case "wrap":
            _wrap(area, bodies)
        case "kill":
            bodies.alive &= ~_left(area, bodies)
        case _:
            pass
    _forget(plan, bodies)
    return no_hits()


def _put_back(area: Area, bodies: Bodies) -> Iterator[tuple[Integers, Floats, Floats, Floats]]:
    """Move bodies back to the edges they passed: rows, inward normals, depths."""
    if area.shape == "box" and not anybody_beyond(bodies.x, bodies.y, bodies.size, area.box):
        return
    for across, down, beyond in edges(area, bodies):
        body = np.flatnonzero((beyond > 0) & (bodies.lightness > 0))
        if len(body):
            nx, ny, depth = across[body], down[body], beyond[body]
            bodies.x[body] += nx * depth
            bodies.y[body] += ny * depth
            yield body, nx, ny, depth


def _bounce(plan: Plan, bodies: Bodies, way: Way) -> Hits:
    held: list[Hits] = []
    for body, nx, ny, depth in _put_back(plan.area, bodies):
        pull = -(way.ax[body] * nx + way.ay[body] * ny)
        speed = rebound(
            bodies, body, nx, ny, Overrun(depth, pull, way.step),
            restitution=plan.species.restitution[bodies.species[body]] * plan.area.restitution,
            friction=plan.area.friction,
        )  # fmt: skip
        came = -(way.was_vx[body] * nx + way.was_vy[body] * ny)
        told = np.maximum(speed, came)
        held.append(Hits(body=body, wall=np.full(len(body), -1), speed=told))
    return joined(held)


def _clamp(area: Area, bodies: Bodies) -> None:
    for body, nx, ny, _ in _put_back(area, bodies):
        towards = np.maximum(-(bodies.vx[body] * nx + bodies.vy[body] * ny), 0.0)
        bodies.vx[body] += nx * towards
        bodies.vy[body] += ny * towards


def _wrap(area: Area, bodies: Bodies) -> None:
    """A body that is wholly outside comes back wholly outside on the other side."""
    bodies.x += _jump(bodies.x, bodies.size, area.left, area.right)
    bodies.y += _jump(bodies.y, bodies.size, area.top, area.bottom)


def _jump(place: Floats, size: Floats, low: float, high: float) -> Floats:
    span = high - low + 2.0 * size
    return np.where(place < low - size, span, np.where(place > high + size, -span, 0.0))


def _left(area: Area, bodies: Bodies) -> Flags:
    if area.shape == "circle":
        cx, cy = area.centre
        dx, dy = bodies.x - cx, bodies.y - cy
        reach = area.radius + bodies.size
        return dx * dx + dy * dy > reach * reach
    return (
        (bodies.x < area.left - bodies.size)
        | (bodies.x > area.right + bodies.size)
        | (bodies.y < area.top - bodies.size)
        | (bodies.y > area.bottom + bodies.size)
    )


def _forget(plan: Plan, bodies: Bodies) -> None:
    """A body a whole canvas away never comes back into a film: let it go."""
    margin_x, margin_y = plan.width + bodies.size, plan.height + bodies.size
    bodies.alive &= (
        (bodies.x > -margin_x)
        & (bodies.x < plan.width + margin_x)
        & (bodies.y > -margin_y)
        & (bodies.y < plan.height + margin_y)
    )
