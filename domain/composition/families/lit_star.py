"""Film family: lit star."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    ROOM,
    Parts,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def lit_star(reading: Reading, colours: Colours) -> Parts:
    """A ring of dust turns, is drawn in, and lights a star with its last grain."""
    grains = reading.count("grains", 44, 26, 70)
    fall = round(3.0 / reading.pace, 1)
    rings: list[Entry] = [
        {
            "kind": "ring",
            "species": "dust",
            "count": grains,
            "radius": round(ROOM * share),
            "centre": CENTRE,
            "turn": round(37 * number),
            "speed": round(270 - 40 * share),
            "direction": "tangent",
        }
        for number, share in enumerate((0.98, 0.84, 0.7, 0.56))
    ]
    return Parts(
        species=_species(colours),
        births=[{"kind": "point", "species": "star", "centre": CENTRE}, *rings],
        forces=_forces(),
        contacts=_contacts(),
        bounds={"kind": "open"},
        timeline=_timeline(fall),
        end=[when("population", 0, of="dust", test="below")],
        settle=2.6,
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Jest gwiazda.",), en=("A star.",)),
        density=14,
    )


def _species(colours: Colours) -> list[Entry]:
    return [
        {
            "name": "dust",
            "size": {"min": 6, "max": 13},
            "colour": colours.some(3),
            "glow": 0.7,
            "trail": "line",
            "trail_time": 0.8,
        },
        {"name": "star", "size": 34, "colour": "accent", "glow": 1.5, "core": 1, "mass": 9000},
    ]


def _forces() -> list[Entry]:
    return [
        {
            "kind": "orbit",
            "on": "dust",
            "centre": CENTRE,
            "speed": 260,
            "grip": 1.2,
            "name": "turning",
        },
        {
            "kind": "attract",
            "on": "dust",
            "to": "star",
            "strength": 20,
            "falloff": "inverse",
            "reach": 2000,
            "name": "weight",
        },
    ]


def _contacts() -> list[Entry]:
    return [
        {"kind": "absorb", "between": ["star", "dust"], "growth": 0.9, "flash": 0.7},
        {
            "kind": "merge",
            "between": ["dust", "dust"],
            "flash": 0.3,
            "probability": 0.5,
            "sound": False,
        },
    ]


def _timeline(fall: float) -> list[Entry]:
    return [
        {
            "kind": "change",
            "at": fall,
            "force": "turning",
            "field": "grip",
            "to": 0.5,
            "over": 3,
        },
        {
            "kind": "change",
            "at": fall,
            "force": "weight",
            "field": "strength",
            "to": 330,
            "over": 9,
            "mark": True,
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("ostatnie ziarno zapala", "pył spada do środka"),
        en=("the last grain lights it", "dust on its way inwards"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "population",
        "of": "dust",
        "text": said(reading, "count", pl=("ziarna: {value}",), en=("{value} grains",)),
    }
