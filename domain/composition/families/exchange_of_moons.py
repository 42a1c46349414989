"""Film family: exchange of moons."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    MIDDLE_X,
    MIDDLE_Y,
    Parts,
    at,
    box,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry

START = 330
"""Distance of the planets from the middle: their moons just stay inside the room."""

SIDEWAYS, DOWNWARDS = 0.42, 0.91
"""Direction of the line between them, a good way off the upright."""


def exchange_of_moons(reading: Reading, colours: Colours) -> Parts:
    """Two planets with moons pass each other, and some moons change sides."""
    dice = reading.dice
    moons = reading.count("moons", 16, 8, 26)
    way = dice.sign("way")
    drift = reading.speed("drift", 62)
    planet: Entry = {"size": 58, "glow": 1.2, "core": 0.7, "mass": 5000, "collide": False}
    ring: Entry = {
        "kind": "ring",
        "count": moons,
        "radius": 165,
        "speed": 300,
        "direction": "tangent",
    }
    moon: Entry = {"trail": "ribbon", "trail_time": 0.9, "restitution": 1}
    return Parts(
        species=_species(colours, moon, planet),
        births=_births(drift, ring, way),
        forces=_forces(way),
        bounds=box(sound=False),
        contacts=[
            {"kind": "bounce", "between": ["moon", "stray"], "flash": 1, "count": "meetings"},
        ],
        timeline=[
            {"kind": "slow", "at": round(340 / drift, 2), "speed": 0.5, "hold": 1.6, "mark": True}
        ],
        end=[{"kind": "time", "at": round(min(21.0, 720 / drift + 2.5), 1)}],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Wymienione.",), en=("Exchanged.",)),
        pitch_by="height",
    )


def _species(colours: Colours, moon: Entry, planet: Entry) -> list[Entry]:
    return [
        {"name": "moon", "size": 13, "colour": colours.main, **moon},
        {"name": "stray", "size": 13, "colour": colours.other, **moon},
        {"name": "planet", "colour": [colours.main, colours.other], **planet},
    ]


def _births(drift: float, ring: Entry, way: int) -> list[Entry]:
    across, down = START * SIDEWAYS * way, START * DOWNWARDS
    return [
        {
            "kind": "line",
            "species": "planet",
            "count": 2,
            "start": at(MIDDLE_X - across, MIDDLE_Y - down),
            "end": at(MIDDLE_X + across, MIDDLE_Y + down),
            "speed": drift,
            "direction": "inward",
        },
        {**ring, "species": "moon", "centre": at(MIDDLE_X - across, MIDDLE_Y - down)},
        {**ring, "species": "stray", "centre": at(MIDDLE_X + across, MIDDLE_Y + down), "turn": 11},
    ]


def _forces(way: int) -> list[Entry]:
    return [
        {
            "kind": "vortex",
            "on": "planet",
            "centre": CENTRE,
            "strength": 12 * way,
            "falloff": "none",
            "reach": 2000,
        },
        {"kind": "orbit", "on": "moon", "around": "planet", "speed": 300, "grip": 0.9},
        {"kind": "orbit", "on": "stray", "around": "planet", "speed": 300, "grip": 0.9},
        {"kind": "attract", "on": "moon", "to": "planet", "strength": 190, "reach": 420},
        {"kind": "attract", "on": "stray", "to": "planet", "strength": 190, "reach": 420},
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("miną się raz i nic nie będzie takie samo", "kto odejdzie z kim?"),
        en=("they pass once, and some moons leave", "who leaves with whom?"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "count",
        "of": "meetings",
        "text": said(reading, "count", pl=("spotkania: {value}",), en=("encounters: {value}",)),
    }
