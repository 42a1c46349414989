"""A picture that numpy, compiled kernels and Skia draw into without a copy."""

import numpy as np
import numpy.typing as npt
import skia

type Pixels = npt.NDArray[np.uint8]
"""Shape (height, width, 4): blue, green, red, alpha, premultiplied."""
type Words = npt.NDArray[np.uint32]
"""The same pixels as one number each, shape (height, width)."""


class Target:
    """One BGRA picture. After writing with numpy call ``changed`` before drawing with Skia.

    Skia's fast blitters for whole pixels exist for BGRA only, hence the order of channels.
    """

    def __init__(self, width: int, height: int) -> None:
        self.pixels: Pixels = np.zeros((height, width, 4), np.uint8)
        self.words: Words = words_of(self.pixels)
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


def words_of(pixels: Pixels) -> Words:
    """A view of contiguous pixels, one number each; blue lies in the lowest bits."""
    return pixels.view(np.dtype("<u4"))[..., 0]


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
