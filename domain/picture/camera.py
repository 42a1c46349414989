"""The camera: where it looks, how near it is, and how it trembles.

It is moved once per film tick, whatever the frame rate, so that a preview shows the same way.
"""

from dataclasses import dataclass

import numpy as np

from domain.language.timeline import Look, Shake, Zoom
from domain.picture.frame_list import SUBUNIT, Camera
from domain.simulation.chance import numbered, uniform
from domain.simulation.plan import Plan, ticks
from domain.simulation.simulation import Simulation
from domain.simulation.world import Bodies, Integers

TREMBLE_TICKS = 4
"""A trembling camera takes a new place this often: 30 times a second."""


@dataclass(frozen=True, kw_only=True)
class _Move:
    """A number or a place on its way."""

    begin: int
    end: int

    def share(self, tick: int) -> float:
        """How far it has come, 0 to 1, eased at both ends."""
        if tick >= self.end:
            return 1.0
        share = (tick - self.begin) / (self.end - self.begin)
        return share * share * (3.0 - 2.0 * share)


class CameraWork:
    """The camera of one film."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        middle = plan.width * 0.5, plan.height * 0.5
        self._from, self._place = middle, middle
        self._look: tuple[Look | None, _Move] = None, _Move(begin=0, end=0)
        self._zoom_from, self._zoom_to = 1.0, 1.0
        self._zoom = _Move(begin=0, end=0)
        self._shake: tuple[float, int, _Move] = 0.0, 0, _Move(begin=0, end=0)

    def act(self, simulation: Simulation) -> None:
        """Move on by one film tick."""
        tick = simulation.clock.tick
        for index in simulation.timeline.due:
            action = self._plan.document.timeline[index]
            if isinstance(action, Zoom | Look | Shake):
                self._begin(index, action, tick)
        self._place = self._between(simulation, tick)

    def camera(self, tick: int) -> Camera:
        """What a frame at this film tick shows."""
        dx, dy = self._trembling(tick)
        return Camera(
            x=_fixed(self._place[0] + dx),
            y=_fixed(self._place[1] + dy),
            zoom=int(self._enlargement(tick) * 65536.0 + 0.5),
        )

    def _begin(self, index: int, action: Zoom | Look | Shake, tick: int) -> None:
        match action:
            case Zoom():
                self._zoom_from, self._zoom_to = self._enlargement(tick), float(action.to)
                self._zoom = _Move(begin=tick, end=tick + ticks(action.over))
            case Look():
                self._from = self._place
                self._look = action, _Move(begin=tick, end=tick + ticks(action.over))
            case Shake():
                move = _Move(begin=tick, end=tick + ticks(action.hold))
                self._shake = float(action.strength), self._plan.actions[index], move

    def _enlargement(self, tick: int) -> float:
        share = self._zoom.share(tick)
        return self._zoom_from + (self._zoom_to - self._zoom_from) * share

    def _between(self, simulation: Simulation, tick: int) -> tuple[float, float]:
        look, move = self._look
        if look is None:
            return self._place
        x, y = self._aim(look, simulation)
        share = move.share(tick)
        return self._from[0] + (x - self._from[0]) * share, self._from[1] + (
            y - self._from[1]
        ) * share

    def _aim(self, look: Look, simulation: Simulation) -> tuple[float, float]:
        """The place to look at; where it looks already when nothing is there to follow."""
        if look.target == "point":
            return self._plan.place(look.centre)
        bodies = simulation.world.bodies
        rows = np.flatnonzero(self._plan.mask(look.target)[bodies.species])
        if not len(rows):
            return self._place
        if look.pick != "middle":
            row = _picked(look, bodies, rows)
            return float(bodies.x[row]), float(bodies.y[row])
        # accumulate adds one after another; sum might not.
        x, y = (np.add.accumulate(column[rows])[-1] for column in (bodies.x, bodies.y))
        return float(x) / len(rows), float(y) / len(rows)

    def _trembling(self, tick: int) -> tuple[float, float]:
        strength, dice, move = self._shake
        if tick >= move.end:
            return 0.0, 0.0
        left = (move.end - tick) / (move.end - move.begin)
        throw = uniform(dice, numbered(0, 2), tick // TREMBLE_TICKS)
        far = strength * left * left
        return float(throw[0] * 2.0 - 1.0) * far, float(throw[1] * 2.0 - 1.0) * far


def _picked(look: Look, bodies: Bodies, rows: Integers) -> int:
    """The one body that is followed; of equally large ones the elder."""
    match look.pick:
        case "largest":
            return int(rows[np.argmax(bodies.size[rows])])
        case "newest":
            return int(rows[-1])
        case _:
            return int(rows[0])


def _fixed(value: float) -> int:
    return int(np.floor(value * SUBUNIT + 0.5))
