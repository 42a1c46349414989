"""Chance: dice that depend on nothing but who throws them, what for, and when.

Every number is a hash (SplitMix64's finaliser, Steele, Lea, Flood 2014) of seed, purpose,
body and tick. No generator is advanced, so a rule that is added or removed never changes
the dice of another.
"""

import hashlib
from functools import cache

import numpy as np
import numpy.typing as npt

from domain.simulation.exact import Floats

type Keys = npt.NDArray[np.uint64]

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)


@cache
def purpose_key(seed: int, purpose: str) -> int:
    """The key of one kind of throw, like ``contact.convert:sick,healthy#0``."""
    digest = hashlib.sha256(f"{seed}:{purpose}".encode()).digest()
    return int.from_bytes(digest[:8], "little")


def mixed(values: Keys) -> Keys:
    """Each number scattered over all 64 bits; equal input, equal output."""
    values = (values ^ (values >> np.uint64(30))) * _FIRST
    values = (values ^ (values >> np.uint64(27))) * _SECOND
    return values ^ (values >> np.uint64(31))


def keys(purpose: int, bodies: Keys, tick: int) -> Keys:
    """One key per body for a purpose at a tick."""
    scattered = mixed(bodies + np.uint64(purpose))
    return mixed(scattered + np.uint64((tick * _GOLDEN + _GOLDEN) & _MASK))


def uniform(purpose: int, bodies: Keys, tick: int) -> Floats:
    """One number per body, 0 ≤ u < 1, in steps of 2⁻⁵³."""
    return (keys(purpose, bodies, tick) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def numbered(start: int, count: int) -> Keys:
    """Consecutive numbers that serve as bodies where there are none yet."""
    return np.arange(start, start + count, dtype=np.uint64)
