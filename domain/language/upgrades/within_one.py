"""Steps from 1.1 to 1.4. Each version only added constructs to the one before, except that
1.1 had two spellings of its own, which its first step rewrites."""

from collections.abc import Mapping

type Mappable = Mapping[str, object]

_METRICS = ("population", "coverage", "entropy", "stability")


def from_1_1(old: Mappable) -> dict[str, object]:
    """Conditions named after their metric, and parameters of a spawn beside its distribution."""
    new = _carried(old, "1.2")
    condition = _at(old, "termination", "condition")
    if isinstance(condition, Mapping) and condition.get("type") in _METRICS:
        params = {"name": condition["type"], **_mapping(condition.get("params"))}
        metric = {**condition, "type": "metric", "params": params}
        new["termination"] = {**_mapping(old["termination"]), "condition": metric}
    spawns = _at(old, "systems", "spawns")
    if isinstance(spawns, list | tuple):
        moved = [_params_inside(spawn) for spawn in spawns]
        new["systems"] = {**_mapping(old["systems"]), "spawns": moved}
    return new


def from_1_2(old: Mappable) -> dict[str, object]:
    """Nothing changes: 1.3 only added."""
    return _carried(old, "1.3")


def from_1_3(old: Mappable) -> dict[str, object]:
    """Nothing changes: 1.4 only added."""
    return _carried(old, "1.4")


def _carried(old: Mappable, version: str) -> dict[str, object]:
    return {**old, "dsl_version": version}


def _params_inside(spawn: object) -> object:
    if not isinstance(spawn, Mapping) or "params" not in spawn:
        return spawn
    rest = {key: value for key, value in spawn.items() if key != "params"}
    place = rest.get("distribution")
    if isinstance(place, str):
        place = {"type": place}
    if not isinstance(place, Mapping):
        return spawn
    inside = {**_mapping(spawn["params"]), **_mapping(place.get("params"))}
    return {**rest, "distribution": {**place, "params": inside}}


def _at(value: object, *keys: str) -> object:
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _mapping(value: object) -> dict[str, object]:
    return dict(value) if isinstance(value, Mapping) else {}
