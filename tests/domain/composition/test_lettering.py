"""Words for the screen: readable, short, cut where a reader would pause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.composition.lettering import LONGEST_TITLE, film_title, readable, shortened


class TestAFilmTitle:
    @pytest.mark.parametrize(
        ("title", "summary", "expected"),
        [
            ("Plotka", "Cokolwiek.", "Plotka"),
            ("  ", "Kropka chodzi. I koniec.", "Kropka chodzi. I koniec"),
            ("", "", "Bez tytułu"),
            ("🎬🎬", "…", "Bez tytułu"),
            ("Noc 🎬 nad \x00miastem", "", "Noc nad miastem"),
        ],
    )
    def test_is_the_ideas_or_its_first_words(self, title: str, summary: str, expected: str) -> None:
        assert expected == film_title(title, summary, "pl")

    def test_is_cut_before_a_word_that_cannot_stand_last(self) -> None:
        title = "The long and winding story of a marble that fell into the sea"

        assert film_title(title, "", "en") == "The long and winding story of a marble that fell"

    @given(st.text(), st.text(), st.sampled_from(["pl", "en", "??"]))
    def test_always_says_something_that_fits(self, title: str, summary: str, language: str) -> None:
        found = film_title(title, summary, language)

        assert 1 <= len(found) <= LONGEST_TITLE
        assert found == " ".join(found.split())
        assert found.isprintable()


class TestShortening:
    def test_prefers_a_whole_sentence(self) -> None:
        assert shortened("One ball. Then another comes, and another.", 20) == "One ball"

    def test_cuts_a_word_only_when_there_is_no_other_place(self) -> None:
        assert shortened("x" * 50, 10) == "x" * 10


class TestReadableText:
    def test_keeps_polish_letters_and_drops_what_no_font_draws(self) -> None:
        assert readable("Zażółć\tgęślą 🐠 jaźń\u202e — 50 %") == "Zażółć gęślą jaźń — 50 %"
