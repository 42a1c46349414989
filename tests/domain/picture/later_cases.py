# ruff: noqa: E501  a table is read along its rows
"""Two documents per field of triggers, states, driven numbers, figures and later shapes that
differ in this field alone."""

from typing import Any

type Fields = dict[str, Any]
type Case = tuple[str, Fields, Fields]

GRAVITY: Fields = {"kind": "gravity", "name": "g", "y": 300}
FALLING: Fields = {"forces": [GRAVITY]}
POINT = {"x": 300, "y": 800}
STATES: Fields = {
    "states": ["s", "t"],
    "transitions": [{"kind": "time", "state": "s", "to": "t", "after": 0.6}],
}
LATER_WHEN = {"measure": "time", "value": 0.9}
EMITTER: Fields = {"kind": "emitter", "species": "a", "rate": 12, "name": "spring", "speed": 90}
ACTIONS: tuple[tuple[str, str, Fields], ...] = (
    ("flip_gravity", "FlipGravity", {}), ("turn_gravity", "TurnGravity", {}),
    ("change", "Change", {"force": "g", "field": "y", "to": 900}),
    ("spawn", "Spawn", {"species": "a"}), ("kick", "Kick", {}), ("divide", "Divide", {}),
    ("become", "Become", {"to": "a", "on": "b"}), ("say", "Say", {"text": "now"}),
    ("slow", "Slow", {"hold": 0.2}), ("freeze", "Freeze", {"hold": 0.2}),
    ("switch", "Switch", {"what": "g"}), ("zoom", "Zoom", {"over": 0.3}),
    ("look", "Look", {"over": 0.3, "target": "a"}), ("shake", "Shake", {"hold": 0.2}),
)  # fmt: skip
FORCES = ["gravity", "drag", "attract", "repel", "orbit", "vortex", "flow", "spring"]
BEHAVIOURS: tuple[tuple[str, str, Fields], ...] = (
    ("Flock", "flock", {}), ("Seek", "seek", {"to": "b"}), ("Flee", "flee", {"to": "b", "reach": 400}),
    ("Chase", "chase", {"to": "b"}), ("Wander", "wander", {}),
    ("Follow", "follow", {"path": [POINT, {"x": 700, "y": 900}]}), ("HoldSpeed", "hold_speed", {"speed": 90}),
    ("Grow", "grow", {"rate": 60}), ("Cycle", "cycle", {"colours": ["palette.3", "palette.4"], "period": 1}),
    ("Pulse", "pulse", {}), ("Infect", "infect", {"to": "b", "on": "b", "rate": 20, "reach": 600}),
)  # fmt: skip
HERD: Fields = {
    "births": [
        {"kind": "random", "species": "a", "count": 16, "width": 300, "height": 300, "speed": 90},
        {"kind": "point", "species": "b", "speed": 120, "direction": 200},
    ]
}


def timed(kind: str, **fields: Any) -> Fields:
    """One action, with a force for those that need one."""
    return FALLING | STATES | {"timeline": [{"kind": kind, "at": 0.5, **fields}]}


def when(**fields: Any) -> Fields:
    """A push when a measurement crosses."""
    trigger = {"measure": "time", "value": 0.3} | fields
    return FALLING | {"timeline": [{"kind": "kick", "when": trigger}]}


def flickering(**fields: Any) -> Fields:
    """A hit when a number is reached that is reached again and again."""
    return {
        "births": [{"kind": "emitter", "species": "a", "rate": 6, "speed": 90}],
        "species": [{"name": "a", "lifetime": 0.3, "fade": 0}, {"name": "b"}],
        "timeline": [
            {
                "kind": "turn_gravity",
                "mark": True,
                "when": {"measure": "population", "value": 2, **fields},
            }
        ],
    }


def passing(**fields: Any) -> Fields:
    """Two falls, the second one of state ``t``, which a measurement begins."""
    basic = {"kind": "measurement", "state": "s", "to": "t", "measure": "time", "value": 0.3}
    forces = [{"kind": "gravity", "y": 300, "during": ["t"]}]
    return {"states": ["s", "t", "u"], "transitions": [basic | fields], "forces": forces}


def timely(**fields: Any) -> Fields:
    """The same, begun by a time."""
    basic = {"kind": "time", "state": "s", "to": "t", "after": 0.3}
    return passing() | {"transitions": [basic | fields]}


def driven(kind: str, **fields: Any) -> Fields:
    """A gravity of which one number follows something."""
    forces = [GRAVITY, {"kind": "gravity", "name": "h", "x": 40, "y": 0}]
    return {"forces": forces, "numbers": [{"kind": kind, "what": "g", "field": "y", **fields}]}


def figure(kind: str, **fields: Any) -> Fields:
    """A group born in a figure."""
    return {"births": [{"kind": kind, "species": "a", "speed": 100, "direction": 30, **fields}]}


def looks(**fields: Any) -> Fields:
    """A species that looks so."""
    return {"species": [{"name": "a", "size": 40, **fields}, {"name": "b", "size": 60}]}


def ground(kind: str, **fields: Any) -> Fields:
    """A background."""
    return {"background": {"kind": kind, **fields}}


CURVE: Fields = {"points": [{"at": 0.1, "value": 100}, {"at": 0.5, "value": 900}]}
RISING = [{"at": 0.1, "value": 100}, {"at": 0.5, "value": 800}]
LATE = [{"at": 0.2, "value": 100}, {"at": 0.5, "value": 900}]
RESTING: Fields = {"measure": "population", "of": "a", "value": 1}

