# ruff: noqa: E501  a table is read along its rows
"""Two documents per field of attributes, formulas of bodies, masks, own shapes, ghosts and paint,
wind and spirals that differ in this field alone."""

from typing import Any

type Fields = dict[str, Any]
type Case = tuple[str, Fields, Fields]
type Changes = tuple[tuple[str, Any], ...]

POINT = {"x": 300, "y": 800}
OTHER = {"x": 700, "y": 900}
WHEN = {"measure": "time", "value": 0.9}
ENERGY: Fields = {"name": "energy", "value": 2}
STATES: Fields = {
    "states": ["s", "t"],
    "transitions": [{"kind": "time", "state": "s", "to": "t", "after": 0.6}],
}
HERD: Fields = {
    "births": [
        {"kind": "random", "species": "a", "count": 16, "width": 300, "height": 300, "speed": 90},
        {"kind": "point", "species": "b", "speed": 120, "direction": 200},
    ]
}
CORNERS = [{"x": 0, "y": -1}, {"x": 1, "y": 1}, {"x": -1, "y": 1}]


def looks(**fields: Any) -> Fields:
    return {"species": [{"name": "a", "size": 40, **fields}, {"name": "b", "size": 60}]}


def carried(attribute: Fields = ENERGY, **parts: Any) -> Fields:
    """Bodies with an attribute that is seen as their size."""
    shown = {"kind": "set", "on": "a", "what": "size", "value": "10 + 10 * energy"}
    kinds = [
        {"name": "a", "size": 40, "attributes": [attribute]},
        {"name": "b", "size": 60, "attributes": [{"name": "power"}]},
    ]
    return HERD | {"species": kinds, "behaviours": [shown]} | parts


def behave(kind: str, **fields: Any) -> Fields:
    kinds = [{"name": "a", "size": 40, "attributes": [ENERGY]}, {"name": "b", "size": 60}]
    return HERD | STATES | {"species": kinds, "behaviours": [{"kind": kind, **fields}]}


def counted(**fields: Any) -> Fields:
    never = {"kind": "grow", "on": "a", "rate": 0, "max": 600, "count": "n"}
    parts = behave("die", when="age > 0.5", **fields)
    shown = {"words": [{"kind": "counter", "measure": "count", "of": "n"}]}
    return parts | shown | {"behaviours": [*parts["behaviours"], never]}


def add(**fields: Any) -> Fields:
    action = {"kind": "add", "at": 0.4, "what": "energy", "every": 0.3, **fields}
    return carried(timeline=[action]) | STATES


def met(**fields: Any) -> Fields:
    """A flies into b, which may be counted."""
    contact = {"kind": "add", "between": ["a", "b"], "what": "energy", **fields}
    births = [
        {
            "kind": "point",
            "species": "a",
            "centre": {"x": 340, "y": 960},
            "speed": 500,
            "direction": 0,
        },
        {"kind": "point", "species": "b"},
    ]
    every = {"kind": "set", "what": "size", "value": "10 + 10 * energy + 15 * power"}
    return carried(contacts=[contact], births=births) | {"behaviours": [every]}


def blown(kind: str, **fields: Any) -> Fields:
    return HERD | {"forces": [{"kind": kind, **fields}]}


def kin(kind: str, **fields: Any) -> Fields:
    kinds = [{"name": "a", "colour": ["palette.1", "palette.2"]}, {"name": "b"}]
    return HERD | {"species": kinds, "forces": [{"kind": kind, "to": "all", **fields}]}


def walled(**fields: Any) -> Fields:
    """Both species fly among walls of every kind."""
    births = [
        {
            "kind": "ring",
            "species": name,
            "count": 7,
            "radius": 60,
            "speed": 700,
            "direction": "outward",
        }
        for name in ("a", "b")
    ]
    return {
        "births": births,
        "species": [{"name": "a", "size": 12}, {"name": "b", "size": 12}],
        "walls": [fields],
    }


def emitter(**fields: Any) -> Fields:
    way = [POINT, OTHER, {"x": 500, "y": 1200}]
    return {
        "births": [
            {"kind": "emitter", "species": "a", "rate": 12, "speed": 90, "path": way, **fields}
        ]
    }


def followed(**fields: Any) -> Fields:
    return HERD | {"timeline": [{"kind": "look", "at": 0.2, "over": 0.3, "target": "a", **fields}]}


def spawned(**fields: Any) -> Fields:
    return HERD | {"timeline": [{"kind": "spawn", "at": 0.5, "species": "b", **fields}]}


