"""Sketches of films: repeatable, told in both languages, and sayable by the language."""

import re
from itertools import islice

import pytest

from domain.composition.feasibility import assess
from domain.composition.invention import parts_en, parts_pl
from domain.composition.invention.grammar import ENDS, PROPER, Language, Sketch, sketches, tell
from domain.ideas.features import features_of


def sketch(*, number: str = "7", subject: str = "marbles", rule: str = "merge") -> Sketch:
    return Sketch(
        number=number,
        look="amber",
        subject=subject,
        motion="room",
        rule=rule,
        accent="drum",
        ending=ENDS[rule][0],
        wording=(0, 0, 0),
    )


class TestParts:
    @pytest.mark.parametrize(
        "name", ["NUMBERS", "SUBJECTS", "LOOKS", "MOTIONS", "RULES", "ACCENTS", "ENDINGS", "TITLES"]
    )
    def test_are_the_same_in_both_languages(self, name: str) -> None:
        assert list(getattr(parts_pl, name)) == list(getattr(parts_en, name))

    def test_know_an_end_for_every_rule(self) -> None:
        assert set(ENDS) == set(parts_en.RULES)
        assert {end for ends in ENDS.values() for end in ends} == set(parts_en.ENDINGS)
        assert set(PROPER) < set(parts_en.MOTIONS)
        assert set().union(*PROPER.values()) < set(parts_en.RULES)

    def test_agree_in_every_gender(self) -> None:
        first, *others = (set(forms) for forms in parts_pl.GENDERS.values())

        assert all(each == first for each in others)
        assert {gender for _, _, gender in parts_pl.SUBJECTS.values()} == set(parts_pl.GENDERS)

    @pytest.mark.parametrize("language", ["pl", "en"])
    @pytest.mark.parametrize("rule", sorted(ENDS))
    def test_are_told_whole_for_every_rule_and_gender(self, rule: str, language: Language) -> None:
        for subject in ("marbles", "discs", "grains"):
            told = tell(sketch(subject=subject, rule=rule), language)

            assert not re.search(r"[{}]|  | \.", f"{told.title} {told.summary}")
            assert told.summary.endswith(told.expectation)
            assert assess(told.title, told.summary).gaps == ()


class TestPolish:
    @pytest.mark.parametrize(
        ("number", "subject", "opening"),
        [
            ("3", "marbles", "Trzy bursztynowe kule odbijają się od ścian"),
            ("24", "discs", "Dwadzieścia cztery bursztynowe krążki odbijają się od ścian"),
            ("7", "grains", "Siedem bursztynowych ziaren odbija się od ścian"),
            ("100", "moons", "Sto bursztynowych księżyców odbija się od ścian"),
        ],
    )
    def test_numbers_rule_noun_and_verb(self, number: str, subject: str, opening: str) -> None:
        told = tell(sketch(number=number, subject=subject), "pl")

        assert told.summary.startswith(opening)

    @pytest.mark.parametrize(
        ("subject", "said"),
        [
            ("marbles", "Gdy dwie się zetkną, zlewają się w jedną większą."),
            ("discs", "Gdy dwa się zetkną, zlewają się w jeden większy."),
            ("grains", "Gdy dwa się zetkną, zlewają się w jedno większe."),
        ],
    )
    def test_gender_is_kept_to(self, subject: str, said: str) -> None:
        assert said in tell(sketch(subject=subject), "pl").summary


class TestSketches:
    def test_are_the_same_for_the_same_seed_and_others_for_another(self) -> None:
        one, again, other = (list(islice(sketches(seed), 50)) for seed in (1, 1, 2))

        assert one == again
        assert one != other

    def test_tell_no_film_twice_in_a_thousand(self) -> None:
        told = [tell(each, "pl") for each in islice(sketches(5), 1000)]

        assert len({(each.title, each.summary) for each in told}) == 1000

    @pytest.mark.parametrize("language", ["pl", "en"])
    def test_have_features_that_rules_can_read(self, language: Language) -> None:
        told = [tell(each, language) for each in islice(sketches(5), 200)]
        features = [features_of(each.title, each.summary) for each in told]

        assert sum(bool(each.motion) for each in features) > 150
        assert sum(bool(each.tags) for each in features) > 190
