"""Loops give the same bits interpreted and compiled."""

from pathlib import Path
from typing import Any

import pytest

from domain.simulation import loops
from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import document

BALLS: Any = {
    "species": [{"name": "a", "size": {"min": 6, "max": 14}, "restitution": 0.4, "friction": 0.3}],
    "births": [{"kind": "grid", "species": "a", "columns": 15, "rows": 12, "spacing": 29,
                "speed": 60}],
    "forces": [{"kind": "gravity", "y": 900}],
    "bounds": {"kind": "bounce", "padding": 200},
    "contacts": [{"kind": "bounce", "between": ["a", "a"]}],
    "walls": [{"kind": "arc", "centre": {"x": 540, "y": 1250}, "radius": 200, "sweep": 300}],
}  # fmt: skip
"""180 balls, more than are compared pair by pair, on one another and on an arc."""


def digests(**parts: Any) -> list[str]:
    simulation = Simulation(document(**parts))
    for _ in range(130):
        simulation.advance()
    return [*simulation.state_digests, simulation.world.digest()]


@pytest.fixture
def interpreted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(loops._loops) > 8
    for each in loops._loops:
        monkeypatch.setattr(each, "_fast", None)


class TestLoop:
    compiled: list[str]

    def test_of_a_crowd_runs_compiled(self) -> None:
        type(self).compiled = digests(**BALLS)

        assert all(each._fast is not None for each in loops._loops)

    @pytest.mark.usefixtures("interpreted")
    def test_of_a_crowd_gives_the_same_bits_when_interpreted(self) -> None:
        assert digests(**BALLS) == self.compiled

    @pytest.mark.usefixtures("interpreted")
    def test_without_a_compiler_is_the_function_as_written(self) -> None:
        made = loops.loop(lambda x: x + 1)

        try:
            assert made(2) == 3
        finally:
            loops._loops.pop()

    def test_calls_nothing_but_the_square_root_and_loops_of_its_own_file(self) -> None:
        """What a compiler would take from a library differs between processors; and machine
        code is kept for as long as the file that it was made of stays the same."""
        plain = {"len", "range", "int", "bool", "min", "max", "abs"}
        allowed = {"sqrt", "empty", "zeros", "arange", "copy"} | plain
        standing = {(each.body.__code__.co_filename, each.body.__name__) for each in loops._loops}
        for each in loops._loops:
            code = each.body.__code__
            names = set(code.co_names) - {"np", "int64", "float64", "shape"}
            others = {name for name in names if (code.co_filename, name) not in standing}
            assert others <= allowed, each.body.__name__

    def test_stands_in_a_file_of_its_own_kind(self) -> None:
        """The checks know such files by their name."""
        for each in loops._loops:
            assert "_loop" in Path(each.body.__code__.co_filename).name
