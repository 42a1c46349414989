"""Film family: merging drops."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    Parts,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def merging_drops(reading: Reading, colours: Colours) -> Parts:
    """Drops drift together and merge until one is left."""
    drops = reading.count("drops", 46, 24, 80)
    return Parts(
        species=_species(colours, reading),
        births=_births(reading, drops),
        forces=_forces(reading),
        bounds=box(restitution=0.6, sound=False),
        contacts=[{"kind": "merge", "between": ["drop", "drop"], "flash": 0.9}],
        timeline=[
            {"kind": "change", "at": 6, "force": "slope", "field": "strength", "to": 120, "over": 8}
        ],
        end=[when("population", 1, test="below", hold=0.3)],
        settle=2.4,
        subtitle=_subtitle(reading),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("zostało: {value}",), en=("{value} left",)),
        },
        card=said(reading, "card", pl=("Jedna.",), en=("One.",)),
        density=9,
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "drop",
            "size": {"min": 16, "max": reading.dice.whole("large", 30, 40)},
            "colour": colours.some(3),
            "drag": 0.5,
            "glow": 0.9,
            "trail": "ribbon",
            "trail_time": 0.9,
            "voice": "drop",
            "restitution": 0.5,
        }
    ]


def _births(reading: Reading, drops: int) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "drop",
            "count": drops,
            "centre": CENTRE,
            "width": 900,
            "height": 920,
            "apart": 96,
            "speed": {"min": 60, "max": reading.speed("speed", 210)},
        }
    ]


def _forces(reading: Reading) -> list[Entry]:
    return [
        {
            "kind": "attract",
            "to": "drop",
            "strength": reading.speed("pull", 9),
            "reach": 1400,
            "falloff": "inverse",
        },
        {
            "kind": "attract",
            "to": "point",
            "centre": CENTRE,
            "strength": 0,
            "reach": 2000,
            "falloff": "none",
            "name": "slope",
        },
        {"kind": "flow", "strength": 120, "scale": 420, "change": 0.3},
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("łączą się, aż zostanie jedna", "coraz mniej, coraz większe"),
        en=("they merge until one is left", "fewer and fewer, bigger and bigger"),
    )
