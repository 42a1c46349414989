"""Colour words as tokens of a design system: the nearest one, or an override that says so."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.composition.reading import Reading
from domain.composition.wish import Entry
from domain.language.design_system import design_system

_PALETTE = tuple(f"palette.{number}" for number in range(1, 6))

HUES: dict[str, tuple[str, str]] = {
    "red": ("#ff5a4d", "#c8321f"),
    "orange": ("#ff9a4a", "#c8701e"),
    "yellow": ("#ffd25e", "#b8862b"),
    "green": ("#7fe3a0", "#4e7a45"),
    "blue": ("#5fa2ff", "#2f5d8c"),
    "cyan": ("#4fd8ea", "#2a7f86"),
    "violet": ("#a493ff", "#65508f"),
    "pink": ("#ff83b4", "#a8496f"),
    "white": ("#f1f4fa", "#fffdf6"),
    "black": ("#7c89a6", "#1f1b18"),
    "gray": ("#8e99ad", "#8b8378"),
}
"""Colour word → light enough for a dark ground, dark enough for a light one."""

_NEAR = 95.0
"""Distance in RGB below which a token of the system is the colour that was meant."""

NAMED = 3
"""Three colours of our own; with more the film leaves its design system."""


@dataclass(frozen=True, kw_only=True)
class Colours:
    """Tokens to use, in order, and what the document overrides for them."""

    tokens: tuple[str, ...]
    """At least five, the wished ones first."""
    overrides: tuple[Entry, ...]
    named: Mapping[str, str] = field(default_factory=dict)
    """Colour word of the idea → the token that shows it."""

    @property
    def main(self) -> str:
        """Colour of most bodies."""
        return self.tokens[0]

    @property
    def other(self) -> str:
        """Colour against the main one."""
        return self.tokens[1]

    def some(self, count: int) -> list[str]:
        """The first few tokens, for species whose bodies differ."""
        return list(self.tokens[:count])


def colours_of(reading: Reading) -> Colours:
    """Tokens for the colour words of an idea; without any, the palette from a thrown start."""
    start = reading.dice.whole("palette", 0, 2)
    order = [_PALETTE[(start + at) % len(_PALETTE)] for at in range(len(_PALETTE))]
    chosen: list[str] = []
    overrides: list[Entry] = []
    for word in reading.colours[:NAMED]:
        wanted = hue(word, reading.design_system)
        near = [token for token in order if token not in chosen]
        token = min(near, key=lambda each: _distance(_value(each, reading), wanted))
        if _distance(_value(token, reading), wanted) > _NEAR:
            overrides.append({"token": token, "value": wanted})
        chosen.append(token)
    rest = [token for token in order if token not in chosen]
    named = dict(zip(reading.colours, chosen, strict=False))
    return Colours(tokens=(*chosen, *rest), overrides=tuple(overrides), named=named)


def hue(word: str, system: str) -> str:
    """The colour of a colour word, ``#rrggbb``, as it reads on the ground of a design system."""
    on_dark, on_light = HUES[word]
    return (
        on_light
        if _brightness(design_system(system).colours["background.inner"]) > 0.5
        else on_dark
    )


def _value(token: str, reading: Reading) -> str:
    return design_system(reading.design_system).colours[token]


def _rgb(value: str) -> tuple[int, int, int]:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


def _brightness(value: str) -> float:
    return sum(_rgb(value)) / (3 * 255)


def _distance(one: str, other: str) -> float:
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return math.sqrt(sum((a - b) * (a - b) for a, b in pairs))
