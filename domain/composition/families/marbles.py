"""Film family: marbles."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    Parts,
    circle,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def marbles(reading: Reading, colours: Colours) -> Parts:
    """Marbles in a round bowl: each contact is a note, and they come to rest."""
    count = reading.count("count", 9, 5, 16)
    return Parts(
        species=_species(colours, reading),
        births=_births(reading, count),
        forces=[{"kind": "gravity", "y": reading.speed("gravity", 420)}],
        bounds=circle(restitution=0.97),
        contacts=[
            {"kind": "bounce", "between": ["marble", "marble"], "flash": 0.9, "count": "notes"}
        ],
        end=[when("energy", count * 30.0, test="below", hold=0.7, after=6)],
        settle=2.2,
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Cisza.",), en=("Silence.",)),
        density=16,
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "marble",
            "size": {"min": 22, "max": reading.dice.whole("large", 62, 78)},
            "colour": colours.some(4),
            "restitution": 0.97,
            "friction": 0.02,
            "drag": 0.09,
            "trail": "ribbon",
            "trail_time": 0.5,
            "voice": "bell",
        }
    ]


def _births(reading: Reading, count: int) -> list[Entry]:
    return [
        {
            "kind": "ring",
            "species": "marble",
            "count": count,
            "radius": 300,
            "centre": CENTRE,
            "turn": reading.dice.whole("turn", 0, 90),
            "speed": {"min": 320, "max": reading.speed("speed", 760)},
            "direction": reading.dice.pick("direction", ["inward", "tangent", "random"]),
        }
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każde dotknięcie to nuta", "grają, dopóki nie staną"),
        en=("every contact is a note", "they play until they rest"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "count",
        "of": "notes",
        "text": said(reading, "count", pl=("nuty: {value}",), en=("{value} notes",)),
    }
