"""Broad phase: which discs may touch, by a grid, in a stable order."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.world import Integers

FEW = 160
"""Up to so many discs all pairs are looked at: a grid would cost more."""

MAX_PAIRS = 400_000
"""More near pairs than this in one tick end the film (``limit:pairs``)."""


class TooManyPairs(Exception):
    """Bodies are crowded beyond what a tick may cost."""


def near_pairs(x: Floats, y: Floats, size: Floats, margin: float) -> tuple[Integers, Integers]:
    """All index pairs (i < j) whose discs are closer than ``margin``, sorted by (i, j).

    Discs of very different size are fine: the grid follows the common size, the few large
    ones are compared with everything. Raises ``TooManyPairs``.
    """
    count = len(x)
    if count < 2:
        none = np.zeros(0, np.int64)
        return none, none
    if count <= FEW:
        first, second = _triangle(count)
        return _close(first, second, x, y, size, margin)
    order = np.sort(size)
    common = order[(count * 15) // 16]
    large = np.flatnonzero(size > common)
    small = np.flatnonzero(size <= common)
    pairs = [_grid_pairs(x, y, small, 2.0 * float(common) + margin)]
    if len(large):
        pairs.append(_pairs_with_large(small, large))
    first = np.concatenate([pair[0] for pair in pairs])
    second = np.concatenate([pair[1] for pair in pairs])
    first, second = np.minimum(first, second), np.maximum(first, second)
    first, second = _close(first, second, x, y, size, margin)
    sorting = np.lexsort((second, first))
    return first[sorting], second[sorting]


_TRIANGLES: dict[int, tuple[Integers, Integers]] = {}


def _triangle(count: int) -> tuple[Integers, Integers]:
    if count not in _TRIANGLES:
        first, second = np.triu_indices(count, 1)
        _TRIANGLES[count] = first.astype(np.int64), second.astype(np.int64)
    return _TRIANGLES[count]


def _close(
    first: Integers, second: Integers, x: Floats, y: Floats, size: Floats, margin: float
) -> tuple[Integers, Integers]:
    dx, dy = x[second] - x[first], y[second] - y[first]
    reach = size[first] + size[second] + margin
    near = np.flatnonzero(dx * dx + dy * dy < reach * reach)
    return first[near], second[near]


def _pairs_with_large(small: Integers, large: Integers) -> tuple[Integers, Integers]:
    if len(large) * (len(small) + len(large)) > 4 * MAX_PAIRS:
        raise TooManyPairs
    across = np.repeat(large, len(small)), np.tile(small, len(large))
    among_first, among_second = np.triu_indices(len(large), 1)
    return (
        np.concatenate((across[0], large[among_first])),
        np.concatenate((across[1], large[among_second])),
    )


def _grid_pairs(x: Floats, y: Floats, members: Integers, cell: float) -> tuple[Integers, Integers]:
    """Pairs of ``members`` in the same or touching cells of width ``cell``."""
    column = np.floor(x[members] / cell).astype(np.int64)
    row = np.floor(y[members] / cell).astype(np.int64)
    column -= column.min() - 1
    row -= row.min() - 1
    width = int(column.max()) + 2
    place = row * width + column
    sorting = np.argsort(place, kind="stable")
    place, members = place[sorting], members[sorting]
    own = np.arange(1, len(place) + 1), _first_from(place, place + 2)
    below = _first_from(place, place + width - 1), _first_from(place, place + width + 2)
    first, second = _ranges(*own)
    first_below, second_below = _ranges(*below)
    return (
        members[np.concatenate((first, first_below))],
        members[np.concatenate((second, second_below))],
    )


def _first_from(place: Integers, wanted: Integers) -> Integers:
    """For each wanted cell, the first position in the sorted ``place`` not before it."""
    highest = int(wanted[-1])
    if highest > 8 * len(place) + 4096:
        return np.searchsorted(place, wanted, side="left")
    counts = np.bincount(place, minlength=highest + 1)
    return (np.cumsum(counts) - counts)[wanted]


def _ranges(begin: Integers, end: Integers) -> tuple[Integers, Integers]:
    """For each k the pairs (k, begin[k]) … (k, end[k] − 1)."""
    length = np.maximum(end - begin, 0)
    count = int(length.sum())
    if count > 4 * MAX_PAIRS:
        raise TooManyPairs
    first = np.repeat(np.arange(len(begin)), length)
    offset = np.arange(count) - np.repeat(np.cumsum(length) - length, length)
    return first, begin[first] + offset
