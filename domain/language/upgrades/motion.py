"""Rules of motion: ``move`` and ``orbit`` become speeds at birth and forces that keep them."""

import math
from dataclasses import dataclass, field

from domain.language.problems import Path
from domain.language.upgrades.old_document import OldEntity
from domain.language.upgrades.old_rules import Circle, Move, OnRing, PairSplit, Spiral, SplitRule
from domain.language.upgrades.old_values import OldPoint, Where
from domain.language.upgrades.translation import (
    TURNING,
    Entry,
    Placed,
    Translation,
    tidy,
)

LOOSE = 0.5
"""1/s. Grip of a circle on bodies that must meet one another: after two seconds two thirds
of their differences are gone."""


@dataclass
class Motion:
    """How bodies of one entity move at birth."""

    speed: object = 0
    direction: object = 0
    path: Path = ()
    orbiting: bool = False
    ring: tuple[float, Where] | None = None
    """Radius in old pixels, and centre, of the circle that a rule asks for."""


@dataclass
class Motions:
    """Motion by entity id, and the forces that keep it."""

    of: dict[str, Motion] = field(default_factory=dict)
    forces: list[Placed] = field(default_factory=list)


def motions_of(translation: Translation) -> Motions:
    """Read the rules of motion in document order."""
    motions = Motions()
    for at, rule in enumerate(translation.old.systems.rules):
        path: Path = ("systems", "rules", at)
        if not isinstance(rule, Move | Circle | Spiral):
            continue
        translation.unknown(rule.params, (*path, "params"))
        if translation.never(rule.probability, path, "always: motion knows no chance"):
            continue
        match rule:
            case Move():
                _move(translation, motions, rule, path)
            case Circle():
                _circle(translation, motions, rule, path)
            case Spiral():
                _spiral(translation, motions, rule, path)
    return motions


def _move(translation: Translation, motions: Motions, rule: Move, path: Path) -> None:
    here = (*path, "params", "speed")
    speed = translation.speed(rule.params.speed, here)
    turn = degrees(rule.params.direction) + (180 if rule.params.speed < 0 else 0)
    translation.ledger.approximated(
        here, rule.params.speed, f"a speed of {speed:g} at birth; forces may bend it afterwards"
    )
    for entity in translation.chosen(rule.applies_to):
        _replaced(translation, motions, entity, path)
        motions.of[entity.id] = Motion(speed=speed, direction=tidy(turn % 360), path=path)


def _circle(translation: Translation, motions: Motions, rule: Circle, path: Path) -> None:
    params = rule.params
    radius = params.radius or _radius(translation, rule.applies_to)
    here = (*path, "params")
    turning = abs(params.speed) <= TURNING
    pixels = params.speed * radius if turning else params.speed
    speed = translation.speed(pixels, (*here, "speed"))
    if turning and pixels:
        translation.ledger.approximated(
            (*here, "speed"),
            params.speed,
            f"{speed:g} units/s: read as radians per second at a radius of {tidy(radius):g} px",
        )
    signed = -speed if params.speed < 0 else speed
    entry: Entry = {"kind": "orbit", "on": translation.selector(rule.applies_to), "speed": signed}
    _around(translation, entry, params.center, (*here, "center"))
    mates = _meeting(translation, rule.applies_to)
    if mates:
        entry["grip"] = LOOSE
    motions.forces.append(Placed(path, entry))
    for entity in translation.chosen(rule.applies_to):
        _replaced(translation, motions, entity, path)
        ring = (params.radius, params.center) if params.radius else None
        motion = Motion(speed=0, path=path, orbiting=True, ring=ring)
        meets = entity in mates and (ring is not None or _on_ring(translation, entity))
        motion.speed, motion.direction = _start(translation, entity, signed, path, meets)
        motions.of[entity.id] = motion


