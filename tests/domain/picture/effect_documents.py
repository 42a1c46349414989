"""Parts of documents in which single fields are tried (``test_effects``)."""

import json
from functools import cache
from typing import Any

import msgspec

from domain.language.validation import validated
from domain.picture.film import run
from domain.picture.frame_file import frame_list_digest
from domain.picture.look import look_of

PLAIN = {
    "dsl_version": "2.0",
    "meta": {"title": "film.document"},
    "duration": 2,
    "species": [{"name": "a", "size": 40}, {"name": "b", "size": 60, "colour": "palette.2"}],
    "births": [
        {
            "kind": "point",
            "species": "a",
            "centre": {"x": 340, "y": 960},
            "speed": 500,
            "direction": 0,
        },
        {"kind": "point", "species": "b"},
    ],
}
"""The film that every field is tried on."""

GRAVITY = {"kind": "gravity", "name": "g", "y": 300}
BOUNCE = {"kind": "bounce", "between": ["a", "b"]}
BOX = {"kind": "bounce", "padding": 200}
EDGED = {"bounds": {"kind": "bounce", "padding": 330}}
TOUCHING = {"contacts": [BOUNCE]}
TWO = {"species": [{"name": "a", "size": 40}, {"name": "b", "size": 60, "tags": ["t"]}]}
FALLING = {"forces": [GRAVITY]}
PIPE = {"walls": [{"kind": "segment", "start": {"x": 400, "y": 700}, "end": {"x": 500, "y": 1200}}]}
CROWD = {
    "births": [
        {"kind": "grid", "species": "a", "columns": 4, "rows": 4, "speed": 90},
        {"kind": "point", "species": "b"},
    ]
}


def at(section: str, **entry: Any) -> dict[str, Any]:
    return {section: [entry]}


def species(**fields: Any) -> dict[str, Any]:
    return {"species": [{"name": "a", "size": 40, **fields}, {"name": "b", "size": 60}]}


def timed(kind: str, **fields: Any) -> dict[str, Any]:
    return {"timeline": [{"kind": kind, "at": 0.5, **fields}]}


def end(**fields: Any) -> dict[str, Any]:
    return {"duration": 2, "end": {"settle": 0.5, "card": "end", **fields}}


def rule(**fields: Any) -> dict[str, Any]:
    basic = {"kind": "measurement", "measure": "time", "value": 0.7}
    return end(rules=[basic | fields])


def react(kind: str, **fields: Any) -> dict[str, Any]:
    return {"contacts": [{"kind": kind, "between": ["a", "b"], **fields}]}


def birth(kind: str, **fields: Any) -> dict[str, Any]:
    return {"births": [{"kind": kind, "species": "a", "speed": 100, "direction": 30, **fields}]}


def force(kind: str, **fields: Any) -> dict[str, Any]:
    return {"forces": [{"kind": kind, **fields}]}


def word(kind: str, **fields: Any) -> dict[str, Any]:
    return {"words": [{"kind": kind, "text": "look {value}", **fields}]}


def bounds(kind: str, **fields: Any) -> dict[str, Any]:
    return {"bounds": {"kind": kind, "padding": 330, **fields}}


BENT = {"points": [{"x": 300, "y": 800}, {"x": 400, "y": 1200}, {"x": 800, "y": 1250}]}
ZIGZAG = [{"x": 300, "y": 800}, {"x": 420, "y": 1100}, {"x": 800, "y": 1150}]


def solid(kind: str, **fields: Any) -> dict[str, Any]:
    """Bodies that fly in all directions among walls of one kind."""
    return {
        "walls": [{"kind": kind, **fields}],
        "births": [
            {
                "kind": "ring",
                "species": "a",
                "count": 9,
                "radius": 70,
                "speed": 700,
                "direction": "outward",
            }
        ],
        "species": [{"name": "a", "size": 12, "friction": 0}, {"name": "b"}],
        "forces": [GRAVITY],
    }


def wall(**fields: Any) -> dict[str, Any]:
    return {"walls": [PIPE["walls"][0] | fields]}


def moved(kind: str, **fields: Any) -> dict[str, Any]:
    """A wall that moves below falling bodies."""
    return solid("segment", start={"x": 400, "y": 1020}, end={"x": 600, "y": 1040}) | {
        "walls": [
            {"kind": "segment", "start": {"x": 400, "y": 1020}, "end": {"x": 600, "y": 1040}}
            | {"motion": {"kind": kind, **fields}}
        ]
    }


def gate(**fields: Any) -> dict[str, Any]:
    """Two walls, one of which opens."""
    ends = {"kind": "segment", "start": {"x": 400, "y": 1020}, "end": {"x": 600, "y": 1020}}
    other = ends | {"name": "other", "start": {"x": 400, "y": 900}}
    action = {"kind": "open", "at": 0.4, "wall": "gate", "hold": 0.2} | fields
    return {"walls": [ends | {"name": "gate"}, other], "timeline": [action]}


def linked(kind: str = "spring", *, late: bool = False, **fields: Any) -> dict[str, Any]:
    """A row of bodies that hang from a fixed one; with ``late`` a kick pulls them apart."""
    births = [
        {"kind": "line", "species": "a", "count": 4, "start": {"x": 500, "y": 900},
         "end": {"x": 700, "y": 900}},
        {"kind": "point", "species": "b", "centre": {"x": 440, "y": 900}},
    ]  # fmt: skip
    return {
        "species": [{"name": "a", "size": 12}, {"name": "b", "size": 20, "fixed": True}],
        "births": births,
        "forces": [GRAVITY],
        "joints": [{"kind": kind, "reach": 70, **fields}],
        "timeline": [{"kind": "kick", "at": 0.5, "on": "a", "speed": 900}] if late else [],
    }


def counted(name: str) -> dict[str, Any]:
    """A counter of tears; a second joint makes the name known in any case."""
    return {"words": [{"kind": "counter", "measure": "count", "of": name}]}


LATE = {
    "births": [
        {
            "kind": "point",
            "species": "a",
            "at": 0.1,
            "centre": {"x": 340, "y": 960},
            "speed": 500,
            "direction": 0,
        },
        {"kind": "point", "species": "b", "at": 0.1},
    ]
}
FAST = {"births": [{"kind": "point", "species": "a", "speed": 900, "direction": 30}]}
POINT = {"x": 300, "y": 800}
LINE = {"start": {"x": 300, "y": 600}, "end": {"x": 700, "y": 900}}
EMIT = {"species": "b", "limit": 9}
SPLIT = {"cooldown": 0.2, "who": "first"}
HIDDEN_TITLE = {"meta": {"title": "Other"}}
COUNT = {"contacts": [BOUNCE | {"count": "n"}]}


def fingerprint(parts: dict[str, Any]) -> tuple[object, ...]:
    return _fingerprint(json.dumps(parts))


@cache
def _fingerprint(parts: str) -> tuple[object, ...]:
    short = {"duration": 1.4, "end": {"settle": 0.2}}
    document = validated(PLAIN | short | json.loads(parts))
    film = run(document, 15)
    return frame_list_digest(film), msgspec.json.encode(look_of(document))
