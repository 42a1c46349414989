"""Selecting ideas that are unlike, and the grammar that must give enough of them."""

import numpy as np
import pytest

from adapters.similarity.counted_space import CountedSpace
from adapters.similarity.hashing_space import HashingSpace, vectors
from adapters.similarity.selection import DistantSelection
from domain.composition.invention.grammar import Language
from domain.composition.invention.invent import batches

WANTED = 500


def chosen(seed: int, language: Language) -> list[tuple[str, str]]:
    selection = DistantSelection(HashingSpace)
    taken: list[tuple[str, str]] = []
    for batch in batches(seed, language):
        ideas = [(told.title, told.summary) for _, told in batch]
        verdicts = selection.admit(ideas)
        taken += [idea for idea, admitted in zip(ideas, verdicts, strict=True) if admitted]
        if len(taken) >= WANTED:
            return taken[:WANTED]
    raise AssertionError("the grammar ended")


class TestDistantSelection:
    @pytest.mark.parametrize("space", [HashingSpace, CountedSpace])
    def test_admits_nothing_twice_and_nothing_it_was_told_of(
        self, space: type[HashingSpace] | type[CountedSpace]
    ) -> None:
        known = ("Forty drops", "Rain on a window: drops merge until one lake is left.")
        fresh = ("Marbles", "Nine marbles bounce in a bowl, and each contact is a note.")
        selection = DistantSelection(space, [known])

        assert selection.admit([known, fresh, fresh]) == [False, True, False]
        assert selection.admit([fresh]) == [False]

    @pytest.mark.slow
    @pytest.mark.parametrize("language", ["pl", "en"])
    def test_finds_five_hundred_ideas_of_the_grammar_without_a_duplicate(
        self, language: Language
    ) -> None:
        ideas = chosen(3, language)

        rows = vectors([f"{title} {summary}" for title, summary in ideas])
        scores = (rows @ rows.T).toarray()
        np.fill_diagonal(scores, 0.0)
        assert len(set(ideas)) == WANTED
        assert scores.max() < HashingSpace().thresholds.block_at
