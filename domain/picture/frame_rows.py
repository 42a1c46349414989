"""Columns of frames that follow from bodies alone."""

import numpy as np

from domain.simulation.exact import Floats
from domain.simulation.world import Bodies, Integers

FLASH_TICKS = 18
"""A flash fades within 150 ms of film."""


def flashes(bodies: Bodies, film_tick: int) -> Integers:
    """How brightly bodies light up, 0 to 255."""
    age = film_tick - bodies.flash_at
    left = np.maximum(FLASH_TICKS - age, 0).astype(np.float64) / FLASH_TICKS
    return rounded(np.where(age < FLASH_TICKS, bodies.flash * left * left, 0.0) * 255.0)


def rounded(values: Floats) -> Integers:
    """The nearest whole numbers."""
    return np.floor(values + 0.5).astype(np.int64)
