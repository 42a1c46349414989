"""Similarity without scikit-learn keeps the same contract under its own version."""

import sys

import pytest

from adapters.similarity.counted_space import CountedSpace
from adapters.similarity.hashing_space import HashingSpace
from adapters.similarity.indexed_similarity import IndexedSimilarity
from adapters.similarity.offline_spaces import offline_space
from domain.ports import Similarity
from tests.adapters.contracts.similarity_contract import SimilarityContract


class TestCountedSpace(SimilarityContract):
    def similarity(self) -> Similarity:
        return IndexedSimilarity(CountedSpace())

    def test_has_a_version_of_its_own(self) -> None:
        assert CountedSpace().embedding.version != HashingSpace().embedding.version

    def test_stands_in_where_scikit_learn_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "adapters.similarity.hashing_space", None)

        assert isinstance(offline_space(), CountedSpace)

    def test_is_not_used_where_scikit_learn_is_there(self) -> None:
        assert isinstance(offline_space(), HashingSpace)
