"""Feasibility by rules: capabilities from words, gaps with the words that need them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.cli.words import polish_table
from domain.composition.feasibility import RULES_VERSION, assess, lacking
from domain.composition.needs import NEEDS
from domain.composition.outside import FEATURES
from domain.composition.sentences import sentences_of
from domain.composition.signs import Lexicon, matches, phrases
from domain.ideas.vocabulary import folded
from domain.language.capabilities import CAPABILITIES
from tests.corpus.loading import features
from tests.domain.composition.ideas import NEED_GAPS, shipped
from tests.domain.composition.verdicts import FIGURES_OF_SPEECH, SAYABLE
from tests.domain.composition.verdicts import NEEDS as NEEDED


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
        (quote,) = gap.quotes
        assert (quote.part, quote.start) == ("summary", 13)
        assert gap.impact == "part"
        assert gap.reason

    def test_says_that_the_whole_film_is_lost_when_it_is_about_the_gap(self) -> None:
        in_title = assess("A photorealistic apple", "It rolls, then stops.")
        in_clause = assess("Evening", "Old photographs fall, and nobody counts them.")

        assert [gap.impact for gap in (*in_title.gaps, *in_clause.gaps)] == ["whole", "whole"]

    def test_tells_which_words_need_a_capability(self) -> None:
        found = assess("Wahadła", "Dwa wahadła odbijają się od siebie.")

        words = {need.capability: [each.words for each in need.quotes] for need in found.needs}
        assert words["contact.bounce"] == ["odbijają"]
        assert "Dwa wahadła odbijają się od" in words["machine.pendulum"]

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
            ("Nothing moves until you press the space bar.", "viewer.interaction"),
            ("Jak dmuchniesz w mikrofon, nasionka odlatują.", "viewer.interaction"),
            ("Kulki zsuwają się tam, gdzie pochylisz komórkę.", "viewer.interaction"),
            ("A gander waddles past and the dots keep away.", "picture.figure"),
            ("An auctioneer rattles off the bids.", "sound.speech"),
            ("Half a million swimmers, each with its own mind.", "limit.bodies"),
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
        everything = [need for feature in FEATURES for need in feature.needs]

        assert not assess("", "A face in the crowd", capabilities=everything).feasible

    @pytest.mark.parametrize(("words", "feature"), NEEDED)
    def test_finds_what_a_sentence_needs(self, words: str, feature: str) -> None:
        found = assess("", words)

        assert feature in [gap.feature for gap in found.gaps]
        assert all(gap.evidence in words for gap in found.gaps)

    @pytest.mark.parametrize("words", FIGURES_OF_SPEECH)
    def test_takes_no_figure_of_speech_literally(self, words: str) -> None:
        assert assess("", words).gaps == ()

    @pytest.mark.parametrize(("title", "summary"), SAYABLE)
    def test_lets_what_can_be_said_through(self, title: str, summary: str) -> None:
        assert assess(title, summary).gaps == ()

    @given(
        st.sampled_from([words for words, _ in NEEDED] + list(FIGURES_OF_SPEECH)),
        st.sampled_from(["Two rings meet.", "Kulki spadają na dno.", "Then it begins again."]),
    )
    def test_does_not_depend_on_a_neutral_sentence_behind(self, words: str, neutral: str) -> None:
        assert assess("", f"{words} {neutral}").gaps == assess("", words).gaps

    @given(st.sampled_from([words for words, _ in NEEDED]))
    def test_is_the_same_every_time(self, words: str) -> None:
        assert assess(words, words) == assess(words, words)

    @given(st.text(max_size=80), st.text(max_size=300))
    def test_is_made_for_any_words_and_has_gaps_exactly_when_blocked(
        self, title: str, summary: str
    ) -> None:
        found = assess(title, summary)

        assert found.feasible == (not found.gaps)
        parts = {"title": title, "summary": summary}
        quotes = [each for gap in found.gaps for each in gap.quotes]
        quotes += [each for need in found.needs for each in need.quotes]
        assert all(parts[each.part].startswith(each.words, each.start) for each in quotes)


class TestTheRules:
    def test_have_a_version(self) -> None:
        assert RULES_VERSION.startswith("rules-")

    def test_name_every_feature_once_in_folded_patterns(self) -> None:
        keys = [feature.key for feature in FEATURES]

        assert len(set(keys)) == len(keys)
        assert [f.key for f in FEATURES if folded(f.signs) != f.signs.lower()] == []
        assert [f.key for f in FEATURES if folded(f.unless) != f.unless.lower()] == []

    def test_need_capabilities_that_the_language_has(self) -> None:
        """A name that no capability has would be a gap for ever, or never."""
        known = {each.id for each in CAPABILITIES}

        assert {need for feature in FEATURES for need in feature.needs} <= known
        assert {need for needs in NEEDS.values() for need in needs} <= known

    def test_know_every_feature_of_the_hand_made_ideas(self) -> None:
        assert {each.key for each in features()} <= {each.key for each in lacking()}

    def test_say_why_in_both_languages(self) -> None:
        polish = polish_table()

        assert [each.key for each in FEATURES if polish.get(each.en) != each.pl] == []


class TestASign:
    """The small language that signs are written in."""

    @pytest.mark.parametrize(
        ("sign", "words", "found"),
        [
            ("face$", "a face", True),
            ("face$", "faces", False),
            ("photo", "two photos", True),
            ("photo", "photon", False),
            ("photo*", "photon", True),
            ("-mrug", "Zamrugali", True),
            ("twarz", "twarzami", True),
            ("drip", "it dripped", True),
            ("^nile", "the Nile", True),
            ("^nile", "the nile", False),
            ("king$ #cap", "a king named Otto", True),
            ("king$ #cap", "King of the hill", False),
            ("king$ +#cap", "a king named Otto", False),
            ("rope ~ knot", "a knot in the old rope", True),
            ("rope ~ knot", "a knot. The rope", False),
            ("rope knot", "a knot in the rope", False),
            ("film ~ #long", "a film of four minutes", True),
            ("film ~ #long", "a film of 180 seconds", False),
            ("film ~ #long", "film trwa kwadrans", True),
            ("shot$ ~ #year", "shot in 1987", True),
        ],
    )
    def test_is_found_by_the_forms_of_its_words(self, sign: str, words: str, found: bool) -> None:
        (phrase,) = phrases(sign, {})
        lexicon = Lexicon([phrase])

        hits = [
            places
            for tokens in sentences_of(words)
            for places in matches(phrase, [lexicon.atoms(each) for each in tokens])
        ]

        assert bool(hits) is found

    def test_goes_on_below_after_a_stroke(self) -> None:
        (phrase,) = phrases("rope/\n    string ~\n  knot", {})

        assert len(phrase.parts) == 2
