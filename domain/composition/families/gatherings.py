"""Families that gather: drops, a lit star, the bigger fish, a queue to the sun, magnets, embers."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, MIDDLE_Y, ROOM, Parts, at, box, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def merging_drops(reading: Reading, colours: Colours) -> Parts:
    """Drops drift together and merge until one is left."""
    dice = reading.dice
    drops = reading.count("drops", 46, 24, 80)
    return Parts(
        species=[
            {
                "name": "drop",
                "size": {"min": 16, "max": dice.whole("large", 30, 40)},
                "colour": colours.some(3),
                "drag": 0.5,
                "glow": 0.9,
                "trail": "ribbon",
                "trail_time": 0.9,
                "voice": "drop",
                "restitution": 0.5,
            }
        ],
        births=[
            {
                "kind": "random",
                "species": "drop",
                "count": drops,
                "centre": CENTRE,
                "width": 900,
                "height": 1040,
                "apart": 96,
                "speed": {"min": 60, "max": reading.speed("speed", 210)},
            }
        ],
        forces=[
            {
                "kind": "attract",
                "to": "drop",
                "strength": reading.speed("pull", 9),
                "reach": 1400,
                "falloff": "inverse",
            },
            {
                "kind": "attract",
                "to": "point",
                "centre": CENTRE,
                "strength": 0,
                "reach": 2000,
                "falloff": "none",
                "name": "slope",
            },
            {"kind": "flow", "strength": 120, "scale": 420, "change": 0.3},
        ],
        bounds=box(restitution=0.6, sound=False),
        contacts=[{"kind": "merge", "between": ["drop", "drop"], "flash": 0.9}],
        timeline=[
            {"kind": "change", "at": 6, "force": "slope", "field": "strength", "to": 120, "over": 8}
        ],
        end=[when("population", 1, test="below", hold=0.3)],
        settle=2.4,
        subtitle=said(
            reading,
            "subtitle",
            pl=("łączą się, aż zostanie jedna", "coraz mniej, coraz większe"),
            en=("they merge until one is left", "fewer and fewer, bigger and bigger"),
        ),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("zostało: {value}",), en=("{value} left",)),
        },
        card=said(reading, "card", pl=("Jedna.",), en=("One.",)),
        density=9,
    )


def lit_star(reading: Reading, colours: Colours) -> Parts:
    """A ring of dust turns, is drawn in, and lights a star with its last grain."""
    dice = reading.dice
    grains = reading.count("grains", 44, 26, 70)
    way = dice.sign("way")
    fall = round(4.0 / reading.pace, 1)
    rings: list[Entry] = [
        {
            "kind": "ring",
            "species": "dust",
            "count": grains,
            "radius": round(ROOM * share),
            "centre": CENTRE,
            "turn": round(37 * number),
            "speed": round(270 - 40 * share),
            "direction": "tangent",
        }
        for number, share in enumerate((0.98, 0.84, 0.7, 0.56))
    ]
    return Parts(
        species=[
            {
                "name": "dust",
                "size": {"min": 6, "max": 13},
                "colour": colours.some(3),
                "glow": 0.7,
                "trail": "line",
                "trail_time": 0.8,
            },
            {"name": "star", "size": 34, "colour": "accent", "glow": 1.5, "core": 1, "mass": 9000},
        ],
        births=[{"kind": "point", "species": "star", "centre": CENTRE}, *rings],
        forces=[
            {
                "kind": "orbit",
                "on": "dust",
                "centre": CENTRE,
                "speed": 260 * way,
                "grip": 1.2,
                "name": "turning",
            },
            {
                "kind": "attract",
                "on": "dust",
                "to": "star",
                "strength": 20,
                "falloff": "inverse",
                "reach": 2000,
                "name": "weight",
            },
        ],
        contacts=[
            {"kind": "absorb", "between": ["star", "dust"], "growth": 0.9, "flash": 0.7},
            {
                "kind": "merge",
                "between": ["dust", "dust"],
                "flash": 0.3,
                "probability": 0.5,
                "sound": False,
            },
        ],
        bounds={"kind": "open"},
        timeline=[
            {
                "kind": "change",
                "at": fall,
                "force": "turning",
                "field": "grip",
                "to": 0.5,
                "over": 3,
            },
            {
                "kind": "change",
                "at": fall,
                "force": "weight",
                "field": "strength",
                "to": 330,
                "over": 9,
                "mark": True,
            },
        ],
        end=[when("population", 0, of="dust", test="below")],
        settle=2.6,
        subtitle=said(
            reading,
            "subtitle",
            pl=("ostatnie ziarno zapala", "pył spada do środka"),
            en=("the last grain lights it", "dust on its way inwards"),
        ),
        counter={
            "measure": "population",
            "of": "dust",
            "text": said(reading, "count", pl=("ziarna: {value}",), en=("{value} grains",)),
        },
        card=said(reading, "card", pl=("Jest gwiazda.",), en=("A star.",)),
        density=14,
    )


def bigger_fish(reading: Reading, colours: Colours) -> Parts:
    """A hungry one chases many small ones, grows with each and slows down."""
    dice = reading.dice
    many = reading.count("many", 52, 28, 90)
    speed = reading.speed("speed", 240)
    return Parts(
        species=[
            {
                "name": "small",
                "size": {"min": 10, "max": 17},
                "colour": colours.some(3),
                "shape": dice.pick("shape", ["circle", "triangle", "circle"]),
                "drag": 0.6,
                "trail": "line",
                "trail_time": 0.45,
                "restitution": 1,
            },
            {
                "name": "hunter",
                "size": 34,
                "colour": "accent",
                "glow": 1.1,
                "drag": 1.1,
                "trail": "ribbon",
                "trail_time": 0.7,
                "restitution": 0.6,
            },
        ],
        births=[
            {
                "kind": "random",
                "species": "small",
                "count": many,
                "centre": CENTRE,
                "width": 900,
                "height": 1040,
                "apart": 80,
                "speed": {"min": 90, "max": speed},
            },
            {
                "kind": "point",
                "species": "hunter",
                "centre": at(540, MIDDLE_Y + 380),
                "speed": 260,
                "direction": 270,
            },
        ],
        forces=[
            {
                "name": "hunger",
                "kind": "attract",
                "on": "hunter",
                "to": "small",
                "strength": reading.speed("hunger", 420),
                "falloff": "inverse_square",
                "reach": 3000,
            },
            {
                "kind": "repel",
                "on": "small",
                "to": "hunter",
                "strength": 230,
                "falloff": "linear",
                "reach": 260,
            },
            {"kind": "flow", "on": "small", "strength": 150, "scale": 300, "change": 0.6},
            {
                "kind": "attract",
                "on": "small",
                "to": "point",
                "centre": CENTRE,
                "strength": 60,
                "falloff": "none",
                "reach": 3000,
            },
        ],
        timeline=[
            {
                "kind": "change",
                "at": 3,
                "force": "hunger",
                "field": "strength",
                "to": 5500,
                "over": 15,
            }
        ],
        bounds=box(sound=False),
        contacts=[
            {"kind": "absorb", "between": ["hunter", "small"], "growth": 1.6, "flash": 0.8},
            {"kind": "bounce", "between": ["small", "small"], "sound": False, "flash": 0},
        ],
        end=[when("population", 0, of="small", test="below", hold=0.2)],
        subtitle=said(
            reading,
            "subtitle",
            pl=("ostatnie uciekają najdłużej", "każda połknięta czyni ją większą"),
            en=("the last ones run the longest", "every bite makes it bigger"),
        ),
        counter={
            "measure": "population",
            "of": "small",
            "text": said(reading, "count", pl=("zostało: {value}",), en=("{value} left",)),
        },
        card=said(reading, "card", pl=("Sama.",), en=("Alone.",)),
    )


def queue_to_the_sun(reading: Reading, colours: Colours) -> Parts:
    """A long spiral of planets falls into a sun that grows with each of them."""
    dice = reading.dice
    planets = reading.count("planets", 110, 70, 170)
    way = 1
    speed = reading.speed("speed", 300)
    return Parts(
        species=[
            {
                "name": "planet",
                "size": {"min": 8, "max": 15},
                "colour": colours.some(4),
                "trail": "line",
                "trail_time": 0.6,
            },
            {"name": "sun", "size": 62, "colour": "accent", "glow": 1.5, "core": 0.9, "mass": 9000},
        ],
        births=[
            {"kind": "point", "species": "sun", "centre": CENTRE},
            {
                "kind": "spiral",
                "species": "planet",
                "count": planets,
                "centre": CENTRE,
                "radius": ROOM - 10,
                "turns": dice.between("turns", 3.2, 4.6),
                "speed": speed * 0.8,
                "direction": "tangent",
            },
        ],
        forces=[
            {"kind": "orbit", "on": "planet", "centre": CENTRE, "speed": speed * way, "grip": 0.9},
            {
                "kind": "attract",
                "on": "planet",
                "to": "point",
                "centre": CENTRE,
                "strength": reading.speed("pull", 24),
                "falloff": "none",
                "reach": 3000,
                "name": "pull",
            },
        ],
        bounds={"kind": "open"},
        contacts=[{"kind": "absorb", "between": ["sun", "planet"], "growth": 1.5, "flash": 0.8}],
        timeline=[
            {"kind": "change", "at": 8, "force": "pull", "field": "strength", "to": 130, "over": 5}
        ],
        end=[when("population", 0, of="planet", test="below")],
        settle=2.4,
        subtitle=said(
            reading,
            "subtitle",
            pl=("kolejka maleje, słońce puchnie", "każda czeka na swoją kolej"),
            en=("the queue shrinks, the sun swells", "each one waits its turn"),
        ),
        counter={
            "measure": "population",
            "of": "planet",
            "text": said(reading, "count", pl=("w kolejce: {value}",), en=("{value} waiting",)),
        },
        card=said(reading, "card", pl=("Nikt już nie czeka.",), en=("Nobody is waiting.",)),
        density=14,
    )


def magnets(reading: Reading, colours: Colours) -> Parts:
    """Two colours that attract their own and repel the other sort themselves and rest."""
    dice = reading.dice
    each = reading.count("each", 42, 24, 64)
    pull = reading.speed("pull", 62)
    kind: Entry = {
        "size": dice.whole("size", 17, 22),
        "restitution": 0.4,
        "drag": 0.75,
        "trail": "line",
        "trail_time": 0.5,
        "glow": 0.8,
    }
    ring: Entry = {
        "kind": "random",
        "centre": CENTRE,
        "width": 900,
        "height": 1040,
        "apart": 66,
        "speed": {"min": 160, "max": 420},
    }
    return Parts(
        species=[
            {"name": "north", "colour": colours.main, **kind},
            {"name": "south", "colour": colours.other, **kind},
        ],
        births=[
            {**ring, "species": "north", "count": each},
            {**ring, "species": "south", "count": each},
        ],
        forces=[
            {"kind": "attract", "on": "north", "to": "north", "strength": pull, "reach": 700},
            {"kind": "attract", "on": "south", "to": "south", "strength": pull, "reach": 700},
            {"kind": "repel", "on": "north", "to": "south", "strength": pull * 1.25, "reach": 520},
            {"kind": "repel", "on": "south", "to": "north", "strength": pull * 1.25, "reach": 520},
        ],
        bounds=circle(restitution=0.4, sound=False),
        contacts=[
            {"kind": "bounce", "between": ["north", "north"], "flash": 0.5},
            {"kind": "bounce", "between": ["south", "south"], "flash": 0.5},
            {"kind": "bounce", "between": ["north", "south"], "flash": 1, "sound": False},
        ],
        end=[
            when("energy", each * 0.9, test="below", hold=0.6, after=9),
            {"kind": "time", "at": 20},
        ],
        subtitle=said(
            reading,
            "subtitle",
            pl=("swój do swego, bez ścian", "z mieszaniny dwa obozy"),
            en=("each to its own, without walls", "out of a mixture, two camps"),
        ),
        counter={
            "measure": "contact_rate",
            "text": said(
                reading, "count", pl=("dotknięcia: {value} / s",), en=("{value} touches / s",)
            ),
        },
        card=said(reading, "card", pl=("Równowaga.",), en=("Balance.",)),
        pitch_by="species",
    )


def last_ember(reading: Reading, colours: Colours) -> Parts:
    """Sparks dance over a fire that went out, and fade one after another to the last."""
    dice = reading.dice
    sparks = reading.count("sparks", 190, 110, 320)
    longest = min(19.0, max(12.0, reading.seconds("longest", 15.0)))
    return Parts(
        species=[
            {
                "name": "spark",
                "size": {"min": 7, "max": dice.whole("large", 14, 19)},
                "colour": ["accent", *colours.some(2)],
                "drag": 0.8,
                "collide": False,
                "lifetime": {"min": 2.5, "max": longest},
                "fade": 1.2,
                "trail": "line",
                "trail_time": 0.9,
                "glow": 1.3,
            },
            {
                "name": "last",
                "size": 20,
                "colour": "accent",
                "drag": 0.8,
                "collide": False,
                "trail": "line",
                "trail_time": 1.2,
                "glow": 1.5,
                "core": 1,
            },
        ],
        births=[
            {
                "kind": "random",
                "species": "spark",
                "count": sparks,
                "centre": at(540, MIDDLE_Y + 60),
                "width": 620,
                "height": 860,
                "speed": {"min": 40, "max": reading.speed("speed", 260)},
            },
            {"kind": "point", "species": "last", "centre": CENTRE, "speed": 120},
        ],
        forces=[
            {"kind": "flow", "strength": reading.speed("wind", 620), "scale": 330, "change": 0.5},
            {
                "kind": "attract",
                "to": "point",
                "centre": CENTRE,
                "strength": 90,
                "falloff": "none",
                "reach": 2000,
            },
        ],
        bounds={"kind": "open"},
        timeline=[
            {
                "kind": "say",
                "at": round(longest - 1.2, 2),
                "hold": 1.6,
                "text": said(reading, "almost", pl=("jeszcze chwila",), en=("almost dark",)),
            }
        ],
        end=[when("population", 0, of="spark", test="below")],
        settle=2.6,
        subtitle=said(
            reading,
            "subtitle",
            pl=("gasną, aż zostanie jedna", "ostatnia świeci najdłużej"),
            en=("they fade until one is left", "the last one shines longest"),
        ),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("świeci: {value}",), en=("{value} alight",)),
        },
        card=said(reading, "card", pl=("Jedna.",), en=("One.",)),
    )
