"""A picture that numpy and Skia draw into without a copy."""

import numpy as np
import numpy.typing as npt
import skia

type Pixels = npt.NDArray[np.uint8]
"""Shape (height, width, 4): blue, green, red, alpha, premultiplied."""

BLOCK = 48
"""Rows that are mixed at once, so that they stay in the processor's cache."""


class Target:
    """One BGRA picture. After writing with numpy call ``changed`` before drawing with Skia.

    Skia's fast blitters for whole pixels exist for BGRA only, hence the order of channels.
    """

    def __init__(self, width: int, height: int) -> None:
        self.pixels: Pixels = np.zeros((height, width, 4), np.uint8)
        info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        self._surface = skia.Surface.MakeRasterDirect(info, self.pixels)
        self.canvas = self._surface.getCanvas()

    @property
    def width(self) -> int:
        """Pixels across."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels down."""
        return int(self.pixels.shape[0])

    def changed(self) -> None:
        """Tell Skia that the pixels were written behind its back."""
        self._surface.notifyContentWillChange(skia.Surface.kRetain_ContentChangeMode)


def image_of(pixels: Pixels) -> skia.Image:
    """A copy of premultiplied BGRA pixels as an image.

    Made by ``fromarray`` with a copy: ``MakeRasterData`` shares memory that Python then
    frees, and the default of ``fromarray`` is unpremultiplied, which draws forty times slower.
    """
    return skia.Image.fromarray(
        np.ascontiguousarray(pixels),
        skia.kBGRA_8888_ColorType,
        skia.kPremul_AlphaType,
        copy=True,
    )


def add_light(ground: Pixels, light: Pixels) -> None:
    """Add with saturation, in place. Alpha of the ground must be 255 and stays so."""
    for top in range(0, len(ground), BLOCK):
        below, above = ground[top : top + BLOCK], light[top : top + BLOCK]
        np.minimum(below, np.bitwise_not(above), out=below)
        np.add(below, above, out=below)


def take_light(ground: Pixels, absorbed: Pixels) -> None:
    """Subtract with saturation, in place; alpha is opaque afterwards."""
    for top in range(0, len(ground), BLOCK):
        below, above = ground[top : top + BLOCK], absorbed[top : top + BLOCK]
        np.maximum(below, above, out=below)
        np.subtract(below, above, out=below)
        below[..., 3] = 255
