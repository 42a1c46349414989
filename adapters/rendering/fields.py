"""Draws the fields of a frame: light, squares, areas or needles, below everything that moves."""

import math

import numpy as np
import numpy.typing as npt

from adapters.kernels.areas import lay_areas
from adapters.kernels.cells import Inks, lay_light, lay_squares
from adapters.kernels.strokes import ADD, OVER
from adapters.rendering.colours import Rgb, colour_of, is_paper, mix
from adapters.rendering.strokes import strokes_of
from adapters.rendering.target import Target
from adapters.rendering.view import View
from domain.picture.frame_list import TURN, Frame, Grid, Header, Layer
from domain.picture.look import Look

ROUND = 0.3
"""Radius of the corners of a square, as a share of its side."""

NEEDLE = 0.085
"""Half the width of a needle, as a share of the cell."""

SPILL = 2
"""Cells by which the light around cells reaches out."""


class Fields:
    """The layers of one film."""

    def __init__(self, header: Header, look: Look) -> None:
        self._layers = header.layers
        self._paper = is_paper(look)
        colours = [colour_of(look, token) for token in header.grid_colours]
        ground = colour_of(look, header.background[0])
        self._inks = [_inks(layer, colours) for layer in header.layers]
        self._lights = [self._light(inks, ground) for inks in self._inks]
        self._masks: dict[int, npt.NDArray[np.uint8]] = {}

    def _light(self, inks: Inks, ground: Rgb) -> npt.NDArray[np.int32]:
        """What every tone adds (or, on paper, takes), blue, green and red."""
        lights = inks[:, :3].copy()
        if self._paper:
            red, green, blue = ground
            lights = np.maximum(np.array([blue, green, red], np.int32) - lights, 0)
        return lights * inks[:, 3:] >> 8

    def draw(self, target: Target, frame: Frame, view: View) -> None:
        """Draw every layer, the first lowest."""
        for number, (layer, cells) in enumerate(zip(self._layers, frame.grids, strict=False)):
            x, y = view.points(np.array([layer.left]), np.array([layer.top]))
            place = (float(x[0]), float(y[0]), layer.cell * view.scale)
            self._touch(target, layer, place)
            self._draw(target, number, cells, place)
        if frame.grids:
            target.changed()

    def _touch(self, target: Target, layer: Layer, place: tuple[float, float, float]) -> None:
        """Light spills over the edge of a field by some cells."""
        left, top, side = place
        over = (SPILL + 2) * side
        right, bottom = left + layer.columns * side, top + layer.rows * side
        target.touch_around(left - over, top - over, right + over, bottom + over)

    def _draw(
        self, target: Target, number: int, cells: Grid, place: tuple[float, float, float]
    ) -> None:
        layer, inks, (left, top, side) = self._layers[number], self._inks[number], place
        if layer.glow and not self._paper:
            shine = _spilt(self._lights[number][cells] * layer.glow // 255)
            outer = (left - SPILL * side, top - SPILL * side, side)
            lay_light(target.words, shine, outer, False)
        match layer.draw:
            case "light":
                light = np.pad(self._lights[number][cells], ((1, 1), (1, 1), (0, 0)))
                outer = (left - side, top - side, side)
                lay_light(target.words, light, outer, self._paper)
            case "cells":
                self._squares(target, layer, inks, cells, place)
            case "flat":
                lay_areas(target.words, np.pad(cells, 2), inks, place)
            case _:
                self._needles(target, layer, inks, cells, place)

    def _squares(
        self, target: Target, layer: Layer, inks: Inks, cells: Grid,
        place: tuple[float, float, float],
    ) -> None:  # fmt: skip
        left, top, side = place
        whole = max(1, math.ceil(side))
        lefts = np.floor(left + np.arange(layer.columns) * side + 0.5).astype(np.int64)
        tops = np.floor(top + np.arange(layer.rows) * side + 0.5).astype(np.int64)
        squares = np.zeros((256, 2), np.int64)
        masks: list[npt.NDArray[np.uint8]] = []
        known: dict[int, int] = {}
        for tone, row in enumerate(layer.tones):
            wide = max(1, min(whole, int(side * row[4] / 255 + 0.5)))
            if wide not in known:
                known[wide] = sum(mask.size for mask in masks)
                masks.append(self._mask(wide))
            squares[tone] = known[wide], wide
        lay_squares(target.words, cells, inks, np.concatenate(masks), squares, (lefts, tops), whole)

    def _mask(self, wide: int) -> npt.NDArray[np.uint8]:
        """A square with round corners, flat."""
        if wide not in self._masks:
            radius = wide * ROUND
            reach = np.abs(np.arange(wide) + 0.5 - wide * 0.5) - (wide * 0.5 - radius)
            beyond = np.maximum(reach, 0.0)
            distance = np.sqrt(beyond[:, None] ** 2 + beyond[None, :] ** 2) - radius
            cover = np.clip(0.5 - distance, 0.0, 1.0) if wide > 2 else np.ones((wide, wide))
            self._masks[wide] = np.floor(cover * 255 + 0.5).astype(np.uint8).ravel()
        return self._masks[wide]

    def _needles(
        self, target: Target, layer: Layer, inks: Inks, cells: Grid,
        place: tuple[float, float, float],
    ) -> None:  # fmt: skip
        rows, columns = np.nonzero(cells)
        if not len(rows):
            return
        left, top, side = place
        tone = cells[rows, columns]
        table = np.array(layer.tones, np.float64)[tone]
        turn = table[:, 5] * (2 * math.pi / TURN)
        half = table[:, 4] * (side * 0.44 / 255)
        x, y = left + (columns + 0.5) * side, top + (rows + 0.5) * side
        dx, dy = np.cos(turn) * half, np.sin(turn) * half
        colours = inks[tone, 2::-1].astype(np.float64)
        strokes = strokes_of(
            x - dx, y - dy, np.full(len(x), max(0.5, side * NEEDLE)), colours,
            to=(x + dx, y + dy), opacity=inks[tone, 3] / 256,
            mode=OVER if self._paper else ADD,
        )  # fmt: skip
        target.strokes(strokes)


def _inks(layer: Layer, colours: list[Rgb]) -> Inks:
    """Blue, green, red (0 to 255) and opacity (0 to 256) of all tones."""
    inks = np.zeros((256, 4), np.int32)
    for tone, (one, other, share, opacity, _, _) in enumerate(layer.tones):
        if opacity:
            red, green, blue = mix(colours[one], colours[other], share / 255)
            inks[tone] = blue, green, red, opacity + (opacity >> 7)
    return inks


def _spilt(light: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """Light averaged over 3 × 3 cells, with a dark ring of ``SPILL`` cells."""
    wide = np.pad(light, ((SPILL + 1, SPILL + 1), (SPILL + 1, SPILL + 1), (0, 0)))
    down = wide[:-2] + wide[1:-1] + wide[2:]
    spread: npt.NDArray[np.int32] = (down[:, :-2] + down[:, 1:-1] + down[:, 2:]) // 9
    return spread
