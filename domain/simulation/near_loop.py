"""The loop of the broad phase: near pairs by a grid, in order."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.loops import loop
from domain.simulation.world import Flags, Integers


@loop
def comes_near(
    x: Floats,
    y: Floats,
    size: Floats,
    way_x: Floats,
    way_y: Floats,
    far: Floats,
    margin: float,
    i: int,
    j: int,
) -> bool:
    """Whether two are nearer than ``margin`` and the way they go as seen from one another."""
    dx, dy = x[j] - x[i], y[j] - y[i]
    reach = size[i] + size[j] + margin
    square = dx * dx + dy * dy
    if square < reach * reach:
        return True
    most = reach + far[i] + far[j]
    if square >= most * most:
        return False
    wx, wy = way_x[j] - way_x[i], way_y[j] - way_y[i]
    reach += np.sqrt(wx * wx + wy * wy)
    return bool(square < reach * reach)


@loop
def look_through(
    x: Floats,
    y: Floats,
    size: Floats,
    way_x: Floats,
    way_y: Floats,
    far: Floats,
    margin: float,
    i: int,
    others: Integers,
    first: Integers,
    second: Integers,
    found: int,
) -> int:
    """Add the pairs of a body with ``others`` behind it to ``found`` ones; returns how many
    there are now, which may be more than there is room for."""
    here_x, here_y, reach = x[i], y[i], size[i] + margin + far[i]
    for at in range(len(others)):
        j = others[at]
        dx, dy = x[j] - here_x, y[j] - here_y
        most = (reach + size[j] + far[j]) * 1.000001  # outweighs what rounding may add
        if dx * dx + dy * dy >= most * most:  # nearly all: told without another call
            continue
        if j > i and comes_near(x, y, size, way_x, way_y, far, margin, i, j):
            if found < len(first):
                first[found], second[found] = i, j
            found += 1
    return found


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
    left, top = x.min(), y.min()
    columns = int((x.max() - left) / cell) + 1
    rows = int((y.max() - top) / cell) + 1
    place = np.empty(count, np.int64)
    for i in range(count):
        place[i] = int((y[i] - top) / cell) * columns + int((x[i] - left) / cell)
    begin = np.zeros(columns * rows + 1, np.int64)
    member, wide = np.empty(count, np.int64), np.empty(count, np.int64)
    widest = fill_cells(place, large, begin, member, wide)
    everybody = np.arange(count)
    found = looked = 0
    for i in range(count):
        start = found
        if large[i]:
            looked += count - i
            found = look_through(
                x, y, size, way_x, way_y, far, margin, i, everybody[i + 1 :], first, second, found
            )
        else:
            column, row = place[i] % columns, place[i] // columns
            for line in range(max(row - 1, 0) * columns, min(row + 2, rows) * columns, columns):
                low = begin[line + max(column - 1, 0)]
                high = begin[line + min(column + 1, columns - 1) + 1]
                looked += high - low
                found = look_through(
                    x, y, size, way_x, way_y, far, margin, i, member[low:high], first, second,
                    found,
                )  # fmt: skip
            looked += widest
            found = look_through(
                x, y, size, way_x, way_y, far, margin, i, wide[:widest], first, second, found
            )
        if looked > most or found > len(first):
            return -1
        sort_part(second, start, found)
    return found
