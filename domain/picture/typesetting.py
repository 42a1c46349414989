"""Typesetting: words broken and sized for the safe area, without knowing any font.

The renderer may still shrink a line that a real font makes too wide; these sizes are
chosen so that it rarely has to.
"""

from dataclasses import dataclass

WIDTH = 0.76
"""Share of the canvas width that words take: 12 % stay free on both sides."""

EM = 0.56
"""Mean width of a bold letter as a share of its size."""

LEADING = 1.14
"""Distance of lines as a share of the size."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Words in lines, and their size in units."""

    lines: tuple[str, ...]
    size: float


def set_words(words: str, *, width: float, size: float, most_lines: int) -> Setting:
    """Break words into the fewest lines that need not be smaller than nine tenths of
    ``size``; when none will do, into those that keep them largest."""
    best = Setting(lines=(words,), size=0.0)
    for count in range(1, most_lines + 1):
        lines = balanced(words, count)
        longest = max(len(line) for line in lines)
        fitting = min(size, width * WIDTH / (EM * longest))
        if fitting > best.size * 1.02:
            best = Setting(lines=lines, size=fitting)
        if fitting >= size * 0.9:
            break
    return best


def balanced(words: str, count: int) -> tuple[str, ...]:
    """Words in at most ``count`` lines whose longest is as short as can be."""
    parts = words.split()
    if not parts:
        return (words,)
    low, high = max(len(part) for part in parts), len(words)
    while low < high:
        middle = (low + high) // 2
        if len(_filled(parts, middle)) <= count:
            high = middle
        else:
            low = middle + 1
    return tuple(_filled(parts, low))


def _filled(parts: list[str], width: int) -> list[str]:
    lines = [parts[0]]
    for part in parts[1:]:
        if len(lines[-1]) + 1 + len(part) <= width:
            lines[-1] += " " + part
        else:
            lines.append(part)
    return lines
