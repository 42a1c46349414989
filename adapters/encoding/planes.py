"""From premultiplied BGRA to the planes of BT.709 limited-range YUV 4:2:0.

Our own kernel, for the library's converter is four times slower where it is exact, and not
exact where it is fast: it then differs between kinds of processors.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from adapters.kernels.colour import Boxes, to_planes

type Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, kw_only=True)
class Planes:
    """One picture in YUV 4:2:0: the three planes stacked in one array."""

    data: npt.NDArray[np.uint8]
    """Shape (height · 3 / 2, width)."""

    def parts(self) -> tuple[Pixels, Pixels, Pixels]:
        """Views of the planes, (h, w), (h/2, w/2), (h/2, w/2)."""
        width = self.data.shape[1]
        height = self.data.shape[0] * 2 // 3
        flat = self.data.reshape(-1)
        luma, quarter = height * width, height * width // 4
        half = (height // 2, width // 2)
        return (
            flat[:luma].reshape(height, width),
            flat[luma : luma + quarter].reshape(half),
            flat[luma + quarter :].reshape(half),
        )


def empty_planes(width: int, height: int) -> Planes:
    """A new, unset picture. Both extents are even."""
    return Planes(data=np.empty((height * 3 // 2, width), np.uint8))


def convert(pixels: Pixels, into: Planes, boxes: Boxes | None = None) -> None:
    """Convert contiguous BGRA pixels (h, w, 4), all of them or only those in boxes."""
    if boxes is None:
        boxes = np.array([[0, 0, pixels.shape[1], pixels.shape[0]]], np.int64)
    to_planes(pixels.view(np.dtype("<u4"))[..., 0], boxes, *into.parts())
