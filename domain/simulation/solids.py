"""Solids: every wall of a document as straight pieces with round ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from domain.language.models import Document
from domain.language.space import ArcWall, BoxWall, PathWall, PegsWall, SegmentWall, Wall
from domain.language.values import Place
from domain.simulation.exact import Floats, sin_cos_degrees
from domain.simulation.world import Flags, Integers

ARC_STEP = 6.0
"""Degrees of a circle that one straight piece stands for, at most."""
DOT = 1.0 / 64.0
"""Units: length of the piece that a round peg is."""

type _Line = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One straight piece, from (x0, y0) to (x1, y1)."""

    x0: float
    y0: float
    x1: float
    y1: float
    thickness: float
    restitution: float
    friction: float
    belt: float
    """Speed of the surface from the first end to the other, in units/s."""
    wall: int
    """Index of the wall in the document."""
    surface: int
    """What counts as one thing to touch: a wall, or one peg of a field."""


@dataclass(frozen=True, kw_only=True)
class Solids:
    """All pieces, and their numbers as arrays."""

    pieces: tuple[Piece, ...]
    ends: Floats
    """Rows of x0, y0, x1, y1 and half the thickness."""
    restitution: Floats
    friction: Floats
    belt: Floats
    wall: Integers
    surface: Integers
    loud: Flags
    """By surface: whether a bounce is heard."""
    names: tuple[str, ...]
    """By surface: the name of its wall."""


def solids_of(document: Document) -> Solids:
    """The pieces of a document's walls, in document order."""
    width, height = float(document.canvas.width), float(document.canvas.height)
    pieces: list[Piece] = []
    loud: list[bool] = []
    names: list[str] = []
    for number, wall in enumerate(document.walls):
        for place, (x0, y0, x1, y1) in enumerate(_lines(wall, (width * 0.5, height * 0.5))):
            if place == 0 or isinstance(wall, PegsWall):
                loud.append(wall.sound)
                names.append(wall.name)
            thickness = 2.0 * wall.size if isinstance(wall, PegsWall) else wall.thickness
            pieces.append(
                Piece(
                    x0=x0, y0=y0, x1=x1, y1=y1, thickness=float(thickness),
                    restitution=float(wall.restitution), friction=float(wall.friction),
                    belt=float(getattr(wall, "surface", 0.0)), wall=number, surface=len(loud) - 1,
                )
            )  # fmt: skip
    ends = [(p.x0, p.y0, p.x1, p.y1, p.thickness * 0.5) for p in pieces]
    return Solids(
        pieces=tuple(pieces),
        ends=np.array(ends, np.float64).reshape(-1, 5),
        restitution=np.array([p.restitution for p in pieces], np.float64),
        friction=np.array([p.friction for p in pieces], np.float64),
        belt=np.array([p.belt for p in pieces], np.float64),
        wall=np.array([p.wall for p in pieces], np.int64),
        surface=np.array([p.surface for p in pieces], np.int64),
        loud=np.array(loud, np.bool_),
        names=tuple(names),
    )


def _lines(wall: Wall, middle: tuple[float, float]) -> Iterator[_Line]:
    match wall:
        case SegmentWall():
            start, end = wall.start, wall.end
            yield float(start.x), float(start.y), float(end.x), float(end.y)
        case PathWall():
            yield from _chain([(float(p.x), float(p.y)) for p in wall.points], wall.closed)
        case ArcWall():
            yield from _chain(_arc(wall, _at(wall.centre, middle)), closed=False)
        case BoxWall():
            yield from _chain(_corners(wall, _at(wall.centre, middle)), closed=True)
        case PegsWall():
            for x, y in _pegs(wall, _at(wall.centre, middle)):
                yield x - DOT * 0.5, y, x + DOT * 0.5, y


def _chain(points: list[tuple[float, float]], closed: bool) -> Iterator[_Line]:
    joined = [*points, points[0]] if closed else points
    for (x0, y0), (x1, y1) in pairwise(joined):
        yield x0, y0, x1, y1


def _arc(wall: ArcWall, centre: tuple[float, float]) -> list[tuple[float, float]]:
    count = max(2, int(np.ceil(float(wall.sweep) / ARC_STEP)))
    turns = [sin_cos_degrees(wall.begin + wall.sweep * k / count) for k in range(count + 1)]
    return [
        (centre[0] + wall.radius * float(cosine), centre[1] + wall.radius * float(sine))
        for sine, cosine in turns
    ]


def _corners(wall: BoxWall, centre: tuple[float, float]) -> list[tuple[float, float]]:
    sine, cosine = (float(value) for value in sin_cos_degrees(float(wall.turn)))
    across, down = wall.width * 0.5, wall.height * 0.5
    corners = [(-across, -down), (across, -down), (across, down), (-across, down)]
    return [
        (centre[0] + x * cosine - y * sine, centre[1] + x * sine + y * cosine) for x, y in corners
    ]


def _pegs(wall: PegsWall, centre: tuple[float, float]) -> Iterator[tuple[float, float]]:
    top = centre[1] - (wall.rows - 1) * wall.drop * 0.5
    for row in range(wall.rows):
        count = wall.columns - (1 if wall.staggered and row % 2 else 0)
        count = wall.columns + row if wall.pyramid else count
        left = centre[0] - (count - 1) * wall.spacing * 0.5
        for column in range(count):
            yield left + column * wall.spacing, top + row * wall.drop


def _at(place: Place, middle: tuple[float, float]) -> tuple[float, float]:
    return middle if place == "centre" else (float(place.x), float(place.y))
