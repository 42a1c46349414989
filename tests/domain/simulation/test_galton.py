"""The Galton board draws the binomial law, ball by ball, and its bins hold what fell into them."""

from math import comb, exp, lgamma, log
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.language.models import Document
from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import after, ball, document, finished

ROWS = 12
SPACING = 68.0
LEAST = 0.01
"""Chance below which a fit is refused."""

BOARD: Any = {
    "kind": "galton", "name": "board", "ball": "a", "rows": ROWS, "spacing": SPACING, "drop": 52,
    "peg": 5, "bins": 520, "rate": 600,
}  # fmt: skip


def board(balls: int, seed: int, **fields: Any) -> Document:
    """A whole board that ends when all balls lie in its bins."""
    rule = {"kind": "measurement", "measure": "population", "of": "tag:board_kept", "value": balls,
            "hold": 0.3}  # fmt: skip
    return document(
        meta={"title": "Board", "seed": seed}, births=[],
        machines=[BOARD | {"count": balls} | fields],
        species=[{"name": "a", "size": 4.2}], forces=[{"kind": "gravity", "y": 1400}],
        end={"rules": [rule], "settle": 0.2}, max_bodies=balls,
    )  # fmt: skip


def pegs(balls: int, seed: int, to_right: float) -> Document:
    """Only the pegs: balls fly on below the last row, and through one another."""
    field = {"kind": "pegs", "columns": 1, "rows": ROWS, "spacing": SPACING, "drop": 52, "size": 5,
             "pyramid": True, "to_right": to_right, "restitution": 0.5}  # fmt: skip
    first = 960 - (ROWS - 1) * 52 / 2
    birth = {"kind": "emitter", "species": "a", "rate": 600, "limit": balls, "burst": 20,
             "centre": {"x": 540, "y": first - 52}}  # fmt: skip
    return document(
        meta={"title": "Pegs", "seed": seed}, births=[birth], walls=[field], max_bodies=balls,
        species=[{"name": "a", "size": 4.2}], forces=[{"kind": "gravity", "y": 1400}],
    )  # fmt: skip


def fallen(film: Document, seconds: float) -> Any:
    """Places across, in bins from the left, of balls as they cross the line below the pegs."""
    simulation, line = Simulation(film), 960 + (ROWS - 1) * 52 / 2 + 40
    across: dict[int, float] = {}
    for _ in range(int(seconds * 120)):
        simulation.advance()
        bodies = simulation.world.bodies
        for row in np.flatnonzero(bodies.y > line).tolist():
            across.setdefault(int(bodies.id[row]), float(bodies.x[row]))
    return counted(np.array(list(across.values())))


def counted(x: Any) -> Any:
    """How many stand in each bin."""
    place = np.floor((x - 540) / SPACING + (ROWS + 1) / 2).astype(int)
    assert place.min() >= 0
    assert place.max() <= ROWS
    return np.bincount(place, minlength=ROWS + 1)


def fit(bins: Any, p: float = 0.5) -> float:
    """Chance of a distance from the binomial law at least this large (χ², bins of 5 or more)."""
    count = float(bins.sum())
    expected = [count * comb(ROWS, k) * p**k * (1 - p) ** (ROWS - k) for k in range(ROWS + 1)]
    seen, wanted = [0.0], [0.0]
    for one, other in zip(bins, expected, strict=True):
        if wanted[-1] >= 5:
            seen.append(0.0)
            wanted.append(0.0)
        seen[-1] += float(one)
        wanted[-1] += other
    if wanted[-1] < 5:
        last, rest = seen.pop(), wanted.pop()
        seen[-1] += last
        wanted[-1] += rest
    square = sum((a - b) ** 2 / b for a, b in zip(seen, wanted, strict=True))
    return upper_gamma((len(seen) - 1) / 2, square / 2)


def upper_gamma(a: float, x: float) -> float:
    """Regularised incomplete gamma function Q(a, x), by its series: Abramowitz, Stegun 6.5.29."""
    if x <= 0:
        return 1.0
    term = total = 1.0 / a
    for k in range(1, 2000):
        term *= x / (a + k)
        total += term
    return max(0.0, 1.0 - total * exp(-x + a * log(x) - lgamma(a)))


