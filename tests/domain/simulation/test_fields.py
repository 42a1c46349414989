"""Fields on grids do what the language promises of them."""

from typing import Any

import numpy as np
import pytest

from domain.language.models import Document
from domain.language.validation import validate
from domain.simulation.fields.automaton import law_of
from domain.simulation.fields.grid import in_turn
from domain.simulation.simulation import Simulation
from tests.domain.language.documents import mapping
from tests.domain.simulation.worlds import after, ball, document

AREA: Any = {"kind": "bounce", "padding": 140, "sound": False}


def field(kind: str, **more: Any) -> list[dict[str, Any]]:
    """A section with one field called ground, of cells of 20 units."""
    return [{"kind": kind, "name": "ground", "cell": 20, **more}]


def lively(rule: str, cells: str) -> list[str]:
    """A pattern after one step of a rule, as rows of dots and hashes."""
    rows = cells.split()
    simulation = Simulation(
        document(
            canvas={"width": 240, "height": 240},
            births=[ball(120, 120)],
            fields=field("automaton", rule=rule, begin="empty", steps=60),
        )
    )
    grid: Any = simulation.grids[0]
    for down, row in enumerate(rows):
        for across, mark in enumerate(row):
            grid._cells[4 + down, 4 + across] = mark == "#"
    simulation.advance()
    simulation.advance()
    part = grid._cells[4 : 4 + len(rows), 4 : 4 + len(rows[0])]
    return ["".join("#" if cell == 1 else "." for cell in row) for row in part.tolist()]


class TestAutomaton:
    def test_turns_a_blinker(self) -> None:
        assert lively("B3/S23", "... ### ...") == [".#.", ".#.", ".#."]

    def test_keeps_a_block(self) -> None:
        assert lively("B3/S23", ".... .##. .##. ....") == ["....", ".##.", ".##.", "...."]

    def test_lets_cells_die_by_states(self) -> None:
        law = law_of("B2/S345/4")

        assert (law.states, law.eaten) == (4, 0)
        assert law.born.tolist() == [0, 0, 1, 0, 0, 0, 0, 0, 0]
        assert law_of("C8/2").eaten == 2

    def test_is_touched_by_bodies(self) -> None:
        touched = after(
            0.1,
            births=[ball(500, 960)],
            fields=field("automaton", rule="B/S012345678", begin="empty", on="a"),
        )

        assert 0 < touched.reading("filled", "ground") < 0.01


class TestScent:
    def test_spreads_evenly_and_fades(self) -> None:
        fresh = after(1, births=[ball(540, 960)], fields=field("scent", amount=5000, half_life=5))
        grid = fresh.grids[0]
        levels = grid.levels().reshape(grid.lattice.rows, -1)
        middle = int(grid.lattice.at(np.array([540.0]), np.array([960.0]))[0])
        row, column = divmod(middle, grid.lattice.columns)

        assert levels[row, column] == levels.max() > 100
        assert levels[row - 3, column] == levels[row + 3, column] == levels[row, column - 3]
        assert 0 < levels[row - 3, column] < levels[row, column]

    def test_draws_bodies_that_sense_it(self) -> None:
        parts: Any = {
            "species": [{"name": "a"}, {"name": "b"}],
            "births": [ball(400, 960, 200), ball(540, 1030, 0, 0, "b")],
            "fields": field("scent", on="b", amount=8000, spread=0.9, half_life=20),
        }
        sense = {"kind": "sense", "on": "a", "field": "ground", "ahead": 100, "turn": 200}

        straight, drawn = after(1, **parts), after(1, **parts, behaviours=[sense])
        away = after(1, **parts, behaviours=[sense | {"turn": -200}])

        assert drawn.world.bodies.y[0] > straight.world.bodies.y[0] + 20
        assert away.world.bodies.y[0] < straight.world.bodies.y[0] - 20


class TestMaze:
    def test_is_never_crossed(self) -> None:
        simulation = Simulation(
            document(
                births=[ball(540, 960, 900, 410)],
                bounds=AREA,
                fields=field("maze", dry=0.2),
                behaviours=[{"kind": "wander", "strength": 4000}],
                duration=10,
            )
        )
        grid = simulation.grids[0]
        met = 0
        while not simulation.finished:
            simulation.advance()
            bodies = simulation.world.bodies
            inside = grid.lattice.at(bodies.x, bodies.y)
            met += int((grid.levels()[inside] == 255).sum())

        assert met == 0
        assert simulation.reading("filled", "ground") > 0.005

    def test_holds_up_only_those_who_leave_it(self) -> None:
        parts: Any = {
            "species": [{"name": "a", "size": 10}, {"name": "b", "size": 10}],
            "births": [ball(300, 960, 400), ball(540, 700, 300, 90, "b")],
        }

        ghost = after(2, **parts, fields=field("maze", on="a", dry=0.1))

        assert ghost.world.bodies.y[1] == pytest.approx(1300, abs=5)


