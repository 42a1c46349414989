"""What lies on the ground below the bodies: permanent paint."""

from collections.abc import Sequence

import numpy as np
import skia

from adapters.rendering.colours import colour_of
from adapters.rendering.target import Target, image_of
from adapters.rendering.view import View, view_of
from domain.picture.frame_list import Camera, Frame, Header
from domain.picture.look import Look


class Paint:
    """Marks that stay. The layer at a frame is all marks up to it, laid in order.

    Going on from the frame before and starting again from frame 0 lay the same marks in the
    same order, so both give the same pixels.
    """

    def __init__(self, header: Header, look: Look, width: int, height: int) -> None:
        self._target = Target(width, height)
        self._colours = [colour_of(look, token) for token in header.colours]
        home = Camera(x=header.width * 128, y=header.height * 128)
        self._view = view_of(header, home, width, height)
        self._done = -1
        self._pen = skia.Paint(AntiAlias=True)
        self._marks = 0
        self._image: skia.Image | None = None

    def draw(self, target: Target, frames: Sequence[Frame], index: int, view: View) -> None:
        """Lay new marks, then draw the layer as the camera sees it."""
        if index < self._done:
            self._target.pixels.fill(0)
            self._target.changed()
            self._done, self._marks = -1, 0
        for number in range(self._done + 1, index + 1):
            self._lay(frames[number])
        self._done = index
        if self._marks:
            target.touch_all()
            self._show(target.canvas, view)

    def _lay(self, frame: Frame) -> None:
        if frame.paint is None or not len(frame.paint):
            return
        x, y = self._view.points(frame.paint[:, 0], frame.paint[:, 1])
        sizes = frame.paint[:, 2] * self._view.scale
        marks = zip(
            x.tolist(), y.tolist(), sizes.tolist(), frame.paint[:, 3:5].tolist(), strict=True
        )
        for left, top, size, (colour, opacity) in marks:
            self._pen.setColor(skia.ColorSetARGB(opacity, *self._colours[colour]))
            self._target.canvas.drawCircle(left, top, max(size, 0.5), self._pen)
        self._marks += len(frame.paint)
        self._image = None

    def _show(self, canvas: skia.Canvas, view: View) -> None:
        if self._image is None:
            self._image = image_of(self._target.pixels)
        image = self._image
        if view == self._view:
            canvas.drawImage(image, 0, 0)
            return
        canvas.save()
        canvas.concat(_camera_matrix(view, self._view))
        canvas.drawImage(image, 0, 0, skia.SamplingOptions(skia.FilterMode.kLinear))
        canvas.restore()


def _camera_matrix(view: View, home: View) -> skia.Matrix:
    """From pixels of the resting camera to pixels of this one."""
    x, y = view.points(np.array([home.centre_x]), np.array([home.centre_y]))
    matrix = skia.Matrix()
    matrix.setTranslate(-home.width * 0.5, -home.height * 0.5)
    matrix.postScale(view.scale / home.scale, view.scale / home.scale)
    matrix.postRotate(view.angle)
    matrix.postTranslate(float(x[0]), float(y[0]))
    return matrix
