"""Film family: queue to the sun."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    ROOM,
    Parts,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def queue_to_the_sun(reading: Reading, colours: Colours) -> Parts:
    """A long spiral of planets falls into a sun that grows with each of them."""
    planets = reading.count("planets", 110, 70, 170)
    way = 1
    speed = reading.speed("speed", 300)
    return Parts(
        species=_species(colours),
        births=_births(reading, planets, speed),
        forces=_forces(reading, speed, way),
        bounds={"kind": "open"},
        contacts=[{"kind": "absorb", "between": ["sun", "planet"], "growth": 1.5, "flash": 0.8}],
        timeline=[
            {"kind": "change", "at": 8, "force": "pull", "field": "strength", "to": 130, "over": 5}
        ],
        end=[when("population", 0, of="planet", test="below")],
        settle=2.4,
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Nikt już nie czeka.",), en=("Nobody is waiting.",)),
        density=14,
    )


def _species(colours: Colours) -> list[Entry]:
    return [
        {
            "name": "planet",
            "size": {"min": 8, "max": 15},
            "colour": colours.some(4),
            "trail": "line",
            "trail_time": 0.6,
        },
        {"name": "sun", "size": 62, "colour": "accent", "glow": 1.5, "core": 0.9, "mass": 9000},
    ]


def _births(reading: Reading, planets: int, speed: float) -> list[Entry]:
    return [
        {"kind": "point", "species": "sun", "centre": CENTRE},
        {
            "kind": "spiral",
            "species": "planet",
            "count": planets,
            "centre": CENTRE,
            "radius": ROOM - 10,
            "turns": reading.dice.between("turns", 3.2, 4.6),
            "speed": speed * 0.8,
            "direction": "tangent",
        },
    ]


def _forces(reading: Reading, speed: float, way: int) -> list[Entry]:
    return [
        {"kind": "orbit", "on": "planet", "centre": CENTRE, "speed": speed * way, "grip": 0.9},
        {
            "kind": "attract",
            "on": "planet",
            "to": "point",
            "centre": CENTRE,
            "strength": reading.speed("pull", 24),
            "falloff": "none",
            "reach": 3000,
            "name": "pull",
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("kolejka maleje, słońce puchnie", "każda czeka na swoją kolej"),
        en=("the queue shrinks, the sun swells", "each one waits its turn"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "population",
        "of": "planet",
        "text": said(reading, "count", pl=("w kolejce: {value}",), en=("{value} waiting",)),
    }
