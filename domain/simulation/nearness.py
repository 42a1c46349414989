"""Nearness: who is near whom, at a cost that grows with bodies and their near pairs."""

from typing import NamedTuple

import numpy as np

from domain.simulation.broad_phase import MAX_PAIRS, TooManyPairs
from domain.simulation.exact import Floats
from domain.simulation.world import Bodies, Integers

FEW = 40_000
"""Up to so many pairs all are looked at: a grid would cost more."""

SMALLEST_CELL = 20.0
"""Units. Where the search for the nearest begins."""


class Pairs(NamedTuple):
    """Pairs of who looks and who is seen, in order of the one who looks."""

    looking: Integers
    """Index into the rows that look."""
    seen: Integers
    """Row of the body that is seen."""
    square: Floats
    """Square of the distance."""


def pairs_within(bodies: Bodies, looking: Integers, seen: Integers, reach: float) -> Pairs:
    """Everybody of ``seen`` nearer than ``reach`` to each of ``looking``, itself left out.

    Raises ``TooManyPairs``.
    """
    if not len(looking) or not len(seen):
        return Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    one, other = _candidates(bodies, looking, seen, reach)
    dx = bodies.x[other] - bodies.x[looking[one]]
    dy = bodies.y[other] - bodies.y[looking[one]]
    square = dx * dx + dy * dy
    near = np.flatnonzero((square < reach * reach) & (other != looking[one]))
    return Pairs(one[near], other[near], square[near])


def nearest(bodies: Bodies, looking: Integers, seen: Integers, reach: float) -> Integers:
    """Row of the nearest of ``seen`` to each of ``looking``, or −1 when none is in reach.

    Of two that are as near the earlier row counts. Raises ``TooManyPairs``.
    """
    found = np.full(len(looking), -1)
    if not len(looking) or not len(seen):
        return found
    if len(looking) * len(seen) <= FEW:
        return _nearest_of_few(bodies, looking, seen, reach)
    width = float(bodies.x[seen].max() - bodies.x[seen].min())
    height = float(bodies.y[seen].max() - bodies.y[seen].min())
    near = max(SMALLEST_CELL, float(np.sqrt(width * height / len(seen))))
    pending = np.arange(len(looking))
    while len(pending):
        near = min(near, reach)
        pairs = pairs_within(bodies, looking[pending], seen, near)
        found[pending] = _best(len(pending), pairs)
        pending = pending[found[pending] < 0]
        if near >= reach:
            break
        near *= 2.0
    return found


def _nearest_of_few(bodies: Bodies, looking: Integers, seen: Integers, reach: float) -> Integers:
    dx = bodies.x[seen][None, :] - bodies.x[looking][:, None]
    dy = bodies.y[seen][None, :] - bodies.y[looking][:, None]
    square = np.where(seen[None, :] == looking[:, None], np.inf, dx * dx + dy * dy)
    best = np.argmin(square, axis=1)
    return np.where(square[np.arange(len(looking)), best] < reach * reach, seen[best], -1)


def _best(count: int, pairs: Pairs) -> Integers:
    """The nearest seen by each of ``count`` that look, or −1."""
    found = np.full(count, -1)
    if not len(pairs.looking):
        return found
    begins = np.flatnonzero(np.append(True, pairs.looking[1:] != pairs.looking[:-1]))
    least = np.minimum.reduceat(pairs.square, begins)  # a minimum is the same in any order
    who = pairs.looking[begins]
    floor = np.full(count, -1.0)
    floor[who] = least
    ties = np.where(pairs.square == floor[pairs.looking], pairs.seen, np.iinfo(np.int64).max)
    found[who] = np.minimum.reduceat(ties, begins)
    return found


def _candidates(
    bodies: Bodies, looking: Integers, seen: Integers, cell: float
) -> tuple[Integers, Integers]:
    """Pairs whose cells of width ``cell`` touch: index into ``looking``, row of the seen."""
    column = np.floor(bodies.x[seen] / cell).astype(np.int64)
    row = np.floor(bodies.y[seen] / cell).astype(np.int64)
    left, top = int(column.min()) - 1, int(row.min()) - 1
    width = int(column.max()) - left + 2
    place = (row - top) * width + (column - left)
    sorting = np.argsort(place, kind="stable")
    place, seen = place[sorting], seen[sorting]
    column = np.floor(bodies.x[looking] / cell).astype(np.int64) - left
    row = np.floor(bodies.y[looking] / cell).astype(np.int64) - top
    inside = (column >= 0) & (column < width)
    rows = np.stack((row - 1, row, row + 1), axis=1) * width + column[:, None]
    begin = np.searchsorted(place, rows - 1, side="left")
    end = np.searchsorted(place, rows + 1, side="right")
    length = np.where(inside[:, None], end - begin, 0).ravel()
    count = int(length.sum())
    if count > 4 * MAX_PAIRS:
        raise TooManyPairs
    one = np.repeat(np.arange(len(length)) // 3, length)
    offset = np.arange(count) - np.repeat(np.cumsum(length) - length, length)
    return one, seen[np.repeat(begin.ravel(), length) + offset]