def _start(
    translation: Translation, entity: OldEntity, speed: float, path: Path, meets: bool
) -> tuple[object, object]:
    """Speed and direction at birth of a body that is about to circle clockwise."""
    if speed <= 0:
        return 0, "random"
    if not meets:
        return speed, "tangent"
    low, high = tidy(speed * 0.8), tidy(min(speed * 1.2, 3000))
    translation.ledger.approximated(
        (*path, "applies_to"),
        entity.id,
        f"{low:g} to {high:g} units/s at birth, so that bodies of one circle meet and split",
    )
    return {"min": low, "max": high}, "tangent"


def _spiral(translation: Translation, motions: Motions, rule: Spiral, path: Path) -> None:
    params, here = rule.params, (*path, "params")
    limits = [each for each in (params.radius_min, params.radius_max) if each is not None]
    radius = sum(limits) / len(limits) if limits else _radius(translation, rule.applies_to)
    speed = translation.speed(params.angular_speed * radius, (*here, "angular_speed"))
    signed = -speed if params.angular_speed < 0 else speed
    entry: Entry = {"kind": "orbit", "on": translation.selector(rule.applies_to), "speed": signed}
    _around(translation, entry, params.center, (*here, "center"))
    motions.forces.append(Placed(path, entry))
    translation.ledger.approximated(
        (*here, "angular_speed"), params.angular_speed, f"a circle at {signed:g} units/s"
    )
    for key, value in (
        ("radial_speed", params.radial_speed),
        ("radius_min", params.radius_min),
        ("radius_max", params.radius_max),
    ):
        if value:
            translation.ledger.not_yet((*here, key), value, "the distance stays as it was at birth")


def _replaced(translation: Translation, motions: Motions, entity: OldEntity, path: Path) -> None:
    """Tell that an earlier rule loses its say over how bodies are born moving."""
    before = motions.of.get(entity.id)
    if before is not None and not before.orbiting:
        rules = translation.old.systems.rules
        why = f"the rule {rules[int(path[2])].id} comes later and counts"
        translation.ledger.dropped(before.path, rules[int(before.path[2])].id, why)


def _around(translation: Translation, entry: Entry, centre: Where, path: Path) -> None:
    """Fill in what a circle is about: a point, or the nearest body of one species."""
    if isinstance(centre, OldPoint):
        entry |= {"around": "point", "centre": translation.point(centre, path)}
        return
    entities = translation.chosen(centre)
    entry["around"] = translation.names[entities[0].id]
    if len(entities) > 1:
        translation.ledger.approximated(path, centre, f"the nearest body of {entry['around']}")


def _meeting(translation: Translation, selector: str) -> list[OldEntity]:
    """Entities on a circle whose bodies are to split when two of them meet."""
    systems = translation.old.systems
    splitting = [rule.applies_to for rule in systems.rules if isinstance(rule, SplitRule)]
    splitting += [
        pair.a
        for pair in systems.interactions.pairs
        if isinstance(pair.rule, PairSplit) and pair.a == pair.b
    ]
    mates = [entity for each in splitting for entity in translation.chosen(each)]
    return [entity for entity in translation.chosen(selector) if entity in mates]


def _on_ring(translation: Translation, entity: OldEntity) -> bool:
    spawns = translation.old.systems.spawns
    return any(
        isinstance(each.distribution, OnRing) for each in spawns if each.entity_id == entity.id
    )


def _radius(translation: Translation, selector: str) -> float:
    """Radius, in old pixels, of the first ring on which such bodies are born."""
    chosen = {entity.id for entity in translation.chosen(selector)}
    for spawn in translation.old.systems.spawns:
        if spawn.entity_id in chosen and isinstance(spawn.distribution, OnRing):
            return spawn.distribution.params.radius
    return translation.old.scene.canvas.width / 4


def degrees(direction: float | OldPoint | tuple[float, float]) -> float:
    """Degrees clockwise from the right; three decimals, so that no processor can differ."""
    if isinstance(direction, int | float):
        return float(direction)
    x, y = (direction.x, direction.y) if isinstance(direction, OldPoint) else direction
    return round(math.degrees(math.atan2(y, x)), 3)
