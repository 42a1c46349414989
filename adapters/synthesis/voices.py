"""The instruments: plucks, bells, ticks and low blows, each one note as a mono wave."""

from functools import lru_cache

import numpy as np

from adapters.synthesis.sine import CIRCLE, RATE, Wave, decay, hertz, increment, look_up, tone

NYQUIST = 20_000.0
ATTACK = 96
"""Samples (2 ms) in which a note rises; less clicks."""
RELEASE = 480

PLUCK = ((1.0, 1.0, 9000.0), (2.0, 0.46, 5200.0), (3.0, 0.24, 3300.0), (4.0, 0.12, 2200.0),
         (5.0, 0.06, 1500.0))  # fmt: skip
BELL = ((1.0, 0.9, 26000.0), (2.0, 0.34, 15000.0), (2.76, 0.26, 10000.0), (5.40, 0.12, 5000.0),
        (0.5, 0.20, 30000.0))  # fmt: skip
TICK = ((4.0, 0.8, 260.0), (6.7, 0.5, 160.0), (1.0, 0.35, 700.0))
"""Partials: ratio to the pitch, strength, half-life in samples. Those of the bell are the
classic ones of a struck bar; they are not harmonic, which is what makes it a bell."""


@lru_cache(maxsize=512)
def play(voice: str, pitch: int, length: int) -> Wave:
    """One note at full loudness, within ±1.2. Raises ``KeyError`` for an unknown voice."""
    match voice:
        case "pluck":
            wave = _partials(pitch, length, PLUCK) * 0.62
        case "bell":
            wave = _partials(pitch, length, BELL) * 0.5
        case "tick":
            wave = _partials(pitch, length, TICK) * 0.55
        case "sub":
            wave = _falling(length, 2.4 * hertz(pitch), hertz(pitch), 14_000.0)
        case "drop":
            wave = _falling(length, 4.0 * hertz(pitch), 0.5 * hertz(pitch), 26_000.0) * 0.7
        case _:
            raise KeyError(voice)
    return _edges(wave)


def _partials(pitch: int, length: int, partials: tuple[tuple[float, float, float], ...]) -> Wave:
    base = hertz(pitch)
    wave = np.zeros(length)
    for ratio, strength, half_life in partials:
        if base * ratio < NYQUIST:
            wave += tone(increment(base * ratio), length) * decay(length, half_life) * strength
    return wave


def _falling(length: int, start: float, stop: float, half_life: float) -> Wave:
    """A tone that slides down quickly at first, and dies away."""
    slide = decay(length, RATE * 0.035)
    frequency = stop + (start - stop) * slide
    steps = np.floor(frequency * (CIRCLE / RATE) + 0.5).astype(np.uint64)
    wave = look_up(np.cumsum(steps, dtype=np.uint64)) * decay(length, half_life)
    return wave + 0.25 * wave * wave * wave


def _edges(wave: Wave) -> Wave:
    attack, release = min(ATTACK, len(wave)), min(RELEASE, len(wave))
    wave[:attack] *= np.arange(attack) / ATTACK
    wave[len(wave) - release :] *= np.arange(release, 0, -1) / RELEASE
    return wave
