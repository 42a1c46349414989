"""Design systems: named, versioned tokens of colour, light, letters, easing and sound.

The JSON files beside this module are constants of the program, like the text of a message:
they ship inside the package and change only with a release. Reading them through
``importlib.resources`` is therefore not input from outside, and happens once.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, get_args

from domain.language.models import Document

NAMES: tuple[str, ...] = get_args(Document.model_fields["design_system"].annotation)
"""Design systems that a document may name, as ``name@version``."""


@dataclass(frozen=True, kw_only=True)
class Face:
    """How one role of words is set. ``face`` is a family name that a renderer maps to fonts."""

    face: str
    weight: int
    tracking: float
    upper: bool


@dataclass(frozen=True, kw_only=True)
class DesignSystem:
    """Every token of one design system, parsed."""

    name: str
    version: int
    en: str
    pl: str
    colours: Mapping[str, str]
    """Token to ``#rrggbb``."""
    light: Mapping[str, float]
    texture: Mapping[str, float]
    line: Mapping[str, float]
    type: Mapping[str, Face]
    easing: Mapping[str, str | int]
    root: int
    """Lowest note, MIDI × 100."""
    scale: tuple[int, ...]
    """Steps above the root within an octave, in cents."""
    timbre: str
    pad: tuple[int, ...]
    """Chord of the pad above the root, in cents."""

    @property
    def title(self) -> str:
        """``name@version``."""
        return f"{self.name}@{self.version}"


@cache
def design_system(title: str) -> DesignSystem:
    """The design system called ``name@version``. Raises ``KeyError`` for another name."""
    if title not in NAMES:
        raise KeyError(title)
    found = dict(shipped(title.split("@", maxsplit=1)[0]))
    sound = found.pop("sound")
    faces = {role: Face(**face) for role, face in found.pop("type").items()}
    return DesignSystem(
        **found,
        type=faces,
        root=sound["root"],
        scale=tuple(sound["scale"]),
        timbre=sound["timbre"],
        pad=tuple(sound["pad"]),
    )


@cache
def shipped(name: str) -> Mapping[str, Any]:
    """A file beside this package's: the tokens of a design system, or ``releases``."""
    folder = resources.files("domain.language.design_systems")
    parsed: dict[str, Any] = json.loads((folder / f"{name}.json").read_text("utf-8"))
    return MappingProxyType(parsed)
