"""Film family: bigger fish."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    MIDDLE_Y,
    Parts,
    at,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def bigger_fish(reading: Reading, colours: Colours) -> Parts:
    """A hungry one chases many small ones, grows with each and slows down."""
    many = reading.count("many", 52, 28, 90)
    speed = reading.speed("speed", 240)
    return Parts(
        species=_species(colours, reading),
        births=_births(many, speed),
        forces=_forces(reading),
        timeline=_timeline(),
        bounds=box(sound=False),
        contacts=[
            {"kind": "absorb", "between": ["hunter", "small"], "growth": 1.6, "flash": 0.8},
            {"kind": "bounce", "between": ["small", "small"], "sound": False, "flash": 0},
        ],
        end=[when("population", 0, of="small", test="below", hold=0.2)],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Sama.",), en=("Alone.",)),
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "small",
            "size": {"min": 14, "max": 22},
            "colour": colours.some(3),
            "shape": reading.dice.pick("shape", ["circle", "triangle", "circle"]),
            "drag": 0.6,
            "trail": "line",
            "trail_time": 0.45,
            "restitution": 1,
        },
        {
            "name": "hunter",
            "size": 34,
            "colour": "accent",
            "glow": 1.1,
            "drag": 1.1,
            "trail": "ribbon",
            "trail_time": 0.7,
            "restitution": 0.6,
        },
    ]


def _births(many: int, speed: float) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "small",
            "count": many,
            "centre": CENTRE,
            "width": 900,
            "height": 920,
            "apart": 80,
            "speed": {"min": 90, "max": speed},
        },
        {
            "kind": "point",
            "species": "hunter",
            "centre": at(540, MIDDLE_Y + 380),
            "speed": 260,
            "direction": 270,
        },
    ]


def _forces(reading: Reading) -> list[Entry]:
    return [
        {
            "name": "hunger",
            "kind": "attract",
            "on": "hunter",
            "to": "small",
            "strength": reading.speed("hunger", 420),
            "falloff": "inverse_square",
            "reach": 3000,
        },
        {
            "kind": "repel",
            "on": "small",
            "to": "hunter",
            "strength": 230,
            "falloff": "linear",
            "reach": 260,
        },
        {"kind": "flow", "on": "small", "strength": 150, "scale": 300, "change": 0.6},
        {
            "kind": "attract",
            "on": "small",
            "to": "point",
            "centre": CENTRE,
            "strength": 60,
            "falloff": "none",
            "reach": 3000,
        },
    ]


def _timeline() -> list[Entry]:
    return [
        {
            "kind": "change",
            "at": 3,
            "force": "hunger",
            "field": "strength",
            "to": 5500,
            "over": 15,
        }
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("ostatnie uciekają najdłużej", "każda połknięta czyni ją większą"),
        en=("the last ones run the longest", "every bite makes it bigger"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "population",
        "of": "small",
        "text": said(reading, "count", pl=("zostało: {value}",), en=("{value} left",)),
    }
