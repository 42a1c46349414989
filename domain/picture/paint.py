"""Paint: what bodies leave on the ground for ever, as round marks.

Marks are made once per film tick, whatever the frame rate, so that a preview shows the same.
"""

import numpy as np

from domain.language.models import Document
from domain.picture.bodies import BodyTable
from domain.picture.frame_list import SUBUNIT, Table
from domain.picture.frame_rows import rounded
from domain.simulation.exact import Floats
from domain.simulation.simulation import Simulation
from domain.simulation.world import Integers

CLOSE = 0.35
"""Distance of marks in radii: so that they make one even line."""

CLOSEST = 2.0
"""Units that they are apart at least."""

LEAP = 480.0
"""Units: a body that went farther within a tick went through an edge, and makes a mark only."""

MOST_MARKS = 400_000
"""Marks of a film; later ones are not made."""


class PaintWork:
    """Gathers the marks of one film."""

    def __init__(self, document: Document, bodies: BodyTable) -> None:
        kinds = document.species
        painting = [kind.trail == "paint" for kind in kinds]
        self._paints = any(painting)
        self._painting = np.array(painting, np.bool_)
        self._width = np.array([float(kind.trail_width) for kind in kinds])
        self._opacity = np.array([int(kind.opacity * 255.0 + 0.5) for kind in kinds])
        self._bodies = bodies
        self._ids: Integers = np.zeros(0, np.int64)
        self._x, self._y = np.zeros(0), np.zeros(0)
        self._made: list[Table] = []
        self._count = 0

    def act(self, simulation: Simulation) -> None:
        """Make the marks of one film tick."""
        if not self._paints or self._count > MOST_MARKS:
            return
        bodies = simulation.world.bodies
        rows = np.flatnonzero(self._painting[bodies.species])
        x, y = bodies.x[rows].copy(), bodies.y[rows].copy()
        from_x, from_y = self._left(bodies.id[rows], x, y)
        radius = bodies.size[rows] * self._width[bodies.species[rows]]
        dx, dy = x - from_x, y - from_y
        distance = np.sqrt(dx * dx + dy * dy)
        apart = np.maximum(radius * CLOSE, CLOSEST)
        count = np.floor(distance / apart).astype(np.int64)
        count = np.where(distance > LEAP, 0, count)
        if count.any():
            colours = self._bodies.colours(simulation)[rows]
            opacity = self._opacity[bodies.species[rows]]
            self._lay(from_x, from_y, dx, dy, (radius, count, colours, opacity))
        moved = (count > 0) | (distance > LEAP)
        self._ids = bodies.id[rows]
        self._x, self._y = np.where(moved, x, from_x), np.where(moved, y, from_y)

    def drain(self) -> Table | None:
        """Marks since the last call; nothing at all for a film without painters."""
        if not self._paints:
            return None
        made, self._made = self._made, []
        return np.concatenate([np.zeros((0, 5), np.int32), *made])

    def _left(self, ids: Integers, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Where each body made its last mark; where it is for one that is new."""
        if not len(self._ids):
            return x, y
        at = np.minimum(np.searchsorted(self._ids, ids), len(self._ids) - 1)
        known = self._ids[at] == ids
        return np.where(known, self._x[at], x), np.where(known, self._y[at], y)

    def _lay(
        self, x: Floats, y: Floats, dx: Floats, dy: Floats,
        marks: tuple[Floats, Integers, Integers, Integers],
    ) -> None:  # fmt: skip
        """Marks along the way of each body, evenly, the last at its end."""
        radius, count, colours, opacity = marks
        who = np.repeat(np.arange(len(x)), count)
        step = np.arange(len(who)) - np.repeat(np.cumsum(count) - count, count) + 1
        share = step / count[who]
        table = np.zeros((len(who), 5), np.int32)
        columns = (
            rounded((x[who] + dx[who] * share) * SUBUNIT),
            rounded((y[who] + dy[who] * share) * SUBUNIT),
            rounded(radius[who] * SUBUNIT),
            colours[who],
            opacity[who],
        )
        for column, values in enumerate(columns):
            table[:, column] = values
        self._made.append(table)
        self._count += len(table)
