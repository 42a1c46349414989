"""Measurements mean what their definitions say."""

import math
from typing import Any

import pytest

from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import after, ball

PAIR: Any = [{"name": "a", "size": 20}, {"name": "b", "size": 100}]


def value(simulation: Simulation, measure: str, of: str = "all") -> float:
    return simulation.measurements.value(measure, of, simulation.world, simulation.clock.tick)


class TestMeasurements:
    def test_count_what_lives(self) -> None:
        births = [ball(300, 500), ball(400, 900), ball(700, 900, species="b")]
        simulation = after(0, species=PAIR, births=births)

        assert value(simulation, "population") == 3
        assert value(simulation, "population", "a") == 2
        assert value(simulation, "share", "b") == pytest.approx(1 / 3)
        assert value(simulation, "dominance") == pytest.approx(2 / 3)
        assert value(simulation, "largest") == 100

    def test_coverage_is_the_area_of_discs(self) -> None:
        births = [ball(300, 500, species="b"), ball(700, 900, species="b")]
        simulation = after(0, species=PAIR, births=births)

        expected = 2 * math.pi * 100**2 / (1080 * 1920)
        assert value(simulation, "coverage") == pytest.approx(expected, rel=0.02)

    def test_coverage_counts_overlap_once(self) -> None:
        births = [ball(300, 500, species="b"), ball(300, 500, species="b")]
        simulation = after(0, species=PAIR, births=births)

        expected = math.pi * 100**2 / (1080 * 1920)
        assert value(simulation, "coverage") == pytest.approx(expected, rel=0.02)

    def test_coverage_of_a_full_arena_is_all(self) -> None:
        simulation = after(
            0, species=[{"name": "a", "size": 540}], bounds={"kind": "clamp", "shape": "circle",
                                                             "padding": 40})  # fmt: skip

        assert value(simulation, "coverage") == 1

    def test_energy_is_half_mass_times_speed_squared(self) -> None:
        simulation = after(0, births=[ball(300, 300, 200)])

        assert value(simulation, "energy") == pytest.approx(0.5 * 1 * 200**2 / 1000)

    def test_contacts_begin_once_per_touch(self) -> None:
        births = [ball(400, 960, 300), ball(600, 960)]
        bounce: Any = [{"kind": "bounce", "between": ["a", "a"], "count": "n"}]
        simulation = after(1, births=births, contacts=bounce)

        assert value(simulation, "contacts") == 1
        assert value(simulation, "contact_rate") == 1
        assert value(simulation, "count", "n") == 1
        assert value(after(2, births=births, contacts=bounce), "contact_rate") == 0


class TestDeaths:
    @pytest.mark.parametrize(("kind", "deaths"), [("destroy", 1), ("merge", 1), ("absorb", 1)])
    def test_are_counted_once(self, kind: str, deaths: int) -> None:
        simulation = after(
            1.0,
            species=PAIR,
            births=[ball(300, 900, 300), ball(600, 900, species="b")],
            contacts=[{"kind": kind, "between": ["a", "b"]}],
        )

        assert value(simulation, "population") == 1
        assert value(simulation, "deaths") == deaths
