"""Outcomes: one reaction carried out on the bodies that met."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from domain.language.reactions import (
    Absorb,
    ContactAdd,
    Convert,
    Destroy,
    Emit,
    Merge,
    Split,
    Stick,
)
from domain.simulation.births import drawn, lifetimes
from domain.simulation.chance import keys
from domain.simulation.exact import sin_cos_turns
from domain.simulation.happenings import Happenings
from domain.simulation.nursery import Infant, Nursery, part_size, parts
from domain.simulation.plan import Plan, PlannedContact, ticks
from domain.simulation.world import TOP_SIZE, World


class Encounter(NamedTuple):
    """Rows of the two that met (second is −1 for a wall) and their impulse."""

    first: int
    second: int
    impulse: float


@dataclass(frozen=True, kw_only=True)
class Outcomes:
    """Carries out reactions one after another; a body that is gone reacts no more."""

    plan: Plan
    world: World
    nursery: Nursery
    happenings: Happenings
    spent: dict[int, int]
    film_tick: int

    def apply(self, entry: PlannedContact, met: Encounter) -> None:
        """One reaction, if both are still there and the body concerned is rested."""
        alive = self.world.bodies.alive
        if not alive[met.first] or (met.second >= 0 and not alive[met.second]):
            return
        for body in self._concerned(entry, met):
            if self.world.tick < self.world.ready[body, entry.slot]:
                continue
            if not self.world.bodies.alive[body]:
                continue
            if self._happen(entry, met, body):
                self._afterwards(entry, met, body)

    def _concerned(self, entry: PlannedContact, met: Encounter) -> list[int]:
        """The bodies to which the reaction happens."""
        rule = entry.rule
        if isinstance(rule, Split | Convert | Destroy | ContactAdd):
            both = {"first": [met.first], "second": [met.second], "both": [met.first, met.second]}
            return both[rule.who]
        if isinstance(rule, Merge):
            return [self._larger(met)]
        if isinstance(rule, Absorb) and self._alike(entry, met):
            return [self._larger(met)]
        return [met.first]

    def _alike(self, entry: PlannedContact, met: Encounter) -> bool:
        """Whether either body could be the first side, so that size decides."""
        species = self.world.bodies.species
        one, other = species[met.first], species[met.second]
        return bool(entry.first[other] and entry.second[one])

    def _larger(self, met: Encounter) -> int:
        size, ids = self.world.bodies.size, self.world.bodies.id
        one, other = met.first, met.second
        if float(size[one]) == float(size[other]):
            return one if int(ids[one]) < int(ids[other]) else other
        return one if float(size[one]) > float(size[other]) else other

    def _happen(self, entry: PlannedContact, met: Encounter, body: int) -> bool:
        match entry.rule:
            case Split():
                return self._split(entry, entry.rule, body)
            case Merge():
                done = self._swallow(entry.rule.sound, met, body, 1.0)
                if entry.to >= 0:
                    self.convert(body, entry.to, sound=False)
                return done
            case Absorb():
                return self._swallow(entry.rule.sound, met, body, float(entry.rule.growth))
            case Convert():
                return self.convert(body, entry.to, sound=entry.rule.sound)
            case Destroy():
                self.world.bodies.alive[body] = False
                self._say(entry.rule.sound, "death", body)
                return True
            case Emit():
                return self._emit(entry, entry.rule, met)
            case ContactAdd():
                return self._add(entry.rule, body)
            case Stick():
                return self._stick(entry, entry.rule, body)
            case _:
                return False

    def _afterwards(self, entry: PlannedContact, met: Encounter, body: int) -> None:
        rule, world = entry.rule, self.world
        pause = ticks(float(getattr(rule, "cooldown", 0.0)))
        world.ready[body, entry.slot] = world.tick + pause
        if rule.count:
            self.happenings.counters[rule.count] += 1
        for row in (met.first, met.second):
            if row >= 0 and rule.flash > 0:
                world.bodies.flash[row] = rule.flash
                world.bodies.flash_at[row] = self.film_tick

    def _add(self, rule: ContactAdd, body: int) -> bool:
        self.world.bodies.own[body, self.plan.attributes.index(rule.what)] += rule.by
        self._say(rule.sound, "contact", body)
        return True

    def _say(self, sound: bool, kind: str, body: int, other: int = -1) -> None:
        if sound:
            strength = float(self.world.bodies.mass[body]) * 4096.0
            self.happenings.about(self.world.tick, kind, self.world.bodies, body, other, strength)

    def _split(self, entry: PlannedContact, rule: Split, body: int) -> bool:
        species = entry.to if entry.to >= 0 else int(self.world.bodies.species[body])
        key = self.world.bodies.key[body : body + 1]
        kick = float(drawn(keys(entry.purpose, key, self.world.tick), "kick", rule.kick)[0])
        done = self.divide(
            body, into=rule.into, species=species, scale=float(rule.scale), kick=kick,
            smallest=float(rule.smallest), dice=entry.purpose,
        )  # fmt: skip
        if done:
            self._say(rule.sound, "split", body)
        return done

    def divide(
        self, body: int, *, into: int, species: int, scale: float, kick: float,
        smallest: float, dice: int,
    ) -> bool:  # fmt: skip
        """Replace a body by equal parts, unless they would be too small or too many."""
        if not self.nursery.has_room(into - 1):
            return False
        if part_size(float(self.world.bodies.size[body]), into, scale) < smallest:
            return False
        infants = parts(
            self.world, body, into=into, species=species, scale=scale, kick=kick, dice=dice
        )
        if not self.nursery.take(infants, freed=1):
            return False
        self.world.bodies.alive[body] = False
        return True

    def _swallow(self, sound: bool, met: Encounter, winner: int, growth: float) -> bool:
        """The winner takes the other's mass, momentum and, by ``growth``, its area."""
        bodies = self.world.bodies
        loser = met.second if winner == met.first else met.first
        mass, added = float(bodies.mass[winner]), float(bodies.mass[loser])
        total = mass + added
        if bodies.lightness[winner] > 0:
            for column in (bodies.x, bodies.y):
                shift = (float(column[loser]) - float(column[winner])) * (added / total)
                column[winner] += shift * min(growth, 1.0)
            for column in (bodies.vx, bodies.vy):
                column[winner] = (column[winner] * mass + column[loser] * added) / total
            bodies.lightness[winner] = 1.0 / total
        area = float(bodies.size[winner]) * float(bodies.size[winner])
        more = float(bodies.size[loser]) * float(bodies.size[loser]) * growth
        bodies.size[winner] = min(TOP_SIZE, float(np.sqrt(area + more)))
        bodies.mass[winner] = total
        bodies.alive[loser] = False
        self._say(sound, "merge", winner, int(bodies.id[loser]))
        return True

    def convert(self, body: int, species: int, *, sound: bool) -> bool:
        """Make a body another species: its looks, rules and lifetime; size and mass stay."""
        bodies = self.world.bodies
        if bodies.species[body] == species:
            return False
        bodies.species[body] = species
        fixed = bool(self.plan.species.fixed[species])
        bodies.lightness[body] = 0.0 if fixed else 1.0 / float(bodies.mass[body])
        if fixed:
            bodies.vx[body] = bodies.vy[body] = 0.0
        kind = self.plan.document.species[species]
        key = bodies.key[body : body + 1]
        bodies.spin[body] = float(drawn(key, "spin", kind.spin)[0]) / 43_200.0
        bodies.dies[body] = int(lifetimes(kind, key, self.world.tick)[0])
        self._say(sound, "convert", body)
        return True

    def _stick(self, entry: PlannedContact, rule: Stick, body: int) -> bool:
        bodies = self.world.bodies
        if bodies.lightness[body] == 0:
            return False
        if entry.to >= 0:
            self.convert(body, entry.to, sound=False)
        bodies.lightness[body] = 0.0
        bodies.vx[body] = bodies.vy[body] = 0.0
        self._say(rule.sound, "contact", body)
        return True

    def _emit(self, entry: PlannedContact, rule: Emit, met: Encounter) -> bool:
        count = min(rule.number, rule.limit - self.spent.get(entry.slot, 0))
        if count <= 0:
            return False
        bodies = self.world.bodies
        x, y = self._middle(met)
        dice = keys(entry.purpose, bodies.key[met.first : met.first + 1], self.world.tick)
        own = keys(int(dice[0]), np.arange(count, dtype=np.uint64), 0)
        sine, cosine = sin_cos_turns((own >> np.uint64(11)).astype(np.float64) * 2.0**-53)
        speed = drawn(own, "speed", rule.speed)
        kind = self.plan.document.species[entry.to]
        size = drawn(own, "size", kind.size)
        mass = size * size / 400.0 if kind.mass == "by_size" else np.full(count, float(kind.mass))
        infants = [
            Infant(
                species=entry.to, key=int(own[k]), deal=self.spent.get(entry.slot, 0) + k, x=x, y=y,
                vx=float(speed[k] * cosine[k]), vy=float(speed[k] * sine[k]),
                size=float(size[k]), mass=float(mass[k]),
            )
            for k in range(count)
        ]  # fmt: skip
        if not self.nursery.take(infants):
            return False
        self.spent[entry.slot] = self.spent.get(entry.slot, 0) + count
        self._say(rule.sound, "birth", met.first)
        return True

    def _middle(self, met: Encounter) -> tuple[float, float]:
        """Where the two touch: between them, nearer to the smaller."""
        bodies = self.world.bodies
        x, y = float(bodies.x[met.first]), float(bodies.y[met.first])
        if met.second < 0:
            return x, y
        share = float(bodies.size[met.first]) / float(
            bodies.size[met.first] + bodies.size[met.second]
        )
        return (
            x + (float(bodies.x[met.second]) - x) * share,
            y + (float(bodies.y[met.second]) - y) * share,
        )
