"""Trails: light that narrows and fades to exactly nothing.

Each frame adds one new piece per body: wide and faint, narrow and bright. Then the whole
layer loses the same number of levels per frame, so a trail first loses its faint rim, then
its core: it narrows as it fades. Within a piece the older end is a frame's share fainter, so
no steps show. Old and new meet by maximum: overlapping pieces make no beads, and a layer
depends on exactly the frames of one trail's life, so it can be made again from them, pixel
by pixel, at any frame.
"""

from collections.abc import Sequence

import numpy as np

from adapters.kernels.light import Pixels, add_light, fade, take_light
from adapters.kernels.strokes import BRIGHTEST, Strokes, draw_strokes
from adapters.kernels.tiles import Tiles, mark_strokes, no_tiles, runs_of
from adapters.rendering.colours import Rgb
from adapters.rendering.history import COLOUR, OPACITY, SIZE, STYLE, Steps, X, Y, steps
from adapters.rendering.strokes import strokes_of
from adapters.rendering.target import Target, words_of
from adapters.rendering.view import View
from domain.picture.frame_list import Frame, Header

NESTED = ((1.0, 0.40), (0.46, 1.0))
"""Width and brightness of the two strokes of a tapering trail."""
RIBBON = (1.0, 0.8)
"""The one stroke of a trail that keeps its width."""
DOT_EVERY_S = 0.1
"""Dots are dropped this far apart, and twice this far behind, where their body has left."""
THINNEST = 1.3
"""Pixels; thinner strokes break up."""


class Trails:
    """Draws the trails of one film: one layer per lifetime of trails."""

    def __init__(
        self, header: Header, inks: Sequence[Rgb], widen: float, size: tuple[int, int]
    ) -> None:
        """``inks`` holds, per colour of the header, the light that a trail adds or takes;
        ``widen`` is a factor on the width of every trail; ``size`` is in pixels."""
        lives: dict[int, list[int]] = {}
        for index, style in enumerate(header.styles):
            if style.trail in {"line", "ribbon", "dots"} and style.trail_ms > 0:
                life = max(1, style.trail_ms * header.fps // 1000)
                lives.setdefault(life, []).append(index)
        self._layers = [
            _Layer(header, inks, widen, size, life, styles)
            for life, styles in sorted(lives.items())
        ]

    def draw(
        self, target: Target, frames: Sequence[Frame], index: int, view: View, *, take: bool
    ) -> None:
        """Add (or on paper take) the light of all trails as they are at frame ``index``."""
        for layer in self._layers:
            layer.advance(frames, index, view)
            layer.pour(target, take=take)


class _Layer:
    def __init__(
        self,
        header: Header,
        inks: Sequence[Rgb],
        widen: float,
        size: tuple[int, int],
        life: int,
        styles: Sequence[int],
    ) -> None:
        self._life = life
        self._inks = np.array(inks, np.float64)
        self._dotted = [each for each in styles if header.styles[each].trail == "dots"]
        self._drawn = [each for each in styles if header.styles[each].trail != "dots"]
        self._nested = np.array([style.trail == "line" for style in header.styles])
        self._widths = np.array([style.trail_width * widen / 256 for style in header.styles])
        self._leap = header.height * 256 // 4
        self._dots = max(1, round(DOT_EVERY_S * header.fps))
        self._light: Pixels = np.zeros((size[1], size[0], 4), np.uint8)
        self._at = -1
        self._view: View | None = None
        self._left = np.zeros_like(no_tiles(*size), np.int32)
        """For how many frames something may still shine, tile by tile."""

    def advance(self, frames: Sequence[Frame], index: int, view: View) -> None:
        """Bring the layer to frame ``index``, going on from where it is when that is near.

        A moved camera makes the layer anew, so trails stay where their bodies were.
        """
        first = self._at + 1
        if self._view != view or index < self._at or first <= index - self._life:
            self._light.fill(0)
            self._left.fill(0)
            first = max(0, index - self._life + 1)
        self._view = view
        for number in range(first, index + 1):
            self._fade(number)
            self._extend(frames, number, view)
        self._at = index

    def pour(self, target: Target, *, take: bool) -> None:
        """Add the light to a picture, or take it away."""
        alive = self._alive()
        target.touch_tiles(alive)
        boxes = runs_of(alive, target.width, target.height)
        (take_light if take else add_light)(target.pixels, self._light, boxes)

    def _alive(self) -> Tiles:
        """Where something may still shine."""
        return (self._left > 0).view(np.uint8)

    def _fade(self, number: int) -> None:
        """Take away one frame's share of 255 levels; every ``life`` frames sum to all of it."""
        height, width = self._light.shape[:2]
        share = number * 255 // self._life - (number - 1) * 255 // self._life
        fade(self._light, min(255, share), runs_of(self._alive(), width, height))
        np.maximum(self._left - 1, 0, out=self._left)

    def _extend(self, frames: Sequence[Frame], number: int, view: View) -> None:
        strokes = self._pieces(steps(frames, number, self._drawn, self._leap), view)
        if self._dotted and number % self._dots == 0 and number >= 2 * self._dots:
            behind = steps(frames, number - 2 * self._dots, self._dotted, self._leap)
            strokes = np.concatenate([strokes, self._dropped(behind, view)])
        if len(strokes):
            draw_strokes(words_of(self._light), strokes)
            touched = no_tiles(view.width, view.height)
            mark_strokes(touched, strokes)
            self._left[touched > 0] = self._life

    def _pieces(self, found: Steps, view: View) -> Strokes:
        """New pieces of lines and ribbons."""
        x1, y1 = view.points(found.now[:, X], found.now[:, Y])
        x0, y0 = view.points(found.before[:, X], found.before[:, Y])
        nested = self._nested[found.now[:, STYLE]]
        wide, bright = (np.where(nested, *pair) for pair in zip(NESTED[0], RIBBON, strict=True))
        ink, width, opacity = self._inked(found, view)
        loss = 255.0 / self._life
        faint = strokes_of(
            x0, y0, np.maximum(THINNEST, width * wide) * 0.5, ink, to=(x1, y1),
            opacity=opacity * bright, loss=loss, mode=BRIGHTEST,
        )  # fmt: skip
        core = strokes_of(
            x0, y0, np.maximum(THINNEST, width * NESTED[1][0]) * 0.5, ink, to=(x1, y1),
            opacity=opacity * NESTED[1][1], loss=loss, mode=BRIGHTEST,
        )  # fmt: skip
        return np.concatenate([faint, core[nested]])

    def _dropped(self, found: Steps, view: View) -> Strokes:
        """Dots, where bodies were."""
        x, y = view.points(found.now[:, X], found.now[:, Y])
        ink, width, opacity = self._inked(found, view)
        half = np.maximum(THINNEST, width * RIBBON[0]) * 0.5
        return strokes_of(x, y, half, ink, opacity=opacity * RIBBON[1], mode=BRIGHTEST)

    def _inked(self, found: Steps, view: View) -> tuple[Strokes, Strokes, Strokes]:
        """Ink (n, 3), width in pixels (n) and opacity from 0 to 1 (n) of pieces."""
        styles = found.now[:, STYLE]
        width = 2 * found.now[:, SIZE] * view.scale * self._widths[styles]
        return self._inks[found.now[:, COLOUR]], width, found.now[:, OPACITY] / 255
