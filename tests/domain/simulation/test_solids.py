"""Walls of many pieces: nothing leaves them, and a wall is one thing to touch."""

import math
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.simulation.happenings import KINDS
from tests.domain.simulation.worlds import after

SPEEDS = st.integers(50, 3000)
TURNS = st.integers(0, 359)
CENTRE = {"x": 540, "y": 960}


def within(wall: dict[str, Any], speed: int, direction: int, size: int) -> Any:
    """Where one ball is after two seconds inside a closed wall."""
    return after(
        2.0,
        species=[{"name": "a", "size": size, "restitution": 1}],
        births=[{"kind": "point", "species": "a", "centre": CENTRE, "speed": speed,
                 "direction": direction}],
        walls=[wall],
        bounds={"kind": "open"},
    ).world.bodies  # fmt: skip


class TestClosedWalls:
    @given(SPEEDS, TURNS, TURNS, st.integers(3, 60))
    @settings(max_examples=40, deadline=None)
    def test_a_turned_box_keeps_its_ball(
        self, speed: int, direction: int, turn: int, size: int
    ) -> None:
        wall = {"kind": "box", "width": 400, "height": 260, "turn": turn, "thickness": 4}

        ball = within(wall, speed, direction, size)

        angle = -math.radians(turn)
        dx, dy = float(ball.x[0]) - 540, float(ball.y[0]) - 960
        across = dx * math.cos(angle) - dy * math.sin(angle)
        down = dx * math.sin(angle) + dy * math.cos(angle)
        assert abs(across) <= 200 - size + 1e-6
        assert abs(down) <= 130 - size + 1e-6

    @given(SPEEDS, TURNS, st.integers(3, 60))
    @settings(max_examples=40, deadline=None)
    def test_a_circle_keeps_its_ball(self, speed: int, direction: int, size: int) -> None:
        wall = {"kind": "arc", "radius": 300, "sweep": 360, "thickness": 4}

        ball = within(wall, speed, direction, size)

        assert math.hypot(float(ball.x[0]) - 540, float(ball.y[0]) - 960) <= 300 - size


class TestSurfaces:
    def test_rolling_from_piece_to_piece_is_one_contact(self) -> None:
        points = [{"x": x, "y": 1200} for x in range(100, 1001, 100)]

        rolled = after(
            1.5,
            species=[{"name": "a", "size": 20, "restitution": 0}],
            births=[{"kind": "point", "species": "a", "centre": {"x": 150, "y": 1168},
                     "speed": 300, "direction": 0}],
            forces=[{"kind": "gravity", "y": 900}],
            walls=[{"kind": "path", "points": points}],
            bounds={"kind": "open"},
        )  # fmt: skip

        hits = [each for each in rolled.happenings.events if KINDS[each[1]] == "contact"]
        assert float(rolled.world.bodies.x[0]) > 500
        assert len(hits) == 1

    def test_each_peg_is_a_contact_of_its_own(self) -> None:
        fallen = after(
            1.2,
            species=[{"name": "a", "size": 10, "restitution": 0.3}],
            births=[{"kind": "point", "species": "a", "centre": {"x": 556, "y": 500}}],
            forces=[{"kind": "gravity", "y": 900}],
            walls=[{"kind": "pegs", "columns": 5, "rows": 6, "spacing": 80, "drop": 70}],
            bounds={"kind": "open"},
        )

        hits = [each for each in fallen.happenings.events if KINDS[each[1]] == "contact"]
        assert len(hits) >= 3
        assert np.isfinite(fallen.world.bodies.x).all()
