"""Where it happens: what holds the bodies, what stands among them, where they begin."""

from domain.composition.film import CEILING, FLOOR, LEFT, MIDDLE_X, MIDDLE_Y, RIGHT, at, box, circle
from domain.composition.modifiers.modifier import Change, Modifier, Wanted, modifiers
from domain.composition.scene import CannotCombine, Scene, number
from domain.composition.wish import Entry, Sentence, Value

_HELD = Sentence(
    en="the family needs its own bounds", pl="ta rodzina filmów potrzebuje własnych granic"
)
_BUILT = Sentence(en="walls stand there already", pl="stoją tam już ściany")
_ORDERED = Sentence(
    en="the family has its own arrangement at the start",
    pl="ta rodzina ma własny układ na początku",
)
_NOBODY = "guest_of_scenery"
"""A kind of body that is never born: walls that stop only it are scenery."""

_KEPT = frozenset({"species", "centre", "speed", "direction"})
_AROUND = frozenset({"padding", "top", "bottom"})

_SHIFT = 110
"""Units by which the start moves to the side that is named."""


def _bowl(scene: Scene, wanted: Wanted) -> Scene:
    bounds = scene.part("bounds")
    held = bounds.get("kind") == "bounce" and bounds.get("shape") != "circle"
    laid = any(each["kind"] in {"grid", "line", "hex"} for each in scene.entries("births"))
    if not held or laid or _solid(scene):
        return _drawn_ring(scene, wanted)
    kept = {key: value for key, value in bounds.items() if key not in {"shape", "drawn"}}
    return scene.put("bounds", {**circle(), **kept, "shape": "circle", "drawn": True})


def _solid(scene: Scene) -> bool:
    """Whether walls stand there that stop bodies."""
    return any(each.get("stops") != _NOBODY for each in scene.entries("walls"))


def _drawn_ring(scene: Scene, wanted: Wanted) -> Scene:
    """Where the bounds must stay as they are, a rim is seen around everything."""
    return _scenery(scene, wanted, _round(496))


def _boxed(scene: Scene, wanted: Wanted) -> Scene:
    bounds = scene.part("bounds")
    if bounds.get("kind") != "bounce" or bounds.get("shape") == "circle":
        return _drawn_ring(scene, wanted)
    if not bounds.get("drawn"):
        return scene.put("bounds", {**bounds, "drawn": True})
    inset = round(number(bounds.get("padding"), 40) + 8 * wanted.ask.much, 2)
    return scene.put("bounds", {**bounds, "padding": inset})


def _walled(*walls: Entry) -> Change:
    """Walls in a room without any."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        bounds = scene.part("bounds")
        if _solid(scene) or scene.entries("machines"):
            raise CannotCombine(_BUILT)
        if bounds.get("kind") != "bounce":
            raise CannotCombine(_HELD)
        thick = {"thickness": round(6 + 3 * wanted.ask.much, 2)}
        return scene.added(
            "walls", *({**each, **({} if each["kind"] == "pegs" else thick)} for each in walls)
        )

    return changed


_FUNNEL: tuple[Entry, ...] = (
    {"kind": "segment", "start": at(LEFT, 1180), "end": at(380, FLOOR - 40), "sound": False},
    {"kind": "segment", "start": at(RIGHT, 1180), "end": at(700, FLOOR - 40), "sound": False},
)
_SHELF: tuple[Entry, ...] = (
    {"kind": "segment", "start": at(LEFT + 40, 1190), "end": at(430, 1260), "sound": False},
    {"kind": "segment", "start": at(650, 1090), "end": at(RIGHT - 40, 1020), "sound": False},
)
_PEGS: Entry = {
    "kind": "pegs",
    "columns": 6,
    "rows": 4,
    "spacing": 150,
    "drop": 130,
    "size": 9,
    "sound": False,
}


def _begun(dx: int, dy: int) -> Change:
    """The start moves to a side, as far as the room allows."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        moved = scene.changed("births", lambda each: _moved(each, dx, dy, wanted.ask.much))
        if moved.entries("births") == scene.entries("births"):
            return _sent(scene, wanted, dx, dy)
        return moved

    return changed


def _sent(scene: Scene, wanted: Wanted, dx: int, dy: int) -> Scene:
    """Where the start has a place of its own, bodies set off from the side that is named."""
    direction = {(0, -1): 90, (0, 1): 270, (-1, 0): 0, (1, 0): 180}[dx, dy]
    speed = round(50 * wanted.ask.much, 1)
    entry: Entry = {
        "kind": "kick",
        "on": scene.main,
        "at": 0.1,
        "speed": speed,
        "direction": direction,
    }
    return scene.added("timeline", entry)


def _moved(birth: dict[str, Value], dx: int, dy: int, much: float) -> Entry:
    if str(birth["species"]).startswith("guest_") or birth["kind"] not in {
        "random",
        "point",
        "emitter",
    }:
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
    kept: Entry = {key: value for key, value in strewn[0].items() if key in _KEPT}
    grid: Entry = {"kind": "grid", "columns": columns, "rows": rows, "spacing": spacing, **kept}
    return scene.put("births", [grid if each == strewn[0] else each for each in births])


def _scenery(scene: Scene, wanted: Wanted, *walls: Entry) -> Scene:
    """Lines behind everything that stop nobody: walls for a kind of body that is never born."""
    if all(each["name"] != _NOBODY for each in scene.entries("species")):
        nobody: Entry = {"name": _NOBODY, "collide": False}
        scene = scene.put("species", [nobody, *scene.entries("species")])
    thick = round(2 + 1.5 * wanted.ask.much, 2)
    quiet: Entry = {"thickness": thick, "stops": _NOBODY, "sound": False, "colour": "muted"}
    return scene.added("walls", *({**each, **quiet} for each in walls))


