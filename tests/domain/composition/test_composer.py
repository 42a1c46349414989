"""The composer: any words give a valid document, equal words an equal one, other words another."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.documents.yaml_reader import read_document
from domain.composition.catalogue import FAMILIES
from domain.composition.composer import compose
from domain.composition.draft import draft
from domain.composition.lettering import film_title
from domain.composition.observation import observe
from domain.composition.wish import Wish
from domain.ideas.vocabulary import CONCEPTS
from domain.language.capabilities import CAPABILITIES
from domain.language.design_system import NAMES
from domain.language.models import Document
from domain.language.validation import validate, validated
from tests.domain.composition.ideas import feasible, shipped

PLOTKA = Wish(
    title="Plotka",
    summary="Jedna czerwona kropka wchodzi między sto szarych. Kogo dotknie, ten zaraża.",
    language="pl",
)


class TestAComposition:
    @settings(max_examples=60, deadline=None)
    @given(
        st.text(max_size=60) | st.text(min_size=3000, max_size=4000),
        st.text(max_size=200),
        st.lists(st.text(max_size=20), max_size=4),
        st.sampled_from(["pl", "en", "", "de"]),
        st.integers(min_value=0, max_value=10**6),
    )
    def test_is_valid_for_any_words(
        self, title: str, summary: str, tags: list[str], language: str, variation: int
    ) -> None:
        wish = Wish(
            title=title, summary=summary, tags=tuple(tags), language=language, variation=variation
        )

        title = film_title(title, summary, wish.tongue)
        assert isinstance(validate(draft(wish, title).mapping), Document)

    @settings(max_examples=80, deadline=None)
    @given(
        st.lists(st.sampled_from(sorted(CONCEPTS)), min_size=1, max_size=14),
        st.integers(min_value=0, max_value=50),
    )
    def test_is_valid_for_any_mixture_of_concepts(
        self, concepts: list[str], variation: int
    ) -> None:
        words = " ".join(CONCEPTS[concept].split()[0].rstrip("$") for concept in concepts)

        wish = Wish(title=words[:40], summary=words, variation=variation)

        assert isinstance(validate(draft(wish, "X").mapping), Document)

    def test_is_the_same_for_the_same_words(self) -> None:
        assert compose(PLOTKA) == compose(replace(PLOTKA))
        assert compose(PLOTKA).text == compose(replace(PLOTKA)).text

    def test_differs_in_another_variation_but_stays_in_its_family(self) -> None:
        first, second = compose(PLOTKA), compose(replace(PLOTKA, variation=1))

        assert first.family == second.family == "contagion"
        assert first.seed != second.seed
        assert first.mapping["births"] != second.mapping["births"]

    def test_says_as_yaml_exactly_what_it_means(self) -> None:
        for wish in shipped():
            composed = compose(wish)

            assert composed.mapping == read_document(composed.text).mapping

    def test_uses_only_capabilities_of_the_language_and_names_them(self) -> None:
        known = {capability.id for capability in CAPABILITIES}

        for wish in shipped():
            used = set(compose(wish).capabilities)
            assert used <= known
            assert {"word.title", "word.counter", "end.card"} <= used

    @pytest.mark.parametrize("name", NAMES)
    def test_takes_the_design_system_that_is_wished(self, name: str) -> None:
        assert compose(replace(PLOTKA, design_system=name)).design_system == name


class TestTheWords:
    def test_choose_colours(self) -> None:
        document = validated(compose(PLOTKA).mapping)

        carrier = next(kind for kind in document.species if kind.name == "carrier")
        (red,) = [each.value for each in document.overrides if each.token == carrier.colour]
        assert red == "#ff5a4d"

    def test_make_it_faster_and_fuller(self) -> None:
        def population(summary: str) -> tuple[int, float]:
            wish = Wish(title="Infection", summary=summary)
            births = validated(compose(wish).mapping).births
            return getattr(births[0], "count"), float(getattr(births[1], "speed"))  # noqa: B009

        few, slow = population("A slow infection among a few dots.")
        many, fast = population("A fast infection among a thousand dots.")

        assert few < many
        assert slow < fast

    def test_are_those_of_the_ideas_language(self) -> None:
        polish = compose(PLOTKA).text
        english = compose(replace(PLOTKA, language="en")).text

        assert "jeszcze {value}" in polish
        assert "{value} left" in english

    def test_of_the_operator_count_like_the_ideas_own(self) -> None:
        sent_back = replace(PLOTKA, notes="much slower, and on paper with ink, paper, paper")

        assert compose(sent_back).design_system == "paper@1"


class TestTheShippedIdeas:
    def test_become_films_of_many_families_in_all_design_systems(self) -> None:
        composed = [compose(wish) for wish in feasible()]

        assert len({each.family for each in composed}) >= 18
        assert set(Counter(each.design_system for each in composed)) == set(NAMES)
        assert min(Counter(each.design_system for each in composed).values()) >= 4

    def test_call_for_every_family_of_the_early_constructs(self) -> None:
        assert {family.name for family in FAMILIES[:21]} == {compose(w).family for w in feasible()}

    @pytest.mark.parametrize(
        "title",
        ["The Wall Gives Change", "Większa ryba", "Fireworks for a Small Town", "The Break"],
    )
    def test_move_at_once_and_end_by_their_own_rule(self, title: str) -> None:
        (wish,) = [each for each in feasible() if each.title == title]

        seen = observe(validated(compose(wish).mapping))

        assert seen.looks[0].moving > 0
        assert seen.by_rule
        assert 8 <= seen.seconds <= 25
        assert max(look.population for look in seen.looks) <= 450

    @pytest.mark.nightly
    @pytest.mark.parametrize("wish", feasible(), ids=lambda wish: wish.title)
    @pytest.mark.parametrize("variation", [0, 1, 2])
    def test_all_move_and_end_in_every_variation(self, wish: Wish, variation: int) -> None:
        seen = observe(validated(compose(replace(wish, variation=variation)).mapping))

        assert seen.looks[0].moving > 0
        assert seen.by_rule
        assert max(look.population for look in seen.looks) <= 450
