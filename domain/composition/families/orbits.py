"""Families that circle: doubling orbits, an exchange of moons, two swarms, a spiral bloom."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    CENTRE,
    MIDDLE_X,
    MIDDLE_Y,
    Parts,
    at,
    box,
    circle,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def doubling_orbit(reading: Reading, colours: Colours) -> Parts:
    """Few circle one centre and split at every round until dust fills the picture."""
    dice = reading.dice
    start = reading.count("start", 5, 3, 8)
    radius = dice.between("radius", 250, 340)
    speed = reading.speed("speed", 430) * dice.sign("way")
    period = min(2.9, max(1.9, 6.283 * radius / abs(speed) * 0.5))
    full = round(dice.between("full", 0.34, 0.4), 2)
    return Parts(
        species=[
            {
                "name": "ember",
                "size": dice.whole("size", 31, 37),
                "colour": colours.some(3),
                "trail": "line",
                "trail_time": 0.7,
                "glow": 0.9,
                "restitution": 1,
            },
            {
                "name": "sun",
                "size": 50,
                "colour": "accent",
                "glow": 1.5,
                "core": 0.9,
                "fixed": True,
            },
        ],
        births=[
            {"kind": "point", "species": "sun", "centre": CENTRE},
            {
                "kind": "ring",
                "species": "ember",
                "count": start,
                "radius": radius,
                "centre": CENTRE,
                "speed": abs(speed),
                "direction": "tangent",
            },
        ],
        forces=[
            {"kind": "orbit", "on": "ember", "centre": CENTRE, "speed": speed, "grip": 0.7},
            {"kind": "flow", "on": "ember", "strength": 170, "scale": 380},
        ],
        bounds=box(sound=False),
        contacts=[
            {"kind": "bounce", "between": ["ember", "ember"], "flash": 0.25},
            {"kind": "bounce", "between": ["ember", "sun"]},
        ],
        timeline=[
            {
                "kind": "divide",
                "at": round(period, 2),
                "every": round(period, 2),
                "on": "ember",
                "scale": 0.92,
                "smallest": 12,
                "kick": reading.speed("kick", 190),
                "mark": True,
            }
        ],
        end=[when("coverage", full, of="ember", hold=0.3)],
        subtitle=said(
            reading,
            "subtitle",
            pl=("każde okrążenie dzieli na dwoje", "dzielą się, aż zapełnią obraz"),
            en=("every round splits them in two", "they split until the screen is full"),
        ),
        counter={
            "measure": "population",
            "of": "ember",
            "text": said(reading, "count", pl=("{value}",), en=("{value}",)),
        },
        card=said(
            reading, "card", pl=("Pełno.", "Nie ma już miejsca."), en=("Full.", "No room left.")
        ),
        max_bodies=420,
    )


def exchange_of_moons(reading: Reading, colours: Colours) -> Parts:
    """Two planets with moons pass each other, and some moons change sides."""
    dice = reading.dice
    moons = reading.count("moons", 16, 8, 26)
    way = dice.sign("way")
    drift = reading.speed("drift", 62)
    x, y = MIDDLE_X - 150 * way, MIDDLE_Y - 360
    other_x, other_y = MIDDLE_X + 150 * way, MIDDLE_Y + 360
    planet: Entry = {"size": 58, "glow": 1.2, "core": 0.7, "mass": 5000, "collide": False}
    ring: Entry = {
        "kind": "ring",
        "count": moons,
        "radius": 165,
        "speed": 300,
        "direction": "tangent",
    }
    moon: Entry = {"trail": "ribbon", "trail_time": 0.9, "restitution": 1}
    return Parts(
        species=[
            {"name": "moon", "size": 13, "colour": colours.main, **moon},
            {"name": "stray", "size": 13, "colour": colours.other, **moon},
            {"name": "planet", "colour": [colours.main, colours.other], **planet},
        ],
        births=[
            {
                "kind": "point",
                "species": "planet",
                "centre": at(x, y),
                "speed": drift,
                "direction": 90,
            },
            {
                "kind": "point",
                "species": "planet",
                "centre": at(other_x, other_y),
                "speed": drift,
                "direction": 270,
            },
            {**ring, "direction": "tangent", "species": "moon", "centre": at(x, y)},
            {
                **ring,
                "direction": "tangent",
                "species": "stray",
                "centre": at(other_x, other_y),
                "turn": 11,
            },
        ],
        forces=[
            {"kind": "orbit", "on": "moon", "around": "planet", "speed": 300, "grip": 0.9},
            {"kind": "orbit", "on": "stray", "around": "planet", "speed": 300, "grip": 0.9},
            {"kind": "attract", "on": "moon", "to": "planet", "strength": 190, "reach": 420},
            {"kind": "attract", "on": "stray", "to": "planet", "strength": 190, "reach": 420},
        ],
        bounds=box(sound=False),
        contacts=[
            {"kind": "bounce", "between": ["moon", "stray"], "flash": 1, "count": "meetings"},
        ],
        timeline=[
            {"kind": "slow", "at": round(340 / drift, 2), "speed": 0.5, "hold": 1.6, "mark": True}
        ],
        end=[{"kind": "time", "at": round(min(21.0, 720 / drift + 2.5), 1)}],
        subtitle=said(
            reading,
            "subtitle",
            pl=("miną się raz i nic nie będzie takie samo", "kto odejdzie z kim?"),
            en=("they pass once, and some moons leave", "who leaves with whom?"),
        ),
        counter={
            "measure": "count",
            "of": "meetings",
            "text": said(reading, "count", pl=("spotkania: {value}",), en=("encounters: {value}",)),
        },
        card=said(reading, "card", pl=("Wymienione.",), en=("Exchanged.",)),
        pitch_by="height",
    )


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
    first, second = at(MIDDLE_X, MIDDLE_Y - 290), at(MIDDLE_X, MIDDLE_Y + 290)
    ring: Entry = {"kind": "ring", "count": many // 2, "direction": "tangent", "speed": speed}
    mixing = round(7.5 / reading.pace, 1)
    return Parts(
        species=[
            {"name": "gold", "colour": colours.main, **insect},
            {"name": "sky", "colour": colours.other, **insect},
        ],
        births=[
            {**ring, "species": "gold", "centre": first, "radius": 150},
            {**ring, "species": "gold", "centre": first, "radius": 210, "turn": 7},
            {**ring, "species": "sky", "centre": second, "radius": 150},
            {**ring, "species": "sky", "centre": second, "radius": 210, "turn": 7},
        ],
        forces=[
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
        ],
        bounds=circle(sound=False),
        contacts=[
            {"kind": "bounce", "between": ["gold", "sky"], "flash": 0.8, "count": "touches"},
            {"kind": "bounce", "between": ["gold", "gold"], "sound": False, "flash": 0.1},
            {"kind": "bounce", "between": ["sky", "sky"], "sound": False, "flash": 0.1},
        ],
        timeline=[
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
        ],
        end=[
            when("count", 170 + 2 * many, of="touches", after=mixing + 4),
            {"kind": "time", "at": 19},
        ],
        subtitle=said(
            reading,
            "subtitle",
            pl=("dwa porządki, jeden wir", "najpierw osobno, potem razem"),
            en=("two orders, one whirl", "first apart, then together"),
        ),
        counter={
            "measure": "count",
            "of": "touches",
            "text": said(reading, "count", pl=("dotknięcia: {value}",), en=("touches: {value}",)),
        },
        card=said(reading, "card", pl=("Jeden wir.",), en=("One whirl.",)),
        density=10,
    )


def spiral_bloom(reading: Reading, colours: Colours) -> Parts:
    """Arms of a spiral grow out of the middle until the flower fills its circle."""
    dice = reading.dice
    arms = reading.count("arms", 5, 3, 8)
    petals = reading.count("petals", 210, 140, 300)
    length = min(17.0, max(9.0, reading.seconds("length", 12.5)))
    turn = reading.speed("turn", 96) * dice.sign("way")
    rate = petals / length
    return Parts(
        species=[
            {
                "name": "petal",
                "shape": dice.pick("shape", ["circle", "ring", "circle"]),
                "size": {"min": 16, "max": dice.whole("large", 30, 40)},
                "colour": colours.some(3),
                "drag": 0.9,
                "appear": 0.6,
                "trail": dice.pick("trail", ["line", "none", "ribbon"]),
                "trail_time": 1.6,
                "restitution": 0.2,
            },
            {"name": "pen", "size": 20, "colour": "accent", "collide": False, "glow": 1},
        ],
        births=[
            {
                "kind": "ring",
                "species": "pen",
                "count": arms,
                "radius": 46,
                "centre": CENTRE,
                "speed": abs(turn),
                "direction": "tangent",
            },
            {
                "kind": "ring",
                "species": "petal",
                "count": arms,
                "radius": 80,
                "centre": CENTRE,
                "speed": 60,
                "direction": "outward",
            },
            {
                "kind": "emitter",
                "species": "petal",
                "source": "pen",
                "rate": round(rate, 1),
                "limit": petals,
            },
        ],
        forces=[
            {"kind": "orbit", "on": "pen", "centre": CENTRE, "speed": turn, "grip": 8},
            {
                "kind": "repel",
                "on": "petal",
                "to": "point",
                "centre": CENTRE,
                "strength": 130,
                "falloff": "inverse",
                "reach": 900,
            },
        ],
        bounds={"kind": "clamp", "shape": "circle", "padding": 40, "top": 330, "bottom": 370},
        end=[when("population", petals, of="petal", hold=0.4)],
        subtitle=said(
            reading,
            "subtitle",
            pl=("każdy płatek odrobinę dalej", "rozwija się, aż zakwitnie cały"),
            en=("each petal a little further out", "it unfurls until it is whole"),
        ),
        counter={
            "measure": "population",
            "of": "petal",
            "text": said(reading, "count", pl=("płatki: {value}",), en=("{value} petals",)),
        },
        card=said(reading, "card", pl=("Kwitnie.",), en=("In bloom.",)),
        births_heard=True,
        density=8,
        pitch_by="height",
        max_bodies=petals + arms + 2,
    )
