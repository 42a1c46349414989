"""How bodies behave of their own: they sway, beat, hop, keep together, hunt."""

from domain.composition.modifiers.modifier import Change, Wanted, modifiers
from domain.composition.scene import CALM_AFTER, CannotCombine, Scene, number, towards
from domain.composition.wish import Entry, Sentence, Value

_ALONE = Sentence(
    en="the film has only one kind of body", pl="w filmie jest tylko jeden rodzaj ciał"
)


def _wandering(strength: float, change: float) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        entry: Entry = {
            "kind": "wander",
            "on": scene.main,
            "strength": round(strength * wanted.much, 2),
            "change": change,
        }
        return scene.added("behaviours", calming(scene, entry))

    return changed


def _pulsing(amplitude: float, period: float, spread: float) -> Change:
    """The more it is spoken of, the quicker it beats."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        entry: Entry = {
            "kind": "pulse",
            "on": scene.main,
            "amplitude": amplitude,
            "period": round(period / (wanted.ask.much**0.5) / wanted.reading.pace, 3),
            "spread": spread,
        }
        if any(each["kind"] == "pulse" for each in scene.entries("behaviours")):
            return scene.changed(
                "behaviours",
                lambda each: (
                    {**each, "amplitude": _more(each["amplitude"], amplitude, wanted.ask.much)}
                    if each["kind"] == "pulse"
                    else each
                ),
            )
        return scene.added("behaviours", calming(scene, entry))

    return changed


def _more(amplitude: Value, by: float, much: float) -> float:
    return round(towards(number(amplitude), 0.4, 2 * by * much), 5)


def _swaying(angle: int, speed: float) -> Change:
    """A breath that turns round and round again."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        name, turns = f"sway_{wanted.ask.sense}", 170 + 20 * angle // 90
        wave: Entry = {
            "kind": "formula",
            "what": name,
            "field": "x" if angle == 0 else "y",
            "value": f"{round(speed * wanted.much, 1)} * sin(time * {turns}){_calm(scene)}",
        }
        push: Entry = {"kind": "gravity", "name": name, "x": 0, "y": 0, "on": scene.main}
        return scene.added("forces", push).added("numbers", wave)

    return changed


def _calm(scene: Scene) -> str:
    """What a formula is multiplied by where the film must come to rest."""
    return f" * max(0, {2 * CALM_AFTER} - time) / {2 * CALM_AFTER}" if scene.rests else ""


def calming(scene: Scene, behaviour: Entry) -> Entry:
    """A behaviour that stops in time where the film must come to rest."""
    return {**behaviour, "stop": CALM_AFTER} if scene.rests else behaviour


def _hopping(scene: Scene, wanted: Wanted) -> Scene:
    period = wanted.reading.understanding.period or 1.6 / wanted.reading.pace
    entry: Entry = {
        "kind": "kick",
        "on": scene.main,
        "at": 0.4,
        "every": round(max(0.4, period), 2),
        "until": CALM_AFTER if scene.rests else 12,
        "speed": round(90 * wanted.much, 1),
        "direction": 270,
    }
    return scene.added("timeline", entry)


def _flocking(scene: Scene, wanted: Wanted) -> Scene:
    speed = round(190 * wanted.reading.pace, 1)
    entry: Entry = {
        "kind": "flock",
        "on": scene.main,
        "align": round(0.5 * wanted.much, 3),
        "cohere": round(0.2 * wanted.much, 3),
        "separate": 1.5,
        "radius": 110,
        "speed": speed,
    }
    return scene.added("behaviours", calming(scene, entry))


def _hunting(scene: Scene, wanted: Wanted) -> Scene:
    """The smaller kind goes after the larger; alone in the film nobody can be hunted."""
    crowd = [name for name in scene.crowd if not name.startswith("guest_")]
    if len(crowd) < 2:
        raise CannotCombine(_ALONE)
    entry: Entry = {
        "kind": "seek",
        "on": crowd[-1],
        "to": crowd[0],
        "strength": round(90 * wanted.much, 2),
        "reach": 900,
    }
    return scene.added("behaviours", calming(scene, entry))


_CHANGES: dict[str, Change] = {
    "wander": _wandering(110, 0.7),
    "curious": _wandering(90, 1.2),
    "insect": _wandering(120, 2.0),
    "tremble": _wandering(320, 8),
    "zigzag": _wandering(260, 3),
    "flutter": _wandering(220, 3.5),
    "butterfly": _wandering(200, 2.5),
    "pulse": _pulsing(0.14, 1.1, 0),
    "heart": _pulsing(0.12, 0.9, 0),
    "cell": _pulsing(0.08, 1.8, 1),
    "rhythm": _pulsing(0.1, 0.8, 0),
    "drum": _pulsing(0.12, 0.7, 0),
    "ticking": _pulsing(0.06, 1.0, 0),
    "melody": _pulsing(0.07, 1.4, 1),
    "voice": _pulsing(0.09, 1.7, 1),
    "bell": _pulsing(0.06, 1.2, 1),
    "dance": _swaying(0, 90),
    "swing": _swaying(0, 120),
    "joy": _swaying(90, 70),
    "proud": _pulsing(0.05, 2.2, 0),
    "sad": _swaying(90, 30),
    "hop": _hopping,
    "swarm": _flocking,
    "bird": _flocking,
    "group": _flocking,
    "chase": _hunting,
    "hungry": _hunting,
}

_TOLD: dict[str, tuple[str, str]] = {
    "wander": ("each strays a way of its own", "każde błądzi po swojemu"),
    "curious": ("each strays a way of its own", "każde błądzi po swojemu"),
    "insect": ("they fly about like insects", "latają jak owady"),
    "tremble": ("they tremble", "drżą"),
    "zigzag": ("they zigzag", "poruszają się zygzakiem"),
    "flutter": ("they flutter", "trzepoczą"),
    "butterfly": ("they flutter", "trzepoczą"),
    "pulse": ("they pulse together", "pulsują razem"),
    "heart": ("they beat like a heart", "biją jak serce"),
    "cell": ("they swell and ebb", "nabrzmiewają i opadają"),
    "rhythm": ("they pulse in a rhythm", "pulsują w rytmie"),
    "drum": ("they beat like a drum", "biją jak bęben"),
    "ticking": ("they tick", "tykają"),
    "melody": ("they swell with the melody", "falują z melodią"),
    "voice": ("they swell as they sing", "falują, gdy śpiewają"),
    "bell": ("they swing like bells", "drgają jak dzwonki"),
    "dance": ("they sway from side to side", "kołyszą się na boki"),
    "swing": ("they swing from side to side", "huśtają się na boki"),
    "joy": ("they bob up and down", "podskakują z radości"),
    "proud": ("they swell with pride", "puchną z dumy"),
    "sad": ("they sink and rise heavily", "ciężko opadają i wstają"),
    "hop": ("they hop", "podskakują"),
    "swarm": ("they keep together", "trzymają się razem"),
    "group": ("they keep together", "trzymają się razem"),
    "bird": ("they fly together like birds", "lecą razem jak ptaki"),
    "chase": ("one kind hunts the other", "jedne gonią drugie"),
    "hungry": ("one kind hunts the other", "jedne gonią drugie"),
}

CONDUCT = modifiers(_CHANGES.__getitem__, _TOLD, moves=True)
