"""The loops of the joints: springs, ropes, rods and motors in rounds, and the pressure of rings."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.loops import loop
from domain.simulation.world import Integers

SPRING, ROPE, ROD, MOTOR = 0, 1, 2, 3
"""Kinds of joints, as the loop knows them."""


@loop
def push(vx: Floats, vy: Floats, light: Floats, i: int, j: int, px: float, py: float) -> None:
    """Give the second body an impulse and the first the opposite one."""
    vx[i] -= px * light[i]
    vy[i] -= py * light[i]
    vx[j] += px * light[j]
    vy[j] += py * light[j]


@loop
def allowed(kind: int, before: float, change: float, most: float) -> float:
    """A change of impulse as far as the joint can: ropes only pull, motors have a strength."""
    if kind == 1:
        return min(before + change, 0.0) - before
    if kind == 3:
        return min(max(before + change, -most), most) - before
    return change


@loop
def pull(
    x: Floats,
    y: Floats,
    vx: Floats,
    vy: Floats,
    light: Floats,
    first: Integers,
    second: Integers,
    kind: Integers,
    rest: Floats,
    stiffness: Floats,
    damping: Floats,
    turning: Floats,
    most: Floats,
    impulse: Floats,
    step: float,
    rounds: int,
) -> None:
    """Change the velocities as the joints demand; keep their impulses, in place.

    ``stiffness`` is the square of a spring's angular frequency (1/s²), ``damping`` twice its
    damping ratio times that frequency (1/s). Springs are solved implicitly (Catto 2011, "Soft
    constraints"), so that none explodes. Wrong lengths of the others are ``mend``'s. A motor
    wants the first body to go round the second at ``turning`` (radians/s) with an impulse of
    ``most`` at most.
    """
    count = len(first)
    nx, ny = np.zeros(count), np.zeros(count)
    soft, bias, weight = np.zeros(count), np.zeros(count), np.zeros(count)
    for k in range(count):
        i, j = first[k], second[k]
        both = light[i] + light[j]
        dx, dy = x[j] - x[i], y[j] - y[i]
        distance = np.sqrt(dx * dx + dy * dy)
        if both <= 0.0 or distance <= 0.0:
            impulse[k] = 0.0
            continue
        nx[k], ny[k] = dx / distance, dy / distance
        wrong = distance - rest[k]
        if kind[k] == 3:
            nx[k], ny[k] = ny[k], -nx[k]
            bias[k] = turning[k] * distance
            impulse[k] = min(max(impulse[k], -most[k]), most[k])
        elif kind[k] == 0:
            give = damping[k] + step * stiffness[k]
            soft[k] = both / (step * give)
            bias[k] = wrong * stiffness[k] / give
        elif kind[k] == 1 and wrong < 0.0:
            bias[k] = wrong / step
        weight[k] = 1.0 / (both + soft[k])
        push(vx, vy, light, i, j, nx[k] * impulse[k], ny[k] * impulse[k])
    for turn in range(rounds):
        for number in range(count):
            k = number if turn % 2 == 0 else count - 1 - number
            i, j = first[k], second[k]
            speed = (vx[j] - vx[i]) * nx[k] + (vy[j] - vy[i]) * ny[k]
            change = -(speed + bias[k] + soft[k] * impulse[k]) * weight[k]
            change = allowed(kind[k], impulse[k], change, most[k])
            impulse[k] += change
            push(vx, vy, light, i, j, nx[k] * change, ny[k] * change)


@loop
def mend(
    x: Floats,
    y: Floats,
    light: Floats,
    first: Integers,
    second: Integers,
    kind: Integers,
    rest: Floats,
    rounds: int,
) -> None:
    """Move bodies until rods have their length and ropes are no longer than theirs, in place."""
    count = len(first)
    for turn in range(rounds):
        for number in range(count):
            k = number if turn % 2 == 0 else count - 1 - number
            i, j = first[k], second[k]
            both = light[i] + light[j]
            if kind[k] == 0 or kind[k] == 3 or both <= 0.0:
                continue
            dx, dy = x[j] - x[i], y[j] - y[i]
            distance = np.sqrt(dx * dx + dy * dy)
            wrong = distance - rest[k]
            if distance <= 0.0 or (kind[k] == 1 and wrong <= 0.0):
                continue
            move = wrong / (distance * both)
            x[i] += dx * move * light[i]
            y[i] += dy * move * light[i]
            x[j] -= dx * move * light[j]
            y[j] -= dy * move * light[j]


@loop
def press(
    x: Floats,
    y: Floats,
    vx: Floats,
    vy: Floats,
    light: Floats,
    member: Integers,
    begin: Integers,
    area: Floats,
    stiffness: Floats,
    damping: Floats,
    step: float,
) -> None:
    """Let rings of bodies press outwards or give way until they have their areas, in place.

    The bodies of ring r are ``member[begin[r]:begin[r + 1]]``, in order; ``area`` has the sign
    of their sense. Solved implicitly like a spring whose length is the area, so momentum is kept.
    """
    for r in range(len(area)):
        start, count = begin[r], begin[r + 1] - begin[r]
        gx, gy = np.zeros(count), np.zeros(count)
        i = member[start]
        left, top = x[i], y[i]
        inside = give = speed = 0.0
        for k in range(count):
            i = member[start + k]
            after = member[start + (k + 1) % count]
            before = member[start + (k + count - 1) % count]
            gx[k], gy[k] = (y[after] - y[before]) * 0.5, (x[before] - x[after]) * 0.5
            inside += (x[i] - left) * (y[after] - top) - (x[after] - left) * (y[i] - top)
            give += light[i] * (gx[k] * gx[k] + gy[k] * gy[k])
            speed += gx[k] * vx[i] + gy[k] * vy[i]
        if give <= 0.0:
            continue
        firm = damping[r] + step * stiffness[r]
        wrong = (inside * 0.5 - area[r]) * stiffness[r] / firm
        push_out = -(speed + wrong) / (give + give / (step * firm))
        for k in range(count):
            i = member[start + k]
            vx[i] += gx[k] * push_out * light[i]
            vy[i] += gy[k] * push_out * light[i]
