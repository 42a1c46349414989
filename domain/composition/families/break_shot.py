"""Film family: break shot."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import (
    MIDDLE_X,
    MIDDLE_Y,
    Parts,
    at,
    box,
    when,
)
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def break_shot(reading: Reading, colours: Colours) -> Parts:
    """A perfect triangle, one fast ball, slow motion at the hit, and a long settling."""
    rows = 5 if reading.crowd < 1.4 else 6
    size, gap = 40, 83
    speed = reading.speed("speed", 2100)
    top = MIDDLE_Y - 60 - gap * 0.866 * (rows - 1)
    cue_y = MIDDLE_Y + 420
    hit = (cue_y - (MIDDLE_Y - 60) - 2 * size) / speed
    ball: Entry = {"restitution": 0.96, "drag": 0.28, "friction": 0.02, "trail": "line"}
    triangle: list[Entry] = [_row(row, top + gap * 0.866 * row, gap, rows) for row in range(rows)]
    total = rows * (rows + 1) // 2
    return Parts(
        species=_species(colours, size, ball),
        births=_births(reading, triangle, speed, cue_y),
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
        subtitle=_subtitle(reading),
        counter=_counter(reading),
        card=said(reading, "card", pl=("Tak zostało.",), en=("This is where it stopped.",)),
        density=16,
    )


def _species(colours: Colours, size: int, ball: Entry) -> list[Entry]:
    return [
        {"name": "ball", "size": size, "colour": colours.some(4), "trail_time": 0.7, **ball},
        {
            "name": "cue",
            "size": size + 4,
            "colour": "accent",
            "trail_time": 0.9,
            "glow": 1.2,
            **ball,
        },
    ]


def _births(reading: Reading, triangle: list[Entry], speed: float, cue_y: float) -> list[Entry]:
    return [
        *triangle,
        {
            "kind": "point",
            "species": "cue",
            "centre": at(MIDDLE_X + reading.dice.between("aim", -9, 9), cue_y),
            "speed": speed,
            "direction": 270,
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("jedno uderzenie i porządek znika", "porządek trwa do pierwszego dotknięcia"),
        en=("one hit, and the order is gone", "order lasts until the first touch"),
    )


def _counter(reading: Reading) -> Entry:
    return {
        "measure": "count",
        "of": "hits",
        "text": said(reading, "count", pl=("zderzenia: {value}",), en=("{value} hits",)),
    }


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
