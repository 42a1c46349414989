"""Texts as hashed character n-grams and concepts, on scikit-learn.

Character n-grams see through inflection; concepts of the lexicon let paraphrases, and Polish
and English words for the same thing, meet. Both halves are unit vectors, so the score is
their weighted cosine.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import HashingVectorizer

from adapters.similarity.inverted_index import InvertedIndex, Matrix
from adapters.similarity.names import HASHED, version_of
from adapters.similarity.space import CANDIDATES, Scored
from adapters.similarity.weights import (
    CONCEPT_SHARE,
    concept_columns,
    concept_weights,
    telling_words,
)
from domain.ideas.comparing import Embedding
from domain.ideas.novelty import Thresholds, thresholds

FEATURES = 2**15
"""Columns of the n-gram half; more changed no score of the measured pairs by 0.01."""

FEW = 64
"""Texts whose rows are kept for a while."""


class HashingSpace:
    """Implements ``adapters.similarity.space.Space``: needs nothing from outside."""

    def __init__(self) -> None:
        self.index = InvertedIndex(FEATURES + concept_columns())

    @property
    def embedding(self) -> Embedding:
        """What makes the vectors; the version changes whenever any score could change."""
        return Embedding(
            provider="offline",
            model=HASHED,
            version=version_of(HASHED),
            dimension=FEATURES + concept_columns(),
        )

    @property
    def thresholds(self) -> Thresholds:
        """How scores of this version are judged."""
        return thresholds(self.embedding.version)

    def __len__(self) -> int:
        return len(self.index)

    def add(self, texts: Sequence[str]) -> None:
        """Add texts as further rows."""
        self.index.add(vectors(texts))

    def nearest(self, texts: Sequence[str], rows: Sequence[int]) -> list[list[Scored]]:
        """For each text the best among the first so many rows."""
        fresh = vectors(texts)
        return [
            best(self.index.scores(fresh[row])[:count])
            for row, count in zip(range(len(texts)), rows, strict=True)
        ]


def best(scores: Any) -> list[Scored]:
    """The best few scores with their rows; of equal ones the earlier."""
    rounded = np.round(scores, 6)
    if len(rounded) <= CANDIDATES:
        return [(float(score), row) for row, score in enumerate(rounded)]
    least = np.partition(rounded, len(rounded) - CANDIDATES)[len(rounded) - CANDIDATES]
    sure = np.flatnonzero(rounded > least)
    tied = np.flatnonzero(rounded == least)[: CANDIDATES - len(sure)]
    return [(float(rounded[row]), int(row)) for row in (*sure, *tied)]


def vectors(texts: Sequence[str]) -> Matrix:
    """One unit row per text: n-grams of its letters beside its concepts."""
    return _few(tuple(texts)) if len(texts) <= FEW else _made(texts)


@lru_cache(maxsize=8)
def _few(texts: tuple[str, ...]) -> Matrix:
    """A handful is searched for in one place after the other, so its rows are kept a while."""
    return _made(texts)


def _made(texts: Sequence[str]) -> Matrix:
    if not texts:
        return sparse.csr_matrix((0, FEATURES + concept_columns()), dtype=np.float64)
    letters = _unit(_letters(texts)) * np.sqrt(1 - CONCEPT_SHARE)
    concepts = _unit(_concepts(texts)) * np.sqrt(CONCEPT_SHARE)
    return _unit(sparse.hstack([letters, concepts], format="csr"))


def _letters(texts: Sequence[str]) -> Matrix:
    """Sums of n-gram rows per word: the n-grams of ``char_wb`` never cross a word, so each
    distinct word is hashed once instead of once per text."""
    numbers: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    for row, text in enumerate(texts):
        for word in telling_words(text):
            rows.append(row)
            columns.append(numbers.setdefault(word, len(numbers)))
    if not numbers:
        return sparse.csr_matrix((len(texts), FEATURES), dtype=np.float64)
    counts = sparse.csr_matrix(
        (np.ones(len(rows)), (rows, columns)), shape=(len(texts), len(numbers))
    )
    return counts @ _vectorizer().transform(list(numbers))


@lru_cache(maxsize=1)
def _vectorizer() -> Any:
    return HashingVectorizer(
        analyzer="char_wb",
        ngram_range=(3, 5),
        n_features=FEATURES,
        norm=None,
        alternate_sign=False,
        lowercase=False,
    )


def _concepts(texts: Sequence[str]) -> Matrix:
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, text in enumerate(texts):
        for column, weight in concept_weights(text).items():
            rows.append(row)
            columns.append(column)
            values.append(weight)
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), concept_columns()))


def _unit(matrix: Matrix) -> Matrix:
    """Rows of length 1; an empty row stays empty."""
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1.0
    return sparse.csr_matrix(sparse.diags_array(1.0 / lengths) @ matrix)
