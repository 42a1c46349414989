"""Bodies: a saturated rim around a near-white core, in every shape."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import skia

from adapters.rendering.colours import WHITE, Rgb, argb, is_paper, mix, scaled
from adapters.rendering.shapes import OPEN_SHAPES, outline
from domain.picture.frame_list import Style
from domain.picture.look import Look

SMALLEST = 0.75
"""Radius in pixels below which a body is drawn at this size, but fainter."""
SMALL = 22.0
"""Radius in pixels up to which a core needs no softer rim."""
SHADED_FROM = 15.0
"""Radius in pixels from which a plain disc gets a soft highlight."""
HALO_STROKES = 9
"""Steps of the light around a line."""


class Body(NamedTuple):
    """One body in pixels."""

    style: Style
    colour: Rgb
    x: float
    y: float
    radius: float
    angle: float
    """Degrees clockwise."""
    dx: float
    dy: float
    opacity: int
    glow: int
    flash: int
    stroke: float
    reach: float
    """How far light falls beyond the edge."""


@dataclass(frozen=True, kw_only=True)
class Pens:
    """Paints that are set anew for every body; making one costs more than drawing."""

    fill: skia.Paint
    stroke: skia.Paint


def new_pens() -> Pens:
    """A filling and a stroking paint with smooth edges and round ends."""
    return Pens(
        fill=skia.Paint(AntiAlias=True),
        stroke=skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeCap=skia.Paint.kRound_Cap,
            StrokeJoin=skia.Paint.kRound_Join,
        ),
    )


def draw_body(canvas: skia.Canvas, pens: Pens, body: Body, look: Look) -> None:
    """Draw one body with everything but its glow and its trail."""
    flash = body.flash / 255
    colour = mix(body.colour, WHITE, flash * 0.85) if not is_paper(look) else body.colour
    core = min(1.0, body.style.core / 255 * look.core / 256)
    if not is_paper(look):
        core = max(core, flash)
    shape = body.style.shape
    if shape in OPEN_SHAPES:
        _line(canvas, pens, body, colour, core)
    elif shape == "ring" or body.stroke > 0:
        _ring(canvas, pens, body, colour, core)
    elif shape == "circle":
        _disc(canvas, pens, body, colour, core)
    else:
        _solid(canvas, pens, body, colour, core)


def _disc(canvas: skia.Canvas, pens: Pens, body: Body, colour: Rgb, core: float) -> None:
    radius, opacity = body.radius, body.opacity
    if radius < SMALLEST:
        opacity = int(opacity * (radius / SMALLEST) ** 2)
        radius = SMALLEST
    fill = pens.fill
    fill.setColor(argb(colour, opacity))
    canvas.drawCircle(body.x, body.y, radius, fill)
    if core > 0 and radius > 1:
        if radius > SMALL:
            fill.setColor(argb(mix(colour, WHITE, core * 0.35), opacity))
            canvas.drawCircle(body.x, body.y, radius * (0.62 + 0.16 * core), fill)
        fill.setColor(argb(mix(colour, WHITE, core), opacity))
        canvas.drawCircle(body.x, body.y, radius * (0.40 + 0.22 * core), fill)
    elif radius >= SHADED_FROM:
        _highlight(canvas, fill, body, colour)


def _highlight(canvas: skia.Canvas, fill: skia.Paint, body: Body, colour: Rgb) -> None:
    """Light from above left, in three discs that shrink towards it."""
    for share, light in ((0.80, 0.07), (0.55, 0.10), (0.28, 0.16)):
        offset = body.radius * (1 - share) * 0.52
        fill.setColor(argb(mix(colour, WHITE, light), body.opacity))
        canvas.drawCircle(body.x - offset * 0.8, body.y - offset, body.radius * share, fill)


def _ring(canvas: skia.Canvas, pens: Pens, body: Body, colour: Rgb, core: float) -> None:
    width = max(body.stroke, 1.0)
    draw = _outliner(canvas, body)
    pens.stroke.setColor(argb(colour, body.opacity))
    pens.stroke.setStrokeWidth(width)
    draw(pens.stroke)
    if core > 0 and width >= 2:
        pens.stroke.setColor(argb(mix(colour, WHITE, core), body.opacity))
        pens.stroke.setStrokeWidth(width * 0.42)
        draw(pens.stroke)


def _line(canvas: skia.Canvas, pens: Pens, body: Body, colour: Rgb, core: float) -> None:
    _ring(canvas, pens, body, colour, core)


def _solid(canvas: skia.Canvas, pens: Pens, body: Body, colour: Rgb, core: float) -> None:
    for share, light in ((1.0, 0.0), (0.58, core)):
        if share < 1 and (core <= 0 or body.radius < 3):
            continue
        canvas.save()
        canvas.translate(body.x, body.y)
        canvas.rotate(body.angle)
        canvas.scale(body.radius * share, body.radius * share)
        pens.fill.setColor(argb(mix(colour, WHITE, light), body.opacity))
        canvas.drawPath(outline(body.style.shape, body.style.sides), pens.fill)
        canvas.restore()


def _outliner(canvas: skia.Canvas, body: Body) -> Callable[[skia.Paint], None]:
    """How the outline of this body is stroked."""
    shape = body.style.shape
    if shape in OPEN_SHAPES:
        x0, y0, x1, y1 = ends(body)
        return lambda paint: canvas.drawLine(x0, y0, x1, y1, paint)
    if shape in ("ring", "circle"):
        return lambda paint: canvas.drawCircle(body.x, body.y, body.radius, paint)
    matrix = skia.Matrix()
    matrix.setRotate(body.angle)
    matrix.preScale(body.radius, body.radius)
    matrix.postTranslate(body.x, body.y)
    path = skia.Path(outline(shape, body.style.sides))
    path.transform(matrix)
    return lambda paint: canvas.drawPath(path, paint)


def ends(body: Body) -> tuple[float, float, float, float]:
    """Both ends of a line: from a point along a vector, or about a middle at an angle."""
    if body.dx or body.dy:
        return body.x, body.y, body.x + body.dx, body.y + body.dy
    matrix = skia.Matrix()
    matrix.setRotate(body.angle)
    tip = matrix.mapXY(body.radius, 0)
    return body.x - tip.x(), body.y - tip.y(), body.x + tip.x(), body.y + tip.y()


def draw_halo(canvas: skia.Canvas, pens: Pens, body: Body, ink: Rgb) -> None:
    """Light along a ring or a line, as opaque strokes from wide and faint to narrow.

    Meant for the light layer, where only the last stroke at a place counts.
    """
    draw = _outliner(canvas, body)
    strength = body.glow / 255 * body.opacity / 255 * 0.5
    for step in range(HALO_STROKES):
        far = 1 - step / HALO_STROKES
        fall = (1 / (1 + 9 * far * far) - 0.1) / 0.9
        pens.stroke.setStrokeWidth(max(body.stroke, 1.0) + 2 * body.reach * far)
        pens.stroke.setColor(argb(scaled(ink, max(0.0, fall) * strength), 255))
        draw(pens.stroke)
