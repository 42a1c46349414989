"""Upgrades: documents of earlier versions, raised step by step to the current one.

Each step is a pure function from one version to the next and has golden documents of
before and after. What a step cannot keep it tells as warnings.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.language.upgrades.warnings import UpgradeWarning
from domain.language.upgrades.within_one import from_1_1, from_1_2, from_1_3

if TYPE_CHECKING:
    from domain.language.upgrades.film import Film

type Mappable = Mapping[str, object]


def _silent(_: Mappable) -> tuple[UpgradeWarning, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Upgrade:
    """One step. ``apply`` returns a new mapping and never changes its argument.

    ``apply`` and ``warnings`` may raise ``UpgradeRefused`` for what is no document of ``before``.
    """

    before: str
    after: str
    apply: Callable[[Mappable], dict[str, object]]
    warnings: Callable[[Mappable], tuple[UpgradeWarning, ...]] = _silent


@dataclass(frozen=True, kw_only=True)
class Upgraded:
    """A document of the current version and what became different on the way to it."""

    mapping: dict[str, object]
    warnings: tuple[UpgradeWarning, ...]


def _film(old: Mappable) -> "Film":
    # The models of version 1 take a twentieth of a second to load, and few documents need them.
    from domain.language.upgrades.film import film_of

    return film_of(old)


def _document(old: Mappable) -> dict[str, object]:
    return _film(old).document


def _warnings(old: Mappable) -> tuple[UpgradeWarning, ...]:
    return _film(old).warnings


UPGRADES: tuple[Upgrade, ...] = (
    Upgrade(before="1.1", after="1.2", apply=from_1_1),
    Upgrade(before="1.2", after="1.3", apply=from_1_2),
    Upgrade(before="1.3", after="1.4", apply=from_1_3),
    Upgrade(before="1.4", after="2.0", apply=_document, warnings=_warnings),
)


def known_versions(upgrades: tuple[Upgrade, ...] = UPGRADES) -> tuple[str, ...]:
    """Earlier versions that can be read."""
    return tuple(step.before for step in upgrades)


def version_of(mapping: Mappable) -> str:
    """The version that a document names; a number is read as text, as YAML without quotes
    means it. Empty when it names none."""
    version = mapping.get("dsl_version")
    if isinstance(version, float):
        return f"{version:g}"
    return version if isinstance(version, str) else ""


def upgrade(mapping: Mappable, upgrades: tuple[Upgrade, ...] = UPGRADES) -> dict[str, object]:
    """The mapping after every step that leads on from its ``dsl_version``."""
    return upgraded(mapping, upgrades).mapping


def upgraded(mapping: Mappable, upgrades: tuple[Upgrade, ...] = UPGRADES) -> Upgraded:
    """The mapping after every step, with the warnings of each.

    Raises ``UpgradeRefused`` for what is no document of its version.
    """
    current = dict(mapping)
    told: tuple[UpgradeWarning, ...] = ()
    steps = {step.before: step for step in upgrades}
    for _ in upgrades:
        step = steps.get(version_of(current))
        if step is None:
            break
        current["dsl_version"] = step.before
        told += step.warnings(current)
        current = step.apply(current) | {"dsl_version": step.after}
    return Upgraded(mapping=current, warnings=told)
