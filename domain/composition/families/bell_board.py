"""Film family: bell board."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import MIDDLE_X, Parts, at, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

TOP_OF_BOARD, FLOOR_OF_BOARD = 440, 1420


def bell_board(reading: Reading, colours: Colours) -> Parts:
    """Balls fall through rows of pegs, left or right by chance, and draw a bell in the bins."""
    dice = reading.dice
    rows = 7 if reading.weight("few", "large") else dice.whole("rows", 7, 11)
    spacing = min(96, 880 // (rows + 1))
    ball = round(spacing * dice.between("ball", 0.12, 0.155), 1)
    drop = round(spacing * dice.between("drop", 0.62, 0.8))
    bins = FLOOR_OF_BOARD - TOP_OF_BOARD - drop * (rows + 1)
    count = reading.count("count", 170, 100, 260)
    rate = round(count / min(13.0, max(8.0, reading.seconds("pouring", 10.5))), 1)
    lean = dice.pick("lean", [0.5, 0.5, 0.5, 0.36, 0.64])
    return Parts(
        species=_species(ball),
        births=[
            {
                "kind": "emitter",
                "species": "ball",
                "rate": 2,
                "limit": 2,
                "centre": at(MIDDLE_X, TOP_OF_BOARD),
                "speed": 60,
            }
        ],
        forces=[{"kind": "gravity", "y": reading.speed("gravity", 1250)}],
        bounds={"kind": "open"},
        machines=[
            {
                "kind": "galton",
                "ball": "ball",
                "kept": "lying",
                "colours": ["accent", *colours.some(4)],
                "colour": "muted",
                "centre": at(MIDDLE_X, (TOP_OF_BOARD + FLOOR_OF_BOARD) / 2 + 30),
                "rows": rows,
                "spacing": spacing,
                "drop": drop,
                "peg": round(max(4.0, spacing * 0.08), 1),
                "bins": bins,
                "to_right": lean,
                "rate": rate,
                "count": count,
            }
        ],
        end=[when("population", round(count * 0.97), of="tag:galton_kept", hold=1)],
        subtitle=_subtitle(reading, rows),
        counter={"measure": "births", "text": f"{{value}} / {count + 2}"},
        card=said(reading, "card", pl=("Dzwon.",), en=("A bell.",))
        if lean == 0.5
        else said(reading, "card", pl=("Krzywy dzwon.",), en=("A crooked bell.",)),
        pitch_by="height",
        density=18,
    )


def _species(ball: float) -> list[Entry]:
    return [
        {
            "name": "ball",
            "size": ball,
            "colour": "ink",
            "core": 0.9,
            "glow": 0.5,
            "restitution": 0.5,
            "trail": "line",
            "trail_time": 0.3,
            "appear": 0,
            "voice": "bell",
        },
        {"name": "lying", "size": ball, "core": 0.25, "glow": 0.3, "restitution": 0.05},
    ]


def _subtitle(reading: Reading, rows: int) -> str:
    return said(
        reading,
        "subtitle",
        pl=(f"{rows} razy lewo albo prawo", "każda skręca, jak chce"),
        en=(f"left or right, {rows} times", "each turns as it likes"),
    )
