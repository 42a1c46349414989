"""The loop of the broad phase: near pairs by a grid, in order."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.loops import loop
from domain.simulation.world import Flags, Integers


@loop
def within(square: float, reach: float, far: float, wx: float, wy: float) -> bool:
    """Whether two whose middles are the root of ``square`` apart come nearer than ``reach``
    and the way (wx, wy) that one goes as seen from the other, which is ``far`` at most."""
    if square < reach * reach:
        return True
    if square >= (reach + far) * (reach + far):
        return False
    reach += np.sqrt(wx * wx + wy * wy)
    return bool(square < reach * reach)


@loop
def near_few(
    x: Floats, y: Floats, size: Floats, margin: float, first: Integers, second: Integers
) -> int:
    """Fill in the pairs (i < j) nearer than ``margin``, sorted; returns how many."""
    found = 0
    for i in range(len(x)):
        for j in range(i + 1, len(x)):
            dx, dy = x[j] - x[i], y[j] - y[i]
            reach = size[i] + size[j] + margin
            if dx * dx + dy * dy < reach * reach:
                first[found], second[found] = i, j
                found += 1
    return found


@loop
def ranked(size: Floats, largest: Floats) -> float:
    """The smallest of the largest sizes, as many as there is room for in ``largest``, which
    begins at 0 and is filled with them in order. Sizes are above 0, and at least as many."""
    for i in range(len(size)):
        if size[i] <= largest[0]:
            continue
        at = 1
        while at < len(largest) and largest[at] < size[i]:
            largest[at - 1] = largest[at]
            at += 1
        largest[at - 1] = size[i]
    return largest[0]  # type: ignore[no-any-return]


@loop
def sort_part(numbers: Integers, start: int, end: int) -> None:
    """Sort a short part in place."""
    for at in range(start + 1, end):
        number = numbers[at]
        to = at
        while to > start and numbers[to - 1] > number:
            numbers[to] = numbers[to - 1]
            to -= 1
        numbers[to] = number


@loop
def number_cells(
    x: Floats, y: Floats, left: float, top: float, cell: float, columns: int, place: Integers
) -> None:
    """Fill in the cell of each body, counted row by row."""
    for i in range(len(x)):
        place[i] = int((y[i] - top) / cell) * columns + int((x[i] - left) / cell)


@loop
def fill_cells(
    place: Integers, large: Flags, begin: Integers, member: Integers, wide: Integers
) -> int:
    """Fill in who is in which cell of the grid: those of cell c stand in ``member`` from
    ``begin[c]`` to ``begin[c + 1]``, in order. Those too large for a cell go to ``wide``;
    returns how many they are."""
    count = len(place)
    for i in range(count):
        if not large[i]:
            begin[place[i] + 1] += 1
    for k in range(len(begin) - 1):
        begin[k + 1] += begin[k]
    filled = begin.copy()
    widest = 0
    for i in range(count):
        if large[i]:
            wide[widest] = i
            widest += 1
        else:
            member[filled[place[i]]] = i
            filled[place[i]] += 1
    return widest


@loop
def laid_out(
    x: Floats, y: Floats, size: Floats, far: Floats, cell: float, large: Flags
) -> tuple[Integers, Integers, Integers, Floats, int, int, int]:
    """The grid: the cell of each body; where in the list of members each cell begins; that
    list, with those too large for a cell at its end; x, y, size and ``far`` of its members, so
    that neighbours stand side by side; columns, rows, and how many members are in cells."""
    count = len(x)
    left, top = x.min(), y.min()
    columns = int((x.max() - left) / cell) + 1
    rows = int((y.max() - top) / cell) + 1
    place, begin = np.empty(count, np.int64), np.zeros(columns * rows + 1, np.int64)
    number_cells(x, y, left, top, cell, columns, place)
    who, wide = np.empty(count, np.int64), np.empty(count, np.int64)
    small = count - fill_cells(place, large, begin, who, wide)
    disc = np.empty((count, 4))
    for at in range(count):
        if at >= small:
            who[at] = wide[at - small]
        j = who[at]
        disc[at, 0], disc[at, 1], disc[at, 2], disc[at, 3] = x[j], y[j], size[j], far[j]
    return place, begin, who, disc, columns, rows, small


@loop
def near(
    x: Floats,
    y: Floats,
    size: Floats,
    way_x: Floats,
    way_y: Floats,
    far: Floats,
    margin: float,
    cell: float,
    large: Flags,
    first: Integers,
    second: Integers,
    most: int,
) -> int:
    """Fill ``first`` and ``second`` with the pairs (i < j) nearer than ``margin``, sorted, or
    nearer than ``margin`` and the way that they are about to go as seen from one another.

    ``large`` marks those wider than a cell, which are compared with everybody. Returns how
    many pairs there are, or −1 when there are more than the arrays hold, or when more than
    ``most`` have to be looked at.
    """
    count = len(x)
    place, begin, who, disc, columns, rows, small = laid_out(x, y, size, far, cell, large)
    found = looked = 0
    for i in range(count):
        start = found
        column, row = place[i] % columns, place[i] // columns
        own_x, own_y, own_reach, own_far = x[i], y[i], size[i], far[i]
        # Rows of cells around, then the large ones; who is large is compared with everybody.
        for run in range(4):
            line = (row + run - 1) * columns
            if large[i]:
                low, high = (0, count) if run == 0 else (0, 0)
            elif run == 3:
                low, high = small, count
            elif line < 0 or line >= rows * columns:
                continue
            else:
                low = begin[line + max(column - 1, 0)]
                high = begin[line + min(column + 1, columns - 1) + 1]
            looked += count - i - 1 if large[i] and run == 0 else high - low
            for at in range(low, high):
                dx, dy = disc[at, 0] - own_x, disc[at, 1] - own_y
                reach = own_reach + disc[at, 2] + margin
                square, both = dx * dx + dy * dy, own_far + disc[at, 3]
                if square >= (reach + both) * (reach + both) and square >= reach * reach:
                    continue
                j = who[at]
                if j > i and within(square, reach, both, way_x[j] - way_x[i], way_y[j] - way_y[i]):
                    if found < len(first):
                        first[found], second[found] = i, j
                    found += 1
        if looked > most or found > len(first):
            return -1
        sort_part(second, start, found)
    return found
