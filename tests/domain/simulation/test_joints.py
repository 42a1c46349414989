"""Springs, ropes and rods."""

from typing import Any

import numpy as np
import pytest

from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import after, ball, momentum

GRAVITY: Any = [{"kind": "gravity", "y": 900}]
KINDS: Any = [
    {"name": "a", "size": 10, "restitution": 1},
    {"name": "pin", "size": 10, "fixed": True},
]


def pair(kind: str, seconds: float, **fields: Any) -> Simulation:
    """Two balls 100 apart, the left one moving away."""
    return after(
        seconds,
        species=KINDS,
        births=[ball(490, 960, 300, 180), ball(590, 960)],
        joints=[{"kind": kind, "reach": 120, **fields}],
    )


def distance(simulation: Simulation) -> float:
    bodies = simulation.world.bodies
    return float(np.hypot(bodies.x[0] - bodies.x[1], bodies.y[0] - bodies.y[1]))


class TestJoint:
    @pytest.mark.parametrize("kind", ["spring", "rope", "rod"])
    def test_keeps_momentum(self, kind: str) -> None:
        assert momentum(pair(kind, 1.3)) == pytest.approx(momentum(pair(kind, 0)), abs=1e-6)

    @pytest.mark.parametrize("kind", ["rope", "rod"])
    def test_keeps_its_length(self, kind: str) -> None:
        assert distance(pair(kind, 1.3)) == pytest.approx(100, abs=1.0)

    def test_of_a_rope_hangs_slack(self) -> None:
        near = after(
            0.5, species=KINDS, births=[ball(490, 960, 60, 0), ball(590, 960)],
            joints=[{"kind": "rope", "reach": 120}],
        )  # fmt: skip

        assert distance(near) == pytest.approx(70, abs=0.5)
        assert near.world.bodies.vx[1] == 0

    def test_of_a_spring_swings_as_often_as_it_says(self) -> None:
        """Two equal balls on a spring of 2 Hz: back at rest length after half a swing."""
        lengths = [distance(pair("spring", t / 24, frequency=2, damping=0)) for t in (3, 6, 9)]

        assert lengths[0] > 105
        assert lengths[1] == pytest.approx(100, abs=4)
        assert lengths[2] < 95

    def test_tears_when_it_is_stretched_too_far(self) -> None:
        torn = pair("spring", 1.0, frequency=0.5, breaks=1.2, count="torn")
        whole = pair("spring", 1.0, frequency=0.5, breaks=9, count="torn")

        assert (len(torn.joints), torn.happenings.counters["torn"]) == (0, 1)
        assert (len(whole.joints), whole.happenings.counters["torn"]) == (1, 0)

    @pytest.mark.parametrize("kind", ["rope", "rod"])
    @pytest.mark.parametrize(("strength", "left"), [(0.95, 0), (1.05, 1)])
    def test_bears_a_weight_up_to_its_strength(self, kind: str, strength: float, left: int) -> None:
        """Eight units of mass hang from a pin; they weigh 7200."""
        hung = after(
            1.0, species=[KINDS[0] | {"mass": 8}, KINDS[1]], forces=GRAVITY,
            births=[ball(540, 900, species="pin"), ball(540, 1000)],
            joints=[{"kind": kind, "reach": 120, "strength": strength * 7200}],
        )  # fmt: skip

        assert len(hung.joints) == left

    def test_goes_with_the_body_it_held(self) -> None:
        gone = after(
            1.0, species=[KINDS[0] | {"lifetime": 0.5}], births=[ball(490, 960), ball(590, 960)],
            joints=[{"kind": "rod", "reach": 120}],
        )  # fmt: skip

        assert len(gone.world.bodies) == 0
        gone.joints.rows(gone.world.bodies)
        assert len(gone.joints) == 0

    def test_is_made_at_its_time(self) -> None:
        parts: Any = {
            "births": [ball(490, 960), ball(590, 960)],
            "joints": [{"kind": "rod", "reach": 120, "at": 0.5}],
        }
        assert (len(after(0.4, **parts).joints), len(after(0.6, **parts).joints)) == (0, 1)

    def test_chain_holds_its_weight(self) -> None:
        """Twelve links under gravity hang straight down and no longer than they are."""
        births = [
            {"kind": "line", "species": "a", "count": 12, "start": {"x": 540, "y": 540},
             "end": {"x": 540, "y": 980}},
            {"kind": "point", "species": "pin", "centre": {"x": 540, "y": 500}},
        ]  # fmt: skip
        hanging = after(
            3, species=KINDS, births=births, forces=GRAVITY,
            joints=[{"kind": "rod", "reach": 45, "between": ["all", "all"]}],
        ).world.bodies  # fmt: skip

        assert hanging.y.max() == pytest.approx(980, abs=12)
        assert np.abs(hanging.x - 540).max() < 1e-6
