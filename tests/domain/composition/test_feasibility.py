"""Feasibility by rules: capabilities from words, gaps with the words that need them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.composition.feasibility import RULES_VERSION, assess
from domain.composition.outside import FEATURES
from domain.ideas.vocabulary import folded
from domain.language.capabilities import CAPABILITIES
from tests.domain.composition.ideas import NEED_GAPS, shipped


class TestAnAssessment:
    def test_finds_the_three_shipped_ideas_that_need_what_the_language_lacks(self) -> None:
        blocked = {
            wish.title: [gap.feature for gap in assess(wish.title, wish.summary).gaps]
            for wish in shipped()
            if not assess(wish.title, wish.summary).feasible
        }

        assert set(blocked) == set(NEED_GAPS)
        assert all(gap in blocked[title] for title, gap in NEED_GAPS.items())

    def test_names_capabilities_that_the_language_has(self) -> None:
        found = assess("Orbit", "They orbit, split and fill the screen.")

        assert found.feasible
        assert {"force.orbit", "contact.split", "measure.coverage"} <= set(found.capabilities)
        assert set(found.capabilities) <= {capability.id for capability in CAPABILITIES}

    def test_quotes_the_words_that_need_a_gap_within_their_sentence(self) -> None:
        found = assess("Night", "All is calm. Then old photographs fall slowly from above. End.")

        (gap,) = found.gaps
        assert gap.feature == "picture.photograph"
        assert gap.evidence == "Then old photographs fall slowly from"
        assert gap.reason

    @pytest.mark.parametrize(
        ("words", "feature"),
        [
            ("Uśmiechnięte twarze z kropek", "picture.face"),
            ("Her portrait made of dust", "picture.face"),
            ("Stare zdjęcia z wakacji", "picture.photograph"),
            ("A 3D city", "space.depth_3d"),
            ("Trójwymiarowy sześcian", "space.depth_3d"),
            ("Three-dimensional rings", "space.depth_3d"),
            ("Volumetric light in a hall", "light.volumetric"),
            ("Snopy światła w kurzu", "light.volumetric"),
            ("A photorealistic ocean", "picture.photorealism"),
            ("Lektor czyta wiersz", "sound.speech"),
            ("The Nike logo dissolves", "subject.brand"),
            ("Prezydent macha ręką", "subject.real_person"),
            ("Dym wypełnia pokój", "material.fluid"),
            ("A silk curtain falls", "material.cloth"),
        ],
    )
    def test_hears_a_need_in_both_languages(self, words: str, feature: str) -> None:
        assert feature in [gap.feature for gap in assess("", words).gaps]

    @pytest.mark.parametrize(
        "words",
        [
            "Two camps face each other.",
            "There are no faces here, only dots.",
            "Taniec bez twarzy i bez zdjęć.",
            "A surface of water, drops and interfaces.",
            "Twarda kula spada na dno.",
            "Balls rotate around a heavy sun.",
        ],
    )
    def test_does_not_hear_a_need_where_there_is_none(self, words: str) -> None:
        assert assess("", words).feasible

    def test_lets_an_idea_through_once_the_language_has_the_capability(self) -> None:
        rope = "Two balls swing on a rope."

        assert not assess("", rope, capabilities=[]).feasible
        assert assess("", rope).feasible

    @pytest.mark.parametrize(
        ("words", "capability"),
        [
            ("Wahadło gaśnie", "machine.pendulum"),
            ("Zębate koła mielą kulki", "machine.gear"),
            ("Gears carry the marbles", "machine.gear"),
            ("A pinball table that nobody plays", "machine.bats"),
            ("Deska Galtona", "machine.galton"),
        ],
    )
    def test_lets_machines_through_but_not_where_the_language_has_none(
        self, words: str, capability: str
    ) -> None:
        others = [each.id for each in CAPABILITIES if each.id != capability]

        assert assess("", words).feasible
        assert not assess("", words, capabilities=others).feasible

    def test_still_refuses_a_machine_with_something_from_outside(self) -> None:
        found = assess("", "A pendulum in volumetric light")

        assert [gap.feature for gap in found.gaps] == ["light.volumetric"]

    def test_never_lets_through_what_no_capability_would_say(self) -> None:
        everything = [feature.needs for feature in FEATURES if feature.needs]

        assert not assess("", "A face in the crowd", capabilities=everything).feasible

    @given(st.text(max_size=80), st.text(max_size=300))
    def test_is_made_for_any_words_and_has_gaps_exactly_when_blocked(
        self, title: str, summary: str
    ) -> None:
        found = assess(title, summary)

        assert found.feasible == (not found.gaps)
        assert all(gap.evidence in f"{title}\n{summary}" for gap in found.gaps)


class TestTheRules:
    def test_have_a_version(self) -> None:
        assert RULES_VERSION.startswith("rules-")

    def test_name_every_feature_once_in_folded_patterns(self) -> None:
        keys = [feature.key for feature in FEATURES]

        assert len(set(keys)) == len(keys)
        assert [f.key for f in FEATURES if folded(f.patterns) != f.patterns] == []
