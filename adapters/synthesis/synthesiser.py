"""Plays a score."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from adapters.synthesis.mastering import Loudness, master
from adapters.synthesis.room import with_room
from adapters.synthesis.sine import Wave, hertz, increment, tone
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
    mix = with_room(mix + _pad(score))
    finished, loudness = master(mix)
    samples = np.floor(finished * 32767.0 + 0.5).astype(np.int16)
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


def _pad(score: Score) -> Wave:
    """The chord of soft tones, brighter and louder with the energy of the film."""
    out = np.zeros((score.length, 2))
    if not score.pad or not score.pad_chord:
        return out
    loudness = _between(score.pad, [point.loudness for point in score.pad], score.length)
    brightness = _between(score.pad, [point.brightness for point in score.pad], score.length)
    level = (loudness / 127) ** 2 * (PAD_LEVEL * 3 / len(score.pad_chord))
    if score.silence_from is not None:
        level = level * _hush(score.silence_from, score.length)
    bright = brightness / 255
    for side, detune in enumerate((-PAD_DETUNE, PAD_DETUNE)):
        for number, pitch in enumerate(score.pad_chord):
            base = hertz(pitch + detune * (number + 1))
            soft = tone(increment(base), score.length)
            sharp = tone(increment(base * 2), score.length) + 0.5 * tone(
                increment(base * 3), score.length
            )
            out[:, side] += soft + sharp * bright * 0.5
    swell = 0.82 + 0.18 * tone(increment(0.23), score.length)
    return out * (level * swell)[:, None]


def _between(points: tuple[PadPoint, ...], values: list[int], length: int) -> Wave:
    """Values straight between points, in order of time."""
    out = np.full(length, float(values[-1]))
    for number in range(len(points) - 1):
        start, stop = points[number].at, min(points[number + 1].at, length)
        if start < stop:
            share = np.arange(stop - start) / (points[number + 1].at - start)
            out[start:stop] = values[number] + (values[number + 1] - values[number]) * share
    return out


def _hush(start: int, length: int) -> Wave:
    level = np.ones(length)
    stop = min(start + STILL, length)
    level[start:stop] = np.arange(stop - start, 0, -1) / max(1, stop - start)
    level[stop:] = 0.0
    return level
