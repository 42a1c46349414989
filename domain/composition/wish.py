"""A wish: the words a film is composed from, and what was composed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

type Language = Literal["pl", "en"]
type Value = str | int | float | bool | Sequence[Value] | Mapping[str, Value] | None
type Entry = Mapping[str, Value]
"""One construct of a document, as plain data."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """An idea as the composer needs it. Any text is allowed, empty too."""

    title: str
    summary: str
    tags: tuple[str, ...] = ()
    language: str = "en"
    variation: int = 0
    design_system: str = ""
    """``dusk@1`` and so on, when it is wished; otherwise the words decide."""
    notes: str = ""
    """What the operator asked for when sending back; read like the idea's own words."""

    @property
    def tongue(self) -> Language:
        """Language of the film's words; anything but Polish is taken for English."""
        return "pl" if self.language == "pl" else "en"


@dataclass(frozen=True, kw_only=True)
class Composition:
    """A composed document, with how it came about."""

    mapping: Mapping[str, Value]
    """The document as plain data; it validates."""
    text: str
    """The same as YAML."""
    family: str
    """Which film family was chosen."""
    design_system: str
    title: str
    seed: int
    capabilities: tuple[str, ...]
    """Ids of the language's capabilities that the document uses, sorted."""
    heard: tuple[str, ...]
    """Concepts of the idea that had a say, in order of weight."""
