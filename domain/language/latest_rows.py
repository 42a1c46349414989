"""What attributes, wind, spirals, own shapes, ghosts and paint do, in English and Polish.

Rows as in ``capability_rows``, which includes them.
"""

from typing import Any

_HUNGRY: list[dict[str, Any]] = [
    {"name": "a", "size": 40, "attributes": [{"name": "energy", "value": 2}]},
    {"name": "b", "size": 60},
]
_CROWD: list[dict[str, Any]] = [
    {"kind": "random", "species": "a", "count": 12, "speed": 200},
    {"kind": "point", "species": "b"},
]


def _with(**parts: Any) -> dict[str, Any]:
    return {"species": _HUNGRY, **parts}


def _behaviour(kind: str, **fields: Any) -> dict[str, Any]:
    return _with(behaviours=[{"kind": kind, "on": "a", **fields}], births=_CROWD)


ATTRIBUTE_ROWS = (
    ("body.attribute", "A number of its own that each body carries: energy, hunger, a score.",
     "Własna liczba każdego ciała: energia, głód, wynik.", "bodies",
     _with(behaviours=[{"kind": "tint", "on": "a", "by": "energy", "most": 3,
                        "colours": ["palette.1", "accent"]}])),
)  # fmt: skip

INNER_ROWS = (
    ("behaviour.set", "A number of each body follows a formula of its own numbers.",
     "Liczba każdego ciała wynika ze wzoru z jego własnych liczb.", "bodies",
     _behaviour("set", what="size", value="20 + speed / 10")),
    ("behaviour.die", "Bodies are gone as soon as a formula of their own numbers is above 0.",
     "Ciała znikają, gdy wzór z ich własnych liczb przekroczy 0.", "bodies",
     _behaviour("die", when="(age > 1) * (x > 540)")),
    ("behaviour.tint", "Bodies are coloured by a formula of their own numbers.",
     "Kolor ciał wynika ze wzoru z ich własnych liczb.", "free",
     _behaviour("tint", by="y", least=500, most=1400,
                colours=["palette.2", "palette.3", "accent"])),
    ("behaviour.fade", "Bodies become fainter, or clearer, as they age.",
     "Ciała bledną albo wyraźnieją z wiekiem.", "free", _behaviour("fade", over=1.5)),
    ("behaviour.blink", "Bodies go out and light up again.",
     "Ciała gasną i zapalają się na nowo.", "free", _behaviour("blink", period=0.6)),
)  # fmt: skip

LATEST_FORCE_ROWS = (
    ("force.wind", "Moving air that carries bodies along, with gusts.",
     "Wiatr, który porywa ciała, z podmuchami.", "bodies",
     {"forces": [{"kind": "wind", "direction": 20}]}),
    ("force.spiral", "Leads bodies on a spiral around a point, inwards or outwards.",
     "Prowadzi ciała po spirali wokół punktu, do środka albo na zewnątrz.", "bodies",
     {"forces": [{"kind": "spiral", "inward": 90}]}),
)  # fmt: skip

LATEST_CONTACT_ROWS = (
    ("contact.add", "A number that a body carries goes up or down.",
     "Liczba, którą niesie ciało, rośnie albo maleje.", "pairs",
     _with(contacts=[{"kind": "add", "between": ["a", "b"], "what": "energy"}],
           behaviours=[{"kind": "set", "what": "size", "value": "20 * energy", "on": "a"}])),
)  # fmt: skip

LATEST_ACTION_ROWS = (
    ("action.add", "A number that bodies carry goes up or down.",
     "Liczba, którą niosą ciała, rośnie albo maleje.", "free",
     _with(timeline=[{"kind": "add", "at": 0.5, "on": "a", "what": "energy", "by": -3}],
           behaviours=[{"kind": "die", "on": "a", "when": "energy < 0"}])),
)  # fmt: skip

LATEST_LOOK_ROWS = (
    ("shape.path", "A shape of one's own, through corners, straight or curved.",
     "Własny kształt przez podane punkty, prosty albo zaokrąglony.", "bodies",
     {"species": [{"name": "a", "shape": "path", "size": 40, "facing": "motion",
                   "corners": [{"x": 0, "y": -1}, {"x": 0.7, "y": 0.8}, {"x": 0, "y": 0.4},
                               {"x": -0.7, "y": 0.8}]}, {"name": "b"}]}),
    ("trail.ghosts", "Copies of the body that stay where it was and fade.",
     "Kopie ciała, które zostają tam, gdzie było, i gasną.", "area",
     {"species": [{"name": "a", "size": 40, "trail": "ghosts"}, {"name": "b"}]}),
    ("trail.paint", "Paint that stays for ever where the body went.",
     "Farba, która na zawsze zostaje tam, którędy ciało przeszło.", "area",
     {"species": [{"name": "a", "size": 40, "trail": "paint"}, {"name": "b"}]}),
)  # fmt: skip
