"""Where it happens: what holds the bodies, what stands among them, where they begin."""

from domain.composition.film import CEILING, FLOOR, LEFT, MIDDLE_X, MIDDLE_Y, RIGHT, at, box, circle
from domain.composition.modifiers.measuring import with_cast
from domain.composition.modifiers.modifier import Change, Modifier, Wanted, modifiers
from domain.composition.scene import CannotCombine, Scene, number
from domain.composition.wish import Entry, Sentence, Value

_HELD = Sentence(
    en="the family needs its own bounds", pl="ta rodzina filmów potrzebuje własnych granic"
)
_BUILT = Sentence(en="walls stand there already", pl="stoją tam już ściany")
_ORDERED = Sentence(
    en="the family has its own arrangement at the start", pl="ta rodzina ma własny układ na początku"
)
_SHIFT = 110
"""Units by which the start moves to the side that is named."""


def _bowl(scene: Scene, wanted: Wanted) -> Scene:
    bounds = scene.part("bounds")
    if bounds.get("kind") != "bounce" or scene.entries("walls"):
        raise CannotCombine(_HELD)
    if bounds.get("shape") == "circle":
        return _drawn_ring(scene, wanted)
    if any(each["kind"] in {"grid", "line", "hex"} for each in scene.entries("births")):
        raise CannotCombine(_HELD)
    kept = {key: value for key, value in bounds.items() if key not in {"shape", "drawn"}}
    return scene.put("bounds", {**circle(), **kept, "shape": "circle", "drawn": True})


def _drawn_ring(scene: Scene, wanted: Wanted) -> Scene:
    """The bowl is there already: its rim is drawn thicker, as a quiet body around everything."""
    return _backdrop(scene, f"guest_rim_{wanted.ask.sense}", {"shape": "ring", "size": 498, "stroke": round(3 + 2 * wanted.ask.much, 2), "opacity": 0.35}, [at(MIDDLE_X, MIDDLE_Y)])


def _boxed(scene: Scene, wanted: Wanted) -> Scene:
    bounds = scene.part("bounds")
    if bounds.get("kind") != "bounce" or bounds.get("shape") == "circle":
        raise CannotCombine(_HELD)
    if not bounds.get("drawn"):
        return scene.put("bounds", {**bounds, "drawn": True})
    inset = round(number(bounds.get("padding"), 40) + 8 * wanted.ask.much, 2)
    return scene.put("bounds", {**bounds, "padding": inset})


def _walled(*walls: Entry) -> Change:
    """Walls in a room without any."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        bounds = scene.part("bounds")
        if scene.entries("walls") or scene.entries("machines"):
            raise CannotCombine(_BUILT)
        if bounds.get("kind") != "bounce":
            raise CannotCombine(_HELD)
        thick = {"thickness": round(6 + 3 * wanted.ask.much, 2)}
        return scene.added("walls", *({**each, **({} if each["kind"] == "pegs" else thick)} for each in walls))

    return changed


_FUNNEL: tuple[Entry, ...] = (
    {"kind": "segment", "start": at(LEFT, 1180), "end": at(380, FLOOR - 40), "sound": False},
    {"kind": "segment", "start": at(RIGHT, 1180), "end": at(700, FLOOR - 40), "sound": False},
)
_SHELF: tuple[Entry, ...] = (
    {"kind": "segment", "start": at(LEFT + 40, 1190), "end": at(430, 1260), "sound": False},
    {"kind": "segment", "start": at(650, 1090), "end": at(RIGHT - 40, 1020), "sound": False},
)
_PEGS: Entry = {"kind": "pegs", "columns": 6, "rows": 4, "spacing": 150, "drop": 130, "size": 9, "sound": False}


def _begun(dx: int, dy: int) -> Change:
    """The start moves to a side, as far as the room allows."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        moved = scene.changed("births", lambda each: _moved(each, dx, dy, wanted.ask.much))
        if moved.entries("births") == scene.entries("births"):
            raise CannotCombine(_ORDERED)
        return moved

    return changed


