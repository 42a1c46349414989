"""Bodies with corners and curves, drawn by Skia."""

from collections.abc import Iterator

import skia

from adapters.rendering.bodies import Bodies
from adapters.rendering.body_strokes import CORE_WIDTH
from adapters.rendering.colours import WHITE, Rgb, argb, mix
from adapters.rendering.shapes import outline

CORE_SHARE = 0.58
"""Size of the bright middle as a share of the whole."""


class Corners:
    """Draws shapes; its paints are set anew for every body, for making one costs more."""

    def __init__(self) -> None:
        self._fill = skia.Paint(AntiAlias=True)
        self._stroke = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeCap=skia.Paint.kRound_Cap,
            StrokeJoin=skia.Paint.kRound_Join,
        )

    def draw(self, canvas: skia.Canvas, bodies: Bodies) -> None:
        """Draw bodies of closed shapes, filled or outlined."""
        for row in range(len(bodies)):
            path = _placed(bodies, row, 1.0)
            if bodies.outlined[row]:
                self._outline(canvas, path, bodies, row)
            else:
                self._solid(canvas, path, bodies, row)

    def _outline(self, canvas: skia.Canvas, path: skia.Path, bodies: Bodies, row: int) -> None:
        width = max(float(bodies.stroke[row]), 1.0)
        for share, colour in _coats(bodies, row):
            if share == 1.0 or width >= 2:
                self._stroke.setStrokeWidth(width * (1.0 if share == 1.0 else CORE_WIDTH))
                self._stroke.setColor(argb(colour, round(float(bodies.opacity[row]) * 255)))
                canvas.drawPath(path, self._stroke)

    def _solid(self, canvas: skia.Canvas, path: skia.Path, bodies: Bodies, row: int) -> None:
        for share, colour in _coats(bodies, row):
            if share == 1.0 or bodies.radius[row] >= 3:
                self._fill.setColor(argb(colour, round(float(bodies.opacity[row]) * 255)))
                shape = path if share == 1.0 else _placed(bodies, row, share)
                canvas.drawPath(shape, self._fill)


def _coats(bodies: Bodies, row: int) -> Iterator[tuple[float, Rgb]]:
    """Size and colour of the whole and, where there is one, of the bright middle."""
    flash = float(bodies.flash[row])
    red, green, blue = (int(level) for level in bodies.ink[row])
    colour = mix((red, green, blue), WHITE, flash * 0.85)
    yield 1.0, colour
    core = max(float(bodies.core[row]), flash)
    if core > 0:
        yield CORE_SHARE, mix(colour, WHITE, core)


def _placed(bodies: Bodies, row: int, share: float) -> skia.Path:
    style = bodies.kinds.styles[int(bodies.style[row])]
    size = float(bodies.radius[row]) * share
    matrix = skia.Matrix()
    matrix.setRotate(float(bodies.angle[row]) * 180 / 3.141592653589793)
    matrix.preScale(size, size)
    matrix.postTranslate(float(bodies.x[row]), float(bodies.y[row]))
    path = skia.Path(outline(style.shape, style.sides))
    path.transform(matrix)
    return path
