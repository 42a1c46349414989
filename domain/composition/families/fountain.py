"""Film family: fountain."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    FLOOR,
    MIDDLE_X,
    Parts,
    at,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def fountain(reading: Reading, colours: Colours) -> Parts:
    """A fountain fills a room that nothing leaves, until no room is left."""
    goal = reading.count("goal", 105, 80, 120)
    rate = round(goal / min(18.0, max(11.0, reading.seconds("length", 14.5))), 2)
    return Parts(
        species=_species(colours, reading),
        births=_births(reading, rate),
        forces=[{"kind": "gravity", "y": 900}],
        bounds=box(restitution=0.75),
        contacts=[{"kind": "bounce", "between": ["marble", "marble"], "flash": 0.3}],
        end=[when("population", goal, of="marble")],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Ani jednej więcej.",), en=("Not one more.",)),
        max_bodies=goal + 5,
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "marble",
            "size": {"min": 30, "max": reading.dice.whole("large", 54, 62)},
            "colour": colours.some(4),
            "restitution": 0.5,
            "friction": 0.03,
            "trail": "line",
            "trail_time": 0.35,
        },
        {
            "name": "spout",
            "size": 34,
            "colour": "accent",
            "fixed": True,
            "collide": False,
            "glow": 1.4,
            "core": 0.9,
        },
    ]


def _births(reading: Reading, rate: float) -> list[Entry]:
    return [
        {"kind": "point", "species": "spout", "centre": at(MIDDLE_X, FLOOR - 10)},
        {
            "kind": "point",
            "species": "marble",
            "count": 3,
            "centre": at(MIDDLE_X, FLOOR - 120),
            "speed": {"min": 900, "max": 1300},
            "direction": 270,
        },
        {
            "kind": "emitter",
            "species": "marble",
            "rate": rate,
            "centre": at(MIDDLE_X, FLOOR - 60),
            "speed": {"min": 1050, "max": 1350},
            "direction": 270,
            "spread": reading.dice.whole("fan", 26, 46),
            "limit": 700,
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("żadna nie znika, więc robi się ciasno", "aż nie będzie miejsca na następną"),
        en=("nothing leaves this room", "until there is no room for one more"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "population",
        "of": "marble",
        "text": said(reading, "count", pl=("kulki: {value}",), en=("{value} inside",)),
    }
