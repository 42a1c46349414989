# ruff: noqa: E501  a table is read along its rows
"""Two documents per field of machines, and of what they are made of, that differ in it alone."""

from typing import Any

type Fields = dict[str, Any]
type Case = tuple[str, Fields, Fields]

FALLING: Fields = {
    "species": [{"name": "a", "size": 10, "restitution": 0.4}, {"name": "b", "size": 14}],
    "forces": [{"kind": "gravity", "y": 900}],
}
POINT = {"x": 400, "y": 800}
RAIN: Fields = {
    "births": [
        {
            "kind": "line",
            "species": "a",
            "count": 30,
            "start": {"x": 140, "y": 500},
            "end": {"x": 940, "y": 500},
        },
        {
            "kind": "line",
            "species": "b",
            "count": 24,
            "start": {"x": 140, "y": 760},
            "end": {"x": 940, "y": 760},
        },
    ]
}
LYING = {"start": {"x": 300, "y": 900}, "end": {"x": 780, "y": 900}}
ROLLERS = {"start": {"x": 300, "y": 900}, "end": {"x": 780, "y": 960}}


def machine(kind: str, **fields: Any) -> Fields:
    """One machine in a rain of balls."""
    return FALLING | RAIN | {"machines": [{"kind": kind, **fields}]}


def driven(**fields: Any) -> Fields:
    """A gear that another drives; a third stands beside."""
    gears = [
        {"kind": "gear", "name": "one", "size": 150, "centre": {"x": 400, "y": 900}},
        {"kind": "gear", "name": "two", "size": 150, "centre": {"x": 700, "y": 1300}},
    ]
    return machine("gear") | {"machines": [*gears, {"kind": "gear", "meshes": "one", **fields}]}


def wall(kind: str, **fields: Any) -> Fields:
    """One wall with a grip in a rain of balls."""
    return FALLING | RAIN | {"walls": [{"kind": kind, "friction": 0.4, **fields}]}


def hung(kind: str, **fields: Any) -> Fields:
    """A row of balls, near ones and far ones joined."""
    row = {
        "kind": "line",
        "species": "a",
        "count": 4,
        "start": {"x": 500, "y": 900},
        "end": {"x": 620, "y": 930},
    }
    pin = {"kind": "point", "species": "b", "centre": {"x": 470, "y": 900}}
    species = [{"name": "a", "size": 9}, {"name": "b", "size": 12, "fixed": True}]
    joint = {"kind": kind, "reach": 70, **fields}
    return FALLING | {"species": species, "births": [row, pin], "joints": [joint]}


BOARD: Fields = {
    "ball": "a",
    "rows": 3,
    "spacing": 90,
    "drop": 60,
    "bins": 100,
    "rate": 30,
    "count": 30,
    "centre": {"x": 540, "y": 900},
}

MACHINE_CASES: tuple[Case, ...] = (
    ("Document.machines", FALLING | RAIN, machine("hands")),
    *[(f"Galton.{name}", machine("galton", **BOARD), machine("galton", **(BOARD | {name: value})))
      for name, value in (("ball", "b"), ("kept", "b"), ("centre", POINT), ("rows", 4), ("spacing", 110),
                          ("drop", 70), ("peg", 9), ("to_right", 0.9), ("bins", 160), ("count", 12),
                          ("rate", 12), ("colour", "ink"), ("start", 0.3),
                          ("colours", ["accent"]))],
    *[(f"Hourglass.{name}", machine("hourglass", grain="a", flip_every=0.5, flips=1),
       machine("hourglass", **({"grain": "a", "flip_every": 0.5, "flips": 1} | {name: value})))
      for name, value in (("grain", "b"), ("centre", POINT), ("width", 600), ("height", 800), ("neck", 60),
                          ("count", 60), ("flips", 2), ("flip_every", 0.8), ("thickness", 20),
                          ("colour", "ink"))],
    *[(f"Pendulum.{name}", machine("pendulum", bob="b", links=2), machine("pendulum", **({"bob": "b", "links": 2} | {name: value})))
      for name, value in (("bob", "a"), ("centre", POINT), ("length", 300), ("links", 3), ("turn", 30),
                          ("bend", 40), ("width", 9), ("colour", "ink"))],
    *[(f"Gear.{name}", machine("gear", rate=0.4), machine("gear", **({"rate": 0.4} | {name: value})))
      for name, value in (("centre", POINT), ("size", 240), ("teeth", 12), ("rate", -0.4), ("turn", 5),
                          ("friction", 0.9), ("colour", "ink"))],
    ("Gear.meshes", driven(), driven(meshes="two")),
    ("Gear.side", driven(), driven(side=60)),
    *[(f"Hands.{name}", machine("hands"), machine("hands", **{name: value}))
      for name, value in (("centre", POINT), ("arms", 3), ("length", 240), ("rate", -0.3), ("turn", 10),
                          ("thickness", 30), ("hub", 0), ("restitution", 0.2), ("colour", "ink"))],
    *[(f"Bats.{name}", machine("bats"), machine("bats", **{name: value}))
      for name, value in (("centre", POINT), ("gap", 60), ("length", 300), ("turn", 25), ("by", 10),
                          ("period", 0.5), ("alternate", True), ("thickness", 40), ("restitution", 0.2),
                          ("colour", "ink"))],
    *[(f"Conveyor.{name}", machine("conveyor", **ROLLERS), machine("conveyor", **(ROLLERS | {name: value})))
      for name, value in (("start", {"x": 280, "y": 900}), ("end", {"x": 780, "y": 940}), ("speed", -220),
                          ("size", 50), ("wheels", 4), ("friction", 0.05), ("thickness", 14),
                          ("colour", "ink"))],
    *[(f"{model}.surface", wall(kind, **needs), wall(kind, **needs, surface=300))
      for kind, model, needs in (
        ("segment", "SegmentWall", LYING), ("path", "PathWall", {"points": [LYING["start"], LYING["end"]]}),
        ("arc", "ArcWall", {}), ("box", "BoxWall", {}))],
    ("PegsWall.pyramid", wall("pegs"), wall("pegs", pyramid=True)),
    ("PegsWall.to_right", wall("pegs"), wall("pegs", to_right=0.5)),
    *[(f"{model}.apart", hung(kind), hung(kind, apart=50))
      for kind, model in (("spring", "SpringJoint"), ("rope", "RopeJoint"), ("rod", "RodJoint"))],
)  # fmt: skip
"""Field, parts of the one document, parts of the other."""
