"""Crowds: what many bodies at once must do, with the figures that the project promises."""

from typing import Any

import numpy as np
import pytest

from domain.simulation.broad_phase import near_pairs
from domain.simulation.near_loop import ranked
from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import after, energy

TOUCH: Any = [{"kind": "bounce", "between": ["a", "a"]}]
GRAVITY: Any = [{"kind": "gravity", "y": 900}]


def wall(x0: float, y0: float, x1: float, y1: float) -> Any:
    return {"kind": "segment", "start": {"x": x0, "y": y0}, "end": {"x": x1, "y": y1}}


def deepest_overlap(simulation: Simulation) -> float:
    """As a share of a body's radius."""
    bodies = simulation.world.bodies
    first, second = near_pairs(bodies.x, bodies.y, bodies.size, 0.0)
    if not len(first):
        return 0.0
    distance = np.hypot(bodies.x[first] - bodies.x[second], bodies.y[first] - bodies.y[second])
    reach = bodies.size[first] + bodies.size[second]
    return float(((reach - distance) / np.minimum(bodies.size[first], bodies.size[second])).max())


class TestSizes:
    @pytest.mark.parametrize("order", ["mixed", "rising", "falling", "alike"])
    def test_the_smallest_of_the_largest_is_found_without_sorting_all(self, order: str) -> None:
        sizes = np.random.default_rng(4).uniform(1.0, 9.0, 700)
        sizes = {"mixed": sizes, "rising": np.sort(sizes), "falling": np.sort(sizes)[::-1],
                 "alike": np.full(700, 4.0)}[order]  # fmt: skip

        assert ranked(sizes, np.zeros(41)) == np.sort(sizes)[-41]


class TestHourglass:
    def test_lets_300_balls_through_a_neck_of_six_diameters(self) -> None:
        """Nobody jams, nobody leaves through the glass."""
        walls = [
            wall(140, 300, 480, 900), wall(940, 300, 600, 900),
            wall(480, 900, 480, 960), wall(600, 900, 600, 960),
            wall(480, 960, 140, 1560), wall(600, 960, 940, 1560),
            wall(140, 1560, 940, 1560), wall(140, 300, 940, 300),
        ]  # fmt: skip
        births = [{"kind": "grid", "species": "a", "columns": 20, "rows": 15, "spacing": 21,
                   "centre": {"x": 540, "y": 480}}]  # fmt: skip
        glass = after(
            12, species=[{"name": "a", "size": 10, "restitution": 0.2, "friction": 0.1}],
            births=births, walls=walls, forces=GRAVITY, contacts=TOUCH,
        )  # fmt: skip
        bodies = glass.world.bodies

        assert len(bodies) == 300
        assert (bodies.y > 960).all()
        assert (bodies.y < 1560).all()
        # Below the neck the glass is 340 wider on either side at its foot.
        slack = 60 + (bodies.y - 960) * 340 / 600
        assert (np.abs(bodies.x - 540) < slack).all()


class TestPile:
    def test_of_500_rests_within_three_seconds(self) -> None:
        births = [{"kind": "random", "species": "a", "count": 500, "apart": 33, "width": 900,
                   "height": 900, "centre": {"x": 540, "y": 1350}}]  # fmt: skip
        pile = after(
            3, species=[{"name": "a", "size": 16, "restitution": 0.2, "friction": 0.3}],
            births=births, forces=GRAVITY, bounds={"kind": "bounce", "padding": 40},
            contacts=TOUCH,
        )  # fmt: skip
        bodies = pile.world.bodies

        # At rest: on average not a hundredth of the energy of a fall by one diameter.
        per_body = energy(pile) / float(bodies.mass.sum())
        assert per_body < 0.01 * 900 * 32
        assert deepest_overlap(pile) < 0.1

    def test_forty_rows_deep_does_not_sink_into_itself(self) -> None:
        births = [{"kind": "grid", "species": "a", "columns": 25, "rows": 40, "spacing": 26}]
        pile = after(
            4, species=[{"name": "a", "size": 12, "restitution": 0.3, "friction": 0.2}],
            births=births, forces=GRAVITY, bounds={"kind": "bounce"}, contacts=TOUCH,
        )  # fmt: skip

        assert len(pile.world.bodies) == 1000
        assert deepest_overlap(pile) < 0.1


class TestGas:
    @pytest.mark.parametrize(
        "seconds", [6, pytest.param(60, marks=pytest.mark.nightly, id="a minute")]
    )
    def test_of_a_thousand_keeps_its_energy(self, seconds: int) -> None:
        """A tenth of the area, restitution 1: within 0.5 % after a minute."""
        births = [{"kind": "random", "species": "a", "count": 1000, "apart": 17, "speed": 200,
                   "width": 1000, "height": 1840}]  # fmt: skip
        parts: Any = {
            "species": [{"name": "a", "size": 8, "restitution": 1}],
            "births": births,
            "bounds": {"kind": "bounce"},
            "contacts": TOUCH,
        }
        assert 1000 * np.pi * 8**2 <= 0.1 * 1080 * 1920

        before, later = after(0, **parts), after(seconds, **parts)

        assert later.happenings.contacts > 1_000
        assert energy(later) == pytest.approx(energy(before), rel=0.005)
