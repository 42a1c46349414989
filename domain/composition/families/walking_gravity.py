"""Film family: walking gravity."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    MIDDLE_X,
    MIDDLE_Y,
    Parts,
    at,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def walking_gravity(reading: Reading, colours: Colours) -> Parts:
    """Gravity turns from wall to wall, and a handful of heavy balls follows it."""
    dice = reading.dice
    balls = reading.count("balls", 34, 14, 60)
    period = min(2.8, max(1.7, reading.seconds("period", 2.2)))
    turns = 8
    way = dice.sign("way")
    return Parts(
        species=_species(colours, reading),
        births=_births(balls),
        forces=[
            {"kind": "gravity", "y": reading.speed("gravity", 1700)},
            {"kind": "drag", "rate": 0.08},
        ],
        bounds=box(restitution=0.7, drawn=True),
        contacts=[{"kind": "bounce", "between": ["ball", "ball"], "flash": 0.5, "count": "knocks"}],
        timeline=_timeline(period, way, turns),
        end=[
            when("energy", balls * 3.0, test="below", hold=0.4, after=round(period * turns + 1, 2)),
            {"kind": "time", "at": round(period * turns + 3.2, 2)},
        ],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Znowu podłoga.",), en=("The floor again.",)),
        longest=min(30.0, period * turns + 7),
    )


def _species(colours: Colours, reading: Reading) -> list[Entry]:
    return [
        {
            "name": "ball",
            "shape": reading.dice.pick("shape", ["circle", "circle", "square"]),
            "size": {"min": 26, "max": reading.dice.whole("large", 50, 62)},
            "colour": colours.some(4),
            "restitution": 0.55,
            "friction": 0.1,
            "trail": "ribbon",
            "trail_time": 0.35,
        }
    ]


def _births(balls: int) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "ball",
            "count": balls,
            "centre": at(MIDDLE_X, MIDDLE_Y),
            "width": 840,
            "height": 800,
            "apart": 124,
            "speed": {"min": 60, "max": 240},
        }
    ]


def _timeline(period: float, way: int, turns: int) -> list[Entry]:
    return [
        {
            "kind": "turn_gravity",
            "at": round(period, 2),
            "every": round(period, 2),
            "until": round(period * turns + 0.3, 2),
            "by": 90 * way,
            "mark": True,
        }
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("podłoga jest tam, gdzie leżą kule", "dwa razy dookoła pokoju"),
        en=("the floor is where the balls lie", "twice around the room"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "count",
        "of": "knocks",
        "text": said(reading, "count", pl=("stuknięcia: {value}",), en=("knocks: {value}",)),
    }
