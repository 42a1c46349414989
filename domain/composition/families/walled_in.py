"""Film family: walled in."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, FELT, Parts, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def walled_in(reading: Reading, colours: Colours) -> Parts:
    """Wanderers whose way turns to stone behind them, until there is no way left."""
    dice = reading.dice
    walkers = _walkers(reading)
    speed = reading.speed("speed", 430)
    cell = 6 if reading.weight("small") else 10 if reading.weight("large") else 8
    room: Entry = {"kind": "bounce", "drawn": True, "sound": False, **FELT}
    return Parts(
        species=[
            {
                "name": "walker",
                "size": cell * 1.6,
                "colour": "accent",
                "glow": 1.3,
                "core": 0.9,
                "restitution": 1,
                "appear": 0,
            }
        ],
        births=_births(walkers, speed, dice.whole("aim", 0, 359)),
        fields=[
            {
                "kind": "maze",
                "name": "walls",
                "on": "walker",
                "cell": cell,
                "dry": 0.2,
                "colours": [colours.main, colours.other],
            }
        ],
        behaviours=_behaviours(speed, dice.between("stray", 0.7, 1.3)),
        bounds=circle(sound=False) if dice.share("room") < 0.4 else room,
        end=[when("changed", 0, of="walls", test="below", hold=1.2, after=7)],
        subtitle=said(
            reading,
            "subtitle",
            pl=("żadnego kroku nie można cofnąć", "każdy krok to ściana"),
            en=("no step can be taken back", "every step is a wall"),
        ),
        counter={
            "measure": "filled",
            "of": "walls",
            "text": said(reading, "count", pl=("{value} w murze",), en=("{value} walled",)),
        },
        card=said(reading, "card", pl=("Zamurowani.",), en=("Walled in.",))
        if walkers > 1
        else said(reading, "card", pl=("Zamurowany.",), en=("Walled in.",)),
        pitch_by="height",
    )


def _walkers(reading: Reading) -> int:
    """One when the words speak of one; a crowd builds the maze sooner."""
    if reading.weight("single", "wanderer") > reading.weight("many"):
        return 1
    return reading.count("walkers", 3, 2, 7)


def _births(walkers: int, speed: float, aim: int) -> list[Entry]:
    if walkers == 1:
        return [
            {
                "kind": "point",
                "species": "walker",
                "centre": CENTRE,
                "speed": speed,
                "direction": aim,
            }
        ]
    return [
        {
            "kind": "ring",
            "species": "walker",
            "count": walkers,
            "radius": 120,
            "centre": CENTRE,
            "turn": aim,
            "speed": speed,
            "direction": "outward",
        }
    ]


def _behaviours(speed: float, stray: float) -> list[Entry]:
    return [
        {"kind": "sense", "field": "walls", "ahead": 56, "angle": 60, "turn": -1200},
        {"kind": "wander", "strength": round(speed * 6.5 * stray), "change": 1.6},
        {"kind": "hold_speed", "speed": speed, "grip": 6},
    ]
