"""Formulas are read as they are written, or refused with what was expected."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.language.formula import FormulaRefused, Measured, measured_in, parsed
from domain.language.validation import validate
from domain.simulation.drives import LARGEST, evaluated
from tests.domain.language.documents import mapping


def reading(measure: str, of: str) -> float:
    return {"time": 3.0, "population": 20.0 if of == "all" else 5.0}[measure]


class TestFormulas:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("1 + 2 * 3", 7),
            ("(1 + 2) * 3", 9),
            ("10 - 4 - 3", 3),
            ("12 / 4 / 3", 1),
            ("-time * 2", -6),
            ("2 - -1", 3),
            ("min(population, population(dust)) + max(1, 2)", 7),
            ("sqrt(abs(-16))", 4),
            ("5 / 0", 0),
            ("population(tag:wild)", 5),
        ],
    )
    def test_mean_what_they_say(self, text: str, expected: float) -> None:
        assert evaluated(parsed(text), reading) == expected

    def test_know_sines_of_degrees(self) -> None:
        assert evaluated(parsed("sin(30 * time)"), reading) == pytest.approx(1)

    def test_tell_what_they_measure(self) -> None:
        formula = parsed("2 * population(dust) + time")

        assert list(measured_in(formula)) == [
            Measured("population", "dust"),
            Measured("time", "all"),
        ]

    @pytest.mark.parametrize(
        "text", ["", "1 +", "(1", "1 2", "foo", "min(1)", "2 ** 3", "__import__", "1;2", "(" * 90]
    )
    def test_are_refused_when_they_cannot_be_read(self, text: str) -> None:
        with pytest.raises(FormulaRefused):
            parsed(text)

    @given(st.text("0123456789.+-*/(), minaxsqrtbe", max_size=60))
    @settings(max_examples=200, deadline=None)
    def test_are_finite_whatever_they_are(self, text: str) -> None:
        try:
            formula = parsed(text)
        except FormulaRefused:
            return

        assert abs(evaluated(formula, lambda *_: 1e12)) <= LARGEST


FORCE: Any = [{"kind": "gravity", "name": "g"}]
CURVE: Any = {"kind": "curve", "what": "g", "field": "y", "points": [
    {"at": 0, "value": 0}, {"at": 1, "value": 9}]}  # fmt: skip


def paths(**parts: Any) -> list[str]:
    answer = validate(mapping(forces=FORCE, **parts))
    assert isinstance(answer, list)
    return [problem.path for problem in answer]


class TestProblems:
    def test_of_formulas_are_told_where_they_stand(self) -> None:
        formula = {"kind": "formula", "what": "g", "field": "y", "value": "2 *"}
        unknown = formula | {"value": "population(dust)"}

        assert paths(numbers=[formula]) == ["numbers[0].value"]
        assert paths(numbers=[unknown]) == ["numbers[0].value"]

    def test_of_curves_are_told_point_by_point(self) -> None:
        absurd = CURVE | {"points": [{"at": 0, "value": 0}, {"at": 1, "value": 1e9}]}
        backward = CURVE | {"points": [{"at": 2, "value": 0}, {"at": 1, "value": 1}]}

        assert paths(numbers=[absurd]) == ["numbers[0].points[1].value"]
        assert paths(numbers=[backward]) == ["numbers[0]"]

    def test_of_two_masters_are_told(self) -> None:
        change: Any = {"kind": "change", "at": 1, "force": "g", "field": "y", "to": 3}

        assert paths(numbers=[CURVE], timeline=[change]) == ["timeline[0].field"]
        assert paths(numbers=[CURVE, CURVE]) == ["numbers[1].field"]

    def test_of_states_and_names_are_told_with_the_nearest(self) -> None:
        action = {"kind": "kick", "enter": "strom"}
        switch = {"kind": "switch", "at": 1, "what": "q"}

        assert paths(states=["storm"], timeline=[action, switch]) == [
            "timeline[0].enter",
            "timeline[1].what",
        ]

    def test_of_an_action_without_a_moment_are_told(self) -> None:
        assert paths(timeline=[{"kind": "kick"}]) == ["timeline[0]"]
