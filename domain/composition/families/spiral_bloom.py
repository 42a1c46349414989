"""Film family: spiral bloom."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    BOTTOM,
    CENTRE,
    PADDING,
    TOP,
    Parts,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def spiral_bloom(reading: Reading, colours: Colours) -> Parts:
    """Arms of a spiral grow out of the middle until the flower fills its circle."""
    dice = reading.dice
    arms = reading.count("arms", 5, 3, 8)
    petals = reading.count("petals", 210, 140, 300)
    length = min(17.0, max(9.0, reading.seconds("length", 12.5)))
    turn = reading.speed("turn", 96) * dice.sign("way")
    rate = petals / length
    return Parts(
        species=_species(colours, reading),
        births=_births(arms, petals, turn, rate),
        forces=_forces(turn),
        bounds={
            "kind": "clamp",
            "shape": "circle",
            "padding": PADDING,
            "top": TOP,
            "bottom": BOTTOM,
        },
        end=[when("population", petals, of="petal", hold=0.4)],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Kwitnie.",), en=("In bloom.",)),
        births_heard=True,
        density=8,
        pitch_by="height",
        max_bodies=petals + arms + 2,
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "petal",
            "shape": reading.dice.pick("shape", ["circle", "ring", "circle"]),
            "size": {"min": 16, "max": reading.dice.whole("large", 30, 40)},
            "colour": colours.some(3),
            "drag": 0.9,
            "appear": 0.6,
            "trail": reading.dice.pick("trail", ["line", "none", "ribbon"]),
            "trail_time": 1.6,
            "restitution": 0.2,
        },
        {"name": "pen", "size": 20, "colour": "accent", "collide": False, "glow": 1},
    ]


def _births(arms: int, petals: int, turn: float, rate: float) -> list[Entry]:
    return [
        {
            "kind": "ring",
            "species": "pen",
            "count": arms,
            "radius": 46,
            "centre": CENTRE,
            "speed": abs(turn),
            "direction": "tangent",
        },
        {
            "kind": "ring",
            "species": "petal",
            "count": arms,
            "radius": 80,
            "centre": CENTRE,
            "speed": 60,
            "direction": "outward",
        },
        {
            "kind": "emitter",
            "species": "petal",
            "source": "pen",
            "rate": round(rate, 1),
            "limit": petals,
        },
    ]


def _forces(turn: float) -> list[Entry]:
    return [
        {"kind": "orbit", "on": "pen", "centre": CENTRE, "speed": turn, "grip": 8},
        {
            "kind": "repel",
            "on": "petal",
            "to": "point",
            "centre": CENTRE,
            "strength": 130,
            "falloff": "inverse",
            "reach": 900,
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każdy płatek odrobinę dalej", "rozwija się, aż zakwitnie cały"),
        en=("each petal a little further out", "it unfurls until it is whole"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "population",
        "of": "petal",
        "text": said(reading, "count", pl=("płatki: {value}",), en=("{value} petals",)),
    }
