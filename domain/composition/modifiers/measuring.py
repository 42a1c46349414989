"""Keeping what is measured: added bodies must not be counted by a film that counts its own."""

import re
from collections.abc import Mapping

from domain.composition.scene import CannotCombine, Scene
from domain.composition.wish import Sentence, Value

CAST = "cast"
"""Tag of the bodies that a film had before anything was added."""

_COUNTED_BY_NAME = frozenset({"count", "filled", "changed"})
_NAME = re.compile(r"[a-z_]+")
_FORMULA = Sentence(
    en="the film follows a formula that would count it too",
    pl="film liczy według wzoru, który policzyłby także to",
)


def with_cast(scene: Scene) -> Scene:
    """The scene with all its measurements and pulls bound to the bodies it has now."""
    if any(_measures(str(each.get("value", ""))) for each in scene.entries("numbers")):
        raise CannotCombine(_FORMULA)
    if scene.entries("transitions") or scene.entries("machines"):
        raise CannotCombine(_FORMULA)
    if any(CAST in _tags(each) for each in scene.entries("species")):
        return scene
    tagged = scene.changed("species", lambda each: {**each, "tags": [*_tags(each), CAST]})
    bound = tagged.changed("words", _bound_if_counter).changed("timeline", _bound_action)
    end = bound.part("end")
    rules = end.get("rules", [])
    assert isinstance(rules, list)  # noqa: S101 - rules are a list
    bound = bound.put("end", {**end, "rules": [_bound(each) for each in rules]})
    return bound.changed("forces", _bound_force).changed("behaviours", _bound_force)


def _measures(formula: str) -> bool:
    """Whether a formula reads more than the time."""
    return bool(set(_NAME.findall(formula)) - {"sin", "time", "min", "max", "abs", "sqrt"})


def _tags(species: Mapping[str, Value]) -> list[Value]:
    tags = species.get("tags", [])
    return list(tags) if isinstance(tags, list | tuple) else []


def _bound(measured: Value) -> Value:
    if not isinstance(measured, Mapping) or "measure" not in measured:
        return measured
    if measured["measure"] in _COUNTED_BY_NAME or measured.get("of", "all") != "all":
        return measured
    return {**measured, "of": f"tag:{CAST}"}


def _bound_if_counter(word: dict[str, Value]) -> dict[str, Value]:
    bound = _bound(word) if word["kind"] == "counter" else word
    assert isinstance(bound, Mapping)  # noqa: S101 - a word stays a word
    return dict(bound)


def _bound_action(action: dict[str, Value]) -> dict[str, Value]:
    kept = {**action, "when": _bound(action["when"])} if "when" in action else action
    if kept["kind"] in {"kick", "divide", "become"} and kept.get("on", "all") == "all":
        kept = {**kept, "on": f"tag:{CAST}"}
    return kept


def _bound_force(force: dict[str, Value]) -> dict[str, Value]:
    """Forces act on the film's own bodies, and only these pull."""
    kept = {**force, "on": f"tag:{CAST}"} if force.get("on", "all") == "all" else force
    return {**kept, "to": f"tag:{CAST}"} if kept.get("to") == "all" else kept
