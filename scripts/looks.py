"""How different films look: three stills of each, a few numbers, and a distance of two films.

The stills are taken at 20, 50 and 80 % of a film and cut to the room between the words, so
that lettering counts for nothing. What counts is what differs from the ground (the median
colour of the still), so that a dark and a light design system alone make no difference. Of each
still three things are kept:

- cover: in 6 × 6 cells, the share of pixels that differ from the ground;
- colour: how much of what differs has each of twelve hues, or is dark, middling or light;
- grain: how much of the edges in it has each of eight strengths.

Two stills differ in cover by the cells' differences over their larger values, summed; in
colour and grain by half the sum of the differences of shares: each 0 for equal, 1 for nothing
in common. The distance of two films is the mean of all three over the three stills.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adapters.rendering.painter import Painter
from adapters.rendering.target import Pixels
from domain.language.models import Document
from domain.picture.film import Film
from domain.picture.look import look_of

type Numbers = NDArray[np.float64]

FPS = 15
MOMENTS = (0.2, 0.5, 0.8)
"""Shares of a film at which it is looked at."""

WIDTH = 108
"""Pixels; what cannot be told apart at the size of a thumbnail is not different enough."""

ROOM = (0.2, 0.79)
"""Shares of the height between title and end card."""

CELLS = 6
COVERED = 0.09
"""Difference from the ground, of 1, from which a pixel is taken for something."""

HUES = 12
GREY = 0.1
"""Difference of the channels, of 1, below which a pixel has no hue."""

EDGES = np.array([0.02, 0.04, 0.07, 0.11, 0.16, 0.23, 0.32, 0.45, 4.0])

PARTS = ("cover", "colour", "grain")

DIFFERENT = 0.28
"""Distance from which two films are told apart: beyond the median of 17 pairs of variations of
one family (0.28, a quarter of them under 0.18), while 99 of 100 of 686 pairs of films of unlike
families lie beyond 0.29 (median 0.55). Measured on two variations of the twenty ideas."""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A film as it was seen: its stills, how long it took, and why it ended."""

    pictures: tuple[Pixels, ...]
    seconds: float
    ended_because: str


def see(document: Document) -> Seen:
    """Simulate a film to its end and draw it at its three moments."""
    film = Film(document, FPS)
    look = look_of(document)
    frames = list(film.frames())
    height = WIDTH * document.canvas.height // document.canvas.width
    painter = Painter(film.header, look, width=WIDTH, height=height)
    pictures = []
    for moment in MOMENTS:
        target = painter.target()
        painter.draw(frames, int(moment * (len(frames) - 1)), target)
        pictures.append(target.pixels.copy())
    return Seen(
        pictures=tuple(pictures),
        seconds=len(frames) / FPS,
        ended_because=film.ended_because,
    )


def traits(pictures: Sequence[Pixels]) -> dict[str, Numbers]:
    """Cover, colour and grain of stills, one row per still."""
    rows = [dict(_traits(picture)) for picture in pictures]
    return {part: np.stack([row[part] for row in rows]) for part in PARTS}


def differences(one: dict[str, Numbers], other: dict[str, Numbers]) -> dict[str, float]:
    """How much the traits of two films differ in each part, 0 to 1, like still with like."""
    larger = np.maximum(one["cover"], other["cover"]).sum(axis=1)
    cover = np.abs(one["cover"] - other["cover"]).sum(axis=1) / np.maximum(larger, 1e-9)
    found = {"cover": float(cover.mean())}
    for part in PARTS[1:]:
        found[part] = float(np.abs(one[part] - other[part]).sum(axis=1).mean() / 2)
    return found


def distance(one: Sequence[Pixels], other: Sequence[Pixels]) -> float:
    """How different two films look: 0 for equal stills, 1 for nothing in common."""
    found = differences(traits(one), traits(other))
    return sum(found.values()) / len(PARTS)


def _traits(picture: Pixels) -> Iterator[tuple[str, Numbers]]:
    top, bottom = (int(share * picture.shape[0]) for share in ROOM)
    colours = picture[top:bottom, :, :3].astype(np.float64) / 255
    ground = np.median(colours.reshape(-1, 3), axis=0)
    covered = np.abs(colours - ground).max(axis=2) > COVERED
    light = colours @ np.array([0.299, 0.587, 0.114])
    yield "cover", _in_cells(covered.astype(np.float64))
    yield "colour", _shares(_hues(colours[covered], light[covered]), HUES + 3)
    down, across = np.gradient(light)
    strength = np.digitize(np.hypot(down, across).ravel(), EDGES) - 1
    yield "grain", _shares(strength[strength >= 0], len(EDGES) - 1)


def _hues(colours: Numbers, light: Numbers) -> NDArray[np.int64]:
    """Of each colour which twelfth of the circle, or 12 dark, 13 middling, 14 light grey."""
    grey = np.ptp(colours, axis=1) < GREY if len(colours) else np.zeros(0, np.bool_)
    red, green, blue = colours.T
    turn = np.arctan2(np.sqrt(3.0) * (green - blue), 2 * red - green - blue) / (2 * np.pi)
    hue = np.floor(turn * HUES + 0.5).astype(np.int64) % HUES
    tone = HUES + np.digitize(light, [1 / 3, 2 / 3])
    return np.where(grey, tone, hue).astype(np.int64)


def _shares(kinds: NDArray[np.int64], count: int) -> Numbers:
    """How much of all belongs to each kind; of nothing, none."""
    counts = np.bincount(kinds, minlength=count)[:count].astype(np.float64)
    return counts / max(1.0, float(counts.sum()))


def _in_cells(plane: Numbers) -> Numbers:
    """Means of 6 × 6 parts of a plane, row by row."""
    return np.array(
        [
            part.mean()
            for row in np.array_split(plane, CELLS, axis=0)
            for part in np.array_split(row, CELLS, axis=1)
        ]
    )
