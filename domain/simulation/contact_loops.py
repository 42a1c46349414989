"""Loops of the contact solver: pairs one after the other (Gauss-Seidel), in order of rows.

What each pair is told counts for the next at once, so a push travels through a pile in one
round. Rounds run forwards and backwards in turn, which leaves no side preferred.
"""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.loops import loop
from domain.simulation.world import Flags, Integers


@loop
def push(vx: Floats, vy: Floats, light: Floats, i: int, j: int, px: float, py: float) -> None:
    """Give the second body an impulse and the first the opposite one."""
    vx[i] -= px * light[i]
    vy[i] -= py * light[i]
    vx[j] += px * light[j]
    vy[j] += py * light[j]


@loop
def keep_out(
    vx: Floats, vy: Floats, held: Integers, held_x: Floats, held_y: Floats, held_speed: Floats
) -> None:
    """Let no held body go against its normal faster than ``held_speed``."""
    for k in range(len(held)):
        i = held[k]
        into = vx[i] * held_x[k] + vy[i] * held_y[k] + held_speed[k]
        if into < 0.0:
            vx[i] -= held_x[k] * into
            vy[i] -= held_y[k] * into


@loop
def begin(
    vx: Floats,
    vy: Floats,
    light: Floats,
    first: Integers,
    second: Integers,
    nx: Floats,
    ny: Floats,
    impulse: Floats,
    rub: Floats,
    share: Floats,
) -> None:
    """Give each pair the impulses that it begins with; fill in the mass that moves in it."""
    for k in range(len(first)):
        i, j = first[k], second[k]
        share[k] = 1.0 / (light[i] + light[j])
        px, py = nx[k] * impulse[k] - ny[k] * rub[k], ny[k] * impulse[k] + nx[k] * rub[k]
        push(vx, vy, light, i, j, px, py)


@loop
def collide(
    vx: Floats,
    vy: Floats,
    light: Floats,
    first: Integers,
    second: Integers,
    nx: Floats,
    ny: Floats,
    wanted: Floats,
    elastic: Flags,
    friction: Floats,
    impulse: Floats,
    rub: Floats,
    held: Integers,
    held_x: Floats,
    held_y: Floats,
    held_speed: Floats,
    rounds: int,
    enough: float,
) -> None:
    """Change the velocities until every pair parts at ``wanted`` or faster; add up impulses,
    in place. ``wanted`` is below 0 for pairs that may still come nearer.

    Pairs that are ``elastic`` collide one after another instead, each keeping momentum and
    energy. ``held`` are bodies on the ground, which do not move against their normals beyond
    ``held_speed``. Ends early when nothing changes by more than ``enough`` units/s.
    """
    count, share = len(first), np.empty(len(first))
    begin(vx, vy, light, first, second, nx, ny, impulse, rub, share)
    for turn in range(rounds):
        moved, before = False, -1
        ix = iy = one = 0.0
        for step in range(count):
            k = step if turn % 2 == 0 else count - 1 - step
            i, j = first[k], second[k]
            ux, uy, own, done = nx[k], ny[k], share[k], impulse[k]
            if i != before:  # pairs of one body follow one another
                if before >= 0:
                    vx[before], vy[before] = ix, iy
                ix, iy, one, before = vx[i], vy[i], light[i], i
            jx, jy, other = vx[j], vy[j], light[j]
            parting = (jx - ix) * ux + (jy - iy) * uy
            if elastic[k]:
                change = max(-2.0 * parting * own, 0.0)
            else:
                change = max(done + (wanted[k] - parting) * own, 0.0) - done
            if change != 0.0:
                impulse[k] = done = done + change
                px, py = ux * change, uy * change
                ix, iy = ix - px * one, iy - py * one
                jx, jy = jx + px * other, jy + py * other
                moved = moved or abs(change) / own > enough
            if friction[k] > 0.0 and done > 0.0:
                sliding = (jy - iy) * ux - (jx - ix) * uy
                most, rubbed = friction[k] * done, rub[k]
                goal = min(max(rubbed - sliding * own, -most), most)
                change, rub[k] = goal - rubbed, goal
                px, py = -uy * change, ux * change
                ix, iy = ix - px * one, iy - py * one
                jx, jy = jx + px * other, jy + py * other
            vx[j], vy[j] = jx, jy
        if before >= 0:
            vx[before], vy[before] = ix, iy
        keep_out(vx, vy, held, held_x, held_y, held_speed)
        if not moved:
            break


