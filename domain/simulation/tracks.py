"""Tracks: paths that bodies follow, as short straight pieces."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domain.language.values import Point
from domain.simulation.exact import Floats
from domain.simulation.world import Integers

MOST_PIECES = 64
"""Straight pieces of a curve at most: each is compared with every body."""

AHEAD = 0.3
"""Seconds by which bodies look ahead along the path, so that they do not swerve around it."""

SHORTEST = 40.0
"""Units that they look ahead at least."""


@dataclass(frozen=True, kw_only=True)
class Track:
    """Pieces by their beginnings, unit directions, lengths, and the way up to each."""

    x: Floats
    y: Floats
    ux: Floats
    uy: Floats
    length: Floats
    until: Floats
    """Length of the way before each piece."""
    whole: float
    closed: bool

    def aims(
        self, x: Floats, y: Floats, vx: Floats, vy: Floats, ahead: float
    ) -> tuple[Floats, Floats, Integers]:
        """The point ahead of each place along the way, and its piece.

        Where pieces are as near, as at a crossing, the one that leads where a body heads counts.
        """
        dx, dy = x[:, None] - self.x[None, :], y[:, None] - self.y[None, :]
        along = dx * self.ux + dy * self.uy
        along = np.minimum(np.maximum(along, 0.0), self.length)
        off_x, off_y = dx - along * self.ux, dy - along * self.uy
        speed = np.maximum(np.sqrt(vx * vx + vy * vy), 1.0)
        heading = (vx / speed)[:, None] * self.ux + (vy / speed)[:, None] * self.uy
        score = off_x * off_x + off_y * off_y - heading * (ahead * ahead)
        piece = np.argmin(score, axis=1)
        way = self.until[piece] + along[np.arange(len(x)), piece] + ahead
        if self.closed:
            way = way - np.floor(way / self.whole) * self.whole
        else:
            way = np.minimum(way, self.whole)
        piece = np.maximum(np.searchsorted(self.until, way, side="right") - 1, 0)
        rest = np.minimum(way - self.until[piece], self.length[piece])
        return self.x[piece] + self.ux[piece] * rest, self.y[piece] + self.uy[piece] * rest, piece

    def at(self, share: float) -> tuple[float, float]:
        """The place at a share of the whole way."""
        way = share * self.whole
        piece = max(int(np.searchsorted(self.until, way, side="right")) - 1, 0)
        rest = min(way - float(self.until[piece]), float(self.length[piece]))
        x, y = self.x[piece] + self.ux[piece] * rest, self.y[piece] + self.uy[piece] * rest
        return float(x), float(y)


def track_of(path: Sequence[Point], *, closed: bool, curved: bool) -> Track:
    """A path through points."""
    x = np.array([float(point.x) for point in path])
    y = np.array([float(point.y) for point in path])
    if curved and len(x) > 2:
        x, y = _curve(x, closed), _curve(y, closed)
    if closed:
        x, y = np.append(x, x[0]), np.append(y, y[0])
    dx, dy = x[1:] - x[:-1], y[1:] - y[:-1]
    length = np.sqrt(dx * dx + dy * dy)
    safe = np.maximum(length, 1e-9)
    until = np.cumsum(length) - length
    whole = float(until[-1] + length[-1])
    return Track(
        x=x[:-1], y=y[:-1], ux=dx / safe, uy=dy / safe, length=length, until=until,
        whole=max(whole, 1e-9), closed=closed,
    )  # fmt: skip


def look_ahead(speed: float) -> float:
    """How far ahead along a path bodies of a speed look."""
    return max(SHORTEST, speed * AHEAD)


def _curve(values: Floats, closed: bool) -> Floats:
    """One coordinate of a smooth curve through its values (Catmull and Rom 1974)."""
    count = len(values)
    spans = count if closed else count - 1
    steps = max(2, MOST_PIECES // spans)
    at = np.arange(spans)
    if closed:
        a, b, c, d = (values[(at + shift) % count] for shift in (-1, 0, 1, 2))
    else:
        a, b, c, d = (
            values[np.minimum(np.maximum(at + shift, 0), count - 1)] for shift in (-1, 0, 1, 2)
        )
    share = (np.arange(steps) / steps)[None, :]
    a, b, c, d = (corner[:, None] for corner in (a, b, c, d))
    curve = b + 0.5 * share * (
        (c - a) + share * ((2.0 * a - 5.0 * b + 4.0 * c - d) + share * (3.0 * (b - c) + d - a))
    )
    points = curve.ravel()
    return points if closed else np.append(points, values[-1])
