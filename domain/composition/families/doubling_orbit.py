"""Film family: doubling orbit."""

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


def doubling_orbit(reading: Reading, colours: Colours) -> Parts:
    """Few circle one centre and split at every round until dust fills the picture."""
    dice = reading.dice
    start = reading.count("start", 5, 3, 8)
    radius = dice.between("radius", 250, 340)
    speed = reading.speed("speed", 430)
    period = min(2.9, max(1.9, 6.283 * radius / abs(speed) * 0.5))
    full = round(dice.between("full", 0.34, 0.4), 2)
    return Parts(
        species=_species(colours, reading),
        births=_births(start, radius, speed),
        forces=[
            {"kind": "orbit", "on": "ember", "centre": CENTRE, "speed": speed, "grip": 0.7},
            {"kind": "flow", "on": "ember", "strength": 170, "scale": 380},
        ],
        bounds=box(sound=False),
        contacts=[
            {"kind": "bounce", "between": ["ember", "ember"], "flash": 0.25},
            {"kind": "bounce", "between": ["ember", "sun"]},
        ],
        timeline=_timeline(reading, period),
        end=[when("coverage", full, of="ember", hold=0.3)],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(
            reading, "card", pl=("Pełno.", "Nie ma już miejsca."), en=("Full.", "No room left.")
        ),
        max_bodies=420,
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "ember",
            "size": reading.dice.whole("size", 31, 37),
            "colour": colours.some(3),
            "trail": "line",
            "trail_time": 0.7,
            "glow": 0.9,
            "restitution": 1,
        },
        {
            "name": "sun",
            "size": 50,
            "colour": "accent",
            "glow": 1.5,
            "core": 0.9,
            "fixed": True,
        },
    ]


def _births(start: int, radius: float, speed: float) -> list[Entry]:
    return [
        {"kind": "point", "species": "sun", "centre": CENTRE},
        {
            "kind": "ring",
            "species": "ember",
            "count": start,
            "radius": radius,
            "centre": CENTRE,
            "speed": abs(speed),
            "direction": "tangent",
        },
    ]


def _timeline(reading: Reading, period: float) -> list[Entry]:
    return [
        {
            "kind": "divide",
            "at": round(period, 2),
            "every": round(period, 2),
            "on": "ember",
            "scale": 0.92,
            "smallest": 12,
            "kick": reading.speed("kick", 190),
            "mark": True,
        }
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każde okrążenie dzieli na dwoje", "dzielą się, aż zapełnią obraz"),
        en=("every round splits them in two", "they split until the screen is full"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "population",
        "of": "ember",
        "text": said(reading, "count", pl=("{value}",), en=("{value}",)),
    }
