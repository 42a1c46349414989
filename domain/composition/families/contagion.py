"""Film family: contagion."""

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


def contagion(reading: Reading, colours: Colours) -> Parts:
    """One of another colour among many: whom it touches carries it on, until all have it."""
    dice = reading.dice
    many = reading.count("many", 88, 55, 130)
    wished = len(reading.colours) >= 1
    carrier = colours.main if wished else "accent"
    healthy = colours.other if len(reading.colours) >= 2 else "muted"
    size = dice.whole("size", 15, 19)
    shape = dice.pick("shape", ["circle", "ring", "square"])
    person: Entry = {"size": size, "restitution": 1, "tags": ["people"]}
    speed = reading.speed("speed", 120)
    return Parts(
        species=_species(shape, healthy, person, carrier),
        births=_births(reading, many, speed),
        forces=[{"kind": "flow", "strength": 90, "scale": 380, "change": 0.4}],
        bounds=box(sound=False),
        contacts=_contacts(),
        end=[when("population", 0, of="calm", test="below", hold=0.2)],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Wszyscy.",), en=("Everyone.",)),
        density=11,
        pitch_by="height",
    )


def _species(shape: str, healthy: str, person: Entry, carrier: str) -> list[Entry]:
    return [
        {
            "name": "calm",
            "shape": shape,
            "stroke": 5,
            "colour": healthy,
            "glow": 0.3,
            "trail": "dots",
            "trail_time": 0.4,
            **person,
        },
        {
            "name": "carrier",
            "shape": shape,
            "stroke": 7,
            "colour": carrier,
            "glow": 1.3,
            "trail": "line",
            "trail_time": 0.6,
            **person,
        },
    ]


def _births(reading: Reading, many: int, speed: float) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "calm",
            "count": many,
            "centre": CENTRE,
            "width": 920,
            "height": 930,
            "apart": 58,
            "speed": {"min": 60, "max": speed},
        },
        {
            "kind": "point",
            "species": "carrier",
            "centre": at(540, MIDDLE_Y + 420),
            "speed": speed * 1.6,
            "direction": reading.dice.whole("aim", 250, 290),
        },
    ]


def _contacts() -> list[Entry]:
    return [
        {
            "kind": "convert",
            "between": ["carrier", "calm"],
            "to": "carrier",
            "flash": 1,
            "probability": 0.6,
        },
        {"kind": "bounce", "between": ["tag:people", "tag:people"], "sound": False, "flash": 0},
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("wystarczy jeden dotyk", "zaczęło się od jednego"),
        en=("one touch is enough", "it began with one"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "population",
        "of": "calm",
        "text": said(reading, "count", pl=("jeszcze {value}",), en=("{value} left",)),
    }
