"""Every place of an old document that names an entity or a selector."""

from collections.abc import Iterator

from domain.language.problems import Path
from domain.language.upgrades.old_document import OldDocument
from domain.language.upgrades.old_rules import Circle, Pull, Spiral

type Mention = tuple[Path, str, bool]
"""Path, name, and whether only the id of an entity will do."""


def mentions(old: OldDocument) -> Iterator[Mention]:
    """All mentions in document order of their sections."""
    systems = old.systems
    for at, spawn in enumerate(systems.spawns):
        yield ("systems", "spawns", at, "entity_id"), spawn.entity_id, True
    for at, emitter in enumerate(systems.emitters):
        yield ("systems", "emitters", at, "entity_id"), emitter.entity_id, True
    for at, collision in enumerate(systems.collision_emitters):
        here: Path = ("systems", "collision_emitters", at)
        yield (*here, "entity_id"), collision.entity_id, True
        yield (*here, "a"), collision.a, False
        yield (*here, "b"), collision.b, False
    yield from _of_rules(old)
    for at, pair in enumerate(systems.interactions.pairs):
        here = ("systems", "interactions", "pairs", at)
        yield (*here, "a"), pair.a, False
        yield (*here, "b"), pair.b, False


def _of_rules(old: OldDocument) -> Iterator[Mention]:
    for at, rule in enumerate(old.systems.rules):
        here: Path = ("systems", "rules", at)
        yield (*here, "applies_to"), rule.applies_to, False
        if isinstance(rule, Circle | Spiral) and isinstance(rule.params.center, str):
            yield (*here, "params", "center"), rule.params.center, False
        if isinstance(rule, Pull) and isinstance(rule.params.target, str):
            yield (*here, "params", "target"), rule.params.target, False
