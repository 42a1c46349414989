"""Reactions: what the document says happens when bodies begin to touch.

Entries apply in document order. A touch begins when two bodies meet that did not touch in
the tick before; bodies born in this or the last tick count as having touched already, so
that the parts of a body do not react to one another.
"""

from dataclasses import dataclass, field

import numpy as np

from domain.language.reactions import Bounce
from domain.simulation.chance import uniform
from domain.simulation.contacts import Touches
from domain.simulation.exact import Floats
from domain.simulation.happenings import PER_TICK, Happenings
from domain.simulation.meeting_loop import touched
from domain.simulation.nursery import Nursery
from domain.simulation.outcomes import Encounter, Outcomes
from domain.simulation.plan import Plan, PlannedContact
from domain.simulation.supports import RESTING
from domain.simulation.walls import Hits
from domain.simulation.world import Flags, Integers, World

STRENGTH = 16
"""Steps of an event's strength per mass · unit/s of impulse."""

type _Told = tuple[Floats, Integers, Integers]
"""Strengths, rows, and the others' rows or −1."""

_WALLS = np.int64(1 << 31)
"""Ids of walls in the memory of touches: above any body's id, bounds first."""


@dataclass(frozen=True, kw_only=True)
class Begun:
    """Touches that began in this tick; ``second`` is −1 for walls."""

    first: Integers
    second: Integers
    surface: Integers
    """What of the walls was touched (``Solids``); −1 for bounds and bodies."""
    strength: Floats
    approach: Floats
    quiet: Flags
    """Whether walls or bounds ask for silence."""


_NOTHING = Begun(
    first=np.zeros(0, np.int64), second=np.zeros(0, np.int64), surface=np.zeros(0, np.int64),
    strength=np.zeros(0), approach=np.zeros(0), quiet=np.zeros(0, np.bool_),
)  # fmt: skip


