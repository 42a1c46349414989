"""Trails: light that narrows and fades to exactly nothing.

Each frame adds one new piece per body, drawn as nested strokes: wide and faint to narrow
and bright. Then the whole layer loses the same number of levels per frame, so a trail first
loses its faint rim, then its core: it narrows as it fades. Old and new meet by maximum:
overlapping pieces make no beads and a layer depends on exactly the frames of one trail's
life, so it can be made again from them, pixel by pixel, at any frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import skia

from adapters.rendering.colours import Rgb, argb, dimmed, scaled
from adapters.rendering.history import COLOUR, OPACITY, SIZE, STYLE, Steps, X, Y, steps
from adapters.rendering.target import BLOCK, Pixels, Target, add_light, take_light
from adapters.rendering.view import View
from domain.picture.frame_list import Frame, Header, Style

LINE = ((1.0, 0.40), (0.46, 1.0))
"""Width and brightness of the nested strokes of a tapering trail."""
PLAIN = ((0.75, 0.8),)
RIBBON = (1.0, 0.8)
"""The one stroke of a trail that keeps its width."""
FINE_PIECE = 5.0
"""Pixels: wide ribbons are drawn in pieces so long, each a little brighter than the one
before it, or the steps from frame to frame would show as scales."""
MOST_PARTS = 4
MANY = 500
"""From so many new pieces on, one stroke each does."""
DOT_EVERY_S = 0.1
"""Dots are dropped this far apart, and twice this far behind, where their body has left."""
THINNEST = 1.3
"""Pixels; thinner strokes break up."""
TILE_LIMIT = 250
"""Up to so many pieces it is faster to merge each one's own rectangle."""

type Box = tuple[int, int, int, int]


