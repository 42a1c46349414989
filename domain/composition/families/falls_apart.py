"""Film family: falls apart."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, Parts, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def falls_apart(reading: Reading, colours: Colours) -> Parts:
    """A perfect figure is held by springs; unrest grows until they give way and it falls."""
    dice = reading.dice
    holds = min(10.5, max(6.5, reading.seconds("holds", 8.5)))
    figure, sides = _figure(reading)
    wide = dice.whole("wide", 310, 370)
    spacing = dice.whole("spacing", 34, 44) if reading.weight("many") else dice.whole("gap", 40, 54)
    down = dice.pick("down", [1300, 1300, -1100])
    turn = dice.whole("turn", 0, 35) if figure in ("box", "polygon") else 0
    shape: Entry = {"figure": figure, "sides": sides, "turn": turn, "centre": CENTRE, "speed": 90}
    return Parts(
        species=_species(reading, colours, spacing),
        births=[
            {"kind": "fill", "species": "tile", **shape, "size": wide, "spacing": spacing},
            {
                "kind": "outline",
                "species": "rim",
                **shape,
                "size": wide + 62,
                "count": dice.whole("rim", 70, 110),
            },
        ],
        forces=[
            {"kind": "spring", "name": "hold", "stiffness": 60, "damping": 2.5},
            {"kind": "flow", "name": "unrest", "strength": 0, "scale": 260, "change": 0.8},
            {"kind": "gravity", "name": "fall", "y": 0},
        ],
        numbers=_numbers(holds, reading.speed("unrest", 5000), down),
        bounds={"kind": "kill", "padding": -200},
        timeline=[
            {"kind": "slow", "at": round(holds + 0.6, 2), "speed": 0.3, "hold": 1.6, "mark": True},
            {"kind": "zoom", "at": round(holds - 3, 2), "to": 1.12, "over": 3},
            {"kind": "zoom", "at": round(holds + 0.8, 2), "to": 1, "over": 0.8},
        ],
        end=[when("emptied", 0.97, after=holds + 1)],
        subtitle=_subtitle(reading),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("jeszcze {value}",), en=("{value} hold",)),
        },
        card=said(reading, "card", pl=("Było warto.",), en=("It was worth it.",)),
        pitch_by="height",
        density=8,
    )


def _figure(reading: Reading) -> tuple[str, int]:
    """The figure that the words name, or one of the dice."""
    for concept, figure in (("heart", ("heart", 5)), ("star", ("star", 5)), ("town", ("box", 4))):
        if reading.weight(concept):
            return figure
    return reading.dice.pick(
        "figure",
        [("circle", 5), ("polygon", 6), ("star", 5), ("star", 8), ("box", 4), ("polygon", 3)],
    )


def _species(reading: Reading, colours: Colours, spacing: int) -> list[Entry]:
    shape = reading.dice.pick("shape", ["rectangle", "circle", "square", "triangle"])
    return [
        {
            "name": "tile",
            "shape": shape,
            "aspect": 1.15,
            "corner": 0.4,
            "size": round(spacing * 0.4, 1),
            "colour": [colours.main, colours.main, colours.main, colours.other],
            "glow": 0.3,
            "core": 0,
            "restitution": 0.4,
            "collide": False,
        },
        {"name": "rim", "size": 9, "colour": "accent", "core": 0.3, "collide": False},
    ]


def _numbers(holds: float, unrest: float, down: float) -> list[Entry]:
    curves: tuple[tuple[str, str, list[Entry]], ...] = (
        (
            "unrest",
            "strength",
            [
                {"at": 0, "value": 900},
                {"at": holds, "value": unrest},
                {"at": holds + 1.5, "value": 400},
            ],
        ),
        (
            "hold",
            "stiffness",
            [{"at": holds - 0.5, "value": 60}, {"at": holds + 1, "value": 0}],
        ),
        (
            "hold",
            "damping",
            [{"at": holds - 0.5, "value": 2.5}, {"at": holds + 1, "value": 0.1}],
        ),
        ("fall", "y", [{"at": holds + 0.8, "value": 0}, {"at": holds + 2, "value": down}]),
    )
    return [
        {"kind": "curve", "what": what, "field": field, "points": points}
        for what, field, points in curves
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("doskonałe, póki się trzyma", "wystarczy drobne drżenie"),
        en=("perfect while it holds", "a tremor is enough"),
    )
