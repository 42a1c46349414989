"""Film family: doubling coin."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    Parts,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def doubling_coin(reading: Reading, colours: Colours) -> Parts:
    """One thing in a box: every wall it hits breaks it in two, up to a counted number."""
    dice = reading.dice
    goal = 300 if reading.weight("many") else reading.count("goal", 220, 150, 320)
    shape = (
        "square" if reading.weight("coin") else dice.pick("shape", ["circle", "square", "triangle"])
    )
    return Parts(
        species=_species(colours, shape),
        births=_births(reading),
        bounds=box(drawn=True),
        contacts=_contacts(reading),
        end=[when("population", goal)],
        subtitle=_subtitle(reading, goal),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("{value}",), en=("{value}",)),
        },
        card=said(reading, "card", pl=(f"{goal}.",), en=(f"{goal}.",)),
        max_bodies=goal,
        density=18,
    )


def _species(colours: Colours, shape: str) -> list[Entry]:
    return [
        {
            "name": "coin",
            "shape": shape,
            "size": 92,
            "colour": ["accent", *colours.some(3)],
            "restitution": 1,
            "spin": {"min": -160, "max": 160},
            "trail": "line",
            "trail_time": 0.4,
        }
    ]


def _births(reading: Reading) -> list[Entry]:
    return [
        {
            "kind": "point",
            "species": "coin",
            "centre": CENTRE,
            "speed": reading.speed("speed", 600),
            "direction": reading.dice.whole("aim", 200, 250),
        }
    ]


def _contacts(reading: Reading) -> list[Entry]:
    return [
        {
            "kind": "split",
            "between": ["coin", "walls"],
            "who": "first",
            "into": 2,
            "scale": 0.84,
            "smallest": 9,
            "kick": reading.speed("kick", 170),
            "cooldown": 0.25,
            "flash": 1,
        },
    ]


def _subtitle(reading: Reading, goal: int) -> str:
    return said(
        reading,
        "subtitle",
        pl=(f"od jednego do {goal}", "każda ściana łamie na pół"),
        en=(f"from one to {goal}", "every wall breaks it in two"),
    )
