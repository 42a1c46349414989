"""Pins, motors and soft bodies."""

from typing import Any

import numpy as np
import pytest

from domain.language.problems import DocumentInvalid
from domain.simulation.simulation import Simulation
from domain.simulation.soft_rings import enclosed
from tests.domain.simulation.worlds import after, ball, document, energy, momentum

GRAVITY: Any = [{"kind": "gravity", "y": 900}]
RING: Any = {
    "kind": "ring", "species": "a", "count": 24, "radius": 120, "speed": 300, "direction": 90,
}  # fmt: skip
SKIN: Any = [{"name": "a", "size": 10, "mass": 1, "restitution": 0.2}]


def area(simulation: Simulation) -> float:
    return enclosed(simulation.world.bodies.x, simulation.world.bodies.y)


class TestPin:
    def test_lets_a_body_swing_at_its_distance(self) -> None:
        swung = after(
            1.7, births=[ball(740, 960)], forces=GRAVITY, joints=[{"kind": "pin", "reach": 300}]
        )
        bodies = swung.world.bodies

        assert float(np.hypot(bodies.x[0] - 540, bodies.y[0] - 960)) == pytest.approx(200, abs=1)
        assert bodies.y[0] > 960

    def test_neither_wins_nor_loses_height(self) -> None:
        lowest = [
            float(after(t / 20, births=[ball(740, 960)], forces=GRAVITY,
                        joints=[{"kind": "pin"}]).world.bodies.y[0])
            for t in range(12, 36)
        ]  # fmt: skip

        assert min(lowest) == pytest.approx(960, abs=12)

    def test_to_a_body_keeps_momentum(self) -> None:
        parts: Any = {
            "species": [{"name": "a", "size": 20}, {"name": "b", "size": 40}],
            "births": [ball(440, 960, 200, 90), ball(540, 960, species="b")],
            "joints": [{"kind": "pin", "on": "a", "to": "b"}],
        }

        assert momentum(after(1, **parts)) == pytest.approx(momentum(after(0, **parts)), abs=1e-6)

    def test_gives_way_beyond_its_strength(self) -> None:
        fallen = after(
            1.5, births=[ball(740, 960)], forces=GRAVITY, joints=[{"kind": "pin", "strength": 100}]
        )

        assert len(fallen.joints) == 0


HELD: Any = {"births": [ball(740, 960)]}


class TestMotor:
    def turned(self, seconds: float, **fields: Any) -> Simulation:
        joints = [{"kind": "pin"}, {"kind": "motor", "rate": 0.5, **fields}]
        return after(seconds, **HELD, joints=joints)

    def test_brings_a_body_to_its_rate(self) -> None:
        """Half a turn per second at a distance of 200 units: 628 units/s, clockwise."""
        bodies = self.turned(2).world.bodies

        assert float(np.hypot(bodies.vx[0], bodies.vy[0])) == pytest.approx(628.3, rel=0.01)
        along = (bodies.x[0] - 540) * bodies.vy[0] - (bodies.y[0] - 960) * bodies.vx[0]
        assert along > 0

    def test_has_no_more_than_its_strength(self) -> None:
        bodies = self.turned(1, strength=100).world.bodies

        assert float(np.hypot(bodies.vx[0], bodies.vy[0])) == pytest.approx(100, rel=0.02)

    def test_takes_from_its_hub_what_it_gives(self) -> None:
        turned = after(
            1, species=[{"name": "a", "size": 20}, {"name": "b", "size": 60}],
            births=[ball(440, 960), ball(540, 960, species="b")],
            joints=[{"kind": "motor", "on": "a", "to": "b"}],
        )  # fmt: skip

        assert momentum(turned) == pytest.approx((0, 0), abs=1e-6)

    def test_follows_the_timeline(self) -> None:
        joints: Any = [{"kind": "pin"}, {"kind": "motor", "name": "m", "rate": 0.5}]
        change: Any = [{"kind": "change", "at": 1, "force": "m", "field": "rate", "to": -0.5}]
        bodies = after(3, **HELD, joints=joints, timeline=change).world.bodies

        along = (bodies.x[0] - 540) * bodies.vy[0] - (bodies.y[0] - 960) * bodies.vx[0]
        assert along < 0


class TestSoftRing:
    def test_keeps_its_area_when_it_lands(self) -> None:
        parts: Any = {
            "species": SKIN, "births": [RING], "forces": GRAVITY,
            "bounds": {"kind": "bounce", "padding": 300},
            "joints": [{"kind": "soft_ring"}],
        }  # fmt: skip
        landed = after(6, **parts)
        bodies = landed.world.bodies

        assert area(landed) == pytest.approx(area(after(0, **parts)), rel=0.12)
        assert float(bodies.x.max() - bodies.x.min()) > 1.05 * float(
            bodies.y.max() - bodies.y.min()
        )

    def test_swells_to_the_area_asked_for(self) -> None:
        joints = [{"kind": "soft_ring", "area": 2, "tension": 1.4}]
        swollen = after(2, species=SKIN, births=[RING], joints=joints)

        assert area(swollen) == pytest.approx(2 * np.pi * 120**2, rel=0.05)

    def test_keeps_momentum_and_wins_no_energy(self) -> None:
        parts: Any = {"species": SKIN, "births": [RING | {"direction": "tangent"}],
                      "joints": [{"kind": "soft_ring", "tension": 1}]}  # fmt: skip
        begin, later = after(0, **parts), after(2, **parts)

        assert momentum(later) == pytest.approx(momentum(begin), abs=1e-6)
        assert energy(later) <= energy(begin)

    def test_bursts_when_it_is_stretched(self) -> None:
        kick: Any = [{"kind": "kick", "at": 0.2, "speed": 2500}]
        joints = [{"kind": "soft_ring", "breaks": 1.3, "count": "burst"}]
        burst = after(0.6, species=SKIN, births=[RING], joints=joints, timeline=kick)

        assert burst.joints.rings == []
        assert burst.happenings.counters["burst"] > 0

    def test_needs_a_ring(self) -> None:
        with pytest.raises(DocumentInvalid, match="ring or an outline"):
            document(joints=[{"kind": "soft_ring"}])
