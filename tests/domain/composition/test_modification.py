"""Modifiers: each goes with a family or refuses, and what they make together validates."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.composition.catalogue import FAMILIES, Family
from domain.composition.colouring import colours_of
from domain.composition.film import document, tidy
from domain.composition.modification import MODIFIERS, modified
from domain.composition.modifiers.measuring import with_cast
from domain.composition.reading import COLOURS, Reading, read
from domain.composition.scene import MOST, CannotCombine, Scene
from domain.composition.understanding import Ask, Understanding
from domain.composition.wish import Value, Wish
from domain.language.models import Document
from domain.language.validation import validate

ASKED = sorted({each.sense for each in MODIFIERS if not each.negated})
REFUSED = sorted({each.sense for each in MODIFIERS if each.negated})


def asking(asks: list[str], refused: list[str], seed: int = 3) -> Reading:
    """A reading that asks for some senses, without any words."""
    reading = read(Wish(title="", summary="", seed=seed))
    meant = Understanding(
        asks={sense: Ask(sense, 1 + at % 3, at) for at, sense in enumerate(asks)},
        refused={sense: Ask(sense, 1, at) for at, sense in enumerate(refused)},
    )
    colours = tuple(sense for sense in asks if sense in COLOURS)
    return replace(reading, understanding=meant, colours=colours)


def bare(family: Family, reading: Reading) -> Scene:
    colours = colours_of(reading)
    return Scene(document("X", reading, colours, family.build(reading, colours)))


def checked(scene: Scene) -> object:
    """The document, or the problems that it has."""
    lists = {key for key in MOST if scene.mapping.get(key) == []}
    mapping: dict[str, Value] = {
        key: tidy(value) for key, value in scene.mapping.items() if key not in lists
    }
    return validate(mapping)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
class TestAFamily:
    def test_takes_a_modifier_or_refuses_it(self, family: Family) -> None:
        for sense in ASKED:
            reading = asking([sense], [])
            before = bare(family, reading)

            done = modified(before, reading)

            assert isinstance(checked(done.scene), Document), (sense, checked(done.scene))
            assert (sense in done.did) or (sense in done.refusals)
            if sense not in done.did:
                assert done.scene.mapping == modified(before, asking([], [])).scene.mapping

    def test_does_without_or_refuses(self, family: Family) -> None:
        for sense in REFUSED:
            reading = asking([], [sense])

            done = modified(bare(family, reading), reading)

            assert isinstance(checked(done.scene), Document)
            assert (f"no {sense}" in done.did) != (f"no {sense}" in done.refusals)

    @pytest.mark.parametrize("number", [2, 3, 12, 70, 400, 1_000_000])
    def test_is_built_for_any_number_of_bodies(self, family: Family, number: int) -> None:
        reading = replace(asking([], []), asked=float(number))

        assert isinstance(checked(bare(family, reading)), Document)

    def test_measures_its_own_bodies_alone(self, family: Family) -> None:
        """Or refuses company, where a formula, a state or a machine would count it too."""
        scene = bare(family, asking([], []))

        try:
            kept = with_cast(scene)
        except CannotCombine:
            parts = ("numbers", "transitions", "machines")
            assert any(scene.entries(part) for part in parts)
            return

        assert isinstance(checked(kept), Document)
        assert with_cast(kept).mapping == kept.mapping


class TestModifiersTogether:
    @settings(max_examples=60, deadline=None)
    @given(
        st.sampled_from(FAMILIES),
        st.lists(st.sampled_from(ASKED), max_size=24, unique=True),
        st.lists(st.sampled_from(REFUSED), max_size=3, unique=True),
        st.integers(min_value=0, max_value=2**53 - 1),
    )
    def test_always_make_a_valid_document(
        self, family: Family, asks: list[str], refused: list[str], seed: int
    ) -> None:
        reading = asking(asks, refused, seed)

        done = modified(bare(family, reading), reading)

        assert isinstance(checked(done.scene), Document), checked(done.scene)
