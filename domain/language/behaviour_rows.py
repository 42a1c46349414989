"""What every behaviour does, in English and Polish, what it costs, and how it is written.

Rows as in ``capability_rows``, which includes them.
"""

from typing import Any

_SCENT = {"fields": [{"kind": "scent", "name": "trace", "cell": 20}]}


def _row(
    kind: str, en: str, pl: str, cost: str, *, crowd: bool = False,
    section: dict[str, Any] | None = None, **fields: Any,
) -> tuple[str, str, str, str, dict[str, Any]]:  # fmt: skip
    part: dict[str, Any] = {"behaviours": [{"kind": kind, **fields}], **(section or {})}
    if crowd:
        part["births"] = [
            {"kind": "random", "species": "a", "count": 20, "speed": 200},
            {"kind": "point", "species": "b"},
        ]
    return f"behaviour.{kind}", en, pl, cost, part


BEHAVIOUR_ROWS = (
    _row("flock", "Bodies fly together: they turn as their mates do, draw near and keep apart.",
         "Ciała lecą razem: skręcają jak sąsiedzi, zbliżają się i trzymają odstęp.", "pairs",
         crowd=True, on="a"),
    _row("seek", "Bodies are driven towards a point or the nearest body of a selector.",
         "Ciała dążą do punktu albo do najbliższego ciała z wyboru.", "bodies", on="a", to="b"),
    _row("flee", "Bodies are driven away from a point or the nearest body of a selector.",
         "Ciała uciekają od punktu albo od najbliższego ciała z wyboru.", "bodies",
         on="a", to="b"),
    _row("chase", "Bodies foresee where the nearest prey will be and go to meet it there.",
         "Ciała przewidują, gdzie będzie najbliższa zdobycz, i wychodzą jej naprzeciw.", "bodies",
         on="b", to="a"),
    _row("wander", "Each body strays a way of its own.", "Każde ciało błądzi własną drogą.",
         "bodies", on="a"),
    _row("follow", "Bodies stream along a path.", "Ciała płyną wzdłuż ścieżki.", "bodies",
         on="a", path=[{"x": 300, "y": 700}, {"x": 780, "y": 960}, {"x": 300, "y": 1220}]),
    _row("sense", "Bodies feel a field ahead and turn to where it is stronger, or away.",
         "Ciała czują pole przed sobą i skręcają tam, gdzie jest silniejsze, albo od niego.",
         "bodies", crowd=True, section=_SCENT, field="trace"),
    _row("hold_speed", "Bodies settle to a speed and keep their direction.",
         "Ciała ustalają prędkość i zachowują kierunek.", "bodies", on="a", speed=200),
    _row("grow", "Bodies grow or shrink, and stay, die or burst at the limit.",
         "Ciała rosną albo maleją, a na granicy zostają, giną lub pękają.", "bodies",
         on="b", rate=20),
    _row("cycle", "Bodies change their colour as they age.",
         "Ciała zmieniają kolor wraz z wiekiem.", "free",
         on="b", colours=["palette.2", "palette.3", "accent"], period=1.5),
    _row("pulse", "The size of bodies swells and ebbs.",
         "Rozmiar ciał rośnie i maleje jak tętno.", "bodies", on="b"),
    _row("infect", "Bodies turn others that come near them into another species.",
         "Ciała zamieniają bliskie ciała w inny gatunek.", "pairs",
         crowd=True, on="b", whom="a", to="b", reach=200),
)  # fmt: skip
