"""Kinds: classes of words that a sentence has, and how their lists are written."""

import pytest

from domain.composition.beyond.classes import classes
from domain.composition.kinds import kinds_of
from domain.composition.sentences import sentences_of
from domain.ideas.vocabulary import folded


def told(words: str) -> frozenset[str]:
    """The kinds of all words of one sentence."""
    (sentence,) = sentences_of(words)
    return frozenset().union(*kinds_of(sentence))


class TestKinds:
    @pytest.mark.parametrize(
        ("words", "kind"),
        [
            ("A weasel", "@animal"),
            ("Borsuk", "@animal"),
            ("Pielęgniarki", "@person"),
            ("Her elbows", "@limb"),
            ("The petticoat", "@cloth"),
            ("Syropem", "@liquid"),
            ("W Lizbonie", "@place"),
            ("A bassoon", "@instrument"),
            ("Gdzie klikniesz", "#you"),
            ("Three million", "#many"),
        ],
    )
    def test_are_told_by_any_word_of_theirs(self, words: str, kind: str) -> None:
        assert kind in told(words)

    @pytest.mark.parametrize(
        ("words", "kind"),
        [
            ("Swans", "@person"),
            ("Ale nie pada", "@liquid"),
            ("Ucieka i nie wraca", "@flow"),
            ("Zebrały się razem", "@animal"),
            ("Szybko", "@shine"),
            ("Nasz i wasz", "#you"),
        ],
    )
    def test_are_not_told_by_words_that_only_begin_alike(self, words: str, kind: str) -> None:
        assert kind not in told(words)


class TestTheLists:
    @pytest.mark.parametrize("name", sorted(classes()))
    def test_have_plain_words_each_once(self, name: str) -> None:
        words = classes()[name].split()

        assert [each for each in words if folded(each) != each or not each.strip("^-$*_")] == []
        assert sorted(set(words)) == sorted(words)
