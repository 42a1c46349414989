"""Film family: automaton city."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, FELT, Parts, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

RULES = (
    ("B45678/S2345", 0.42),
    ("B3/S012345678", 0.4),
    ("B36/S12345", 0.35),
    ("B378/S235678", 0.45),
)
"""Rules under which a seed becomes a town, and the share of lit cells at which it is one."""


def automaton_city(reading: Reading, colours: Colours) -> Parts:
    """Every lamp obeys its eight neighbours; travellers light new ones, and a city grows."""
    dice = reading.dice
    rule, grown = dice.pick("rule", RULES)
    cell = 12 if reading.weight("small", "many") else 22 if reading.weight("large") else 16
    builders = reading.count("builders", 4, 2, 9)
    speed = reading.speed("speed", 200)
    return Parts(
        species=[
            {
                "name": "builder",
                "shape": dice.pick("shape", ["circle", "square", "star"]),
                "size": dice.whole("size", 13, 19),
                "colour": "accent",
                "glow": 1,
                "core": 0.7,
                "trail": "line",
                "trail_time": 0.5,
                "collide": False,
            }
        ],
        births=[_births(builders, speed, dice.whole("turn", 0, 359))],
        fields=[
            {
                "kind": "automaton",
                "name": "city",
                "cell": cell,
                "rule": rule,
                "steps": round(max(3.0, reading.speed("steps", 7)), 1),
                "begin": "empty",
                "on": "builder",
                "touch": "seed",
                "colours": ["accent", colours.main, colours.other],
            }
        ],
        behaviours=[
            {"kind": "wander", "strength": reading.speed("stray", 330), "change": 0.7},
            {"kind": "hold_speed", "speed": speed, "grip": 4},
        ],
        bounds=circle(sound=False)
        if dice.share("room") < 0.3
        else {"kind": "bounce", "sound": False, **FELT},
        end=[when("filled", grown, of="city")],
        subtitle=_subtitle(reading),
        counter={
            "measure": "filled",
            "of": "city",
            "text": said(reading, "count", pl=("{value} świeci",), en=("{value} lit",)),
        },
        card=said(reading, "card", pl=("Nikt jej nie planował.",), en=("Nobody planned it.",)),
        settle=2.2,
        pitch_by="height",
    )


def _births(builders: int, speed: float, turn: int) -> Entry:
    return {
        "kind": "ring",
        "species": "builder",
        "count": builders,
        "radius": 60,
        "centre": CENTRE,
        "turn": turn,
        "speed": speed,
        "direction": "outward",
    }


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każda lampa pyta ośmiu sąsiadów", "kilka reguł i żadnego planu"),
        en=("every lamp asks its eight neighbours", "a few rules and no plan"),
    )
