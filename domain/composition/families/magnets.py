"""Film family: magnets."""

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


def magnets(reading: Reading, colours: Colours) -> Parts:
    """Two colours that attract their own and repel the other sort themselves and rest."""
    dice = reading.dice
    each = reading.count("each", 42, 24, 64)
    pull = reading.speed("pull", 62)
    kind: Entry = {
        "size": dice.whole("size", 17, 22),
        "restitution": 0.4,
        "drag": 0.75,
        "trail": "line",
        "trail_time": 0.5,
        "glow": 0.8,
    }
    return Parts(
        species=[
            {"name": "north", "colour": colours.main, **kind},
            {"name": "south", "colour": colours.other, **kind},
        ],
        births=[_strewn("north", each), _strewn("south", each)],
        forces=_forces(pull),
        bounds=circle(restitution=0.4, sound=False),
        contacts=_contacts(),
        end=[
            when("energy", each * 0.9, test="below", hold=0.6, after=9),
            {"kind": "time", "at": 20},
        ],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Równowaga.",), en=("Balance.",)),
        pitch_by="species",
    )


def _strewn(species: str, count: int) -> Entry:
    return {
        "kind": "random",
        "species": species,
        "count": count,
        "centre": CENTRE,
        "width": 900,
        "height": 920,
        "apart": 66,
        "speed": {"min": 160, "max": 420},
    }


def _forces(pull: float) -> list[Entry]:
    return [
        {"kind": "attract", "on": "north", "to": "north", "strength": pull, "reach": 700},
        {"kind": "attract", "on": "south", "to": "south", "strength": pull, "reach": 700},
        {"kind": "repel", "on": "north", "to": "south", "strength": pull * 1.25, "reach": 520},
        {"kind": "repel", "on": "south", "to": "north", "strength": pull * 1.25, "reach": 520},
    ]


def _contacts() -> list[Entry]:
    return [
        {"kind": "bounce", "between": ["north", "north"], "flash": 0.5},
        {"kind": "bounce", "between": ["south", "south"], "flash": 0.5},
        {"kind": "bounce", "between": ["north", "south"], "flash": 1, "sound": False},
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("swój do swego, bez ścian", "z mieszaniny dwa obozy"),
        en=("each to its own, without walls", "out of a mixture, two camps"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "contact_rate",
        "text": said(
            reading, "count", pl=("dotknięcia: {value} / s",), en=("{value} touches / s",)
        ),
    }
