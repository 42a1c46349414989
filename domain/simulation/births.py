"""Births: rows of new bodies with everything that chance decides about them."""

from dataclasses import dataclass

import numpy as np

from domain.language.births import (
    Birth,
    EmitterBirth,
    GridBirth,
    LineBirth,
    PointBirth,
    RandomBirth,
    RingBirth,
    SpiralBirth,
)
from domain.language.bodies import Species
from domain.language.values import Direction, Speed
from domain.simulation.chance import Keys, keys, numbered, purpose_key, uniform
from domain.simulation.exact import Floats, det_atan2, sin_cos_turns
from domain.simulation.figures import figure_places
from domain.simulation.plan import Plan
from domain.simulation.world import NEVER, TICK_RATE, Bodies, Integers

AT_START = -NEVER
"""Birth tick of bodies that are there in frame 0, so that they need not grow into view."""

TRIES = 30
"""Places tried for a body that keeps a distance from others."""


@dataclass(frozen=True, kw_only=True)
class Cradle:
    """Where and how bodies are born. ``x``, ``y`` per body; angles of birth in turns."""

    x: Floats
    y: Floats
    from_x: float
    """Middle of the birth, from which outward is seen."""
    from_y: float
    speed: Speed
    direction: Direction
    spread: float = 0.0
    """Degrees."""


def newborn(
    plan: Plan, species: int, cradle: Cradle, purpose: int, serial: int, tick: int
) -> Bodies:
    """Bodies of one species. ``serial`` counts the births of this purpose so far."""
    kind = plan.document.species[species]
    count = len(cradle.x)
    key = keys(purpose, numbered(serial, count), 0)
    size = drawn(key, "size", kind.size)
    vx, vy = _velocities(cradle, key)
    return bodies_of(
        plan, species, key=key, deal=np.arange(serial, serial + count), x=cradle.x, y=cradle.y,
        vx=vx, vy=vy, size=size, mass=_mass(kind, size), tick=tick,
    )  # fmt: skip


def bodies_of(
    plan: Plan, species: int, *, key: Keys, deal: Integers, x: Floats, y: Floats, vx: Floats,
    vy: Floats, size: Floats, mass: Floats, tick: int,
) -> Bodies:  # fmt: skip
    """Rows whose remaining columns follow from the species."""
    kind = plan.document.species[species]
    count = len(x)
    fixed = plan.species.fixed[species]
    spin = drawn(key, "spin", kind.spin) / (360.0 * TICK_RATE)
    return Bodies(
        key=key,
        species=np.full(count, species),
        deal=deal.astype(np.int64),
        x=x,
        y=y,
        vx=vx * (0.0 if fixed else 1.0),
        vy=vy * (0.0 if fixed else 1.0),
        home_x=x,
        home_y=y,
        size=size,
        mass=mass,
        lightness=np.zeros(count) if fixed else 1.0 / mass,
        angle=np.zeros(count) if kind.spin == 0 else _uniform(key, "angle"),
        spin=spin,
        born=np.full(count, AT_START if tick == 0 else tick),
        dies=lifetimes(kind, key, tick),
        own=_own(plan, kind, key),
    )


def _own(plan: Plan, kind: Species, key: Keys) -> Floats:
    """Columns of attributes as they are at birth; 0 for those that the species does not have."""
    columns = np.zeros((len(key), len(plan.attributes)))
    for one in kind.attributes:
        value = np.full(len(key), float(one.value))
        if one.more > 0:
            value = value + one.more * _uniform(key, f"attribute.{one.name}")
        columns[:, plan.attributes.index(one.name)] = value
    return columns


def lifetimes(kind: Species, key: Keys, tick: int) -> Integers:
    """The tick at which each body's lifetime is over."""
    if kind.lifetime == "forever":
        return np.full(len(key), NEVER)
    seconds = drawn(key, "lifetime", kind.lifetime)
    return tick + np.maximum(1, np.floor(seconds * TICK_RATE + 0.5).astype(np.int64))


def drawn(key: Keys, what: str, number: object) -> Floats:
    """A number, or one drawn per body between its two ends."""
    if isinstance(number, int | float):
        return np.full(len(key), float(number))
    low, high = float(getattr(number, "min")), float(getattr(number, "max"))  # noqa: B009
    return low + (high - low) * _leaning(key, what, str(getattr(number, "most")))  # noqa: B009


def _leaning(key: Keys, what: str, most: str) -> Floats:
    """Numbers from 0 to 1, of which most lie where asked."""
    even = _uniform(key, what)
    match most:
        case "middle":  # the mean of three throws: a bell of width 1/6
            return (even + _uniform(key, f"{what}.second") + _uniform(key, f"{what}.third")) / 3.0
        case "low":
            return even * even * even
        case "high":
            return 1.0 - even * even * even
        case _:
            return even


def _uniform(key: Keys, what: str) -> Floats:
    return uniform(purpose_key(0, what), key, 0)


def _mass(kind: Species, size: Floats) -> Floats:
    if kind.mass == "by_size":
        return size * size / 400.0
    return np.full(len(size), float(kind.mass))


def _velocities(cradle: Cradle, key: Keys) -> tuple[Floats, Floats]:
    speed = drawn(key, "speed", cradle.speed)
    sine, cosine = sin_cos_turns(directions(cradle, key))
    return speed * cosine, speed * sine


