"""Two documents per field of every grid of cells that differ in this field alone."""

from typing import Any

CROWD: dict[str, Any] = {
    "species": [{"name": "a", "size": 20}, {"name": "b", "size": 30, "colour": "palette.2"}],
    "births": [
        {"kind": "random", "species": "a", "count": 16, "width": 500, "height": 500,
         "speed": 250},
        {"kind": "ring", "species": "b", "count": 6, "speed": 300, "direction": "outward"},
    ],
    "bounds": {"kind": "bounce", "padding": 200, "sound": False},
}  # fmt: skip
PALE = ["muted"]

type Case = tuple[str, dict[str, Any], dict[str, Any]]


def ground(kind: str, **fields: Any) -> dict[str, Any]:
    """The part of a document with one field and a crowd upon it."""
    return CROWD | {"fields": [{"kind": kind, "name": "ground", "cell": 20, **fields}]}


_FIELDS: tuple[tuple[str, str, dict[str, Any], dict[str, Any]], ...] = (
    ("Scent", "scent", {}, {"on": "a", "amount": 300, "spread": 0.8, "half_life": 4}),
    ("Automaton", "automaton", {},
     {"rule": "B36/S23", "steps": 30, "begin": "centre", "density": 0.6, "on": "a",
      "solid": True, "sound": False}),
    ("Automaton", "automaton", {"on": "b"}, {"touch": "kill"}),
    ("Segregation", "segregation", {},
     {"empty": 0.4, "tolerance": 0.3, "reach": 9, "steps": 30, "sound": False,
      "colours": ["palette.1", "palette.2", "palette.3"]}),
    ("Growth", "growth", {},
     {"form": "round", "seeds": 3, "on": "a", "steps": 30, "solid": True, "sound": False}),
    ("Growth", "growth", {}, {"form": "branches"}),
    ("Maze", "maze", {}, {"on": "b", "dry": 0.1}),
    ("Memory", "memory", {}, {"on": "b", "grip": 30, "learn": 2, "half_life": 0.5}),
    ("Paint", "paint", {}, {"on": "b", "width": 2, "over": False}),
)  # fmt: skip
_EVERYWHERE = {"cell": 30, "opacity": 0.4, "colours": PALE}


def _cases() -> tuple[Case, ...]:
    cases: list[Case] = []
    for model, kind, needs, changes in _FIELDS:
        common: dict[str, Any] = dict(_EVERYWHERE)
        if kind == "paint":
            common = {name: _EVERYWHERE[name] for name in ("cell", "opacity")}
        if kind == "segregation":
            common = common | {"colours": ["muted", "palette.2"]}
        cases += [
            (f"{model}.{name}", ground(kind, **needs), ground(kind, **(needs | {name: value})))
            for name, value in (common | changes).items()
        ]
    return tuple(cases)


_SENSE = {"kind": "sense", "field": "ground", "turn": 500}
_SCENTED = ground("scent")


_STATES = {
    "states": ["s", "t"],
    "transitions": [{"kind": "time", "state": "s", "to": "t", "after": 0.6}],
}
_TWO = CROWD | {
    "fields": [
        {"kind": "scent", "name": "ground", "on": "a"},
        {"kind": "scent", "name": "h", "on": "b"},
    ]
}


def _sense(**fields: Any) -> dict[str, Any]:
    return _SCENTED | {"behaviours": [_SENSE | fields]}


FIELD_CASES: tuple[Case, ...] = (
    ("Document.fields", CROWD, ground("scent")),
    *_cases(),
    *(
        (f"Sense.{name}", _sense(), _sense(**{name: value}))
        for name, value in (
            ("ahead", 120), ("angle", 80), ("turn", -500), ("on", "a"), ("start", 0.6),
            ("stop", 0.3),
        )
    ),
    ("Sense.during", _sense() | _STATES, _sense(during=["t"]) | _STATES),
    ("Sense.field", _TWO | {"behaviours": [_SENSE]},
     _TWO | {"behaviours": [_SENSE | {"field": "h"}]}),
)  # fmt: skip
"""Field, parts of the one document, parts of the other."""
