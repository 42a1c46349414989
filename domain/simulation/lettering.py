"""Lettering: capitals, digits and signs of 5 × 7 dots, Polish letters included.

The shipped fonts are the renderer's; bodies that write words need places that no font file
decides. Rows run from the top, ``#`` is a dot. Marks of Polish letters stand in two rows
above or below the letter.
"""

from collections.abc import Iterator

WIDTH, HEIGHT = 5, 7
GAP = 1
"""Empty columns between letters."""
SPACE = 3
"""Columns of a space, with its gap."""
LINE = 11
"""Rows from line to line: a letter, and room for marks."""

_ROWS = {
    "A": ".###. #...# #...# ##### #...# #...# #...#",
    "B": "####. #...# #...# ####. #...# #...# ####.",
    "C": ".#### #.... #.... #.... #.... #.... .####",
    "D": "####. #...# #...# #...# #...# #...# ####.",
    "E": "##### #.... #.... ####. #.... #.... #####",
    "F": "##### #.... #.... ####. #.... #.... #....",
    "G": ".#### #.... #.... #.### #...# #...# .####",
    "H": "#...# #...# #...# ##### #...# #...# #...#",
    "I": "### .#. .#. .#. .#. .#. ###",
    "J": "..### ...#. ...#. ...#. ...#. #..#. .##..",
    "K": "#...# #..#. #.#.. ##... #.#.. #..#. #...#",
    "L": "#.... #.... #.... #.... #.... #.... #####",
    "M": "#...# ##.## #.#.# #.#.# #...# #...# #...#",
    "N": "#...# ##..# ##..# #.#.# #..## #..## #...#",
    "O": ".###. #...# #...# #...# #...# #...# .###.",
    "P": "####. #...# #...# ####. #.... #.... #....",
    "Q": ".###. #...# #...# #...# #.#.# #..#. .##.#",
    "R": "####. #...# #...# ####. #.#.. #..#. #...#",
    "S": ".#### #.... #.... .###. ....# ....# ####.",
    "T": "##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..",
    "U": "#...# #...# #...# #...# #...# #...# .###.",
    "V": "#...# #...# #...# #...# #...# .#.#. ..#..",
    "W": "#...# #...# #...# #.#.# #.#.# ##.## #...#",
    "X": "#...# #...# .#.#. ..#.. .#.#. #...# #...#",
    "Y": "#...# #...# .#.#. ..#.. ..#.. ..#.. ..#..",
    "Z": "##### ....# ...#. ..#.. .#... #.... #####",
    "Ł": "#.... #.... #.#.. ##... #.... #.... #####",
    "0": ".###. #...# #..## #.#.# ##..# #...# .###.",
    "1": ".#. ##. .#. .#. .#. .#. ###",
    "2": ".###. #...# ....# ..##. .#... #.... #####",
    "3": "####. ....# ....# .###. ....# ....# ####.",
    "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
    "5": "##### #.... ####. ....# ....# #...# .###.",
    "6": ".###. #.... #.... ####. #...# #...# .###.",
    "7": "##### ....# ...#. ..#.. ..#.. .#... .#...",
    "8": ".###. #...# #...# .###. #...# #...# .###.",
    "9": ".###. #...# #...# .#### ....# ....# .###.",
    ".": ". . . . . . #",
    ",": ".. .. .. .. .. .# #.",
    "!": "# # # # # . #",
    "?": ".###. #...# ....# ..##. ..#.. ..... ..#..",
    ":": ". . # . . # .",
    "-": "... ... ... ### ... ... ...",
    "+": "..... ..#.. ..#.. ##### ..#.. ..#.. .....",
    "=": "..... ..... ##### ..... ##### ..... .....",
    "'": "# # . . . . .",
    "/": "....# ....# ...#. ..#.. .#... #.... #....",
    "%": "##..# ##..# ...#. ..#.. .#... #..## #..##",
    "&": ".##.. #..#. #.#.. .#... #.#.# #..#. .##.#",
    "(": ".# #. #. #. #. #. .#",
    ")": "#. .# .# .# .# .# #.",
}
_ACUTE = ((3, -2), (2, -1))
_MARKS = {
    "Ą": ("A", ((4, 7), (4, 8))),
    "Ć": ("C", _ACUTE),
    "Ę": ("E", ((3, 7), (4, 8))),
    "Ń": ("N", _ACUTE),
    "Ó": ("O", _ACUTE),
    "Ś": ("S", _ACUTE),
    "Ź": ("Z", _ACUTE),
    "Ż": ("Z", ((2, -2),)),
}
"""A letter, and the dots (column, row) that are added to it."""

type Dots = list[tuple[int, int]]


def glyph(letter: str) -> Dots:
    """Dots (column, row) of a letter; a box for a letter that is not known."""
    plain, marks = _MARKS.get(letter, (letter, ()))
    rows = _ROWS.get(plain, "##### #...# #...# #...# #...# #...# #####").split()
    dots = [
        (column, row)
        for row, line in enumerate(rows)
        for column, dot in enumerate(line)
        if dot == "#"
    ]
    return dots + list(marks)


def written(text: str) -> Iterator[tuple[float, float]]:
    """Dots of a text around its middle, in distances of neighbouring dots, line after line.

    ``|`` begins a new line. Small letters are written as capitals.
    """
    lines = [[_letter(letter) for letter in line.strip()] for line in text.upper().split("|")]
    height = (len(lines) - 1) * LINE + HEIGHT
    for number, line in enumerate(lines):
        width = sum(wide for _, wide in line) - GAP
        left = -(width - 1) * 0.5
        top = number * LINE - (height - 1) * 0.5
        for dots, wide in line:
            for column, row in dots:
                yield left + column, top + row
            left += wide


def _letter(letter: str) -> tuple[Dots, int]:
    """Dots of a letter, and how wide it is with its gap."""
    if letter.isspace():
        return [], SPACE
    dots = glyph(letter)
    return dots, max(column for column, _ in dots) + 1 + GAP
