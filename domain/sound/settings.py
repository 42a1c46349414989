"""Sound settings as the header of a frame list carries them, read into types."""

from collections.abc import Mapping
from dataclasses import dataclass

VOICES = ("pluck", "bell", "tick", "sub", "drop")
PITCHES = ("size", "species", "height")


@dataclass(frozen=True, kw_only=True)
class SoundSettings:
    """How a film is heard. Pitches are cents (MIDI note × 100)."""

    silent: bool = False
    pitch_by: str = "size"
    density: int = 12
    """Notes per second at most."""
    pad: bool = True
    root: int = 5700
    scale: tuple[int, ...] = (0, 300, 500, 700, 1000)
    pad_chord: tuple[int, ...] = (0, 700, 1500)
    voices: tuple[str, ...] = ()
    """Instrument of each species."""
    timbre: str = "pluck"
    """Instrument of everything else."""


def settings_of(sound: Mapping[str, str | int | float], species: tuple[str, ...]) -> SoundSettings:
    """Settings from ``Header.sound``; what is missing or unknown takes its default."""
    usual = SoundSettings()
    timbre = _one_of(sound.get("timbre"), VOICES, usual.timbre)
    return SoundSettings(
        silent=bool(sound.get("silent", 0)),
        pitch_by=_one_of(sound.get("pitch_by"), PITCHES, usual.pitch_by),
        density=max(1, min(30, int(sound.get("density", usual.density)))),
        pad=bool(sound.get("pad", 1)),
        root=int(sound.get("root", usual.root)),
        scale=_steps(sound.get("scale"), usual.scale),
        pad_chord=_steps(sound.get("pad_chord"), usual.pad_chord),
        voices=tuple(_one_of(sound.get(f"voice.{name}"), VOICES, timbre) for name in species),
        timbre=timbre,
    )


def _one_of(value: object, known: tuple[str, ...], usual: str) -> str:
    return value if isinstance(value, str) and value in known else usual


def _steps(value: object, usual: tuple[int, ...]) -> tuple[int, ...]:
    if not isinstance(value, str) or not value.split():
        return usual
    return tuple(int(step) for step in value.split())
