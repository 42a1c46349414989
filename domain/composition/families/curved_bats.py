"""Film family: curved bats."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import MIDDLE_X, MIDDLE_Y, Parts, at, box, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def curved_bats(reading: Reading, colours: Colours) -> Parts:
    """Balls fly between two curved walls that move; each return is another way, and faster."""
    dice = reading.dice
    hits = reading.count("hits", 90, 55, 150)
    speed = reading.speed("speed", 720)
    across = reading.weight("curve") > 1 or dice.share("across") < 0.4
    return Parts(
        species=_species(reading, colours),
        births=[
            {
                "kind": "point",
                "species": "ball",
                "centre": at(MIDDLE_X, MIDDLE_Y + 90),
                "speed": speed,
                "direction": dice.whole("aim", 40, 75),
            }
        ],
        behaviours=[{"kind": "hold_speed", "name": "pace", "on": "ball", "speed": speed}],
        bounds=box(drawn=True, sound=False),
        walls=_walls(reading, colours, across),
        contacts=[
            {"kind": "bounce", "between": ["ball", "ball"]},
            {
                "kind": "emit",
                "between": ["ball", "walls"],
                "species": "spark",
                "number": dice.whole("sparks", 3, 7),
                "speed": {"min": 90, "max": 320},
                "limit": 4000,
                "count": "hits",
            },
        ],
        timeline=_timeline(reading, speed),
        end=[when("count", hits, of="hits")],
        subtitle=_subtitle(reading),
        counter={
            "measure": "count",
            "of": "hits",
            "text": said(reading, "count", pl=("{value} odbić",), en=("{value} hits",)),
        },
        card=said(reading, "card", pl=("Nikt nie wygrał.",), en=("Nobody won.",)),
        pitch_by="height",
        density=14,
    )


def _species(reading: Reading, colours: Colours) -> list[Entry]:
    return [
        {
            "name": "ball",
            "size": 22 if reading.weight("small") else reading.dice.whole("size", 26, 38),
            "colour": [*colours.some(2), "accent"],
            "restitution": 1,
            "trail": "line",
            "trail_time": 1.2,
            "voice": "pluck",
        },
        {
            "name": "spark",
            "size": {"min": 4, "max": 8},
            "colour": "accent",
            "collide": False,
            "drag": 2,
            "lifetime": 0.6,
        },
    ]


def _walls(reading: Reading, colours: Colours, across: bool) -> list[Entry]:
    """Two bowls that face each other, above and below or left and right."""
    dice = reading.dice
    radius = dice.whole("radius", 300, 380)
    sweep = dice.whole("sweep", 100, 130)
    far = 430 - radius
    walls: list[Entry] = []
    for number, side in enumerate((-1, 1)):
        facing = (180 if side < 0 else 0) if across else (270 if side < 0 else 90)
        move = "down" if across else "across"
        walls.append(
            {
                "kind": "arc",
                "centre": at(
                    MIDDLE_X + (side * far if across else 0),
                    MIDDLE_Y + (0 if across else side * far),
                ),
                "radius": radius,
                "begin": facing - sweep / 2,
                "sweep": sweep,
                "thickness": dice.whole("thick", 16, 26),
                "colour": colours.tokens[number],
                "motion": {
                    "kind": "slide",
                    "across": 0,
                    move: dice.whole(f"slide{number}", 120, 200),
                    "period": round(reading.seconds(f"period{number}", 2.8), 1),
                    "phase": 0.5 * number,
                },
            }
        )
    return walls


def _timeline(reading: Reading, speed: float) -> list[Entry]:
    """More balls one after another, and a pace that grows."""
    balls = max(1, min(4, reading.count("balls", 3, 2, 5) - 1))
    gap = min(4.0, reading.seconds("gap", 3.2))
    more: list[Entry] = [
        {
            "kind": "spawn",
            "at": round(gap * (number + 1), 2),
            "species": "ball",
            "centre": at(MIDDLE_X, MIDDLE_Y + (-90 if number % 2 else 90)),
            "speed": speed,
            "direction": reading.dice.whole(f"aim{number}", 0, 359),
            "mark": True,
        }
        for number in range(balls)
    ]
    faster: Entry = {"kind": "change", "force": "pace", "field": "speed", "over": 8}
    return [*more, {**faster, "at": 3, "to": min(1700, round(speed * 1.9))}]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("nigdy dwa razy tą samą drogą", "krzywe ściany oddają wszystko"),
        en=("never the same way twice", "curved walls return everything"),
    )
