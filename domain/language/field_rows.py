"""What every field on a grid does, in English and Polish, what it costs, how it is written.

Rows as in ``capability_rows``, which includes them.
"""

from typing import Any

CELLS = "cells"
_CROWD = [
    {"kind": "random", "species": "a", "count": 20, "speed": 200},
    {"kind": "point", "species": "b", "speed": 300, "direction": 30},
]


def _row(
    kind: str, en: str, pl: str, *, behaviours: tuple[dict[str, Any], ...] = (), **fields: Any
) -> tuple[str, str, str, str, dict[str, Any]]:
    part: dict[str, Any] = {
        "fields": [{"kind": kind, "name": "ground", "cell": 30, **fields}],
        "births": _CROWD,
        "bounds": {"kind": "bounce", "padding": 60},
    }
    if behaviours:
        part["behaviours"] = list(behaviours)
    return f"field.{kind}", en, pl, CELLS, part


def _measure(name: str, en: str, pl: str) -> tuple[str, str, str, str, dict[str, Any]]:
    part = {
        "fields": [{"kind": "growth", "name": "frost", "cell": 30}],
        "words": [{"kind": "counter", "measure": name, "of": "frost"}],
    }
    return f"measure.{name}", en, pl, "free", part


FIELD_ROWS = (
    _row("scent", "Bodies leave a scent that spreads and fades, and that others can follow.",
         "Ciała zostawiają zapach, który się rozchodzi i słabnie, a inne mogą za nim iść.",
         on="a"),
    _row("automaton", "Cells live, die or change by a rule about their neighbours.",
         "Komórki żyją, giną albo zmieniają się według reguły o sąsiadach.", rule="B3/S23"),
    _row("segregation", "Pixels of several kinds move away from neighbours unlike them.",
         "Piksele kilku rodzajów odchodzą od niepodobnych sąsiadów.",
         colours=["palette.1", "palette.2"], tolerance=0.5),
    _row("growth", "Crystals grow cell by cell and block one another.",
         "Kryształy rosną komórka po komórce i blokują się nawzajem.", seeds=5),
    _row("maze", "Bodies leave walls behind that none of them can cross again.",
         "Ciała zostawiają za sobą ściany, których nie mogą już przekroczyć.", on="b"),
    _row("memory", "Cells keep the direction of whoever passed and turn the next one.",
         "Komórki pamiętają kierunek przechodnia i skręcają następnego."),
    _row("paint", "Bodies paint what they cover in their colour, for good.",
         "Ciała malują to, co zakryją, swoim kolorem na stałe.", on="b"),
)  # fmt: skip

FIELD_MEASURE_ROWS = (
    _measure("filled", "Share of the cells of a field that are set; of pixels: that are content.",
             "Udział zajętych komórek pola, a wśród pikseli: tych zadowolonych."),
    _measure("changed", "Share of the cells of a field that changed within the last second.",
             "Udział komórek pola, które zmieniły się w ostatniej sekundzie."),
)  # fmt: skip
