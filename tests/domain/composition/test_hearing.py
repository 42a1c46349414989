"""The law of understanding: an honoured word is seen, and any other may as well be left out."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.composition.composer import compose
from domain.composition.draft import draft
from domain.composition.lettering import film_title
from domain.composition.seeding import seed_of
from domain.composition.telling import told
from domain.composition.tokens import Token, tokens_of, without
from domain.composition.wish import Composition, Honoured, Unheard, Value, Wish
from tests.domain.composition.difference import differ
from tests.domain.composition.ideas import feasible
from tests.domain.composition.sayings import SAYINGS, SEED

FILLER = "qwxz"
"""Letters that are no word of either language."""

EARLY = 2.5
"""Seconds in which nearly every word shows; the rest of the film is looked at for the others."""


@cache
def composed(wish: Wish) -> Composition:
    return compose(wish)


def document(wish: Wish) -> dict[str, Value]:
    """The document alone, without asking each word what it does."""
    return dict(draft(wish, film_title(wish.title, wish.summary, wish.tongue)).mapping)


def token_at(wish: Wish, told_of: Honoured | Unheard) -> Token:
    (found,) = [
        token
        for token in tokens_of(wish)
        if (token.part, token.start, token.text) == (told_of.part, told_of.start, told_of.word)
    ]
    return found


def bare(wish: Wish, token: Token) -> Wish:
    changes: dict[str, Any] = without(wish, token)
    return replace(wish, **changes)


def filled(wish: Wish, token: Token) -> Wish:
    text: str = getattr(wish, token.part)
    changed: dict[str, Any] = {token.part: text[: token.start] + FILLER + text[token.end :]}
    return replace(wish, **changed)


def shown(wish: Wish) -> Iterator[Honoured]:
    """Honoured words that do more than stand in the title."""
    return (each for each in composed(wish).honoured if not each.lettered)


named = pytest.mark.parametrize("wish", SAYINGS, ids=lambda wish: f"{wish.title}-{wish.language}")


class TestAnUnheardWord:
    @named
    def test_may_be_left_out_without_any_difference(self, wish: Wish) -> None:
        for word in composed(wish).unheard:
            assert document(bare(wish, token_at(wish, word))) == document(wish)


class TestAnHonouredWord:
    @named
    def test_makes_another_document(self, wish: Wish) -> None:
        for word in composed(wish).honoured:
            assert document(bare(wish, token_at(wish, word))) != document(wish)

    @pytest.mark.parametrize("at", range(0, len(SAYINGS), 3))
    def test_makes_another_frame_list(self, at: int) -> None:
        wish = SAYINGS[at]
        words = list(shown(wish))

        word = words[at % len(words)]

        other = document(bare(wish, token_at(wish, word)))
        assert differ(document(wish), other, EARLY) or differ(document(wish), other)

    @pytest.mark.nightly
    @named
    def test_always_makes_another_frame_list(self, wish: Wish) -> None:
        base = document(wish)
        for word in shown(wish):
            other = document(bare(wish, token_at(wish, word)))
            assert differ(base, other, EARLY) or differ(base, other), word

    @named
    def test_is_missed_as_much_when_a_filler_stands_in_its_place(self, wish: Wish) -> None:
        for word in list(shown(wish))[::3]:
            token = token_at(wish, word)
            left_out, replaced = document(bare(wish, token)), document(filled(wish, token))
            for each in (left_out, replaced):
                each.pop("meta")
            quoted = any(mark in wish.summary for mark in "„“")
            assert left_out == replaced or quoted

    @named
    def test_is_told_in_both_languages(self, wish: Wish) -> None:
        composition = composed(wish)

        for word in composition.honoured:
            assert word.did.en
            assert word.did.pl
        lines = told(composition, wish.tongue)
        assert any(composition.family in line for line in lines)
        assert sum(line.startswith("  ") for line in lines) == len(composition.honoured) + len(
            composition.unheard
        )


class TestTheShare:
    def test_of_honoured_words_is_high_in_ideas_as_people_write_them(self) -> None:
        assert self._share(SAYINGS) >= 0.88

    def test_of_honoured_words_is_high_in_the_shipped_ideas(self) -> None:
        seeded = [replace(wish, seed=seed_of(wish.title, wish.summary)) for wish in feasible()]

        assert self._share(tuple(seeded)) >= 0.78

    @staticmethod
    def _share(wishes: tuple[Wish, ...]) -> float:
        """Words of title and summary that do more than stand in the title, of all with content."""
        honoured = unheard = 0
        for wish in wishes:
            parts = {"title", "summary"}
            honoured += sum(word.part in parts for word in shown(wish))
            lettered = [word for word in composed(wish).honoured if word.lettered]
            unheard += sum(word.part in parts for word in composed(wish).unheard) + len(lettered)
        return honoured / (honoured + unheard)


class TestIdeas:
    def test_of_one_seed_are_different_films(self) -> None:
        films = []
        for wish in SAYINGS:
            film = document(wish)
            film.pop("meta")
            films.append(film)

        assert all(one not in films[at + 1 :] for at, one in enumerate(films))

    def test_of_one_seed_are_of_many_families(self) -> None:
        assert len({composed(wish).family for wish in SAYINGS}) >= 15

    @settings(max_examples=25, deadline=None)
    @given(st.permutations(["balls", "blorf", "spiral", "frumious", "tiny", "wabe", "wind"]))
    def test_are_understood_alike_with_words_between_that_nobody_knows(
        self, words: list[str]
    ) -> None:
        known = [word for word in words if word not in {"blorf", "frumious", "wabe"}]
        full = Wish(title="A", summary=" ".join(words), seed=SEED)
        plain = Wish(title="A", summary=" ".join(known), seed=SEED)

        assert document(full) == document(plain)
        assert {each.word for each in compose(full).unheard} >= {"blorf", "frumious", "wabe"}


class TestASeed:
    def test_is_of_the_words_however_they_are_spaced(self) -> None:
        assert seed_of("A  Ball", "It falls.") == seed_of("a ball ", "it  FALLS.")
        assert seed_of("A ball", "It falls.") != seed_of("A ball", "It rises.")

    def test_alone_decides_what_the_words_leave_open(self) -> None:
        wish = SAYINGS[0]

        assert document(wish) == document(replace(wish))
        assert document(wish) != document(replace(wish, seed=SEED + 1))
