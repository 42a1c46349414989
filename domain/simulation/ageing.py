"""Ageing: how bodies grow, swell, change their colour and catch what others have."""

import numpy as np

from domain.language.behaviours import Cycle, Grow, Infect, Pulse
from domain.language.inner_behaviours import Blink
from domain.simulation.chance import uniform
from domain.simulation.exact import Floats, sin_cos_turns
from domain.simulation.nearness import pairs_within
from domain.simulation.outcomes import Outcomes
from domain.simulation.world import DT, Bodies, Flags, Integers, World

LOUD = 4096.0
"""Strength of an event per unit of mass, as for reactions."""


def grown(rule: Grow, bodies: Bodies, rows: Integers, by_size: Flags) -> Integers:
    """Let bodies grow or shrink; returns the rows of those that are at the limit.

    ``by_size`` tells by species whose mass follows the area.
    """
    size = bodies.size[rows]
    step = rule.rate * DT
    if rule.rate < 0:
        after = np.where(size > rule.min, np.maximum(size + step, rule.min), size)
        reached = after <= rule.min
    else:
        after = np.where(size < rule.max, np.minimum(size + step, rule.max), size)
        reached = after >= rule.max
    heavier = by_size[bodies.species[rows]]
    share = after / size
    mass = bodies.mass[rows] * np.where(heavier, share * share, 1.0)
    bodies.size[rows] = after
    bodies.mass[rows] = mass
    bodies.lightness[rows] = np.where(bodies.lightness[rows] > 0, 1.0 / mass, 0.0)
    return rows[reached]


def limited(rule: Grow, species: int, outcomes: Outcomes, rows: Integers, purpose: int) -> None:
    """What happens to bodies at the limit of their growth; ``species`` −1 keeps that of each."""
    bodies, happenings, tick = outcomes.world.bodies, outcomes.happenings, outcomes.world.tick
    for row in rows.tolist():
        if rule.at_limit == "die":
            bodies.alive[row] = False
        elif not outcomes.divide(
            row, into=rule.parts, species=species if species >= 0 else int(bodies.species[row]),
            scale=0.0, kick=float(rule.kick), smallest=float(rule.min), dice=purpose,
        ):  # fmt: skip
            continue
        if rule.count:
            happenings.counters[rule.count] += 1
        if rule.sound:
            kind = "death" if rule.at_limit == "die" else "split"
            happenings.about(tick, kind, bodies, row, -1, float(bodies.mass[row]) * LOUD)


def swollen(rule: Pulse, bodies: Bodies, rows: Integers, purpose: int, tick: int) -> Floats:
    """Factor on the size of each row."""
    wave, _ = sin_cos_turns(rounds(rule, bodies, rows, purpose, tick))
    return 1.0 + rule.amplitude * wave


def shade(rule: Cycle, bodies: Bodies, rows: Integers, purpose: int, tick: int) -> Integers:
    """Which of the rule's colours each row shows."""
    count = len(rule.colours)
    turns = rounds(rule, bodies, rows, purpose, tick)
    step = np.floor(turns * count).astype(np.int64)
    return step % count if rule.repeat else np.minimum(step, count - 1)


def infected(rule: Infect, species: int, outcomes: Outcomes, rows: Integers, who: Flags,
             purpose: int) -> None:  # fmt: skip
    """Carriers in ``rows`` turn others, chosen by species in ``who``, into ``species``."""
    world = outcomes.world
    bodies = world.bodies
    able = np.flatnonzero(who[bodies.species] & (bodies.species != species) & bodies.alive)
    pairs = pairs_within(bodies, able, rows, rule.reach)
    carriers = np.bincount(pairs.looking, minlength=len(able))
    dice = uniform(purpose, bodies.key[able], world.tick)
    for row in able[dice < carriers * (rule.rate * DT)].tolist():
        if not outcomes.convert(row, species, sound=rule.sound):
            continue
        if rule.flash > 0:
            bodies.flash[row], bodies.flash_at[row] = rule.flash, outcomes.film_tick
        if rule.count:
            outcomes.happenings.counters[rule.count] += 1


def age(bodies: Bodies, rows: Integers, tick: int) -> Floats:
    """Seconds since birth; bodies of frame 0 were born then."""
    return (tick - np.maximum(bodies.born[rows], 0)) * DT


def swell(world: World, factors: Floats) -> None:
    """Put pulses upon sizes."""
    world.bodies.swell = factors
    world.bodies.size = world.bodies.size * factors


def ebb(world: World) -> None:
    """Take the pulses of the last tick out of sizes, so that rules know the size itself."""
    world.bodies.size = world.bodies.size / world.bodies.swell
    world.bodies.swell = np.ones(len(world.bodies))


def rounds(
    rule: Pulse | Cycle | Blink, bodies: Bodies, rows: Integers, purpose: int, tick: int
) -> Floats:
    """Periods of its rule that each body has lived, with its share of chance."""
    shift = uniform(purpose, bodies.key[rows], 0) * rule.spread
    return age(bodies, rows, tick) / rule.period + shift
