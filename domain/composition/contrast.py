"""Contrast of a film's bodies against what is behind them, from the design system's tokens."""

from domain.language.bodies import Species
from domain.language.models import (
    Document,
    LinearBackground,
    MovingBackground,
    RadialBackground,
)
from domain.picture.look import look_of

type Rgb = tuple[int, int, int]

SEEN = 0.3
"""Bodies less solid than this are meant to be faint."""


def body_contrast(document: Document) -> float:
    """Contrast after WCAG 2 (1 to 21) of the species that is told from its background worst.

    Of a species its clearest colour counts, of a background with two colours the nearer one;
    glow and whitened middles are left out, so that a species without them is measured alike.
    """
    colours = look_of(document).colours
    behind = [_luminance(colours[token]) for token in _tokens_behind(document)]
    return min(
        (
            max(
                min(_contrast(_luminance(colours[token]), other) for other in behind)
                for token in _tokens_of(species)
            )
            for species in document.species
            if species.opacity >= SEEN
        ),
        default=1.0,
    )


def _tokens_behind(document: Document) -> tuple[str, ...]:
    match document.background:
        case RadialBackground(inner=inner, outer=outer):
            return (inner, outer)
        case LinearBackground(begin=begin, end=end):
            return (begin, end)
        case MovingBackground() as moving:
            return (moving.inner, moving.outer, moving.inner_to, moving.outer_to)
        case solid:
            return (solid.colour,)


def _tokens_of(species: Species) -> tuple[str, ...]:
    dealt = (species.colour,) if isinstance(species.colour, str) else species.colour
    return (*dealt, species.edge) if species.edge else dealt


def _contrast(one: float, other: float) -> float:
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    """Relative luminance of an sRGB colour (WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
