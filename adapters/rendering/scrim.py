"""A soft band of the ground's colour, so that an end card stands on quiet."""

from collections.abc import Sequence

import numpy as np
import skia

from adapters.rendering.colours import Rgb
from adapters.rendering.target import Target, image_of
from adapters.rendering.view import View
from domain.picture.frame_list import Text

FULL = 0.88
"""Share of what lies below that the band covers in its middle."""
FLAT = 0.30
"""Share of half the band's height that is fully covered."""


class Scrim:
    """Draws the band; it is made once per place and kept as a picture."""

    def __init__(self, colour: Rgb) -> None:
        self._colour = colour
        self._key: tuple[int, int, int] | None = None
        self._image: skia.Image | None = None

    def draw(self, target: Target, cards: Sequence[Text], view: View) -> None:
        """Draw the band behind lines of lettering that belong together."""
        size, first, last = cards[0].size, cards[0].y, cards[-1].y
        middle = view.margin_y + ((first + last) * 0.5 - size / 3) * view.overlay_scale
        half = int((size * 3.4 + (last - first) * 0.7) * view.overlay_scale)
        key = (view.width, half, cards[0].opacity)
        if key != self._key:
            self._key, self._image = key, _band(*key, self._colour)
        top = float(int(middle) - half)
        target.touch_around(0.0, top, view.width, top + 2 * half)
        target.canvas.drawImage(self._image, 0.0, top)


def _band(width: int, half: int, opacity: int, colour: Rgb) -> skia.Image:
    far = np.abs(np.arange(-half, half) + 0.5) / half
    share = np.clip((1 - far) / (1 - FLAT), 0, 1)
    alpha = share * share * (3 - 2 * share) * (opacity * FULL)
    row = np.empty((2 * half, 4))
    for channel, level in enumerate((colour[2], colour[1], colour[0], 255)):
        row[:, channel] = np.floor(alpha * level / 255 + 0.5)
    return image_of(np.repeat(row.astype(np.uint8)[:, None, :], width, axis=1))
