"""Hints: words that weigh for or against a feature, learned from examples.

They hear what no sign foresaw. Weights are fitted by ``python -m scripts.verdict_weights`` and
shipped as a table; here they are only added up, so a verdict is the same everywhere and every
word's share of it can be shown.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from domain.composition.excuses import is_denied
from domain.composition.kinds import kinds_of
from domain.composition.lengths import LONGEST_FILM_S
from domain.composition.signs import Token
from domain.language.values import MAX_BODIES

_SHORTEST, _LONGEST = 4, 7
"""Letters of the beginnings of a word that are weighed besides the word."""
_SHORTEST_WORD = 2
_MOST_DIGITS = 9
_SHOWN = 4
"""The words that weigh most are shown."""


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """A word and what it adds to the sum of its feature."""

    word: str
    weight: float


@dataclass(frozen=True, kw_only=True)
class Hint:
    """A feature whose sum is beyond the threshold in a sentence."""

    feature: str
    place: int
    """Of the word that weighs most."""
    score: float
    """The logit; the table has the threshold."""
    words: tuple[Weighed, ...]
    """Those that weigh most for it, heaviest first."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What the words of a sentence together speak for and against."""

    hints: tuple[Hint, ...] = ()
    """In the order of the table."""
    unlikely: frozenset[str] = frozenset()
    """Features that the words speak against so much that no single phrase makes up for it."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Weights of one version."""

    version: str
    threshold: float
    """A feature is asked for above it …"""
    unlikely: float
    """… and not believed where the sum is below this."""
    biases: Mapping[str, float]
    """Feature → its sum without a word."""
    weights: Mapping[str, Mapping[str, float]]
    """Mark of a word → feature → weight."""


def marks(word: str) -> tuple[str, ...]:
    """What is weighed of a folded word: ``=word`` and its beginnings as ``stem*``."""
    if word.isascii() and word.isdigit():
        number = int(word[:_MOST_DIGITS])
        return (
            "=#crowd" if number > MAX_BODIES else "=#past" if number > LONGEST_FILM_S else "=#",
        )
    whole = (f"={word}",) if len(word) >= _SHORTEST_WORD else ()
    lengths = range(_SHORTEST, min(_LONGEST, len(word)) + 1)
    return (*whole, *(f"{word[:length]}*" for length in lengths))


def marks_of(sentence: Sequence[Token]) -> list[tuple[int, str]]:
    """Place and mark of everything that a sentence says, each mark once, nothing denied: words,
    their beginnings and their kinds."""
    found: dict[str, int] = {}
    kinds = kinds_of(sentence)
    for place, token in enumerate(sentence):
        if not is_denied(sentence, place):
            for mark in (*marks(token.word), *sorted(kinds[place])):
                found.setdefault(mark, place)
    return [(place, mark) for mark, place in found.items()]


def heard(sentence: Sequence[Token], using: Table | None = None) -> Heard:
    """Add up what the words of a sentence weigh."""
    table = using or shipped()
    shares: dict[str, dict[int, float]] = {}
    for place, mark in marks_of(sentence):
        for feature, weight in table.weights.get(mark, {}).items():
            share = shares.setdefault(feature, {})
            share[place] = share.get(place, 0.0) + weight
    sums = {each: bias + sum(shares.get(each, {}).values()) for each, bias in table.biases.items()}
    return Heard(
        hints=tuple(
            _hint(each, sums[each], shares[each], sentence)
            for each in table.biases
            if each in shares and sums[each] > table.threshold
        ),
        unlikely=frozenset(each for each, total in sums.items() if total < table.unlikely),
    )


def _hint(
    feature: str, score: float, share: Mapping[int, float], sentence: Sequence[Token]
) -> Hint:
    heaviest = sorted(share, key=lambda place: (-share[place], place))
    return Hint(
        feature=feature,
        place=heaviest[0],
        score=round(score, 2),
        words=tuple(
            Weighed(word=sentence[place].word, weight=round(share[place], 2))
            for place in heaviest[:_SHOWN]
            if share[place] > 0
        ),
    )


@cache
def shipped() -> Table:
    """The table beside this module."""
    return table_of(
        json.loads((resources.files("domain.composition") / "weights.json").read_text("utf-8"))
    )


def table_of(raw: Mapping[str, Any]) -> Table:
    """A table from what the file says: feature → mark → weight."""
    weights: dict[str, dict[str, float]] = {}
    for feature, of_marks in raw["weights"].items():
        for mark, weight in of_marks.items():
            weights.setdefault(mark, {})[feature] = weight
    return Table(
        version=raw["version"],
        threshold=raw["threshold"],
        unlikely=raw["unlikely"],
        biases=raw["biases"],
        weights=weights,
    )
