"""Film family: colours fall."""

import math
from itertools import pairwise

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, MIDDLE_X, MIDDLE_Y, Parts, at, box, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0))
"""Down, up, right, left."""

STATES = ("mixed", "sorted", "changed", "home")


def colours_fall(reading: Reading, colours: Colours) -> Parts:
    """Every colour has a place that it falls to; the places change owners, and change back."""
    dice = reading.dice
    kinds = _kinds(reading)
    each = reading.count("each", 130, 80, 200) // kinds
    stay = min(5.0, max(3.0, reading.seconds("stay", 3.8)))
    return Parts(
        species=[_kind(reading, number, colours.tokens[number]) for number in range(kinds)],
        births=[_births(number, each) for number in range(kinds)],
        forces=_forces(reading),
        states=list(STATES),
        transitions=[
            {"kind": "time", "state": one, "to": to, "after": 1.2 if one == "mixed" else stay}
            for one, to in pairwise(STATES)
        ],
        bounds=circle(sound=False) if dice.share("room") < 0.4 else box(sound=False),
        contacts=[
            {"kind": "bounce", "between": ["tag:dust", "tag:dust"], "flash": 0.4},
        ],
        timeline=[
            {"kind": "shake", "enter": "changed", "strength": 10, "mark": True},
            {"kind": "shake", "enter": "home", "strength": 10, "mark": True},
        ],
        end=[
            when(
                "energy",
                each * kinds * 90,
                of="tag:dust",
                test="below",
                hold=0.4,
                after=round(1.2 + 2 * stay + 1.5, 2),
            )
        ],
        subtitle=_subtitle(reading),
        counter={
            "measure": "entropy",
            "of": "tag:dust",
            "text": said(reading, "count", pl=("bezład {value}",), en=("disorder {value}",)),
        },
        card=said(reading, "card", pl=("Każda na swoim.",), en=("Each in its place.",)),
        density=11,
    )


def _kinds(reading: Reading) -> int:
    """As many as the colours that are named, three or four."""
    return max(3, min(4, len(reading.colours) or reading.dice.whole("kinds", 3, 4)))


def _kind(reading: Reading, number: int, colour: str) -> Entry:
    return {
        "name": f"colour_{number}",
        "tags": ["dust"],
        "size": {"min": 12, "max": reading.dice.whole("large", 18, 26)},
        "colour": colour,
        "glow": 0.6,
        "trail": "line",
        "trail_time": 0.5,
        "trail_width": 0.8,
        "drag": 1.1,
        "restitution": 0.4,
    }


def _births(number: int, each: int) -> Entry:
    return {
        "kind": "random",
        "species": f"colour_{number}",
        "count": each,
        "centre": CENTRE,
        "width": 640,
        "height": 640,
        "apart": 38,
        "speed": {"min": 30, "max": 90},
    }


def _forces(reading: Reading) -> list[Entry]:
    """Sorted and at home each colour falls to its own side, between them to the next one's.

    The sides are walls where the words speak of layers, otherwise the corners of a polygon.
    """
    kinds = _kinds(reading)
    strength = reading.speed("strength", 560)
    if reading.weight("pile", "fall", "rise", "gravity") > reading.weight("orbit", "star", "sun"):
        pulls = [_down(side, strength) for side in SIDES[:kinds]]
    else:
        pulls = [_towards(place, strength) for place in _corners(reading, kinds)]
    return [
        {**pulls[(number + shift) % kinds], "on": f"colour_{number}", "during": list(during)}
        for shift, during in ((0, ("sorted", "home")), (1, ("changed",)))
        for number in range(kinds)
    ]


def _down(side: tuple[int, int], strength: float) -> Entry:
    return {"kind": "gravity", "x": side[0] * strength, "y": side[1] * strength}


def _towards(place: Entry, strength: float) -> Entry:
    return {
        "kind": "attract",
        "strength": strength,
        "falloff": "none",
        "reach": 3000,
        "centre": place,
    }


def _corners(reading: Reading, kinds: int) -> list[Entry]:
    turn = reading.dice.pick("turn", [-90, -45, 0, 90])
    far = reading.dice.whole("far", 280, 330)
    turns = [math.radians(turn + 360 * number / kinds) for number in range(kinds)]
    return [at(MIDDLE_X + far * math.cos(t), MIDDLE_Y + far * math.sin(t)) for t in turns]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każda barwa ma własny dół", "każdy kolor spada gdzie indziej"),
        en=("every colour has its own down", "each colour falls its own way"),
    )