_INNER: tuple[tuple[str, str, Fields, Changes], ...] = (
    ("SetNumber", "set", {"what": "size", "value": "30 + 9 * age"},
     (("what", "speed"), ("value", "30 + speed"), ("per_second", True), ("on", "b"), ("during", ["t"]), ("start", 0.7), ("stop", 0.5))),
    ("Die", "die", {"when": "age > 0.3"}, (("when", "age > 0.6"), ("sound", False), ("on", "b"), ("during", ["t"]), ("start", 0.7))),
    ("Die", "die", {"when": "age > 0.7"}, (("stop", 0.5),)),
    ("Tint", "tint", {"by": "x", "least": 400, "most": 700, "colours": ["palette.3", "palette.4", "palette.5"]},
     (("by", "y"), ("least", 500), ("most", 560), ("colours", ["palette.3", "ink"]), ("on", "b"), ("during", ["t"]), ("start", 0.7),
      ("stop", 0.5))),
    ("Fade", "fade", {"over": 1}, (("over", 2), ("first", 0.5), ("last", 0.5), ("on", "b"), ("during", ["t"]), ("start", 0.7), ("stop", 0.5))),
    ("Blink", "blink", {"period": 0.5},
     (("period", 0.8), ("lit", 0.2), ("dark", 0.4), ("spread", 0), ("on", "b"), ("during", ["t"]), ("start", 0.7), ("stop", 0.5))),
)  # fmt: skip
_SHAPES: tuple[tuple[str, Fields, str, Any], ...] = (
    ("shape", {}, "shape", "arc"), ("blur", {}, "blur", 9),
    ("corners", {"shape": "path", "corners": CORNERS}, "corners", [*CORNERS, {"x": -1, "y": 0}]),
    ("curved", {"shape": "path", "corners": CORNERS}, "curved", True),
    ("trail", {"trail": "ghosts"}, "trail", "paint"), ("trail_width", {"trail": "paint"}, "trail_width", 0.9),
)  # fmt: skip

LATEST_CASES: tuple[Case, ...] = (
    ("Species.attributes", carried(), carried(ENERGY | {"value": 3})),
    *[(f"Attribute.{name}", carried(), carried(ENERGY | {name: value})) for name, value in (("value", 3), ("more", 3))],
    *[(f"{model}.{name}", behave(kind, **needs), behave(kind, **(needs | {name: value})))
      for model, kind, needs, changes in _INNER for name, value in changes],
    ("Die.count", counted(count="n"), counted()),
    *[(f"ActionAdd.{name}", add(), add(**{name: value}))
      for name, value in (("at", 0.8), ("every", 0), ("until", 0.5), ("mark", True), ("enter", "t"), ("when", WHEN), ("during", ["t"]),
                          ("on", "b"), ("what", "power"), ("by", -3))],
    *[(f"ContactAdd.{name}", met(), met(**{name: value}))
      for name, value in (("who", "second"), ("what", "power"), ("by", 3), ("between", ["b", "a"]), ("flash", 0),
                          ("probability", 1e-9))],
    ("ContactAdd.sound", met(), met(sound=False)),
    ("ContactAdd.cooldown", met(who="both"), met(who="both", cooldown=9) | {"births": [
        {"kind": "point", "species": "a", "at": 0.1, "centre": {"x": 340, "y": 960}, "speed": 500, "direction": 0},
        {"kind": "point", "species": "b", "at": 0.1}]}),
    ("ContactAdd.count", met(count="n") | {"words": [{"kind": "counter", "measure": "count", "of": "n"}]},
     met(count="n", probability=1e-9) | {"words": [{"kind": "counter", "measure": "count", "of": "n"}]}),
    *[(f"Species.{name}", looks(**needs), looks(**(needs | {field: value}))) for name, needs, field, value in _SHAPES],
    ("Corner.x", looks(shape="path", corners=CORNERS), looks(shape="path", corners=[{"x": 0.1, "y": -1}, *CORNERS[1:]])),
    ("Corner.y", looks(shape="path", corners=CORNERS), looks(shape="path", corners=[{"x": 0, "y": -0.9}, *CORNERS[1:]])),
    ("Species.ignores", looks() | {"contacts": [{"kind": "bounce", "between": ["a", "b"]}]},
     looks(ignores=["b"]) | {"contacts": [{"kind": "bounce", "between": ["a", "b"]}]}),
    *[(f"{model}.stops", walled(**needs), walled(**needs, stops="a"))
      for model, needs in (
        ("SegmentWall", {"kind": "segment", "start": {"x": 700, "y": 700}, "end": {"x": 700, "y": 1200}}),
        ("PathWall", {"kind": "path", "points": [POINT, {"x": 500, "y": 1200}, OTHER]}),
        ("ArcWall", {"kind": "arc", "sweep": 360}), ("BoxWall", {"kind": "box"}), ("PegsWall", {"kind": "pegs"}))],
    *[(f"{model}.{name}", blown(kind), blown(kind, **{name: value}))
      for kind, model, changes in (
        ("wind", "Wind", (("direction", 90), ("speed", 90), ("grip", 5), ("gusts", 1), ("change", 4), ("on", "b"))),
        ("spiral", "Spiral", (("centre", POINT), ("speed", -90), ("inward", -200), ("grip", 9), ("on", "b"))))
      for name, value in changes],
    *[(f"{model}.during", blown(kind) | STATES, blown(kind, during=["t"]) | STATES)
      for kind, model in (("wind", "Wind"), ("spiral", "Spiral"))],
    *[(f"{model}.colours", kin(kind), kin(kind, colours="same")) for kind, model in (("attract", "Attract"), ("repel", "Repel"))],
    ("EmitterBirth.path", emitter(), emitter(path=[POINT, OTHER])),
    ("EmitterBirth.lap", emitter(), emitter(lap=2)),
    ("Look.pick", followed(), followed(pick="newest")),
    ("Spawn.source", spawned(), spawned(source="a")),
)  # fmt: skip
