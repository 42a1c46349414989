"""Colours: a palette of hex values becomes tokens of a design system and overrides of them."""

from dataclasses import dataclass

from domain.language.problems import Path
from domain.language.upgrades.old_rules import ColourAnimation
from domain.language.upgrades.translation import Translation

PALETTE = ("palette.1", "palette.2", "palette.3", "palette.4", "palette.5", "accent", "muted")
"""Tokens that bodies may take, in the order in which they are given away."""

BACKGROUND = "background.outer"

BRIGHT = 128
"""Backgrounds of this brightness (of 255) and more take the design system with dark words."""


@dataclass(frozen=True, kw_only=True)
class Colours:
    """Which token stands for which old colour."""

    design_system: str
    tokens: dict[str, str]
    background: str

    @property
    def overrides(self) -> list[dict[str, object]]:
        """Every colour of the document under its token."""
        values = {BACKGROUND: self.background}
        for colour, token in self.tokens.items():
            values.setdefault(token, colour)
        return [{"token": token, "value": colour} for token, colour in values.items()]


def colours_of(translation: Translation) -> Colours:
    """Tokens for the colours of bodies, in order of their entities, then of the rules that
    change colours; then the nearest ones."""
    old = translation.old
    background = full(old.scene.background)
    wanted: dict[str, tuple[Path, str]] = {}
    for at, entity in enumerate(old.systems.entities):
        path: Path = ("systems", "entities", at, "color")
        wanted.setdefault(full(entity.color), (path, entity.color))
    for at, rule in enumerate(old.systems.rules):
        if isinstance(rule, ColourAnimation):
            for number, colour in enumerate(rule.params.colors):
                path = ("systems", "rules", at, "params", "colors", number)
                wanted.setdefault(full(colour), (path, colour))
    tokens = dict(zip(list(wanted), PALETTE, strict=False))
    for colour, (path, said) in list(wanted.items())[len(PALETTE) :]:
        near = min(tokens, key=lambda known: _distance(known, colour))
        translation.ledger.approximated(path, said, f"{tokens[near]} ({near}), the nearest colour")
        tokens = {**tokens, colour: tokens[near]}
    system = "paper@1" if _brightness(background) >= BRIGHT else "dusk@1"
    return Colours(design_system=system, tokens=tokens, background=background)


def full(colour: str) -> str:
    """``#rrggbb`` in lower case."""
    digits = colour[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def _parts(colour: str) -> tuple[int, int, int]:
    number = int(colour[1:], 16)
    return number >> 16, number >> 8 & 255, number & 255


def _distance(one: str, other: str) -> int:
    return sum((a - b) ** 2 for a, b in zip(_parts(one), _parts(other), strict=True))


def _brightness(colour: str) -> float:
    red, green, blue = _parts(colour)
    return (299 * red + 587 * green + 114 * blue) / 1000
