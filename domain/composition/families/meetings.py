"""Families of contact: marbles that sing, a break, contagion, three colours, doubling coins."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, MIDDLE_X, MIDDLE_Y, Parts, at, box, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def marbles(reading: Reading, colours: Colours) -> Parts:
    """Marbles in a round bowl: each contact is a note, and they come to rest."""
    dice = reading.dice
    count = reading.count("count", 9, 5, 16)
    return Parts(
        species=[
            {
                "name": "marble",
                "size": {"min": 22, "max": dice.whole("large", 62, 78)},
                "colour": colours.some(4),
                "restitution": 0.94,
                "friction": 0.02,
                "drag": 0.03,
                "trail": "ribbon",
                "trail_time": 0.5,
                "voice": "bell",
            }
        ],
        births=[
            {
                "kind": "ring",
                "species": "marble",
                "count": count,
                "radius": 300,
                "centre": CENTRE,
                "turn": dice.whole("turn", 0, 90),
                "speed": {"min": 320, "max": reading.speed("speed", 760)},
                "direction": dice.pick("direction", ["inward", "tangent", "random"]),
            }
        ],
        forces=[{"kind": "gravity", "y": reading.speed("gravity", 900)}],
        bounds=circle(restitution=0.93),
        contacts=[
            {"kind": "bounce", "between": ["marble", "marble"], "flash": 0.9, "count": "notes"}
        ],
        end=[when("energy", count * 6.0, test="below", hold=0.7, after=6)],
        settle=2.2,
        subtitle=said(
            reading,
            "subtitle",
            pl=("każde dotknięcie to nuta", "grają, dopóki nie staną"),
            en=("every contact is a note", "they play until they rest"),
        ),
        counter={
            "measure": "count",
            "of": "notes",
            "text": said(reading, "count", pl=("nuty: {value}",), en=("{value} notes",)),
        },
        card=said(reading, "card", pl=("Cisza.",), en=("Silence.",)),
        density=16,
    )


def break_shot(reading: Reading, colours: Colours) -> Parts:
    """A perfect triangle, one fast ball, slow motion at the hit, and a long settling."""
    dice = reading.dice
    rows = 5 if reading.crowd < 1.4 else 6
    size, gap = 40, 83
    speed = reading.speed("speed", 2100)
    top = MIDDLE_Y - 60 - gap * 0.866 * (rows - 1)
    cue_y = MIDDLE_Y + 470
    hit = (cue_y - (MIDDLE_Y - 60) - 2 * size) / speed
    ball: Entry = {"restitution": 0.96, "drag": 0.28, "friction": 0.02, "trail": "line"}
    triangle: list[Entry] = [_row(row, top + gap * 0.866 * row, gap, rows) for row in range(rows)]
    total = rows * (rows + 1) // 2
    return Parts(
        species=[
            {"name": "ball", "size": size, "colour": colours.some(4), "trail_time": 0.7, **ball},
            {
                "name": "cue",
                "size": size + 4,
                "colour": "accent",
                "trail_time": 0.9,
                "glow": 1.2,
                **ball,
            },
        ],
        births=[
            *triangle,
            {
                "kind": "point",
                "species": "cue",
                "centre": at(MIDDLE_X + dice.between("aim", -9, 9), cue_y),
                "speed": speed,
                "direction": 270,
            },
        ],
        bounds=box(restitution=0.9, drawn=True),
        contacts=[
            {"kind": "bounce", "between": ["ball", "ball"], "flash": 0.7, "count": "hits"},
            {"kind": "bounce", "between": ["cue", "ball"], "flash": 1, "count": "hits"},
        ],
        timeline=[
            {"kind": "slow", "at": round(max(0.05, hit * 0.7), 2), "speed": 0.12, "hold": 2.4},
        ],
        end=[when("energy", total * 2.5, test="below", hold=0.5, after=6)],
        settle=2.2,
        subtitle=said(
            reading,
            "subtitle",
            pl=("jedno uderzenie i porządek znika", "porządek trwa do pierwszego dotknięcia"),
            en=("one hit, and the order is gone", "order lasts until the first touch"),
        ),
        counter={
            "measure": "count",
            "of": "hits",
            "text": said(reading, "count", pl=("zderzenia: {value}",), en=("{value} hits",)),
        },
        card=said(reading, "card", pl=("Tak zostało.",), en=("This is where it stopped.",)),
        density=16,
    )


def _row(row: int, y: float, gap: float, rows: int) -> Entry:
    """One row of the triangle; the tip points down, to where the cue comes from."""
    balls = rows - row
    if balls == 1:
        return {"kind": "point", "species": "ball", "centre": at(MIDDLE_X, y)}
    half = gap * (balls - 1) / 2
    return {
        "kind": "line",
        "species": "ball",
        "count": balls,
        "start": at(MIDDLE_X - half, y),
        "end": at(MIDDLE_X + half, y),
    }


def contagion(reading: Reading, colours: Colours) -> Parts:
    """One of another colour among many: whom it touches carries it on, until all have it."""
    dice = reading.dice
    many = reading.count("many", 88, 55, 130)
    wished = len(reading.colours) >= 1
    carrier = colours.main if wished else "accent"
    healthy = colours.other if len(reading.colours) >= 2 else "muted"
    size = dice.whole("size", 15, 19)
    shape = dice.pick("shape", ["circle", "ring", "square"])
    person: Entry = {"size": size, "restitution": 1, "tags": ["people"]}
    speed = reading.speed("speed", 120)
    return Parts(
        species=[
            {
                "name": "calm",
                "shape": shape,
                "stroke": 5,
                "colour": healthy,
                "glow": 0.3,
                "trail": "dots",
                "trail_time": 0.4,
                **person,
            },
            {
                "name": "carrier",
                "shape": shape,
                "stroke": 7,
                "colour": carrier,
                "glow": 1.3,
                "trail": "line",
                "trail_time": 0.6,
                **person,
            },
        ],
        births=[
            {
                "kind": "random",
                "species": "calm",
                "count": many,
                "centre": CENTRE,
                "width": 920,
                "height": 1080,
                "apart": 58,
                "speed": {"min": 60, "max": speed},
            },
            {
                "kind": "point",
                "species": "carrier",
                "centre": at(540, MIDDLE_Y + 420),
                "speed": speed * 1.6,
                "direction": dice.whole("aim", 250, 290),
            },
        ],
        forces=[{"kind": "flow", "strength": 90, "scale": 380, "change": 0.4}],
        bounds=box(sound=False),
        contacts=[
            {
                "kind": "convert",
                "between": ["carrier", "calm"],
                "to": "carrier",
                "flash": 1,
                "probability": 0.6,
            },
            {"kind": "bounce", "between": ["tag:people", "tag:people"], "sound": False, "flash": 0},
        ],
        end=[when("population", 0, of="calm", test="below", hold=0.2)],
        subtitle=said(
            reading,
            "subtitle",
            pl=("wystarczy jeden dotyk", "zaczęło się od jednego"),
            en=("one touch is enough", "it began with one"),
        ),
        counter={
            "measure": "population",
            "of": "calm",
            "text": said(reading, "count", pl=("jeszcze {value}",), en=("{value} left",)),
        },
        card=said(reading, "card", pl=("Wszyscy.",), en=("Everyone.",)),
        density=11,
        pitch_by="height",
    )


def three_colours(reading: Reading, colours: Colours) -> Parts:
    """Three kinds, each converts the next; borders chase one another until one kind is left."""
    dice = reading.dice
    each = reading.count("each", 12, 9, 18)
    speed = reading.speed("speed", 520)
    shapes = dice.pick("shapes", [["square", "triangle", "circle"], ["circle"] * 3, ["ring"] * 3])
    names = ["first", "second", "third"]
    weaker = ["second", "third", "first"]
    token = [colours.tokens[0], colours.tokens[1], "accent"]
    kind: Entry = {
        "size": dice.whole("size", 31, 37),
        "restitution": 1,
        "trail": "line",
        "trail_time": 0.35,
        "tags": ["all_kinds"],
        "glow": 0.7,
    }
    places = [at(540, MIDDLE_Y - 330), at(290, MIDDLE_Y + 230), at(790, MIDDLE_Y + 230)]
    return Parts(
        species=[
            {"name": name, "shape": shape, "colour": colour, **kind}
            for name, shape, colour in zip(names, shapes, token, strict=True)
        ],
        births=[
            {
                "kind": "random",
                "species": name,
                "count": each + dice.whole(name, -2, 2),
                "centre": place,
                "width": 430,
                "height": 430,
                "apart": 84,
                "speed": {"min": speed * 0.5, "max": speed},
            }
            for name, place in zip(names, places, strict=True)
        ],
        forces=[
            {"kind": "flow", "strength": 200, "scale": 420, "change": 0.4},
        ],
        bounds=box(sound=False, drawn=True),
        contacts=[
            {
                "kind": "bounce",
                "between": ["tag:all_kinds", "tag:all_kinds"],
                "sound": False,
                "flash": 0.1,
            },
            *(_beats(strong, weak) for strong, weak in zip(names, weaker, strict=True)),
        ],
        end=[when("dominance", 1, hold=0.3), {"kind": "time", "at": 22}],
        subtitle=said(
            reading,
            "subtitle",
            pl=("każdy kogoś bije i przed kimś ucieka", "zostanie tylko jeden kolor"),
            en=("each beats one and loses to one", "only one colour will be left"),
        ),
        counter={
            "measure": "dominance",
            "text": said(reading, "count", pl=("przewaga: {value}",), en=("lead: {value}",)),
        },
        card=said(reading, "card", pl=("I po grze.",), en=("Game over.",)),
        density=12,
        pitch_by="species",
    )


def _beats(strong: str, weak: str) -> Entry:
    return {"kind": "convert", "between": [strong, weak], "to": strong, "flash": 0.9}


def doubling_coin(reading: Reading, colours: Colours) -> Parts:
    """One thing in a box: every wall it hits breaks it in two, up to a counted number."""
    dice = reading.dice
    goal = 300 if reading.weight("many") else reading.count("goal", 220, 150, 320)
    shape = (
        "square" if reading.weight("coin") else dice.pick("shape", ["circle", "square", "triangle"])
    )
    return Parts(
        species=[
            {
                "name": "coin",
                "shape": shape,
                "size": 92,
                "colour": ["accent", *colours.some(3)],
                "restitution": 1,
                "spin": {"min": -160, "max": 160},
                "trail": "line",
                "trail_time": 0.4,
            }
        ],
        births=[
            {
                "kind": "point",
                "species": "coin",
                "centre": CENTRE,
                "speed": reading.speed("speed", 720),
                "direction": dice.whole("aim", 200, 250),
            }
        ],
        bounds=box(drawn=True),
        contacts=[
            {
                "kind": "split",
                "between": ["coin", "walls"],
                "who": "first",
                "into": 2,
                "scale": 0.84,
                "smallest": 9,
                "kick": reading.speed("kick", 170),
                "cooldown": 0.25,
                "flash": 1,
            },
        ],
        end=[when("population", goal)],
        subtitle=said(
            reading,
            "subtitle",
            pl=(f"od jednego do {goal}", "każda ściana łamie na pół"),
            en=(f"from one to {goal}", "every wall breaks it in two"),
        ),
        counter={
            "measure": "population",
            "text": said(reading, "count", pl=("{value}",), en=("{value}",)),
        },
        card=said(reading, "card", pl=(f"{goal}.",), en=(f"{goal}.",)),
        max_bodies=goal + 60,
        density=18,
    )
