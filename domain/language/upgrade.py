"""Upgrades: documents of earlier versions, raised step by step to the current one.

Each step is a pure function from one version to the next and has golden documents of
before and after. There is none yet; documents 1.1 to 1.4 will enter here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

type Mappable = Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Upgrade:
    """One step. ``apply`` returns a new mapping and never changes its argument."""

    before: str
    after: str
    apply: Callable[[Mappable], dict[str, object]]


UPGRADES: tuple[Upgrade, ...] = ()


def known_versions(upgrades: tuple[Upgrade, ...] = UPGRADES) -> tuple[str, ...]:
    """Earlier versions that can be read."""
    return tuple(step.before for step in upgrades)


def upgrade(mapping: Mappable, upgrades: tuple[Upgrade, ...] = UPGRADES) -> dict[str, object]:
    """The mapping after every step that leads on from its ``dsl_version``."""
    current = dict(mapping)
    steps = {step.before: step for step in upgrades}
    for _ in upgrades:
        step = steps.get(str(current.get("dsl_version")))
        if step is None:
            break
        current = step.apply(current) | {"dsl_version": step.after}
    return current