class TestTheMeasureOfFit:
    def test_knows_the_table(self) -> None:
        """χ² of 10 degrees is above 23.209 in one case of a hundred (any statistics table)."""
        assert upper_gamma(5, 23.209 / 2) == pytest.approx(0.01, abs=1e-5)
        assert upper_gamma(0.5, 3.841 / 2) == pytest.approx(0.05, abs=1e-4)


class TestPegsThatDecide:
    @pytest.mark.parametrize("seed", [1, 2, 3])
    def test_send_two_thousand_balls_by_the_binomial_law(self, seed: int) -> None:
        bins = fallen(pegs(2000, seed, 0.5), 6.5)

        assert bins.sum() == 2000
        assert fit(bins) >= LEAST

    def test_send_them_aside_as_they_are_told(self) -> None:
        bins = fallen(pegs(2000, 1, 0.6), 6.5)

        assert fit(bins, 0.6) >= LEAST
        assert fit(bins, 0.5) < 1e-9

    @given(
        size=st.floats(2, 20), pull=st.floats(200, 4000), restitution=st.floats(0, 1),
        drop=st.floats(60, 200), seed=st.integers(0, 50),
    )  # fmt: skip
    @settings(max_examples=25)
    def test_send_a_ball_over_a_neighbour_in_the_next_row(
        self, size: float, pull: float, restitution: float, drop: float, seed: int
    ) -> None:
        """Whatever falls how fast: it comes down within a unit of the neighbour's middle."""
        field = {"kind": "pegs", "columns": 1, "rows": 2, "spacing": 90, "drop": drop, "size": 8,
                 "pyramid": True, "to_right": 0.5, "restitution": 0.6}  # fmt: skip
        film = document(
            meta={"title": "x", "seed": seed}, walls=[field],
            births=[ball(540, 960 - drop / 2 - 90)], forces=[{"kind": "gravity", "y": pull}],
            species=[{"name": "a", "size": size, "restitution": restitution}],
        )  # fmt: skip
        simulation, level = Simulation(film), 960 + drop / 2 - 8 - size
        bodies = simulation.world.bodies
        while bodies.y[0] < level - 0.01 and simulation.clock.tick < 1200:
            simulation.advance()
            bodies = simulation.world.bodies
        assert abs(abs(bodies.x[0] - 540) - 45) < 3.0

    def test_leave_it_to_the_bounce_where_nothing_falls_down(self) -> None:
        field: Any = {"kind": "pegs", "columns": 1, "rows": 1, "size": 10, "to_right": 0.5}
        shot = [ball(540, 800, 300, 90)]

        sent = after(1, walls=[field], births=shot).world.bodies
        bounced = after(1, walls=[field | {"to_right": 0}], births=shot).world.bodies

        assert sent.vy.tolist() == bounced.vy.tolist()
        assert sent.vy[0] < 0

    def test_throw_dice_of_their_own(self) -> None:
        """The same ball goes the same way, whatever else is in the film."""
        alone = pegs(60, 7, 0.5)
        beside = alone.model_copy(
            update={"forces": (*alone.forces, alone.forces[0].model_copy(update={"y": 0}))}
        )

        assert fallen(alone, 6.5).tolist() == fallen(beside, 6.5).tolist()


def lying(film: Document) -> Any:
    """What the bins of a board hold at its end."""
    simulation = finished(film)
    bodies = simulation.world.bodies
    assert simulation.ending.because == "end:population"
    floor = float(film.canvas.height) / 2 + (ROWS * 52 + 520) / 2
    assert bodies.y.max() < floor
    assert bodies.y.min() > floor - 520
    return counted(bodies.x)


class TestABoard:
    def test_keeps_two_thousand_balls_in_bins_that_fit_the_binomial_law(self) -> None:
        bins = lying(board(2000, 2))

        assert bins.sum() == 2000
        assert fit(bins) >= LEAST

    @pytest.mark.nightly
    @pytest.mark.parametrize("seed", [1, 3, 4])
    def test_does_so_for_other_seeds(self, seed: int) -> None:
        assert fit(lying(board(2000, seed))) >= LEAST

    @pytest.mark.nightly
    def test_that_is_biased_does_not(self) -> None:
        bins = lying(board(2000, 2, to_right=0.6))

        assert fit(bins, 0.6) >= LEAST
        assert fit(bins, 0.5) < 1e-9
