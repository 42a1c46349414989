"""Loops over near pairs, before and after the solver: who meets whom, and what is remembered."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.loops import loop
from domain.simulation.world import Flags, Integers


@loop
def mean(numbers: Floats) -> float:
    """Mean of at least one number. Added up one after the other: the order of a sum is part
    of the result."""
    total = numbers[0]
    for i in range(1, len(numbers)):
        total += numbers[i]
    return total / len(numbers)  # type: ignore[no-any-return]


@loop
def greatest(vx: Floats, vy: Floats, size: Floats, along_x: float, along_y: float) -> float:
    """The greatest square of a speed, as seen by who goes along, per square of the size."""
    most = 0.0
    for i in range(len(vx)):
        wx, wy = vx[i] - along_x, vy[i] - along_y
        most = max(most, (wx * wx + wy * wy) / (size[i] * size[i]))
    return most


@loop
def measured(
    dx: float, dy: float, wx: float, wy: float, reach: float, step: float
) -> tuple[float, float, float, float, bool]:
    """How two stand whose middles are (dx, dy) apart and who move by (wx, wy) as seen from one
    another: direction from first to second where they touch or will touch, gap (units) along
    it, speed of approach (units/s), and whether they touch within ``step`` seconds if nobody
    stops them."""
    distance = np.sqrt(dx * dx + dy * dy)
    if distance > 0.0:
        nx, ny = dx / distance, dy / distance
    else:
        nx, ny = 1.0, 0.0
    gap = distance - reach
    meets = gap < 0.0
    closing = dx * wx + dy * wy
    if gap > 0.0 and closing < 0.0:
        square = wx * wx + wy * wy
        root = closing * closing - square * (distance * distance - reach * reach)
        if root >= 0.0:
            after = (-closing - np.sqrt(root)) / square
            if after <= step:
                meets = True
                nx, ny = (dx + wx * after) / reach, (dy + wy * after) / reach
                gap = dx * nx + dy * ny - reach
    return nx, ny, gap, -(wx * nx + wy * ny), meets


@loop
def meet(
    x: Floats,
    y: Floats,
    vx: Floats,
    vy: Floats,
    size: Floats,
    light: Floats,
    species: Integers,
    kinds: int,
    bouncing: Flags,
    lossless: Flags,
    first: Integers,
    second: Integers,
    step: float,
    parting: float,
    approach: Floats,
    meets: Flags,
    row: Integers,
    kind: Integers,
    nx: Floats,
    ny: Floats,
    gap: Floats,
    elastic: Flags,
) -> int:
    """Fill in how fast each pair comes nearer and whether it meets within ``step``; and, of
    those that push one another, one after the other, the row of the pair, which of ``kinds``
    squared it is, direction, gap and whether they lose nothing. Returns how many those are.

    ``bouncing`` and ``lossless`` tell it by kind. Who is nearer than ``parting`` pushes, and
    elastic ones where they overlap.
    """
    found = 0
    for k in range(len(first)):
        i, j = first[k], second[k]
        dx, dy = x[j] - x[i], y[j] - y[i]
        wx, wy = vx[j] - vx[i], vy[j] - vy[i]
        across, down, room, towards, touch = measured(dx, dy, wx, wy, size[i] + size[j], step)
        which = species[i] * kinds + species[j]
        loses_nothing = lossless[which]
        touch = touch and (room < 0.0 or not loses_nothing)
        approach[k], meets[k] = towards, touch
        pushes = room < 0.0 if loses_nothing else touch or room < parting
        if pushes and bouncing[which] and light[i] + light[j] > 0.0:
            row[found], kind[found], elastic[found] = k, which, loses_nothing
            nx[found], ny[found], gap[found] = across, down, room
            found += 1
    return found


@loop
def crowd(first: Integers, second: Integers, elastic: Flags, light: Floats, rows: Integers) -> int:
    """Fill in, in order, the movable bodies of pairs that lose energy; returns how many."""
    marked = np.zeros(len(light), np.int64)
    for k in range(len(first)):
        if not elastic[k]:
            marked[first[k]] = marked[second[k]] = 1
    found = 0
    for i in range(len(light)):
        if marked[i] == 1 and light[i] > 0.0:
            rows[found] = i
            found += 1
    return found


@loop
def recall(
    known: Integers,
    impulses: Floats,
    rubs: Floats,
    identity: Integers,
    first: Integers,
    second: Integers,
    gap: Floats,
    step: float,
    pairs: Integers,
    into: Floats,
    rubbed: Floats,
    wanted: Floats,
) -> None:
    """Fill in each pair's key, its impulses of the last tick, 0 for new ones, and the speed of
    parting from which on it touches within ``step`` at most. Keys are in order."""
    at = 0
    for k in range(len(first)):
        pairs[k] = (identity[first[k]] << 32) | identity[second[k]]
        into[k] = rubbed[k] = 0.0
        wanted[k] = -max(gap[k], 0.0) / step
        while at < len(known) and known[at] < pairs[k]:
            at += 1
        if at < len(known) and known[at] == pairs[k]:
            into[k] = impulses[at]
            rubbed[k] = rubs[at]


@loop
def remember(
    impulse: Floats,
    rub: Floats,
    approach: Floats,
    elastic: Flags,
    restitution: Floats,
    resting: float,
    lasting: Floats,
    rubbing: Floats,
    leaving: Floats,
) -> int:
    """Fill in what of the impulses lasts to the next tick, and the speed at which each pair
    that met faster than ``resting`` leaves again, 0 for others; returns how many bounce."""
    found = 0
    for k in range(len(impulse)):
        bounces = impulse[k] > 0.0 and approach[k] > resting
        bounces = bounces and not elastic[k] and restitution[k] > 0.0
        lasts = not (bounces or elastic[k])
        lasting[k] = impulse[k] if lasts else 0.0
        rubbing[k] = rub[k] if lasts else 0.0
        leaving[k] = restitution[k] * approach[k] if bounces else 0.0
        found += bounces
    return found


@loop
def touched(
    held: Integers,
    identity: Integers,
    first: Integers,
    second: Integers,
    overlapping: Flags,
    now: Integers,
    fresh: Integers,
) -> tuple[int, int]:
    """Fill in the keys of pairs that touch now, being apart no farther than a touch may be or
    having touched before (``held``, in order), and the rows of those that begin to; returns
    how many of both."""
    at = kept = new = 0
    for k in range(len(first)):
        pair = (identity[first[k]] << 32) | identity[second[k]]
        while at < len(held) and held[at] < pair:
            at += 1
        known = at < len(held) and held[at] == pair
        if overlapping[k] or known:
            now[kept] = pair
            kept += 1
        if overlapping[k] and not known:
            fresh[new] = k
            new += 1
    return kept, new
