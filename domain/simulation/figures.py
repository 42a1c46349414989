"""Figures: places of bodies in a honeycomb, along an outline, in a shape, or as letters."""

import numpy as np

from domain.language.figures import FillBirth, HexBirth, OutlineBirth, TextBirth
from domain.simulation.exact import Floats, sin_cos_degrees, sin_cos_turns
from domain.simulation.lettering import written
from domain.simulation.world import Flags

ROUND = 360
"""Corners of an outline that is a curve: far more than bodies can show."""

INNER = 0.45
"""Radius of the inner corners of a star, as a share of its outer ones."""

ROW = 0.8660254037844386
"""Distance of rows in a honeycomb as a share of the distance of neighbours: √3 / 2."""

type Places = tuple[Floats, Floats]


def figure_places(birth: HexBirth | OutlineBirth | FillBirth | TextBirth) -> Places:
    """Places of a group around its middle, in units."""
    match birth:
        case HexBirth():
            return _honeycomb(birth.columns, birth.rows, float(birth.spacing))
        case TextBirth():
            return _letters(birth)
        case OutlineBirth():
            return _turned(_along(_corners(birth), birth.count), float(birth.turn))
        case FillBirth():
            return _turned(_filled(birth), float(birth.turn))


def _honeycomb(columns: int, rows: int, spacing: float) -> Places:
    column = np.tile(np.arange(columns, dtype=np.float64), rows)
    row = np.repeat(np.arange(rows, dtype=np.float64), columns)
    shift = np.where(row % 2 == 1, 0.25, -0.25) if rows > 1 else np.zeros(columns)
    dx = (column - (columns - 1) * 0.5 + shift) * spacing
    return dx, (row - (rows - 1) * 0.5) * (spacing * ROW)


def _letters(birth: TextBirth) -> Places:
    dots = np.array(list(written(birth.text)), np.float64).reshape(-1, 2)
    fine = birth.fine
    part = (np.arange(fine) - (fine - 1) * 0.5) / fine
    dx = dots[:, 0][:, None] + np.tile(part, fine)[None, :]
    dy = dots[:, 1][:, None] + np.repeat(part, fine)[None, :]
    return dx.ravel() * birth.spacing, dy.ravel() * birth.spacing


def _corners(birth: OutlineBirth | FillBirth) -> Places:
    """Corners of a figure, clockwise from the top."""
    size, sides = float(birth.size), birth.sides
    match birth.figure:
        case "box":
            return np.array([-size, size, size, -size]), np.array([-size, -size, size, size])
        case "heart":
            return _heart(size)
        case "star":
            reach = np.where(np.arange(2 * sides) % 2 == 0, size, size * INNER)
            sine, cosine = sin_cos_turns(np.arange(2 * sides) / (2 * sides) - 0.25)
            return cosine * reach, sine * reach
        case _:
            count = sides if birth.figure == "polygon" else ROUND
            sine, cosine = sin_cos_turns(np.arange(count) / count - 0.25)
            return cosine * size, sine * size


def _heart(size: float) -> Places:
    """The heart curve x = 16 sin³ t, y = 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t."""
    turns = np.arange(ROUND) / ROUND
    sine, cosine = sin_cos_turns(turns)
    double, triple, fourth = (sin_cos_turns(turns * times)[1] for times in (2.0, 3.0, 4.0))
    x = sine * sine * sine
    y = (13.0 * cosine - 5.0 * double - 2.0 * triple - fourth) / 16.0
    return x * size, -(y + 0.15) * size


def _along(corners: Places, count: int) -> Places:
    """Points evenly along a closed line."""
    x, y = corners
    dx, dy = np.roll(x, -1) - x, np.roll(y, -1) - y
    length = np.sqrt(dx * dx + dy * dy)
    until = np.cumsum(length)
    goal = np.arange(count) * (float(until[-1]) / count)
    side = np.minimum(np.searchsorted(until, goal, side="right"), len(x) - 1)
    share = (goal - (until[side] - length[side])) / np.maximum(length[side], 1e-9)
    return x[side] + dx[side] * share, y[side] + dy[side] * share


def _filled(birth: FillBirth) -> Places:
    spacing = float(birth.spacing)
    # No more than a film can hold, however close they ought to be.
    reach = min(int(birth.size * 1.2 / spacing) + 2, 120)
    dx, dy = _honeycomb(2 * reach + 1, 2 * reach + 1, spacing)
    if birth.figure == "circle":
        inside: Flags = dx * dx + dy * dy <= birth.size * birth.size
    else:
        inside = _within(_corners(birth), dx, dy)
    return dx[inside], dy[inside]


def _within(corners: Places, x: Floats, y: Floats) -> Flags:
    """Which points lie inside a closed line: a ray to the right crosses it oddly often."""
    inside = np.zeros(len(x), np.bool_)
    x0, y0 = corners
    x1, y1 = np.roll(x0, -1), np.roll(y0, -1)
    for ax, ay, bx, by in zip(x0.tolist(), y0.tolist(), x1.tolist(), y1.tolist(), strict=True):
        if ay == by:
            continue
        crosses = (ay > y) != (by > y)
        inside ^= crosses & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
    return inside


def _turned(places: Places, degrees: float) -> Places:
    if degrees == 0:
        return places
    sine, cosine = sin_cos_degrees(degrees)
    x, y = places
    return x * cosine - y * sine, x * sine + y * cosine
