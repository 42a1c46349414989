"""Sequential arithmetic on sound: table tones, filters, combs, peaks between samples."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.compiled import compiled

type Wave = npt.NDArray[np.float64]


@compiled
def tone_into(out: Wave, phases: npt.NDArray[np.uint64], table: Wave, bits: int) -> None:
    """A tone from its phases: table values, straight between its 2**bits steps.

    A turn is 2**32 steps of phase; the table holds one value more than a turn.
    """
    low_bits = np.uint64(32 - bits)
    rest = np.uint64((1 << (32 - bits)) - 1)
    whole = 1.0 / (1 << (32 - bits))
    turn = np.uint64((1 << 32) - 1)
    for n in range(len(out)):
        position = phases[n] & turn
        index = np.int64(position >> low_bits)
        part = np.float64(position & rest) * whole
        low = table[index]
        out[n] = low + (table[index + 1] - low) * part


@compiled
def steady_tone_into(out: Wave, start: int, steps: int, table: Wave, bits: int) -> None:
    """A tone of a steady increment from phase ``start`` on, otherwise as ``tone_into``."""
    low_bits = np.uint64(32 - bits)
    rest = np.uint64((1 << (32 - bits)) - 1)
    whole = 1.0 / (1 << (32 - bits))
    turn = np.uint64((1 << 32) - 1)
    position, step = np.uint64(start), np.uint64(steps)
    for n in range(len(out)):
        index = np.int64(position >> low_bits)
        part = np.float64(position & rest) * whole
        low = table[index]
        out[n] = low + (table[index + 1] - low) * part
        position = (position + step) & turn


@compiled
def filter_in_place(
    stereo: Wave, state: Wave, b0: float, b1: float, b2: float, a1: float, a2: float
) -> None:
    """A second-order filter over both channels of (n, 2), transposed direct form II.

    ``state`` (channels, 2) is what the filter remembers from one part of a wave to the next.
    """
    for channel in range(stereo.shape[1]):
        first, second = state[channel, 0], state[channel, 1]
        for n in range(len(stereo)):
            x = stereo[n, channel]
            y = b0 * x + first
            first = b1 * x - a1 * y + second
            second = b2 * x - a2 * y
            stereo[n, channel] = y
        state[channel, 0], state[channel, 1] = first, second


@compiled
def comb_in_place(wave: Wave, delay: int, feedback: float) -> None:
    """y[n] = x[n] + g·y[n − d]."""
    for n in range(delay, len(wave)):
        wave[n] += feedback * wave[n - delay]


@compiled
def peak_after(padded: Wave, taps: Wave) -> float:
    """Highest absolute value of (n, 2) filtered by each row of taps."""
    peak = 0.0
    for row in range(len(taps)):
        for n in range(len(padded) - taps.shape[1] + 1):
            for channel in range(2):
                total = 0.0
                for tap in range(taps.shape[1]):
                    total += padded[n + tap, channel] * taps[row, tap]
                peak = max(peak, abs(total))
    return peak
