"""Warnings of an upgrade: what a document said and what became of it."""

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

    entries: list[UpgradeWarning] = field(default_factory=list)

    def approximated(self, path: Path, said: object, became: str) -> None:
        """Something nearly the same stands in the new document."""
        self._add("approximated", path, said, became)

    def dropped(self, path: Path, said: object, why: str) -> None:
        """Nothing stands for it, and nothing needs to."""
        self._add("dropped", path, said, why)

    def not_yet(self, path: Path, said: object, became: str = "") -> None:
        """The language has no construct for it yet."""
        self._add("not_yet", path, said, became or "nothing: the language cannot say it yet")

    def _add(self, kind: WarningKind, path: Path, said: object, became: str) -> None:
        entry = UpgradeWarning(kind=kind, path=path_text(path), said=told(said), became=became)
        if entry not in self.entries:
            self.entries.append(entry)


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
