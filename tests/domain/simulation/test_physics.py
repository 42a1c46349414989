"""What physics keeps, the simulation keeps."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import after, area, ball, document, energy, momentum

TOUCH: Any = [{"kind": "bounce", "between": ["a", "a"]}]
SIZES = st.integers(8, 60)
SPEEDS = st.integers(0, 900)


def pair(one: int, other: int) -> Any:
    return [
        {"name": "a", "size": one, "restitution": 1},
        {"name": "b", "size": other, "restitution": 1},
    ]


class TestElasticContact:
    def test_of_equal_bodies_exchanges_their_velocities(self) -> None:
        births = [ball(400, 960, 300), ball(600, 960, 120, 180)]

        met = after(1.0, births=births, contacts=TOUCH).world.bodies

        assert met.vx == pytest.approx([-120, 300], abs=1e-9)
        assert met.vy == pytest.approx([0, 0], abs=1e-9)

    @given(SIZES, SIZES, SPEEDS, st.integers(-25, 25))
    @settings(max_examples=40)
    def test_keeps_momentum_and_energy(self, one: int, other: int, speed: int, off: int) -> None:
        parts = {
            "species": pair(one, other),
            "births": [ball(300, 960, 600 + speed), ball(560, 960 + off, 40, 200, "b")],
            "contacts": [{"kind": "bounce", "between": ["a", "b"]}],
        }
        before, later = after(0, **parts), after(0.35, **parts)

        assert momentum(later) == pytest.approx(momentum(before), rel=1e-9, abs=1e-6)
        assert energy(later) == pytest.approx(energy(before), rel=1e-9)

    def test_in_a_gas_keeps_energy_within_half_a_per_cent(self) -> None:
        births = [{"kind": "random", "species": "a", "count": 250, "apart": 30, "speed": 250,
                   "width": 980, "height": 1800}]  # fmt: skip
        parts: Any = {
            "species": [{"name": "a", "size": 14, "restitution": 1}],
            "births": births,
            "bounds": {"kind": "bounce"},
            "contacts": TOUCH,
        }

        before, later = after(0, **parts), after(8, **parts)

        assert later.happenings.contacts > 1000
        assert energy(later) == pytest.approx(energy(before), rel=0.005)


class TestInelasticContact:
    def test_loses_energy_and_no_momentum(self) -> None:
        parts: Any = {
            "species": [{"name": "a", "size": 20, "restitution": 0}],
            "births": [ball(400, 960, 300), ball(600, 965)],
            "contacts": TOUCH,
        }
        before, later = after(0, **parts), after(1, **parts)

        assert momentum(later) == pytest.approx(momentum(before), abs=1e-9)
        assert energy(later) < energy(before) * 0.6


class TestSplit:
    @given(SIZES, st.integers(2, 12), st.integers(0, 400), st.sampled_from([0, 0.5, 1.2]))
    @settings(max_examples=40)
    def test_keeps_mass_and_momentum_and_area_if_asked(
        self, size: int, into: int, kick: int, scale: float
    ) -> None:
        split: Any = {"kind": "split", "between": ["a", "b"], "who": "first", "into": into,
                      "kick": kick, "scale": scale, "smallest": 1, "cooldown": 9}  # fmt: skip
        parts: Any = {
            "species": pair(size, 20),
            "births": [ball(400, 960, 300, 17), ball(500, 990, 0, 0, "b")],
            "contacts": [split],
        }
        before, later = after(0, **parts), after(0.6, **parts)

        assert len(later.world.bodies) == into + 1
        assert later.world.bodies.mass.sum() == pytest.approx(before.world.bodies.mass.sum())
        assert momentum(later) == pytest.approx(momentum(before), abs=1e-6)
        if scale == 0:
            assert area(later) == pytest.approx(area(before))


class TestMerge:
    @pytest.mark.parametrize("kind", ["merge", "absorb"])
    @given(SIZES, SIZES, SPEEDS)
    @settings(max_examples=30)
    def test_keeps_mass_momentum_and_area(
        self, kind: str, one: int, other: int, speed: int
    ) -> None:
        parts: Any = {
            "species": pair(one, other),
            "births": [ball(400, 960, 300 + speed, 5), ball(520, 970, 70, 200, "b")],
            "contacts": [{"kind": kind, "between": ["a", "b"]}],
        }
        before, later = after(0, **parts), after(0.5, **parts)

        assert len(later.world.bodies) == 1
        assert later.world.bodies.mass.sum() == pytest.approx(before.world.bodies.mass.sum())
        assert momentum(later) == pytest.approx(momentum(before), rel=1e-9, abs=1e-6)
        assert area(later) == pytest.approx(area(before))


class TestGravity:
    def test_makes_a_ball_fall_as_it_should(self) -> None:
        """½ g t² within the half tick by which this integrator runs ahead."""
        fallen = after(1, forces=[{"kind": "gravity", "y": 400}]).world.bodies.y[0] - 960

        assert fallen == pytest.approx(200, abs=400 / 240 + 0.1)

    def test_gives_a_bouncing_ball_its_height_back(self) -> None:
        heights = []
        simulation = Simulation(document(
            forces=[{"kind": "gravity", "y": 900}], bounds={"kind": "bounce", "padding": 0}
        ))  # fmt: skip
        for _ in range(120 * 40):
            simulation.advance()
            heights.append(float(simulation.world.bodies.y[0]))

        assert min(heights[-1200:]) == pytest.approx(960, abs=25)

    def test_lets_a_dead_ball_rest(self) -> None:
        rested = after(
            6, species=[{"name": "a", "restitution": 0.5}], forces=[{"kind": "gravity"}],
            bounds={"kind": "bounce", "padding": 0},
        ).world.bodies  # fmt: skip

        assert rested.y[0] == pytest.approx(1920 - 16, abs=0.2)
        assert abs(rested.vy[0]) < 10

    def test_lets_a_pile_come_to_rest(self) -> None:
        """192 balls, eleven rows deep: none moves, and none has sunk into another."""
        births = [{"kind": "grid", "species": "a", "columns": 12, "rows": 16, "spacing": 50}]
        pile = after(
            6, species=[{"name": "a", "size": 20, "restitution": 0.3, "friction": 0.3}],
            births=births, forces=[{"kind": "gravity", "y": 900}],
            bounds={"kind": "bounce", "padding": 200}, contacts=TOUCH,
        )  # fmt: skip
        bodies = pile.world.bodies

        distance = np.hypot(bodies.x[:, None] - bodies.x, bodies.y[:, None] - bodies.y)
        np.fill_diagonal(distance, 1e9)
        assert energy(pile) / len(bodies) < 0.5 * 3**2
        assert distance.min() > 40 - 5
        assert bodies.y.max() <= 1720 - 20 + 1e-9


class TestWalls:
    @given(
        st.integers(60, 3000), st.integers(0, 359), st.integers(2, 30), st.integers(0, 90),
        st.sampled_from([4, 10, 30]),
    )  # fmt: skip
    @settings(max_examples=35)
    def test_are_never_passed(
        self, speed: int, direction: int, size: int, tilt: int, thickness: int
    ) -> None:
        """A closed box of tilted thin walls holds a ball of any speed."""
        corners = [(340, 760), (740, 760 + tilt), (740 - tilt, 1160), (340 - tilt, 1160)]
        walls = [
            {"kind": "segment", "thickness": thickness,
             "start": {"x": corners[k][0], "y": corners[k][1]},
             "end": {"x": corners[(k + 1) % 4][0], "y": corners[(k + 1) % 4][1]}}
            for k in range(4)
        ]  # fmt: skip
        held = after(
            1.5, species=[{"name": "a", "size": size, "restitution": 1}], walls=walls,
            births=[ball(540, 960, speed, direction)], forces=[{"kind": "gravity", "y": 2000}],
        ).world.bodies  # fmt: skip

        assert 340 - tilt < held.x[0] < 740
        assert 760 < held.y[0] < 1160

    def test_hold_a_crowd_pressed_against_them(self) -> None:
        walls = [
            {"kind": "segment", "start": {"x": 100, "y": 900}, "end": {"x": 480, "y": 1300}},
            {"kind": "segment", "start": {"x": 980, "y": 900}, "end": {"x": 600, "y": 1300}},
            {"kind": "segment", "start": {"x": 470, "y": 1300}, "end": {"x": 610, "y": 1300}},
        ]
        births = [{"kind": "grid", "species": "a", "columns": 12, "rows": 15, "spacing": 42,
                   "centre": {"x": 540, "y": 550}}]  # fmt: skip
        crowd = after(
            5, walls=walls, births=births, contacts=TOUCH, bounds={"kind": "bounce", "padding": 0},
            species=[{"name": "a", "size": 16, "restitution": 0.2}], forces=[{"kind": "gravity"}],
        ).world.bodies  # fmt: skip

        inside = (crowd.x > 300) & (crowd.x < 780)
        assert crowd.y[inside].max() < 1300


class TestOrbit:
    def test_keeps_its_distance(self) -> None:
        births = [{"kind": "ring", "species": "a", "radius": 300, "count": 6, "speed": 400,
                   "direction": "tangent"}]  # fmt: skip
        bodies = after(10, births=births, forces=[{"kind": "orbit", "speed": 400}]).world.bodies

        distance = np.hypot(bodies.x - 540, bodies.y - 960)

        assert distance == pytest.approx(np.full(6, 300), abs=3)
        assert np.hypot(bodies.vx, bodies.vy) == pytest.approx(np.full(6, 400), rel=0.01)
