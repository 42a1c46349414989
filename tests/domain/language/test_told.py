"""The language as prompts tell it."""

import pytest

from domain.language.capabilities import CAPABILITIES
from domain.language.told import TooFewTokens, estimated_tokens, told_language


class TestTheToldLanguage:
    @pytest.mark.parametrize("tokens", [1000, 2500, 6000, 50_000])
    def test_names_every_construct_and_fits(self, tokens: int) -> None:
        told = told_language(tokens)

        assert estimated_tokens(told) <= tokens
        assert [each.id for each in CAPABILITIES if each.id not in told] == []

    def test_tells_more_where_there_is_more_room(self) -> None:
        lengths = [len(told_language(tokens)) for tokens in (1000, 2500, 6000, 50_000)]

        assert lengths == sorted(set(lengths))

    def test_shows_what_is_needed_before_anything_else(self) -> None:
        plain, asked = told_language(1500), told_language(1500, needed=("contact.split",))

        assert '"kind":"split"' in asked
        assert '"kind":"split"' not in plain

    def test_tells_units_limits_and_defaults_where_there_is_room(self) -> None:
        told = told_language(50_000)

        assert "0 to 1" in told
        assert "else " in told

    def test_is_the_same_every_time(self) -> None:
        assert told_language(3000) == told_language(3000)

    def test_refuses_a_budget_that_holds_not_even_the_names(self) -> None:
        with pytest.raises(TooFewTokens, match="100 tokens"):
            told_language(100)
