"""The flow of time and the camera."""

from domain.composition.modifiers.modifier import Change, Wanted, modifiers
from domain.composition.scene import CannotCombine, Scene
from domain.composition.wish import Entry, Sentence

_MOVES = Sentence(en="the camera moves already", pl="kamera już się porusza")


def _slowed(at: float, speed: float, hold: float) -> Change:
    """Time runs otherwise for a while: the more it is spoken of, the more."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        pace = round(max(0.2, 1 + (speed - 1) * (0.6 + 0.4 * wanted.ask.much)), 3)
        entry: Entry = {"kind": "slow", "at": at, "speed": pace, "hold": hold}
        return scene.added("timeline", entry)

    return changed


def _zoomed(begin: float, to: float) -> Change:
    """The camera begins near or far and goes where all is seen."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        if any(each["kind"] in {"zoom", "look"} for each in scene.entries("timeline")):
            raise CannotCombine(_MOVES)
        near = round(begin + (to - begin) * wanted.ask.much, 3)
        first: Entry = {"kind": "zoom", "at": 0.2, "to": near, "over": 1.6}
        back: Entry = {"kind": "zoom", "at": 3.6, "to": 1, "over": 2}
        return scene.added("timeline", first, back)

    return changed


def _followed(scene: Scene, wanted: Wanted) -> Scene:
    if any(each["kind"] == "look" for each in scene.entries("timeline")):
        raise CannotCombine(_MOVES)
    near = round(1.12 + 0.1 * wanted.ask.much, 3)
    begin: tuple[Entry, ...] = (
        {"kind": "look", "at": 0.3, "target": scene.main, "pick": "eldest", "over": 1},
        {"kind": "zoom", "at": 0.3, "to": near, "over": 1},
        {"kind": "look", "at": 5, "target": "point", "over": 1.5},
        {"kind": "zoom", "at": 5, "to": 1, "over": 1.5},
    )
    if any(each["kind"] == "zoom" for each in scene.entries("timeline")):
        begin = tuple(each for each in begin if each["kind"] == "look")
    return scene.added("timeline", *begin)


def _shaken(strength: float) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        entry: Entry = {
            "kind": "shake",
            "at": 0.5,
            "every": wanted.reading.understanding.period or 3.5,
            "until": 12,
            "strength": round(strength * wanted.ask.much, 2),
            "hold": 0.5,
        }
        return scene.added("timeline", entry)

    return changed


_CHANGES: dict[str, Change] = {
    "slow_motion": _slowed(0.8, 0.35, 1.2),
    "accelerate": _slowed(0.05, 0.75, 2.0),
    "zoom": _zoomed(1.06, 1.2),
    "zoom_out": _zoomed(1, 0.88),
    "follow": _followed,
    "shake": _shaken(9),
    "loud": _shaken(7),
    "tense": _shaken(5),
}

_TOLD: dict[str, tuple[str, str]] = {
    "slow_motion": ("a moment in slow motion", "chwila w zwolnionym tempie"),
    "accelerate": ("it begins slower and gets faster", "zaczyna wolniej i przyspiesza"),
    "zoom": ("the camera comes nearer", "kamera się zbliża"),
    "zoom_out": ("the camera steps back", "kamera się oddala"),
    "follow": ("the camera follows one body", "kamera podąża za jednym ciałem"),
    "shake": ("the picture trembles", "obraz drży"),
    "loud": ("the picture trembles with the noise", "obraz drży od hałasu"),
    "tense": ("the picture trembles a little", "obraz lekko drży"),
}

TIMES = modifiers(_CHANGES.__getitem__, _TOLD)
