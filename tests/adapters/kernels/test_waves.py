"""Filters and peaks against scipy."""

import numpy as np
import pytest
from scipy import signal

from adapters.kernels.waves import comb_in_place, filter_in_place, peak_after

RNG = np.random.default_rng(2)


def test_the_filter_is_that_of_the_library() -> None:
    b, a = signal.butter(2, 0.1)
    stereo = RNG.normal(size=(4000, 2))
    expected = signal.lfilter(b, a, stereo, axis=0)

    state = np.zeros((2, 2))
    for part in (stereo[:1700], stereo[1700:]):
        filter_in_place(part, state, *b, *a[1:])

    assert stereo == pytest.approx(expected, abs=1e-12)


def test_a_comb_repeats_an_impulse() -> None:
    wave = np.zeros(100)
    wave[0] = 1.0

    comb_in_place(wave, 30, 0.5)

    assert np.flatnonzero(wave).tolist() == [0, 30, 60, 90]
    assert wave[[30, 60, 90]].tolist() == [0.5, 0.25, 0.125]


def test_the_peak_is_the_highest_of_all_rows() -> None:
    stereo, taps = RNG.normal(size=(500, 2)), RNG.normal(size=(4, 12))
    filtered = [
        np.correlate(stereo[:, channel], row, "valid") for channel in (0, 1) for row in taps
    ]

    assert peak_after(stereo, taps) == pytest.approx(np.abs(filtered).max(), rel=1e-12)
