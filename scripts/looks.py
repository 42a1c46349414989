"""How different films look: three stills of each, a few numbers, and a distance of two films.

The stills are taken at 20, 50 and 80 % of a film and cut to the room between the words, so
that lettering counts for nothing. Of each still three things are kept:

- cover: in 8 × 8 cells, the share of pixels that differ from the ground (the median colour);
- colour: in the same cells, the mean lightness and the two mean differences of colour;
- grain: how much of the picture each of eight strengths of edge has, from flat to hard.

The distance of two films is the mean absolute difference of each part, taken still by still,
divided by the part's ``TYPICAL`` and averaged over the parts: 1 is what two films of unlike
families have on average, 0 are equal pictures.

    python -m scripts.looks [--measure]
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

CELLS = 8
COVERED = 0.09
"""Difference from the ground, of 1, from which a pixel is taken for something."""

EDGES = np.array([0.0, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 4.0])

PARTS = ("cover", "colour", "grain")
TYPICAL = {"cover": 0.2, "colour": 0.06, "grain": 0.05}
"""Mean difference of each part between films of unlike families."""


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


def differences(one: Sequence[Pixels], other: Sequence[Pixels]) -> dict[str, float]:
    """Mean absolute difference of each part, like still with like."""
    first, second = traits(one), traits(other)
    return {part: float(np.mean(np.abs(first[part] - second[part]))) for part in PARTS}


def distance(one: Sequence[Pixels], other: Sequence[Pixels]) -> float:
    """How different two films look: 0 for equal stills, about 1 for unlike families."""
    found = differences(one, other)
    return sum(found[part] / TYPICAL[part] for part in PARTS) / len(PARTS)


def _traits(picture: Pixels) -> Iterator[tuple[str, Numbers]]:
    top, bottom = (int(share * picture.shape[0]) for share in ROOM)
    colours = picture[top:bottom, :, :3].astype(np.float64) / 255
    ground = np.median(colours.reshape(-1, 3), axis=0)
    covered = np.abs(colours - ground).max(axis=2) > COVERED
    yield "cover", _in_cells(covered.astype(np.float64))
    light = colours @ np.array([0.299, 0.587, 0.114])
    planes = (light, colours[..., 0] - light, colours[..., 2] - light)
    yield "colour", np.concatenate([_in_cells(plane) for plane in planes])
    down, across = np.gradient(light)
    counts, _ = np.histogram(np.hypot(down, across), bins=EDGES)
    yield "grain", counts / counts.sum()


def _in_cells(plane: Numbers) -> Numbers:
    """Means of 8 × 8 parts of a plane, row by row."""
    return np.array(
        [
            part.mean()
            for row in np.array_split(plane, CELLS, axis=0)
            for part in np.array_split(row, CELLS, axis=1)
        ]
    )
