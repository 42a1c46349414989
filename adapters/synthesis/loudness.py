"""Loudness and true peak after ITU-R BS.1770-5, with exact arithmetic only."""

import math

import numpy as np
import numpy.typing as npt

from adapters.kernels.waves import filter_in_place, peak_after
from adapters.synthesis.sine import RATE, Wave, blocks

HOP = RATE // 10
BLOCK_HOPS = 4
PART_HOPS = 64
"""Hops worked on at a time."""
ABSOLUTE_GATE = 1.1724653045822964e-07
"""Mean square at −70 LUFS: 10^((−70 + 0.691) / 10)."""
RELATIVE_GATE = 0.1
"""−10 LU."""

SHELF = (1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241,
         0.73248077421585)  # fmt: skip
HIGH_PASS = (1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621)
"""b0 b1 b2 a1 a2 at 48 kHz, tables 1 and 2 of the recommendation."""

type Squares = npt.NDArray[np.float64]


def mean_square(stereo: Wave) -> float:
    """Gated, weighted mean square of both channels; 0 when everything is gated away."""
    hops = _weighted_hops(stereo)
    if len(hops) < BLOCK_HOPS:
        return float(hops.mean()) if len(hops) else 0.0
    blocks = (hops[:-3] + hops[1:-2] + hops[2:-1] + hops[3:]) / BLOCK_HOPS
    heard = blocks[blocks > ABSOLUTE_GATE]
    if not len(heard):
        return 0.0
    heard = heard[heard > heard.mean() * RELATIVE_GATE]
    return float(heard.mean())


def lufs(square: float) -> float:
    """A gated mean square in LUFS; −∞ for silence."""
    return -0.691 + 10 * math.log10(square) if square > 0 else -math.inf


def _weighted_hops(stereo: Wave) -> Squares:
    """Mean square of each whole 100 ms, both channels added."""
    count = len(stereo) // HOP
    squares, shelf, high_pass = np.empty(count), np.zeros((2, 2)), np.zeros((2, 2))
    for first in range(0, count, PART_HOPS):
        last = min(first + PART_HOPS, count)
        weighted = stereo[first * HOP : last * HOP].copy()
        filter_in_place(weighted, shelf, *SHELF)
        filter_in_place(weighted, high_pass, *HIGH_PASS)
        np.multiply(weighted, weighted, out=weighted)
        sums = weighted.reshape(last - first, HOP, 2).sum(axis=1).sum(axis=1)
        squares[first:last] = sums / HOP
    return squares


PHASES = (
    (0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000, -0.0594482421875,
     0.1373291015625, 0.9721679687500, -0.1022949218750, 0.0476074218750, -0.0266113281250,
     0.0148925781250, -0.0083007812500),
    (-0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250, -0.1665039062500,
     0.4650878906250, 0.7797851562500, -0.2003173828125, 0.1015625000000, -0.0582275390625,
     0.0330810546875, -0.0189208984375),
)  # fmt: skip
"""Two of the four phases of the interpolator of annex 2; the others are these reversed."""
REACH = 12
"""Samples on both sides that the interpolator sees."""


def true_peak(stereo: Wave) -> float:
    """Highest level between samples, four times oversampled; 1 is full scale."""
    taps = np.array([*PHASES, *(tuple(reversed(phase)) for phase in PHASES)])
    highest = float(max(stereo.max(initial=0.0), -stereo.min(initial=0.0)))
    for part in blocks(len(stereo)):
        around = np.zeros((part.stop - part.start + 2 * REACH, 2))
        low, high = max(part.start - REACH, 0), min(part.stop + REACH, len(stereo))
        first = low - part.start + REACH
        around[first : first + high - low] = stereo[low:high]
        highest = max(highest, peak_after(around, taps))
    return highest


def decibels(level: float) -> float:
    """A level in dB; −∞ for silence."""
    return 20 * math.log10(level) if level > 0 else -math.inf
