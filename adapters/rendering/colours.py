"""Arithmetic on colours, on levels as stored (not linear light)."""

from functools import lru_cache

from domain.picture.look import Look

type Rgb = tuple[int, int, int]

WHITE: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)


@lru_cache(maxsize=16_384)
def mix(a: Rgb, b: Rgb, share: float) -> Rgb:
    """``a`` for share 0, ``b`` for share 1."""
    return (
        int(a[0] + (b[0] - a[0]) * share + 0.5),
        int(a[1] + (b[1] - a[1]) * share + 0.5),
        int(a[2] + (b[2] - a[2]) * share + 0.5),
    )


def scaled(colour: Rgb, share: float) -> Rgb:
    """The colour at a share of its brightness."""
    return mix(BLACK, colour, share)


def argb(colour: Rgb, opacity: int = 255) -> int:
    """A colour as Skia's paints take it, without premultiplication."""
    return opacity << 24 | colour[0] << 16 | colour[1] << 8 | colour[2]


def absorbed(ink: Rgb, ground: Rgb) -> Rgb:
    """What ink takes away from the ground; subtracting it from the ground gives the ink."""
    return (
        max(0, ground[0] - ink[0]),
        max(0, ground[1] - ink[1]),
        max(0, ground[2] - ink[2]),
    )


def colour_of(look: Look, token: str) -> Rgb:
    """The colour of a token. Raises ``KeyError`` naming the token when it is unknown."""
    return look.colours[token]


def is_paper(look: Look) -> bool:
    """Whether trails and shadows darken the ground instead of lighting it."""
    return not look.additive_glow


def washed(ink: Rgb, share: float) -> Rgb:
    """Ink as a wash: towards an even grey of its strongest channel.

    Trails lose the same number of levels in every channel, so an even ink keeps its hue.
    """
    strongest = max(ink)
    return mix(ink, (strongest, strongest, strongest), share)
