"""Similarity without scikit-learn keeps the same contract under its own version."""

import sys

import pytest

from adapters.similarity.counted_similarity import CountedSimilarity
from adapters.similarity.hashing_similarity import HashingSimilarity
from adapters.similarity.offline_similarity import offline_similarity
from domain.ports import Similarity
from tests.adapters.contracts.similarity_contract import SimilarityContract


class TestCountedSimilarity(SimilarityContract):
    def similarity(self) -> Similarity:
        return CountedSimilarity()

    def test_has_a_version_of_its_own(self) -> None:
        assert CountedSimilarity().version != HashingSimilarity().version

    def test_stands_in_where_scikit_learn_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "adapters.similarity.hashing_similarity", None)

        assert isinstance(offline_similarity(), CountedSimilarity)

    def test_is_not_used_where_scikit_learn_is_there(self) -> None:
        assert isinstance(offline_similarity(), HashingSimilarity)
