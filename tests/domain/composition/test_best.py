"""The best of a few variations, found the same way every time."""

from dataclasses import replace

import pytest

from domain.composition.best import STRIDE, compose_best
from domain.composition.composer import compose
from domain.composition.observation import Observation
from domain.composition.wish import Wish
from domain.language.models import Document
from tests.domain.composition.test_judge import GOOD

WISH = Wish(title="Forty Drops", summary="Drops merge until one is left.")
DULL = replace(GOOD, ended_because="duration", seconds=27.0)


class Rehearsals:
    """Answers with prepared observations, and remembers what was asked."""

    def __init__(self, *answers: Observation) -> None:
        self.answers = list(answers)
        self.seeds: list[int] = []

    def __call__(self, document: Document) -> Observation:
        self.seeds.append(document.meta.seed)
        return self.answers[len(self.seeds) - 1]


class TestTheBest:
    def test_is_the_first_that_is_good_enough(self) -> None:
        rehearsals = Rehearsals(DULL, GOOD, GOOD)

        choice = compose_best(WISH, rehearse=rehearsals)

        varied = compose(replace(WISH, variation=STRIDE))
        assert choice.tried == 2
        assert choice.composition == varied
        assert rehearsals.seeds == [compose(WISH).seed, varied.seed]

    def test_is_the_earliest_of_equals_when_none_is_good_enough(self) -> None:
        choice = compose_best(WISH, rehearse=Rehearsals(DULL, DULL, DULL))

        assert choice.tried == 3
        assert choice.composition == compose(WISH)

    def test_is_given_up_when_the_listener_says_so(self) -> None:
        def cancel(number: int) -> None:
            if number == 2:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            compose_best(WISH, rehearse=Rehearsals(DULL, DULL), told=cancel)
