"""The strokes that bodies consist of: discs in discs, rings in rings, lines in lines."""

import numpy as np

from adapters.kernels.strokes import ADD, BRIGHTEST, Strokes
from adapters.rendering.bodies import Bodies, Floats, Mask
from adapters.rendering.strokes import strokes_of, woven

SMALLEST = 0.75
"""Radius in pixels below which a body is drawn at this size, but fainter."""
SMALL = 22.0
"""Radius in pixels up to which a core needs no softer rim."""
SHADED_FROM = 15.0
"""Radius in pixels from which a plain disc gets a soft highlight."""
HIGHLIGHTS = ((0.80, 0.07), (0.55, 0.10), (0.28, 0.16))
"""Share of the radius and whiteness of the discs that shrink towards the light."""
CORE_WIDTH = 0.42
"""Width of the bright middle of a line, as a share of the line's."""
HALO = 0.5
"""Brightness of light along a line, as a share of the body's colour."""


def body_strokes(bodies: Bodies, *, add: bool) -> Strokes:
    """Strokes of bodies that the kernel knows, body after body."""
    whole, core = whitened(bodies, bodies.flash * 0.85), np.maximum(bodies.core, bodies.flash)
    discs = _discs(bodies, whole, core)
    lines = _lines(bodies, whole, core)
    layers = [
        np.where(bodies.outlined[:, None], *pair) for pair in zip(lines[0], discs[0], strict=True)
    ]
    shown = [np.where(bodies.outlined, *pair) for pair in zip(lines[1], discs[1], strict=True)]
    if add:
        _as_light(layers, shown)
    return woven(layers, shown)


def halo_strokes(bodies: Bodies, inks: Floats) -> Strokes:
    """Light along lines and wide rings, which keeps the brighter where it meets other light."""
    x0, y0, x1, y1 = _ends(bodies)
    return strokes_of(
        x0,
        y0,
        np.maximum(bodies.stroke, 1.0) * 0.5,
        inks,
        to=(x1, y1),
        ring=np.where(bodies.open, 0.0, bodies.radius),
        soft=bodies.reach,
        opacity=bodies.glow * bodies.opacity * HALO,
        mode=BRIGHTEST,
    )


def whitened(bodies: Bodies, share: Floats) -> Floats:
    """Colours (n, 3) mixed with white."""
    return bodies.ink + (255.0 - bodies.ink) * share[:, None]


def _discs(bodies: Bodies, whole: Floats, core: Floats) -> tuple[list[Strokes], list[Mask]]:
    """Four layers: the disc, then a rim and a core, or three highlights."""
    radius = np.maximum(bodies.radius, SMALLEST)
    opacity = bodies.opacity * np.minimum(1.0, bodies.radius / SMALLEST) ** 2
    white = (core > 0) & (bodies.radius > 1)
    shaded = ~white & (bodies.radius >= SHADED_FROM) & (core <= 0)
    layers = [strokes_of(bodies.x, bodies.y, radius, whole, opacity=opacity)]
    shown = [np.ones(len(bodies), bool)]
    cores = ((0.62 + 0.16 * core, core * 0.35), (0.40 + 0.22 * core, core), (core * 0, core))
    for (share, light), (size, whiteness) in zip(HIGHLIGHTS, cores, strict=True):
        part = np.where(white, size, share)
        offset = np.where(white, 0.0, bodies.radius * (1 - share) * 0.52)
        ink = whole + (255.0 - whole) * np.where(white, whiteness, light)[:, None]
        x, y = bodies.x - offset * 0.8, bodies.y - offset
        layers.append(strokes_of(x, y, radius * part, ink, opacity=opacity))
    shown += [shaded | (white & (bodies.radius > SMALL)), shaded | white, shaded]
    return layers, shown


def _lines(bodies: Bodies, whole: Floats, core: Floats) -> tuple[list[Strokes], list[Mask]]:
    """Two layers (and two that are not shown): the stroke and its bright middle."""
    x0, y0, x1, y1 = _ends(bodies)
    width = np.maximum(bodies.stroke, 1.0)
    ring = np.where(bodies.open, 0.0, bodies.radius)
    white = whole + (255.0 - whole) * core[:, None]
    none = np.zeros(len(bodies), bool)
    outer, inner = (
        strokes_of(x0, y0, half, ink, to=(x1, y1), ring=ring, opacity=bodies.opacity)
        for half, ink in ((width * 0.5, whole), (width * 0.5 * CORE_WIDTH, white))
    )
    shown = [~none, (core > 0) & (width >= 2), none, none]
    return [outer, inner, inner, inner], shown


def _ends(bodies: Bodies) -> tuple[Floats, Floats, Floats, Floats]:
    """Ends of lines; twice the middle of anything else."""
    x0, y0, x1, y1 = bodies.ends()
    open_ = bodies.open
    return (
        np.where(open_, x0, bodies.x),
        np.where(open_, y0, bodies.y),
        np.where(open_, x1, bodies.x),
        np.where(open_, y1, bodies.y),
    )


def _as_light(layers: list[Strokes], shown: list[Mask]) -> None:
    """Let each layer add only what it is brighter than the ones below it."""
    below = np.zeros_like(layers[0][:, 7:10])
    for layer, seen in zip(layers, shown, strict=True):
        own = layer[:, 7:10].copy()
        layer[:, 7:10] = np.maximum(0.0, own - below)
        layer[:, 12] = ADD
        below = np.where(seen[:, None], own, below)
