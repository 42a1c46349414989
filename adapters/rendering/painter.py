"""Draws one frame of a frame list, at any size in pixels.

A frame is a function of the frames up to it: nothing else is remembered between calls than
what could be made again from them. Drawing frame 300 alone, after frame 299, or after
frame 12 gives the same pixels.
"""

from collections.abc import Sequence

import numpy as np

from adapters.kernels.strokes import ADD, TAKE
from adapters.rendering.bodies import Bodies, Kinds, Mask, bodies_of
from adapters.rendering.body_strokes import body_strokes, halo_strokes
from adapters.rendering.colours import Rgb, absorbed, colour_of, is_paper, washed
from adapters.rendering.cornered import Corners
from adapters.rendering.fields import Fields
from adapters.rendering.ghosts import Ghosts
from adapters.rendering.ground import Ground, far_colour
from adapters.rendering.ground_layers import Paint
from adapters.rendering.lettering import Lettering
from adapters.rendering.light_layer import LightLayer
from adapters.rendering.scrim import Scrim
from adapters.rendering.shine import Shine
from adapters.rendering.skins import Skins
from adapters.rendering.sparks import Sparks
from adapters.rendering.target import Pixels, Target
from adapters.rendering.trails import Trails
from adapters.rendering.view import View, view_of
from domain.picture.frame_list import Frame, Header
from domain.picture.look import UNIT, Look

WASH = 0.6
"""How far trails on paper are grey rather than coloured."""


class Painter:
    """Draws the frames of one film at one size."""

    def __init__(self, header: Header, look: Look, *, width: int, height: int) -> None:
        self._header, self._look = header, look
        self._width, self._height = width, height
        self._paper = is_paper(look)
        self._ground = Ground(header, look, width, height)
        self._colours: list[Rgb] = [colour_of(look, token) for token in header.colours]
        self._kinds = Kinds(header.styles)
        inks = [self._ink(colour) for colour in self._colours]
        self._inks = np.array(inks, np.float64).reshape(-1, 3)
        self._paint = Paint(header, look, width, height)
        self._fields = Fields(header, look)
        self._layer = LightLayer(width, height)
        washes = [washed(ink, WASH) for ink in inks] if self._paper else inks
        self._trails = Trails(header, washes, look.line_width / UNIT, (width, height))
        self._ghosts = Ghosts(header)
        self._sparks = Sparks(header, self._ink(colour_of(look, "ink")))
        far = far_colour(header, look)
        self._scrim = Scrim(far)
        self._shine = Shine(look, self._colours, width, height)
        self._corners = Corners(self._colours)
        self._skins = Skins(glows=not self._paper)
        self._lettering = Lettering(look, far)

    def ground(self) -> Pixels:
        """A frame with nothing on it."""
        target = self.target()
        self._ground.lay(target, 0)
        self._lines(target)
        return target.pixels

    def target(self) -> Target:
        """A new picture of the right size."""
        return Target(self._width, self._height)

    def draw(self, frames: Sequence[Frame], index: int, target: Target) -> Pixels:
        """Draw frame ``index`` into the target; its pixels are returned, not copied."""
        frame = frames[index]
        view = view_of(self._header, frame.camera, self._width, self._height)
        self._ground.lay(target, index)
        target.changed()
        self._paint.draw(target, frames, index, view)
        self._fields.draw(target, frame, view)
        everything = bodies_of(frame.bodies, self._kinds, self._colours, self._look, view)
        bodies = everything[~everything.skin]
        self._trails.draw(target, frames, index, view, take=self._paper)
        for rows in self._ghosts.rows(frames, index):
            copies = bodies_of(rows, self._kinds, self._colours, self._look, view)
            self._solid(target, copies, np.ones(len(copies), bool), add=False)
        self._halos(target, bodies)
        sparks = self._sparks.strokes(frames, index, view, TAKE if self._paper else ADD)
        if sparks is not None:
            target.strokes(sparks)
        if len(bodies) < len(everything):
            target.changed()
            self._skins.draw(target, everything[everything.skin])
        adding = bodies.additive & (not self._paper)
        self._solid(target, bodies, adding, add=True)
        self._shine.glow(target, bodies)
        self._solid(target, bodies, ~adding, add=False)
        self._shine.flash(target, bodies)
        self._lines(target)
        target.changed()
        self._words(target, frame, view)
        return target.pixels

    def _ink(self, colour: Rgb) -> Rgb:
        """What is added (or, on paper, taken away) to show a colour."""
        if not self._paper:
            return colour
        return absorbed(colour, colour_of(self._look, self._header.background[0]))

    def _halos(self, target: Target, bodies: Bodies) -> None:
        """Light along lines and rings that are too long for a sprite."""
        along = self._shine.along(bodies)
        if not self._paper and along.any():
            shining = bodies[along]
            self._layer.gathered.strokes(halo_strokes(shining, self._inks[shining.token]))
            self._layer.pour(target)

    def _solid(self, target: Target, bodies: Bodies, which: Mask, *, add: bool) -> None:
        """Draw some bodies: in runs, so that shapes of both kinds keep their order."""
        rows = np.flatnonzero(which)
        if not len(rows):
            return
        cornered = bodies.cornered[rows]
        cuts = np.flatnonzero(cornered[1:] != cornered[:-1]) + 1
        for run in np.split(rows, cuts):
            part = bodies[run]
            if not part.cornered[0]:
                target.strokes(body_strokes(part, add=add))
            elif add:
                self._corners.draw(self._layer.gathered, part)
                self._layer.pour(target)
            else:
                target.changed()
                self._corners.draw(target, part)

    def _lines(self, target: Target) -> None:
        """Darken every other pair of rows, where the picture is fine enough to carry it."""
        if self._look.scan_lines and self._height >= 960:
            period = 4 * max(1, self._height // 1920)
            lines = target.pixels[::period]
            lines -= lines >> 2
            target.touch_all()
            target.changed()

    def _words(self, target: Target, frame: Frame, view: View) -> None:
        cards = [text for text in frame.texts if text.role == "end_card"]
        if cards:
            self._scrim.draw(target, cards, view)
        for text in frame.texts:
            colour = self._colours[text.colour]
            self._lettering.draw(target, text, colour, view)
