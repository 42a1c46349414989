"""Edges of the area: which way is in, and how far beyond a body is."""

import numpy as np

from domain.language.values import MAX_BODIES
from domain.simulation.area import Area
from domain.simulation.exact import Floats
from domain.simulation.world import Bodies

_WAYS = tuple(np.full(MAX_BODIES, way) for way in (0.0, 1.0, -1.0))


def edges(area: Area, bodies: Bodies) -> list[tuple[Floats, Floats, Floats]]:
    """Inward normal and depth beyond each edge, for every body."""
    if area.shape == "circle":
        cx, cy = area.centre
        dx, dy = bodies.x - cx, bodies.y - cy
        distance = np.sqrt(dx * dx + dy * dy)
        safe = np.where(distance > 0, distance, 1.0)
        depth = distance - np.maximum(area.radius - bodies.size, 0.0)
        return [(-dx / safe, -dy / safe, depth)]
    count = len(bodies)
    zeros, ones, back = (ways[:count] for ways in _WAYS)
    wide = np.minimum(bodies.size, (area.right - area.left) * 0.5)
    tall = np.minimum(bodies.size, (area.bottom - area.top) * 0.5)
    return [
        (ones, zeros, area.left + wide - bodies.x),
        (back, zeros, bodies.x - (area.right - wide)),
        (zeros, ones, area.top + tall - bodies.y),
        (zeros, back, bodies.y - (area.bottom - tall)),
    ]
