"""Which words of an idea tell it apart, and how much each concept of the lexicon tells."""

from functools import cache
from math import sqrt

from domain.ideas.vocabulary import CONCEPTS, concepts_of, words_of

CONCEPT_SHARE = 0.5
"""Part of the score that concepts decide; the letters decide the rest. A translation shares
no letters, so half is as much as it can reach: marked as similar, never blocked."""

_STOP_WORDS = """
    a an and another are as at be but by each every for from has have how i in into is it its no
    not of on one or other so that the their them then they this to until when where which while
    who with
    ale az bo coraz czy do dla gdy i ich jak jego jej jest juz ktora ktore ktory na nad nie niz o
    od oraz po pod potem przez sie sa ta te tego tej ten to tych tylko w we z za ze
"""
"""Folded. They fill a third of any text and would make all English ideas look alike."""

_COMMON = frozenset(
    {"few", "single", "many", "small", "large", "slow", "fast", "grow", "shrink", "gravity", "wall"}
    | {"until_full", "until_one", "until_all", "until_rest", "fill", "black", "white", "fall"}
)
_COMMON_WEIGHT = 0.4
"""Concepts that half of all ideas speak of tell them apart less."""


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(_STOP_WORDS.split())


def telling_words(text: str) -> list[str]:
    """The folded words of a text that are not on the list of stop words, in order."""
    return [word for word in words_of(text) if word not in _stop_words()]


@cache
def _columns() -> dict[str, int]:
    return {concept: column for column, concept in enumerate(CONCEPTS)}


def concept_columns() -> int:
    """Number of concepts."""
    return len(CONCEPTS)


def concept_weights(text: str) -> dict[int, float]:
    """Column → weight of the concepts of a text; saying a thing four times doubles it."""
    columns = _columns()
    return {
        columns[concept]: sqrt(count) * (_COMMON_WEIGHT if concept in _COMMON else 1.0)
        for concept, count in concepts_of(text).items()
    }
