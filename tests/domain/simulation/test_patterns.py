"""Patterns are what their definitions say, checked the long way."""

import math
from typing import Any

import numpy as np
import pytest

from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import after, ball

KINDS: Any = [{"name": "a", "size": 20}, {"name": "b", "size": 35}]
STREWN: Any = [
    {"kind": "random", "species": "a", "count": 150},
    {"kind": "random", "species": "b", "count": 60},
]


def value(simulation: Simulation, measure: str, of: str = "all") -> float:
    return simulation.measurements.value(measure, of, simulation.world, simulation.clock.tick)


def shannon(counts: list[int]) -> float:
    whole = sum(counts)
    return -sum(n / whole * math.log2(n / whole) for n in counts if n)


class TestEntropy:
    def test_is_shannons_over_cells(self) -> None:
        simulation = after(0, species=KINDS, births=STREWN)
        bodies = simulation.world.bodies
        cells: dict[tuple[int, int], int] = {}
        for x, y in zip(bodies.x.tolist(), bodies.y.tolist(), strict=True):
            cell = int(x / 120), int(y / 120)
            cells[cell] = cells.get(cell, 0) + 1

        expected = shannon(list(cells.values())) / math.log2(min(210, 9 * 16))
        assert value(simulation, "entropy") == pytest.approx(expected, abs=1e-6)

    def test_is_nothing_in_one_place_and_all_in_an_even_grid(self) -> None:
        heap = after(0, births=[{"kind": "point", "species": "a", "count": 30}])
        grid: Any = {"kind": "grid", "species": "a", "columns": 9, "rows": 16, "spacing": 120}

        assert value(heap, "entropy") == 0
        assert value(after(0, births=[grid]), "entropy") == pytest.approx(1, abs=1e-6)


class TestVariety:
    def test_is_shannons_over_species(self) -> None:
        simulation = after(0, species=KINDS, births=STREWN)

        assert value(simulation, "variety") == pytest.approx(shannon([150, 60]), abs=1e-6)
        assert value(simulation, "variety", "a") == 0


class TestCluster:
    def test_is_the_largest_group_that_touches(self) -> None:
        simulation = after(0, species=KINDS, births=STREWN)
        bodies = simulation.world.bodies
        dx = bodies.x[:, None] - bodies.x[None, :]
        dy = bodies.y[:, None] - bodies.y[None, :]
        near = dx * dx + dy * dy < (bodies.size[:, None] + bodies.size[None, :] + 2) ** 2
        groups = np.arange(len(bodies))
        for _ in range(len(bodies)):
            groups = np.where(near, groups[None, :], len(bodies)).min(axis=1)

        assert value(simulation, "cluster") == np.bincount(groups).max()

    def test_counts_a_chain_and_nothing_beside_it(self) -> None:
        chain = [ball(200 + 40 * k, 900) for k in range(7)]
        simulation = after(0, births=[*chain, ball(200, 1200), ball(230, 1200)])

        assert value(simulation, "cluster") == 7


class TestHeights:
    def test_are_seen_from_the_floor(self) -> None:
        births = [ball(300, 700), ball(600, 400, 300, 0)]
        simulation = after(0, births=births, bounds={"kind": "bounce", "padding": 0, "bottom": 320})

        assert value(simulation, "height") == 1600 - 400 + 20
        assert value(simulation, "pile") == 1600 - 700 + 20


class TestEmptied:
    def test_is_the_share_of_cells_without_a_body(self) -> None:
        births = [ball(30, 30), ball(40, 50), ball(500, 900)]

        assert value(after(0, births=births), "emptied") == 1 - 2 / (18 * 32)


class TestLookingBack:
    def test_stability_is_the_time_since_something_stirred(self) -> None:
        end: Any = {"rules": [{"kind": "measurement", "measure": "stability", "value": 99}]}
        moving = after(2, births=[ball(300, 900, 100)], end=end)
        braked: Any = [{"name": "a", "size": 20, "drag": 20}]
        resting = after(2, species=braked, births=[ball(300, 900, 100)], end=end)

        assert value(moving, "stability") == 0
        assert 1.8 < value(resting, "stability") < 1.95

    def test_birth_rate_is_that_of_the_last_second(self) -> None:
        emitter: Any = {"kind": "emitter", "species": "a", "rate": 30, "stop": 2}

        assert value(after(1.5, births=[emitter]), "birth_rate") == 30
        assert value(after(3.5, births=[emitter]), "birth_rate") == 0
