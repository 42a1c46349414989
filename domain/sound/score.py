"""The score: a film's sound as integer data, the seam to any synthesiser."""

from dataclasses import dataclass

SAMPLE_RATE = 48_000
"""Hz; the one rate both platforms take without resampling."""


@dataclass(frozen=True, kw_only=True)
class Note:
    """One struck note. Times in samples at 48 kHz."""

    start: int
    length: int
    pitch: int
    """MIDI note × 100 (cents), so scales need not be tempered."""
    loudness: int
    """0 to 127."""
    pan: int
    """−128 left to 127 right."""
    voice: str
    """``pluck``, ``bell``, ``tick``, ``sub``, ``drop``."""


@dataclass(frozen=True, kw_only=True)
class PadPoint:
    """Where the soft background stands at one time; between points it moves linearly."""

    at: int
    loudness: int
    brightness: int


@dataclass(frozen=True, kw_only=True)
class Score:
    """Everything that is heard."""

    length: int
    """Samples."""
    notes: tuple[Note, ...]
    pad: tuple[PadPoint, ...] = ()
    pad_chord: tuple[int, ...] = ()
    """Pitches as in ``Note.pitch``."""
    silence_from: int | None = None
    """The pad is still from here until the last hit."""
