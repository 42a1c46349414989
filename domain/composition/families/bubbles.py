"""Film family: bubbles."""

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


def bubbles(reading: Reading, colours: Colours) -> Parts:
    """Bubbles rise, press together under the ceiling and join into giants."""
    dice = reading.dice
    rate = round(2.6 * reading.crowd * reading.pace * dice.between("rate", 0.9, 1.1), 2)
    giant = dice.whole("giant", 165, 185)
    spouts: list[Entry] = [
        {
            "kind": "emitter",
            "species": "bubble",
            "rate": rate,
            "centre": at(x, FLOOR - 30),
            "speed": {"min": 60, "max": 260},
            "direction": 270,
            "spread": 70,
            "limit": 300,
        }
        for x in (190, 540, 890)
    ]
    return Parts(
        species=_species(colours, reading),
        births=_births(spouts),
        forces=[
            {"kind": "gravity", "y": -reading.speed("lift", 620)},
            {"kind": "flow", "strength": 190, "scale": 300, "change": 0.5},
        ],
        bounds=box(restitution=0.3, sound=False),
        contacts=[
            {"kind": "merge", "between": ["bubble", "bubble"], "probability": 0.13, "flash": 0.7},
            {"kind": "bounce", "between": ["bubble", "bubble"], "sound": False, "flash": 0},
        ],
        end=[when("largest", giant, hold=0.2)],
        subtitle=_subtitle(reading),
        counter={
            "measure": "deaths",
            "text": said(reading, "count", pl=("połączyło się: {value}",), en=("{value} joined",)),
        },
        card=said(reading, "card", pl=("Olbrzym.",), en=("A giant.",)),
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "bubble",
            "shape": "ring",
            "size": {"min": 15, "max": reading.dice.whole("large", 34, 46)},
            "stroke": 5,
            "colour": colours.some(3),
            "restitution": 0.3,
            "drag": 0.9,
            "glow": 0.8,
            "voice": "drop",
        }
    ]


def _births(spouts: list[Entry]) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "bubble",
            "count": 26,
            "centre": at(MIDDLE_X, FLOOR - 330),
            "width": 880,
            "height": 560,
            "apart": 90,
            "speed": 80,
        },
        *spouts,
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("deszcz do góry nogami", "łączą się, aż powstanie olbrzym"),
        en=("an upside-down rain", "they join until there is a giant"),
    )