@loop
def bounce(
    vx: Floats,
    vy: Floats,
    light: Floats,
    first: Integers,
    second: Integers,
    nx: Floats,
    ny: Floats,
    wanted: Floats,
    impulse: Floats,
    held: Integers,
    held_x: Floats,
    held_y: Floats,
    held_speed: Floats,
    rounds: int,
) -> None:
    """Let pairs with a ``wanted`` speed above 0 part at it, and bodies leave what held them at
    ``held_speed``, where that is above 0; add to the impulses, in place."""
    count = len(first)
    for turn in range(rounds):
        changed = False
        for step in range(count):
            k = step if turn % 2 == 0 else count - 1 - step
            if wanted[k] <= 0.0:
                continue
            i, j = first[k], second[k]
            both = light[i] + light[j]
            parting = (vx[j] - vx[i]) * nx[k] + (vy[j] - vy[i]) * ny[k]
            change = (wanted[k] - parting) / both
            if change <= 0.0:
                continue
            impulse[k] += change
            push(vx, vy, light, i, j, nx[k] * change, ny[k] * change)
            changed = True
        for k in range(len(held)):
            i = held[k]
            change = held_speed[k] - (vx[i] * held_x[k] + vy[i] * held_y[k])
            if held_speed[k] > 0.0 and change > 0.0:
                vx[i] += held_x[k] * change
                vy[i] += held_y[k] * change
                changed = True
        if not changed:
            break


@loop
def rank(
    first: Integers, second: Integers, held: Integers, level: Integers, order: Integers
) -> None:
    """Fill in how many bodies each body is away from what holds its crowd up (−1: nothing
    does), and an order of the pairs, which are sorted, in which what stands lower comes first."""
    bodies, count = len(level), len(first)
    ahead, behind = np.zeros(bodies + 1, np.int64), np.zeros(bodies + 1, np.int64)
    for k in range(count):
        ahead[first[k] + 1] += 1
        behind[second[k] + 1] += 1
    for i in range(bodies):
        ahead[i + 1] += ahead[i]
        behind[i + 1] += behind[i]
        level[i] = -1
    # Pairs stand in order of the first: only who comes before a body has to be sorted out.
    filled, before = behind[:bodies].copy(), np.empty(count, np.int64)
    for k in range(count):
        before[filled[second[k]]] = first[k]
        filled[second[k]] += 1
    waiting = np.empty(bodies, np.int64)
    known = 0
    for k in range(len(held)):
        if level[held[k]] < 0:
            level[held[k]] = 0
            waiting[known] = held[k]
            known += 1
    at, highest = 0, 0
    while at < known:
        i = waiting[at]
        at += 1
        for side in range(2):
            low, high = (ahead[i], ahead[i + 1]) if side == 0 else (behind[i], behind[i + 1])
            for place in range(low, high):
                j = second[place] if side == 0 else before[place]
                if level[j] < 0:
                    level[j] = level[i] + 1
                    highest = level[j]
                    waiting[known] = j
                    known += 1
    heap = np.zeros(highest + 3, np.int64)
    for k in range(count):
        heap[min(level[first[k]], level[second[k]]) + 2] += 1
    for at in range(highest + 2):
        heap[at + 1] += heap[at]
    for k in range(count):
        at = min(level[first[k]], level[second[k]]) + 1
        order[heap[at]] = k
        heap[at] += 1


@loop
def settle(
    vx: Floats,
    vy: Floats,
    light: Floats,
    first: Integers,
    second: Integers,
    nx: Floats,
    ny: Floats,
    wanted: Floats,
    elastic: Flags,
    level: Integers,
    order: Integers,
) -> None:
    """Stop what still sinks into a crowd that is held up, from below upwards: the lower body
    of a pair passes the push on to what holds it, and never throws the upper one up."""
    for at in range(len(order)):
        k = order[at]
        i, j = first[k], second[k]
        if level[i] == level[j] or elastic[k]:
            continue
        ux, uy = nx[k], ny[k]
        if level[i] > level[j]:
            i, j, ux, uy = j, i, -ux, -uy
        change = wanted[k] - (vx[j] * ux + vy[j] * uy) + min(vx[i] * ux + vy[i] * uy, 0.0)
        if change > 0.0 and light[j] > 0.0:
            vx[j] += ux * change
            vy[j] += uy * change


