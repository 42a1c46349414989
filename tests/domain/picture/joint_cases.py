# ruff: noqa: E501  a table is read along its rows
"""Two documents per field of pins, motors and soft rings that differ in this field alone."""

from typing import Any

type Fields = dict[str, Any]
type Case = tuple[str, Fields, Fields]
type Changes = tuple[tuple[str, Any], ...]

POINT = {"x": 560, "y": 760}
STATES: Fields = {
    "states": ["s", "t"],
    "transitions": [{"kind": "time", "state": "s", "to": "t", "after": 0.6}],
}


def _hung(joint: Fields, *, kick: bool = False, **more: Any) -> Fields:
    """Three bodies about a fixed one; with ``kick`` they are pulled away later."""
    return {
        "species": [{"name": "a", "size": 12}, {"name": "b", "size": 20, "fixed": True}],
        "births": [
            {
                "kind": "ring",
                "species": "a",
                "count": 3,
                "radius": 90,
                "speed": 60,
                "direction": 20,
            },
            {"kind": "point", "species": "b", "centre": {"x": 600, "y": 900}},
        ],
        "forces": [{"kind": "gravity", "y": 300}],
        "joints": [joint],
        "timeline": [{"kind": "kick", "at": 0.5, "on": "a", "speed": 900}] if kick else [],
        **more,
    }


def pin(*, kick: bool = False, **fields: Any) -> Fields:
    return _hung({"kind": "pin", "on": "a", **fields}, kick=kick)


def motor(**fields: Any) -> Fields:
    return _hung({"kind": "motor", "on": "a", **fields}, **STATES)


def soft(*, kick: bool = False, **fields: Any) -> Fields:
    """A soft body that falls onto a floor."""
    return {
        "species": [{"name": "a", "size": 8}, {"name": "b", "size": 8}],
        "births": [
            {
                "kind": "ring",
                "species": "a",
                "count": 12,
                "radius": 90,
                "speed": 500,
                "direction": 90,
            },
            {"kind": "ring", "species": "b", "count": 12, "radius": 60, "centre": POINT},
        ],
        "walls": [
            {"kind": "segment", "start": {"x": 300, "y": 1100}, "end": {"x": 800, "y": 1160}}
        ],
        "joints": [{"kind": "soft_ring", "on": "a", **fields}],
        "timeline": [{"kind": "kick", "at": 0.3, "on": "a", "speed": 1200}] if kick else [],
    }


def _counted(parts: Fields) -> Fields:
    return parts | {"words": [{"kind": "counter", "measure": "count", "of": "torn"}]}


_PIN: Changes = (
    ("on", "b"), ("to", "b"), ("centre", POINT), ("reach", 20), ("at", 0.4), ("length", 0.5), ("drawn", False),
    ("colour", "ink"), ("width", 9),
)  # fmt: skip
_SOFT: Changes = (
    ("on", "b"), ("frequency", 2), ("damping", 0.9), ("tension", 0.6), ("area", 0.5), ("pressure", 2), ("drawn", False),
    ("colour", "ink"),
)  # fmt: skip

JOINT_CASES: tuple[Case, ...] = (
    *[(f"PinJoint.{name}", pin(), pin(**{name: value}))
      for name, value in _PIN],
    ("PinJoint.strength", pin(kick=True, strength=1e8), pin(kick=True, strength=90)),
    ("PinJoint.count", _counted(pin(kick=True, strength=1e8, count="torn")), _counted(pin(kick=True, strength=90, count="torn"))),
    *[(f"MotorJoint.{name}", motor(), motor(**{name: value}))
      for name, value in (("on", "b"), ("to", "b"), ("centre", POINT), ("reach", 20), ("at", 0.4), ("rate", -1), ("strength", 9),
                          ("during", ["t"]))],
    *[(f"SoftRingJoint.{name}", soft(), soft(**{name: value}))
      for name, value in _SOFT],
    ("SoftRingJoint.breaks", soft(kick=True), soft(kick=True, breaks=1.2)),
    ("SoftRingJoint.count", _counted(soft(kick=True, breaks=19, count="torn")), _counted(soft(kick=True, breaks=1.2, count="torn"))),
)  # fmt: skip
