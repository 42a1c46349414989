"""Lettering: each line is set once, kept as a picture, and placed at whole pixels."""

from collections import OrderedDict
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import skia

from adapters.rendering.colours import Rgb, is_paper
from adapters.rendering.faces import face_for
from adapters.rendering.running_number import RunningNumbers
from adapters.rendering.set_line import Setting, blob_of, line_width
from adapters.rendering.target import Target, image_of
from adapters.rendering.view import View
from domain.picture.frame_list import Text
from domain.picture.look import UNIT, Look

WIDEST = 0.84
"""Share of the picture's width that a line may take; a wider one is set smaller."""
DROP = 0.045
"""How far below a running number its shadow stands, as a share of the size."""
KEPT = 64
"""Pictures of lines that are kept; a counter needs a new one whenever it changes."""
MANNERS = {"subtitle": "text", "caption": "text", "counter": "counter"}
"""Which lettering of the look a role takes; all others take ``title``."""


@dataclass(frozen=True, kw_only=True)
class _Picture:
    image: skia.Image
    left: float
    """From the middle of the line to the left edge of the sheet it was set on, negative."""
    top: float
    """From the baseline to the top of the sheet, negative."""
    column: int
    """Transparent columns that were cut off at its left."""
    row: int


class Lettering:
    """Draws the words of one film."""

    def __init__(self, look: Look, halo: Rgb) -> None:
        """``halo`` is the ground's colour, laid softly behind letters so they stay readable."""
        self._look = look
        self._halo = halo
        self._kept: OrderedDict[tuple[str, str, int, Rgb], _Picture] = OrderedDict()
        self._numbers = RunningNumbers()

    def draw(self, target: Target, text: Text, colour: Rgb, view: View) -> None:
        """Draw one line over everything that is there."""
        if text.opacity <= 0 or not text.content.strip():
            return
        picture = self._picture(text, colour, view)
        x = text.x * view.overlay_scale + view.margin_x
        y = text.y * view.overlay_scale + view.margin_y
        left = float(round(x + picture.left) + picture.column)
        top = float(round(y + picture.top) + picture.row)
        target.touch_around(left, top, left + picture.image.width(), top + picture.image.height())
        target.canvas.drawImage(
            picture.image,
            left,
            top,
            skia.SamplingOptions(),
            skia.Paint(Alphaf=text.opacity / 255),
        )

    def _picture(self, text: Text, colour: Rgb, view: View) -> _Picture:
        """Pictures are of one size in a film, so what a line says and its size are enough."""
        key = (text.content, text.role, text.size, colour)
        found = self._kept.get(key)
        if found is None:
            found = self._set(set_line(text, self._look, view), colour)
            self._kept[key] = found
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return found

    def _set(self, setting: Setting, colour: Rgb) -> _Picture:
        margin = setting.size * 0.4 + 2
        long = line_width(setting)
        width = int(long + 2 * margin) + 1
        height = int(setting.size * 1.35 + 2 * margin) + 1
        baseline = margin + setting.size
        left = (width - long) * 0.5
        sheet = self._sheet(setting, colour, left, (width, height))
        blob = blob_of(setting, left, baseline)
        paints = _paints(setting, colour, self._halo, paper=is_paper(self._look))
        drop = setting.size * DROP if setting.steady else 0.0
        for number, paint in enumerate(paints, 1):
            sheet.canvas.drawTextBlob(blob, 0, drop * (number < len(paints)), paint)
        sheet.canvas.restoreToCount(1)
        columns = _extent(np.bitwise_or.reduce(sheet.words, axis=0))
        rows = _extent(np.bitwise_or.reduce(sheet.words, axis=1))
        return _Picture(
            image=image_of(sheet.pixels[rows, columns]),
            left=-width * 0.5,
            top=-baseline,
            column=columns.start,
            row=rows.start,
        )

    def _sheet(self, setting: Setting, colour: Rgb, left: float, size: tuple[int, int]) -> Target:
        if setting.steady:
            return self._numbers.sheet(setting, colour, left, size)
        return Target(*size)


def _extent(used: npt.NDArray[np.uint32]) -> slice:
    """From the first to the last that is used; one where none is."""
    places = np.flatnonzero(used)
    return slice(int(places[0]), int(places[-1]) + 1) if len(places) else slice(0, 1)


def set_line(text: Text, look: Look, view: View) -> Setting:
    """Choose face and size so that the line fits."""
    manner = look.lettering[MANNERS.get(text.role, "title")]
    size = text.size * view.overlay_scale
    content = " ".join(text.content.split(" "))
    setting = Setting(
        line=content.upper() if manner.upper else content,
        file=face_for(manner.face, manner.weight),
        size=size,
        tracking=manner.tracking / UNIT * size,
        steady=text.role == "counter",
    )
    share = view.width * WIDEST / max(line_width(setting), 1.0)
    if share >= 1:
        return setting
    return replace(setting, size=size * share, tracking=setting.tracking * share)


def _paints(setting: Setting, colour: Rgb, halo: Rgb, *, paper: bool) -> list[skia.Paint]:
    """First a soft halo of the ground, then the ink. A running number has a plain shadow: it
    is set anew many times per second, and blurring is what that would cost."""
    soft = skia.Paint(AntiAlias=True)
    soft.setColor(skia.ColorSetARGB(200 if paper else 215, *halo))
    blur = max(0.6, setting.size * 0.12)
    soft.setMaskFilter(skia.MaskFilter.MakeBlur(skia.BlurStyle.kNormal_BlurStyle, blur))
    ring = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style)
    ring.setColor(skia.ColorSetARGB(110, *halo))
    ring.setStrokeJoin(skia.Paint.kRound_Join)
    ring.setStrokeWidth(setting.size * 0.09)
    ink = skia.Paint(AntiAlias=True)
    ink.setColor(skia.ColorSetARGB(255, *colour))
    if not setting.steady:
        return [soft, ring, ink]
    shade = skia.Paint(AntiAlias=True)
    shade.setColor(skia.ColorSetARGB(120, *halo))
    return [shade, ink]