def _skyline(scene: Scene, wanted: Wanted) -> Scene:
    """Roofs along the floor, as high as the dice say."""
    points: list[Entry] = [at(LEFT, FLOOR + 20)]
    for step in range(7):
        left, high = LEFT + 143 * step, wanted.reading.dice.whole(f"roof{step}", 30, 110)
        points += [at(left + 6, FLOOR + 20 - high), at(left + 130, FLOOR + 20 - high)]
    return _scenery(scene, wanted, {"kind": "path", "points": [*points, at(RIGHT, FLOOR + 20)]})


def _meadow(scene: Scene, wanted: Wanted) -> Scene:
    points = [at(LEFT + 40 * step, FLOOR + 14 - (26 if step % 2 else 0)) for step in range(26)]
    return _scenery(scene, wanted, {"kind": "path", "points": points})


def _starry(scene: Scene, wanted: Wanted) -> Scene:
    """Small crosses, strewn by the dice."""
    dice = wanted.reading.dice
    walls: list[Entry] = []
    for step in range(6):
        x, y = dice.whole(f"sky.x{step}", 90, 990), dice.whole(f"sky.y{step}", 480, 1380)
        walls += [
            {"kind": "segment", "start": at(x - 7, y), "end": at(x + 7, y)},
            {"kind": "segment", "start": at(x, y - 7), "end": at(x, y + 7)},
        ]
    return _scenery(scene, wanted, *walls)


def _framed(width: int, height: int) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        frame: Entry = {
            "kind": "box", "centre": at(MIDDLE_X, MIDDLE_Y), "width": width, "height": height,
        }  # fmt: skip
        return _scenery(scene, wanted, frame)

    return changed


def _paned(scene: Scene, wanted: Wanted) -> Scene:
    """A window: a frame with a cross."""
    cross: tuple[Entry, ...] = (
        {"kind": "segment", "start": at(MIDDLE_X, CEILING + 60), "end": at(MIDDLE_X, FLOOR - 60)},
        {"kind": "segment", "start": at(LEFT + 60, MIDDLE_Y), "end": at(RIGHT - 60, MIDDLE_Y)},
    )
    return _scenery(_framed(880, 890)(scene, wanted), wanted, *cross)


def _marked(radius: int) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        return _scenery(scene, wanted, _round(radius))

    return changed


def _round(radius: int) -> Entry:
    return {
        "kind": "arc", "centre": at(MIDDLE_X, MIDDLE_Y), "radius": radius, "begin": 0, "sweep": 360,
    }  # fmt: skip


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
    "window": _paned,
    "gap": _marked(90),
    "table": _framed(960, 970),
    "centre": _marked(150),
    "edge": _framed(985, 1000),
}

_TOLD: dict[str, tuple[str, str]] = {
    "bowl": ("a round rim is around them", "otacza je okrągły brzeg"),
    "ring": ("a round rim is around them", "otacza je okrągły brzeg"),
    "box": ("a box is drawn around them", "otacza je pudełko"),
    "wall": ("walls are drawn around them", "otaczają je ściany"),
    "funnel": ("a funnel stands below", "na dole stoi lejek"),
    "shelf": ("slopes stand in their way", "na drodze stoją pochylnie"),
    "peg": ("pegs stand in their way", "na drodze stoją kołki"),
    "top": ("they come from above", "nadchodzą z góry"),
    "bottom": ("they come from below", "nadchodzą z dołu"),
    "left": ("they come from the left", "nadchodzą z lewej"),
    "right": ("they come from the right", "nadchodzą z prawej"),
    "order": ("they begin in rows", "zaczynają w rzędach"),
    "row": ("they begin in rows", "zaczynają w rzędach"),
    "grid": ("they begin in rows", "zaczynają w rzędach"),
    "town": ("roofs stand along the floor", "wzdłuż dołu stoją dachy"),
    "city": ("roofs stand along the floor", "wzdłuż dołu stoją dachy"),
    "space": ("stars stand behind them", "za nimi stoją gwiazdy"),
    "garden": ("grass stands along the floor", "wzdłuż dołu rośnie trawa"),
    "wood": ("trees stand along the floor", "wzdłuż dołu stoją drzewa"),
    "window": ("a window stands behind them", "za nimi jest okno"),
    "gap": ("a hole is marked in the middle", "pośrodku zaznaczona jest dziura"),
    "table": ("a board lies behind them", "za nimi leży plansza"),
    "centre": ("the middle is marked", "zaznaczony jest środek"),
    "edge": ("the edge is marked", "zaznaczony jest brzeg"),
}

PLACES = modifiers(_CHANGES.__getitem__, _TOLD)


def _unwalled(scene: Scene, _: Wanted) -> Scene:
    bounds = scene.part("bounds")
    if bounds.get("kind") != "bounce" or _solid(scene):
        raise CannotCombine(_HELD)
    around: Entry = {key: value for key, value in bounds.items() if key in _AROUND}
    return scene.put("bounds", {**box(), **around, "kind": "wrap"})


NO_PLACES = (
    Modifier(
        sense="wall",
        change=_unwalled,
        did=Sentence(
            en="who leaves on one side comes back on the other",
            pl="kto wyjdzie z jednej strony, wraca z drugiej",
        ),
        negated=True,
    ),
)
