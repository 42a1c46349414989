"""JSON in what models say."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.consultation.extraction import NoJson, json_in, schema_problem

SCHEMA = {
    "type": "object",
    "properties": {"n": {"type": "integer"}},
    "required": ["n"],
    "additionalProperties": False,
}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


class TestFindingJson:
    @given(st.dictionaries(st.text(), VALUES), st.text(alphabet="abc .,!\n`żó", max_size=40))
    def test_gives_the_object_whatever_prose_is_around_it(
        self, content: dict[str, object], prose: str
    ) -> None:
        text = f"{prose}\n```json\n{json.dumps(content)}\n```\n{prose}"

        assert json_in(text) == content

    @pytest.mark.parametrize(
        "text", ['{"a": {"n": 1}, "b": ', '{"a": {"n": 1}, "b": oops, "c": {"n": 2}}', '[{"n": 1},']
    )
    def test_takes_no_part_for_the_whole(self, text: str) -> None:
        with pytest.raises(NoJson, match="breaks at line 1"):
            json_in(text)

    def test_gives_a_list_of_objects(self) -> None:
        assert json_in('As asked [1]: [{"n": 1}, {"n": 2}]') == [{"n": 1}, {"n": 2}]

    def test_passes_over_brackets_that_are_no_json(self) -> None:
        assert json_in('Use {braces} and [marks] like so: {"n": 1} {"n": 2}') == {"n": 1}

    @pytest.mark.parametrize("text", ["", "no", '{"n": ', "{braces}", '{"a":' * 100_000])
    def test_says_when_there_is_none(self, text: str) -> None:
        with pytest.raises(NoJson):
            json_in(text)

    @given(st.text())
    def test_survives_any_text(self, text: str) -> None:
        with contextlib.suppress(NoJson):
            assert isinstance(json_in(text), dict | list)


class TestASchemasProblem:
    def test_is_nothing_for_an_answer_that_fits(self) -> None:
        assert schema_problem('```\n{"n": 1}\n```', SCHEMA) == ""

    @pytest.mark.parametrize(
        ("text", "place"), [('{"n": "x"}', "$.n"), ("{}", "$"), ('{"n": 1, "m": 2}', "$")]
    )
    def test_names_its_place(self, text: str, place: str) -> None:
        assert schema_problem(text, SCHEMA).startswith(f"{place}: ")

    def test_says_when_there_is_no_json(self) -> None:
        assert schema_problem("no", SCHEMA) == "The text holds no JSON object."
