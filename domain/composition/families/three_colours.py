"""Film family: three colours."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    MIDDLE_Y,
    Parts,
    at,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def three_colours(reading: Reading, colours: Colours) -> Parts:
    """Three kinds, each converts the next; borders chase one another until one kind is left."""
    dice = reading.dice
    each = reading.count("each", 12, 9, 18)
    speed = reading.speed("speed", 520)
    shapes = dice.pick("shapes", [["square", "triangle", "circle"], ["circle"] * 3, ["ring"] * 3])
    names = ["first", "second", "third"]
    weaker = ["second", "third", "first"]
    token = [colours.tokens[0], colours.tokens[1], "accent"]
    kind: Entry = {
        "size": dice.whole("size", 31, 37),
        "restitution": 1,
        "trail": "line",
        "trail_time": 0.35,
        "tags": ["all_kinds"],
        "glow": 0.7,
    }
    places = [at(540, MIDDLE_Y - 270), at(290, MIDDLE_Y + 230), at(790, MIDDLE_Y + 230)]
    return Parts(
        species=[
            {"name": name, "shape": shape, "colour": colour, **kind}
            for name, shape, colour in zip(names, shapes, token, strict=True)
        ],
        births=_births(reading, each, speed, names, places),
        forces=[
            {"kind": "flow", "strength": 200, "scale": 420, "change": 0.4},
        ],
        bounds=box(sound=False, drawn=True),
        contacts=_contacts(names, weaker),
        end=[when("dominance", 1, hold=0.3), {"kind": "time", "at": 22}],
        subtitle=_subtitle(reading),
        counter={
            "measure": "dominance",
            "text": said(reading, "count", pl=("przewaga: {value}",), en=("lead: {value}",)),
        },
        card=said(reading, "card", pl=("I po grze.",), en=("Game over.",)),
        density=12,
        pitch_by="species",
    )


def _births(
    reading: Reading, each: int, speed: float, names: list[str], places: list[Entry]
) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": name,
            "count": each + reading.dice.whole(name, -2, 2),
            "centre": place,
            "width": 400,
            "height": 400,
            "apart": 84,
            "speed": {"min": speed * 0.5, "max": speed},
        }
        for name, place in zip(names, places, strict=True)
    ]


def _contacts(names: list[str], weaker: list[str]) -> list[Entry]:
    return [
        {
            "kind": "bounce",
            "between": ["tag:all_kinds", "tag:all_kinds"],
            "sound": False,
            "flash": 0.1,
        },
        *(_beats(strong, weak) for strong, weak in zip(names, weaker, strict=True)),
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każdy kogoś bije i przed kimś ucieka", "zostanie tylko jeden kolor"),
        en=("each beats one and loses to one", "only one colour will be left"),
    )


def _beats(strong: str, weak: str) -> Entry:
    return {"kind": "convert", "between": [strong, weak], "to": strong, "flash": 0.9}
