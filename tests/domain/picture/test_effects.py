# ruff: noqa: E501  a table is read along its rows
"""Every accepted field has an effect: change it, and states, frames, look or sound change.

Each row names a field, where it stands in a document, and another value for it. A field
without a row fails the test, so none is accepted without effect.
"""

from typing import Any

import pytest
from pydantic import BaseModel

from domain.language.vocabulary import models
from tests.domain.language.documents import small
from tests.domain.picture.effect_documents import (
    BENT,
    CROWD,
    EDGED,
    EMIT,
    FALLING,
    FAST,
    GRAVITY,
    HIDDEN_TITLE,
    LATE,
    LINE,
    PIPE,
    POINT,
    SPLIT,
    TOUCHING,
    ZIGZAG,
    at,
    birth,
    bounds,
    counted,
    end,
    fingerprint,
    force,
    gate,
    linked,
    moved,
    react,
    rule,
    solid,
    species,
    timed,
    wall,
    word,
)  # fmt: skip
from tests.domain.picture.joint_cases import JOINT_CASES
from tests.domain.picture.later_cases import LATER_CASES, LATER_WHEN, STATES
from tests.domain.picture.latest_cases import LATEST_CASES
from tests.domain.simulation.behaviour_cases import BEHAVIOUR_CASES
from tests.domain.simulation.field_cases import FIELD_CASES
from tests.domain.simulation.machine_cases import MACHINE_CASES

WITHOUT_EFFECT = {
    "Document.dsl_version": "there is only one version",
    "_Contact.kind": "covered by one example per kind",
}

NAMES_ONLY = {
    "Species.name": "a name is what others refer to; references are tested with validation",
    "_Force.name": "as above",
}


type Case = tuple[str, dict[str, Any], dict[str, Any]]
"""Field, parts of the one document, parts of the other."""

