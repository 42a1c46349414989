"""What machines do, in English and Polish. Rows as in ``capability_rows``, which includes them."""

from typing import Any

_FALL: dict[str, Any] = {"forces": [{"kind": "gravity", "y": 900}]}


def _row(
    kind: str, en: str, pl: str, cost: str, *more: dict[str, Any], **fields: Any
) -> tuple[str, str, str, str, dict[str, Any]]:
    small = [{"name": "a", "size": 12}, {"name": "b", "size": 30}]
    machine = {"kind": kind, **fields}
    part = {"species": small, **_FALL, "machines": [machine, *more]}
    return f"machine.{kind}", en, pl, cost, part


MACHINE_ROWS = (
    _row("galton", "A Galton board: pegs that send balls left or right by chance, and bins.",
         "Deska Galtona: kołki, które losowo kierują kulki w lewo lub w prawo, i przegródki.",
         "pairs", ball="a", rows=6, rate=20, count=30),
    _row("hourglass", "An hourglass with sand, and gravity that flips.",
         "Klepsydra z piaskiem i grawitacją, która się odwraca.", "pairs", grain="a", count=40,
         flips=1, flip_every=1),
    _row("pendulum", "A pendulum of one to three links.", "Wahadło o jednym do trzech ogniw.",
         "bodies", bob="b", centre={"x": 540, "y": 700}, links=2, turn=110),
    _row("gear", "Solid toothed wheels that drive one another.",
         "Koła zębate, które napędzają się nawzajem.", "bodies",
         {"kind": "gear", "meshes": "big", "teeth": 9, "side": 30}, name="big", size=220, teeth=20),
    _row("hands", "Arms that turn about a hub: clock hands, a mill, a fan.",
         "Ramiona wokół osi: wskazówki, wiatrak, młyn.", "bodies", arms=3, rate=0.3),
    _row("bats", "Two pinball bats on both sides of a gap.",
         "Dwie paletki fliperowe po obu stronach szczeliny.", "bodies",
         centre={"x": 540, "y": 1300}),
    _row("conveyor", "A belt that carries what lies on it.",
         "Taśma, która niesie, co na niej leży.", "bodies", start={"x": 240, "y": 1100},
         end={"x": 840, "y": 1100}),
)  # fmt: skip
