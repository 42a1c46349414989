"""Similarity by hashed character n-grams and concepts, on scikit-learn.

Character n-grams see through inflection; concepts of the lexicon let Polish and English words
for the same thing meet. Both halves are unit vectors, so the score is their weighted cosine.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import HashingVectorizer

from adapters.similarity.ranking import NEAREST, Words, resemblance
from adapters.similarity.weights import (
    CONCEPT_SHARE,
    concept_columns,
    concept_weights,
    telling_words,
)
from domain.ideas.vocabulary import VOCABULARY_VERSION
from domain.ports import Resemblance

FEATURES = 2**15
"""Columns of the n-gram half; more changed no score of the measured pairs by 0.01."""

BLOCK = 256
"""Rows multiplied at once: a block against 100 000 ideas stays below 110 MB."""

CANDIDATES = NEAREST + 13
"""Best columns kept per row, so that an idea's own row and doublets cannot crowd out others."""

type Matrix = Any
"""A sparse matrix of scipy, which has no types."""


class HashingSimilarity:
    """Implements ``domain.ports.Similarity``. Holds the vectors of the known ideas it saw last."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[Words, ...], Matrix] | None = None

    @property
    def version(self) -> str:
        """Changes whenever any score could change."""
        return f"hashing-char_wb-3-5+{VOCABULARY_VERSION}"

    def compare(self, ideas: Sequence[Words], *, known: Sequence[Words]) -> list[Resemblance]:
        """The three nearest of ``known`` and of the ones before it, for each idea."""
        if not ideas:
            return []
        earlier = [*known, *ideas]
        fresh = _vectors(ideas)
        everything = sparse.vstack([self._known_vectors(known), fresh], format="csr")
        found: list[Resemblance] = []
        for begin in range(0, len(ideas), BLOCK):
            scores = (fresh[begin : begin + BLOCK] @ everything.T).toarray()
            for row, idea in enumerate(ideas[begin : begin + BLOCK]):
                before = scores[row, : len(known) + begin + row]
                found.append(resemblance(idea, _best(before), earlier))
        return found

    def _known_vectors(self, known: Sequence[Words]) -> Matrix:
        """Vectors of the known ideas; those of the last call are reused where they begin alike."""
        now = tuple(known)
        kept = self._kept
        if kept and now[: len(kept[0])] == kept[0]:
            rest = now[len(kept[0]) :]
            matrix = sparse.vstack([kept[1], _vectors(rest)], format="csr") if rest else kept[1]
        else:
            matrix = _vectors(now)
        self._kept = (now, matrix)
        return matrix


def _best(scores: Any) -> list[tuple[float, int]]:
    """The best few scores with their indices, ties included in order."""
    rounded = np.round(scores, 6)
    if len(rounded) <= CANDIDATES:
        return [(float(score), index) for index, score in enumerate(rounded)]
    least = np.partition(rounded, len(rounded) - CANDIDATES)[len(rounded) - CANDIDATES]
    sure = np.flatnonzero(rounded > least)
    tied = np.flatnonzero(rounded == least)[: CANDIDATES - len(sure)]
    return [(float(rounded[index]), int(index)) for index in (*sure, *tied)]


def _vectors(ideas: Sequence[Words]) -> Matrix:
    """One unit row per idea: n-grams of its letters beside its concepts."""
    if not ideas:
        return sparse.csr_matrix((0, FEATURES + concept_columns()), dtype=np.float64)
    texts = [f"{title} {summary}" for _, title, summary in ideas]
    letters = _unit(_letters(texts)) * np.sqrt(1 - CONCEPT_SHARE)
    concepts = _unit(_concepts(texts)) * np.sqrt(CONCEPT_SHARE)
    return _unit(sparse.hstack([letters, concepts], format="csr"))


def _letters(texts: Sequence[str]) -> Matrix:
    """Sums of n-gram rows per word: the n-grams of ``char_wb`` never cross a word, so each
    distinct word is hashed once instead of once per idea."""
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
