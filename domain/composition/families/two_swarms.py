"""Film family: two swarms."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    MIDDLE_X,
    MIDDLE_Y,
    Parts,
    at,
    circle,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def two_swarms(reading: Reading, colours: Colours) -> Parts:
    """Two swarms circle their own centres; the centres meet and the swarms become one whirl."""
    dice = reading.dice
    many = reading.count("many", 55, 25, 90)
    way = dice.sign("way")
    speed = reading.speed("speed", 330)
    insect: Entry = {
        "size": {"min": 8, "max": 14},
        "trail": "line",
        "trail_time": 0.5,
        "restitution": 1,
    }
    first, second = at(MIDDLE_X, MIDDLE_Y - 250), at(MIDDLE_X, MIDDLE_Y + 250)
    ring: Entry = {"kind": "ring", "count": many // 2, "direction": "tangent", "speed": speed}
    mixing = round(7.5 / reading.pace, 1)
    return Parts(
        species=[
            {"name": "gold", "colour": colours.main, **insect},
            {"name": "sky", "colour": colours.other, **insect},
        ],
        births=_births(ring, first, second),
        forces=_forces(first, second, speed, way),
        bounds=circle(sound=False),
        contacts=_contacts(),
        timeline=_timeline(mixing, way),
        end=[
            when("count", 170 + 2 * many, of="touches", after=mixing + 4),
            {"kind": "time", "at": 19},
        ],
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Jeden wir.",), en=("One whirl.",)),
        density=10,
    )


def _births(ring: Entry, first: Entry, second: Entry) -> list[Entry]:
    return [
        {**ring, "species": "gold", "centre": first, "radius": 150},
        {**ring, "species": "gold", "centre": first, "radius": 210, "turn": 7},
        {**ring, "species": "sky", "centre": second, "radius": 150},
        {**ring, "species": "sky", "centre": second, "radius": 210, "turn": 7},
    ]


def _forces(first: Entry, second: Entry, speed: float, way: int) -> list[Entry]:
    return [
        {
            "kind": "orbit",
            "on": "gold",
            "centre": first,
            "speed": speed * way,
            "grip": 1.2,
            "name": "gold_home",
        },
        {
            "kind": "orbit",
            "on": "sky",
            "centre": second,
            "speed": -speed * way,
            "grip": 1.2,
            "name": "sky_home",
        },
        {
            "kind": "attract",
            "to": "point",
            "centre": CENTRE,
            "strength": 0,
            "reach": 2000,
            "falloff": "none",
            "name": "meeting",
        },
        {
            "kind": "vortex",
            "centre": CENTRE,
            "strength": 0,
            "reach": 2000,
            "falloff": "none",
            "name": "whirl",
        },
        {"kind": "drag", "rate": 0.25},
    ]


def _contacts() -> list[Entry]:
    return [
        {"kind": "bounce", "between": ["gold", "sky"], "flash": 0.8, "count": "touches"},
        {"kind": "bounce", "between": ["gold", "gold"], "sound": False, "flash": 0.1},
        {"kind": "bounce", "between": ["sky", "sky"], "sound": False, "flash": 0.1},
    ]


def _timeline(mixing: float, way: int) -> list[Entry]:
    return [
        {
            "kind": "change",
            "at": 3.2,
            "force": "gold_home",
            "field": "grip",
            "to": 0,
            "over": 2,
        },
        {"kind": "change", "at": 3.2, "force": "sky_home", "field": "grip", "to": 0, "over": 2},
        {
            "kind": "change",
            "at": 3.2,
            "force": "meeting",
            "field": "strength",
            "to": 420,
            "over": 2.5,
            "mark": True,
        },
        {
            "kind": "change",
            "at": mixing,
            "force": "whirl",
            "field": "strength",
            "to": 130 * way,
            "over": 3,
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("dwa porządki, jeden wir", "najpierw osobno, potem razem"),
        en=("two orders, one whirl", "first apart, then together"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "count",
        "of": "touches",
        "text": said(reading, "count", pl=("dotknięcia: {value}",), en=("touches: {value}",)),
    }
