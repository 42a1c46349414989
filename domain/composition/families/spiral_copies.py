"""Film family: spiral copies."""

import math

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import MIDDLE_X, MIDDLE_Y, Parts, at, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

type Throw = tuple[float, float, float, float]
"""From where, by how much: x, y, across, down, seen from the middle."""

DRAG = 2.0
"""With it a body thrown at speed v comes to rest after v / 2 units."""

SIZES = (165, 130, 108)
"""Radius of the spirals of a generation."""


def spiral_copies(reading: Reading, colours: Colours) -> Parts:
    """A spiral throws out copies of itself, those throw theirs; then all begin to turn."""
    dice = reading.dice
    plan = dice.pick("plan", [_column(), _flower(6), _flower(5), _cross()])
    gap = min(4.5, max(2.4, reading.seconds("gap", 3.2)))
    hubs = 1 + sum(len(generation) for generation in plan)
    dots = max(28, min(64, reading.count("dots", 400, 250, 430) // hubs))
    turns = dice.between("turns", 1.6, 3.6)
    births = _spiral("first", 0, (0, 0, 0, 0), dots + 24, turns)
    for number, generation in enumerate(plan, start=1):
        kind = ("first", "second", "third")[number]
        for throw in generation:
            births += _spiral(kind, round(gap * number, 2), throw, dots, turns)
    return Parts(
        species=_species(colours),
        births=births,
        forces=_forces(reading, dice.sign("way")),
        timeline=[
            {"kind": "shake", "at": round(gap * number, 2), "strength": 8, "mark": True}
            for number in (1, 2)
        ],
        states=["laying", "turning"],
        transitions=[
            {
                "kind": "measurement",
                "state": "laying",
                "to": "turning",
                "measure": "population",
                "of": "hub",
                "value": hubs,
                "hold": 1.8,
            }
        ],
        bounds={"kind": "open"},
        end=[when("population", hubs, of="hub", hold=min(9.0, reading.seconds("turning", 7.5)))],
        subtitle=_subtitle(reading),
        counter={"measure": "population", "of": "hub", "text": f"{{value}} / {hubs}"},
        card=said(reading, "card", pl=("Wszystkie takie same.",), en=("All alike.",)),
        births_heard=True,
        pitch_by="species",
    )


def _column() -> list[list[Throw]]:
    """Three above one another, then each to both sides: nine."""
    first: list[Throw] = [(0, 0, 0, -320), (0, 0, 0, 320)]
    return [first, [(0, y, side * 340, 0) for y in (-320, 0, 320) for side in (-1, 1)]]


def _flower(petals: int) -> list[list[Throw]]:
    """Half of the petals first, from the middle; then each throws one beside it."""
    places = [
        (330 * math.cos(math.tau * at_ / petals), 330 * math.sin(math.tau * at_ / petals))
        for at_ in range(petals)
    ]
    early, late = places[0::2], places[1::2]
    return [
        [(0, 0, x, y) for x, y in early],
        [(x, y, to[0] - x, to[1] - y) for (x, y), to in zip(early, late, strict=False)],
    ]


def _cross() -> list[list[Throw]]:
    """Four in the corners, then four between them: nine."""
    corners = [(-330.0, -330.0), (330.0, -330.0), (330.0, 330.0), (-330.0, 330.0)]
    sides = [(0.0, -330.0), (330.0, 0.0), (0.0, 330.0), (-330.0, 0.0)]
    return [
        [(0, 0, x, y) for x, y in corners],
        [(x, y, to[0] - x, to[1] - y) for (x, y), to in zip(corners, sides, strict=True)],
    ]


def _spiral(kind: str, start: float, throw: Throw, dots: int, turns: float) -> list[Entry]:
    x, y, across, down = throw
    far = math.hypot(across, down)
    common: Entry = {
        "at": start,
        "centre": at(MIDDLE_X + x, MIDDLE_Y + y),
        "speed": round(far * DRAG) if far else 0,
        "direction": round(math.degrees(math.atan2(down, across)), 1) if far else "random",
    }
    moving: Entry = {} if far else {"speed": 110, "direction": "outward"}
    size = SIZES[("first", "second", "third").index(kind)]
    spiral: Entry = {"kind": "spiral", "species": kind, "count": dots, "radius": size}
    return [
        {"kind": "point", "species": "hub", **common},
        {**spiral, "turns": turns, **common, **moving},
    ]


def _species(colours: Colours) -> list[Entry]:
    dot: Entry = {"size": {"min": 5, "max": 9}, "collide": False, "glow": 0.7, "drag": DRAG}
    trail: Entry = {"trail": "line", "trail_time": 0.5, "trail_width": 0.7}
    return [
        {"name": "third", "colour": colours.tokens[2], **dot, **trail},
        {"name": "second", "colour": colours.other, **dot, **trail},
        {"name": "first", "colour": [colours.main, "accent"], **dot, **trail, "drag": 0},
        {"name": "hub", "size": 9, "colour": "ink", "drag": DRAG, "core": 0.9, "collide": False},
    ]


def _forces(reading: Reading, way: int) -> list[Entry]:
    turn: Entry = {"kind": "orbit", "around": "hub", "grip": 2.2, "during": ["turning"]}
    speed = reading.speed("speed", 380) * way
    return [
        {"kind": "spring", "on": "first", "stiffness": 9, "damping": 0, "during": ["laying"]},
        {**turn, "on": "first", "speed": round(speed * 0.45)},
        {**turn, "on": "second", "speed": speed},
        {**turn, "on": "third", "speed": speed},
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każda kopia robi następną", "jedna, potem wszystkie"),
        en=("every copy makes another", "first one, then all of them"),
    )
