"""Film family: hourglass."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    LEFT,
    MIDDLE_X,
    MIDDLE_Y,
    RIGHT,
    Parts,
    at,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def hourglass(reading: Reading, colours: Colours) -> Parts:
    """Grains fall through a waist, gravity flips, and they fall back; in the end they rest."""
    dice = reading.dice
    grains = reading.count("grains", 120, 80, 160)
    period = min(3.6, max(2.4, reading.seconds("period", 3.0)))
    flips = 6 if reading.weight("fast") == 0 else 7
    waist = dice.between("waist", 70, 92)
    last = round(period * flips, 2)
    return Parts(
        species=_species(colours),
        births=_births(grains),
        forces=[
            {"kind": "gravity", "y": reading.speed("gravity", 1500)},
            {"kind": "drag", "rate": 0.15},
        ],
        bounds=box(restitution=0.4),
        walls=_waist(waist),
        contacts=[{"kind": "bounce", "between": ["grain", "grain"], "flash": 0.2}],
        timeline=_timeline(last, period, flips),
        end=[
            when("energy", grains * 1.6, test="below", hold=0.5, after=round(last + 0.8, 2)),
            {"kind": "time", "at": round(last + 3.2, 2)},
        ],
        subtitle=_subtitle(reading, flips),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Spokój.",), en=("At rest.",)),
        longest=min(30.0, last + 7),
    )


def _species(colours: Colours) -> list[Entry]:
    return [
        {
            "name": "grain",
            "size": {"min": 13, "max": 21},
            "colour": colours.some(3),
            "restitution": 0.35,
            "friction": 0.1,
            "core": 0.4,
            "glow": 0.4,
        }
    ]


def _births(grains: int) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "grain",
            "count": grains,
            "centre": at(MIDDLE_X, MIDDLE_Y - 265),
            "width": 700,
            "height": 400,
            "apart": 44,
            "speed": 90,
        }
    ]


def _timeline(last: float, period: float, flips: int) -> list[Entry]:
    return [
        {
            "kind": "flip_gravity",
            "at": round(period, 2),
            "every": round(period, 2),
            "until": round(last + 0.3, 2),
            "mark": True,
        },
        *_counted(period, flips),
    ]


def _subtitle(reading: Reading, flips: int) -> str:
    return said(
        reading,
        "subtitle",
        pl=(f"{flips} razy zmieni zdanie", f"grawitacja odwróci się {flips} razy"),
        en=(f"it changes its mind {flips} times", f"gravity flips {flips} times"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "contact_rate",
        "text": said(reading, "count", pl=("uderzenia: {value} / s",), en=("{value} knocks / s",)),
    }


def _waist(half: float) -> list[Entry]:
    """Four slanted walls that leave a gap of twice ``half`` in the middle."""
    return [
        {
            "kind": "segment",
            "start": at(edge, MIDDLE_Y + slope * 260),
            "end": at(MIDDLE_X + side * half, MIDDLE_Y + slope * 24),
            "thickness": 10,
            "restitution": 0.4,
            "sound": False,
        }
        for side, edge in ((-1, LEFT), (1, RIGHT))
        for slope in (-1, 1)
    ]


def _counted(period: float, flips: int) -> list[Entry]:
    return [
        {"kind": "say", "at": round(period * turn, 2), "text": f"{turn} / {flips}", "hold": 1.1}
        for turn in range(1, flips + 1)
    ]
