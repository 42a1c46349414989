"""Film family: colours fall."""

import math
from itertools import pairwise

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, MIDDLE_X, MIDDLE_Y, Parts, at, box, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

STATES = ("mixed", "sorted", "changed", "home")


def colours_fall(reading: Reading, colours: Colours) -> Parts:
    """Every colour has a place that it falls to; the places change owners, and change back."""
    dice = reading.dice
    kinds = max(3, min(4, len(reading.colours) or dice.whole("kinds", 3, 4)))
    each = reading.count("each", 130, 80, 200) // kinds
    stay = min(5.0, max(3.0, reading.seconds("stay", 3.8)))
    places = _places(reading, kinds)
    return Parts(
        species=[_kind(reading, number, colours.tokens[number]) for number in range(kinds)],
        births=[_births(number, each) for number in range(kinds)],
        forces=_forces(reading, places),
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


def _places(reading: Reading, kinds: int) -> list[Entry]:
    """Corners of a polygon, or layers one above another where the words speak of layers."""
    dice = reading.dice
    if reading.weight("pile", "fall", "rise") > reading.weight("orbit", "star"):
        step = 760 / (kinds - 1)
        return [at(MIDDLE_X, MIDDLE_Y - 380 + step * number) for number in range(kinds)]
    turn = dice.pick("turn", [-90, -45, 0, 90])
    far = dice.whole("far", 260, 330)
    return [
        at(
            MIDDLE_X + far * math.cos(math.radians(turn + 360 * number / kinds)),
            MIDDLE_Y + far * math.sin(math.radians(turn + 360 * number / kinds)),
        )
        for number in range(kinds)
    ]


def _forces(reading: Reading, places: list[Entry]) -> list[Entry]:
    """At home and when sorted each colour falls to its own place, between them to the next."""
    strength = reading.speed("strength", 560)
    kinds = len(places)
    pull: Entry = {"kind": "attract", "strength": strength, "falloff": "none", "reach": 3000}
    return [
        {
            **pull,
            "on": f"colour_{number}",
            "centre": places[(number + shift) % kinds],
            "during": list(during),
        }
        for shift, during in ((0, ("sorted", "home")), (1, ("changed",)))
        for number in range(kinds)
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każda barwa ma własny dół", "każdy kolor spada gdzie indziej"),
        en=("every colour has its own down", "each colour falls its own way"),
    )
