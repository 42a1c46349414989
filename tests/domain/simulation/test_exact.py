"""Own functions are as right as the library's, and their bits are fixed."""

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.simulation.chance import keys, numbered, purpose_key, uniform
from domain.simulation.exact import (
    det_atan2,
    det_cos,
    det_exp,
    det_sin,
    sin_cos_degrees,
    sin_cos_turns,
    total,
)

NUMBERS = np.linspace(-20, 20, 20_001)


class TestFunctions:
    def test_agree_with_the_library(self) -> None:
        other = np.linspace(7, -3, 20_001)

        assert np.abs(det_sin(NUMBERS) - np.sin(NUMBERS)).max() < 1e-13
        assert np.abs(det_cos(NUMBERS) - np.cos(NUMBERS)).max() < 1e-13
        assert np.abs(det_atan2(NUMBERS, other) - np.arctan2(NUMBERS, other)).max() < 1e-15
        assert np.abs(det_exp(NUMBERS) / np.exp(NUMBERS) - 1).max() < 1e-15

    def test_are_exact_where_it_matters(self) -> None:
        assert sin_cos_degrees(90) == (1.0, 0.0)
        assert sin_cos_degrees(180) == (0.0, -1.0)
        assert sin_cos_degrees(-90) == (-1.0, 0.0)
        assert det_atan2(np.zeros(1), np.zeros(1)).tolist() == [0.0]

    @pytest.mark.parametrize(
        ("values", "digest"),
        [
            (np.stack(sin_cos_turns(NUMBERS)), "684d3eff22f851f3"),
            (det_exp(NUMBERS), "90a850a6cc88a9e5"),
            (det_atan2(NUMBERS, NUMBERS[::-1].copy()), "ec5d04de986fd928"),
        ],
    )
    def test_have_these_very_bits_on_every_machine(self, values: np.ndarray, digest: str) -> None:
        assert hashlib.sha256(values.astype("<f8").tobytes()).hexdigest()[:16] == digest

    @given(st.lists(st.floats(-1e6, 1e6), max_size=50))
    def test_total_adds_from_first_to_last(self, values: list[float]) -> None:
        expected = 0.0
        for value in values:
            expected += value

        assert total(np.array(values)) == expected


class TestChance:
    def test_is_spread_evenly(self) -> None:
        drawn = uniform(purpose_key(1, "x"), numbered(0, 100_000), 7)

        counts = np.bincount((drawn * 20).astype(int), minlength=20)

        assert drawn.min() >= 0
        assert drawn.max() < 1
        assert np.abs(counts - 5000).max() < 300

    @given(st.integers(0, 2**53 - 1), st.text(max_size=10), st.integers(0, 21_600))
    def test_depends_on_seed_purpose_body_and_tick_alone(
        self, seed: int, purpose: str, tick: int
    ) -> None:
        key = purpose_key(seed, purpose)
        many = keys(key, numbered(0, 10), tick)
        one = keys(key, numbered(4, 1), tick)

        assert one[0] == many[4]
        assert len({*many.tolist(), *keys(key, numbered(0, 10), tick + 1).tolist()}) == 20
        assert purpose_key(seed + 1, purpose) != key
