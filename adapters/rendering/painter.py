"""Draws one frame of a frame list, at any size in pixels.

A frame is a function of the frames up to it: nothing else is remembered between calls than
what could be made again from them. Drawing frame 300 alone, after frame 299, or after
frame 12 gives the same pixels.
"""

import math
from collections.abc import Sequence

import numpy as np

from adapters.rendering.bodies import Body, draw_body, draw_halo, new_pens
from adapters.rendering.colours import WHITE, Rgb, absorbed, colour_of, is_paper, mix, washed
from adapters.rendering.glow import Glows
from adapters.rendering.ground import paint_ground
from adapters.rendering.ground_layers import Cells, Paint
from adapters.rendering.lettering import Lettering
from adapters.rendering.light_layer import LightLayer
from adapters.rendering.scrim import Scrim
from adapters.rendering.shapes import OPEN_SHAPES
from adapters.rendering.sparks import Sparks
from adapters.rendering.target import Pixels, Target
from adapters.rendering.trails import Trails
from adapters.rendering.view import View, degrees, view_of
from domain.picture.frame_list import Frame, Header
from domain.picture.look import UNIT, Look

WASH = 0.6
"""How far trails on paper are grey rather than coloured."""
GLOW_BUDGET = 0.55
"""Share of the picture that glows may fill; more of them shine fainter, or all is white."""
GLOW_SHARE = 0.80
"""Brightness of a glow's heart as a share of the body's colour, at full strength."""
FAINTEST = 20
"""A flash below this (of 255) only tints its body."""
LARGEST_RING = 240
"""Pixels: light of larger rings is stroked, for its sprite would cost more memory than time."""
CLOSEST = 0.4
"""Share of its reach that a glow keeps in any crowd."""
FLASH_BUDGET = 0.10
"""Share of the picture that flashes may fill."""
LARGEST_FLASH = 0.02
"""Share of the width that a struck body's radius adds to its flash at most, beyond 2/5."""
STEPS = ~31 & 255
"""Flashes are as strong as one of eight steps, so that their sprites can be kept."""
FLASH_REACH = 3.2
"""Radius of a flash in radii of the body."""
SHADOW = (46, 40, 34)
"""Light that a soft shadow takes from paper at its middle."""