CASES: tuple[Case, ...] = (
    ("Document.meta", {}, HIDDEN_TITLE),
    ("Meta.title", {}, HIDDEN_TITLE),
    ("Meta.seed", birth("random"), birth("random") | {"meta": {"title": "Example", "seed": 9}}),
    ("Meta.language", {"words": [{"kind": "counter", "measure": "time"}]},
     {"words": [{"kind": "counter", "measure": "time"}],
      "meta": {"title": "Example", "language": "pl"}}),
    ("Document.canvas", {}, {"canvas": {"width": 1000}}),
    ("Canvas.width", {}, {"canvas": {"width": 1000}}),
    ("Canvas.height", {}, {"canvas": {"height": 1000}}),
    ("Document.duration", {}, {"duration": 1.2}),
    ("Document.design_system", {}, {"design_system": "paper@1"}),
    ("Document.overrides", {}, at("overrides", token="ink", value="#112233")),
    ("Override.token", at("overrides", token="ink", value="#112233"),
     at("overrides", token="muted", value="#112233")),
    ("Override.value", at("overrides", token="ink", value="#112233"),
     at("overrides", token="ink", value="#112234")),
    ("Document.background", {}, {"background": {"kind": "solid"}}),
    ("SolidBackground.colour", {"background": {"kind": "solid"}},
     {"background": {"kind": "solid", "colour": "accent"}}),
    ("RadialBackground.inner", {}, {"background": {"kind": "radial", "inner": "accent"}}),
    ("RadialBackground.outer", {}, {"background": {"kind": "radial", "outer": "accent"}}),
    ("Document.max_bodies", CROWD, CROWD | {"max_bodies": 5}),
    ("Document.species", {}, species(size=41)),
    ("Document.births", {}, birth("point")),
    ("Document.forces", {}, FALLING),
    ("Document.bounds", {}, EDGED),
    ("Document.walls", {}, PIPE),
    ("Document.contacts", {}, TOUCHING),
    ("Document.timeline", {}, timed("kick")),
    ("Document.words", {}, {"words": []}),
    ("Document.end", {}, end()),
    ("Document.sound", {}, {"sound": {"silent": True}}),
    *[(f"Species.{name}", species() | more, species(**{name: value}) | more)
      for name, value, more in (
        ("shape", "ring", {}), ("size", {"min": 20, "max": 30}, {}), ("colour", "accent", {}),
        ("opacity", 0.5, {}), ("core", 0.1, {}), ("glow", 0.1, {}), ("additive", True, {}),
        ("trail", "dots", {}), ("spin", 90, {}), ("mass", 9, TOUCHING),
        ("restitution", 0.2, TOUCHING), ("friction", 0.9, TOUCHING | {"births": [
            {"kind": "point", "species": "a", "centre": {"x": 400, "y": 900}, "speed": 500,
             "direction": 10}, {"kind": "point", "species": "b"}]}),
        ("drag", 2, {}), ("fixed", True, {}), ("collide", False, TOUCHING), ("lifetime", 1, {}),
        ("tags", ["t"], {"forces": [GRAVITY | {"on": "tag:t"}],
                         "species": None}), ("voice", "bell", {}),
      ) if more.get("species", 1) is not None],
    ("Species.tags", {"species": [{"name": "a"}, {"name": "b", "tags": ["t"]}],
                      "forces": [GRAVITY | {"on": "tag:t"}]},
     {"species": [{"name": "a", "tags": ["t"]}, {"name": "b", "tags": ["t"]}],
      "forces": [GRAVITY | {"on": "tag:t"}]}),
    ("Species.stroke", species(shape="ring"), species(shape="ring", stroke=9)),
    ("Species.sides", species(shape="star"), species(shape="star", sides=7)),
    ("Species.facing", species(shape="drop"), species(shape="drop", facing="motion")),
    ("Species.trail_time", species(trail="line"), species(trail="line", trail_time=1)),
    ("Species.trail_width", species(trail="line"), species(trail="line", trail_width=0.9)),
    ("Species.appear", birth("point", at=0.5), birth("point", at=0.5) | species(appear=1)),
    ("Species.fade", species(lifetime=1), species(lifetime=1, fade=0)),
    *[(f"{span}.{end_}", species(**{field: {"min": 2, "max": 3}}) | CROWD,
       species(**{field: {"min": 2, "max": 3} | {end_: 2.5}}) | CROWD)
      for span, field in (("SizeSpan", "size"), ("SpinSpan", "spin"), ("SecondsSpan", "lifetime"))
      for end_ in ("min", "max")],
    *[(f"SpeedSpan.{end_}", birth("point", speed={"min": 100, "max": 200}),
       birth("point", speed={"min": 100, "max": 200} | {end_: 150})) for end_ in ("min", "max")],
    ("Point.x", birth("point", centre=POINT), birth("point", centre=POINT | {"x": 310})),
    ("Point.y", birth("point", centre=POINT), birth("point", centre=POINT | {"y": 310})),
    *[(f"{model}.{name}", birth(kind, **(needs | extra)), birth(kind, **(needs | extra | {name: value})))
      for kind, model, needs, changes in (
        ("point", "PointBirth", {}, (("count", 2, {}), ("centre", POINT, {}))),
        ("random", "RandomBirth", {}, (("count", 9, {}), ("centre", POINT, {}), ("width", 90, {}),
                                       ("height", 90, {}), ("apart", 120, {}))),
        ("grid", "GridBirth", {}, (("columns", 3, {}), ("rows", 3, {}), ("spacing", 50, {}),
                                   ("centre", POINT, {}))),
        ("ring", "RingBirth", {}, (("count", 3, {}), ("radius", 50, {}), ("centre", POINT, {}),
                                   ("turn", 30, {}))),
        ("line", "LineBirth", LINE, (("count", 3, {}), ("start", POINT, {}), ("end", POINT, {}))),
        ("spiral", "SpiralBirth", {}, (("count", 3, {}), ("radius", 50, {}), ("turns", 1, {}),
                                       ("centre", POINT, {}))),
        ("emitter", "EmitterBirth", {}, (("rate", 20, {}), ("burst", 2, {}), ("centre", POINT, {}),
                                         ("spread", 90, {}), ("start", 0.5, {}), ("stop", 1, {}),
                                         ("limit", 2, {}))),
      ) for name, value, extra in changes],
    *[(f"{model}.{name}", birth(kind, **needs), birth(kind, **(needs | {name: value})))
      for kind, model, needs in (
        ("point", "PointBirth", {}), ("random", "RandomBirth", {}), ("grid", "GridBirth", {}),
        ("ring", "RingBirth", {}), ("line", "LineBirth", LINE), ("spiral", "SpiralBirth", {}),
        ("emitter", "EmitterBirth", {}))
      for name, value in (("species", "b"), ("speed", 50), ("direction", "outward"), ("at", 0.5))
      if not (kind == "emitter" and name == "at")],
    ("EmitterBirth.source", {}, {"births": [{"kind": "point", "species": "b", "speed": 50},
                                             {"kind": "emitter", "species": "a", "source": "b"}]}),
    *[(f"{model}.{name}", force(kind, **needs), force(kind, **(needs | {name: value})))
      for kind, model, needs, changes in (
        ("gravity", "Gravity", {}, (("x", 9), ("y", 9))),
        ("drag", "Drag", {}, (("rate", 3),)),
        ("attract", "Attract", {}, (("to", "all"), ("centre", POINT), ("strength", 900),
                                    ("falloff", "none"), ("reach", 50))),
        ("repel", "Repel", {}, (("to", "all"), ("centre", POINT), ("strength", 900),
                                ("falloff", "linear"), ("reach", 50))),
        ("orbit", "Orbit", {}, (("around", "a"), ("centre", POINT), ("speed", -90), ("grip", 9))),
        ("vortex", "Vortex", {}, (("centre", POINT), ("strength", -90),
                                  ("falloff", "inverse_square"), ("reach", 50))),
        ("flow", "Flow", {}, (("strength", 900), ("scale", 90), ("change", 2))),
        ("spring", "Spring", {}, (("stiffness", 90), ("damping", 9), ("slack", 60))),
      ) for name, value in changes],
    *[(f"{model}.on", force(kind), force(kind, on="b"))
      for kind, model in (("gravity", "Gravity"), ("drag", "Drag"), ("attract", "Attract"),
                          ("repel", "Repel"), ("orbit", "Orbit"), ("vortex", "Vortex"),
                          ("flow", "Flow"), ("spring", "Spring"))],
    *[(f"{model}.{name}", bounds(kind), bounds(kind, **{name: value}))
      for kind, model, names in (("bounce", "BounceBounds", "padding top bottom shape drawn"),
                                 ("clamp", "ClampBounds", "padding top bottom shape drawn"),
                                 ("kill", "KillBounds", "padding top bottom shape drawn"))
      for name, value in (("padding", 250), ("top", 800), ("bottom", 800), ("shape", "circle"),
                          ("drawn", True)) if name in names.split()],
    ("WrapBounds.padding", bounds("wrap"), bounds("wrap", padding=250)),
    ("WrapBounds.top", bounds("wrap") | FALLING, bounds("wrap", top=900) | FALLING),
    ("WrapBounds.bottom", bounds("wrap") | FALLING, bounds("wrap", bottom=900) | FALLING),
    ("BounceBounds.restitution", bounds("bounce"), bounds("bounce", restitution=0.3)),
    ("BounceBounds.friction", bounds("bounce") | FAST, bounds("bounce", friction=0.5) | FAST),
    ("BounceBounds.sound", bounds("bounce"), bounds("bounce", sound=False)),
    *[(f"{model}.{name}", solid(kind, **needs), solid(kind, **(needs | {name: value})))
      for kind, model, needs, changes in (
        ("path", "PathWall", BENT, (("points", ZIGZAG), ("closed", True))),
        ("arc", "ArcWall", {}, (("centre", POINT), ("radius", 200), ("begin", 30), ("sweep", 90))),
        ("box", "BoxWall", {}, (("centre", POINT), ("width", 250), ("height", 250), ("turn", 20))),
        ("pegs", "PegsWall", {}, (("centre", POINT), ("columns", 4), ("rows", 4), ("spacing", 70),
                                  ("drop", 60), ("size", 20), ("staggered", False))),
      ) for name, value in (*changes, ("restitution", 0.2), ("friction", 0.7), ("colour", "ink"),
                            ("drawn", False), ("sound", False), ("motion", {"kind": "spin"}),
                            *((("thickness", 40),) if kind != "pegs" else ()))],
    *[(f"SegmentWall.{name}", wall(), wall(**{name: value}))
      for name, value in (("start", {"x": 420, "y": 700}), ("end", {"x": 420, "y": 1200}),
                          ("thickness", 40), ("restitution", 0.2), ("friction", 0.7),
                          ("colour", "ink"), ("drawn", False), ("sound", False),
                          ("motion", {"kind": "spin"}))],
    *[(f"{model}.{name}", moved(kind), moved(kind, **{name: value}))
      for kind, model, changes in (
        ("spin", "SpinMotion", (("rate", 1), ("around", "centre"))),
        ("swing", "SwingMotion", (("by", 60), ("period", 1), ("phase", 0.3), ("around", POINT))),
        ("slide", "SlideMotion", (("across", 90), ("down", 90), ("period", 1), ("phase", 0.3))),
      ) for name, value in changes],
    *[(f"Open.{name}", gate(), gate(**{name: value}))
      for name, value in (("at", 0.2), ("every", 0.5), ("mark", True), ("wall", "other"),
                          ("hold", 0.9))],
    *[(f"Open.{name}", gate() | STATES, gate(**{name: value}) | STATES)
      for name, value in (("enter", "t"), ("when", LATER_WHEN), ("during", ["t"]))],
    ("Open.until", gate(every=0.5), gate(every=0.5, until=0.7)),
    *[(f"{model}.{name}", react(kind, **needs), react(kind, **(needs | {name: value})))
      for kind, model, needs, changes in (
        ("bounce", "Bounce", {}, ()),
        ("stick", "Stick", {}, (("to", "b"),)),
        ("merge", "Merge", {}, (("to", "a"),)),
        ("absorb", "Absorb", {}, (("growth", 3),)),
        ("split", "Split", SPLIT, (("who", "second"), ("into", 3), ("to", "b"), ("scale", 0.5),
                                   ("kick", 9), ("smallest", 200))),
        ("convert", "Convert", {"to": "a"}, (("who", "first"), ("to", "b"))),
        ("destroy", "Destroy", {}, (("who", "first"),)),
        ("emit", "Emit", EMIT, (("species", "a"), ("number", 1), ("speed", 9), ("limit", 1))),
      ) for name, value in (*changes, ("between", ["b", "a"] if kind not in {"bounce", "merge"}
                                       else ["a", "a"]))],
    *[(f"{model}.{name}", react(kind, **needs) | more, react(kind, **(needs | {name: value})) | more)
      for kind, model, needs in (
        ("bounce", "Bounce", {}), ("stick", "Stick", {}), ("merge", "Merge", {}),
        ("absorb", "Absorb", {}), ("split", "Split", {"who": "first"}),
        ("convert", "Convert", {"to": "a"}), ("destroy", "Destroy", {}), ("emit", "Emit", EMIT))
      for name, value, more in (("sound", False, {}), ("flash", 0, {}), ("probability", 1e-9, {}),
                                ("cooldown", 9, LATE), ("count", "n", {}))
      if not (kind == "bounce" and name in {"probability", "cooldown"}) and name != "count"
      and not (kind == "destroy" and name == "flash")],
    *[(f"{model}.count",
       react(kind, **needs, count="n") | {"words": [{"kind": "counter", "measure": "count",
                                                     "of": "n"}]},
       {"contacts": [{"kind": kind, "between": ["a", "b"], **needs},
                     {"kind": "bounce", "between": ["a", "a"], "count": "n"}],
        "words": [{"kind": "counter", "measure": "count", "of": "n"}]})
      for kind, model, needs in (
        ("bounce", "Bounce", {}), ("stick", "Stick", {}), ("merge", "Merge", {}),
        ("absorb", "Absorb", {}), ("split", "Split", {"who": "first"}),
        ("convert", "Convert", {"to": "a"}), ("destroy", "Destroy", {}), ("emit", "Emit", EMIT))],
    ("Destroy.flash", react("destroy"), react("destroy", flash=0)),
    *[(f"{model}.{name}", timed(kind, **needs) | FALLING,
       timed(kind, **(needs | {name: value})) | FALLING)
      for kind, model, needs, changes in (
        ("flip_gravity", "FlipGravity", {}, ()),
        ("turn_gravity", "TurnGravity", {}, (("by", 30),)),
        ("change", "Change", {"force": "g", "field": "y", "to": 900},
         (("field", "x"), ("to", -900), ("over", 0.5))),
        ("spawn", "Spawn", {"species": "a"}, (("species", "b"), ("count", 3), ("centre", POINT),
                                              ("speed", 90))),
        ("kick", "Kick", {}, (("on", "b"), ("speed", 90), ("direction", "inward"))),
        ("divide", "Divide", {}, (("on", "b"), ("kick", 9), ("scale", 0.9), ("smallest", 90))),
        ("become", "Become", {"to": "a"}, (("on", "a"), ("to", "b"))),
        ("say", "Say", {"text": "now"}, (("text", "then"), ("hold", 1), ("colour", "accent"))),
        ("slow", "Slow", {}, (("speed", 2), ("hold", 0.3))),
        ("zoom", "Zoom", {}, (("to", 0.5), ("over", 0.3))),
        ("look", "Look", {"centre": POINT}, (("target", "b"), ("centre", {"x": 9, "y": 9}),
                                             ("over", 0.3))),
        ("shake", "Shake", {}, (("strength", 60), ("hold", 0.3))),
      ) for name, value in changes],
    ("Become.count", CROWD | timed("become", to="b", on="a"),
     CROWD | timed("become", to="b", on="a", count=3)),
    ("Change.force", {"forces": [GRAVITY, GRAVITY | {"name": "h", "on": "b"}],
                      "timeline": [{"kind": "change", "at": 1, "force": "g", "field": "y", "to": 0}]},
     {"forces": [GRAVITY, GRAVITY | {"name": "h", "on": "b"}],
      "timeline": [{"kind": "change", "at": 1, "force": "h", "field": "y", "to": 0}]}),
    ("Spawn.direction", timed("spawn", species="a", speed=50),
     timed("spawn", species="a", speed=50, direction=10)),
    *[(f"{model}.{name}", timed(kind, **needs, every=0.4) | FALLING,
       timed(kind, **(needs | {"every": 0.4, name: value})) | FALLING)
      for kind, model, needs in (
        ("flip_gravity", "FlipGravity", {}), ("turn_gravity", "TurnGravity", {}),
        ("change", "Change", {"force": "g", "field": "y", "to": 900, "over": 0.3}),
        ("spawn", "Spawn", {"species": "a"}), ("kick", "Kick", {}), ("divide", "Divide", {}),
        ("become", "Become", {"to": "a", "on": "b"}), ("say", "Say", {"text": "now", "hold": 0.3}),
        ("slow", "Slow", {"hold": 0.2}), ("zoom", "Zoom", {"over": 0.3}),
        ("look", "Look", {"over": 0.3, "target": "a"}), ("shake", "Shake", {"hold": 0.2}))
      for name, value in (("at", 0.8), ("every", 0.7), ("until", 0.6), ("mark", True))
      if not (kind in {"change", "become", "zoom", "look"} and name in {"every", "until"})],
    *[(f"{model}.{name}", timed_twice(), timed_twice(**{name: value}))
      for model, timed_twice in (
        ("Zoom", lambda **more: {"timeline": [
            {"kind": "zoom", "at": 0.2, "to": 2, "every": 0.8} | more,
            {"kind": "zoom", "at": 0.6, "to": 0.5}]}),
        ("Look", lambda **more: {"timeline": [
            {"kind": "look", "at": 0.2, "centre": POINT, "every": 0.8} | more,
            {"kind": "look", "at": 0.6}]}),
        ("Change", lambda **more: {"forces": [GRAVITY], "timeline": [
            {"kind": "change", "at": 0.2, "force": "g", "field": "y", "to": 900, "every": 0.8} | more,
            {"kind": "change", "at": 0.6, "force": "g", "field": "y", "to": -900}]}),
        ("Become", lambda **more: CROWD | {"timeline": [
            {"kind": "become", "at": 0.2, "to": "b", "on": "a", "every": 0.4} | more]}))
      for name, value in (("every", 0), ("until", 0.3))],
    *[(f"{model}.{name}", word(kind), word(kind, **{name: value}))
      for kind, model in (("subtitle", "Subtitle"), ("caption", "Caption"), ("counter", "Counter"))
      for name, value in (("text", "other {value}"), ("at", 0.6), ("until", 0.6), ("colour", "palette.4"))],
    *[(f"Title.{name}", {"words": [{"kind": "title"}]}, {"words": [{"kind": "title", name: value}]})
      for name, value in (("at", 0.6), ("until", 0.6), ("colour", "palette.4"))],
    ("Counter.measure", word("counter"), word("counter", measure="time")),
    ("Counter.of", word("counter"), word("counter", of="a")),
    ("TimeEnd.at", end(rules=[{"kind": "time", "at": 1}]), end(rules=[{"kind": "time", "at": 1.2}])),
    *[(f"MeasureEnd.{name}", rule(), rule(**{name: value}))
      for name, value in (("measure", "population"), ("test", "below"), ("value", 0.9),
                          ("hold", 0.3), ("after", 0.9))],
    ("MeasureEnd.of", rule(measure="population", value=2),
     rule(measure="population", value=2, of="a")),
    ("End.kind", end(rules=[{"kind": "time", "at": 1}, {"kind": "time", "at": 1.2}]),
     end(kind="all", rules=[{"kind": "time", "at": 1}, {"kind": "time", "at": 1.2}])),
    ("End.rules", end(), end(rules=[{"kind": "time", "at": 1}])),
    ("End.settle", end(), end(settle=0.9)),
    ("End.pace", end(), end(pace=1)),
    ("End.card", end(), end(card="other")),
    *[(f"Sound.{name}", {}, {"sound": {name: value}})
      for name, value in (("silent", True), ("pitch_by", "height"), ("density", 3),
                          ("transpose", 2), ("pad", False))],
    ("Sound.births", birth("emitter"), birth("emitter") | {"sound": {"births": True}}),
    ("Document.joints", linked() | {"joints": []}, linked()),
    *[(f"{model}.{name}", linked(kind), linked(kind, **{name: value}))
      for kind, model, changes in (
        ("spring", "SpringJoint", (("frequency", 1), ("damping", 0.9))),
        ("rope", "RopeJoint", ()), ("rod", "RodJoint", ()))
      for name, value in (("between", ["a", "a"]), ("reach", 60), ("at", 0.4), ("length", 0.6),
                          ("drawn", False), ("colour", "ink"), ("width", 9), *changes)],
    *[(f"{model}.{name}", one, other)
      for kind, model, limit, never, soon in (
        ("spring", "SpringJoint", "breaks", 9, 1.01),
        ("rope", "RopeJoint", "strength", 1e9, 100), ("rod", "RodJoint", "strength", 1e9, 100))
      for name, one, other in (
        (limit, linked(kind, late=True), linked(kind, late=True, **{limit: soon})),
        ("count", linked(kind, late=True, **{limit: never}, count="torn") | counted("torn"),
         linked(kind, late=True, **{limit: soon}, count="torn") | counted("torn")))],
    *BEHAVIOUR_CASES,
    *FIELD_CASES,
    *LATER_CASES,
    *MACHINE_CASES,
    *JOINT_CASES,
    *LATEST_CASES,
)  # fmt: skip


def _fields() -> set[str]:
    return {
        f"{model.__name__}.{name}"
        for model in models()
        for name in model.model_fields
        if name != "kind" or model.__name__ == "End"
    }


def _exempt(field: str) -> bool:
    return field in WITHOUT_EFFECT or field.endswith(".name")


class TestEveryField:
    def test_has_a_case(self) -> None:
        named = {field for field, _, _ in CASES}

        assert sorted(field for field in _fields() - named if not _exempt(field)) == []
        assert sorted(named - _fields()) == []

    @pytest.mark.parametrize(("field", "one", "other"), CASES, ids=[case[0] for case in CASES])
    def test_has_an_effect(self, field: str, one: dict[str, Any], other: dict[str, Any]) -> None:
        assert one != other, field

        assert fingerprint(one) != fingerprint(other)


class TestNames:
    def test_mean_nothing_but_references(self) -> None:
        assert issubclass(type(small()), BaseModel)
        named = fingerprint({"forces": [GRAVITY]})
        unnamed = fingerprint({"forces": [{"kind": "gravity", "y": 300}]})

        assert named == unnamed
