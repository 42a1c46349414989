"""Film family: first snow."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CEILING,
    FLOOR,
    LEFT,
    MIDDLE_X,
    MIDDLE_Y,
    RIGHT,
    Parts,
    at,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def first_snow(reading: Reading, colours: Colours) -> Parts:
    """Flakes drift down and stay where they land, until the drift is high enough."""
    dice = reading.dice
    rate = round(1.9 * reading.crowd * dice.between("rate", 0.92, 1.1), 2)
    flakes: list[Entry] = [
        {
            "kind": "emitter",
            "species": "flake",
            "rate": rate,
            "centre": at(x, CEILING - 90),
            "speed": {"min": 40, "max": 200},
            "direction": 90,
            "spread": 150,
            "limit": 400,
        }
        for x in (110, 325, 540, 755, 970)
    ]
    high = round(dice.between("high", 0.13, 0.15), 3)
    return Parts(
        species=_species(colours, reading),
        births=_births(flakes),
        forces=[
            {"kind": "gravity", "y": reading.speed("gravity", 420)},
            {"kind": "flow", "on": "flake", "strength": 220, "scale": 360, "change": 0.4},
        ],
        bounds={"kind": "wrap", "padding": -60},
        contacts=[
            {"kind": "stick", "between": ["flake", "walls"], "to": "drift", "flash": 0.4},
            {"kind": "stick", "between": ["flake", "drift"], "to": "drift", "flash": 0.4},
        ],
        walls=_walls(),
        end=[when("coverage", high, of="drift")],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Cicho.",), en=("Hush.",)),
        density=5,
        pitch_by="height",
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "flake",
            "size": {"min": 16, "max": 38},
            "colour": colours.main,
            "shape": reading.dice.pick("shape", ["circle", "circle", "ring"]),
            "core": 0.2,
            "glow": 0.35,
            "drag": 1.1,
        },
        {
            "name": "drift",
            "size": 30,
            "colour": colours.main,
            "core": 0.2,
            "glow": 0.15,
            "fixed": True,
        },
    ]


def _births(flakes: list[Entry]) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "flake",
            "count": 34,
            "centre": at(MIDDLE_X, MIDDLE_Y - 120),
            "width": 940,
            "height": 880,
            "apart": 70,
            "speed": 60,
        },
        *flakes,
    ]


def _walls() -> list[Entry]:
    return [
        {
            "kind": "segment",
            "start": at(LEFT - 60, FLOOR - 4),
            "end": at(RIGHT + 60, FLOOR - 4),
            "thickness": 8,
        }
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("cisza, w której rośnie śnieg", "pada, aż przykryje ziemię"),
        en=("the line of snow is rising", "it falls until the ground is gone"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "population",
        "of": "drift",
        "text": said(reading, "count", pl=("płatki: {value}",), en=("{value} flakes",)),
    }
