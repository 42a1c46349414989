"""Colours beyond the first: every colour that is named is seen somewhere."""

from collections.abc import Mapping

from domain.composition.colouring import HUES, NAMED, colours_of, hue
from domain.composition.modifiers.modifier import Change, Wanted, modifiers
from domain.composition.reading import Reading
from domain.composition.scene import CannotCombine, Scene, number
from domain.composition.wish import Entry, Sentence, Value

_FREE = ("palette.5", "palette.4", "palette.3", "palette.2")
_NONE_LEFT = Sentence(
    en="no body is left for another colour", pl="żadne ciało nie jest wolne dla kolejnej barwy"
)
_TINTED = Sentence(en="the colours tell something already", pl="barwy już coś znaczą")


def _coloured(word: str) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        place = wanted.reading.colours.index(word)
        if place < NAMED and _is_seen(scene, wanted, word):
            return _purer(scene, wanted)
        return _edged(scene, wanted, word)

    return changed


def _is_seen(scene: Scene, wanted: Wanted, word: str) -> bool:
    """Whether a body that is there has the colour that the family was given for this word."""
    token = colours_of(wanted.reading).named[word]
    return any(token in str(each.get("colour", "palette.1")) for each in scene.entries("species"))


def _purer(scene: Scene, wanted: Wanted) -> Scene:
    """Its bodies are less white in the middle: the colour counts."""
    token = colours_of(wanted.reading).named[wanted.ask.sense]

    def change(each: dict[str, Value]) -> Mapping[str, Value]:
        if token not in str(each.get("colour", "palette.1")):
            return each
        return {
            **each,
            "core": round(number(each.get("core"), 0.55) * (1 - 0.2 * wanted.ask.much), 3),
        }

    return scene.changed("species", change)


def _edged(scene: Scene, wanted: Wanted, word: str) -> Scene:
    """A colour that no body has yet becomes the edge of one."""
    used = {str(each.get("edge", "")) for each in scene.entries("species")}
    taken = str([each.get("colour") for each in scene.entries("species")])
    named = {str(each["token"]) for each in scene.entries("overrides")}
    plain = [name for name in scene.crowd if not _edge_of(scene, name)]
    free = [t for t in _FREE if t not in used and t not in taken and t not in named]
    if not plain or not free:
        raise CannotCombine(_NONE_LEFT)
    entry: Entry = {"token": free[0], "value": hue(word, wanted.reading.design_system)}
    edged = scene.species_changed(plain[:1], lambda each: {**each, "edge": free[0]})
    return edged.added("overrides", entry)


def _edge_of(scene: Scene, name: str) -> str:
    return str(
        next(each for each in scene.entries("species") if each["name"] == name).get("edge", "")
    )


def _changing(scene: Scene, wanted: Wanted) -> Scene:
    """All colours of the design system, one after another."""
    if any(each["kind"] in {"tint", "cycle"} for each in scene.entries("behaviours")):
        raise CannotCombine(_TINTED)
    entry: Entry = {
        "kind": "cycle",
        "on": scene.main,
        "colours": [f"palette.{number_of}" for number_of in range(1, 6)],
        "period": round(6 / wanted.ask.much, 3),
        "spread": 1,
    }
    return scene.added("behaviours", entry)


def in_hues(scene: Scene, reading: Reading) -> Scene:
    """“Three colours”: bodies are dealt so many, where colours do not tell kinds apart."""
    if len([name for name in scene.crowd if not name.startswith("guest_")]) != 1:
        raise CannotCombine(_TINTED)
    dealt = colours_of(reading).some(max(1, min(5, reading.understanding.hues)))
    return scene.species_changed([scene.main], lambda each: {**each, "colour": dealt})


_POLISH = {
    "red": "czerwień", "orange": "pomarańcz", "yellow": "żółć", "green": "zieleń",
    "blue": "błękit", "cyan": "turkus", "violet": "fiolet", "pink": "róż", "white": "biel",
    "black": "czerń", "gray": "szarość",
}  # fmt: skip

COLOURS = (
    *modifiers(
        _coloured,
        {word: (f"colours bodies {word}", f"barwi ciała: {_POLISH[word]}") for word in HUES},
    ),
    *modifiers(
        lambda _: _changing,
        {"colourful": ("bodies go through all colours", "ciała zmieniają wszystkie barwy")},
    ),
)
