"""A line of lettering as it is set: which face and size, and where its letters stand."""

from dataclasses import dataclass

import skia

from adapters.rendering.faces import font

STEADY = 0.94
"""Width of every digit of a running number, as a share of the widest: digits carry space."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A line as it is set, in pixels."""

    line: str
    file: str
    size: float
    tracking: float
    """Extra space after each letter."""
    steady: bool
    """Digits all as wide as the widest, so that a running number stands still."""


def line_width(setting: Setting) -> float:
    """Pixels from the first to the last advance."""
    return sum(advances(setting)) - setting.tracking


def advances(setting: Setting) -> list[float]:
    """Pixels from each letter's place to the next one's."""
    face = font(setting.file, setting.size)
    widths = face.getWidths(face.textToGlyphs(setting.line))
    digit = max(face.getWidths(face.textToGlyphs("0123456789"))) * STEADY
    return [
        (digit if setting.steady and letter in "0123456789" else width) + setting.tracking
        for letter, width in zip(setting.line, widths, strict=True)
    ]


def places(setting: Setting, left: float) -> list[float]:
    """Where each letter begins; digits stand in the middle of their width."""
    face = font(setting.file, setting.size)
    widths = face.getWidths(face.textToGlyphs(setting.line))
    found, x = [], left
    for step, own in zip(advances(setting), widths, strict=True):
        slack = step - setting.tracking - own
        found.append(x + slack * 0.5)
        x += step
    return found


def blob_of(setting: Setting, left: float, baseline: float) -> skia.TextBlob:
    """The line, ready to be drawn."""
    points = [skia.Point(x, baseline) for x in places(setting, left)]
    return skia.TextBlob.MakeFromPosText(setting.line, points, font(setting.file, setting.size))
