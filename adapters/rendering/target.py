"""A picture that numpy, compiled kernels and Skia draw into without a copy."""

import numpy as np
import numpy.typing as npt
import skia

from adapters.kernels.colour import Boxes
from adapters.kernels.strokes import Strokes, draw_strokes
from adapters.kernels.tiles import Tiles, mark_boxes, mark_strokes, no_tiles, runs_of

type Pixels = npt.NDArray[np.uint8]
"""Shape (height, width, 4): blue, green, red, alpha, premultiplied."""
type Words = npt.NDArray[np.uint32]
"""The same pixels as one number each, shape (height, width)."""


class Target:
    """One BGRA picture. After writing with numpy call ``changed`` before drawing with Skia.

    Skia's fast blitters for whole pixels exist for BGRA only, hence the order of channels.

    The target knows on which of its tiles anything was drawn since its ground was laid, so
    that the ground is laid again, and the picture converted, only there. Every drawing that
    does not go through ``strokes`` must be announced by a ``touch``.
    """

    def __init__(self, width: int, height: int) -> None:
        self.pixels: Pixels = np.zeros((height, width, 4), np.uint8)
        self.words: Words = words_of(self.pixels)
        info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        self._surface = skia.Surface.MakeRasterDirect(info, self.pixels)
        self.canvas = self._surface.getCanvas()
        self.touched: Tiles = no_tiles(width, height)
        self.ground: object = None
        """Which ground lies below everything; ``None`` before the first."""

    @property
    def width(self) -> int:
        """Pixels across."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels down."""
        return int(self.pixels.shape[0])

    def strokes(self, strokes: Strokes) -> None:
        """Draw strokes."""
        mark_strokes(self.touched, strokes)
        draw_strokes(self.words, strokes)

    def touch(self, boxes: Boxes) -> None:
        """Announce a drawing within rectangles."""
        mark_boxes(self.touched, boxes)

    def touch_around(self, left: float, top: float, right: float, bottom: float) -> None:
        """Announce a drawing within a rectangle and the pixels it cuts."""
        edges = (int(left) - 2, int(top) - 2, int(right) + 3, int(bottom) + 3)
        self.touch(np.array([edges], np.int64))

    def draw_path(self, path: skia.Path, paint: skia.Paint) -> None:
        """Draw a path with Skia."""
        around = paint.computeFastBounds(path.getBounds())
        self.touch_around(around.left(), around.top(), around.right(), around.bottom())
        self.canvas.drawPath(path, paint)

    def touch_tiles(self, tiles: Tiles) -> None:
        """Announce a drawing on tiles."""
        self.touched |= tiles

    def touch_all(self) -> None:
        """Announce a drawing that may be anywhere."""
        self.touched.fill(1)

    def touched_boxes(self) -> Boxes:
        """Rectangles around everything that was drawn since the ground was laid."""
        return runs_of(self.touched, self.width, self.height)

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
