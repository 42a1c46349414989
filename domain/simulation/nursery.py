"""The nursery: bodies that reactions bring forth, born together when the reactions are over."""

from dataclasses import dataclass, field

import numpy as np

from domain.simulation.births import bodies_of
from domain.simulation.chance import keys
from domain.simulation.exact import sin_cos_turns
from domain.simulation.plan import Plan
from domain.simulation.world import Integers, World


@dataclass(frozen=True, kw_only=True)
class Infant:
    """One body to be born."""

    species: int
    key: int
    deal: int
    x: float
    y: float
    vx: float
    vy: float
    size: float
    mass: float


@dataclass(kw_only=True)
class Nursery:
    """Infants in the order in which they came, and how much room is left."""

    room: int
    """Bodies that may still be added."""
    infants: list[Infant] = field(default_factory=list)

    def has_room(self, more: int) -> bool:
        """Whether so many bodies may still be added."""
        return more <= self.room

    def take(self, infants: list[Infant], *, freed: int = 0) -> bool:
        """Accept all infants or none; ``freed`` bodies make room for them."""
        if not self.has_room(len(infants) - freed):
            return False
        self.room += freed - len(infants)
        self.infants += infants
        return True

    def deliver(self, plan: Plan, world: World, tick: int) -> int:
        """Add the infants to the world, species after species; return how many."""
        for species in sorted({infant.species for infant in self.infants}):
            group = [infant for infant in self.infants if infant.species == species]
            add(plan, world, species, group, tick)
        delivered = len(self.infants)
        self.infants = []
        return delivered


def add(plan: Plan, world: World, species: int, group: list[Infant], tick: int) -> None:
    """Put bodies of one species into the world."""
    numbers = np.array([(i.x, i.y, i.vx, i.vy, i.size, i.mass) for i in group])
    born = bodies_of(
        plan,
        species,
        key=np.array([i.key for i in group], np.uint64),
        deal=np.array([i.deal for i in group], np.int64),
        x=numbers[:, 0].copy(),
        y=numbers[:, 1].copy(),
        vx=numbers[:, 2].copy(),
        vy=numbers[:, 3].copy(),
        size=numbers[:, 4].copy(),
        mass=numbers[:, 5].copy(),
        tick=tick,
    )
    world.add(born, resting(plan, len(group), tick))


def resting(plan: Plan, count: int, tick: int) -> Integers:
    """Rows of ``World.ready`` for bodies born now; those of frame 0 are rested."""
    pauses = [
        int(float(getattr(entry.rule, "cooldown", 0.0)) * 120 + 0.5)
        for entry in plan.contacts
        if entry.slot >= 0
    ]
    ready = np.array(pauses, np.int64) + tick if tick > 0 else np.zeros(len(pauses), np.int64)
    return np.tile(ready, (count, 1))


def parts(
    world: World, row: int, *, into: int, species: int, scale: float, kick: float, dice: int
) -> list[Infant]:
    """What a body falls into: equal parts around its place, with its mass and momentum."""
    bodies = world.bodies
    key = keys(dice, bodies.key[row : row + 1], world.tick)
    turn = float(int(key[0]) >> 11) * 2.0**-53
    sine, cosine = sin_cos_turns(np.arange(into) / into + turn)
    child_keys = keys(int(key[0]), np.arange(into, dtype=np.uint64), world.tick)
    whole = float(bodies.size[row])
    size = part_size(whole, into, scale)
    # Parts sit side by side on a ring: half the side of a polygon is their radius.
    half_side, _ = sin_cos_turns(np.array([0.5 / into]))
    ring = size / float(half_side[0])
    return [
        Infant(
            species=species,
            key=int(child_keys[k]),
            deal=int(bodies.deal[row]) + k,
            x=float(bodies.x[row]) + ring * float(cosine[k]),
            y=float(bodies.y[row]) + ring * float(sine[k]),
            vx=float(bodies.vx[row]) + kick * float(cosine[k]),
            vy=float(bodies.vy[row]) + kick * float(sine[k]),
            size=size,
            mass=float(bodies.mass[row]) / into,
        )
        for k in range(into)
    ]


def part_size(whole: float, into: int, scale: float) -> float:
    """Radius of one part; scale 0 keeps the area."""
    return whole * scale if scale > 0 else whole / float(np.sqrt(float(into)))
