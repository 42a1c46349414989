"""Supports: bodies that lie on bounds or walls, which do not give way to a crowd above."""

from dataclasses import dataclass

import numpy as np

from domain.simulation.edges import edges
from domain.simulation.exact import Floats
from domain.simulation.plan import Plan
from domain.simulation.solids import Piece, solids_of
from domain.simulation.world import Bodies, Flags, Integers

RESTING = 20.0
"""Units/s: slower meetings with restitution below 1 do not bounce at all."""

NEAR = 0.5
"""Units between a body and what it lies on, at most."""


@dataclass(frozen=True)
class Support:
    """Bodies on one solid, and the directions in which it holds them up."""

    body: Integers
    nx: Floats
    ny: Floats

    def stop(self, bodies: Bodies) -> None:
        """Take away speed into the solid, in place."""
        into = bodies.vx[self.body] * self.nx + bodies.vy[self.body] * self.ny
        into = np.minimum(into, 0.0)
        bodies.vx[self.body] -= self.nx * into
        bodies.vy[self.body] -= self.ny * into


def supports(plan: Plan, bodies: Bodies) -> tuple[Support, ...]:
    """What holds up slow bodies now; no body stands twice in one entry."""
    found: list[Support] = []
    if plan.area.kind in {"bounce", "clamp"}:
        for nx, ny, depth in edges(plan.area, bodies):
            found.append(_slow(bodies, nx, ny, depth > -NEAR))
    found += [_slow(bodies, *_on_piece(piece, bodies)) for piece in _close(plan, bodies)]
    body = np.concatenate([support.body for support in found] or [np.zeros(0, np.int64)])
    if not len(body):
        return ()
    nx = np.concatenate([support.nx for support in found])
    ny = np.concatenate([support.ny for support in found])
    # A body in a corner has two supports; they take turns.
    first = np.zeros(len(body), np.bool_)
    first[np.unique(body, return_index=True)[1]] = True
    parts = (first, ~first) if not first.all() else (first,)
    return tuple(Support(body[part], nx[part], ny[part]) for part in parts)


def _slow(bodies: Bodies, nx: Floats, ny: Floats, near: Flags) -> Support:
    into = bodies.vx * nx + bodies.vy * ny
    body = np.flatnonzero(near & (into > -RESTING) & (bodies.lightness > 0))
    return Support(body, nx[body], ny[body])


def _close(plan: Plan, bodies: Bodies) -> list[Piece]:
    """Pieces in whose box some body stands."""
    solids = solids_of(plan.document)
    if not solids.pieces or not len(bodies):
        return []
    margin = bodies.size[None, :] + (solids.half + NEAR)[:, None]
    close = (
        (bodies.x + margin > solids.left[:, None])
        & (bodies.x - margin < solids.right[:, None])
        & (bodies.y + margin > solids.top[:, None])
        & (bodies.y - margin < solids.bottom[:, None])
    )
    return [solids.pieces[number] for number in np.flatnonzero(close.any(axis=1)).tolist()]


def _on_piece(piece: Piece, bodies: Bodies) -> tuple[Floats, Floats, Flags]:
    """Away from the nearest point of a piece, and who is near it."""
    dx, dy = piece.x1 - piece.x0, piece.y1 - piece.y0
    along = (bodies.x - piece.x0) * dx + (bodies.y - piece.y0) * dy
    share = np.minimum(np.maximum(along / (dx * dx + dy * dy), 0.0), 1.0)
    away_x, away_y = bodies.x - (piece.x0 + dx * share), bodies.y - (piece.y0 + dy * share)
    distance = np.sqrt(away_x * away_x + away_y * away_y)
    safe = np.where(distance > 0, distance, 1.0)
    reach = bodies.size + piece.thickness * 0.5 + NEAR
    return away_x / safe, away_y / safe, distance < reach
