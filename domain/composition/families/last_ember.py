"""Film family: last ember."""

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


def last_ember(reading: Reading, colours: Colours) -> Parts:
    """Sparks dance over a fire that went out, and fade one after another to the last."""
    sparks = reading.count("sparks", 190, 110, 320)
    longest = min(19.0, max(12.0, reading.seconds("longest", 15.0)))
    return Parts(
        species=_species(colours, reading, longest),
        births=_births(reading, sparks),
        forces=_forces(reading),
        bounds={"kind": "open"},
        timeline=_timeline(reading, longest),
        end=[when("population", 0, of="spark", test="below")],
        settle=2.6,
        subtitle=_subtitle(reading),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("świeci: {value}",), en=("{value} alight",)),
        },
        card=said(reading, "card", pl=("Jedna.",), en=("One.",)),
    )


def _species(colours: Colours, reading: Reading, longest: float) -> list[Entry]:
    return [
        {
            "name": "spark",
            "size": {"min": 7, "max": reading.dice.whole("large", 14, 19)},
            "colour": ["accent", *colours.some(2)],
            "drag": 0.8,
            "collide": False,
            "lifetime": {"min": 2.5, "max": longest},
            "fade": 1.2,
            "trail": "line",
            "trail_time": 0.9,
            "glow": 1.3,
        },
        {
            "name": "last",
            "size": 20,
            "colour": "accent",
            "drag": 0.8,
            "collide": False,
            "trail": "line",
            "trail_time": 1.2,
            "glow": 1.5,
            "core": 1,
        },
    ]


def _births(reading: Reading, sparks: int) -> list[Entry]:
    return [
        {
            "kind": "spiral",
            "species": "spark",
            "count": sparks,
            "centre": CENTRE,
            "radius": ROOM - 60,
            "turns": reading.dice.between("turns", 12.3, 12.8),
            "speed": {"min": 40, "max": reading.speed("speed", 260)},
        },
        {"kind": "point", "species": "last", "centre": CENTRE, "speed": 120},
    ]


def _forces(reading: Reading) -> list[Entry]:
    return [
        {"kind": "flow", "strength": reading.speed("wind", 620), "scale": 330, "change": 0.5},
        {
            "kind": "attract",
            "to": "point",
            "centre": CENTRE,
            "strength": 150,
            "falloff": "none",
            "reach": 2000,
        },
    ]


def _timeline(reading: Reading, longest: float) -> list[Entry]:
    return [
        {
            "kind": "say",
            "at": round(longest - 1.2, 2),
            "hold": 1.6,
            "text": said(reading, "almost", pl=("jeszcze chwila",), en=("almost dark",)),
        }
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("gasną, aż zostanie jedna", "ostatnia świeci najdłużej"),
        en=("they fade until one is left", "the last one shines longest"),
    )
