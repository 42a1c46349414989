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
    seed: int = 0
    """What all chance of the film grows from; ``seeding.seed_of`` gives an idea one of its own."""
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
class Sentence:
    """One sentence in both languages."""

    en: str
    pl: str

    def told(self, language: Language) -> str:
        """The sentence in one of them."""
        return self.pl if language == "pl" else self.en


@dataclass(frozen=True, kw_only=True)
class Honoured:
    """A word of the idea that the film shows."""

    word: str
    """As written."""
    part: str
    """``title``, ``summary``, ``tags`` or ``notes``."""
    start: int
    """Offset of its first letter there (within its tag, for ``tags``)."""
    did: Sentence
    """What it did."""
    lettered: bool = False
    """Whether it is only written in the title."""


@dataclass(frozen=True, kw_only=True)
class Unheard:
    """A word of the idea that changes nothing in the film."""

    word: str
    part: str
    start: int
    why: Sentence
    """Nothing is known about it, or what it asks for cannot be combined with the film."""


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
    reason: Sentence
    """Why this family."""
    honoured: tuple[Honoured, ...]
    """Words without which the film would look different, in the order of the idea."""
    unheard: tuple[Unheard, ...]
    """Words with a content of their own that had no effect, in the order of the idea."""
