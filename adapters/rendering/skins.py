"""Soft bodies: one smooth closed shape through the corners of each skin."""

from collections.abc import Iterator

import numpy as np
import skia

from adapters.rendering.bodies import Bodies
from adapters.rendering.colours import WHITE, Rgb, argb, mix
from adapters.rendering.shapes import smooth
from adapters.rendering.target import Target

HALOS = ((1.0, 0.04), (0.62, 0.06), (0.3, 0.10))
"""Reach of the light around a soft body as a share of its glow, and its strength."""
RIM = 0.14
"""How much darker the rim is than the middle."""
SHINES = ((0.80, 0.08), (0.55, 0.10), (0.26, 0.22))
"""Size and whiteness of the shapes that shrink towards the light, above left."""
SHIFT = 0.26
"""How far they are shifted towards it, as a share of half the size."""


class Skins:
    """Draws soft bodies; rows of one angle that follow one another are one skin."""

    def __init__(self, *, glows: bool) -> None:
        self._glows = glows
        self._fill = skia.Paint(AntiAlias=True)
        self._stroke = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeJoin=skia.Paint.kRound_Join,
        )

    def draw(self, target: Target, corners: Bodies) -> None:
        """Draw all skins, one after another."""
        paths = list(_skins(corners))
        if self._glows:
            for path, part in paths:
                self._halo(target, path, part)
        for path, part in paths:
            self._body(target, path, part)

    def _halo(self, target: Target, path: skia.Path, part: Bodies) -> None:
        strength = float(part.glow[0]) * 255
        for share, light in HALOS:
            width = 2 * float(part.radius[0] + part.reach[0] * share)
            self._stroke.setStrokeWidth(width)
            self._stroke.setColor(argb(_ink(part), round(strength * light * 2)))
            target.draw_path(path, self._stroke)

    def _body(self, target: Target, path: skia.Path, part: Bodies) -> None:
        ink = mix(_ink(part), WHITE, round(float(part.flash.mean()), 2))
        rim = mix(ink, (0, 0, 0), RIM)
        self._stroke.setStrokeWidth(2 * float(part.radius.mean()))
        self._stroke.setColor(argb(rim))
        target.draw_path(path, self._stroke)
        self._fill.setColor(argb(ink))
        target.draw_path(path, self._fill)
        x, y = float(part.x.mean()), float(part.y.mean())
        half = float(np.abs(part.y - y).mean())
        for share, light in SHINES:
            self._fill.setColor(argb(mix(ink, WHITE, light)))
            away = half * SHIFT * (1 - share)
            matrix = skia.Matrix()
            matrix.setScale(share, share, x, y)
            matrix.postTranslate(-away * 0.8, -away)
            shine = skia.Path(path)
            shine.transform(matrix)
            target.draw_path(shine, self._fill)


def _ink(part: Bodies) -> Rgb:
    red, green, blue = (int(level) for level in part.ink[0])
    return red, green, blue


def _skins(corners: Bodies) -> Iterator[tuple[skia.Path, Bodies]]:
    cuts = np.flatnonzero(
        (corners.angle[1:] != corners.angle[:-1]) | (corners.style[1:] != corners.style[:-1])
    )
    for rows in np.split(np.arange(len(corners)), cuts + 1):
        part = corners[rows]
        yield smooth(part.x.tolist(), part.y.tolist()), part
