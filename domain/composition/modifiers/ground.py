"""The ground behind everything: tinted by hours, seasons, places and moods."""

from domain.composition.modifiers.modifier import Change, Wanted, modifiers
from domain.composition.scene import Scene, number, towards
from domain.composition.wish import Entry, Value
from domain.language.design_system import design_system

_TINTS: dict[str, str] = {
    "night": "#05070f", "warm": "#5a2a12", "cold": "#14425c", "sea": "#0b4a63",
    "garden": "#1d4a25", "morning": "#6b4a5c", "evening": "#4a2150", "season": "#2f4a2a",
    "sad": "#23262e", "dream": "#33245e", "joy": "#5c4a14", "tense": "#4a1216",
    "mystery": "#1a1038", "satisfying": "#1c3a46", "snow": "#2c4257", "proud": "#54330f",
    "calm": "#17343f",
}  # fmt: skip
_LIT = frozenset({"night", "warm", "dream", "joy", "mystery", "evening", "proud", "sea"})
"""Where bodies glow more; elsewhere they glow less: light belongs to the ground it is seen on."""

_GROUND = "background.inner"

_SHARE = 0.16
"""How much of the ground one mention tints: words above must stay readable."""

_MOST = 0.45


def _tinted(sense: str) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        system = design_system(wanted.reading.design_system).colours[_GROUND]
        kept = scene.entries("overrides")
        before = next((e["value"] for e in kept if e["token"] == _GROUND), system)
        light = sum(_rgb(system)) > 384
        share = min(_MOST, _SHARE * wanted.ask.much) * (0.5 if light else 1)
        value = _mixed(str(before), _TINTS[sense], share)
        entry: Entry = {"token": _GROUND, "value": value}
        others = [each for each in kept if each["token"] != _GROUND]
        lit = scene.put("overrides", [*others, entry])
        limit, amount = (1.5, 0.25) if sense in _LIT else (0.0, 0.2)
        return lit.changed("species", lambda each: _glowing(each, limit, amount * wanted.ask.much))

    return changed


def _glowing(species: dict[str, Value], limit: float, share: float) -> dict[str, Value]:
    glow = number(species.get("glow"), 0.8)
    return {**species, "glow": round(towards(glow, limit, share), 4)}


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _rgb(value: str) -> tuple[int, int, int]:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


_TOLD: dict[str, tuple[str, str]] = {
    "night": ("the ground is darker, and bodies glow", "tło jest ciemniejsze, a ciała świecą"),
    "warm": ("the ground is warmer, and bodies glow", "tło jest cieplejsze, a ciała świecą"),
    "cold": (
        "the ground is colder, and light is dim",
        "tło jest chłodniejsze, a światło przygasa",
    ),
    "sea": ("the ground is like the sea, and bodies glow", "tło jest jak morze, a ciała świecą"),
    "garden": ("the ground is green, and light is dim", "tło jest zielone, a światło przygasa"),
    "morning": (
        "the ground is like a morning, and light is dim",
        "tło jest jak poranek, a światło przygasa",
    ),
    "evening": (
        "the ground is like an evening, and bodies glow",
        "tło jest jak wieczór, a ciała świecą",
    ),
    "season": (
        "the ground has the colour of the season, and light is dim",
        "tło ma barwę pory roku, a światło przygasa",
    ),
    "sad": (
        "the ground is greyer, and light is dim",
        "tło jest bardziej szare, a światło przygasa",
    ),
    "dream": (
        "the ground is violet like a dream, and bodies glow",
        "tło jest fioletowe jak sen, a ciała świecą",
    ),
    "joy": ("the ground is golden, and bodies glow", "tło jest złotawe, a ciała świecą"),
    "tense": (
        "the ground is reddish, and light is dim",
        "tło jest czerwonawe, a światło przygasa",
    ),
    "mystery": (
        "the ground is deep violet, and bodies glow",
        "tło jest głęboko fioletowe, a ciała świecą",
    ),
    "satisfying": (
        "the ground is clear and even, and light is dim",
        "tło jest czyste i równe, a światło przygasa",
    ),
    "snow": (
        "the ground is like a winter sky, and light is dim",
        "tło jest jak zimowe niebo, a światło przygasa",
    ),
    "proud": ("the ground is like bronze, and bodies glow", "tło jest jak brąz, a ciała świecą"),
    "calm": ("the ground is calm, and light is dim", "tło jest spokojne, a światło przygasa"),
}

GROUNDS = modifiers(_tinted, _TOLD)
