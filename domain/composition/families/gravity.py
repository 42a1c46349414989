"""Families that fall: hourglass, walking gravity, first snow, fountain, bubbles, fireworks."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CEILING,
    FLOOR,
    LEFT,
    MIDDLE_X,
    MIDDLE_Y,
    RIGHT,
    Parts,
    at,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def hourglass(reading: Reading, colours: Colours) -> Parts:
    """Grains fall through a waist, gravity flips, and they fall back; in the end they rest."""
    dice = reading.dice
    grains = reading.count("grains", 120, 80, 160)
    period = min(3.6, max(2.4, reading.seconds("period", 3.0)))
    flips = 6 if reading.weight("fast") == 0 else 7
    waist = dice.between("waist", 70, 92)
    last = round(period * flips, 2)
    return Parts(
        species=[
            {
                "name": "grain",
                "size": {"min": 13, "max": 21},
                "colour": colours.some(3),
                "restitution": 0.35,
                "friction": 0.1,
                "core": 0.4,
                "glow": 0.4,
            }
        ],
        births=[
            {
                "kind": "random",
                "species": "grain",
                "count": grains,
                "centre": at(MIDDLE_X, MIDDLE_Y - 290),
                "width": 700,
                "height": 440,
                "apart": 44,
                "speed": 90,
            }
        ],
        forces=[
            {"kind": "gravity", "y": reading.speed("gravity", 1500)},
            {"kind": "drag", "rate": 0.15},
        ],
        bounds=box(restitution=0.4),
        walls=_waist(waist),
        contacts=[{"kind": "bounce", "between": ["grain", "grain"], "flash": 0.2}],
        timeline=[
            {
                "kind": "flip_gravity",
                "at": round(period, 2),
                "every": round(period, 2),
                "until": last,
                "mark": True,
            },
            *_counted(period, flips),
        ],
        end=[
            when("energy", grains * 0.09, test="below", hold=0.5, after=round(last + 0.8, 2)),
            {"kind": "time", "at": round(last + 3.2, 2)},
        ],
        subtitle=said(
            reading,
            "subtitle",
            pl=(f"{flips} razy zmieni zdanie", f"grawitacja odwróci się {flips} razy"),
            en=(f"it changes its mind {flips} times", f"gravity flips {flips} times"),
        ),
        counter={
            "measure": "contact_rate",
            "text": said(
                reading, "count", pl=("uderzenia: {value} / s",), en=("{value} knocks / s",)
            ),
        },
        card=said(reading, "card", pl=("Spokój.",), en=("At rest.",)),
        longest=min(30.0, last + 7),
    )


def _waist(half: float) -> list[Entry]:
    """Four slanted walls that leave a gap of twice ``half`` in the middle."""
    return [
        {
            "kind": "segment",
            "start": at(edge, MIDDLE_Y + slope * 260),
            "end": at(MIDDLE_X + side * half, MIDDLE_Y + slope * 24),
            "thickness": 10,
            "restitution": 0.4,
            "sound": False,
        }
        for side, edge in ((-1, LEFT), (1, RIGHT))
        for slope in (-1, 1)
    ]


def _counted(period: float, flips: int) -> list[Entry]:
    return [
        {"kind": "say", "at": round(period * turn, 2), "text": f"{turn} / {flips}", "hold": 1.1}
        for turn in range(1, flips + 1)
    ]


def walking_gravity(reading: Reading, colours: Colours) -> Parts:
    """Gravity turns from wall to wall, and a handful of heavy balls follows it."""
    dice = reading.dice
    balls = reading.count("balls", 34, 14, 60)
    period = min(2.8, max(1.7, reading.seconds("period", 2.2)))
    turns = 8
    way = dice.sign("way")
    return Parts(
        species=[
            {
                "name": "ball",
                "shape": dice.pick("shape", ["circle", "circle", "square"]),
                "size": {"min": 26, "max": dice.whole("large", 50, 62)},
                "colour": colours.some(4),
                "restitution": 0.55,
                "friction": 0.1,
                "trail": "ribbon",
                "trail_time": 0.35,
            }
        ],
        births=[
            {
                "kind": "random",
                "species": "ball",
                "count": balls,
                "centre": at(MIDDLE_X, MIDDLE_Y),
                "width": 840,
                "height": 900,
                "apart": 124,
                "speed": {"min": 60, "max": 240},
            }
        ],
        forces=[
            {"kind": "gravity", "y": reading.speed("gravity", 1700)},
            {"kind": "drag", "rate": 0.08},
        ],
        bounds=box(restitution=0.7, drawn=True),
        contacts=[{"kind": "bounce", "between": ["ball", "ball"], "flash": 0.5, "count": "knocks"}],
        timeline=[
            {
                "kind": "turn_gravity",
                "at": round(period, 2),
                "every": round(period, 2),
                "until": round(period * turns, 2),
                "by": 90 * way,
                "mark": True,
            }
        ],
        end=[
            when("energy", balls * 3.0, test="below", hold=0.4, after=round(period * turns + 1, 2)),
            {"kind": "time", "at": round(period * turns + 3.2, 2)},
        ],
        subtitle=said(
            reading,
            "subtitle",
            pl=("podłoga jest tam, gdzie leżą kule", "dwa razy dookoła pokoju"),
            en=("the floor is where the balls lie", "twice around the room"),
        ),
        counter={
            "measure": "count",
            "of": "knocks",
            "text": said(reading, "count", pl=("stuknięcia: {value}",), en=("knocks: {value}",)),
        },
        card=said(reading, "card", pl=("Znowu podłoga.",), en=("The floor again.",)),
        longest=min(30.0, period * turns + 7),
    )


def first_snow(reading: Reading, colours: Colours) -> Parts:
    """Flakes drift down and stay where they land, until the drift is high enough."""
    dice = reading.dice
    rate = round(1.9 * reading.crowd * dice.between("rate", 0.92, 1.1), 2)
    flakes: list[Entry] = [
        {
            "kind": "emitter",
            "species": "flake",
            "rate": rate,
            "centre": at(x, CEILING - 90),
            "speed": {"min": 40, "max": 200},
            "direction": 90,
            "spread": 150,
            "limit": 400,
        }
        for x in (110, 325, 540, 755, 970)
    ]
    high = round(dice.between("high", 0.16, 0.19), 3)
    return Parts(
        species=[
            {
                "name": "flake",
                "size": {"min": 22, "max": 40},
                "colour": colours.some(2),
                "shape": dice.pick("shape", ["circle", "circle", "ring"]),
                "core": 0.8,
                "glow": 0.5,
                "drag": 1.1,
            },
            {
                "name": "drift",
                "size": 30,
                "colour": colours.main,
                "core": 0.8,
                "glow": 0.25,
                "fixed": True,
            },
        ],
        births=[
            {
                "kind": "random",
                "species": "flake",
                "count": 34,
                "centre": at(MIDDLE_X, MIDDLE_Y - 120),
                "width": 940,
                "height": 880,
                "apart": 70,
                "speed": 60,
            },
            *flakes,
        ],
        forces=[
            {"kind": "gravity", "y": reading.speed("gravity", 420)},
            {"kind": "flow", "on": "flake", "strength": 330, "scale": 360, "change": 0.4},
        ],
        bounds={"kind": "wrap", "padding": -60},
        contacts=[
            {"kind": "stick", "between": ["flake", "walls"], "to": "drift", "flash": 0.4},
            {"kind": "stick", "between": ["flake", "drift"], "to": "drift", "flash": 0.4},
        ],
        walls=[
            {
                "kind": "segment",
                "start": at(LEFT - 60, FLOOR - 4),
                "end": at(RIGHT + 60, FLOOR - 4),
                "thickness": 8,
            }
        ],
        end=[when("coverage", high, of="drift")],
        subtitle=said(
            reading,
            "subtitle",
            pl=("cisza, w której rośnie śnieg", "pada, aż przykryje ziemię"),
            en=("the line of snow is rising", "it falls until the ground is gone"),
        ),
        counter={
            "measure": "population",
            "of": "drift",
            "text": said(reading, "count", pl=("płatki: {value}",), en=("{value} flakes",)),
        },
        card=said(reading, "card", pl=("Cicho.",), en=("Hush.",)),
        density=5,
        pitch_by="height",
    )


def fountain(reading: Reading, colours: Colours) -> Parts:
    """A fountain fills a room that nothing leaves, until no room is left."""
    dice = reading.dice
    goal = reading.count("goal", 95, 70, 130)
    rate = round(goal / min(18.0, max(11.0, reading.seconds("length", 14.5))), 2)
    return Parts(
        species=[
            {
                "name": "marble",
                "size": {"min": 30, "max": dice.whole("large", 54, 62)},
                "colour": colours.some(4),
                "restitution": 0.5,
                "friction": 0.03,
                "trail": "line",
                "trail_time": 0.35,
            },
            {
                "name": "spout",
                "size": 34,
                "colour": "accent",
                "fixed": True,
                "collide": False,
                "glow": 1.4,
                "core": 0.9,
            },
        ],
        births=[
            {"kind": "point", "species": "spout", "centre": at(MIDDLE_X, FLOOR - 10)},
            {
                "kind": "point",
                "species": "marble",
                "count": 3,
                "centre": at(MIDDLE_X, FLOOR - 120),
                "speed": {"min": 900, "max": 1300},
                "direction": 270,
            },
            {
                "kind": "emitter",
                "species": "marble",
                "rate": rate,
                "centre": at(MIDDLE_X, FLOOR - 60),
                "speed": {"min": 1050, "max": 1350},
                "direction": 270,
                "spread": dice.whole("fan", 26, 46),
                "limit": 700,
            },
        ],
        forces=[{"kind": "gravity", "y": 900}],
        bounds=box(restitution=0.75),
        contacts=[{"kind": "bounce", "between": ["marble", "marble"], "flash": 0.3}],
        end=[when("population", goal, of="marble")],
        subtitle=said(
            reading,
            "subtitle",
            pl=("żadna nie znika, więc robi się ciasno", "aż nie będzie miejsca na następną"),
            en=("nothing leaves this room", "until there is no room for one more"),
        ),
        counter={
            "measure": "population",
            "of": "marble",
            "text": said(reading, "count", pl=("kulki: {value}",), en=("{value} inside",)),
        },
        card=said(reading, "card", pl=("Ani jednej więcej.",), en=("Not one more.",)),
        max_bodies=goal + 5,
    )


def bubbles(reading: Reading, colours: Colours) -> Parts:
    """Bubbles rise, press together under the ceiling and join into giants."""
    dice = reading.dice
    rate = round(2.6 * reading.crowd * reading.pace * dice.between("rate", 0.9, 1.1), 2)
    giant = dice.whole("giant", 145, 165)
    spouts: list[Entry] = [
        {
            "kind": "emitter",
            "species": "bubble",
            "rate": rate,
            "centre": at(x, FLOOR - 30),
            "speed": {"min": 60, "max": 260},
            "direction": 270,
            "spread": 70,
            "limit": 300,
        }
        for x in (190, 540, 890)
    ]
    return Parts(
        species=[
            {
                "name": "bubble",
                "shape": "ring",
                "size": {"min": 15, "max": dice.whole("large", 34, 46)},
                "stroke": 5,
                "colour": colours.some(3),
                "restitution": 0.3,
                "drag": 0.9,
                "glow": 0.8,
                "voice": "drop",
            }
        ],
        births=[
            {
                "kind": "random",
                "species": "bubble",
                "count": 26,
                "centre": at(MIDDLE_X, FLOOR - 330),
                "width": 880,
                "height": 560,
                "apart": 90,
                "speed": 80,
            },
            *spouts,
        ],
        forces=[
            {"kind": "gravity", "y": -reading.speed("lift", 620)},
            {"kind": "flow", "strength": 190, "scale": 300, "change": 0.5},
        ],
        bounds=box(restitution=0.3, sound=False),
        contacts=[
            {"kind": "merge", "between": ["bubble", "bubble"], "probability": 0.15, "flash": 0.7},
            {"kind": "bounce", "between": ["bubble", "bubble"], "sound": False, "flash": 0},
        ],
        end=[when("largest", giant, hold=0.2)],
        subtitle=said(
            reading,
            "subtitle",
            pl=("deszcz do góry nogami", "łączą się, aż powstanie olbrzym"),
            en=("an upside-down rain", "they join until there is a giant"),
        ),
        counter={
            "measure": "largest",
            "text": said(reading, "count", pl=("największa: {value}",), en=("largest: {value}",)),
        },
        card=said(reading, "card", pl=("Olbrzym.",), en=("A giant.",)),
    )


def fireworks(reading: Reading, colours: Colours) -> Parts:
    """Rockets rise and burst, each larger than the last; the finale fills the sky."""
    rockets = min(9, reading.count("rockets", 7, 5, 9))
    gap = min(2.2, max(1.3, reading.seconds("gap", 1.75)))
    timeline: list[Entry] = []
    sparks = 0
    for number in range(rockets):
        count = 46 + 16 * number + (120 if number == rockets - 1 else 0)
        timeline += _rocket(reading, number, round(gap * number, 2), count)
        sparks += count
    return Parts(
        species=[
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
                "size": {"min": 16, "max": 34},
                "colour": "muted",
                "fixed": True,
                "glow": 0,
                "core": 0,
            },
        ],
        births=[
            {
                "kind": "line",
                "species": "town",
                "count": 19,
                "start": at(LEFT, FLOOR),
                "end": at(RIGHT, FLOOR),
            },
            {
                "kind": "point",
                "species": "rocket",
                "centre": at(MIDDLE_X, FLOOR - 40),
                "speed": 900,
                "direction": 270,
            },
        ],
        forces=[{"kind": "gravity", "on": f"spark_{kind}", "y": 330} for kind in range(3)],
        bounds={"kind": "open"},
        timeline=timeline,
        end=[when("births", sparks + rockets - 1)],
        settle=3.2,
        subtitle=said(
            reading,
            "subtitle",
            pl=("każdy wybuch większy od poprzedniego", "czekaj na finał"),
            en=("each one larger than the last", "wait for the finale"),
        ),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("światła: {value}",), en=("lights: {value}",)),
        },
        card=said(reading, "card", pl=("Dobranoc.",), en=("Good night.",)),
        births_heard=True,
        pitch_by="height",
    )


def _spark(kind: int, token: str) -> Entry:
    return {
        "name": f"spark_{kind}",
        "size": {"min": 5, "max": 10},
        "colour": token,
        "collide": False,
        "drag": 0.9,
        "lifetime": {"min": 1.2, "max": 2.6},
        "fade": 1.1,
        "trail": "line",
        "trail_time": 0.5,
        "glow": 1.2,
    }


RISE = 0.85
"""Seconds a rocket climbs; it has no weight, so its burst is where speed and time say."""


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
                "centre": at(x, FLOOR - 40),
                "speed": climb,
                "direction": 270,
            }
        )
    place = at(x, FLOOR - 40 - climb * RISE)
    kind = dice.whole(f"kind{number}", 0, 2)
    entries.append(
        {
            "kind": "spawn",
            "at": round(start + RISE, 2),
            "species": f"spark_{kind}",
            "count": count,
            "centre": place,
            "speed": {"min": 60, "max": 420 + 45 * number},
            "mark": True,
        }
    )
    return entries
