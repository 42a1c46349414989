"""What births in figures do, in English and Polish. Rows as in ``capability_rows``."""

from typing import Any


def _row(kind: str, en: str, pl: str, **fields: Any) -> tuple[str, str, str, str, dict[str, Any]]:
    birth = {"kind": kind, "species": "a", "speed": 30, **fields}
    small = [{"name": "a", "size": 16}, {"name": "b"}]
    return f"birth.{kind}", en, pl, "bodies", {"species": small, "births": [birth]}


FIGURE_ROWS = (
    _row("hex", "A group in a honeycomb.", "Grupa w plastrze miodu.", columns=7, rows=7),
    _row("outline", "A group along the outline of a circle, box, polygon, star or heart.",
         "Grupa na obrysie koła, prostokąta, wielokąta, gwiazdy albo serca.", figure="heart",
         count=60),
    _row("fill", "A group that fills a circle, box, polygon, star or heart.",
         "Grupa wypełniająca koło, prostokąt, wielokąt, gwiazdę albo serce.", figure="star",
         sides=5),
    _row("text", "A group that writes words, Polish letters included.",
         "Grupa, która pisze słowa, także z polskimi literami.", text="ŻAR", spacing=42),
)  # fmt: skip