class TestGrowth:
    @pytest.mark.parametrize("form", ["facets", "round", "branches"])
    def test_leaves_a_gap_between_crystals_for_ever(self, form: str) -> None:
        grown = after(4, bounds=AREA, fields=field("growth", form=form, seeds=9, steps=30))
        grid: Any = grown.grids[0]
        cells = grid._cells

        for one, other in (
            (cells[:, 1:], cells[:, :-1]), (cells[1:], cells[:-1]),
            (cells[1:, 1:], cells[:-1, :-1]), (cells[1:, :-1], cells[:-1, 1:]),
        ):  # fmt: skip
            assert not ((one != other) & (one > 0) & (other > 0)).any()
        assert len(np.unique(cells)) > 5
        assert grown.reading("filled", "ground") > 0.2


class TestSegregation:
    def test_keeps_all_pixels_and_makes_them_content(self) -> None:
        pixels = field("segregation", reach=9, steps=30, empty=0.25)
        first = after(0.05, bounds=AREA, fields=pixels, duration=9)
        later = after(6, bounds=AREA, fields=pixels, duration=9)
        grids: list[Any] = [*first.grids, *later.grids]
        counts = [np.bincount(grid._cells.ravel()).tolist() for grid in grids]

        assert counts[0] == counts[1]
        assert first.reading("filled", "ground") < 0.7
        assert later.reading("filled", "ground") > 0.9


class TestMemory:
    def test_turns_the_next_one(self) -> None:
        parts: Any = {"births": [ball(300, 960, 400), ball(540, 500, 300, 90)]}

        alone = after(1.9, **parts)
        turned = after(1.9, **parts, fields=field("memory", grip=60, learn=60))

        assert turned.world.bodies.vx[1] > alone.world.bodies.vx[1] + 50


class TestPaint:
    def test_stays_and_is_covered_by_the_later(self) -> None:
        parts: Any = {
            "species": [{"name": "a", "size": 30, "lifetime": 0.5}, {"name": "b", "size": 30}],
            "births": [ball(300, 960, 400), ball(400, 700, 400, 90, "b")],
        }
        painted = after(1, **parts, fields=field("paint"))
        kept = after(1, **parts, fields=field("paint", over=False))
        place = np.array([400.0]), np.array([960.0])
        cell = int(painted.grids[0].lattice.at(*place)[0])

        assert painted.grids[0].shown().ravel()[cell] == 1 + 8
        assert kept.grids[0].shown().ravel()[cell] == 1
        assert painted.reading("changed", "ground") > 0


class TestBoundedTicks:
    def test_let_bodies_take_turns_when_they_cover_very_many_cells(self) -> None:
        rows, reach = np.arange(100), np.full(100, 500.0)

        painting = [in_turn(rows, reach, 4, tick) for tick in range(22)]

        assert len(in_turn(rows, np.full(100, 20.0), 4, 0)) == 100
        assert max(len(some) for some in painting) <= 5
        assert set(np.concatenate(painting).tolist()) == set(range(100))


class TestState:
    def test_is_part_of_the_digest(self) -> None:
        one = Simulation(document(births=[ball(500, 900)], fields=field("automaton")))
        other = Simulation(document(births=[ball(500, 900)], fields=field("automaton")))
        same = one.world.digest() == other.world.digest()
        grid: Any = other.grids[0]
        grid._cells[3, 3] ^= 1

        assert same
        assert one.world.digest() != other.world.digest()


class TestReferences:
    def test_too_many_cells_are_refused_with_a_cell_that_fits(self) -> None:
        problems = validate(mapping(fields=[{"kind": "scent", "name": "ground", "cell": 6}]))

        assert not isinstance(problems, Document)
        assert [(one.path, one.hint) for one in problems] == [("fields[0].cell", "write cell: 8")]

    def test_a_field_that_is_not_there_is_told(self) -> None:
        problems = validate(
            mapping(
                fields=field("scent"),
                behaviours=[{"kind": "sense", "field": "groud"}],
                words=[{"kind": "counter", "measure": "filled"}],
            )
        )

        assert not isinstance(problems, Document)
        assert [one.path for one in problems] == ["behaviours[0].field", "words[0].of"]
        assert problems[0].hint == "did you mean ground?"
