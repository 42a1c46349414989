"""Film family: appetite."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, Parts, box, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def appetite(reading: Reading, colours: Colours) -> Parts:
    """Hunters grow with every meal; who has eaten too much bursts into new prey."""
    dice = reading.dice
    prey = reading.count("prey", 62, 36, 110)
    hunters = max(2, min(6, reading.count("hunters", 4, 2, 6)))
    full = dice.whole("full", 66, 82)
    return Parts(
        species=_species(colours, dice.pick("teeth", ["ring", "star", "polygon"])),
        births=_births(reading, prey, hunters),
        forces=[{"kind": "drag", "on": "prey", "rate": 0.8}],
        behaviours=_behaviours(reading, full, dice.whole("parts", 4, 9)),
        bounds=box(sound=False, drawn=dice.share("drawn") < 0.5),
        contacts=[
            {"kind": "bounce", "between": ["prey", "prey"], "sound": False, "flash": 0},
            {"kind": "bounce", "between": ["hunter", "hunter"], "flash": 0.2},
            {
                "kind": "absorb",
                "between": ["hunter", "prey"],
                "growth": dice.between("growth", 0.3, 0.45),
                "count": "eaten",
                "flash": 0.8,
            },
        ],
        end=[
            when("population", 0, of="hunter", test="below", hold=0.3),
            when("population", 0, of="prey", test="below", hold=0.3),
        ],
        subtitle=_subtitle(reading),
        counter={
            "measure": "count",
            "of": "eaten",
            "text": said(reading, "count", pl=("zjedzone: {value}",), en=("{value} eaten",)),
        },
        card=said(reading, "card", pl=("Za dużo.",), en=("Too much.",)),
        max_bodies=420,
    )


def _species(colours: Colours, teeth: str) -> list[Entry]:
    return [
        {
            "name": "prey",
            "size": {"min": 15, "max": 25},
            "colour": colours.some(2),
            "glow": 0.5,
            "core": 0.25,
            "restitution": 0.9,
        },
        {
            "name": "hunter",
            "shape": teeth,
            "size": 30,
            "stroke": 9,
            "sides": 7,
            "spin": 60,
            "colour": "accent",
            "glow": 1.1,
            "core": 0.2,
            "trail": "line",
            "trail_time": 0.5,
            "restitution": 0.9,
        },
    ]


def _births(reading: Reading, prey: int, hunters: int) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "prey",
            "count": prey,
            "width": 720,
            "height": 720,
            "centre": CENTRE,
            "apart": 52,
            "speed": {"min": 30, "max": reading.speed("graze", 120)},
        },
        {
            "kind": "ring",
            "species": "hunter",
            "count": hunters,
            "radius": reading.dice.whole("ring", 230, 380),
            "centre": CENTRE,
            "speed": 160,
            "direction": "tangent",
        },
    ]


def _behaviours(reading: Reading, full: int, parts: int) -> list[Entry]:
    return [
        {
            "kind": "grow",
            "on": "hunter",
            "rate": 0,
            "max": full,
            "at_limit": "burst",
            "parts": parts,
            "kick": 380,
            "to": "prey",
            "count": "bursts",
        },
        {"kind": "wander", "on": "prey", "strength": reading.speed("unrest", 260)},
        {"kind": "flee", "on": "prey", "to": "hunter", "strength": 700, "reach": 170},
        {
            "kind": "chase",
            "on": "hunter",
            "to": "prey",
            "ahead": 0.6,
            "speed": reading.speed("hunt", 300),
            "grip": 3,
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("kto zje za dużo, ten pęka", "głód rośnie razem z nimi"),
        en=("who eats too much bursts", "hunger grows with them"),
    )
