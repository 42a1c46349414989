"""Film family: tired source."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, Parts, box, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def tired_source(reading: Reading, colours: Colours) -> Parts:
    """A source gives less the more room its children take, and in the end it waits."""
    dice = reading.dice
    rate = round(min(60.0, max(18.0, reading.speed("rate", 34))))
    full = dice.between("full", 0.46, 0.56)
    small, large = (20, 32) if reading.weight("small", "dust") else (22, 36)
    return Parts(
        species=_species(reading, colours, small, large),
        births=_births(reading, rate),
        numbers=[
            {
                "kind": "formula",
                "what": "spring",
                "field": "rate",
                "value": f"{rate} * max(0, 1 - coverage / {full})",
            }
        ],
        forces=[
            {
                "kind": "repel",
                "on": "child",
                "to": "source",
                "strength": 500,
                "falloff": "linear",
                "reach": 260,
            },
            {
                "kind": "vortex",
                "on": "child",
                "strength": reading.speed("whirl", 70) * dice.sign("way"),
                "falloff": "none",
                "centre": CENTRE,
            },
        ],
        behaviours=[{"kind": "pulse", "on": "source", "amplitude": 0.2, "period": 0.9}],
        bounds=circle(restitution=0.4, sound=False)
        if dice.share("room") < 0.6
        else box(drawn=True, restitution=0.4, sound=False),
        contacts=[
            {"kind": "bounce", "between": ["child", "child"], "sound": False, "flash": 0},
            {"kind": "bounce", "between": ["child", "source"], "flash": 0.3},
        ],
        end=[when("birth_rate", 2, test="below", hold=0.5, after=4)],
        subtitle=_subtitle(reading),
        counter={
            "measure": "birth_rate",
            "text": said(reading, "count", pl=("{value} na sekundę",), en=("{value} a second",)),
        },
        card=said(reading, "card", pl=("Wystarczy.",), en=("Enough.",)),
        max_bodies=420,
        births_heard=True,
    )


def _species(reading: Reading, colours: Colours, small: int, large: int) -> list[Entry]:
    hand: Entry = {"collide": False, "fixed": True, "colour": "accent", "glow": 1.2}
    return [
        {
            "name": "child",
            "shape": reading.dice.pick("shape", ["circle", "circle", "ring", "polygon"]),
            "size": {"min": small, "max": large},
            "colour": [colours.main, "accent"],
            "glow": 0.5,
            "core": 0.35,
            "restitution": 0.5,
            "drag": 0.5,
            "appear": 0.5,
        },
        {
            "name": "hand",
            "shape": "arc",
            "size": 74,
            "stroke": 9,
            "sweep": 250,
            "spin": reading.speed("spin", 70),
            **hand,
        },
        {"name": "source", "size": 28, "colour": "accent", "glow": 1.4, "core": 0.9, "fixed": True},
    ]


def _births(reading: Reading, rate: float) -> list[Entry]:
    return [
        {"kind": "point", "species": "hand", "centre": CENTRE},
        {"kind": "point", "species": "source", "centre": CENTRE},
        {
            "kind": "ring",
            "species": "child",
            "count": 10,
            "radius": 150,
            "centre": CENTRE,
            "speed": 240,
            "direction": "outward",
        },
        {
            "kind": "emitter",
            "name": "spring",
            "species": "child",
            "centre": CENTRE,
            "rate": rate,
            "speed": {"min": 200, "max": reading.speed("throw", 460)},
            "direction": "random",
            "limit": 600,
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("im ciaśniej, tym wolniej", "czeka, aż ktoś się odsunie"),
        en=("the fuller, the slower", "it waits for room"),
    )
