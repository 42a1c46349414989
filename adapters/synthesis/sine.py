"""A sine without the mathematics library, whose last digit differs between machines.

Only + − × ÷ on 64-bit floats are used, which IEEE 754 makes exact everywhere.
"""

import math
from collections.abc import Iterator
from functools import cache

import numpy as np
import numpy.typing as npt

from adapters.kernels.waves import steady_tone_into, tone_into

type Wave = npt.NDArray[np.float64]

BITS = 12
SIZE = 1 << BITS
CIRCLE = 1 << 32
"""Steps of a phase."""
RATE = 48_000
BLOCK = 1 << 16
"""Samples worked on at a time: temporary waves as long as a film would take its memory."""

SEMITONES = (
    1.0,
    1.0594630943592953,
    1.122462048309373,
    1.189207115002721,
    1.2599210498948732,
    1.3348398541700344,
    1.4142135623730951,
    1.4983070768766815,
    1.5874010519681994,
    1.681792830507429,
    1.7817974362806785,
    1.8877486253633868,
    2.0,
)
"""Powers of 2 to the twelfths, written out."""
A4_CENTS, A4_HERTZ = 6900, 440.0


def blocks(length: int) -> Iterator[slice]:
    """The parts of a wave of ``length`` samples, one after the other."""
    for start in range(0, length, BLOCK):
        yield slice(start, min(start + BLOCK, length))


@cache
def table() -> Wave:
    """One turn of a sine in 4096 steps and one more, by its Taylor series to x¹⁵."""
    half_pi = 1.5707963267948966
    quarter = SIZE // 4
    x = np.arange(quarter + 1) * (half_pi / quarter)
    square, term = x * x, x.copy()
    rise = x.copy()
    for power in range(3, 17, 2):
        term = term * square * (-1.0 / ((power - 1) * power))
        rise = rise + term
    turn = np.empty(SIZE + 1)
    turn[: quarter + 1] = rise
    turn[quarter : 2 * quarter + 1] = rise[::-1]
    turn[2 * quarter :] = -turn[: 2 * quarter + 1]
    return turn


def hertz(cents: int) -> float:
    """Frequency of a pitch; between semitones on a straight line (off by < 0.8 cent)."""
    octave, rest = divmod(cents - A4_CENTS, 1200)
    semitone, part = divmod(rest, 100)
    low, high = SEMITONES[semitone], SEMITONES[semitone + 1]
    ratio = low + (high - low) * (part / 100)
    return math.ldexp(A4_HERTZ * ratio, octave)


def increment(frequency: float) -> int:
    """Phase steps per sample."""
    return int(frequency * CIRCLE / RATE + 0.5)


def tone(steps: int, length: int, start: int = 0) -> Wave:
    """A sine from phase 0 with a steady increment, from sample ``start`` on."""
    out = np.empty(length)
    steady_tone_into(out, start * steps % CIRCLE, steps, table(), BITS)
    return out


def look_up(phase: npt.NDArray[np.uint64]) -> Wave:
    """The sine at phases, straight between the steps of the table."""
    out = np.empty(len(phase))
    tone_into(out, phase, table(), BITS)
    return out


def decay(length: int, half_life: float) -> Wave:
    """1 falling by half every ``half_life`` samples, by repeated multiplication."""
    factor = 1.0 - 0.6931471805599453 / half_life
    steps = np.full(length, factor)
    steps[0] = 1.0
    return np.multiply.accumulate(steps)
