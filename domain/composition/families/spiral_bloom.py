"""Film family: spiral bloom."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, ROOM, Parts, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

HUB = 40
"""Radius on which the pens turn that set the petals."""

DRAG = 0.9
"""1/s. Pushed by a constant force against it, petals drift outwards at one speed."""

FIRST = 34
"""Units/s of the petals that are there in frame 0: something moves at once."""


def spiral_bloom(reading: Reading, colours: Colours) -> Parts:
    """Arms of a spiral grow out of the middle until the flower fills its circle."""
    arms = reading.count("arms", 5, 3, 8)
    length = min(17.0, max(10.0, reading.seconds("length", 13)))
    each = reading.count("petals", 44, 30, 56)
    rounds = reading.dice.between("rounds", 0.8, 1.5)
    return Parts(
        species=_petals(reading, colours) + _pens(arms),
        births=_births(arms, each, length, rounds),
        forces=_forces(arms, length, rounds),
        bounds={"kind": "open"},
        end=[when("births", arms * each, hold=0.3)],
        settle=2.4,
        subtitle=_subtitle(reading),
        counter={
            "measure": "births",
            "text": said(reading, "count", pl=("płatki: {value}",), en=("{value} petals",)),
        },
        card=said(reading, "card", pl=("Kwitnie.",), en=("In bloom.",)),
        births_heard=True,
        density=8,
        pitch_by="height",
    )


def _petals(reading: Reading, colours: Colours) -> list[Entry]:
    """Two kinds, dealt to the arms in turn, so that the spiral is seen."""
    large = reading.dice.whole("large", 24, 32)
    shape = reading.dice.pick("shape", ["circle", "ring", "circle"])
    petal: Entry = {"shape": shape, "drag": DRAG, "appear": 0.8, "collide": False, "stroke": 7}
    return [
        {"name": "petal_0", "size": large, "colour": colours.main, **petal},
        {"name": "petal_1", "size": round(large * 0.72), "colour": colours.other, **petal},
    ]


def _pens(arms: int) -> list[Entry]:
    pen: Entry = {"size": 15, "colour": "accent", "collide": False, "glow": 1}
    return [{"name": f"pen_{arm}", **pen} for arm in range(arms)]


def _births(arms: int, each: int, length: float, rounds: float) -> list[Entry]:
    births: list[Entry] = []
    for arm in range(arms):
        turn = round(360 * arm / arms, 1)
        ring: Entry = {"kind": "ring", "count": 1, "centre": CENTRE, "turn": turn}
        births += [
            {
                **ring,
                "species": f"petal_{arm % 2}",
                "radius": HUB + 25,
                "speed": FIRST,
                "direction": "outward",
            },
            {
                **ring,
                "species": f"pen_{arm}",
                "radius": HUB,
                "speed": round(6.283 * rounds * HUB / length, 2),
                "direction": "tangent",
            },
            {
                "kind": "emitter",
                "species": f"petal_{arm % 2}",
                "source": f"pen_{arm}",
                "rate": round(each / length, 3),
                "limit": each,
                "start": 0.1,
            },
        ]
    return births


def _forces(arms: int, length: float, rounds: float) -> list[Entry]:
    turning: Entry = {
        "kind": "orbit",
        "centre": CENTRE,
        "speed": round(6.283 * rounds * HUB / length, 2),
        "grip": 8,
    }
    outwards: Entry = {
        "kind": "repel",
        "to": "point",
        "centre": CENTRE,
        "strength": round(DRAG * (ROOM - HUB) / length * 0.9, 2),
        "falloff": "none",
        "reach": 2000,
    }
    return [
        *({**turning, "on": f"pen_{arm}"} for arm in range(arms)),
        *({**outwards, "on": f"petal_{kind}"} for kind in range(2)),
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każdy płatek odrobinę dalej", "rozwija się, aż zakwitnie cały"),
        en=("each petal a little further out", "it unfurls until it is whole"),
    )
