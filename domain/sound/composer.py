"""From what happens in a film to what is heard: all in integers, so a score is exact.

Every contact is a note of one scale: its pitch from the body, its loudness from the impulse,
its place from left to right. Too many at once are thinned out, strongest first. A pad
breathes with the energy. Before the end there is a moment of silence, then the end hits.
"""

from collections.abc import Callable, Iterable, Sequence
from math import isqrt
from typing import NamedTuple

from domain.sound.score import SAMPLE_RATE, Note, PadPoint, Score
from domain.sound.settings import SoundSettings

MOMENT = SAMPLE_RATE // 60
AT_ONCE = 2
"""Notes within a sixtieth of a second; more sound like one, only dirtier."""
WINDOW = SAMPLE_RATE // 4
"""Span over which the density is kept."""
HUSH = SAMPLE_RATE * 2 // 5
"""Silence before the end: long enough to be noticed, too short to be a mistake."""
BREATH = SAMPLE_RATE // 2
"""Distance of the points of the pad."""

CONTOUR = (0, 2, 1, 3, 2, 4, 1, 5)
"""Steps added in turn, so that equal bodies play a figure rather than one note."""
REACH = 15
"""Steps of the scale from the lowest to the highest note, before the contour."""
LARGEST = 200
"""Radius in units that plays the lowest note; half of it plays three steps higher."""
PER_HALVING = 3
LENGTHS = {"pluck": 43_200, "bell": 96_000, "tick": 4_800, "sub": 57_600, "drop": 72_000}
"""Samples until a voice has died away."""


class Hit(NamedTuple):
    """Something that may be heard."""

    at: int
    """Film time in samples."""
    kind: str
    """As in the frame list: ``contact``, ``birth``, ``death``, ``split``, ``merge``,
    ``convert``, ``mark``."""
    x: int
    """From the left, 0 to 65536 over the width of the canvas."""
    y: int
    """From the top, likewise."""
    strength: int
    """0 to 65535."""
    species: int
    """−1: none."""
    size: int
    """Radius in 1/256 unit."""


def compose(hits: Sequence[Hit], *, length: int, settings: SoundSettings, end: int | None) -> Score:
    """The score of a film of ``length`` samples that reaches its end at sample ``end``."""
    if settings.silent:
        return Score(length=length, notes=())
    hush = None if end is None else max(0, end - HUSH)
    heard = [
        hit
        for hit in hits
        if hit.kind != "mark" and 0 <= hit.at < (length if hush is None else hush)
    ]
    kept = _thinned(heard, settings.density)
    notes = _notes(kept, settings)
    notes += [note for hit in hits if hit.kind == "mark" for note in _blow(hit, settings, end)]
    return Score(
        length=length,
        notes=tuple(sorted(_within(notes, length), key=lambda note: (note.start, note.pitch))),
        pad=_pad(heard, length) if settings.pad else (),
        pad_chord=tuple(settings.root - 1200 + step for step in settings.pad_chord),
        silence_from=hush,
    )


def _thinned(hits: Sequence[Hit], density: int) -> list[Hit]:
    """The strongest hits: at most two per moment and ``density`` per second, in order."""
    moments = _strongest(hits, MOMENT, lambda _: AT_ONCE)
    share = density * WINDOW
    windows = _strongest(
        moments,
        WINDOW,
        lambda number: (number + 1) * share // SAMPLE_RATE - number * share // SAMPLE_RATE,
    )
    return sorted(windows, key=lambda hit: (hit.at, -hit.strength, hit.x, hit.y, hit.size))


