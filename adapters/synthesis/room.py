"""A small room: four parallel combs and one all-pass per side (after Schroeder 1962)."""

import numpy as np

from adapters.kernels.waves import comb_in_place
from adapters.synthesis.sine import Wave

COMBS = ((1557, 1617, 1491, 1422), (1580, 1640, 1514, 1445))
"""Delays in samples, left and right; without common factors, so no pitch is favoured."""
FEEDBACK = 0.74
ALL_PASS, ALL_PASS_GAIN = 225, 0.5
WET = 0.16


def add_room(dry: Wave) -> None:
    """Add its reverberation to a stereo wave (length, 2), in place."""
    send = (dry[:, 0] + dry[:, 1]) * 0.5
    for side, delays in enumerate(COMBS):
        dry[:, side] += _side(send, delays) * WET


def _side(send: Wave, delays: tuple[int, ...]) -> Wave:
    total = np.zeros(len(send))
    for delay in delays:
        total += _comb(send, delay)
    total *= 0.25
    return _all_pass(total)


def _comb(wave: Wave, delay: int) -> Wave:
    """y[n] = x[n] + g·y[n − d]."""
    out = wave.copy()
    comb_in_place(out, delay, FEEDBACK)
    return out


def _all_pass(wave: Wave) -> Wave:
    """y[n] = −g·x[n] + x[n − d] + g·y[n − d]."""
    out = wave * -ALL_PASS_GAIN
    delay = ALL_PASS
    for start in range(delay, len(out), delay):
        stop = min(start + delay, len(out))
        before = np.s_[start - delay : stop - delay]
        out[start:stop] += wave[before] + ALL_PASS_GAIN * out[before]
    return out
