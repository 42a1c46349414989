"""Outlines of the shapes, as Skia paths around the origin with size 1, y down."""

import math
from collections.abc import Callable
from functools import lru_cache

import skia

from adapters.rendering.faces import font
from domain.picture.frame_list import TURN, Style

DEFAULT_SIDES = {"polygon": 6, "star": 5}
DEFAULT_ASPECT = 2.0
DEFAULT_SWEEP = 200.0
LETTERS = "Sora-Bold.otf"
LETTER_SIZE = 100.0
"""Letters are taken from the face at this size and scaled."""

PATH_SHAPES = (
    "square", "triangle", "polygon", "star", "cross", "heart", "drop", "rectangle", "capsule",
    "arc", "glyph", "path",
)  # fmt: skip
OPEN_SHAPES = ("line", "segment")
ROUND_SHAPES = ("circle", "ring")
SHAPES = ROUND_SHAPES + PATH_SHAPES + OPEN_SHAPES


@lru_cache(maxsize=128)
def outline(style: Style) -> skia.Path:
    """The outline of a style whose shape is in ``PATH_SHAPES``, or of a disc.

    Closed but for arcs. Raises ``KeyError`` for other shapes.
    """
    aspect = style.aspect / 256 or DEFAULT_ASPECT
    match style.shape:
        case "circle" | "ring":
            return _within(skia.Path(), lambda path: path.addCircle(0, 0, 1))
        case "rectangle":
            return _rounded(aspect, style.corner / 256)
        case "capsule":
            return _rounded(aspect, 1.0)
        case "arc":
            return _arc(style.sweep * 360 / TURN or DEFAULT_SWEEP)
        case "glyph":
            return _letters(style.glyph or "A")
        case "line":
            return _open([(-1, 0), (1, 0)])
        case "path":
            return _own(style)
        case _:
            return _figure(style.shape, style.sides)


def _figure(shape: str, sides: int) -> skia.Path:
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


def _open(points: list[tuple[float, float]]) -> skia.Path:
    path = skia.Path()
    path.moveTo(*points[0])
    for x, y in points[1:]:
        path.lineTo(x, y)
    return path


def _own(style: Style) -> skia.Path:
    points = style.points or (-256, 256, 0, -256, 256, 256)
    x = [value / 256 for value in points[::2]]
    y = [value / 256 for value in points[1::2]]
    return smooth(x, y) if style.curved else _through(list(zip(x, y, strict=True)))


def smooth(x: list[float], y: list[float]) -> skia.Path:
    """A closed curve through the points (Catmull and Rom 1974)."""
    path = skia.Path()
    path.moveTo(x[0], y[0])
    count = len(x)
    for k in range(count):
        before, after, further = (k - 1) % count, (k + 1) % count, (k + 2) % count
        path.cubicTo(
            x[k] + (x[after] - x[before]) / 6, y[k] + (y[after] - y[before]) / 6,
            x[after] - (x[further] - x[k]) / 6, y[after] - (y[further] - y[k]) / 6,
            x[after], y[after],
        )  # fmt: skip
    path.close()
    return path


def _within(path: skia.Path, draw: Callable[[skia.Path], object]) -> skia.Path:
    draw(path)
    return path


def _rounded(aspect: float, corner: float) -> skia.Path:
    """A box as long as the body is wide; ``corner`` 1 makes half circles of its ends."""
    half = 1.0 / aspect
    box = skia.Rect.MakeLTRB(-1, -half, 1, half)
    return _within(skia.Path(), lambda path: path.addRoundRect(box, corner * half, corner * half))


def _arc(sweep: float) -> skia.Path:
    """A part of the circle whose middle lies to the right."""
    circle = skia.Rect.MakeLTRB(-1, -1, 1, 1)
    return _within(skia.Path(), lambda path: path.addArc(circle, -sweep / 2, sweep))


def _letters(text: str) -> skia.Path:
    """Letters around the origin, two high, narrower than two unless they are several."""
    made = font(LETTERS, LETTER_SIZE)
    path = skia.Path()
    left = 0.0
    for number, width in zip(
        made.textToGlyphs(text), made.getWidths(made.textToGlyphs(text)), strict=True
    ):
        letter = made.getPath(number)
        if letter is not None:
            path.addPath(letter, left, 0)
        left += width
    bounds = path.computeTightBounds()
    scale = 2.0 / max(bounds.height(), bounds.width() * 0.8, 1.0)
    matrix = skia.Matrix()
    matrix.setScale(scale, scale)
    matrix.preTranslate(-bounds.centerX(), -bounds.centerY())
    path.transform(matrix)
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
