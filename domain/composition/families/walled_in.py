"""Film family: walled in."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, FELT, MIDDLE_X, MIDDLE_Y, Parts, at, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def walled_in(reading: Reading, colours: Colours) -> Parts:
    """Wanderers whose way turns to stone behind them, until there is no way left."""
    dice = reading.dice
    walkers = reading.count("walkers", 7, 5, 11)
    speed = reading.speed("speed", 430)
    cell = 6 if reading.weight("small") else 10 if reading.weight("large") else 8
    births = _births(reading, walkers, speed)
    last = float(str(births[-1]["at"]))
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
        births=births,
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
        end=[when("changed", 0, of="walls", test="below", hold=1.2, after=last + 3)],
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
        card=said(
            reading, "card", pl=("Zamurowani.", "Dalej nie ma."), en=("Walled in.", "No way on.")
        ),
        pitch_by="height",
    )


def _births(reading: Reading, walkers: int, speed: float) -> list[Entry]:
    """Many set off together; where the words speak of one, each goes alone, after another."""
    dice = reading.dice
    alone = reading.weight("single", "wanderer") > reading.weight("many")
    gap = reading.seconds("gap", 1.7) if alone else 0.0
    return [
        {
            "kind": "point",
            "species": "walker",
            "at": round(gap * number, 2),
            "centre": at(
                MIDDLE_X + (dice.whole(f"x{number}", -260, 260) if number else 0),
                MIDDLE_Y + (dice.whole(f"y{number}", -260, 260) if number else 0),
            ),
            "speed": speed,
            "direction": dice.whole(f"aim{number}", 0, 359),
        }
        for number in range(walkers)
    ]


def _behaviours(speed: float, stray: float) -> list[Entry]:
    return [
        {"kind": "sense", "field": "walls", "ahead": 70, "angle": 60, "turn": -1400},
        {"kind": "wander", "strength": round(speed * 5 * stray), "change": 1.2},
        {"kind": "seek", "centre": CENTRE, "strength": 420, "reach": 3000},
        {"kind": "hold_speed", "speed": speed, "grip": 6},
    ]
