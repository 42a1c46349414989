"""Sources: who is born when, and how long they stay, as far as a document tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import sqrt

from domain.language.births import Birth, EmitterBirth, GridBirth
from domain.language.bodies import Species
from domain.language.drives import CurveNumber
from domain.language.figures import FillBirth, HexBirth, TextBirth
from domain.language.forces import Gravity
from domain.language.formula import parsed
from domain.language.models import Document
from domain.language.reactions import Emit
from domain.language.space import KillBounds, OpenBounds
from domain.language.timeline import Change, Spawn
from domain.language.values import Speed
from domain.simulation.drives import evaluated
from domain.simulation.estimate.offspring import meant, repeats
from domain.simulation.figures import figure_places

FOREVER = 1e9
COUNTED = 100.0
"""What a formula is told of measurements at most: neither few bodies nor very many."""
MOST_RATE = 600.0
"""Births per second that an emitter can give."""
UNEVEN = 1.0
"""Seconds of births that contacts may bring about at once."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """Bodies of one species born evenly between two times."""

    path: str
    species: str
    count: float
    begin: float
    end: float
    lifetime: float

    def alive(self, time: float) -> float:
        """How many live at a time."""
        return max(0.0, self._born(time) - self._born(time - self.lifetime))

    def _born(self, time: float) -> float:
        if time < self.begin:
            return 0.0
        if time >= self.end:
            return self.count
        return self.count * (time - self.begin) / (self.end - self.begin)


def sources_of(document: Document, seconds: float) -> Iterator[Source]:
    """Every source of a film of some length."""
    stays = {kind.name: _stay(document, kind) for kind in document.species}
    for at, birth in enumerate(document.births):
        stay = stays[birth.species]
        if isinstance(birth, EmitterBirth):
            yield _emitted(document, birth, f"births[{at}]", stay, seconds)
        else:
            yield Source(
                path=f"births[{at}]", species=birth.species, count=_count(birth),
                begin=float(birth.at), end=float(birth.at), lifetime=stay,
            )  # fmt: skip
    for at, action in enumerate(document.timeline):
        if isinstance(action, Spawn):
            yield _spawned(action, f"timeline[{at}]", stays[action.species], seconds)
    for at, rule in enumerate(document.contacts):
        if isinstance(rule, Emit):
            yield Source(
                path=f"contacts[{at}]", species=rule.species, count=float(rule.limit),
                begin=0.0, end=seconds, lifetime=stays[rule.species] + UNEVEN,
            )  # fmt: skip


def _stay(document: Document, kind: Species) -> float:
    """How long a body is there: its lifetime, or until it has fallen out of the picture."""
    life = kind.lifetime
    if life != "forever":
        return float(life) if isinstance(life, int | float) else float(life.max)
    pull = sum(
        abs(float(force.x)) + abs(float(force.y))
        for force in document.forces
        if isinstance(force, Gravity) and kind.name in meant(document, force.on)
    )
    held = document.walls or document.joints or kind.fixed
    if held or pull < 1 or not isinstance(document.bounds, KillBounds | OpenBounds):
        return FOREVER
    far = 1.0 if isinstance(document.bounds, KillBounds) else 2.0
    height = far * max(document.canvas.width, document.canvas.height)
    births = [birth for birth in document.births if birth.species == kind.name]
    fastest = max([_fastest(birth.speed) for birth in births], default=0.0)
    return 2.0 * fastest / pull + sqrt(2.0 * height / pull)


def _fastest(speed: Speed) -> float:
    return float(speed) if isinstance(speed, int | float) else float(speed.max)


def _spawned(action: Spawn, path: str, stay: float, seconds: float) -> Source:
    """What a repeated action brings comes in gushes: one more of them than an even flow."""
    begin = 0.0 if action.at == "start" else float(action.at)
    every = float(action.every)
    end = min(seconds, float(action.until)) if every else begin
    return Source(
        path=path, species=action.species, count=action.count * repeats(action, seconds),
        begin=begin - every, end=max(begin, end), lifetime=stay + every,
    )  # fmt: skip


def _emitted(
    document: Document, birth: EmitterBirth, path: str, stay: float, seconds: float
) -> Source:
    begin, end = float(birth.start), min(float(birth.stop), seconds)
    rate = min(MOST_RATE, max(_rates(document, birth))) * birth.burst
    count = min(float(birth.limit), rate * max(0.0, end - begin))
    end = min(end, begin + count / rate) if rate > 0 else begin
    return Source(
        path=path, species=birth.species, count=count, begin=begin, end=max(begin, end),
        lifetime=stay,
    )  # fmt: skip


def _rates(document: Document, birth: EmitterBirth) -> Iterator[float]:
    """Every rate that an emitter may be given."""
    yield float(birth.rate)
    for number in document.numbers:
        if number.what != birth.name or number.field != "rate":
            continue
        if isinstance(number, CurveNumber):
            yield from (float(point.value) for point in number.points)
        else:
            yield _highest(number.value, float(document.duration))
    for action in document.timeline:
        if isinstance(action, Change) and action.force == birth.name and action.field == "rate":
            yield float(action.to)


def _highest(formula: str, seconds: float) -> float:
    """The most that a formula may give, tried at both ends of time and of measurements."""
    tree = parsed(formula)
    moments = product((0.0, seconds), (0.0, 1.0, COUNTED))
    return max(evaluated(tree, _Told(time, counted)) for time, counted in moments)


@dataclass(frozen=True)
class _Told:
    """Answers every measurement of a formula alike, but knows the time."""

    time: float
    counted: float

    def __call__(self, measure: str, _of: str) -> float:
        return self.time if measure == "time" else self.counted


def _count(birth: Birth) -> float:
    """Bodies of a group."""
    if isinstance(birth, GridBirth | HexBirth):
        return float(birth.columns * birth.rows)
    if isinstance(birth, FillBirth | TextBirth):
        return float(len(figure_places(birth)[0]))
    return float(birth.count) if not isinstance(birth, EmitterBirth) else 0.0
