"""The twenty ideas, composed: of many families, each ended by its own rule, all unlike."""

from itertools import combinations

import pytest
import skia

from domain.composition.catalogue import FAMILIES
from domain.composition.composer import compose
from domain.language.models import Document
from domain.language.validation import validate, validated
from scripts.composer_page import LARGEST, PAGE, SHEET, page, twenty
from scripts.looks import DIFFERENT, Seen, distance, see

REMEDY = "run python -m scripts.composer_page --sheet, and look at what it made"


@pytest.fixture(scope="module")
def seen() -> dict[str, Seen]:
    """Every film of the twenty, simulated and drawn once."""
    return {wish.title: see(validated(compose(wish).mapping)) for wish in twenty()}


class TestTheTwentyIdeas:
    def test_become_valid_documents_of_at_least_fifteen_families(self) -> None:
        composed = [compose(wish) for wish in twenty()]

        assert len(composed) == 20
        assert all(isinstance(validate(each.mapping), Document) for each in composed)
        assert len({each.family for each in composed}) >= 15

    def test_end_by_their_own_rules(self, seen: dict[str, Seen]) -> None:
        late = {title: each.ended_because for title, each in seen.items()}

        assert [title for title, why in late.items() if not why.startswith("end:")] == []
        assert all(8 <= each.seconds <= 26 for each in seen.values())

    def test_look_unlike_one_another(self, seen: dict[str, Seen]) -> None:
        alike = {
            (one, other): round(distance(seen[one].pictures, seen[other].pictures), 2)
            for one, other in combinations(seen, 2)
        }

        assert {pair: found for pair, found in alike.items() if found < DIFFERENT} == {}


class TestTheDistance:
    def test_of_a_film_to_itself_is_none_and_it_goes_both_ways(self, seen: dict[str, Seen]) -> None:
        one, other, *_ = (each.pictures for each in seen.values())

        assert distance(one, one) == 0
        assert distance(one, other) == distance(other, one) <= 1


class TestThePage:
    def test_is_up_to_date(self) -> None:
        assert PAGE.read_text("utf-8") == page(), REMEDY

    def test_tells_every_family_in_a_sentence(self) -> None:
        for family in FAMILIES:
            assert (family.build.__doc__ or "").splitlines()[0].endswith("."), family.name

    def test_shows_a_sheet_that_is_small(self) -> None:
        assert SHEET.stat().st_size <= LARGEST, REMEDY
        assert skia.Image.open(str(SHEET)).width() > 1000
