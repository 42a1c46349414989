"""How well novelty is measured: the bounds hold, and the page says the figures of this code."""

import pytest

from adapters.similarity.hashing_space import HashingSpace
from scripts.novelty import PAGE, Figures, figures, page_of


@pytest.fixture(scope="module")
def measured() -> dict[tuple[str, str], Figures]:
    return {(each.half, each.language): each for each in figures(HashingSpace)}


@pytest.mark.slow
class TestNovelty:
    @pytest.mark.parametrize("language", ["pl", "en"])
    @pytest.mark.parametrize("half", ["tuning", "held_out"])
    def test_tells_copies_from_strangers_with_at_most_one_error_in_twenty(
        self, measured: dict[tuple[str, str], Figures], half: str, language: str
    ) -> None:
        errors = measured[half, language].copy_errors

        assert errors is not None
        assert errors <= 0.05

    @pytest.mark.parametrize("language", ["pl", "en"])
    @pytest.mark.parametrize("half", ["tuning", "held_out"])
    def test_finds_paraphrases_at_two_false_alarms_in_a_hundred(
        self, measured: dict[tuple[str, str], Figures], half: str, language: str
    ) -> None:
        found = measured[half, language]

        assert found.recall >= 0.6
        assert found.false_alarms <= 0.03

    def test_page_is_current(self) -> None:
        assert page_of() == PAGE.read_text("utf-8"), "run python -m scripts.novelty"
