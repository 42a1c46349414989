"""Film family: fireworks."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    FLOOR,
    LEFT,
    MIDDLE_X,
    RIGHT,
    Parts,
    at,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry

RISE = 0.85
"""Seconds a rocket climbs; it has no weight, so its burst is where speed and time say."""


def fireworks(reading: Reading, colours: Colours) -> Parts:
    """Rockets rise and burst, each larger than the last; the finale fills the sky."""
    rockets = min(9, reading.count("rockets", 7, 5, 9))
    gap = min(2.2, max(1.3, reading.seconds("gap", 1.75)))
    timeline: list[Entry] = []
    for number in range(rockets):
        count = 54 + 18 * number + (110 if number == rockets - 1 else 0)
        timeline += _rocket(reading, number, round(gap * number, 2), count)
    return Parts(
        species=_species(colours),
        births=_births(),
        forces=[{"kind": "gravity", "on": f"spark_{kind}", "y": 330} for kind in range(3)],
        bounds={"kind": "open"},
        timeline=timeline,
        end=[when("population", 90, test="below", after=round(gap * (rockets - 1) + RISE + 1, 2))],
        settle=2.4,
        subtitle=_subtitle(reading),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("światła: {value}",), en=("lights: {value}",)),
        },
        card=said(reading, "card", pl=("Dobranoc.",), en=("Good night.",)),
        births_heard=True,
        pitch_by="height",
    )


def _species(colours: Colours) -> list[Entry]:
    return [
        *(_spark(kind, token) for kind, token in enumerate(colours.some(3))),
        {
            "name": "rocket",
            "size": 14,
            "colour": "accent",
            "collide": False,
            "trail": "line",
            "trail_time": 0.8,
            "lifetime": RISE,
            "fade": 0,
            "glow": 1.4,
            "core": 1,
        },
        {
            "name": "town",
            "shape": "square",
            "size": {"min": 12, "max": 30},
            "colour": "muted",
            "fixed": True,
            "glow": 0,
            "core": 0,
        },
    ]


def _births() -> list[Entry]:
    return [
        {
            "kind": "line",
            "species": "town",
            "count": 19,
            "start": at(LEFT, FLOOR - 32),
            "end": at(RIGHT, FLOOR - 32),
        },
        {
            "kind": "point",
            "species": "rocket",
            "centre": at(MIDDLE_X, FLOOR - 60),
            "speed": 900,
            "direction": 270,
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każdy wybuch większy od poprzedniego", "czekaj na finał"),
        en=("each one larger than the last", "wait for the finale"),
    )


def _spark(kind: int, token: str) -> Entry:
    return {
        "name": f"spark_{kind}",
        "size": {"min": 8, "max": 15},
        "colour": token,
        "collide": False,
        "drag": 0.9,
        "lifetime": {"min": 1.2, "max": 2.6},
        "fade": 1.1,
        "trail": "line",
        "trail_time": 0.5,
        "glow": 1.2,
    }


def _rocket(reading: Reading, number: int, start: float, count: int) -> list[Entry]:
    """One rocket and its burst where it will be when its time is over."""
    dice = reading.dice
    last = count > 180
    x = MIDDLE_X if number == 0 or last else dice.whole(f"x{number}", 230, 850)
    climb = 900 if number == 0 else dice.whole(f"climb{number}", 820, 1080)
    entries: list[Entry] = []
    if number > 0:
        entries.append(
            {
                "kind": "spawn",
                "at": start,
                "species": "rocket",
                "centre": at(x, FLOOR - 60),
                "speed": climb,
                "direction": 270,
            }
        )
    place = at(x, FLOOR - 60 - climb * RISE)
    kind = dice.whole(f"kind{number}", 0, 2)
    entries.append(
        {
            "kind": "spawn",
            "at": round(start + RISE, 2),
            "species": f"spark_{kind}",
            "count": count,
            "centre": place,
            "speed": {"min": 60, "max": 560 + 60 * number},
            "mark": True,
        }
    )
    return entries
