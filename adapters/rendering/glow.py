"""Soft light around bodies: sprites made once and added at whole pixels.

A soft sprite snapped to whole pixels does not visibly jump, and adding it is many times
cheaper than any blur or blend that Skia's processor backend offers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from adapters.kernels.light import make_glow, stamp
from adapters.rendering.colours import Rgb
from adapters.rendering.target import Target

STRENGTH_STEPS = 32
"""Sprites are kept for so many strengths; finer steps are below one level per pixel."""
STORE_BYTES = 96 << 20
FIRST_BYTES = 4 << 20
LARGEST = 2047
"""Pixels that light reaches at most."""

type Floats = npt.NDArray[np.float64]
type Keys = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Lights:
    """Lights to place: one row per light in every array."""

    x: Floats
    y: Floats
    reach: Floats
    """Pixels from the middle to where nothing is left."""
    ring: Floats
    """Radius of the circle that shines, 0 for a point."""
    colour: Keys
    """Index into the colours that the sprites were made with."""
    strength: Floats
    """0 to 255."""


class Glows:
    """The sprites of one film, kept by reach, ring, colour and strength."""

    def __init__(self, colours: Sequence[Rgb], falloff: float) -> None:
        """``falloff`` is k of 1/(1 + k·d²), with d from 0 to 1 over the reach."""
        self._falloff = falloff
        self._inks = np.array([colour[::-1] for colour in colours], np.float32).reshape(-1, 3)
        self._places: dict[int, int] = {}
        self._store = np.empty(FIRST_BYTES, np.uint8)
        self._used = 0

    def add(self, target: Target, lights: Lights) -> None:
        """Add lights to a picture."""
        self._stamp(target, lights, take=False)

    def take(self, target: Target, lights: Lights) -> None:
        """Take lights away from a picture: soft shadows."""
        self._stamp(target, lights, take=True)

    def _stamp(self, target: Target, lights: Lights, *, take: bool) -> None:
        stamps = self._stamps(lights)
        reach, middle = stamps[:, 1:2], stamps[:, 2:]
        target.touch(np.concatenate([middle - reach, middle + reach + 1], axis=1))
        stamp(target.pixels, self._store, stamps, take)

    def _stamps(self, lights: Lights) -> Keys:
        """Offset of the sprite, reach, and middle, of every light that can be seen."""
        steps = (lights.strength.astype(np.int64) * STRENGTH_STEPS + 127) // 255
        reach = np.minimum((lights.reach + 0.5).astype(np.int64), LARGEST)
        ring = np.minimum((lights.ring + 0.5).astype(np.int64), reach)
        keys = ((reach << 12 | ring) << 12 | lights.colour) << 8 | np.minimum(steps, 255)
        seen = (steps > 0) & (reach > 0)
        kinds, kind = np.unique(keys[seen], return_inverse=True)
        offsets = self._offsets(kinds.tolist())[kind]
        x, y = np.floor(lights.x[seen] + 0.5), np.floor(lights.y[seen] + 0.5)
        columns = (offsets, reach[seen], x.astype(np.int64), y.astype(np.int64))
        return np.stack(columns, axis=1)

    def _offsets(self, keys: list[int]) -> Keys:
        missing = [key for key in keys if key not in self._places]
        size = sum(_bytes(key) for key in missing)
        if self._used + size > STORE_BYTES and self._used:
            self._places.clear()
            self._used = 0
            return self._offsets(keys)
        if self._used + size > len(self._store):
            grown = np.empty(max(2 * len(self._store), self._used + size), np.uint8)
            grown[: self._used] = self._store[: self._used]
            self._store = grown
        for key in missing:
            self._make(key)
        return np.array([self._places[key] for key in keys], np.int64)

    def _make(self, key: int) -> None:
        reach, ring, colour, step = key >> 32, key >> 20 & 4095, key >> 8 & 4095, key & 255
        size = _bytes(key)
        sprite = self._store[self._used : self._used + size]
        light = self._inks[colour] * np.float32(step / STRENGTH_STEPS)
        make_glow(sprite, reach, min(ring, reach), light, self._falloff)
        self._places[key] = self._used
        self._used += size


def _bytes(key: int) -> int:
    side = 2 * (key >> 32) + 1
    return side * side * 4
