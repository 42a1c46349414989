"""What happens around the construct of an example, so that its picture shows the construct.

A scene is looked up by the whole id, then by its group; the part of the row goes over it.
``MOMENTS`` says when, in seconds of film, a still shows it best.
"""

from typing import Any

_A = {"name": "a", "size": 44, "trail": "line", "trail_time": 0.7}
_B = {"name": "b", "size": 90, "colour": "palette.2"}
_MIDDLE = {"kind": "point", "species": "b"}


def _ring(direction: str, *, count: int = 8, radius: float = 330, speed: float = 340) -> Any:
    return {"kind": "ring", "species": "a", "count": count, "radius": radius, "speed": speed,
            "direction": direction}  # fmt: skip


_CIRCLING = {"species": [_A, _B], "births": [_ring("tangent"), _MIDDLE]}
"""Eight bodies set out round a large one."""

_MEETING = {
    "species": [_A | {"restitution": 0.9}, _B],
    "births": [_ring("inward", count=6, speed=420), _MIDDLE],
}
"""Six bodies run into a large one."""

_TOUCHING = _MEETING | {"contacts": [{"kind": "bounce", "between": ["a", "b"]}]}

_SPREADING = {
    "species": [_A | {"size": 34}, _B],
    "births": [_ring("outward", count=12, radius=120, speed=480)],
}
"""Twelve bodies fly apart."""

_FALLING = {
    "species": [_A | {"size": 30, "restitution": 0.6}, _B],
    "births": [
        {"kind": "grid", "species": "a", "columns": 5, "rows": 2, "spacing": 120,
         "centre": {"x": 540, "y": 560}},
    ],
    "forces": [{"kind": "gravity", "y": 1600}],
    "contacts": [{"kind": "bounce", "between": ["a", "a"]}],
}  # fmt: skip
"""Ten bodies fall."""

_HANGING = {
    "species": [{"name": "a", "size": 34}, _B | {"size": 44, "fixed": True}],
    "births": [
        {"kind": "point", "species": "b", "centre": {"x": 300, "y": 700}},
        {"kind": "line", "species": "a", "count": 4, "start": {"x": 450, "y": 700},
         "end": {"x": 900, "y": 700}},
    ],
}  # fmt: skip
"""Four bodies in a row, the first beside a fixed one."""

_LARGE = {"births": [{"kind": "point", "species": "a", "centre": {"x": 340, "y": 960},
                      "speed": 250, "direction": 0}]}  # fmt: skip
"""One body comes into the middle."""

_ORBITING = {
    "births": [_ring("tangent", count=5, radius=300, speed=560)],
    "forces": [{"kind": "orbit", "speed": 560}],
}
"""Five bodies on a circle."""

_EMITTING = _CIRCLING | {"births": [{"kind": "emitter", "species": "a", "rate": 12, "speed": 420}]}

SCENES: dict[str, dict[str, Any]] = {
    "shape": _LARGE,
    "trail": _ORBITING,
    "bounds": _SPREADING,
    "area": _SPREADING,
    "wall": _FALLING,
    "motion": _FALLING,
    "action.open": _FALLING,
    "joint": _HANGING,
    "behaviour": {"bounds": {"kind": "bounce", "padding": 60}},
    "contact": _MEETING,
    "sound.settings": _TOUCHING,
    "measure.contacts": _TOUCHING,
    "measure.contact_rate": _TOUCHING,
    "measure.count": _MEETING,
    "measure.births": _EMITTING,
    "measure.birth_rate": _EMITTING,
    "measure.deaths": _EMITTING | {"species": [_A | {"lifetime": 0.5}, _B]},
    "measure.height": _FALLING | {"bounds": {"kind": "bounce", "padding": 300, "drawn": True}},
    "measure.pile": _FALLING
    | {"species": [_A | {"size": 40, "restitution": 0, "friction": 1}, _B]}
    | {"bounds": {"kind": "bounce", "padding": 300, "drawn": True}},
    "measure.cluster": _TOUCHING | {"contacts": [{"kind": "stick", "between": ["a", "b"]}]},
    "measure.variety": _CIRCLING,
}

USUAL_MOMENT = 0.8
MOMENTS: dict[str, float] = {
    "force": 1.0,
    "bounds": 0.55,
    "bounds.open": 1.0,
    "bounds.wrap": 1.0,
    "area": 1.05,
    "wall": 1.05,
    "wall.box": 1.3,
    "wall.pegs": 0.9,
    "motion": 1.2,
    "joint": 1.1,
    "contact": 0.75,
    "birth": 0.4,
    "birth.point": 0.9,
    "birth.emitter": 1.6,
    "birth.hex": 0.1,
    "birth.outline": 0.1,
    "birth.fill": 0.1,
    "birth.text": 0.1,
    "birth.spiral": 0.2,
    "field": 2.0,
    "field.growth": 1.4,
    "behaviour": 1.2,
    "behaviour.sense": 2.2,
    "behaviour.flock": 2.2,
    "behaviour.infect": 1.6,
    "behaviour.grow": 2.0,
    "action.flip_gravity": 1.1,
    "action.turn_gravity": 1.1,
    "action.change": 1.5,
    "action.zoom": 1.0,
    "action.look": 1.4,
    "action.open": 1.2,
    "action.when": 1.3,
    "transition": 1.3,
    "number": 1.6,
    "end": 1.2,
    "end.settle": 2.3,
    "end.card": 2.5,
    "measure.births": 1.2,
    "measure.birth_rate": 1.2,
    "measure.deaths": 1.2,
    "measure.filled": 1.2,
    "measure.changed": 1.2,
    "measure.height": 0.6,
    "measure.pile": 2.3,
}


def scene_of(identity: str) -> dict[str, Any]:
    """What an example is set in."""
    group = identity.partition(".")[0]
    return _CIRCLING | SCENES.get(identity, SCENES.get(group, {}))


def moment_of(identity: str) -> float:
    """When its picture is taken."""
    return MOMENTS.get(identity, MOMENTS.get(identity.partition(".")[0], USUAL_MOMENT))
