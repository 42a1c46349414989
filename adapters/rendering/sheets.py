"""Contact sheets: pictures of one film, evenly spread, each with its time."""

from collections.abc import Iterator, Sequence

import skia

from adapters.rendering.faces import font
from adapters.rendering.painter import Painter
from adapters.rendering.stills import contact_sheet
from adapters.rendering.target import Pixels, Target
from domain.picture.frame_list import FrameList
from domain.picture.look import Look

FACE = "JetBrainsMono-Bold.ttf"
LETTERS = 0.034
"""Height of the time's letters as a share of the picture's height."""


def sheet_of(
    film: FrameList, look: Look, *, size: tuple[int, int], count: int, columns: int
) -> Pixels:
    """``count`` pictures of ``size`` pixels from the first frame to the last, in rows."""
    painter = Painter(film.header, look, width=size[0], height=size[1])
    pictures = []
    for index in spread(len(film.frames), count):
        target = painter.target()
        painter.draw(film.frames, index, target)
        _stamp(target, f"{index / film.header.fps:.1f} s")
        pictures.append(target.pixels)
    return contact_sheet(pictures, min(columns, len(pictures)))


def spread(length: int, count: int) -> Sequence[int]:
    """``count`` numbers below ``length``, evenly from the first to the last, each once."""
    return sorted(set(_places(length, max(1, count))))


def _places(length: int, count: int) -> Iterator[int]:
    for number in range(count):
        yield (2 * number * (length - 1) + count - 1) // (2 * (count - 1)) if count > 1 else 0


def _stamp(target: Target, words: str) -> None:
    """Write a time into the left upper corner, on a dark plate."""
    size = max(9.0, target.height * LETTERS)
    letters = font(FACE, size)
    wide = letters.measureText(words)
    target.changed()
    plate = skia.Rect.MakeXYWH(0, 0, wide + size, size * 1.5)
    target.canvas.drawRect(plate, skia.Paint(Color=skia.ColorSetARGB(190, 0, 0, 0)))
    paint = skia.Paint(AntiAlias=True, Color=skia.ColorWHITE)
    target.canvas.drawString(words, size * 0.5, size * 1.1, letters, paint)