def directions(cradle: Cradle, key: Keys) -> Floats:
    """Where each body moves at birth, in turns clockwise from the right."""
    fan = (_uniform(key, "spread") - 0.5) * (cradle.spread / 360.0)
    if isinstance(cradle.direction, int | float):
        return np.full(len(key), cradle.direction / 360.0) + fan
    chance = _uniform(key, "direction")
    if cradle.direction == "random":
        return chance
    dx, dy = cradle.x - cradle.from_x, cradle.y - cradle.from_y
    outward = det_atan2(dy, dx) / 6.283185307179586
    outward = np.where((dx == 0) & (dy == 0), chance, outward)
    turn = {"outward": 0.0, "inward": 0.5, "tangent": 0.25}[cradle.direction]
    return outward + turn + fan


def cradle_of(plan: Plan, birth: Birth, purpose: int) -> Cradle:
    """Places of a group born at one moment."""
    x, y, from_x, from_y = _places(plan, birth, purpose)
    return Cradle(
        x=x, y=y, from_x=from_x, from_y=from_y, speed=birth.speed, direction=birth.direction
    )


def _places(plan: Plan, birth: Birth, purpose: int) -> tuple[Floats, Floats, float, float]:
    match birth:
        case LineBirth():
            return _line(birth)
        case EmitterBirth():
            raise ValueError("an emitter has no places of its own")
        case _:
            cx, cy = plan.place(birth.centre)
    match birth:
        case PointBirth():
            dx = np.zeros(birth.count)
            dy = np.zeros(birth.count)
        case RandomBirth():
            dx, dy = _random(birth, purpose)
        case GridBirth():
            dx, dy = _grid(birth)
        case RingBirth():
            turns = np.arange(birth.count) / birth.count + birth.turn / 360.0
            sine, cosine = sin_cos_turns(turns)
            dx, dy = cosine * birth.radius, sine * birth.radius
        case SpiralBirth():
            # The root spreads bodies evenly along the arm rather than crowding the middle.
            share = np.sqrt((np.arange(birth.count) + 0.5) / birth.count)
            sine, cosine = sin_cos_turns(share * birth.turns)
            dx, dy = cosine * share * birth.radius, sine * share * birth.radius
        case _:
            dx, dy = figure_places(birth)
    return cx + dx, cy + dy, cx, cy


def _line(birth: LineBirth) -> tuple[Floats, Floats, float, float]:
    share = np.arange(birth.count) / max(1, birth.count - 1)
    x = birth.start.x + (birth.end.x - birth.start.x) * share
    y = birth.start.y + (birth.end.y - birth.start.y) * share
    return x, y, (birth.start.x + birth.end.x) * 0.5, (birth.start.y + birth.end.y) * 0.5


def _grid(birth: GridBirth) -> tuple[Floats, Floats]:
    column = np.tile(np.arange(birth.columns, dtype=np.float64), birth.rows)
    row = np.repeat(np.arange(birth.rows, dtype=np.float64), birth.columns)
    dx = (column - (birth.columns - 1) * 0.5) * birth.spacing
    dy = (row - (birth.rows - 1) * 0.5) * birth.spacing
    return dx, dy


def _random(birth: RandomBirth, purpose: int) -> tuple[Floats, Floats]:
    """Places in the box; with ``apart``, each body takes the first free one of its tries."""
    serial = numbered(0, birth.count)
    tries = TRIES if birth.apart > 0 else 1
    u = np.stack([uniform(purpose, serial, 2 * k + 1) for k in range(tries)], axis=1)
    v = np.stack([uniform(purpose, serial, 2 * k + 2) for k in range(tries)], axis=1)
    dx, dy = (u - 0.5) * birth.width, (v - 0.5) * birth.height
    if tries == 1:
        return dx[:, 0], dy[:, 0]
    return _apart(dx, dy, float(birth.apart))


def _apart(dx: Floats, dy: Floats, distance: float) -> tuple[Floats, Floats]:
    """Of each row of tries the first with no earlier body nearer than ``distance``."""
    cells: dict[tuple[int, int], list[tuple[float, float]]] = {}
    taken: list[tuple[float, float]] = []
    for tries_x, tries_y in zip(dx.tolist(), dy.tolist(), strict=True):
        for x, y in zip(tries_x, tries_y, strict=True):
            cell = int(x // distance), int(y // distance)
            if _is_free(cells, cell, x, y, distance):
                cells.setdefault(cell, []).append((x, y))
                taken.append((x, y))
                break
    places = np.array(taken).reshape(-1, 2)
    return places[:, 0].copy(), places[:, 1].copy()


def _is_free(
    cells: dict[tuple[int, int], list[tuple[float, float]]],
    cell: tuple[int, int],
    x: float,
    y: float,
    distance: float,
) -> bool:
    for column in (cell[0] - 1, cell[0], cell[0] + 1):
        for row in (cell[1] - 1, cell[1], cell[1] + 1):
            for other_x, other_y in cells.get((column, row), ()):
                gap_x, gap_y = x - other_x, y - other_y
                if gap_x * gap_x + gap_y * gap_y < distance * distance:
                    return False
    return True
