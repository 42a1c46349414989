"""Features by rules: the words say them in Polish and in English, or they stay empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events.idea import IdeaFeatures
from domain.ideas.features import features_of
from domain.ideas.vocabulary import CONCEPTS, concepts_of, folded


class TestFeatures:
    def test_are_read_from_english(self) -> None:
        found = features_of(
            "The Crowded Orbit",
            "Five embers circle one centre. They split, ever quicker, until dust covers it all.",
        )

        expected = IdeaFeatures(
            motion="orbit",
            tempo="fast",
            objects=("dust", "ember"),
            ending="full",
            tags=("orbit", "swarm", "many", "split", "dust", "ember"),
        )
        assert expected == found

    def test_are_read_from_inflected_polish(self) -> None:
        found = features_of(
            "Pierwszy śnieg",
            "Białe płatki opadają powoli, w ciszy. Koniec, gdy śnieg przykryje pół obrazu.",
        )

        assert (found.motion, found.tempo, found.mood) == ("fall", "slow", "calm")
        assert "snow" in found.objects
        assert found.ending == "full"

    def test_stay_empty_where_nothing_is_said(self) -> None:
        assert features_of("Untitled", "Something occurs.") == IdeaFeatures()

    def test_hear_the_ending_in_the_last_sentence_that_tells_one(self) -> None:
        found = features_of("X", "The screen gets full. Then it settles in perfect balance. Good!")

        assert found.ending == "rest"

    @given(st.text(max_size=60), st.text(max_size=200))
    def test_are_found_in_any_text_without_an_exception(self, title: str, summary: str) -> None:
        assert features_of(title, summary) == features_of(title, summary)


class TestTheVocabulary:
    @pytest.mark.parametrize(
        ("polish", "english", "concept"),
        [
            ("krążących", "orbiting", "orbit"),
            ("grawitacją", "gravity", "gravity"),
            ("Fontannie", "fountains", "emit"),
            ("zlewające", "merged", "merge"),
            ("klepsydrze", "hourglass", "flip"),
            ("kuleczki", "marbles", "ball"),
            ("ŻÓŁTEGO", "golden", "yellow"),
        ],
    )
    def test_lets_two_languages_meet(self, polish: str, english: str, concept: str) -> None:
        assert concept in concepts_of(polish)
        assert concept in concepts_of(english)

    @pytest.mark.parametrize("word", ["single", "together", "paragraph", "warto", "the", "się"])
    def test_does_not_hear_what_is_not_said(self, word: str) -> None:
        assert not {"melody", "merge", "few", "swarm"} & set(concepts_of(word))

    def test_is_written_in_folded_stems(self) -> None:
        stems = [stem for listed in CONCEPTS.values() for stem in listed.split()]

        assert [stem for stem in stems if folded(stem) != stem] == []
