"""Film family: torn net."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import MIDDLE_X, Parts, at, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

HANGS = 690
"""Height of the upper edge of the net."""


def torn_net(reading: Reading, colours: Colours) -> Parts:
    """A net of springs hangs between pegs; ever heavier stones fall into it until it tears."""
    dice = reading.dice
    columns = 2 * dice.whole("half", 5, 7) + 1
    rows = dice.whole("rows", 6, 8)
    spacing = 812 // (columns - 1)
    stones = reading.count("stones", 8, 5, 12)
    gap = min(1.5, max(0.8, reading.seconds("gap", 1.1)))
    torn = max(12, round(columns * rows * 0.22))
    return Parts(
        species=_species(reading, colours),
        births=_births(columns, rows, spacing),
        forces=[{"kind": "gravity", "y": reading.speed("gravity", 640)}],
        bounds={"kind": "kill", "padding": -260},
        joints=_joints(reading, colours, spacing),
        contacts=[
            {"kind": "bounce", "between": ["tag:stones", "knot"], "sound": False, "flash": 0.2},
            {"kind": "bounce", "between": ["tag:stones", "tag:stones"]},
        ],
        timeline=_stones(reading, stones, gap),
        end=[
            when("count", torn, of="torn", hold=1.5, after=9),
            when("population", 0, of="tag:stones", test="below", hold=0.3, after=6),
        ],
        subtitle=_subtitle(reading),
        counter={
            "measure": "count",
            "of": "torn",
            "text": said(reading, "count", pl=("zerwane: {value}",), en=("{value} torn",)),
        },
        card=said(reading, "card", pl=("Strzępy.",), en=("Tatters.",)),
        settle=2.2,
    )


def _species(reading: Reading, colours: Colours) -> list[Entry]:
    stone: Entry = {
        "shape": "star" if reading.weight("star") else "circle",
        "restitution": 0.1,
        "friction": 0.3,
        "tags": ["stones"],
    }
    return [
        {
            "name": "knot",
            "size": 9,
            "mass": 0.6,
            "colour": colours.other,
            "glow": 0.5,
            "core": 0.6,
            "drag": 0.5,
            "restitution": 0.1,
            "appear": 0,
        },
        {"name": "peg", "size": 16, "colour": "accent", "fixed": True, "appear": 0},
        {"name": "stone", "size": 26, "mass": 6, "colour": colours.main, **stone},
        {"name": "rock", "size": 52, "mass": 36, "colour": colours.tokens[2], **stone},
        {
            "name": "boulder",
            "size": reading.dice.whole("boulder", 84, 118),
            "mass": 300,
            "colour": "accent",
            "glow": 0.9,
            **stone,
            "voice": "sub",
        },
    ]


def _births(columns: int, rows: int, spacing: int) -> list[Entry]:
    half = spacing * (columns - 1) / 2 + 45
    low = HANGS + spacing * (rows - 1)
    pegs: Entry = {"kind": "line", "species": "peg", "count": 2}
    knots: Entry = {"kind": "grid", "species": "knot", "columns": columns, "rows": rows}
    centre = at(MIDDLE_X, (HANGS + low) / 2)
    return [
        {**knots, "spacing": spacing, "centre": centre, "speed": 40},
        {**pegs, "start": at(MIDDLE_X - half, HANGS), "end": at(MIDDLE_X + half, HANGS)},
        {**pegs, "start": at(MIDDLE_X - half, low), "end": at(MIDDLE_X + half, low)},
    ]


def _joints(reading: Reading, colours: Colours, spacing: int) -> list[Entry]:
    return [
        {
            "kind": "spring",
            "between": ["knot", "knot"],
            "reach": round(spacing * 1.08),
            "frequency": 9,
            "damping": 0.25,
            "breaks": reading.dice.between("breaks", 1.3, 1.42),
            "count": "torn",
            "colour": colours.other,
            "width": 4,
        },
        {
            "kind": "spring",
            "between": ["knot", "peg"],
            "reach": 110,
            "frequency": 14,
            "damping": 0.3,
            "colour": "accent",
            "width": 6,
        },
    ]


def _stones(reading: Reading, stones: int, gap: float) -> list[Entry]:
    """Stones first, then rocks, then a boulder, and one more if the net still holds."""
    kinds = ["stone"] * (stones * 2 // 3) + ["rock"] * (stones - stones * 2 // 3) + ["boulder"] * 3
    return [
        {
            "kind": "spawn",
            "at": round(0.6 + gap * number + (0.8 if kind == "boulder" else 0), 2),
            "species": kind,
            "count": 2 if kind == "stone" else 1,
            "centre": at(reading.dice.whole(f"x{number}", 330, 750), 300),
            "speed": {"min": 40, "max": 160},
            "mark": kind == "boulder",
        }
        for number, kind in enumerate(kinds)
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każdy kamień się liczy", "ile uniesie, zanim pęknie"),
        en=("every stone counts", "how much can it hold"),
    )
