"""Texts as vectors with the standard library alone, for where scikit-learn is missing.

The same idea in fewer features: the beginnings of words, hashed by CRC-32, and dictionaries
instead of matrices.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from heapq import nsmallest
from math import sqrt
from zlib import crc32

from adapters.similarity.names import COUNTED, version_of
from adapters.similarity.space import CANDIDATES, Scored
from adapters.similarity.weights import (
    CONCEPT_SHARE,
    concept_weights,
    telling_words,
)
from domain.ideas.comparing import Embedding
from domain.ideas.novelty import Thresholds, thresholds

_LONG, _SHORT = 6, 4
"""Letters that most inflected forms of a word share, and that words of one family share."""

_CONCEPT_BASE = 2**32
"""Concepts count on above the values of CRC-32, so the two never meet."""

type Vector = dict[int, float]


class CountedSpace:
    """Implements ``adapters.similarity.space.Space`` without any library."""

    def __init__(self) -> None:
        self._count = 0
        self._rows: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)

    @property
    def embedding(self) -> Embedding:
        """What makes the vectors; the version changes whenever any score could change."""
        return Embedding(
            provider="counted",
            model=COUNTED,
            version=version_of(COUNTED),
            dimension=_CONCEPT_BASE,
        )

    @property
    def thresholds(self) -> Thresholds:
        """How scores of this version are judged."""
        return thresholds(self.embedding.version)

    def __len__(self) -> int:
        return self._count

    def add(self, texts: Sequence[str]) -> None:
        """Add texts as further rows."""
        for text in texts:
            for feature, weight in _vector(text).items():
                self._rows[feature].append((self._count, weight))
            self._count += 1

    def nearest(self, texts: Sequence[str], rows: Sequence[int]) -> list[list[Scored]]:
        """For each text the best among the first so many rows."""
        return [self._best(text, count) for text, count in zip(texts, rows, strict=True)]

    def _best(self, text: str, count: int) -> list[Scored]:
        scores: defaultdict[int, float] = defaultdict(float)
        for feature, weight in _vector(text).items():
            for row, theirs in self._rows.get(feature, ()):
                if row >= count:
                    break
                scores[row] += weight * theirs
        for row in range(min(count, CANDIDATES)):
            scores.setdefault(row, 0.0)
        pairs = ((round(score, 6), row) for row, score in scores.items())
        return nsmallest(CANDIDATES, pairs, key=lambda pair: (-pair[0], pair[1]))


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
