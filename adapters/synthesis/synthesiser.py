"""Plays a score."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from adapters.synthesis.mastering import Loudness, master
from adapters.synthesis.room import add_room
from adapters.synthesis.sine import Wave, blocks, hertz, increment, tone
from adapters.synthesis.voices import play
from domain.sound.score import Note, PadPoint, Score

VERSION = "synthesis@2"
PAD_LEVEL = 0.30
PAD_DETUNE = 4
"""Cents between the two sides of the pad: it seems to move."""
STILL = 2400
"""Samples in which the pad falls silent before the end."""


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A finished sound track."""

    samples: npt.NDArray[np.int16]
    """Shape (length, 2), 48 kHz."""
    loudness: Loudness


def synthesise(score: Score) -> Sound:
    """Play a score. Equal scores give equal samples on every machine."""
    mix = np.zeros((score.length, 2))
    for note in score.notes:
        _strike(mix, note)
    _add_pad(mix, score)
    add_room(mix)
    finished, loudness = master(mix)
    samples = np.empty(mix.shape, np.int16)
    for part in blocks(score.length):
        samples[part] = np.floor(finished[part] * 32767.0 + 0.5)
    return Sound(samples=samples, loudness=loudness)


def _strike(mix: Wave, note: Note) -> None:
    wave = play(note.voice, note.pitch, note.length)
    stop = min(note.start + len(wave), len(mix))
    strength = (note.loudness / 127) ** 2
    right = (note.pan + 128) / 255
    left, right = strength * (1.0 - right * right), strength * right * (2.0 - right)
    part = wave[: stop - note.start]
    mix[note.start : stop, 0] += part * left
    mix[note.start : stop, 1] += part * right


def _add_pad(mix: Wave, score: Score) -> None:
    """The chord of soft tones, brighter and louder with the energy of the film."""
    if not score.pad or not score.pad_chord:
        return
    for part in blocks(score.length):
        mix[part] += _pad(score, part.start, part.stop)


def _pad(score: Score, start: int, stop: int) -> Wave:
    """The pad from one sample to another."""
    length = stop - start
    out = np.zeros((length, 2))
    loudness = _between(score.pad, [point.loudness for point in score.pad], start, stop)
    brightness = _between(score.pad, [point.brightness for point in score.pad], start, stop)
    level = (loudness / 127) ** 2 * (PAD_LEVEL * 3 / len(score.pad_chord))
    if score.silence_from is not None:
        level = level * _hush(score.silence_from, score.length, start, stop)
    bright = brightness / 255
    for side, detune in enumerate((-PAD_DETUNE, PAD_DETUNE)):
        for number, pitch in enumerate(score.pad_chord):
            base = hertz(pitch + detune * (number + 1))
            soft = tone(increment(base), length, start)
            sharp = tone(increment(base * 2), length, start) + 0.5 * tone(
                increment(base * 3), length, start
            )
            out[:, side] += soft + sharp * bright * 0.5
    swell = 0.82 + 0.18 * tone(increment(0.23), length, start)
    return out * (level * swell)[:, None]


def _between(points: tuple[PadPoint, ...], values: list[int], start: int, stop: int) -> Wave:
    """Values straight between points, in order of time, from one sample to another."""
    out = np.full(stop - start, float(values[-1]))
    for number in range(len(points) - 1):
        at, until = points[number].at, points[number + 1].at
        low, high = max(at, start), min(until, stop)
        if low < high:
            share = np.arange(low - at, high - at) / (until - at)
            out[low - start : high - start] = (
                values[number] + (values[number + 1] - values[number]) * share
            )
    return out


def _hush(begin: int, length: int, start: int, stop: int) -> Wave:
    """The fading of the pad, from one sample to another."""
    end = min(begin + STILL, length)
    left = end - np.arange(start, stop)
    level: Wave = np.clip(left / max(1, end - begin), 0.0, 1.0)
    return level