class Trails:
    """Draws the trails of one film: one layer per lifetime of trails."""

    def __init__(
        self, header: Header, inks: Sequence[Rgb], widen: float, size: tuple[int, int]
    ) -> None:
        """``inks`` holds, per colour of the header, the light that a trail adds or takes;
        ``widen`` is a factor on the width of every trail; ``size`` is in pixels."""
        lives: dict[int, list[int]] = {}
        for index, style in enumerate(header.styles):
            if style.trail and style.trail_ms > 0:
                life = max(1, style.trail_ms * header.fps // 1000)
                lives.setdefault(life, []).append(index)
        self._layers = [
            _Layer(header, inks, widen, size, life, styles)
            for life, styles in sorted(lives.items())
        ]

    def draw(
        self, ground: Pixels, frames: Sequence[Frame], index: int, view: View, *, take: bool
    ) -> None:
        """Add (or on paper take) the light of all trails as they are at frame ``index``."""
        for layer in self._layers:
            layer.advance(frames, index, view)
            layer.pour(ground, take=take)


@dataclass(frozen=True, kw_only=True)
class _Piece:
    """The newest piece of one trail, in pixels."""

    style: Style
    ink: Rgb
    x0: float
    y0: float
    x1: float
    y1: float
    width: float


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
        self._header, self._inks, self._widen = header, inks, widen
        self._life = life
        self._dotted = [each for each in styles if header.styles[each].trail == "dots"]
        self._drawn = [each for each in styles if header.styles[each].trail != "dots"]
        self._leap = header.height * 256 // 4
        self._dots = max(1, round(DOT_EVERY_S * header.fps))
        self._light: Pixels = np.zeros((size[1], size[0], 4), np.uint8)
        self._fresh = Target(*size)
        self._loss = np.empty((size[0], 4), np.uint8)  # a row: numpy is slow with one number
        self._paint = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeCap=skia.Paint.kRound_Cap,
        )
        self._at = -1
        self._view: View | None = None
        self._boxes: dict[int, Box] = {}

    def advance(self, frames: Sequence[Frame], index: int, view: View) -> None:
        """Bring the layer to frame ``index``, going on from where it is when that is near.

        A moved camera makes the layer anew, so trails stay where their bodies were.
        """
        first = self._at + 1
        if self._view != view or index < self._at or first <= index - self._life:
            self._light.fill(0)
            self._boxes.clear()
            first = max(0, index - self._life + 1)
        self._view = view
        for number in range(first, index + 1):
            self._fade(number)
            self._extend(frames, number, view)
        self._at = index

    def pour(self, ground: Pixels, *, take: bool) -> None:
        """Add the light to the ground, or take it away."""
        box = self._alive()
        if box is None:
            return
        x0, y0, x1, y1 = box
        mix = take_light if take else add_light
        mix(ground[y0:y1, x0:x1], self._light[y0:y1, x0:x1])

    def _alive(self) -> Box | None:
        """The rectangle around all pieces that may still shine."""
        if not self._boxes:
            return None
        boxes = np.array(list(self._boxes.values()))
        low, high = boxes.min(axis=0), boxes.max(axis=0)
        return int(low[0]), int(low[1]), int(high[2]), int(high[3])

    def _fade(self, number: int) -> None:
        """Take away one frame's share of 255 levels; every ``life`` frames sum to all of it."""
        box = self._alive()
        self._boxes.pop(number - self._life, None)
        if box is None:
            return
        x0, y0, x1, y1 = box
        share = number * 255 // self._life - (number - 1) * 255 // self._life
        self._loss.fill(min(255, share))
        loss = self._loss[x0:x1]
        for top in range(y0, y1, BLOCK):
            light = self._light[top : min(top + BLOCK, y1), x0:x1]
            np.maximum(light, loss, out=light)
            np.subtract(light, loss, out=light)

    def _extend(self, frames: Sequence[Frame], number: int, view: View) -> None:
        pieces = self._pieces(steps(frames, number, self._drawn, self._leap), view)
        if self._dotted and number % self._dots == 0 and number >= 2 * self._dots:
            behind = steps(frames, number - 2 * self._dots, self._dotted, self._leap)
            pieces += self._pieces(behind, view)
        if not pieces:
            return
        self._stroke(pieces)
        boxes = _boxes(pieces, view)
        if len(boxes):
            self._merge(boxes)
            low, high = boxes.min(axis=0), boxes.max(axis=0)
            self._boxes[number] = int(low[0]), int(low[1]), int(high[2]), int(high[3])

    def _pieces(self, found: Steps, view: View) -> list[_Piece]:
        x1, y1 = view.points(found.now[:, X], found.now[:, Y])
        x0, y0 = view.points(found.before[:, X], found.before[:, Y])
        rows = found.now[:, (STYLE, COLOUR, SIZE, OPACITY)].tolist()
        ends = zip(x0.tolist(), y0.tolist(), x1.tolist(), y1.tolist(), strict=True)
        pieces = []
        for (number, colour, size, opacity), (left, top, right, bottom) in zip(
            rows, ends, strict=True
        ):
            style = self._header.styles[number]
            start = (right, bottom) if style.trail == "dots" else (left, top)
            pieces.append(
                _Piece(
                    style=style,
                    ink=scaled(self._inks[colour], opacity / 255),
                    x0=start[0],
                    y0=start[1],
                    x1=right,
                    y1=bottom,
                    width=2 * size * view.scale * style.trail_width / 256 * self._widen,
                )
            )
        return pieces

    def _stroke(self, pieces: Sequence[_Piece]) -> None:
        """Draw pieces on black: all faint strokes first, so that bright ones lie above."""
        canvas, paint = self._fresh.canvas, self._paint
        nested = LINE if len(pieces) < MANY else PLAIN
        for level, (share, brightness) in enumerate(nested):
            for piece in pieces:
                if piece.style.trail == "line":
                    paint.setStrokeWidth(max(THINNEST, piece.width * share))
                    paint.setColor(argb(scaled(piece.ink, brightness)))
                    canvas.drawLine(piece.x0, piece.y0, piece.x1, piece.y1, paint)
                elif level == 0:
                    self._ribbon(piece)

    def _ribbon(self, piece: _Piece) -> None:
        """One stroke in a few parts, the older ones as far faded as they will look next to."""
        share, brightness = RIBBON
        across, down = piece.x1 - piece.x0, piece.y1 - piece.y0
        length = abs(across) + abs(down)
        parts = min(MOST_PARTS, max(1, int(length / FINE_PIECE)))
        self._paint.setStrokeWidth(max(THINNEST, piece.width * share))
        for part in range(parts):
            age = (parts - 1 - part) / (parts * self._life)
            begin, end = part / parts, (part + 1) / parts
            self._paint.setColor(argb(dimmed(scaled(piece.ink, brightness), 255 * age)))
            self._fresh.canvas.drawLine(
                piece.x0 + across * begin,
                piece.y0 + down * begin,
                piece.x0 + across * end,
                piece.y0 + down * end,
                self._paint,
            )

    def _merge(self, boxes: npt.NDArray[np.int64]) -> None:
        """Keep the brighter of old and new at every pixel; the fresh picture is black again."""
        if len(boxes) > TILE_LIMIT:
            low, high = boxes.min(axis=0), boxes.max(axis=0)
            boxes = np.array([[low[0], low[1], high[2], high[3]]])
        for x0, y0, x1, y1 in boxes.tolist():
            new, old = self._fresh.pixels[y0:y1, x0:x1], self._light[y0:y1, x0:x1]
            np.maximum(old, new, out=old)
            new.fill(0)
        self._fresh.changed()


def _boxes(pieces: Sequence[_Piece], view: View) -> npt.NDArray[np.int64]:
    """Pixel rectangles (left, top, right, bottom) of pieces, those in the picture only."""
    ends = np.array([(p.x0, p.y0, p.x1, p.y1, max(p.width, THINNEST)) for p in pieces])
    far = ends[:, 4] * 0.5 + 2
    left = np.clip(np.minimum(ends[:, 0], ends[:, 2]) - far, 0, view.width)
    top = np.clip(np.minimum(ends[:, 1], ends[:, 3]) - far, 0, view.height)
    right = np.clip(np.maximum(ends[:, 0], ends[:, 2]) + far + 1, 0, view.width)
    bottom = np.clip(np.maximum(ends[:, 1], ends[:, 3]) + far + 1, 0, view.height)
    boxes = np.stack([left, top, right, bottom], axis=1).astype(np.int64)
    return boxes[(boxes[:, 0] < boxes[:, 2]) & (boxes[:, 1] < boxes[:, 3])]
