"""From the canvas of a document to the pixels of a picture."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from domain.picture.frame_list import SUBUNIT, TURN, Camera, Header

type Floats = npt.NDArray[np.float64]
type Integers = npt.NDArray[np.int32]


@dataclass(frozen=True, kw_only=True)
class View:
    """What one frame shows, for one size in pixels."""

    width: int
    height: int
    scale: float
    """Pixels per 1/256 unit under the camera."""
    overlay_scale: float
    """Pixels per 1/256 unit for lettering, which the camera does not move."""
    margin_x: float
    """Pixels left of the canvas when the picture is wider than it."""
    margin_y: float
    centre_x: int
    centre_y: int
    cosine: float
    sine: float
    angle: float
    """Degrees by which the picture is turned."""

    def points(self, x: Integers, y: Integers) -> tuple[Floats, Floats]:
        """Pixel positions (not rounded) of canvas points in 1/256 unit."""
        right = (x - self.centre_x).astype(np.float64) * self.scale
        down = (y - self.centre_y).astype(np.float64) * self.scale
        if self.sine == 0.0:
            return right + self.width * 0.5, down + self.height * 0.5
        return (
            right * self.cosine - down * self.sine + self.width * 0.5,
            right * self.sine + down * self.cosine + self.height * 0.5,
        )


def view_of(header: Header, camera: Camera, width: int, height: int) -> View:
    """The view of a camera; a canvas of another aspect is fitted in, centred."""
    fit = min(width / header.width, height / header.height) / SUBUNIT
    turn = -camera.angle % TURN
    radians = turn * (2 * math.pi / TURN)
    return View(
        width=width,
        height=height,
        scale=fit * camera.zoom / 65536,
        overlay_scale=fit,
        margin_x=(width - header.width * SUBUNIT * fit) * 0.5,
        margin_y=(height - header.height * SUBUNIT * fit) * 0.5,
        centre_x=camera.x,
        centre_y=camera.y,
        cosine=math.cos(radians) if turn else 1.0,
        sine=math.sin(radians) if turn else 0.0,
        angle=turn * 360 / TURN,
    )
