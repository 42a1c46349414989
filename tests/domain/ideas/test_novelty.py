"""Verdicts by thresholds that belong to a version."""

import pytest

from domain.ideas.novelty import THRESHOLDS, EmbeddingUnknown, judge, thresholds

VERSION = next(iter(THRESHOLDS))


class TestAVerdict:
    def test_follows_the_thresholds_of_its_version(self) -> None:
        limits = thresholds(VERSION)

        assert judge(0.0, VERSION) == "novel"
        assert judge(limits.warn_at - 0.001, VERSION) == "novel"
        assert judge(limits.warn_at, VERSION) == "similar"
        assert judge(limits.block_at, VERSION) == "duplicate"

    def test_is_refused_for_scores_of_an_unknown_version(self) -> None:
        with pytest.raises(EmbeddingUnknown, match="known: hashing"):
            judge(0.5, "somebody-elses-9")
