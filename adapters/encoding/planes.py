"""From premultiplied BGRA to the planes of BT.709 limited-range YUV 4:2:0.

Rows that equal the ground of the film are copied from the converted ground: converting is
a third of the cost of a frame, and in most films half of the rows never change.
"""

from dataclasses import dataclass

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter

EXACT = Interpolation.BILINEAR | Interpolation.ACCURATE_RND | Interpolation.BITEXACT
"""The default differs between x86 and arm64; with these flags both agree."""

BAND = 16
"""Rows that are compared, and converted, together; even, because chroma has half the rows."""
OVERLAP = 4
"""Rows beyond a band that its chroma is mixed from, or mixed into; measured: two."""

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


class Converter:
    """Converts the frames of one film."""

    def __init__(self, ground: Pixels) -> None:
        """``ground`` is a frame with nothing on it, (h, w, 4); it is copied."""
        self._reformatter = VideoReformatter()
        self._height, self._width = ground.shape[:2]
        self._empty = ground.copy()
        self._ground = self.planes()
        self._convert(ground, 0, self._height, self._ground)

    def planes(self) -> Planes:
        """A new, unset picture of the film's size."""
        return Planes(data=np.empty((self._height * 3 // 2, self._width), np.uint8))

    def convert(self, pixels: Pixels, into: Planes) -> None:
        """Convert a frame, band by band where it differs from the ground."""
        np.copyto(into.data, self._ground.data)
        for top, bottom in self._bands(pixels):
            reach = max(0, top - OVERLAP), min(self._height, bottom + OVERLAP)
            self._convert(pixels, *reach, into)

    def _bands(self, pixels: Pixels) -> list[tuple[int, int]]:
        """Runs of rows (first, end) that differ from the ground, in whole blocks."""
        bands: list[tuple[int, int]] = []
        for top in range(0, self._height, BAND):
            bottom = min(top + BAND, self._height)
            if np.array_equal(_words(pixels[top:bottom]), _words(self._empty[top:bottom])):
                continue
            if bands and bands[-1][1] == top:
                bands[-1] = bands[-1][0], bottom
            else:
                bands.append((top, bottom))
        return bands

    def _convert(self, pixels: Pixels, top: int, bottom: int, into: Planes) -> None:
        """Convert a band of rows, with the rows beside it that its chroma is mixed from."""
        above, below = max(0, top - OVERLAP), min(self._height, bottom + OVERLAP)
        source = av.VideoFrame.from_numpy_buffer(pixels[above:below], "bgra")
        made = self._reformatter.reformat(
            source,
            format="yuv420p",
            dst_colorspace=Colorspace.ITU709,
            dst_color_range=ColorRange.MPEG,
            interpolation=EXACT,
            threads=1,
        )
        for plane, target in zip(made.planes, into.parts(), strict=True):
            scale = self._height // len(target)
            wide = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
            first, end = (top - above) // scale, (bottom - above) // scale
            target[top // scale : bottom // scale] = wide[first:end, : target.shape[1]]


def _words(pixels: Pixels) -> npt.NDArray[np.uint32]:
    """One number per pixel, to compare four levels at once."""
    return pixels.view(np.uint32)
