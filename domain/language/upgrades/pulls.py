"""Forces: gravity, noise, and what attracts or repels."""

from domain.language.problems import Path
from domain.language.upgrades.old_rules import PairPull, Pull
from domain.language.upgrades.old_values import OldPoint
from domain.language.upgrades.translation import Entry, Placed, Translation, tidy

FAR = 4000
"""Units. Reach of a pull that has none: beyond every corner."""

WHIRL = 320
"""Units. Size of whirls when the scale of a noise is no length."""

SHORTEST_WHIRL = 20
"""Pixels. A smaller scale of a noise is a factor, not a length."""


def forces_of(translation: Translation) -> list[Placed]:
    """The forces of the whole world and those of rules and pairs."""
    return [
        *_gravity(translation),
        *_noise(translation),
        *_of_rules(translation),
        *_of_pairs(translation),
    ]


def _gravity(translation: Translation) -> list[Placed]:
    gravity = translation.old.systems.forces.gravity
    path: Path = ("systems", "forces", "gravity")
    x, y = (gravity.x, gravity.y) if isinstance(gravity, OldPoint) else (0.0, gravity)
    if x == 0 and y == 0:
        return []
    entry: Entry = {
        "kind": "gravity",
        "x": translation.within(x * translation.factor, -20_000, 20_000, path, x),
        "y": translation.within(y * translation.factor, -20_000, 20_000, path, y),
    }
    return [Placed(path, entry)]


def _noise(translation: Translation) -> list[Placed]:
    noise = translation.old.systems.forces.noise
    path: Path = ("systems", "forces", "noise")
    if noise is None or noise.strength == 0:
        return []
    strength = translation.within(
        noise.strength * translation.factor, 0, 20_000, (*path, "strength"), noise.strength
    )
    size = noise.scale * translation.factor if noise.scale >= SHORTEST_WHIRL else WHIRL
    scale = translation.within(size, 20, 4320, (*path, "scale"), noise.scale)
    entry: Entry = {"kind": "flow", "strength": strength, "scale": scale}
    told = f"a flow with whirls of {scale:g} units"
    translation.ledger.approximated(path, noise.model_dump(exclude_none=True), told)
    if noise.seed is not None:
        entry["change"] = 0
        told = "a flow that does not change with time; all chance grows from meta.seed"
        translation.ledger.approximated((*path, "seed"), noise.seed, told)
    return [Placed(path, entry)]


def _of_rules(translation: Translation) -> list[Placed]:
    found: list[Placed] = []
    for at, rule in enumerate(translation.old.systems.rules):
        if not isinstance(rule, Pull):
            continue
        path: Path = ("systems", "rules", at)
        here, params = (*path, "params"), rule.params
        translation.unknown(params, here)
        if _never(translation, rule.probability, path):
            continue
        entry: Entry = {"kind": rule.type, "on": translation.selector(rule.applies_to)}
        if isinstance(params.target, OldPoint):
            entry |= {"to": "point", "centre": translation.point(params.target, (*here, "target"))}
        else:
            entry["to"] = _everybody(translation, params.target, (*here, "target"))
        falloff = params.falloff or "inverse_square"
        pull = _pull(translation, params.strength, falloff, params.radius, here)
        found += _placed(path, entry, pull, params.strength)
    return found


def _of_pairs(translation: Translation) -> list[Placed]:
    """Pairs that pull: with the same strength everywhere, up to where they say."""
    found: list[Placed] = []
    for at, pair in enumerate(translation.old.systems.interactions.pairs):
        rule = pair.rule
        if not isinstance(rule, PairPull):
            continue
        path: Path = ("systems", "interactions", "pairs", at)
        here, params = (*path, "rule", "params"), rule.params
        translation.unknown(params, here)
        when = pair.when or rule.when
        if _never(translation, when.probability if when else 1, path):
            continue
        if params.target is not None and params.target != pair.b:
            translation.ledger.dropped((*here, "target"), params.target, f"b says it: {pair.b}")
        reach = params.radius if when is None else when.distance_lte or params.radius
        entry: Entry = {
            "kind": rule.type,
            "on": translation.selector(pair.a),
            "to": _everybody(translation, pair.b, (*path, "b")),
        }
        pull = _pull(translation, params.strength, params.falloff or "none", reach, here)
        found += _placed(path, entry, pull, params.strength)
    return found


def _placed(path: Path, entry: Entry, pull: Entry, strength: float) -> list[Placed]:
    if strength < 0:
        entry["kind"] = {"attract": "repel", "repel": "attract"}[str(entry["kind"])]
    return [Placed(path, entry | pull)]


def _pull(
    translation: Translation, strength: float, falloff: str, radius: float | None, path: Path
) -> Entry:
    """Strength, falloff and reach. A strength is px/s²; with the square, at 100 px."""
    factor = translation.factor
    scaled = abs(strength) * (factor**3 if falloff == "inverse_square" else factor)
    kept = translation.within(scaled, 0, 20_000, (*path, "strength"), strength)
    reach: float = FAR
    if radius is not None:
        reach = translation.length(radius, (*path, "radius"), 1, 8640)
    if falloff == "inverse_square":
        told = f"{kept:g} units/s² at a distance of 100 units: read as px/s² at 100 px"
        translation.ledger.approximated((*path, "strength"), strength, told)
    return {"strength": tidy(kept), "falloff": falloff, "reach": reach}


def _everybody(translation: Translation, selector: str, path: Path) -> str:
    if not _alone(translation, selector):
        translation.ledger.approximated(path, selector, "every such body, not only the nearest")
    return translation.selector(selector)


def _alone(translation: Translation, selector: str) -> bool:
    """Whether there is only one such body at the start and nothing brings forth more."""
    systems = translation.old.systems
    chosen = {entity.id for entity in translation.chosen(selector)}
    later = {each.entity_id for each in systems.emitters}
    later |= {each.entity_id for each in systems.collision_emitters}
    return (
        not chosen & later
        and sum(spawn.count for spawn in systems.spawns if spawn.entity_id in chosen) <= 1
    )


def _never(translation: Translation, probability: float, path: Path) -> bool:
    return translation.never(probability, path, "always: a force knows no chance")
