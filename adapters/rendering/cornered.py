"""Bodies with corners and curves, drawn by Skia."""

import math
from collections.abc import Iterator, Sequence

import skia

from adapters.rendering.bodies import Bodies
from adapters.rendering.body_strokes import CORE_WIDTH
from adapters.rendering.colours import WHITE, Rgb, argb, mix
from adapters.rendering.shapes import outline
from adapters.rendering.target import Target

HALOS = ((3.4, 0.10), (2.0, 0.16))
"""Width of the light along an arc in widths of its line, and its strength."""
MOST_SHADES = 20
CORE_SHARE = 0.58
"""Size of the bright middle as a share of the whole."""


class Corners:
    """Draws shapes; its paints are set anew for every body, for making one costs more."""

    def __init__(self, colours: Sequence[Rgb]) -> None:
        self._colours = colours
        self._soften(0.0)

    def draw(self, target: Target, bodies: Bodies) -> None:
        """Draw bodies of closed shapes, filled or outlined."""
        for row in range(len(bodies)):
            path = _placed(bodies, row, 1.0)
            if bodies.blur[row] != self._blur:
                self._soften(float(bodies.blur[row]))
            if bodies.outlined[row]:
                self._outline(target, path, bodies, row)
            else:
                self._solid(target, path, bodies, row)

    def _soften(self, blur: float) -> None:
        """Let the edges of what is drawn next be so soft."""
        self._blur = blur
        self._fill = skia.Paint(AntiAlias=True)
        self._stroke = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeCap=skia.Paint.kRound_Cap,
            StrokeJoin=skia.Paint.kRound_Join,
        )
        if blur > 0:
            soft = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur)
            self._fill.setMaskFilter(soft)
            self._stroke.setMaskFilter(soft)

    def _outline(self, target: Target, path: skia.Path, bodies: Bodies, row: int) -> None:
        width = max(float(bodies.stroke[row]), 1.0)
        if bodies.arc[row]:
            self._halo(target, path, bodies, row)
        for share, colour in _coats(bodies, row):
            if share == 1.0 or width >= 2:
                self._stroke.setStrokeWidth(width * (1.0 if share == 1.0 else CORE_WIDTH))
                self._stroke.setColor(argb(colour, round(float(bodies.opacity[row]) * 255)))
                target.draw_path(path, self._stroke)

    def _halo(self, target: Target, path: skia.Path, bodies: Bodies, row: int) -> None:
        """Light along an arc: two wide faint strokes."""
        red, green, blue = (int(level) for level in bodies.ink[row])
        glow = float(bodies.glow[row] * bodies.opacity[row])
        for far, strength in HALOS:
            self._stroke.setStrokeWidth(float(bodies.stroke[row]) * far)
            self._stroke.setColor(argb((red, green, blue), round(glow * strength * 255)))
            target.draw_path(path, self._stroke)

    def _solid(self, target: Target, path: skia.Path, bodies: Bodies, row: int) -> None:
        edge = bodies.kinds.styles[int(bodies.style[row])].edge
        coats = _shades(bodies, row, self._colours[edge]) if edge >= 0 else _coats(bodies, row)
        for share, colour in coats:
            if share == 1.0 or bodies.radius[row] >= 3:
                self._fill.setColor(argb(colour, round(float(bodies.opacity[row]) * 255)))
                shape = path if share == 1.0 else _placed(bodies, row, share)
                target.draw_path(shape, self._fill)


def _coats(bodies: Bodies, row: int) -> Iterator[tuple[float, Rgb]]:
    """Size and colour of the whole and, where there is one, of the bright middle."""
    flash = float(bodies.flash[row])
    red, green, blue = (int(level) for level in bodies.ink[row])
    colour = mix((red, green, blue), WHITE, flash * 0.85)
    yield 1.0, colour
    core = max(float(bodies.core[row]), flash)
    if core > 0:
        yield CORE_SHARE, mix(colour, WHITE, core)


def _shades(bodies: Bodies, row: int, edge: Rgb) -> Iterator[tuple[float, Rgb]]:
    """Sizes and colours of discs in discs, from the colour of the edge to that of the middle.

    Flat coats rather than a shader: their pixels do not depend on the processor.
    """
    red, green, blue = (int(level) for level in bodies.ink[row])
    flash = float(bodies.flash[row])
    core = max(float(bodies.core[row]), flash)
    middle = mix((red, green, blue), WHITE, core)
    rim = mix(edge, WHITE, flash * 0.85)
    count = max(3, min(MOST_SHADES, int(bodies.radius[row] / 2)))
    for shade in range(count):
        left = 1.0 - shade / (count - 1)
        yield 1.0 - shade / count, mix(rim, middle, 1.0 - left * left)


def _placed(bodies: Bodies, row: int, share: float) -> skia.Path:
    style = bodies.kinds.styles[int(bodies.style[row])]
    size = float(bodies.radius[row]) * share
    matrix = skia.Matrix()
    matrix.setRotate(float(bodies.angle[row]) * 180 / math.pi)
    matrix.preScale(size, size)
    if style.stretched:
        matrix.postConcat(_stretch(bodies, row))
    matrix.postTranslate(float(bodies.x[row]), float(bodies.y[row]))
    path = skia.Path(outline(style))
    path.transform(matrix)
    return path


def _stretch(bodies: Bodies, row: int) -> skia.Matrix:
    """Longer along the body's vector, and as much narrower across."""
    dx, dy = float(bodies.dx[row]), float(bodies.dy[row])
    longer = 1.0 + math.sqrt(dx * dx + dy * dy) / max(float(bodies.radius[row]), 1e-6)
    turn = math.degrees(math.atan2(dy, dx))
    matrix = skia.Matrix()
    matrix.setRotate(turn)
    matrix.preScale(longer, 1.0 / longer)
    matrix.preRotate(-turn)
    return matrix
