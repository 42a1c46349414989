"""Which words of an idea tell it apart, and how much each concept of the lexicon tells."""

from functools import cache, lru_cache
from math import log, sqrt

from adapters.similarity.lexicon_deeds import DEEDS
from adapters.similarity.lexicon_frequency import FREQUENCY, TEXTS
from adapters.similarity.lexicon_motions import MOTIONS
from adapters.similarity.lexicon_things import THINGS
from adapters.similarity.lexicon_wider import WIDER
from adapters.similarity.stop_words import STOP_WORDS
from domain.ideas.vocabulary import words_of

LEXICON_VERSION = "synonyms-2"
"""Raised whenever a stem or a weight changes: scores and thresholds then change with it."""

CONCEPT_SHARE = 0.8
"""Part of the score that concepts decide; the letters decide the rest. A paraphrase shares few
letters and a translation none, so this is the most that they can reach."""

_LEAST_WEIGHT = 0.05
"""Of the concept that most ideas speak of; one that was never met weighs about 1.1."""

_SUPPOSED = 8
"""Ideas added to every count: that few of two hundred speak of something says little."""

_REPETITION = 0.35
"""Exponent of a count: what is said four times weighs 1.6 times as much."""

_LONGEST_STEM = 14


def telling_words(text: str) -> list[str]:
    """The folded words of a text that are not on the list of stop words, in order."""
    return [word for word in words_of(text) if word not in STOP_WORDS]


@cache
def _concepts() -> dict[str, list[str]]:
    """Concept → its stems."""
    found: dict[str, list[str]] = {}
    concept = ""
    for line in "\n".join((THINGS, MOTIONS, WIDER, DEEDS)).splitlines():
        if line and not line.startswith(" "):
            concept, _, stems = line.partition(":")
        else:
            stems = line
        if concept:
            found.setdefault(concept, []).extend(stems.split())
    return found


@cache
def _columns() -> dict[str, int]:
    return {concept: column for column, concept in enumerate(_concepts())}


def concept_columns() -> int:
    """Number of concepts."""
    return len(_columns())


def concept_weights(text: str) -> dict[int, float]:
    """Column → weight of the concepts of a text; a word of several concepts is shared by them."""
    counts: dict[str, float] = {}
    for word in words_of(text):
        found = concepts_of_word(word)
        for concept in found:
            counts[concept] = counts.get(concept, 0.0) + 1 / sqrt(len(found))
    columns = _columns()
    return {columns[each]: count**_REPETITION * _rarity(each) for each, count in counts.items()}


@cache
def _rarity(concept: str) -> float:
    """How much a concept tells: the logarithm of how few ideas speak of it."""
    spoken = _frequencies().get(concept, 0)
    return max(_LEAST_WEIGHT, log((TEXTS + 1) / (spoken + _SUPPOSED)) / 3)


@cache
def _frequencies() -> dict[str, int]:
    pairs = iter(FREQUENCY.split())
    return {concept: int(count) for concept, count in zip(pairs, pairs, strict=True)}


@lru_cache(maxsize=50_000)
def concepts_of_word(word: str) -> tuple[str, ...]:
    """Concepts of one folded word, in the order of the lexicon."""
    whole, stems = _index()
    found = set(whole.get(word, ()))
    for length in range(2, min(len(word), _LONGEST_STEM) + 1):
        found.update(stems.get(word[:length], ()))
    return tuple(sorted(found, key=_columns().__getitem__))


@cache
def _index() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Whole words and stems, each with its concepts."""
    whole: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    for concept, listed in _concepts().items():
        for stem in dict.fromkeys(listed):
            table = whole if stem.endswith("$") else stems
            table.setdefault(stem.removesuffix("$"), []).append(concept)
    return whole, stems
