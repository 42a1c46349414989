"""Walls that move push, carry and hold; walls that open let through."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.simulation.worlds import after, ball

BOX: Any = {"kind": "box", "width": 500, "height": 500, "thickness": 8}
PLATE: Any = {"kind": "segment", "start": {"x": 340, "y": 1200}, "end": {"x": 740, "y": 1200}}


def crowd(speed: int) -> Any:
    return [{"kind": "random", "species": "a", "count": 24, "width": 250, "height": 250,
             "apart": 26, "speed": speed}]  # fmt: skip


class TestMotion:
    @given(st.floats(-3, 3), st.integers(0, 3000))
    @settings(max_examples=15)
    def test_of_a_spinning_box_loses_nobody(self, rate: float, speed: int) -> None:
        held = after(
            1.5, species=[{"name": "a", "size": 9, "restitution": 1}], births=crowd(speed),
            walls=[BOX | {"motion": {"kind": "spin", "rate": rate}}],
        ).world.bodies  # fmt: skip

        reach = np.hypot(held.x - 540, held.y - 960)
        assert len(held) == 24
        assert reach.max() <= 250 * np.sqrt(2)

    @given(st.floats(0.3, 4), st.integers(50, 800))
    @settings(max_examples=15)
    def test_of_a_sliding_box_carries_a_crowd_along(self, period: float, across: int) -> None:
        """Also one whose bodies push one another."""
        held = after(
            1.5, species=[{"name": "a", "size": 9, "restitution": 0.3}], births=crowd(100),
            walls=[BOX | {"motion": {"kind": "slide", "across": across, "period": period}}],
            contacts=[{"kind": "bounce", "between": ["a", "a"]}],
            forces=[{"kind": "gravity", "y": 900}],
        ).world.bodies  # fmt: skip

        middle = 540 + across * np.sin(2 * np.pi * 1.5 / period)
        assert len(held) == 24
        assert np.abs(held.x - middle).max() < 250 + 1
        assert np.abs(held.y - 960).max() < 250 + 1

    def test_of_a_lifting_plate_gives_its_speed(self) -> None:
        """A ball at rest, hit by an elastic wall, leaves at twice the wall's speed."""
        hit = after(
            0.6, species=[{"name": "a", "size": 10, "restitution": 1}],
            births=[ball(540, 1160)],
            walls=[PLATE | {"motion": {"kind": "slide", "across": 0, "down": -200, "period": 4}}],
        ).world.bodies  # fmt: skip

        wall = 200 * 2 * np.pi / 4  # where the plate moves fastest, at its place
        assert hit.vy[0] == pytest.approx(-2 * wall, rel=0.06)

    def test_repeats_after_a_period(self) -> None:
        parts: Any = {
            "walls": [PLATE | {"motion": {"kind": "swing", "by": 40, "period": 1.5}}],
            "births": [ball(100, 300)],
        }
        start, later = after(0, **parts), after(3, **parts)

        assert later.moving.ends(360) == pytest.approx(start.moving.ends(0), abs=1e-9)


class TestGate:
    def fallen(self, **action: Any) -> float:
        shut = after(
            2.5, births=[ball(540, 1100)], forces=[{"kind": "gravity", "y": 900}],
            species=[{"name": "a", "size": 10, "restitution": 0}],
            walls=[PLATE | {"name": "gate"}],
            timeline=[{"kind": "open", "wall": "gate", "at": 1, **action}] if action else [],
        )  # fmt: skip
        return float(shut.world.bodies.y[0])

    def test_holds_while_shut(self) -> None:
        assert self.fallen() == pytest.approx(1185, abs=0.1)

    def test_lets_through_while_open(self) -> None:
        assert self.fallen(hold=0) > 1400

    def test_shuts_again(self) -> None:
        assert self.fallen(at=0, hold=0.05) == pytest.approx(1185, abs=0.1)
