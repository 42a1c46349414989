"""Emitters: births over time."""

from dataclasses import dataclass, field

import numpy as np

from domain.language.births import EmitterBirth
from domain.simulation.births import Cradle
from domain.simulation.chance import numbered, uniform
from domain.simulation.controls import Controls
from domain.simulation.exact import Floats
from domain.simulation.plan import Plan, ticks
from domain.simulation.tracks import Track, track_of
from domain.simulation.world import World

PARTS = 1 << 20
"""Parts of a birth in which the births of a changing rate are added up."""


@dataclass(kw_only=True)
class Emitters:
    """What every emitter has given birth to so far."""

    plan: Plan
    controls: Controls
    serials: dict[int, int] = field(default_factory=dict)
    """Bodies born so far, by birth."""
    _tracks: dict[int, Track] = field(default_factory=dict)
    _credit: dict[int, int] = field(default_factory=dict)
    """Parts of the next birth of emitters whose rate changes."""

    def cradle(self, index: int, birth: EmitterBirth, world: World) -> Cradle | None:
        """Where an emitter gives birth at this tick, if it does."""
        if not self.controls.acts(index):
            return None
        since = world.tick - ticks(birth.start)
        if since < 0 or world.tick >= ticks(birth.stop):
            return None
        spent = self.serials.get(index, 0)
        count = min(self._due(index, birth, since) * birth.burst, birth.limit - spent)
        if count <= 0:
            return None
        places = self._mothers(index, birth, (count, spent), world)
        if places is None:
            return None
        x, y = places
        return Cradle(
            x=x, y=y, from_x=float(x[0]), from_y=float(y[0]), speed=birth.speed,
            direction=birth.direction, spread=float(birth.spread),
        )  # fmt: skip

    def _place(self, index: int, birth: EmitterBirth, tick: int) -> tuple[float, float]:
        if not birth.path:
            return self.plan.place(birth.centre)
        track = self._tracks.get(index)
        if track is None:
            track = self._tracks[index] = track_of(birth.path, closed=True, curved=True)
        laps = (tick - ticks(birth.start)) / (120.0 * birth.lap)
        return track.at(laps - float(np.floor(laps)))

    def _due(self, index: int, birth: EmitterBirth, since: int) -> int:
        """Births due at this tick, which is so many ticks after the emitter's start."""
        rate = self.controls.number(index, "rate", birth.rate)
        if (index, "rate") in self.controls.numbers:
            # A rate that changes: what has come due is added up, in parts of a birth.
            credit = self._credit.get(index, 0) + int(rate * PARTS / 120)
            due, self._credit[index] = divmod(credit, PARTS)
            return due
        # The n-th birth is due at tick n · 120 / rate: counted from the start, nothing drifts.
        if birth.rate == 0:
            return 0
        due = int(since * birth.rate / 120) + 1
        return due - (int((since - 1) * birth.rate / 120) + 1 if since > 0 else 0)

    def _mothers(
        self, index: int, birth: EmitterBirth, numbers: tuple[int, int], world: World
    ) -> tuple[Floats, Floats] | None:
        count, spent = numbers
        if not birth.source:
            x, y = self._place(index, birth, world.tick)
            return np.full(count, x), np.full(count, y)
        bodies = world.bodies
        able = np.flatnonzero(bodies.species == self.plan.number(birth.source))
        if not len(able):
            return None
        dice = uniform(self.plan.births[index], numbered(spent, count), world.tick)
        chosen = able[np.floor(dice * len(able)).astype(np.int64)]
        return bodies.x[chosen], bodies.y[chosen]