@dataclass(kw_only=True)
class Reactions:
    """Applies the contacts of a plan, and remembers who touches whom."""

    plan: Plan
    happenings: Happenings
    spent: dict[int, int] = field(default_factory=dict)
    """Births so far of each emitting entry, by its slot."""
    _held: Integers = field(default_factory=lambda: np.zeros(0, np.int64))

    def apply(self, world: World, touches: Touches, hits: Hits, film_tick: int) -> None:
        """React to everything that began to touch; newborn bodies are added at the end."""
        if not (len(touches.first) or len(hits.body) or len(self._held)):
            self.happenings.touched(world.tick, 0)
            return
        begun = self._begun(world, touches, hits)
        self.happenings.touched(world.tick, int(np.count_nonzero(begun.second >= 0)))
        if not len(begun.first):
            return
        room = self.plan.document.max_bodies - len(world.bodies)
        nursery = Nursery(room=max(0, room))
        told = [self._wall_sounds(world, begun, film_tick)]
        outcomes = Outcomes(
            plan=self.plan, world=world, nursery=nursery, happenings=self.happenings,
            spent=self.spent, film_tick=film_tick,
        )  # fmt: skip
        for entry in self.plan.contacts:
            first, second, strength, approach = self._matching(entry, world, begun)
            if not len(first):
                continue
            if isinstance(entry.rule, Bounce):
                told.append(
                    self._bounced(entry, world, (first, second, strength, approach), film_tick)
                )
            else:
                self._react(entry, outcomes, first, second, strength)
        self._tell(world, told)
        self.happenings.births += nursery.deliver(self.plan, world, world.tick)

    def _begun(self, world: World, touches: Touches, hits: Hits) -> Begun:
        bodies = world.bodies
        wall = (bodies.id[hits.body] << np.int64(32)) | (_WALLS + hits.wall + 1)
        held, count = self._held, len(touches.first)
        now, new = np.empty(count, np.int64), np.empty(count, np.int64)
        kept, begun = touched(
            held, bodies.id, touches.first, touches.second, touches.overlapping, now, new
        )
        self._held, new = now[:kept], new[:begun]
        if len(wall):
            self._held = np.sort(np.concatenate((self._held, wall)), kind="stable")
        if len(new):
            grown = bodies.born < world.tick - 1
            new = new[grown[touches.first[new]] & grown[touches.second[new]]]
        elif not len(wall):
            return _NOTHING
        fresh = _first(wall) & ~_contains(held, wall) & (hits.speed > RESTING)
        loud = np.concatenate((np.array([self.plan.area.sound]), self.plan.solids.loud))
        return Begun(
            first=np.concatenate((touches.first[new], hits.body[fresh])),
            second=np.concatenate((touches.second[new], np.full(int(fresh.sum()), -1))),
            surface=np.concatenate((np.full(len(new), -1), hits.wall[fresh])),
            strength=np.concatenate(
                (touches.impulse[new], hits.speed[fresh] * bodies.mass[hits.body[fresh]])
            ),
            approach=np.concatenate((touches.approach[new], hits.speed[fresh])),
            quiet=np.concatenate((np.zeros(len(new), np.bool_), ~loud[hits.wall[fresh] + 1])),
        )

    def _matching(
        self, entry: PlannedContact, world: World, begun: Begun
    ) -> tuple[Integers, Integers, Floats, Floats]:
        """Touches an entry is about, turned so that its first side comes first."""
        species = world.bodies.species
        if entry.walls:
            able = (begun.second < 0) & entry.first[species[begun.first]]
            if entry.wall:
                able &= self._called(entry.wall)[begun.surface + 1]
            chosen = np.flatnonzero(able)
            return (
                begun.first[chosen],
                begun.second[chosen],
                begun.strength[chosen],
                begun.approach[chosen],
            )
        one, other = species[begun.first], species[begun.second]
        solid = begun.second >= 0
        straight = solid & entry.first[one] & entry.second[other]
        turned = solid & ~straight & entry.first[other] & entry.second[one]
        chosen = np.flatnonzero(straight | turned)
        swap = turned[chosen]
        first, second = begun.first[chosen], begun.second[chosen]
        return (
            np.where(swap, second, first),
            np.where(swap, first, second),
            begun.strength[chosen],
            begun.approach[chosen],
        )

    def _called(self, name: str) -> Flags:
        """By surface, bounds first, whether its wall has a name."""
        names = self.plan.solids.names
        return np.array([False, *(each == name for each in names)], np.bool_)

    def _wall_sounds(self, world: World, begun: Begun, film_tick: int) -> _Told:
        walls = np.flatnonzero((begun.second < 0) & ~begun.quiet)
        light = np.minimum(begun.approach[walls] / 600.0, 1.0) * 0.5
        self._light(world, begun.first[walls], light, film_tick)
        return begun.strength[walls] * STRENGTH, begun.first[walls], begun.second[walls]

    def _bounced(
        self,
        entry: PlannedContact,
        world: World,
        touched: tuple[Integers, Integers, Floats, Floats],
        film_tick: int,
    ) -> _Told:
        first, second, strength, approach = touched
        if entry.rule.count:
            self.happenings.counters[entry.rule.count] += len(first)
        self._light(world, first, np.full(len(first), float(entry.rule.flash)), film_tick)
        self._light(world, second, np.full(len(second), float(entry.rule.flash)), film_tick)
        loud = np.flatnonzero((approach > RESTING) & entry.rule.sound)
        return strength[loud] * STRENGTH, first[loud], second[loud]

    def _light(self, world: World, rows: Integers, light: Floats, film_tick: int) -> None:
        world.bodies.flash[rows] = light
        world.bodies.flash_at[rows] = film_tick

    def _react(
        self,
        entry: PlannedContact,
        outcomes: Outcomes,
        first: Integers,
        second: Integers,
        strength: Floats,
    ) -> None:
        key = outcomes.world.bodies.key
        dice = key[first] + (key[second] << np.uint64(1)) * (second >= 0)
        chance = uniform(entry.purpose, dice, outcomes.world.tick)
        probability = float(getattr(entry.rule, "probability", 1.0))
        ready, now = outcomes.world.ready[:, entry.slot], outcomes.world.tick
        rested = (ready[first] <= now) | ((second >= 0) & (ready[second] <= now))
        for at in np.flatnonzero((chance < probability) & rested).tolist():
            encounter = Encounter(int(first[at]), int(second[at]), float(strength[at]))
            outcomes.apply(entry, encounter)

    def _tell(self, world: World, told: list[_Told]) -> None:
        """The strongest contacts of the tick, in the order in which they were found."""
        strength, first, second = (np.concatenate(column) for column in zip(*told, strict=True))
        chosen = np.argsort(-strength, kind="stable")[:PER_TICK]
        ids = world.bodies.id
        for at in np.sort(chosen).tolist():
            other = int(ids[second[at]]) if second[at] >= 0 else -1
            self.happenings.about(
                world.tick, "contact", world.bodies, int(first[at]), other, float(strength[at])
            )


def _first(keys: Integers) -> Flags:
    """Which of the keys stand there for the first time: two pieces of a wall are one wall."""
    if len(keys) < 2:
        return np.ones(len(keys), np.bool_)
    first = np.zeros(len(keys), np.bool_)
    first[np.unique(keys, return_index=True)[1]] = True
    return first


def _contains(ordered: Integers, wanted: Integers) -> Flags:
    """Which of ``wanted`` stand in the sorted ``ordered``."""
    if not len(ordered):
        return np.zeros(len(wanted), np.bool_)
    at = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    return np.equal(ordered[at], wanted)
