"""Strokes: their area, their edges, and what they never touch."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.kernels.colour import Words
from adapters.kernels.strokes import (
    ADD,
    BRIGHTEST,
    OVER,
    TAKE,
    Strokes,
    draw_strokes,
)

PLACES = st.floats(-80, 180)
SIZES = st.floats(0, 60)


def stroke(
    ends: tuple[float, float, float, float],
    *,
    half: float,
    ring: float = 0.0,
    soft: float = 0.0,
    level: float = 200.0,
    opacity: float = 1.0,
    mode: int = OVER,
) -> Strokes:
    return np.array([[*ends, ring, half, soft, level, level / 2, 0, opacity, 0, mode]])


def drawn(strokes: Strokes, before: int = 0xFF000000) -> np.ndarray:
    """Levels (h, w, 4) after drawing on one colour."""
    words: Words = np.full((100, 120), before, np.uint32)
    draw_strokes(words, strokes)
    return words.view(np.uint8).reshape(100, 120, 4)


class TestShape:
    @pytest.mark.parametrize("radius", [0.8, 3.0, 17.5, 40.0])
    def test_a_disc_covers_its_area(self, radius: float) -> None:
        covered = drawn(stroke((60.3, 50.7, 60.3, 50.7), half=radius))[..., 0].sum() / 200

        assert covered == pytest.approx(math.pi * radius**2, rel=0.03, abs=0.3)

    def test_a_line_has_round_ends(self) -> None:
        covered = drawn(stroke((20, 30, 80, 70), half=6))[..., 0].sum() / 200

        assert covered == pytest.approx(math.hypot(60, 40) * 12 + math.pi * 36, rel=0.02)

    @pytest.mark.parametrize("radius", [4.0, 30.0])
    def test_a_ring_is_hollow(self, radius: float) -> None:
        picture = drawn(stroke((60, 50, 60, 50), half=2, ring=radius))

        assert picture[50, 60, 0] == 0
        assert picture[..., 0].sum() / 200 == pytest.approx(math.tau * radius * 4, rel=0.03)

    def test_soft_light_falls_to_nothing(self) -> None:
        row = drawn(stroke((60, 50, 60, 50), half=5, soft=30))[50, 60:, 0].astype(int)

        assert (np.diff(row) <= 0).all()
        assert row[0] == 200
        assert 0 < row[20] < 100
        assert row[36:].max() == 0


class TestMode:
    @pytest.mark.parametrize(
        ("mode", "level"), [(OVER, 200), (ADD, 255), (TAKE, 0), (BRIGHTEST, 200)]
    )
    def test_says_what_becomes_of_what_was_there(self, mode: int, level: int) -> None:
        picture = drawn(stroke((60, 50, 60, 50), half=9, mode=mode), before=0xFF646464)

        assert picture[50, 60, 0] == level
        assert picture[0, 0].tolist() == [100, 100, 100, 255]
        assert (picture[..., 3] == 255).all()

    def test_brightest_knows_no_order(self) -> None:
        one = stroke((20, 20, 90, 80), half=8, mode=BRIGHTEST)
        other = stroke((90, 20, 20, 80), half=8, level=120, mode=BRIGHTEST)

        forward = drawn(np.concatenate([one, other]))

        assert np.array_equal(forward, drawn(np.concatenate([other, one])))

    def test_half_opacity_is_half_the_way(self) -> None:
        assert drawn(stroke((60, 50, 60, 50), half=9, opacity=0.5))[50, 60, 0] == 100

    @given(PLACES, PLACES, PLACES, PLACES, SIZES)
    def test_rows_miss_no_pixel(
        self, x0: float, y0: float, x1: float, y1: float, half: float
    ) -> None:
        """What a row may reach is worked out beforehand; it must never cut the stroke."""
        picture = drawn(stroke((x0, y0, x1, y1), half=half))[..., 0].astype(int)

        py, px = np.mgrid[0:100, 0:120] + 0.5
        across, rise = x1 - x0, y1 - y0
        length = across**2 + rise**2
        along = ((px - x0) * across + (py - y0) * rise) / length if length else 0 * px
        along = np.clip(along, 0, 1)
        distance = np.hypot(px - x0 - along * across, py - y0 - along * rise)
        expected = np.clip(half + 0.5 - distance, 0, 1) * 200
        assert np.abs(picture - expected).max() <= 2

    @given(PLACES, PLACES, SIZES, st.floats(0, 1))
    def test_discs_are_whole_inside_and_softened_at_their_edge(
        self, x: float, y: float, half: float, opacity: float
    ) -> None:
        """Only the edge of a disc is worked out pixel by pixel; that must not show."""
        picture = drawn(stroke((x, y, x, y), half=half, opacity=opacity))[..., 0].astype(int)

        py, px = np.mgrid[0:100, 0:120] + 0.5
        expected = np.clip(half + 0.5 - np.hypot(px - x, py - y), 0, 1) * 200 * opacity
        assert np.abs(picture - expected).max() <= 2