@loop
def lift(
    x: Floats, y: Floats, held: Integers, held_x: Floats, held_y: Floats, lean: Floats
) -> None:
    """Let no held body be farther against its normal than ``lean``."""
    for k in range(len(held)):
        i = held[k]
        deep = lean[k] - (x[i] * held_x[k] + y[i] * held_y[k])
        if deep > 0.0:
            x[i] += held_x[k] * deep
            y[i] += held_y[k] * deep


@loop
def part(
    x: Floats,
    y: Floats,
    size: Floats,
    light: Floats,
    first: Integers,
    second: Integers,
    nx: Floats,
    ny: Floats,
    elastic: Flags,
    most: float,
    share: float,
    level: Integers,
    order: Integers,
    held: Integers,
    held_x: Floats,
    held_y: Floats,
    lean: Floats,
    rounds: int,
) -> None:
    """Move overlapping bodies apart until each pair overlaps by ``most`` units at most, or by
    that ``share`` of both sizes where that is less, in place; elastic ones not at all.

    Of a pair that is held up the lower one stays. A held body's place along its normal stays
    at ``lean`` or beyond.
    """
    for _ in range(rounds):
        moved = False
        for at in range(len(order)):
            k = order[at]
            i, j = first[k], second[k]
            dx, dy = x[j] - x[i], y[j] - y[i]
            sizes = size[i] + size[j]
            reach = sizes - (0.0 if elastic[k] else min(most, share * sizes))
            square = dx * dx + dy * dy
            if square >= reach * reach:
                continue
            distance = np.sqrt(square)
            if distance > 0.0:
                ux, uy = dx / distance, dy / distance
            else:
                ux, uy = nx[k], ny[k]
            one, other = light[i], light[j]
            if level[i] < level[j] and other > 0.0:
                one = 0.0
            elif level[i] > level[j] and one > 0.0:
                other = 0.0
            move = (reach - distance) / (one + other)
            x[i] -= ux * move * one
            y[i] -= uy * move * one
            x[j] += ux * move * other
            y[j] += uy * move * other
            moved = True
        lift(x, y, held, held_x, held_y, lean)
        if not moved:
            break


@loop
def lying(
    x: Floats,
    y: Floats,
    vx: Floats,
    vy: Floats,
    size: Floats,
    rows: Integers,
    ends: Floats,
    step: float,
    near: float,
    body: Integers,
    piece: Integers,
    nx: Floats,
    ny: Floats,
    gap: Floats,
) -> int:
    """Find the ``rows`` that are ``near`` (share of their radius) a piece of a wall, or get
    there in ``step``.

    ``ends`` are rows of x0, y0, x1, y1 and half the thickness. Fills body, piece, direction
    away from it and gap; returns how many, or −1 when there is no room for all.
    """
    found = 0
    for p in range(len(ends)):
        x0, y0, half = ends[p, 0], ends[p, 1], ends[p, 4]
        dx, dy = ends[p, 2] - x0, ends[p, 3] - y0
        square = dx * dx + dy * dy
        left, right = min(x0, x0 + dx) - half, max(x0, x0 + dx) + half
        top, bottom = min(y0, y0 + dy) - half, max(y0, y0 + dy) + half
        for at in range(len(rows)):
            i = rows[at]
            far = size[i] + max((abs(vx[i]) + abs(vy[i])) * step, near * size[i])
            if x[i] + far < left or x[i] - far > right or y[i] + far < top or y[i] - far > bottom:
                continue
            share = min(max(((x[i] - x0) * dx + (y[i] - y0) * dy) / square, 0.0), 1.0)
            away_x, away_y = x[i] - (x0 + dx * share), y[i] - (y0 + dy * share)
            distance = np.sqrt(away_x * away_x + away_y * away_y)
            if distance == 0.0:
                continue
            ux, uy = away_x / distance, away_y / distance
            room = distance - size[i] - half
            if room < max(-(vx[i] * ux + vy[i] * uy) * step, near * size[i]):
                if found == len(body):
                    return -1
                body[found], piece[found] = i, p
                nx[found], ny[found], gap[found] = ux, uy, room
                found += 1
    return found
