"""From a mix to the finished sound: −14 LUFS when it can be, never above −1 dBTP."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from adapters.synthesis.loudness import decibels, lufs, mean_square, true_peak
from adapters.synthesis.sine import Wave, blocks

TARGET = 0.04667668449794024
"""Mean square at −14 LUFS: 10^((−14 + 0.691) / 10)."""
CEILING = 0.76
"""Highest sample after limiting (−2.4 dB): coding to AAC may add about a decibel."""
PEAK_LIMIT = 0.80
"""Highest true peak before coding (−1.9 dBTP)."""
MOST_GAIN = 24.0
TOLERANCE = 1.06
"""Of mean square: 0.25 LU."""
ROUNDS = 5
STEP = 48
"""Samples per step of the limiter (1 ms)."""
PART_STEPS = 1024
"""Steps worked on at a time."""
HOLD = 6
"""Steps that gain is lowered ahead of a peak, and held after it."""
RECOVERY = 0.985
"""Share of a reduction that is left after each step: back in about 0.15 s."""


@dataclass(frozen=True, kw_only=True)
class Loudness:
    """What was measured on the finished sound."""

    lufs: float
    true_peak_db: float
    peak_limited: bool
    """Whether −14 LUFS was given up to keep peaks and punch."""


def master(mix: Wave) -> tuple[Wave, Loudness]:
    """The finished sound (length, 2) and its loudness."""
    square = mean_square(mix)
    if square <= 0:
        return mix, Loudness(lufs=lufs(0.0), true_peak_db=decibels(0.0), peak_limited=False)
    gain = min(MOST_GAIN, float(np.sqrt(TARGET / square)))
    out, reached = mix, square
    for _ in range(ROUNDS):
        out = _soft(mix, gain)
        limit(out)
        reached = mean_square(out)
        if TARGET / TOLERANCE < reached < TARGET * TOLERANCE or gain >= MOST_GAIN:
            break
        gain = min(MOST_GAIN, gain * float(np.sqrt(TARGET / reached)))
    peak = true_peak(out)
    if peak > PEAK_LIMIT:
        out *= PEAK_LIMIT / peak
        reached, peak = reached * (PEAK_LIMIT / peak) ** 2, PEAK_LIMIT
    loud = lufs(reached)
    return out, Loudness(
        lufs=loud, true_peak_db=decibels(peak), peak_limited=abs(loud + 14.0) > 1.0
    )


def _soft(wave: Wave, gain: float) -> Wave:
    """Louder, and bent above half of full scale: x / (1 + |x|) from there on."""
    out = np.empty_like(wave)
    for part in blocks(len(wave)):
        louder = wave[part] * gain
        level = np.abs(louder)
        over = np.maximum(level - 0.5, 0.0)
        bent = np.minimum(level, 0.5) + over / (1.0 + over)
        out[part] = np.where(louder < 0, -bent, bent)
    return out


def limit(wave: Wave) -> None:
    """Turn down around every peak above the ceiling, and slowly up again, in place."""
    peaks = _peaks(wave)
    needed = np.where(peaks > CEILING, CEILING / np.maximum(peaks, CEILING), 1.0)
    held = needed.copy()
    for shift in range(1, HOLD + 1):
        held[:-shift] = np.minimum(held[:-shift], needed[shift:])
        held[shift:] = np.minimum(held[shift:], needed[:-shift])
    gains = _released(held)
    ramp = np.arange(STEP) / STEP
    rise = np.append(gains[1:], gains[-1]) - gains
    for steps in _parts(len(gains)):
        smooth = gains[steps, None] + rise[steps, None] * ramp[None, :]
        part = wave[steps.start * STEP : steps.stop * STEP]
        part *= smooth.reshape(-1)[: len(part), None]
        np.clip(part, -CEILING, CEILING, out=part)


def _parts(steps: int) -> Iterator[slice]:
    for start in range(0, steps, PART_STEPS):
        yield slice(start, min(start + PART_STEPS, steps))


def _peaks(wave: Wave) -> Wave:
    """Highest level of both channels in each step of the limiter."""
    peaks = np.zeros(-(-len(wave) // STEP))
    for steps in _parts(len(peaks)):
        part = wave[steps.start * STEP : steps.stop * STEP]
        level = np.zeros((steps.stop - steps.start) * STEP)
        level[: len(part)] = np.abs(part).max(axis=1)
        peaks[steps] = level.reshape(-1, STEP).max(axis=1)
    return peaks


def _released(held: Wave) -> Wave:
    gains, current = [], 1.0
    for wanted in held.tolist():
        current = min(wanted, 1.0 - (1.0 - current) * RECOVERY)
        gains.append(current)
    return np.array(gains)