class Painter:
    """Draws the frames of one film at one size."""

    def __init__(self, header: Header, look: Look, *, width: int, height: int) -> None:
        self._header, self._look = header, look
        self._width, self._height = width, height
        self._ground = paint_ground(header, look, width, height)
        self._colours: list[Rgb] = [colour_of(look, token) for token in header.colours]
        self._inks = [self._ink(colour) for colour in self._colours]
        self._paint = Paint(header, look, width, height)
        self._cells = Cells(header, look)
        self._layer = LightLayer(width, height)
        washes = [washed(ink, WASH) for ink in self._inks] if is_paper(look) else self._inks
        self._trails = Trails(header, washes, look.line_width / UNIT, (width, height))
        self._sparks = Sparks(header, self._ink(colour_of(look, "ink")))
        self._scrim = Scrim(colour_of(look, header.background[-1]))
        self._glows = Glows(look.falloff / UNIT)
        self._pens = new_pens()
        self._lettering = Lettering(look, colour_of(look, header.background[-1]))

    def ground(self) -> Pixels:
        """A frame with nothing on it."""
        target = self.target()
        np.copyto(target.pixels, self._ground)
        self._lines(target)
        return target.pixels

    def target(self) -> Target:
        """A new picture of the right size."""
        return Target(self._width, self._height)

    def draw(self, frames: Sequence[Frame], index: int, target: Target) -> Pixels:
        """Draw frame ``index`` into the target; its pixels are returned, not copied."""
        frame = frames[index]
        view = view_of(self._header, frame.camera, self._width, self._height)
        np.copyto(target.pixels, self._ground)
        target.changed()
        self._paint.draw(target.canvas, frames, index, view)
        if frame.grid is not None:
            self._cells.draw(target.canvas, frame.grid, view)
        bodies = self._bodies(frame, view)
        self._light(target, frames, index, view, bodies)
        for body in bodies:
            if not body.style.additive:
                draw_body(target.canvas, self._pens, body, self._look)
        self._flashes(target, bodies)
        self._lines(target)
        self._words(target, frame, view)
        return target.pixels

    def _ink(self, colour: Rgb) -> Rgb:
        """What is added (or, on paper, taken away) to show a colour."""
        if not is_paper(self._look):
            return colour
        return absorbed(colour, colour_of(self._look, self._header.background[0]))

    def _bodies(self, frame: Frame, view: View) -> list[Body]:
        """The visible bodies in pixels, in drawing order."""
        if not len(frame.bodies):
            return []
        x, y = view.points(frame.bodies[:, 3], frame.bodies[:, 4])
        scale, styles, colours = view.scale, self._header.styles, self._colours
        calm = self._calm(frame, scale)
        found = []
        for left, top, row in zip(x.tolist(), y.tolist(), frame.bodies.tolist(), strict=True):
            style = styles[row[1]]
            found.append(
                Body(
                    style=style,
                    colour=colours[row[2]],
                    x=left,
                    y=top,
                    radius=row[5] * scale,
                    angle=degrees(row[6]) + view.angle,
                    dx=(row[7] * view.cosine - row[8] * view.sine) * scale,
                    dy=(row[7] * view.sine + row[8] * view.cosine) * scale,
                    opacity=row[9],
                    glow=min(255, row[10] * self._look.glow // UNIT),
                    flash=int(row[11] * calm),
                    stroke=style.stroke_width * scale * self._look.line_width / UNIT,
                    reach=(style.glow_share * row[5] / UNIT or style.glow_radius) * scale,
                )
            )
        return found

    def _calm(self, frame: Frame, scale: float) -> float:
        """Factor on all flashes: when everything is struck at once, nothing may blind."""
        reach = frame.bodies[:, 5] * (scale * FLASH_REACH)
        area = float((reach * reach * frame.bodies[:, 11]).sum()) * 3.14 / 255
        return min(1.0, FLASH_BUDGET * self._width * self._height / area) if area else 1.0

    def _light(
        self, target: Target, frames: Sequence[Frame], index: int, view: View, bodies: list[Body]
    ) -> None:
        """Trails, halos of lines, additive bodies and sparks; then the glow of bodies."""
        self._trails.draw(target.pixels, frames, index, view, take=is_paper(self._look))
        for body in bodies:
            if _shines_along(body) and not is_paper(self._look):
                self._touch(body)
                draw_halo(self._layer.canvas, self._pens, body, self._ink(body.colour))
        self._sparks.draw(self._layer, frames, index, view)
        for body in bodies:
            if body.style.additive:
                self._touch(body)
                draw_body(self._layer.canvas, self._pens, body, self._look)
        self._layer.pour(target.pixels, take=is_paper(self._look))
        dimming = self._dimming(bodies)
        for body in bodies:
            if is_paper(self._look):
                self._shadow(target, body)
            elif body.glow and body.reach and not _shines_along(body):
                self._glow(target, body, dimming)
        target.changed()

    def _touch(self, body: Body) -> None:
        far = body.radius + body.reach + body.stroke + 4
        self._layer.touch_disc(body.x, body.y, far)
        if body.dx or body.dy:
            self._layer.touch_disc(body.x + body.dx, body.y + body.dy, far)

    def _dimming(self, bodies: Sequence[Body]) -> float:
        """Share of all light that is left, so that a crowded picture does not burn out: half
        of what is taken makes glows fainter, half makes them smaller."""
        area = sum(
            (body.radius + body.reach) ** 2 * body.glow / 255
            for body in bodies
            if body.glow and body.reach
        )
        budget = GLOW_BUDGET * self._width * self._height / 3.14
        return min(1.0, budget / area) if area else 1.0

    def _glow(self, target: Target, body: Body, dimming: float) -> None:
        nearer = max(CLOSEST, math.sqrt(dimming))
        strength = int(body.glow * body.opacity / 255 * GLOW_SHARE * math.sqrt(dimming))
        reach = body.reach * nearer
        if _is_outlined(body):
            strength //= 2
            self._glows.stamp_ring(
                target.pixels, body.x, body.y, body.radius, reach, body.colour, strength
            )
            return
        self._glows.stamp(target.pixels, body.x, body.y, body.radius + reach, body.colour, strength)

    def _shadow(self, target: Target, body: Body) -> None:
        if _is_outlined(body) or not self._look.shadow:
            return
        drop = body.radius * 0.30
        self._glows.shade(
            target.pixels,
            body.x + drop * 0.5,
            body.y + drop,
            body.radius * 1.75,
            SHADOW,
            min(255, body.opacity * self._look.shadow // 100),
        )

    def _flashes(self, target: Target, bodies: list[Body]) -> None:
        """Light thrown by bodies that were just struck, over everything else."""
        if is_paper(self._look):
            return
        largest = LARGEST_FLASH * self._width
        struck = [body for body in bodies if body.flash > FAINTEST and not _is_outlined(body)]
        for body in struck:
            reach = min(body.radius, body.radius * 0.4 + largest) * FLASH_REACH
            colour = mix(body.colour, WHITE, 0.55)
            strength = (body.flash * 3 // 4) & STEPS
            self._glows.stamp(target.pixels, body.x, body.y, reach, colour, strength)
        if struck:
            target.changed()

    def _lines(self, target: Target) -> None:
        """Darken every other pair of rows, where the picture is fine enough to carry it."""
        if self._look.scan_lines and self._height >= 960:
            period = 4 * max(1, self._height // 1920)
            lines = target.pixels[::period]
            lines -= lines >> 2
            target.changed()

    def _words(self, target: Target, frame: Frame, view: View) -> None:
        cards = [text for text in frame.texts if text.role == "end_card"]
        if cards:
            self._scrim.draw(target.canvas, cards, view)
        for text in frame.texts:
            colour = self._colours[text.colour]
            self._lettering.draw(target.canvas, text, colour, view)


def _shines_along(body: Body) -> bool:
    """Whether light follows a line too long for a sprite."""
    if not (body.glow and body.reach and _is_outlined(body)):
        return False
    return body.style.shape != "ring" or body.radius + body.reach > LARGEST_RING


def _is_outlined(body: Body) -> bool:
    return body.style.shape in OPEN_SHAPES or body.style.shape == "ring" or body.stroke > 0
