"""Outlines of the shapes, as Skia paths around the origin with size 1, y down."""

import math
from functools import lru_cache

import skia

DEFAULT_SIDES = {"polygon": 6, "star": 5}

CLOSED_SHAPES = ("square", "triangle", "polygon", "star", "cross", "heart", "drop")
OPEN_SHAPES = ("line", "segment", "capsule", "arc")
ROUND_SHAPES = ("circle", "ring")
SHAPES = ROUND_SHAPES + CLOSED_SHAPES + OPEN_SHAPES


@lru_cache(maxsize=128)
def outline(shape: str, sides: int) -> skia.Path:
    """The closed outline of a shape of ``CLOSED_SHAPES``. Raises ``KeyError`` for others."""
    match shape:
        case "square":
            return _through([(-1, -1), (1, -1), (1, 1), (-1, 1)])
        case "triangle":
            return _through(_regular(3))
        case "polygon":
            return _through(_regular(sides or DEFAULT_SIDES["polygon"]))
        case "star":
            return _through(_star(sides or DEFAULT_SIDES["star"]))
        case "cross":
            a = 0.34
            return _through(
                [
                    *((-a, -1), (a, -1), (a, -a), (1, -a), (1, a), (a, a)),
                    *((a, 1), (-a, 1), (-a, a), (-1, a), (-1, -a), (-a, -a)),
                ]
            )
        case "heart":
            return _heart()
        case "drop":
            return _drop()
        case _:
            raise KeyError(shape)


def _regular(sides: int) -> list[tuple[float, float]]:
    turns = [math.tau * corner / sides - math.tau / 4 for corner in range(sides)]
    return [(math.cos(turn), math.sin(turn)) for turn in turns]


def _star(points: int) -> list[tuple[float, float]]:
    corners = []
    for corner in range(2 * points):
        turn = math.pi * corner / points - math.tau / 4
        reach = 1.0 if corner % 2 == 0 else 0.45
        corners.append((math.cos(turn) * reach, math.sin(turn) * reach))
    return corners


def _through(corners: list[tuple[float, float]]) -> skia.Path:
    path = skia.Path()
    path.moveTo(*corners[0])
    for x, y in corners[1:]:
        path.lineTo(x, y)
    path.close()
    return path


def _heart() -> skia.Path:
    path = skia.Path()
    path.moveTo(0, 0.95)
    path.cubicTo(-1.5, -0.1, -0.75, -1.15, 0, -0.45)
    path.cubicTo(0.75, -1.15, 1.5, -0.1, 0, 0.95)
    path.close()
    return path


def _drop() -> skia.Path:
    path = skia.Path()
    path.moveTo(0, -1)
    path.cubicTo(0.25, -0.45, 0.75, -0.1, 0.75, 0.3)
    path.cubicTo(0.75, 0.72, 0.4, 1, 0, 1)
    path.cubicTo(-0.4, 1, -0.75, 0.72, -0.75, 0.3)
    path.cubicTo(-0.75, -0.1, -0.25, -0.45, 0, -1)
    path.close()
    return path
