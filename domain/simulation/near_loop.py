"""The loop of the broad phase: near pairs by a grid, in order."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.loops import loop
from domain.simulation.world import Flags, Integers


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
    left, top = x[0], y[0]
    right, bottom = left, top
    for i in range(count):
        left, right = min(left, x[i]), max(right, x[i])
        top, bottom = min(top, y[i]), max(bottom, y[i])
    columns = int((right - left) / cell) + 1
    rows = int((bottom - top) / cell) + 1
    place = np.empty(count, np.int64)
    begin = np.zeros(columns * rows + 1, np.int64)
    for i in range(count):
        place[i] = int((y[i] - top) / cell) * columns + int((x[i] - left) / cell)
        if not large[i]:
            begin[place[i] + 1] += 1
    for k in range(columns * rows):
        begin[k + 1] += begin[k]
    member = np.empty(count, np.int64)
    filled = begin.copy()
    wide = np.empty(count, np.int64)
    widest = 0
    for i in range(count):
        if large[i]:
            wide[widest] = i
            widest += 1
        else:
            member[filled[place[i]]] = i
            filled[place[i]] += 1
    found = 0
    looked = 0
    for i in range(count):
        start = found
        if large[i]:
            looked += count - i
            for j in range(i + 1, count):
                dx, dy = x[j] - x[i], y[j] - y[i]
                reach = size[i] + size[j] + margin
                square = dx * dx + dy * dy
                if square >= reach * reach:
                    most_reach = reach + far[i] + far[j]
                    if square >= most_reach * most_reach:
                        continue
                    wx, wy = way_x[j] - way_x[i], way_y[j] - way_y[i]
                    reach += np.sqrt(wx * wx + wy * wy)
                if square < reach * reach:
                    if found == len(first):
                        return -1
                    first[found], second[found] = i, j
                    found += 1
            if looked > most:
                return -1
            continue
        column, row = place[i] % columns, place[i] // columns
        for near_row in range(max(row - 1, 0), min(row + 2, rows)):
            low = begin[near_row * columns + max(column - 1, 0)]
            high = begin[near_row * columns + min(column + 1, columns - 1) + 1]
            looked += high - low
            for at in range(low, high):
                j = member[at]
                if j <= i:
                    continue
                dx, dy = x[j] - x[i], y[j] - y[i]
                reach = size[i] + size[j] + margin
                square = dx * dx + dy * dy
                if square >= reach * reach:
                    most_reach = reach + far[i] + far[j]
                    if square >= most_reach * most_reach:
                        continue
                    wx, wy = way_x[j] - way_x[i], way_y[j] - way_y[i]
                    reach += np.sqrt(wx * wx + wy * wy)
                if square < reach * reach:
                    if found == len(first):
                        return -1
                    first[found], second[found] = i, j
                    found += 1
        for at in range(widest):
            j = wide[at]
            if j <= i:
                continue
            dx, dy = x[j] - x[i], y[j] - y[i]
            reach = size[i] + size[j] + margin
            square = dx * dx + dy * dy
            if square >= reach * reach:
                most_reach = reach + far[i] + far[j]
                if square >= most_reach * most_reach:
                    continue
                wx, wy = way_x[j] - way_x[i], way_y[j] - way_y[i]
                reach += np.sqrt(wx * wx + wy * wy)
            if square < reach * reach:
                if found == len(first):
                    return -1
                first[found], second[found] = i, j
                found += 1
        looked += widest
        if looked > most:
            return -1
        for at in range(start + 1, found):
            j = second[at]
            to = at
            while to > start and second[to - 1] > j:
                second[to] = second[to - 1]
                to -= 1
            second[to] = j
    return found
