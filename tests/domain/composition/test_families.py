"""The families: every one is called by words, moved by words, and ends by its own rule."""

from dataclasses import replace

import pytest

from domain.composition.best import compose_best
from domain.composition.catalogue import FAMILIES, Family
from domain.composition.colouring import colours_of
from domain.composition.composer import compose
from domain.composition.judge import GOOD_ENOUGH, judge
from domain.composition.observation import observe
from domain.composition.reading import read
from domain.composition.wish import Wish
from domain.ideas.vocabulary import CONCEPTS
from domain.language.validation import validated
from domain.simulation.estimate.budget import HARD, estimate
from scripts.composer_page import twenty
from tests.domain.composition.ideas import feasible

WISHES = {
    **{compose(wish).family: wish for wish in feasible()},
    **{compose(wish).family: wish for wish in twenty()},
    "pendulums": Wish(title="Pendulums", summary="Pendulums get one push and part.", language="en"),
}
"""By family, an idea that becomes one."""

NEW = FAMILIES[21:]
"""Families of the later constructs of the language; the earlier ones have tests of their own."""

TRIED = 12
"""Variations of each of them that the nightly tests rehearse."""


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
class TestAFamily:
    def test_is_called_by_an_idea(self, family: Family) -> None:
        assert compose(WISHES[family.name]).family == family.name

    def test_is_called_by_concepts_that_the_vocabulary_knows(self, family: Family) -> None:
        assert {*family.calls, *family.together} <= set(CONCEPTS)

    def test_is_moved_by_words_alone(self, family: Family) -> None:
        """Equal dice, another pace and another crowd: another film."""
        reading = read(WISHES[family.name])
        colours = colours_of(reading)

        usual = family.build(reading, colours)
        other = family.build(replace(reading, pace=1.4, crowd=0.6), colours)

        assert usual != other

    def test_does_not_cost_more_than_a_film_may(self, family: Family) -> None:
        for variation in range(4):
            wish = replace(WISHES[family.name], variation=variation)
            document = validated(compose(wish).mapping)
            assert estimate(document).load < HARD, f"variation {variation}"


class TestARehearsal:
    @pytest.mark.parametrize("family", NEW[::4], ids=lambda family: family.name)
    def test_ends_by_its_own_rule_and_is_kept(self, family: Family) -> None:
        choice = compose_best(WISHES[family.name])

        assert choice.observation.by_rule
        assert choice.judgement.score >= GOOD_ENOUGH
        assert 8 <= choice.observation.seconds <= 25

    @pytest.mark.nightly
    @pytest.mark.parametrize("family", NEW, ids=lambda family: family.name)
    def test_of_most_variations_is_good_at_once(self, family: Family) -> None:
        scores = []
        for variation in range(TRIED):
            wish = replace(WISHES[family.name], variation=variation)
            seen = observe(validated(compose(wish).mapping))
            scores.append(judge(seen).score if seen.by_rule else 0.0)

        assert sum(score >= GOOD_ENOUGH for score in scores) >= TRIED - 2, scores
