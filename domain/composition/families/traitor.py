"""Film family: traitor."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, Parts, box, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def traitor(reading: Reading, colours: Colours) -> Parts:
    """One of a flock flies its own way; who flies near it for a while goes over to it."""
    dice = reading.dice
    birds = reading.count("birds", 95, 50, 150)
    speed = reading.speed("speed", 340)
    shape = dice.pick("shape", ["triangle", "drop", "capsule"])
    wished = len(reading.colours) > 0
    return Parts(
        species=_species(shape, colours.main if wished else "accent", colours.other),
        births=_births(birds, speed),
        behaviours=_behaviours(reading, speed),
        bounds=circle(sound=False) if dice.share("room") < 0.3 else box(sound=False),
        end=[when("population", round(birds * 0.07), of="loyal", test="below", hold=0.2)],
        subtitle=_subtitle(reading),
        counter={
            "measure": "population",
            "of": "loyal",
            "text": said(reading, "count", pl=("wierni: {value}",), en=("loyal: {value}",)),
        },
        card=said(reading, "card", pl=("Teraz to on jest stadem.",), en=("Now it is the flock.",)),
        pitch_by="height",
        density=10,
    )


def _species(shape: str, other: str, flock: str) -> list[Entry]:
    bird: Entry = {
        "shape": shape,
        "facing": "motion",
        "collide": False,
        "trail": "line",
        "tags": ["flock"],
    }
    return [
        {"name": "loyal", **bird, "size": 15, "colour": flock, "glow": 0.5, "trail_time": 0.35},
        {"name": "gone", **bird, "size": 17, "colour": other, "glow": 1.3, "trail_time": 0.8},
    ]


def _births(birds: int, speed: float) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "loyal",
            "count": birds,
            "width": 760,
            "height": 700,
            "centre": CENTRE,
            "apart": 36,
            "speed": {"min": round(speed * 0.6), "max": speed},
        },
        {"kind": "point", "species": "gone", "centre": CENTRE, "speed": speed, "direction": 20},
    ]


def _behaviours(reading: Reading, speed: float) -> list[Entry]:
    dice = reading.dice
    return [
        {
            "kind": "flock",
            "on": "tag:flock",
            "align": dice.between("align", 2.2, 4),
            "cohere": dice.between("cohere", 0.8, 1.8),
            "separate": 5,
            "radius": dice.whole("radius", 110, 160),
            "speed": speed,
        },
        {"kind": "seek", "on": "tag:flock", "centre": CENTRE, "strength": 520, "reach": 2000},
        {"kind": "flee", "on": "loyal", "to": "gone", "strength": 700, "reach": 100},
        {"kind": "wander", "on": "tag:flock", "strength": reading.speed("stray", 260)},
        {
            "kind": "chase",
            "on": "gone",
            "to": "loyal",
            "ahead": 0.5,
            "speed": round(speed * 1.15),
            "grip": 1.4,
            "reach": 600,
        },
        {
            "kind": "infect",
            "on": "gone",
            "whom": "loyal",
            "to": "gone",
            "reach": 48,
            "rate": round(0.34 * reading.pace, 2),
            "count": "betrayals",
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("wystarczy lecieć obok", "jeden leci po swojemu"),
        en=("flying beside it is enough", "one flies its own way"),
    )
