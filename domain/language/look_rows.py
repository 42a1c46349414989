"""What later shapes and backgrounds look like, in English and Polish.

Rows as in ``capability_rows``, which includes them.
"""

from typing import Any


def _row(shape: str, en: str, pl: str, **fields: Any) -> tuple[str, str, str, str, dict[str, Any]]:
    species = [{"name": "a", "shape": shape, "size": 150, **fields}, {"name": "b"}]
    return f"shape.{shape}", en, pl, "bodies", {"species": species}


SHAPE_ROWS = (
    _row("rectangle", "A rectangle of any proportion, with round corners if asked.",
         "Prostokąt o dowolnych proporcjach, na żądanie z zaokrąglonymi rogami.", aspect=1.6,
         spin=60),
    _row("capsule", "A bar with round ends.", "Pałeczka o okrągłych końcach.", aspect=3,
         facing="motion"),
    _row("arc", "A part of a circle, drawn as a line.", "Łuk, czyli część okręgu.", sweep=240,
         spin=90),
    _row("glyph", "Up to three letters, drawn in the lettering of titles.",
         "Do trzech liter, pisanych krojem tytułu.", glyph="Ż"),
)  # fmt: skip

BACKGROUND_ROWS = (
    ("background.linear", "Two colours behind everything, from one side to the other.",
     "Dwa kolory w tle, od jednej strony do drugiej.", "free",
     {"background": {"kind": "linear", "turn": 60}}),
    ("background.moving", "Two colours behind everything that pass into two others and back.",
     "Dwa kolory w tle, które przechodzą w dwa inne i wracają.", "area",
     {"background": {"kind": "moving", "inner_to": "palette.2", "period": 2}}),
)  # fmt: skip
