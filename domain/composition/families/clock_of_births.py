"""Film family: clock of births."""

import math

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, MIDDLE_X, MIDDLE_Y, ROOM, Parts, at, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

LASTS = 15.0
"""Seconds of crossings that count: the last of them ends the film."""

BEATS = ((2, -1), (3, -2), (3, 1), (4, -1), (3, -1, 1), (4, -2, 1))
"""Turns of the hands in the time in which all of them are back where they began."""


def clock_of_births(reading: Reading, colours: Colours) -> Parts:
    """Hands of a clock turn, each at its pace; where two of them cross, something is born."""
    dice = reading.dice
    beats = dice.pick("beats", BEATS)
    lap = min(15.0, max(9.0, reading.seconds("lap", 11.5)))
    rates = [beat / lap for beat in beats]
    lengths = [ROOM - 60 - 70 * number for number in range(len(rates))]
    crossings = _crossings(rates, lengths)
    each = max(1, min(5, round(reading.count("each", 34, 18, 60) / max(1, len(crossings)))))
    return Parts(
        species=_species(reading, colours),
        births=_births(),
        forces=[{"kind": "gravity", "y": reading.speed("gravity", 240)}],
        bounds=circle(restitution=0.9),
        machines=_hands(rates, lengths, dice.whole("thick", 10, 16)),
        contacts=[{"kind": "bounce", "between": ["all", "all"], "flash": 0.5}],
        timeline=[
            {
                "kind": "spawn",
                "at": time,
                "species": "minute",
                "count": each,
                "centre": place,
                "speed": reading.speed("throw", 420),
                "mark": True,
            }
            for time, place in crossings
        ],
        end=[when("population", 3 + each * len(crossings), of="minute", hold=1)],
        subtitle=_subtitle(reading),
        counter={
            "measure": "population",
            "of": "minute",
            "text": said(reading, "count", pl=("minuty: {value}",), en=("{value} minutes",)),
        },
        card=said(reading, "card", pl=("Czas minął.",), en=("Time is up.",)),
        births_heard=True,
    )


def _crossings(rates: list[float], lengths: list[int]) -> list[tuple[float, Entry]]:
    """When and where two hands that begin upright lie upon each other."""
    found: list[tuple[float, Entry]] = []
    for one, rate in enumerate(rates):
        for other in range(one + 1, len(rates)):
            apart = abs(rate - rates[other])
            far = min(lengths[one], lengths[other]) * 0.72
            for number in range(1, math.floor(LASTS * apart) + 1):
                time = number / apart
                turn = math.tau * rate * time - math.pi / 2
                place = at(MIDDLE_X + far * math.cos(turn), MIDDLE_Y + far * math.sin(turn))
                found.append((round(time, 2), place))
    return sorted(found, key=lambda each: each[0])


def _species(reading: Reading, colours: Colours) -> list[Entry]:
    shape = "star" if reading.weight("star") else "square" if reading.weight("coin") else "circle"
    return [
        {
            "name": "minute",
            "shape": shape,
            "size": {"min": 16, "max": reading.dice.whole("large", 26, 36)},
            "colour": colours.some(2) if reading.colours else "accent",
            "restitution": 0.9,
            "trail": reading.dice.pick("trail", ["ribbon", "line", "ghosts"]),
            "trail_time": 0.5,
            "voice": "bell",
        },
        {"name": "hub", "size": 40, "colour": "accent", "fixed": True, "glow": 0.8},
    ]


def _births() -> list[Entry]:
    return [
        {"kind": "point", "species": "hub", "centre": CENTRE},
        {
            "kind": "ring",
            "species": "minute",
            "count": 3,
            "radius": 250,
            "centre": CENTRE,
            "turn": 30,
            "speed": 220,
            "direction": "tangent",
        },
    ]


def _hands(rates: list[float], lengths: list[int], thickness: int) -> list[Entry]:
    return [
        {
            "kind": "hands",
            "centre": CENTRE,
            "length": length,
            "thickness": max(5, thickness - 4 * number),
            "hub": 0,
            "rate": round(rate, 4),
            "colour": "accent",
        }
        for number, (rate, length) in enumerate(zip(rates, lengths, strict=True))
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każde skrzyżowanie to narodziny", "zegar bez godzin"),
        en=("every crossing is a birth", "a clock without hours"),
    )
