"""Loops over the edges of a box: who is near one, and whether anybody is beyond."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.loops import loop
from domain.simulation.world import Integers


@loop
def near_edges(
    x: Floats,
    y: Floats,
    vx: Floats,
    vy: Floats,
    size: Floats,
    rows: Integers,
    box: Floats,
    step: float,
    near: float,
    body: Integers,
    nx: Floats,
    ny: Floats,
    gap: Floats,
) -> int:
    """Find the ``rows`` that are ``near`` (share of their radius) an edge of the box, or get
    there in ``step``, edge by edge.

    ``box`` is left, top, right, bottom. Fills body, direction inwards and gap, each with room
    for four times the rows; returns how many.
    """
    widest, tallest = (box[2] - box[0]) * 0.5, (box[3] - box[1]) * 0.5
    # Most bodies of a crowd are far from every edge: they are left out of the four rounds.
    some, count = np.empty(len(rows), np.int64), 0
    for at in range(len(rows)):
        i = rows[at]
        wide, tall = min(size[i], widest), min(size[i], tallest)
        far = max(max(abs(vx[i]), abs(vy[i])) * step, near * size[i])
        across = min(-(box[0] + wide - x[i]), -(x[i] - (box[2] - wide)))
        down = min(-(box[1] + tall - y[i]), -(y[i] - (box[3] - tall)))
        if min(across, down) < far:
            some[count] = i
            count += 1
    found = 0
    for edge in range(4):
        for at in range(count):
            i = some[at]
            across, down = 0.0, 0.0
            wide, tall = min(size[i], widest), min(size[i], tallest)
            if edge == 0:
                across, room = 1.0, -(box[0] + wide - x[i])
            elif edge == 1:
                across, room = -1.0, -(x[i] - (box[2] - wide))
            elif edge == 2:
                down, room = 1.0, -(box[1] + tall - y[i])
            else:
                down, room = -1.0, -(y[i] - (box[3] - tall))
            into = -(vx[i] * across + vy[i] * down)
            if room < max(into * step, near * size[i]):
                body[found], nx[found], ny[found], gap[found] = i, across, down, room
                found += 1
    return found


@loop
def anybody_beyond(x: Floats, y: Floats, size: Floats, box: Floats) -> bool:
    """Whether anybody is beyond an edge of the box (left, top, right, bottom)."""
    widest, tallest = (box[2] - box[0]) * 0.5, (box[3] - box[1]) * 0.5
    beyond = False
    for i in range(len(x)):
        wide, tall = min(size[i], widest), min(size[i], tallest)
        if x[i] < box[0] + wide or x[i] > box[2] - wide:
            beyond = True
        if y[i] < box[1] + tall or y[i] > box[3] - tall:
            beyond = True
    return beyond