def _moved(birth: dict[str, Value], dx: int, dy: int, much: float) -> Entry:
    if str(birth["species"]).startswith("guest_") or birth["kind"] not in {"random", "point", "emitter"}:
        return birth
    centre = birth.get("centre", "centre")
    place = dict(centre) if isinstance(centre, dict) else {"x": MIDDLE_X, "y": MIDDLE_Y}
    wide, high = number(birth.get("width")), number(birth.get("height"))
    x = _kept(number(place["x"]) + dx * _SHIFT * much, LEFT + wide / 2, RIGHT - wide / 2)
    y = _kept(number(place["y"]) + dy * _SHIFT * much, CEILING + high / 2, FLOOR - high / 2)
    if birth["kind"] != "random":
        x, y = _kept(x, LEFT + 60, RIGHT - 60), _kept(y, CEILING + 60, FLOOR - 40)
    return {**birth, "centre": at(x, y)}


def _kept(value: float, least: float, most: float) -> float:
    return (least + most) / 2 if least > most else max(least, min(most, value))


def _in_rows(scene: Scene, wanted: Wanted) -> Scene:
    """A crowd that is strewn at the start stands in rows instead."""
    births = scene.entries("births")
    strewn = [each for each in births if each["kind"] == "random" and each["species"] == scene.main]
    if len(strewn) != 1 or number(strewn[0].get("count"), 1) < 6:
        raise CannotCombine(_ORDERED)
    count, wide = number(strewn[0]["count"]), number(strewn[0].get("width"), 800)
    high = number(strewn[0].get("height"), 800)
    columns = max(2, round((count * wide / high) ** 0.5))
    rows = max(1, round(count / columns))
    spacing = round(min(wide / columns, high / rows) * (0.86 + 0.05 * wanted.ask.much), 1)
    kept = {key: strewn[0][key] for key in ("species", "centre", "speed", "direction") if key in strewn[0]}
    grid: Entry = {"kind": "grid", "columns": columns, "rows": rows, "spacing": spacing, **kept}
    return scene.put("births", [grid if each == strewn[0] else each for each in births])


def _backdrop(scene: Scene, name: str, look: Entry, places: list[Entry]) -> Scene:
    """Quiet bodies behind everything, that nothing touches and nothing counts."""
    kept = with_cast(scene)
    species: Entry = {
        "name": name, "colour": "muted", "glow": 0.1, "core": 0, "fixed": True, "collide": False, **look,
    }  # fmt: skip
    births: list[Entry] = [{"kind": "point", "species": name, "centre": place} for place in places]
    return kept.put("species", [species, *kept.entries("species")]).added("births", *births)


def _skyline(scene: Scene, wanted: Wanted) -> Scene:
    places = [at(90 + 150 * step, FLOOR - 20) for step in range(7)]
    size = {"min": 24, "max": round(44 + 12 * wanted.ask.much, 1)}
    return _backdrop(scene, f"guest_town_{wanted.ask.sense}", {"shape": "square", "size": size, "opacity": 0.4}, places)


def _starry(scene: Scene, wanted: Wanted) -> Scene:
    dice = wanted.reading.dice
    places = [
        at(dice.whole(f"sky.x{step}", 60, 1020), dice.whole(f"sky.y{step}", 440, 1400))
        for step in range(9)
    ]
    size = round(3.2 + 1.4 * wanted.ask.much, 2)
    return _backdrop(scene, f"guest_sky_{wanted.ask.sense}", {"size": size, "opacity": 0.6, "glow": 0.9, "core": 1}, places)


def _meadow(scene: Scene, wanted: Wanted) -> Scene:
    places = [at(70 + 94 * step, FLOOR + 10 - 14 * (step % 3)) for step in range(11)]
    look: Entry = {"shape": "triangle", "size": round(22 + 5 * wanted.ask.much, 2), "opacity": 0.4}
    return _backdrop(scene, f"guest_meadow_{wanted.ask.sense}", look, places)


