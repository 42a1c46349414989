"""What later measurements tell, in English and Polish. Rows as in ``capability_rows``."""

from typing import Any


def _row(
    measure: str, en: str, pl: str, cost: str, **fields: Any
) -> tuple[str, str, str, str, dict[str, Any]]:
    counter = {"kind": "counter", "measure": measure, **fields}
    return f"measure.{measure}", en, pl, cost, {"words": [counter]}


MEASURE_ROWS = (
    _row("entropy", "How evenly bodies are spread: 0 all in one place, 1 everywhere alike.",
         "Jak równo ciała są rozrzucone: 0 wszystkie w jednym miejscu, 1 wszędzie po równo.",
         "bodies"),
    _row("variety", "How evenly species are mixed: 0 one alone, 1 all equally many.",
         "Jak równo zmieszane są gatunki: 0 jeden sam, 1 wszystkich po równo.", "bodies"),
    _row("cluster", "Bodies of the largest group that hangs together by touching.",
         "Liczba ciał w największej grupie, która się styka.", "pairs"),
    _row("height", "How high the highest body reaches over the floor.",
         "Jak wysoko nad dno sięga najwyższe ciało.", "bodies"),
    _row("pile", "How high those bodies reach that hardly move.",
         "Jak wysoko sięgają ciała, które prawie się nie ruszają.", "bodies"),
    _row("stability", "Seconds since something last moved or was born.",
         "Sekundy od ostatniego ruchu lub narodzin.", "bodies"),
    _row("emptied", "Share of the area in which there is no body.",
         "Część obszaru, w której nie ma żadnego ciała.", "bodies"),
    _row("birth_rate", "Births within the last second.", "Narodziny w ostatniej sekundzie.",
         "free"),
)  # fmt: skip
