"""The ground behind everything: tinted by hours, seasons, places and moods."""

from domain.composition.modifiers.modifier import Change, Wanted, modifiers
from domain.composition.scene import Scene
from domain.composition.wish import Entry
from domain.language.design_system import design_system

_TINTS: dict[str, str] = {
    "night": "#05070f", "warm": "#5a2a12", "cold": "#14425c", "sea": "#0b4a63",
    "garden": "#1d4a25", "morning": "#6b4a5c", "evening": "#4a2150", "season": "#2f4a2a",
    "sad": "#23262e", "dream": "#33245e", "joy": "#5c4a14", "tense": "#4a1216",
    "mystery": "#1a1038", "satisfying": "#1c3a46", "snow": "#2c4257", "proud": "#54330f",
    "calm": "#17343f",
}  # fmt: skip
_SHARE = 0.16
"""How much of the ground one mention tints: words above must stay readable."""

_MOST = 0.45


def _tinted(sense: str) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        system = design_system(wanted.reading.design_system).colours["background.inner"]
        kept = scene.entries("overrides")
        before = next((e["value"] for e in kept if e["token"] == "background.inner"), system)
        light = sum(_rgb(system)) > 384
        share = min(_MOST, _SHARE * wanted.ask.much) * (0.5 if light else 1)
        value = _mixed(str(before), _TINTS[sense], share)
        entry: Entry = {"token": "background.inner", "value": value}
        others = [each for each in kept if each["token"] != "background.inner"]
        return scene.put("overrides", [*others, entry])

    return changed


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _rgb(value: str) -> tuple[int, int, int]:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


_TOLD: dict[str, tuple[str, str]] = {
    "night": ("the ground is darker", "tło jest ciemniejsze"),
    "warm": ("the ground is warmer", "tło jest cieplejsze"),
    "cold": ("the ground is colder", "tło jest chłodniejsze"),
    "sea": ("the ground is like the sea", "tło jest jak morze"),
    "garden": ("the ground is green", "tło jest zielone"),
    "morning": ("the ground is like a morning", "tło jest jak poranek"),
    "evening": ("the ground is like an evening", "tło jest jak wieczór"),
    "season": ("the ground has the colour of the season", "tło ma barwę pory roku"),
    "sad": ("the ground is greyer", "tło jest bardziej szare"),
    "dream": ("the ground is violet like a dream", "tło jest fioletowe jak sen"),
    "joy": ("the ground is golden", "tło jest złotawe"),
    "tense": ("the ground is reddish", "tło jest czerwonawe"),
    "mystery": ("the ground is deep violet", "tło jest głęboko fioletowe"),
    "satisfying": ("the ground is clear and even", "tło jest czyste i równe"),
    "snow": ("the ground is like a winter sky", "tło jest jak zimowe niebo"),
    "proud": ("the ground is like bronze", "tło jest jak brąz"),
    "calm": ("the ground is calm", "tło jest spokojne"),
}

GROUNDS = modifiers(_tinted, _TOLD)
