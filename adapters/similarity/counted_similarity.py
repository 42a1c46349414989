"""Similarity with the standard library alone, for where scikit-learn is missing.

The same idea in fewer features: the beginnings of words, hashed by CRC-32, and an inverted
index instead of matrices.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import sqrt
from zlib import crc32

from adapters.similarity.ranking import Words, resemblance
from adapters.similarity.weights import CONCEPT_SHARE, concept_weights, telling_words
from domain.ideas.vocabulary import VOCABULARY_VERSION
from domain.ports import Resemblance

_LONG, _SHORT = 6, 4
"""Letters that most inflected forms of a word share, and that words of one family share."""

_CONCEPT_BASE = 2**32
"""Concepts count on above the values of CRC-32, so the two never meet."""

type Vector = dict[int, float]


class CountedSimilarity:
    """Implements ``domain.ports.Similarity`` without any library."""

    @property
    def version(self) -> str:
        """Changes whenever any score could change."""
        return f"crc32-beginnings-4-6+{VOCABULARY_VERSION}"

    def compare(self, ideas: Sequence[Words], *, known: Sequence[Words]) -> list[Resemblance]:
        """The three nearest of ``known`` and of the ones before it, for each idea."""
        earlier = [*known, *ideas]
        index: dict[int, list[tuple[int, float]]] = defaultdict(list)
        found: list[Resemblance] = []
        for at, words in enumerate(earlier):
            vector = _vector(f"{words[1]} {words[2]}")
            if at >= len(known):
                scores: dict[int, float] = defaultdict(float)
                for feature, weight in vector.items():
                    for other, theirs in index[feature]:
                        scores[other] += weight * theirs
                pairs = [(scores[other], other) for other in range(at) if other in scores]
                unlike = [(0.0, other) for other in range(min(at, 8)) if other not in scores]
                found.append(resemblance(words, pairs + unlike, earlier))
            for feature, weight in vector.items():
                index[feature].append((at, weight))
        return found


def _vector(text: str) -> Vector:
    """A unit vector: letters and concepts as unit vectors, weighted."""
    letters: Counter[int] = Counter()
    for word in telling_words(text):
        letters.update(_features(word))
    concepts = concept_weights(text)
    joined = _scaled(letters, sqrt(1 - CONCEPT_SHARE))
    shifted = {_CONCEPT_BASE + column: weight for column, weight in concepts.items()}
    joined.update(_scaled(shifted, sqrt(CONCEPT_SHARE)))
    return _scaled(joined, 1.0)


@lru_cache(maxsize=50_000)
def _features(word: str) -> tuple[int, int]:
    """Two beginnings of a word: inflection changes its end."""
    return crc32(word[:_LONG].encode()), crc32(f"{word[:_SHORT]}~".encode())


def _scaled(vector: Counter[int] | Vector, length: float) -> Vector:
    norm = sqrt(sum(weight * weight for weight in vector.values()))
    if norm == 0:
        return {}
    return {feature: weight * length / norm for feature, weight in vector.items()}
