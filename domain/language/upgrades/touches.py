"""Contacts: splits, merges, and births where bodies meet."""

from domain.language.problems import Path
from domain.language.upgrades.motion import Motions
from domain.language.upgrades.old_rules import (
    CollisionEmitter,
    MergeParams,
    MergeRule,
    Pair,
    PairMerge,
    PairSplit,
    SplitParams,
    SplitRule,
    When,
)
from domain.language.upgrades.translation import Entry, Placed, Translation, tidy

REST = 0.25
"""Seconds in which the parts of a body do not split again, so that they are seen."""

KICK = 180
"""Units per second. How fast parts leave when nothing says how fast the whole moved."""

SMALLEST = 3
"""Units. Parts of a split may become as small as can still be seen."""


def contacts_of(translation: Translation, motions: Motions) -> list[Placed]:
    """What happens at a touch: rules, collision emitters, interactions, in that order."""
    found: list[Placed] = []
    for at, rule in enumerate(translation.old.systems.rules):
        path: Path = ("systems", "rules", at)
        if isinstance(rule, SplitRule | MergeRule):
            sides = (rule.applies_to, rule.applies_to)
            when = When(probability=rule.probability)
            found += _touch(translation, motions, rule.params, sides, when, path)
    for at, emitter in enumerate(translation.old.systems.collision_emitters):
        found += _birth(translation, emitter, ("systems", "collision_emitters", at))
    for at, pair in enumerate(translation.old.systems.interactions.pairs):
        path = ("systems", "interactions", "pairs", at)
        if isinstance(pair.rule, PairSplit | PairMerge):
            when = pair.when or pair.rule.when or When()
            found += _touch(translation, motions, pair.rule.params, _sides(pair), when, path)
    return found


def _sides(pair: Pair) -> tuple[str, str]:
    return pair.a, pair.b


def _touch(
    translation: Translation,
    motions: Motions,
    params: SplitParams | MergeParams,
    sides: tuple[str, str],
    when: When,
    path: Path,
) -> list[Placed]:
    inner: Path = (*path, "rule", "params") if path[1] == "interactions" else (*path, "params")
    translation.unknown(params, inner)
    if when.probability == 0:
        translation.never(0, path, "")
        return []
    _nearness(translation, when, path)
    between = [translation.selector(side) for side in sides]
    if isinstance(params, SplitParams):
        entry = _split(translation, motions, params, sides, inner)
    else:
        entry = _merge(translation, params, inner)
    entry["between"] = between
    return [Placed(path, entry | _chance(when))]


def _nearness(translation: Translation, when: When, path: Path) -> None:
    if when.distance_lte is not None:
        told = "when they touch"
        where = (*path, "when", "distance_lte")
        translation.ledger.approximated(where, when.distance_lte, told)


def _chance(when: When) -> Entry:
    return {"probability": when.probability} if when.probability < 1 else {}


def _split(
    translation: Translation,
    motions: Motions,
    params: SplitParams,
    sides: tuple[str, str],
    path: Path,
) -> Entry:
    into = int(translation.within(params.into, 2, 12, (*path, "into")))
    if params.angle_threshold_deg:
        why = "parts at every touch, at any angle"
        translation.ledger.dropped((*path, "angle_threshold_deg"), params.angle_threshold_deg, why)
    kick = tidy(min(_pace(translation, motions, sides[0]) * params.speed_multiplier, 3000))
    told = f"parts that leave one another at {kick:g} units/s; area, mass and momentum are kept"
    translation.ledger.approximated((*path, "speed_multiplier"), params.speed_multiplier, told)
    return {
        "kind": "split",
        "who": "both" if sides[0] == sides[1] else "first",
        "into": into,
        "kick": kick,
        "smallest": SMALLEST,
        "cooldown": REST,
    }


def _pace(translation: Translation, motions: Motions, selector: str) -> float:
    """Usual speed, in units/s, of the bodies that a selector means."""
    for entity in translation.chosen(selector):
        motion = motions.of.get(entity.id)
        speed = motion.speed if motion else 0
        if isinstance(speed, dict):
            return float((speed["min"] + speed["max"]) / 2)
        if isinstance(speed, int | float) and speed > 0:
            return float(speed)
    return KICK


def _merge(translation: Translation, params: MergeParams, path: Path) -> Entry:
    translation.ledger.approximated((*path, "distance"), params.distance, "when they touch")
    told = "the larger stays and grows: area, mass and momentum add up"
    translation.ledger.approximated((*path, "mode"), params.mode, told)
    return {"kind": "merge"}


def _birth(translation: Translation, emitter: CollisionEmitter, path: Path) -> list[Placed]:
    when = emitter.when or When()
    if emitter.limit == 0 or when.probability == 0:
        translation.ledger.dropped(path, emitter.id, "it never gives birth to anything")
        return []
    _nearness(translation, when, path)
    speed = translation.speed(emitter.scatter_radius * 2, (*path, "scatter_radius"))
    if emitter.scatter_radius:
        told = f"born where they touch, leaving at {speed:g} units/s: there within half a second"
        translation.ledger.approximated((*path, "scatter_radius"), emitter.scatter_radius, told)
    limit = 20_000 if emitter.limit is None else emitter.limit
    entry: Entry = {
        "kind": "emit",
        "between": [translation.selector(emitter.a), translation.selector(emitter.b)],
        "species": translation.names[emitter.entity_id],
        "number": int(translation.within(emitter.count, 1, 40, (*path, "count"))),
        "speed": speed,
        "limit": int(translation.within(limit, 1, 20_000, (*path, "limit"))),
        "cooldown": translation.within(emitter.cooldown_s, 0, 180, (*path, "cooldown_s")),
    }
    return [Placed(path, entry | _chance(when))]
