"""Sparks: short rays that fly from the strongest contacts for a sixth of a second."""

import math
from collections.abc import Sequence

import numpy as np
import skia

from adapters.rendering.colours import Rgb, argb, scaled
from adapters.rendering.light_layer import LightLayer
from adapters.rendering.view import View
from domain.picture.frame_list import EVENT_COLUMNS, EVENT_KINDS, SUBUNIT, Frame, Header

KIND, A, X, Y, STRENGTH, SIZE = (
    EVENT_COLUMNS.index(name) for name in ("kind", "a", "x", "y", "strength", "size")
)
SHOWN = tuple(EVENT_KINDS.index(kind) for kind in ("contact", "split", "merge", "convert", "mark"))
LIFE_S = 0.17
"""Shorter is missed at 30 frames per second, longer looks like fireworks."""
STRONG = 9000
"""Strength (of 65 535) below which a contact makes no sparks."""
MOST = 6
"""Events with sparks at a time: the strongest ones."""
RAYS = 9


class Sparks:
    """Draws the sparks of one film."""

    def __init__(self, header: Header, ink: Rgb) -> None:
        self._life = max(2, int(LIFE_S * header.fps + 0.5))
        self._ink = ink
        self._paint = skia.Paint(AntiAlias=True, StrokeCap=skia.Paint.kRound_Cap)

    def draw(self, layer: LightLayer, frames: Sequence[Frame], index: int, view: View) -> None:
        """Draw what the last frames' events still throw off."""
        lively = [
            (int(row[STRENGTH]), age, row)
            for age in range(min(self._life, index + 1))
            for row in _strong(frames[index - age])
        ]
        lively.sort(key=lambda entry: (-entry[0], entry[1], entry[2].tolist()))
        for strength, age, row in lively[:MOST]:
            self._burst(layer, view, row, strength, age / self._life)

    def _burst(
        self,
        layer: LightLayer,
        view: View,
        row: np.ndarray[tuple[int], np.dtype[np.int32]],
        strength: int,
        age: float,
    ) -> None:
        x, y = (float(value[0]) for value in view.points(row[[X]], row[[Y]]))
        force = min(1.0, 0.35 + strength / 65535)
        reach = (26 + 62 * force) * SUBUNIT * view.scale + float(row[SIZE]) * view.scale * 0.4
        start, stop = reach * (0.25 + 0.75 * age), reach * (0.55 + 0.6 * age * (2 - age))
        if start >= stop:
            return
        layer.touch_disc(x, y, stop + 6)
        self._paint.setStrokeWidth(max(1.0, 5 * SUBUNIT * view.scale * (1 - age)))
        self._paint.setColor(argb(scaled(self._ink, (1 - age) * force)))
        twist = (int(row[A]) * 40503 + int(row[X]) * 7 + int(row[Y]) * 13) % 4096
        for ray in range(RAYS):
            turn = math.tau * (ray / RAYS + twist / 4096)
            wide = 0.8 + 0.2 * ((ray * 2654435761 + twist) % 97) / 96
            cosine, sine = math.cos(turn), math.sin(turn)
            layer.canvas.drawLine(
                x + cosine * start,
                y + sine * start,
                x + cosine * stop * wide,
                y + sine * stop * wide,
                self._paint,
            )


def _strong(frame: Frame) -> np.ndarray[tuple[int, int], np.dtype[np.int32]]:
    events = frame.events
    if not len(events):
        return events
    return events[(events[:, STRENGTH] >= STRONG) & np.isin(events[:, KIND], SHOWN)]
