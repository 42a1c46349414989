"""What a chart shows, read back from its picture: curves, bars and bands by their colour.

Colours are those of matplotlib's usual cycle. Nothing is known of the axes but their frame; what
is read is in pixels within it, from the left and from the bottom.
"""

import base64
import re
from dataclasses import dataclass

import numpy as np
import skia

CYCLE = (
    (31, 119, 180), (255, 127, 14), (44, 160, 44), (214, 39, 40), (148, 103, 189),
    (140, 86, 75), (227, 119, 194), (127, 127, 127), (188, 189, 34), (23, 190, 207),
)  # fmt: skip
NEAR = 12
"""How far a colour may be from its own: edges are mixed with what lies behind them."""

_PICTURE = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=\\n]{2000,})")

type Picture = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
type Pixels = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


BLACK = 60
LINE = 4
"""A frame's line is no thicker."""


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What lies within the frame of one picture of a page."""

    picture: Picture

    def coloured(self, number: int, *, alpha: float = 1.0) -> Pixels:
        """Where the cycle's colour is, as it looks on white; the first row is the lowest."""
        on_white = [255 - alpha * (255 - each) for each in CYCLE[number]]
        far = np.abs(self.picture[:, :, :3].astype(float) - on_white).max(axis=2)
        return np.flipud(far <= NEAR)

    def curve(self, number: int) -> tuple[list[int], list[float]]:
        """Columns in which the line of that colour is, and its height in each."""
        found = self.coloured(number)
        columns = np.flatnonzero(found.any(axis=0))
        return columns.tolist(), [float(np.flatnonzero(found[:, at]).mean()) for at in columns]

    def columns(self, number: int = 0) -> list[int]:
        """Heights of upright bars, from left to right."""
        return _bars(self.coloured(number))

    def bars(self, number: int = 0) -> list[int]:
        """Lengths of lying bars, from the lowest up."""
        return _bars(self.coloured(number).T)


def charts(page: str) -> list[Chart]:
    """Every picture of a page, in order."""
    return [Chart(picture=_framed(_decoded(each))) for each in _PICTURE.findall(page)]


def _decoded(text: str) -> Picture:
    content = base64.b64decode(text.replace("\\n", ""))
    image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(content))
    return np.array(image.toarray(colorType=skia.kRGBA_8888_ColorType))


def _framed(picture: Picture) -> Picture:
    """Without the frame, and without all that is written around it."""
    black = picture[:, :, :3].max(axis=2) < BLACK
    across, down = (np.flatnonzero(black.mean(axis=axis) > 0.5) for axis in (0, 1))
    left, right, top, bottom = across[0], across[-1], down[0], down[-1]
    return picture[top + LINE : bottom - LINE, left + LINE : right - LINE]


def _bars(found: Pixels) -> list[int]:
    """Pixels of each group of neighbouring columns that have any, at their fullest."""
    filled = found.sum(axis=0)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], filled > 0, [0]))))
    return [int(filled[begin:end].max()) for begin, end in edges.reshape(-1, 2)]
