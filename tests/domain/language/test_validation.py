"""A document is refused with everything that is wrong with it, in words that help."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.language.canonical import canonical, canonical_json, document_digest, number_text
from domain.language.models import Document
from domain.language.problems import Problem
from domain.language.upgrade import Upgrade, known_versions, upgrade
from domain.language.validation import validate, validated
from tests.domain.language.documents import GALLERY, from_gallery, mapping, small


def problems(**parts: Any) -> list[Problem]:
    answer = validate(mapping(**parts))
    assert isinstance(answer, list)
    return answer


class TestProblems:
    def test_come_all_at_once_in_the_order_of_the_document(self) -> None:
        found = problems(
            duration=500,
            species=[{"name": "a", "sise": 3, "shape": "cirle"}, {"name": "b", "colour": "red"}],
            births=[{"kind": "rng", "species": "a"}, {"kind": "ring", "species": "a", "count": 0}],
        )

        assert [problem.path for problem in found] == [
            "duration",
            "species[0].sise",
            "species[0].shape",
            "species[1].colour",
            "births[0].kind",
            "births[1].count",
        ]

    def test_hint_at_the_nearest_spelling(self) -> None:
        found = problems(species=[{"name": "a", "sise": 3}, {"name": "b", "shape": "squar"}])

        assert [problem.hint for problem in found] == [
            "did you mean size?",
            "did you mean square?",
        ]

    def test_name_what_refers_to_nothing(self) -> None:
        found = problems(
            forces=[{"kind": "attract", "to": "tag:prey"}],
            contacts=[{"kind": "bounce", "between": ["a", "bb"]}],
            end={"rules": [{"kind": "measurement", "measure": "count", "of": "x", "value": 1}]},
        )

        assert [problem.path for problem in found] == [
            "forces[0].to",
            "contacts[0].between[1]",
            "end.rules[0].of",
        ]
        assert found[1].hint == "did you mean b?"

    def test_tell_line_and_column_where_they_are_known(self) -> None:
        def positions(path: tuple[str | int, ...]) -> tuple[int, int] | None:
            return (7, 3) if path == ("species", 0) else None

        answer = validate(mapping(species=[{"name": "a", "sise": 3}, {"name": "b"}]), positions)

        assert isinstance(answer, list)
        assert (answer[0].line, answer[0].column) == (7, 3)
        assert str(answer[0]).startswith("line 7, column 3: species[0].sise · expected")

    @pytest.mark.parametrize(
        ("parts", "path"),
        [
            ({"duration": float("nan")}, "duration"),
            ({"duration": float("inf")}, "duration"),
            ({"duration": 10**400}, "duration"),
            ({"max_bodies": 20_001}, "max_bodies"),
            ({"duration": "20"}, "duration"),
            ({"meta": {"title": "x", "seed": True}}, "meta.seed"),
            ({"meta": {"title": "x", 3: 4}}, "meta"),
            ({"dsl_version": "1.4"}, "dsl_version"),
            ({"dsl_version": 2.0}, "dsl_version"),
            ({"births": b"x"}, "births"),
        ],
    )
    def test_cover_what_is_no_document_at_all(self, parts: dict[str, Any], path: str) -> None:
        assert problems(**parts)[0].path == path

    def test_cover_endless_depth_and_endless_lists(self) -> None:
        deep: Any = 1
        for _ in range(5000):
            deep = [deep]

        too_deep = validate(mapping() | {"births": deep})
        too_long = validate(mapping() | {"births": [[1]] * 30_000})

        assert isinstance(too_deep, list)
        assert "levels" in too_deep[0].expected
        assert isinstance(too_long, list)
        assert "values" in too_long[0].expected

    def test_say_so_when_a_change_asks_for_what_a_force_has_not(self) -> None:
        force = [{"kind": "gravity", "name": "g"}]
        change = {"kind": "change", "at": 1, "force": "g", "field": "strength", "to": 3}

        assert problems(forces=force, timeline=[change])[0].path == "timeline[0].field"

    @given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
                        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
                        max_leaves=20))  # fmt: skip
    @settings(max_examples=150, deadline=None)
    def test_are_told_for_anything_a_parser_can_give(self, value: Any) -> None:
        for parts in ({"births": value}, {"species": value, "bounds": value}, {"end": value}):
            answer = validate(mapping(**parts))
            if isinstance(answer, list):
                assert all(problem.expected and problem.got for problem in answer)

        validate(value)


class TestCanonical:
    def test_does_not_depend_on_spelling_or_order(self) -> None:
        plain = small()
        spelt = validated(dict(reversed(list(mapping(duration=2.0, max_bodies=2000).items()))))

        assert document_digest(plain) == document_digest(spelt)

    @pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
    def test_reads_back_as_the_same_document(self, path: Any) -> None:
        document = validated(from_gallery(path))

        again = validated(json.loads(canonical(document)))

        assert canonical(again) == canonical(document)
        assert again == document

    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-1.5, "-1.5"), (1e21, "1e+21"), (1e-7, "1e-7"),
            (1e-6, "0.000001"), (333333333.33333329, "333333333.3333333"), (5e-324, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"), (123456789012345680000.0,
             "123456789012345680000"), (0.1, "0.1"), (4.5, "4.5"), (2e-3, "0.002"),
        ],
    )  # fmt: skip
    def test_writes_numbers_as_rfc_8785_lists_them(self, number: float, text: str) -> None:
        assert number_text(number) == text

    @given(st.floats(allow_nan=False, allow_infinity=False))
    def test_loses_no_number(self, number: float) -> None:
        assert float(number_text(number)) == number

    def test_sorts_keys_by_utf_16(self) -> None:
        """RFC 8785, 3.2.3: a surrogate pair sorts before U+FB33."""
        assert canonical_json({"\ufb33": 1, "\U0001f600": 2, "a": [True, None]}) == (
            '{"a":[true,null],"\U0001f600":2,"\ufb33":1}'.encode()
        )


class TestUpgrade:
    def test_goes_through_every_step(self) -> None:
        def rename(before: Any) -> dict[str, Any]:
            return {key.upper() if key == "x" else key: value for key, value in before.items()}

        steps = (
            Upgrade(before="0.1", after="0.2", apply=rename),
            Upgrade(before="0.2", after="2.0", apply=lambda before: {**before, "y": 1}),
        )
        old = {"dsl_version": "0.1", "x": 3}

        assert upgrade(old, steps) == {"dsl_version": "2.0", "X": 3, "y": 1}
        assert old == {"dsl_version": "0.1", "x": 3}
        assert known_versions(steps) == ("0.1", "0.2")


class TestDocument:
    def test_is_frozen(self) -> None:
        with pytest.raises(ValueError, match="frozen"):
            small().duration = 3

    def test_needs_little(self) -> None:
        least = {
            "dsl_version": "2.0",
            "meta": {"title": "x"},
            "species": [{"name": "a"}],
            "births": [{"kind": "point", "species": "a"}],
        }

        assert isinstance(validate(least), Document)
