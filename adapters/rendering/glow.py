"""Soft light around bodies: sprites made once and added at whole pixels.

A soft sprite snapped to whole pixels does not visibly jump, and adding it with numpy is
ten times cheaper than any blur or blend that Skia's processor backend offers.
"""

from collections import OrderedDict

import numpy as np

from adapters.rendering.colours import Rgb
from adapters.rendering.ground import noise
from adapters.rendering.target import Pixels

STRENGTH_STEPS = 32
"""Sprites are kept for so many strengths; finer steps are below one level per pixel."""
CACHE_BYTES = 96 << 20

type Sprite = tuple[Pixels, Pixels]
"""What is added, and 255 minus it; alpha 0."""


class Glows:
    """The sprites of one film, kept by radius, colour and strength."""

    def __init__(self, falloff: float) -> None:
        """``falloff`` is k of 1/(1 + k·d²), with d from 0 to 1 over the radius."""
        self._falloff = falloff
        self._kept: OrderedDict[tuple[int, int, Rgb, int], Sprite] = OrderedDict()
        self._bytes = 0

    def stamp(
        self, ground: Pixels, x: float, y: float, radius: float, colour: Rgb, strength: int
    ) -> None:
        """Add light of ``strength`` (0 to 255) around a point given in pixels."""
        self._place(ground, x, y, (radius, 0), colour, strength, take=False)

    def stamp_ring(
        self,
        ground: Pixels,
        x: float,
        y: float,
        ring: float,
        reach: float,
        colour: Rgb,
        strength: int,
    ) -> None:
        """Add light around a circle of radius ``ring``, falling on both of its sides."""
        self._place(ground, x, y, (ring + reach, ring), colour, strength, take=False)

    def shade(
        self, ground: Pixels, x: float, y: float, radius: float, colour: Rgb, strength: int
    ) -> None:
        """Take light away around a point: a soft shadow."""
        self._place(ground, x, y, (radius, 0), colour, strength, take=True)

    def _place(
        self,
        ground: Pixels,
        x: float,
        y: float,
        radii: tuple[float, float],
        colour: Rgb,
        strength: int,
        *,
        take: bool,
    ) -> None:
        step = (strength * STRENGTH_STEPS + 127) // 255
        reach = int(radii[0] + 0.5)
        if step <= 0 or reach <= 0:
            return
        left, top = int(x + 0.5) - reach, int(y + 0.5) - reach
        side = 2 * reach + 1
        x0, x1 = max(left, 0), min(left + side, ground.shape[1])
        y0, y1 = max(top, 0), min(top + side, ground.shape[0])
        if x0 >= x1 or y0 >= y1:
            return
        light, room = self._sprite(reach, int(radii[1] + 0.5), colour, step)
        part = np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
        spot = ground[y0:y1, x0:x1]
        if take:
            np.maximum(spot, light[part], out=spot)
            np.subtract(spot, light[part], out=spot)
            return
        np.minimum(spot, room[part], out=spot)
        np.add(spot, light[part], out=spot)

    def _sprite(self, reach: int, ring: int, colour: Rgb, step: int) -> Sprite:
        key = (reach, ring, colour, step)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        light = glow_sprite(reach, colour, step / STRENGTH_STEPS, self._falloff, ring)
        sprite = light, np.subtract(255, light)
        self._kept[key] = sprite
        self._bytes += 2 * light.nbytes
        while self._bytes > CACHE_BYTES and len(self._kept) > 1:
            _, (old, _) = self._kept.popitem(last=False)
            self._bytes -= 2 * old.nbytes
        return sprite


def glow_sprite(reach: int, colour: Rgb, strength: float, falloff: float, ring: int = 0) -> Pixels:
    """Light falling as 1/(1 + k·d²), shifted so that it is exactly nothing at the rim.

    It falls from the middle, or on both sides of a circle of radius ``ring``.

    Shape (2·reach + 1, 2·reach + 1, 4), alpha 0. Noise of half a level is baked in so that
    faint, wide light does not band.
    """
    line = np.arange(-reach, reach + 1, dtype=np.float32)
    distance = line[None, :] ** 2 + line[:, None] ** 2
    if ring:
        distance = (np.sqrt(distance) - np.float32(ring)) ** 2
    distance = distance / np.float32(reach - ring + 0.5) ** 2
    rim = np.float32(1 / (1 + falloff))
    fall = (np.float32(1) / (np.float32(1) + np.float32(falloff) * distance) - rim) / (1 - rim)
    fall = np.where(distance < 1, fall, np.float32(0)) * np.float32(strength)
    side = 2 * reach + 1
    wobble = noise(side, side, salt=reach) * np.float32(0.5)
    sprite = np.zeros((side, side, 4), np.uint8)
    for channel, position in enumerate((2, 1, 0)):
        level = fall * np.float32(colour[channel])
        level = np.where(level > np.float32(0.5), level + wobble, np.float32(0))
        sprite[..., position] = np.clip(np.floor(level + np.float32(0.5)), 0, 255)
    return sprite
