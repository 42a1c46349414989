"""Soft rings: which bodies enclose which area, as long as their skin is whole."""

from dataclasses import dataclass

import numpy as np

from domain.language.joints import SoftRingJoint
from domain.simulation.exact import TAU, Floats, total
from domain.simulation.joint_loop import press
from domain.simulation.world import Bodies, Integers


@dataclass(frozen=True, kw_only=True)
class SoftRing:
    """One soft body."""

    rule: int
    """Which entry of ``joints``."""
    serial: int
    """How many were made before it."""
    number: int
    """Number of the first joint of its skin; the others follow."""
    members: Integers
    """Ids of its bodies, in order along the skin."""
    area: float
    """What the pressure keeps, in square units; negative when they stand anticlockwise."""


def enclosed(x: Floats, y: Floats) -> float:
    """Area of a polygon; negative when its corners stand anticlockwise."""
    x, y = x - x[0], y - y[0]
    return total(x * np.roll(y, -1) - np.roll(x, -1) * y) * 0.5


def press_all(
    rings: list[SoftRing], rules: list[SoftRingJoint], bodies: Bodies, step: float
) -> None:
    """Let all rings press for one step of ``step`` seconds, changing velocities in place.

    ``rules`` are those of the rings, one by one; all members must be there.
    """
    member = np.searchsorted(bodies.id, np.concatenate([ring.members for ring in rings]))
    begin = np.cumsum([0, *(len(ring.members) for ring in rings)])
    turns = TAU * np.array([float(rule.pressure) for rule in rules])
    press(
        bodies.x, bodies.y, bodies.vx, bodies.vy, bodies.lightness, member, begin,
        np.array([ring.area for ring in rings]), turns * turns, 2.0 * turns, step,
    )  # fmt: skip
