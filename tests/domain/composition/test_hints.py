"""Hints: the words of a sentence weighed together, for a feature and against it."""

from hypothesis import given
from hypothesis import strategies as st

from domain.composition.feasibility import assess, lacking
from domain.composition.hints import Heard, heard, shipped, table_of
from domain.composition.sentences import sentences_of

SMALL = table_of(
    {
        "version": "weights-0",
        "threshold": 0.0,
        "unlikely": -2.5,
        "biases": {"picture.face": -1.0, "material.fluid": -1.0},
        "weights": {
            "picture.face": {"=freckles": 1.5, "frec*": 0.5, "=marbles": -2.0},
            "material.fluid": {"=pours": 2.0, "=marbles": -0.5},
        },
    }
)


def told(words: str) -> Heard:
    (sentence,) = sentences_of(words)
    return heard(sentence, SMALL)


class TestHints:
    def test_name_a_feature_whose_words_are_enough_together(self) -> None:
        (hint,) = told("Pale freckles come and go").hints

        assert (hint.feature, hint.score) == ("picture.face", 1.0)
        assert [(each.word, each.weight) for each in hint.words] == [("freckles", 2.0)]

    def test_count_a_word_once_however_often_it_is_said(self) -> None:
        assert told("Freckles, freckles").hints[0].score == 1.0

    def test_hear_nothing_in_a_word_that_is_denied(self) -> None:
        assert told("No freckles at all").hints == ()

    def test_take_words_that_speak_against_it_off(self) -> None:
        found = told("Freckles of marbles")

        assert found.hints == ()
        assert told("She pours the marbles").hints[0].score == 0.5

    def test_call_a_feature_unlikely_whose_sum_is_low(self) -> None:
        assert told("Only marbles").unlikely == {"picture.face"}
        assert told("Something else").unlikely == frozenset()


class TestTheShippedTable:
    def test_weighs_what_no_film_can_have_but_for_numbers(self) -> None:
        numbers = {"limit.duration", "limit.bodies"}

        assert set(shipped().biases) == {each.key for each in lacking()} - numbers

    @given(st.text(max_size=200))
    def test_names_no_feature_that_it_calls_unlikely(self, words: str) -> None:
        for sentence in sentences_of(words):
            found = heard(sentence)

            assert found.unlikely.isdisjoint(each.feature for each in found.hints)
            assert all(each.score > shipped().threshold for each in found.hints)


class TestAnAssessment:
    HEARD_ONLY = "The dots take a bow while somebody yodels our village anthem."

    def test_says_which_words_weighed_where_no_sign_was_found(self) -> None:
        learned = [each for each in assess("", self.HEARD_ONLY).gaps if each.by == "weights"]

        assert learned
        for gap in learned:
            assert gap.weighed
            assert gap.weighed[0].word in gap.evidence.lower()
            assert all(each.weight > 0 for each in gap.weighed)

    def test_says_of_a_sign_that_it_was_a_rule(self) -> None:
        (gap,) = assess("", "Old photographs fall from above.").gaps

        assert (gap.by, gap.weighed) == ("rules", ())

    def test_does_not_weigh_a_title(self) -> None:
        assert assess(self.HEARD_ONLY, "Discs collide.").feasible
