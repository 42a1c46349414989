"""Film family: worn paths."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, FELT, Parts, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def worn_paths(reading: Reading, colours: Colours) -> Parts:
    """The ground remembers where walkers went and turns the next ones the same way."""
    dice = reading.dice
    walkers = reading.count("walkers", 105, 60, 170)
    cell = 22 if reading.weight("small") else 40 if reading.weight("large") else 30
    speed = reading.speed("speed", 240)
    calm = min(13.0, max(8.0, reading.seconds("calm", 10.5)))
    return Parts(
        species=[_walker(reading, colours)],
        births=[_births(walkers, speed)],
        fields=[
            {
                "kind": "memory",
                "name": "ground",
                "cell": cell,
                "grip": dice.whole("grip", 7, 11),
                "learn": 10,
                "half_life": dice.between("half_life", 2.2, 3.4),
                "colours": [colours.tokens[3], colours.tokens[2]],
            }
        ],
        behaviours=[
            {"kind": "wander", "name": "stray", "strength": 0, "change": 1.2},
            {"kind": "hold_speed", "speed": speed, "grip": 4},
        ],
        numbers=[
            {
                "kind": "curve",
                "what": "stray",
                "field": "strength",
                "points": [{"at": 3, "value": round(speed * 5)}, {"at": calm, "value": 0}],
            }
        ],
        bounds={"kind": "wrap", **FELT},
        end=[
            when("changed", 0.05, of="ground", test="below", hold=0.6, after=calm - 2),
            {"kind": "time", "at": round(calm + 7, 2)},
        ],
        subtitle=_subtitle(reading),
        counter={
            "measure": "entropy",
            "text": said(reading, "count", pl=("bezład {value}",), en=("disorder {value}",)),
        },
        card=said(reading, "card", pl=("Utarty szlak.",), en=("A beaten track.",)),
        settle=2.2,
        pitch_by="height",
        density=9,
    )


_SHAPES = ("circle", "triangle", "capsule", "circle")


def _walker(reading: Reading, colours: Colours) -> Entry:
    dice = reading.dice
    shape = "triangle" if reading.weight("bird") else dice.pick("shape", _SHAPES)
    return {
        "name": "walker",
        "shape": shape,
        "facing": "motion",
        "size": dice.whole("size", 8, 12),
        "colour": [colours.main, colours.other],
        "core": 0.5,
        "glow": 0.6,
        "trail": "line",
        "trail_time": dice.between("trail", 0.4, 0.9),
        "restitution": 1,
        "collide": False,
    }


def _births(walkers: int, speed: float) -> Entry:
    return {
        "kind": "random",
        "species": "walker",
        "count": walkers,
        "width": 900,
        "height": 880,
        "centre": CENTRE,
        "speed": {"min": round(speed * 0.7), "max": round(speed * 1.2)},
    }


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każdy krok skręca następny", "ziemia pamięta, kto szedł"),
        en=("every step turns the next one", "the ground remembers who walked"),
    )