LATER_CASES: tuple[Case, ...] = (
    *[(f"{model}.{name}", timed(kind, **needs), timed(kind, **(needs | {name: value})))
      for kind, model, needs in ACTIONS
      for name, value in (("enter", "t"), ("when", LATER_WHEN), ("during", ["t"]))],
    *[(f"{model}.{name}", timed(kind, **needs, every=0.3), timed(kind, **(needs | {"every": 0.3, name: value})))
      for kind, model, needs in ACTIONS if kind in {"freeze", "switch"}
      for name, value in (("at", 0.8), ("every", 0), ("until", 0.6), ("mark", True))],
    ("Become.pick", HERD | timed("become", to="b", on="a", count=4),
     HERD | timed("become", to="b", on="a", count=4, pick="crowded")),
    *[(f"{model}.most", looks(**needs, **{name: span}), looks(**needs, **{name: span | {"most": "low"}}))
      for model, name, span, needs in (
        ("SizeSpan", "size", {"min": 20, "max": 60}, {}),
        ("SpinSpan", "spin", {"min": -90, "max": 90}, {"shape": "square"}),
        ("SecondsSpan", "lifetime", {"min": 0.4, "max": 1.2}, {}))],
    ("SpeedSpan.most", figure("hex", speed={"min": 20, "max": 400}),
     figure("hex", speed={"min": 20, "max": 400, "most": "middle"})),
    ("Freeze.hold", timed("freeze"), timed("freeze", hold=0.3)),
    ("Switch.what", timed("switch", what="g") | {"forces": [GRAVITY, {"kind": "drag", "name": "d"}]},
     timed("switch", what="d") | {"forces": [GRAVITY, {"kind": "drag", "name": "d"}]}),
    ("Switch.to", timed("switch", what="g"), timed("switch", what="g", to="on")),
    *[(f"When.{name}", when(), when(**{name: value}))
      for name, value in (("measure", "population"), ("value", 0.7), ("hold", 0.3), ("step", 0.2))],
    ("When.of", when(measure="population", value=2), when(**RESTING | {"value": 2})),
    ("When.test", when(), when(test="below")),
    ("When.again", flickering(again=False), flickering(again=True)),
    *[(f"{model}.during", {"forces": [{"kind": kind}]} | STATES,
       {"forces": [{"kind": kind, "during": ["t"]}]} | STATES)
      for kind in FORCES for model in [kind.title()]],
    *[(f"{model}.during", HERD | STATES | {"behaviours": [{"kind": kind, **needs}]},
       HERD | STATES | {"behaviours": [{"kind": kind, **needs, "during": ["t"]}]})
      for model, kind, needs in BEHAVIOURS],
    ("EmitterBirth.during", STATES | {"births": [EMITTER]},
     STATES | {"births": [EMITTER | {"during": ["t"]}]}),
    ("Document.states", passing(), passing() | {"states": ["t", "s", "u"]}),
    ("Document.transitions", passing(), passing() | {"transitions": []}),
    ("Document.numbers", FALLING, FALLING | {"numbers": driven("formula", value="800")["numbers"]}),
    *[(f"TimeTransition.{name}", timely(), timely(**{name: value}))
      for name, value in (("state", "u"), ("to", "u"), ("after", 0.8))],
    *[(f"MeasureTransition.{name}", passing(), passing(**{name: value}))
      for name, value in (("state", "u"), ("to", "u"), ("measure", "contacts"), ("value", 0.8),
                          ("test", "below"), ("hold", 0.4))],
    ("MeasureTransition.of", passing(measure="population", value=2),
     passing(measure="population", value=2, of="a")),
    *[(f"CurveNumber.{name}", driven("curve", **CURVE), driven("curve", **(CURVE | {name: value})))
      for name, value in (("what", "h"), ("field", "x"), ("points", RISING), ("easing", "linear"),
                          ("repeat", True))],
    ("CurvePoint.at", driven("curve", **CURVE), driven("curve", points=LATE)),
    ("CurvePoint.value", driven("curve", **CURVE), driven("curve", points=RISING)),
    *[(f"FormulaNumber.{name}", driven("formula", value="600 * time"),
       driven("formula", **({"value": "600 * time"} | {name: value})))
      for name, value in (("what", "h"), ("field", "x"), ("value", "500 * time"))],
    *[(f"{model}.{name}", figure(kind, **needs), figure(kind, **(needs | {name: value})))
      for kind, model, needs, changes in (
        ("hex", "HexBirth", {}, (("columns", 3), ("rows", 3), ("spacing", 30))),
        ("outline", "OutlineBirth", {}, (("figure", "heart"), ("size", 90), ("sides", 3),
                                         ("turn", 20), ("count", 9))),
        ("fill", "FillBirth", {}, (("figure", "circle"), ("size", 90), ("sides", 3),
                                   ("turn", 20), ("spacing", 60))),
        ("text", "TextBirth", {"text": "Ą|1"}, (("text", "A|1"), ("spacing", 30), ("fine", 2))),
      ) for name, value in (*changes, ("centre", POINT), ("species", "b"), ("speed", 50),
                            ("direction", "outward"), ("at", 0.5))],
    *[(f"Species.{name}", looks(shape=shape), looks(shape=shape, **{name: value}))
      for shape, name, value in (("rectangle", "aspect", 3), ("rectangle", "corner", 0.9),
                                 ("arc", "sweep", 90), ("glyph", "glyph", "Ż"),
                                 ("circle", "edge", "accent"), ("circle", "squash", 1))],
    *[(f"LinearBackground.{name}", ground("linear"), ground("linear", **{name: value}))
      for name, value in (("begin", "accent"), ("end", "accent"), ("turn", 20))],
    *[(f"MovingBackground.{name}", ground("moving"), ground("moving", **{name: value}))
      for name, value in (("inner", "accent"), ("outer", "accent"), ("inner_to", "accent"),
                          ("outer_to", "accent"), ("period", 3))],
)  # fmt: skip
"""Field, parts of the one document, parts of the other."""
