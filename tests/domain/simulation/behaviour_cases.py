"""Two documents per field of every behaviour that differ in this field alone."""

from typing import Any

HERD: dict[str, Any] = {
    "births": [
        {"kind": "random", "species": "a", "count": 16, "width": 300, "height": 300, "speed": 90},
        {"kind": "point", "species": "b", "speed": 120, "direction": 200},
    ]
}
PAIR: dict[str, Any] = {
    "births": [
        {"kind": "point", "species": "a", "centre": {"x": 500, "y": 900}, "speed": 90,
         "direction": 40},
        {"kind": "point", "species": "b", "centre": {"x": 560, "y": 990}, "speed": 200,
         "direction": 250},
    ]
}  # fmt: skip
WAY = [{"x": 400, "y": 900}, {"x": 560, "y": 700}, {"x": 700, "y": 1000}]
OTHER_WAY = [*WAY[:2], {"x": 700, "y": 900}]
COLOURS = ["palette.3", "palette.4", "palette.5"]
OTHER_COLOURS = ["palette.3", "ink", "palette.5"]

type Change = tuple[str, Any]
type Case = tuple[str, dict[str, Any], dict[str, Any]]


def behave(kind: str, **fields: Any) -> dict[str, Any]:
    """The part of a document with one behaviour."""
    return {"behaviours": [{"kind": kind, **fields}]}


_STEERING: tuple[tuple[str, str, dict[str, Any], tuple[Change, ...]], ...] = (
    ("Flock", "flock", {}, (("align", 9), ("cohere", 9), ("separate", 0), ("radius", 60),
                            ("speed", 90))),
    ("Seek", "seek", {"to": "b"}, (("to", "a"), ("strength", 90), ("reach", 30))),
    ("Seek", "seek", {}, (("centre", {"x": 90, "y": 90}),)),
    ("Flee", "flee", {"to": "b"}, (("to", "a"), ("strength", 90), ("reach", 90))),
    ("Flee", "flee", {"reach": 900}, (("centre", {"x": 90, "y": 90}),)),
    ("Chase", "chase", {"to": "b"}, (("to", "a"), ("ahead", 0), ("speed", 90), ("grip", 1),
                                     ("reach", 30))),
    ("Wander", "wander", {}, (("strength", 90), ("change", 4))),
    ("Follow", "follow", {"path": WAY, "closed": True},
     (("path", OTHER_WAY), ("closed", False), ("curved", False), ("width", 300), ("speed", 90),
      ("grip", 1))),
    ("HoldSpeed", "hold_speed", {}, (("speed", 90), ("grip", 9))),
)  # fmt: skip
_CHANGING: tuple[tuple[str, str, dict[str, Any], tuple[Change, ...]], ...] = (
    ("Grow", "grow", {"rate": 60}, (("rate", 90), ("max", 65), ("rate", -60))),
    ("Grow", "grow", {"rate": -60}, (("min", 35),)),
    ("Grow", "grow", {"rate": 60, "max": 70, "at_limit": "burst"},
     (("parts", 3), ("kick", 9), ("to", "b"), ("at_limit", "die"), ("at_limit", "stay"),
      ("min", 60), ("sound", False))),
    ("Cycle", "cycle", {"colours": COLOURS, "period": 1},
     (("colours", OTHER_COLOURS), ("period", 3), ("repeat", False), ("spread", 0.8))),
    ("Pulse", "pulse", {}, (("amplitude", 0.5), ("period", 0.5), ("spread", 0))),
    ("Infect", "infect", {"to": "b", "on": "b", "rate": 5, "reach": 150},
     (("to", "a"), ("whom", "b"), ("reach", 40), ("rate", 0.2), ("sound", False), ("flash", 0))),
)  # fmt: skip


def _everywhere() -> tuple[Case, ...]:
    """``on``, ``start`` and ``stop`` of every kind."""
    cases: list[Case] = []
    for model, kind, needs, _ in (*_STEERING, *_CHANGING):
        if kind == "grow" and needs["rate"] < 0:
            continue
        cases += [
            (f"{model}.{name}", births_for(kind) | behave(kind, **needs),
             births_for(kind) | behave(kind, **(needs | {name: value})))
            for name, value in (("on", _other(needs)), ("start", 0.7), ("stop", 0.5))
        ]  # fmt: skip
    return tuple(cases)


def _other(needs: dict[str, Any]) -> str:
    """A selector that leaves out somebody to whom something happens."""
    return "b" if needs.get("to") == "b" and "on" not in needs else "a"


def births_for(kind: str) -> dict[str, Any]:
    """Births that let a kind show what it does."""
    return HERD if kind in {"flock", "follow", "infect", "pulse", "cycle"} else PAIR


def _counting(model: str, kind: str, **needs: Any) -> Case:
    shown = {"words": [{"kind": "counter", "measure": "count", "of": "n"}]}
    behaviour = {"kind": kind, **needs}
    never = {"kind": "grow", "on": "a", "rate": 0, "max": 600, "count": "n"}
    return (
        f"{model}.count",
        HERD | shown | {"behaviours": [behaviour | {"count": "n"}, never]},
        HERD | shown | {"behaviours": [behaviour, never]},
    )


BEHAVIOUR_CASES: tuple[Case, ...] = (
    ("Document.behaviours", {}, behave("wander")),
    *(
        (
            f"{model}.{name}",
            births_for(kind) | behave(kind, **needs),
            births_for(kind) | behave(kind, **(needs | {name: value})),
        )
        for model, kind, needs, changes in (*_STEERING, *_CHANGING)
        for name, value in changes
    ),
    *_everywhere(),
    _counting("Grow", "grow", on="b", rate=60, max=70, at_limit="die"),
    _counting("Infect", "infect", on="b", to="b", rate=20, reach=300),
)
"""Field, parts of the one document, parts of the other."""
