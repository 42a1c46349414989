"""Warnings of an upgrade: what a document said and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from domain.language.problems import Path, Problem, path_text

type WarningKind = Literal["approximated", "dropped", "not_yet", "repeated"]


@dataclass(frozen=True, kw_only=True)
class UpgradeWarning:
    """One thing that the upgraded document does not say as the old one did."""

    kind: WarningKind
    path: str
    """Where in the old document."""
    said: str
    """What stood there."""
    became: str
    """What stands in the new document for it, or why nothing does."""


class UpgradeRefused(Exception):
    """A document is not what its version allows; ``found`` has every path and problem."""

    def __init__(self, found: list[tuple[Path, Problem]]) -> None:
        super().__init__("\n".join(str(problem) for _, problem in found))
        self.found = found


@dataclass
class Ledger:
    """Collects warnings in the order in which a document is read."""

    entries: dict[UpgradeWarning, Path] = field(default_factory=dict)

    def approximated(self, path: Path, said: object, became: str) -> None:
        """Something nearly the same stands in the new document."""
        self._add("approximated", path, said, became)

    def dropped(self, path: Path, said: object, why: str) -> None:
        """Nothing stands for it, and nothing needs to."""
        self._add("dropped", path, said, why)

    def not_yet(self, path: Path, said: object, became: str = "") -> None:
        """The language has no construct for it yet."""
        self._add("not_yet", path, said, became or "nothing: the language cannot say it yet")

    def in_order_of(self, mapping: Mapping[str, object]) -> tuple[UpgradeWarning, ...]:
        """All warnings in the order of the document that they are about."""
        return tuple(sorted(self.entries, key=lambda each: _rank(self.entries[each], mapping)))

    def _add(self, kind: WarningKind, path: Path, said: object, became: str) -> None:
        entry = UpgradeWarning(kind=kind, path=path_text(path), said=told(said), became=became)
        self.entries.setdefault(entry, path)


def _rank(path: Path, mapping: Mapping[str, object]) -> tuple[int, ...]:
    """Where a path stands in its document; what is not there comes last."""
    ranks: list[int] = []
    here: object = mapping
    for part in path:
        keys = list(here) if isinstance(here, Mapping) else []
        if isinstance(here, list | tuple) and isinstance(part, int):
            ranks.append(part)
            here = here[part] if part < len(here) else None
        else:
            ranks.append(keys.index(part) if part in keys else len(keys))
            here = here.get(part) if isinstance(here, Mapping) else None
    return tuple(ranks)


def told(value: object) -> str:
    """A found value in at most 60 characters."""
    text = _flow(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_flow(inner) for inner in value) + "]"
    if value is None or isinstance(value, bool):
        return {True: "true", False: "false", None: "null"}[value]
    return f"{value:g}" if isinstance(value, float) else str(value)