def _strongest(hits: Iterable[Hit], span: int, allowed: Callable[[int], int]) -> list[Hit]:
    parts: dict[int, list[Hit]] = {}
    for hit in hits:
        parts.setdefault(hit.at // span, []).append(hit)
    kept = []
    for number, part in sorted(parts.items()):
        part.sort(key=lambda hit: (-hit.strength, hit.at, hit.x, hit.y, hit.size))
        kept += part[: allowed(number)]
    return kept


def _notes(hits: Sequence[Hit], settings: SoundSettings) -> list[Note]:
    played: dict[int, int] = {}
    notes = []
    for hit in hits:
        turn = played.get(hit.species, 0)
        played[hit.species] = turn + 1
        step = _step(hit, settings) + CONTOUR[turn % len(CONTOUR)]
        voice = _voice(hit, settings)
        notes.append(
            Note(
                start=hit.at,
                length=LENGTHS[voice],
                pitch=_pitch(step, settings),
                loudness=_loudness(hit),
                pan=max(-128, min(127, (hit.x - 32768) * 100 // 32768)),
                voice=voice,
            )
        )
    return notes


def _step(hit: Hit, settings: SoundSettings) -> int:
    match settings.pitch_by:
        case "height":
            step = REACH - hit.y * (REACH + 1) // 65536
        case "species":
            step = 2 + 3 * max(0, hit.species)
        case _:
            halvings = _log2(LARGEST * 256) - _log2(max(1, hit.size))
            step = halvings * PER_HALVING // 256
    return max(0, min(REACH, step))


def _log2(value: int) -> int:
    """Binary logarithm × 256, straight between powers of two (at most 0.09 off)."""
    whole = value.bit_length() - 1
    return whole * 256 + ((value << 8 >> whole) - 256)


def _pitch(step: int, settings: SoundSettings) -> int:
    octave, degree = divmod(step, len(settings.scale))
    return settings.root + 1200 * octave + settings.scale[degree]


def _voice(hit: Hit, settings: SoundSettings) -> str:
    if hit.kind == "death":
        return "tick"
    if 0 <= hit.species < len(settings.voices):
        return settings.voices[hit.species]
    return settings.timbre


def _loudness(hit: Hit) -> int:
    """Half as loud for a quarter of the impulse; births and deaths stay behind contacts."""
    loudness = 30 + isqrt(hit.strength) * 92 // 255
    return loudness * 2 // 3 if hit.kind in ("birth", "death") else loudness


def _blow(hit: Hit, settings: SoundSettings, end: int | None) -> list[Note]:
    """A decisive moment: a low blow. The end has the chord above it as well."""
    sub = Note(
        start=hit.at,
        length=LENGTHS["sub"],
        pitch=settings.root - 2400,
        loudness=122 if hit.at == end else 96,
        pan=0,
        voice="sub",
    )
    if hit.at != end:
        return [sub]
    chord = [
        Note(
            start=hit.at,
            length=LENGTHS["bell"],
            pitch=settings.root + step,
            loudness=104 - 8 * number,
            pan=(number - 1) * 48,
            voice="bell",
        )
        for number, step in enumerate((*settings.pad_chord[:3], 1200))
    ]
    return [sub, *chord]


def _within(notes: Iterable[Note], length: int) -> list[Note]:
    """Notes cut at the end of the film."""
    return [
        Note(
            start=note.start,
            length=min(note.length, length - note.start),
            pitch=note.pitch,
            loudness=note.loudness,
            pan=note.pan,
            voice=note.voice,
        )
        for note in notes
        if 0 <= note.start < length
    ]


def _pad(hits: Sequence[Hit], length: int) -> tuple[PadPoint, ...]:
    """Loudness and brightness twice a second, from the energy of the last seconds."""
    energies = [0] * (length // BREATH + 2)
    for hit in hits:
        energies[min(hit.at // BREATH, len(energies) - 1)] += isqrt(hit.strength) // 8
    points, level = [], 0
    for number, energy in enumerate(energies):
        level = (level * 3 + min(255, energy)) // 4
        at = min(number * BREATH, length)
        rising = min(number, 3) * 255 // 3
        points.append(
            PadPoint(at=at, loudness=(34 + level // 6) * rising // 255, brightness=24 + level // 3)
        )
    return tuple(points)
