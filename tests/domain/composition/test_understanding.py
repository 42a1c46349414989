"""What words mean: inflected, negated, counted, in both languages."""

import pytest

from domain.composition.lexicon.matching import meaning_of
from domain.composition.tokens import tokens_of
from domain.composition.understanding import Understanding, understood
from domain.composition.wish import Wish
from domain.ideas.vocabulary import folded


def meant(words: str, language: str = "en") -> Understanding:
    return understood(tokens_of(Wish(title="", summary=words, language=language)))


class TestAWord:
    @pytest.mark.parametrize(
        ("word", "language", "sense"),
        [
            ("pierścieniami", "pl", "ring"),
            ("trójkątów", "pl", "triangle"),
            ("motylami", "pl", "butterfly"),
            ("podskakującymi", "pl", "hop"),
            ("wiatrem", "pl", "wind"),
            ("wietrze", "pl", "wind"),
            ("śladów", "pl", "trail"),
            ("w zwolnionym", "pl", "slow_motion"),
            ("lejkiem", "pl", "funnel"),
            ("bębnów", "pl", "drum"),
            ("hexagons", "en", "hexagon"),
            ("butterflies", "en", "butterfly"),
            ("hopping", "en", "hop"),
            ("bobbed", "en", "hop"),
            ("trembling", "en", "tremble"),
            ("windy", "en", "wind"),
            ("zoomed", "en", "zoom"),
        ],
    )
    def test_is_known_however_it_is_inflected(self, word: str, language: str, sense: str) -> None:
        assert sense in meant(word, language).asks

    @pytest.mark.parametrize(
        ("word", "language", "sense"),
        [
            ("flower", "en", "drift"),
            ("rockets", "en", "duel"),
            ("szybciej", "pl", "window"),
            ("dotyka", "pl", "dot"),
            ("plotka", "pl", "wall"),
            ("drzewo", "pl", "tremble"),
            ("koniec", "pl", "animal"),
            ("stopniowo", "pl", "shelf"),
        ],
    )
    def test_is_not_heard_in_another(self, word: str, language: str, sense: str) -> None:
        assert sense not in meaning_of(folded(word), language).senses

    def test_of_the_other_language_is_understood_where_it_cannot_be_mistaken(self) -> None:
        assert "hexagon" in meant("kolorowe hexagons", "pl").asks


class TestANegation:
    @pytest.mark.parametrize(
        ("words", "language", "sense"),
        [
            ("Balls without gravity", "en", "gravity"),
            ("They never leave a trail", "en", "trail"),
            ("Kule bez grawitacji", "pl", "gravity"),
            ("Nie zostawiają śladów", "pl", "trail"),
        ],
    )
    def test_turns_what_follows_into_what_is_done_without(
        self, words: str, language: str, sense: str
    ) -> None:
        found = meant(words, language)

        assert sense in found.refused
        assert sense not in found.asks

    def test_ends_with_its_sentence(self) -> None:
        assert "gravity" in meant("Not now. Gravity pulls.").asks


class TestANumber:
    @pytest.mark.parametrize(
        ("words", "language", "counts"),
        [
            ("seven red balls", "en", ((7, "ball"),)),
            ("three hundred dots and two stars", "en", ((300, "dot"), (2, "star"))),
            ("300 sparks", "en", ((300, "ember"),)),
            ("dwieście pięćdziesiąt iskier", "pl", ((250, "ember"),)),
            ("siedmioma kulami", "pl", ((7, "ball"),)),
            ("two camps", "en", ()),
        ],
    )
    def test_counts_the_thing_that_follows(
        self, words: str, language: str, counts: tuple[tuple[int, str], ...]
    ) -> None:
        assert counts == meant(words, language).counts

    @pytest.mark.parametrize(
        ("words", "language", "expected"),
        [
            ("every three seconds", "en", Understanding(asks={}, refused={}, period=3)),
            ("co 2,5 sekundy", "pl", Understanding(asks={}, refused={}, period=2.5)),
            ("after 15 seconds", "en", Understanding(asks={}, refused={}, seconds=15)),
            ("five times", "en", Understanding(asks={}, refused={}, repeats=5)),
            ("w trzech kolorach", "pl", Understanding(asks={}, refused={}, hues=3)),
        ],
    )
    def test_is_put_where_its_unit_says(
        self, words: str, language: str, expected: Understanding
    ) -> None:
        found = meant(words, language)

        said = (found.counts, found.period, found.seconds, found.repeats, found.hues)
        assert said == (
            expected.counts,
            expected.period,
            expected.seconds,
            expected.repeats,
            expected.hues,
        )

    def test_after_splitting_into_counts_parts(self) -> None:
        assert meant("they split into four").parts == 4
        assert meant("dzielą się na trzy", "pl").parts == 3


class TestSlowMotion:
    def test_is_of_the_film_and_slow_of_the_pace(self) -> None:
        assert "slow_motion" in meant("a crash in slow motion").asks
        assert "slow_motion" not in meant("a slow crash in motion").asks
