"""Sparks: short rays that fly from the strongest contacts for a sixth of a second."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from adapters.kernels.strokes import Strokes
from adapters.rendering.colours import Rgb
from adapters.rendering.strokes import strokes_of
from adapters.rendering.view import View
from domain.picture.frame_list import EVENT_COLUMNS, EVENT_KINDS, SUBUNIT, Frame, Header

KIND, A, X, Y, STRENGTH, SIZE = (
    EVENT_COLUMNS.index(name) for name in ("kind", "a", "x", "y", "strength", "size")
)
SHOWN = np.zeros(len(EVENT_KINDS), bool)
SHOWN[[EVENT_KINDS.index(kind) for kind in ("contact", "split", "merge", "convert", "mark")]] = True
LIFE_S = 0.17
"""Shorter is missed at 30 frames per second, longer looks like fireworks."""
STRONG = 9000
"""Strength (of 65 535) below which a contact makes no sparks."""
MOST = 6
"""Events with sparks at a time: the strongest ones."""
RAYS = np.arange(9)

type Event = npt.NDArray[np.int32]


class Sparks:
    """The sparks of one film."""

    def __init__(self, header: Header, ink: Rgb) -> None:
        self._life = max(2, int(LIFE_S * header.fps + 0.5))
        self._ink = np.array([ink], np.float64)

    def strokes(self, frames: Sequence[Frame], index: int, view: View, mode: int) -> Strokes | None:
        """What the last frames' events still throw off, as strokes; ``None`` when nothing."""
        lively = [
            (int(row[STRENGTH]), age, row)
            for age in range(min(self._life, index + 1))
            for row in _strong(frames[index - age])
        ]
        lively.sort(key=lambda entry: (-entry[0], entry[1], entry[2].tolist()))
        bursts = [
            self._burst(view, row, strength, age / self._life, mode)
            for strength, age, row in lively[:MOST]
        ]
        return np.concatenate(bursts) if bursts else None

    def _burst(self, view: View, row: Event, strength: int, age: float, mode: int) -> Strokes:
        x, y = view.points(row[[X]], row[[Y]])
        force = min(1.0, 0.35 + strength / 65535)
        reach = (26 + 62 * force) * SUBUNIT * view.scale + float(row[SIZE]) * view.scale * 0.4
        start, stop = reach * (0.25 + 0.75 * age), reach * (0.55 + 0.6 * age * (2 - age))
        twist = (int(row[A]) * 40503 + int(row[X]) * 7 + int(row[Y]) * 13) % 4096
        turn = math.tau * (RAYS / len(RAYS) + twist / 4096)
        wide = stop * (0.8 + 0.2 * ((RAYS * 2654435761 + twist) % 97) / 96)
        cosine, sine = np.cos(turn), np.sin(turn)
        half = max(1.0, 5 * SUBUNIT * view.scale * (1 - age)) * 0.5
        return strokes_of(
            x + cosine * start,
            y + sine * start,
            np.full(len(RAYS), half if start < stop else 0.0),
            self._ink,
            to=(x + cosine * wide, y + sine * wide),
            opacity=(1 - age) * force if start < stop else 0.0,
            mode=mode,
        )


def _strong(frame: Frame) -> list[Event]:
    events = frame.events
    if not len(events):
        return []
    return list(events[(events[:, STRENGTH] >= STRONG) & SHOWN[events[:, KIND]]])