def _framed(shape: str, size: int) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        look: Entry = {"shape": shape, "size": round(size * (1 + 0.04 * wanted.ask.much), 1), "aspect": 1.3, "opacity": 0.08}
        return _backdrop(scene, f"guest_frame_{wanted.ask.sense}", look, [at(MIDDLE_X, MIDDLE_Y)])

    return changed


_CHANGES: dict[str, Change] = {
    "bowl": _bowl,
    "ring": _bowl,
    "box": _boxed,
    "wall": _boxed,
    "funnel": _walled(*_FUNNEL),
    "shelf": _walled(*_SHELF),
    "peg": _walled(_PEGS),
    "top": _begun(0, -1),
    "bottom": _begun(0, 1),
    "left": _begun(-1, 0),
    "right": _begun(1, 0),
    "order": _in_rows,
    "row": _in_rows,
    "grid": _in_rows,
    "town": _skyline,
    "city": _skyline,
    "space": _starry,
    "garden": _meadow,
    "wood": _meadow,
    "window": _framed("rectangle", 440),
    "table": _framed("rectangle", 470),
    "centre": _framed("circle", 150),
    "edge": _framed("square", 480),
}

_TOLD: dict[str, tuple[str, str]] = {
    "bowl": ("a round rim holds them", "trzyma je okrągły brzeg"),
    "ring": ("a round rim holds them", "trzyma je okrągły brzeg"),
    "box": ("a box is drawn around them", "otacza je pudełko"),
    "wall": ("walls are drawn around them", "otaczają je ściany"),
    "funnel": ("a funnel stands below", "na dole stoi lejek"),
    "shelf": ("slopes stand in their way", "na drodze stoją pochylnie"),
    "peg": ("pegs stand in their way", "na drodze stoją kołki"),
    "top": ("they begin higher", "zaczynają wyżej"),
    "bottom": ("they begin lower", "zaczynają niżej"),
    "left": ("they begin to the left", "zaczynają z lewej"),
    "right": ("they begin to the right", "zaczynają z prawej"),
    "order": ("they begin in rows", "zaczynają w rzędach"),
    "row": ("they begin in rows", "zaczynają w rzędach"),
    "grid": ("they begin in rows", "zaczynają w rzędach"),
    "town": ("roofs stand along the floor", "wzdłuż dołu stoją dachy"),
    "city": ("roofs stand along the floor", "wzdłuż dołu stoją dachy"),
    "space": ("stars stand behind them", "za nimi stoją gwiazdy"),
    "garden": ("grass stands along the floor", "wzdłuż dołu rośnie trawa"),
    "wood": ("trees stand along the floor", "wzdłuż dołu stoją drzewa"),
    "window": ("a pane stands behind them", "za nimi stoi szyba"),
    "table": ("a board lies behind them", "za nimi leży plansza"),
    "centre": ("the middle is marked", "zaznaczony jest środek"),
    "edge": ("the edge is marked", "zaznaczony jest brzeg"),
}

PLACES = modifiers(_CHANGES.__getitem__, _TOLD)


def _unwalled(scene: Scene, wanted: Wanted) -> Scene:
    bounds = scene.part("bounds")
    if bounds.get("kind") != "bounce" or scene.entries("walls"):
        raise CannotCombine(_HELD)
    around = {key: bounds[key] for key in ("padding", "top", "bottom") if key in bounds}
    return scene.put("bounds", {**box(), **around, "kind": "wrap"})


NO_PLACES = (
    Modifier(
        sense="wall",
        change=_unwalled,
        did=Sentence(en="who leaves on one side comes back on the other", pl="kto wyjdzie z jednej strony, wraca z drugiej"),
        negated=True,
    ),
)
