"""Film family: pendulums."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import MIDDLE_X, Parts, at, when
from domain.composition.reading import Reading

PIN = 430
"""Height of the rail that single pendulums hang from."""


def pendulums(reading: Reading, colours: Colours) -> Parts:
    """Pendulums of ever longer strings get one push; each keeps its own time until all rest."""
    dice = reading.dice
    many = min(16, reading.count("many", 11, 6, 16))
    gravity = reading.speed("gravity", 1150)
    drag = dice.between("drag", 0.16, 0.2) * reading.pace
    way = dice.sign("way")
    push = min(820.0, reading.speed("push", 680))
    lengths = [round(300 + 620 * number / (many - 1)) for number in range(many)]
    size = max(18, 330 // many)
    shape = "star" if reading.weight("star") else dice.pick("shape", ["circle", "ring", "polygon"])
    return Parts(
        species=[
            {
                "name": f"bob_{number}",
                "shape": shape,
                "size": size,
                "stroke": 8,
                "mass": 1,
                "colour": colours.tokens[number * 5 // many],
                "trail": "line",
                "trail_time": dice.between("trail", 0.8, 1.6),
                "drag": round(drag, 3),
                "appear": 0,
                "collide": False,
            }
            for number in range(many)
        ],
        births=[
            {
                "kind": "point",
                "species": f"bob_{number}",
                "centre": at(MIDDLE_X, PIN + length),
                "speed": push,
                "direction": 0 if way > 0 else 180,
            }
            for number, length in enumerate(lengths)
        ],
        forces=[{"kind": "gravity", "y": gravity}],
        bounds={"kind": "open"},
        joints=[
            {
                "kind": "pin",
                "on": f"bob_{number}",
                "centre": at(MIDDLE_X, PIN),
                "reach": length + 1,
                "width": 2,
                "colour": "muted",
            }
            for number, length in enumerate(lengths)
        ],
        end=[when("energy", many * 2200, test="below", hold=0.5, after=9)],
        subtitle=_subtitle(reading),
        counter={"measure": "time", "text": "{value} s"},
        card=said(reading, "card", pl=("Każde po swojemu.",), en=("Each at its own pace.",)),
        pitch_by="species",
    )


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("zaczynają razem, kończą osobno", "krótsze spieszy się bardziej"),
        en=("they begin together", "the shorter, the hastier"),
    )
