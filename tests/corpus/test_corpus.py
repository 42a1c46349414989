"""The hand-made ideas have the shape, the counts and the balance that their README states."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable

import pytest

from domain.language.capabilities import CAPABILITIES
from tests.corpus.loading import (
    Half,
    Kind,
    Text,
    features,
    ideas,
    ideas_of,
    pairs,
    translations,
    twenty,
    variants,
)

JUDGED = (Half.TUNING, Half.HELD_OUT)
PAIRED = (*JUDGED, Half.MORE)
HALVES = pytest.mark.parametrize("half", Half)
PAIRED_HALVES = pytest.mark.parametrize("half", PAIRED)
JUDGED_HALVES = pytest.mark.parametrize("half", JUDGED)
LATER = {"limit.bodies", "camera.rotation", "outside.chance"}
FURTHER = {("pl", True): 123, ("pl", False): 77, ("en", True): 120, ("en", False): 80}
POLISH_LETTERS = set("ąćęłńóśźż")


def _sentences(text: str) -> int:
    return len(re.findall(r"[.!?](?=\s|$)", text))


def _folded(text: Text) -> str:
    return " ".join(f"{text.title} {text.summary}".casefold().split())


def _repeated(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


class TestFeatures:
    def test_have_each_key_once(self) -> None:
        assert _repeated(each.key for each in features()) == []

    def test_are_each_explained_in_one_sentence(self) -> None:
        assert [each.key for each in features() if _sentences(each.meaning) != 1] == []

    def test_are_no_capabilities_of_the_language(self) -> None:
        assert {each.key for each in features()} & {each.id for each in CAPABILITIES} == set()

    def test_are_each_missed_by_an_idea(self) -> None:
        """Three were told apart when the further ideas came, and only those miss them."""
        judged = {gap.feature for half in JUDGED for idea in ideas(half) for gap in idea.gaps}
        missed = judged | {gap.feature for idea in ideas(Half.FURTHER) for gap in idea.gaps}

        assert {each.key for each in features()} == missed
        assert missed - judged == LATER


class TestIdeas:
    def test_have_each_id_and_title_once(self) -> None:
        every = [idea for half in Half for idea in ideas(half)]

        assert _repeated(idea.id for idea in every) == []
        assert _repeated(idea.title for idea in every) == []

    @JUDGED_HALVES
    def test_are_balanced(self, half: Half) -> None:
        counted = Counter((idea.language, idea.feasible) for idea in ideas(half))

        assert counted == {
            ("pl", True): 10,
            ("pl", False): 5,
            ("en", True): 10,
            ("en", False): 5,
        }

    def test_of_the_further_files_are_as_many_in_both_languages(self) -> None:
        counted = Counter((idea.language, idea.feasible) for idea in ideas(Half.FURTHER))

        assert counted == FURTHER

    def test_of_the_fresh_files_are_about_as_many_in_both_languages(self) -> None:
        counted = Counter((idea.language, idea.feasible) for idea in ideas(Half.FRESH))

        assert counted == {
            ("pl", True): 55,
            ("pl", False): 108,
            ("en", True): 55,
            ("en", False): 110,
        }

    def test_tell_every_gap_in_eight_ways_at_least_in_the_last_two_files(self) -> None:
        ways = Counter(
            gap.feature
            for name in ("further_e", "further_f")
            for idea in ideas_of(name)
            for gap in idea.gaps
        )

        assert [each.key for each in features() if ways[each.key] < 8] == []

    @HALVES
    def test_have_gaps_only_when_infeasible(self, half: Half) -> None:
        assert [idea.id for idea in ideas(half) if idea.feasible == bool(idea.gaps)] == []

    @HALVES
    def test_quote_their_evidence_literally(self, half: Half) -> None:
        misquoted = [
            (idea.id, gap.feature)
            for idea in ideas(half)
            for gap in idea.gaps
            if not gap.evidence or not (gap.evidence in idea.title or gap.evidence in idea.summary)
        ]

        assert misquoted == []

    @HALVES
    def test_name_gaps_that_are_defined(self, half: Half) -> None:
        known = {each.key for each in features()}

        assert {gap.feature for idea in ideas(half) for gap in idea.gaps} <= known

    @PAIRED_HALVES
    def test_need_capabilities_that_exist(self, half: Half) -> None:
        known = {each.id for each in CAPABILITIES}
        needed = {need for idea in ideas(half) for need in idea.needs}

        assert needed - known == set()
        assert [idea.id for idea in ideas(half) if not idea.needs] == []

    @HALVES
    def test_are_told_in_one_to_three_sentences(self, half: Half) -> None:
        assert [idea.id for idea in ideas(half) if not 1 <= _sentences(idea.summary) <= 3] == []

    @PAIRED_HALVES
    def test_are_justified(self, half: Half) -> None:
        assert [idea.id for idea in ideas(half) if not idea.note.strip()] == []

    def test_miss_each_feature_twice_in_both_languages_among_those_to_tune_on(self) -> None:
        missing = Counter(
            (idea.language, feature)
            for idea in ideas(Half.MORE)
            for feature in {gap.feature for gap in idea.gaps}
        )

        assert [
            (language, each.key)
            for language in ("pl", "en")
            for each in features()
            if missing[language, each.key] < 2 and each.key not in LATER
        ] == []


class TestPairs:
    def test_have_each_id_once(self) -> None:
        assert _repeated(pair.id for half in JUDGED for pair in pairs(half)) == []

    @JUDGED_HALVES
    def test_are_as_many_of_every_kind_in_both_languages(self, half: Half) -> None:
        counted = Counter((pair.language, pair.kind) for pair in pairs(half))

        assert counted == {(language, kind): 22 for language in ("pl", "en") for kind in Kind}

    def test_of_the_second_tuning_set_are_paraphrases_and_as_many_unrelated(self) -> None:
        counted = Counter((pair.language, pair.kind) for pair in pairs(Half.MORE))

        assert counted == {
            ("pl", Kind.PARAPHRASE): 60,
            ("pl", Kind.UNRELATED): 60,
            ("en", Kind.PARAPHRASE): 30,
            ("en", Kind.UNRELATED): 30,
        }

    def test_of_the_second_tuning_set_give_every_base_one_partner_of_its_own(self) -> None:
        firsts = [p.id.split("~")[0] for p in pairs(Half.MORE) if p.kind is Kind.UNRELATED]

        assert firsts == [one.id for one in variants(Half.MORE)]

    def test_of_the_second_tuning_set_have_each_title_once(self) -> None:
        told = [text for one in variants(Half.MORE) for text in (one.base, one.paraphrase)]

        assert _repeated(text.title.casefold() for text in told) == []

    def test_of_the_second_tuning_set_are_in_polish_with_its_letters(self) -> None:
        texts = [
            (one.language, bool(POLISH_LETTERS & set(_folded(text))))
            for one in variants(Half.MORE)
            for text in (one.base, one.paraphrase)
        ]

        assert Counter(texts) == {("pl", True): 120, ("en", False): 60}

    @JUDGED_HALVES
    def test_are_told_in_every_way(self, half: Half) -> None:
        untold = [one.id for one in variants(half) if None in (one.inflected, one.near_copy)]

        assert untold == []

    @PAIRED_HALVES
    def test_have_two_different_texts(self, half: Half) -> None:
        same = [each.id for each in pairs(half) if _folded(each.first) == _folded(each.second)]

        assert same == []

    @PAIRED_HALVES
    def test_have_texts_of_one_or_two_sentences(self, half: Half) -> None:
        texts = {text for pair in pairs(half) for text in (pair.first, pair.second)}

        assert [text.title for text in texts if not 1 <= _sentences(text.summary) <= 2] == []

    @PAIRED_HALVES
    def test_are_unrelated_within_a_language_and_only_once(self, half: Half) -> None:
        language = {one.id: one.language for one in variants(half)}
        unlike = [pair for pair in pairs(half) if pair.kind is Kind.UNRELATED]
        ends = [pair.id.split("~") for pair in unlike]

        assert _repeated("~".join(sorted(end)) for end in ends) == []
        assert [
            pair.id
            for pair, end in zip(unlike, ends, strict=True)
            if {language[one] for one in end} != {pair.language}
        ] == []

    @PAIRED_HALVES
    def test_use_every_base_in_an_unrelated_pair(self, half: Half) -> None:
        unlike = [pair.id.split("~") for pair in pairs(half) if pair.kind is Kind.UNRELATED]

        assert {one.id for one in variants(half)} == set(itertools.chain(*unlike))

    def test_share_no_text_between_the_halves(self) -> None:
        texts = {
            half: {_folded(text) for pair in pairs(half) for text in (pair.first, pair.second)}
            for half in PAIRED
        }

        for one, other in itertools.combinations(PAIRED, 2):
            assert len(texts[one] & texts[other]) == 0

    @JUDGED_HALVES
    def test_are_in_polish_with_its_letters_except_for_a_few(self, half: Half) -> None:
        plain = [
            pair.id
            for pair in pairs(half)
            if pair.language == "pl" and not POLISH_LETTERS & set(_folded(pair.second))
        ]

        assert len(plain) == 3


class TestTranslations:
    def test_are_twenty_with_each_id_once(self) -> None:
        assert len(translations()) == 20
        assert _repeated(each.id for each in translations()) == []

    def test_are_polish_on_one_side_only(self) -> None:
        for each in translations():
            assert POLISH_LETTERS & set(_folded(each.pl)), each.id
            assert not POLISH_LETTERS & set(_folded(each.en)), each.id


class TestTwenty:
    def test_are_numbered_from_one(self) -> None:
        assert [each.number for each in twenty()] == list(range(1, 21))

    def test_have_a_title_and_exactly_two_sentences(self) -> None:
        assert [each.number for each in twenty() if _sentences(each.summary) != 2] == []
        assert _repeated(each.title for each in twenty()) == []
        assert _repeated(each.english for each in twenty()) == []
