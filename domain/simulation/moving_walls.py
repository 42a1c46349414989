"""Moving walls: where the walls are at a moment, when some of them move or stand open."""

from dataclasses import dataclass, field

import numpy as np

from domain.language.models import Document
from domain.language.motions import Motion, SlideMotion, SpinMotion, StillMotion, SwingMotion
from domain.language.values import Pivot
from domain.simulation.exact import Floats, sin_cos_degrees
from domain.simulation.solids import Solids, solids_of
from domain.simulation.world import TICK_RATE, Integers

NOWHERE = -1e9
"""Half the thickness of a wall that stands open: nothing comes near it."""


@dataclass(kw_only=True)
class MovingWalls:
    """The walls of a document in time."""

    document: Document
    solids: Solids = field(init=False)
    opened: dict[int, int] = field(default_factory=dict)
    """Walls that stand open, and the film tick until which they do."""
    _rows: dict[tuple[Motion, int], Integers] = field(init=False)
    """Pieces of all walls that move alike; those about their own middle each on their own."""

    def __post_init__(self) -> None:
        self.solids = solids_of(self.document)
        walls = np.array([piece.wall for piece in self.solids.pieces], np.int64)
        alike: dict[tuple[Motion, int], list[int]] = {}
        for number, wall in enumerate(self.document.walls):
            if not isinstance(wall.motion, StillMotion):
                alone = number if getattr(wall.motion, "around", "") == "own" else -1
                alike.setdefault((wall.motion, alone), []).append(number)
        self._rows = {
            key: np.flatnonzero(np.isin(walls, numbers)) for key, numbers in alike.items()
        }
        self._walls = walls

    @property
    def moves(self) -> bool:
        """Whether anything of it ever changes."""
        return bool(self._rows or self.opened)

    def ends(self, tick: float) -> Floats:
        """Ends of all pieces at a simulation tick, like ``Solids.ends``. Not to be changed."""
        if not self.moves:
            return self.solids.ends
        ends = self.solids.ends.copy()
        for (motion, _), rows in self._rows.items():
            ends[rows] = self._moved(motion, ends[rows], tick / TICK_RATE)
        for number in self.opened:
            ends[self._walls == number, 4] = NOWHERE
        return ends

    def open(self, wall: int, until: int) -> None:
        """Take a wall away until a film tick."""
        self.opened[wall] = max(until, self.opened.get(wall, 0))

    def close(self, tick: int) -> None:
        """Put back the walls whose time is over."""
        if self.opened:
            self.opened = {wall: until for wall, until in self.opened.items() if until > tick}

    def _moved(self, motion: Motion, ends: Floats, seconds: float) -> Floats:
        match motion:
            case SpinMotion() as spin:
                turned = float(spin.rate) * seconds
                # Whole turns are nothing: an angle stays small and exact however long it runs.
                turned -= float(np.floor(turned))
                return self._turned(ends, turned * 360.0, spin.around)
            case SwingMotion() as swing:
                share = _to_and_fro(seconds, float(swing.period), float(swing.phase))
                return self._turned(ends, float(swing.by) * share, swing.around)
            case SlideMotion() as slide:
                share = _to_and_fro(seconds, float(slide.period), float(slide.phase))
                across, down = float(slide.across) * share, float(slide.down) * share
                moved = ends.copy()
                moved[:, :4] += (across, down, across, down)
                return moved
            case _:
                return ends

    def _turned(self, ends: Floats, degrees: float, around: Pivot) -> Floats:
        x, y = self._pivot(ends, around)
        sine, cosine = sin_cos_degrees(degrees)
        turned = ends.copy()
        for at in (0, 2):
            dx, dy = ends[:, at] - x, ends[:, at + 1] - y
            turned[:, at] = x + dx * cosine - dy * sine
            turned[:, at + 1] = y + dx * sine + dy * cosine
        return turned

    def _pivot(self, ends: Floats, around: Pivot) -> tuple[float, float]:
        if around == "own":
            xs, ys = ends[:, [0, 2]], ends[:, [1, 3]]
            middle_x = (float(xs.min()) + float(xs.max())) * 0.5
            return middle_x, (float(ys.min()) + float(ys.max())) * 0.5
        if around == "centre":
            canvas = self.document.canvas
            return canvas.width * 0.5, canvas.height * 0.5
        return float(around.x), float(around.y)


def _to_and_fro(seconds: float, period: float, phase: float) -> float:
    """−1 … 1, like a pendulum."""
    turns = seconds / period + phase
    turns -= float(np.floor(turns))
    return sin_cos_degrees(turns * 360.0)[0]
