"""Reads the hand-made ideas. README.md says who may read which half."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

PLACE = Path(__file__).parent

Language = Literal["pl", "en"]


class Half(StrEnum):
    """Which of the disjoint parts: three to learn from, two to measure on.

    `MORE` and `FURTHER` add to the tuning half. `FRESH` was written to measure what was learned
    from all of them.
    """

    TUNING = "tuning"
    HELD_OUT = "held_out"
    MORE = "more"
    FURTHER = "further"
    FRESH = "fresh"


_SETS = {
    Half.FURTHER: ("further_a", "further_b", "further_c", "further_d"),
    Half.FRESH: ("further_e", "further_f"),
}
"""Halves of several files, which were written and first judged one after the other."""


class Kind(StrEnum):
    """How the two texts of a pair are related."""

    INFLECTED = "inflected"
    NEAR_COPY = "near_copy"
    PARAPHRASE = "paraphrase"
    UNRELATED = "unrelated"


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a file says, in exactly this shape."""


class Feature(_Entry, frozen=True, kw_only=True):
    """Something that the language lacks."""

    key: str
    meaning: str


class Gap(_Entry, frozen=True, kw_only=True):
    """What an idea needs and the language lacks, with the words that need it."""

    feature: str
    evidence: str


class Idea(_Entry, frozen=True, kw_only=True):
    """One idea with the verdict on whether the language can say it."""

    id: str
    language: Language
    title: str
    summary: str
    feasible: bool
    gaps: tuple[Gap, ...]
    needs: tuple[str, ...]
    note: str


class Text(_Entry, frozen=True, kw_only=True):
    """An idea as it is handed in."""

    title: str
    summary: str


class Variants(_Entry, frozen=True, kw_only=True):
    """One idea told again in one language: by another person, and perhaps nearly word for word."""

    id: str
    language: Language
    base: Text
    inflected: Text | None = None
    near_copy: Text | None = None
    paraphrase: Text


class Unlike(_Entry, frozen=True, kw_only=True):
    """The ids of two ideas of one file that are different films."""

    language: Language
    first: str
    second: str


class Translation(_Entry, frozen=True, kw_only=True):
    """One idea told in both languages."""

    id: str
    pl: Text
    en: Text


class Sayable(_Entry, frozen=True, kw_only=True):
    """One of the twenty ideas that must be sayable."""

    number: int
    english: str
    title: str
    summary: str


class Pair(_Entry, frozen=True, kw_only=True):
    """Two texts of one language and how they are related."""

    id: str
    language: Language
    kind: Kind
    first: Text
    second: Text

    @property
    def same_idea(self) -> bool:
        """Whether the second must be recognised as the first."""
        return self.kind is not Kind.UNRELATED


def features() -> tuple[Feature, ...]:
    """Everything that a gap may name."""
    return _entries("features.yaml", "features", Feature)


def ideas(half: Half) -> tuple[Idea, ...]:
    """The ideas of one half with their verdicts."""
    return tuple(one for name in _SETS.get(half, (half,)) for one in ideas_of(name))


def ideas_of(name: str) -> tuple[Idea, ...]:
    """The ideas of one file, for example ``further_d``."""
    return _entries(f"ideas_{name}.yaml", "ideas", Idea)


def variants(half: Half) -> tuple[Variants, ...]:
    """The base ideas of one half, each with its retellings; `FURTHER`, `FRESH` have none."""
    return _entries(f"similarity_{half}.yaml", "ideas", Variants)


def pairs(half: Half) -> tuple[Pair, ...]:
    """Every pair of one half: the like ones in the order of their bases, then the unlike.

    Raises `KeyError` when an unlike pair names an idea that the half does not have.
    """
    told = variants(half)
    bases = {one.id: one.base for one in told}
    like = [pair for one in told for pair in _like(one)]
    unlike = [
        Pair(
            id=f"{one.first}~{one.second}",
            language=one.language,
            kind=Kind.UNRELATED,
            first=bases[one.first],
            second=bases[one.second],
        )
        for one in _entries(f"similarity_{half}.yaml", "unrelated", Unlike)
    ]
    return (*like, *unlike)


def translations() -> tuple[Translation, ...]:
    """The ideas told in Polish and in English."""
    return _entries("similarity_translations.yaml", "translations", Translation)


def twenty() -> tuple[Sayable, ...]:
    """The twenty ideas that must be sayable, in Polish, by their number."""
    return _entries("twenty_pl.yaml", "ideas", Sayable)


def _like(told: Variants) -> list[Pair]:
    return [
        Pair(
            id=f"{told.id}~{kind}", language=told.language, kind=kind, first=told.base, second=text
        )
        for kind, text in (
            (Kind.INFLECTED, told.inflected),
            (Kind.NEAR_COPY, told.near_copy),
            (Kind.PARAPHRASE, told.paraphrase),
        )
        if text is not None
    ]


def _entries[Shape](name: str, key: str, shape: type[Shape]) -> tuple[Shape, ...]:
    return tuple(msgspec.convert(one, type=shape) for one in _content(name)[key])


@cache
def _content(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((PLACE / name).read_text("utf-8"))
    return content
