"""Steering: how single bodies turn towards, away from and along what they mean."""

import numpy as np

from domain.language.behaviours import Chase, Flee, Follow, HoldSpeed, Seek, Wander
from domain.simulation.births import drawn
from domain.simulation.chance import keys, uniform
from domain.simulation.exact import Floats, sin_cos_turns
from domain.simulation.nearness import nearest
from domain.simulation.tracks import Track, look_ahead
from domain.simulation.world import DT, Bodies, Flags, Integers

STILL = 1e-3
"""Units/s. A slower body has no direction and draws one."""

type Change = tuple[Floats, Floats]
"""Change of velocity in this tick, x and y."""


def settled(
    bodies: Bodies, rows: Integers, speed: Floats | float, grip: float, purpose: int
) -> Change:
    """Towards a speed in the direction that each body has."""
    vx, vy = bodies.vx[rows], bodies.vy[rows]
    now = np.sqrt(vx * vx + vy * vy)
    still = now < STILL
    share = min(1.0, grip * DT)
    more = (speed / np.where(still, 1.0, now) - 1.0) * share
    dvx, dvy = vx * more, vy * more
    if still.any():
        sine, cosine = sin_cos_turns(uniform(purpose, bodies.key[rows], 0))
        dvx = np.where(still, cosine * speed * share, dvx)
        dvy = np.where(still, sine * speed * share, dvy)
    return dvx, dvy


def held(rule: HoldSpeed, bodies: Bodies, rows: Integers, purpose: int) -> Change:
    """Towards each body's own speed."""
    key = keys(purpose, bodies.key[rows], 0)
    return settled(bodies, rows, drawn(key, "speed", rule.speed), rule.grip, purpose)


def driven(rule: Seek | Flee, dx: Floats, dy: Floats) -> Change:
    """Towards or away from a goal at (dx, dy) from each body; (0, 0) when it sees none."""
    distance = np.sqrt(dx * dx + dy * dy)
    push = np.where(distance > 0, rule.strength * DT / np.maximum(distance, 1e-9), 0.0)
    if isinstance(rule, Flee):
        push = -push * np.maximum(1.0 - distance / rule.reach, 0.0)
    return dx * push, dy * push


def chased(rule: Chase, bodies: Bodies, rows: Integers, prey: Integers) -> Change:
    """Towards where the nearest prey will be when it is met."""
    target = nearest(bodies, rows, prey, rule.reach)
    sees = target >= 0
    x, y = bodies.x[rows], bodies.y[rows]
    away_x, away_y = bodies.x[target] - x, bodies.y[target] - y
    speed = max(rule.speed, 1.0)
    dx, dy = away_x, away_y
    for _ in range(2):  # the second look corrects the time by what the first foresaw
        time = np.minimum(np.sqrt(dx * dx + dy * dy) / speed, rule.ahead)
        dx, dy = away_x + bodies.vx[target] * time, away_y + bodies.vy[target] * time
    distance = np.maximum(np.sqrt(dx * dx + dy * dy), 1e-9)
    share = np.where(sees, min(1.0, rule.grip * DT), 0.0)
    return (
        (dx / distance * rule.speed - bodies.vx[rows]) * share,
        (dy / distance * rule.speed - bodies.vy[rows]) * share,
    )


def strayed(rule: Wander, bodies: Bodies, rows: Integers, purpose: int, tick: int) -> Change:
    """A push whose direction passes smoothly from one throw of the dice to the next."""
    key = bodies.key[rows]
    time = tick * (rule.change * DT) + uniform(purpose, key, 0)
    whole = np.floor(time)
    first = int(tick * (rule.change * DT))
    late = whole > first  # with their offsets, bodies are in one of two neighbouring steps
    sines, cosines = zip(
        *(sin_cos_turns(uniform(purpose, key, first + step + 1)) for step in range(3)), strict=True
    )
    rest = time - whole
    share = rest * rest * (3.0 - 2.0 * rest)
    push = rule.strength * DT
    return _blend(cosines, late, share) * push, _blend(sines, late, share) * push


def followed(rule: Follow, track: Track, bodies: Bodies, rows: Integers, purpose: int) -> Change:
    """Along the path, each body at its own distance from its middle."""
    x, y, vx, vy = bodies.x[rows], bodies.y[rows], bodies.vx[rows], bodies.vy[rows]
    lane = (uniform(purpose, bodies.key[rows], 0) - 0.5) * rule.width
    ahead = look_ahead(rule.speed)
    aim_x, aim_y, piece = track.aims(x, y, vx, vy, ahead)
    dx = aim_x - track.uy[piece] * lane - x
    dy = aim_y + track.ux[piece] * lane - y
    distance = np.maximum(np.sqrt(dx * dx + dy * dy), 1e-9)
    pace = rule.speed / distance
    if not track.closed:  # only at its end is the aim nearer than the look ahead
        pace = np.where(piece == len(track.x) - 1, rule.speed / np.maximum(distance, ahead), pace)
    share = min(1.0, rule.grip * DT)
    return (dx * pace - vx) * share, (dy * pace - vy) * share


def _blend(throws: tuple[Floats, ...], late: Flags, share: Floats) -> Floats:
    """From the first throw to the second; for those who are late, on to the third."""
    before = np.where(late, throws[1], throws[0])
    after = np.where(late, throws[2], throws[1])
    return before + (after - before) * share
