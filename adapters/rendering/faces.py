"""The faces that ship with the renderer. System fonts are never asked."""

from functools import cache
from pathlib import Path

import skia

FOLDER = Path(__file__).parent / "fonts"
FILES = {
    "geometric": ("Sora-SemiBold.otf", "Sora-Bold.otf"),
    "serif": ("Fraunces-Medium.ttf", "Fraunces-Bold.ttf"),
    "mono": ("JetBrainsMono-Medium.ttf", "JetBrainsMono-Bold.ttf"),
}
"""Lighter and bolder file of each face."""
BOLD_FROM = 600


def face_for(name: str, weight: int) -> str:
    """The file of a face at a weight. Raises ``KeyError`` for a face that does not ship."""
    lighter, bolder = FILES[name]
    return bolder if weight >= BOLD_FROM else lighter


@cache
def face(file: str) -> skia.Typeface:
    """The face in a file, read from bytes so that no font configuration is touched."""
    data = skia.Data.MakeFromFileName(str(FOLDER / file))
    found = skia.FontMgr.New_Custom_Empty().makeFromData(data)
    if found is None:
        raise FileNotFoundError(f"font {file} cannot be read")
    return found


@cache
def font(file: str, size: float) -> skia.Font:
    """A face at a size in pixels: placed between pixels, smooth, without hinting."""
    made = skia.Font(face(file), size)
    made.setEdging(skia.Font.Edging.kAntiAlias)
    made.setSubpixel(True)
    made.setHinting(skia.FontHinting.kNone)
    return made
