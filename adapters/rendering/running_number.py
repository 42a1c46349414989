"""Running numbers: of the line that was set before, only the digits that differ are set anew."""

from dataclasses import dataclass, replace

import skia

from adapters.rendering.colours import Rgb
from adapters.rendering.faces import font
from adapters.rendering.set_line import Setting, advances, places
from adapters.rendering.target import Target

KEPT = 8
"""Sheets that are kept: more running numbers than a film shows."""
CLEAR = 2
"""Pixels around letters that are cleared: smooth edges reach over their bounds."""

type Key = tuple[Setting, Rgb, int, int]


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    target: Target
    setting: Setting


class RunningNumbers:
    """The sheets on which the running numbers of one film are set."""

    def __init__(self) -> None:
        self._kept: dict[Key, _Sheet] = {}

    def sheet(self, setting: Setting, colour: Rgb, left: float, size: tuple[int, int]) -> Target:
        """A sheet to set a line on: an empty one, or the last one of this number, cleared and
        open to drawing only where the two lines differ. Drawn the same way, both look the same.
        """
        key = (replace(setting, line=""), colour, *size)
        last = self._kept.pop(key, None)
        if last is None or not _alike(last.setting, setting):
            target = Target(*size)
        else:
            target = last.target
            _open(target, *_differing(last.setting, setting, left))
        self._kept[key] = _Sheet(target=target, setting=setting)
        if len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return target


def _alike(before: Setting, now: Setting) -> bool:
    """Whether every letter stands where the other's does."""
    return len(before.line) == len(now.line) and advances(before) == advances(now)


def _differing(before: Setting, now: Setting, left: float) -> tuple[int, int]:
    """Columns from the first to the last that a letter which differs may touch."""
    face = font(now.file, now.size)
    edges: list[float] = []
    for setting in (before, now):
        bounds = face.getBounds(face.textToGlyphs(setting.line))
        for at, (x, box) in enumerate(zip(places(setting, left), bounds, strict=True)):
            if before.line[at] != now.line[at]:
                edges += [x + box.left(), x + box.right()]
    if not edges:
        return 0, 0
    return int(min(edges)) - CLEAR, int(max(edges)) + 1 + CLEAR


def _open(target: Target, first: int, end: int) -> None:
    """Clear some columns, and let drawing reach no others until the canvas is restored."""
    target.words[:, max(0, first) : max(0, end)] = 0
    target.changed()
    target.canvas.save()
    target.canvas.clipRect(skia.Rect.MakeLTRB(first, 0, end, target.height))
