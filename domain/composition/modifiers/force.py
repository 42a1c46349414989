"""Forces: what else bends the paths of bodies. A force that the family has becomes stronger."""

from dataclasses import dataclass

from domain.composition.film import CENTRE
from domain.composition.modifiers.modifier import Change, Modifier, Wanted, modifiers
from domain.composition.scene import CALM_AFTER, CannotCombine, Scene, number
from domain.composition.wish import Entry, Sentence, Value


@dataclass(frozen=True)
class _Push:
    """A force of a kind; ``field`` is the number that tells how strong it is."""

    kind: str
    field: str
    amount: float
    more: Entry
    turns: bool = False
    """Whether it may go either way round."""


_ROUND: Entry = {"centre": CENTRE}
_PUSHES: dict[str, _Push] = {
    "fall": _Push("gravity", "y", 90, {}),
    "gravity": _Push("gravity", "y", 90, {}),
    "heavy": _Push("gravity", "y", 60, {}),
    "pile": _Push("gravity", "y", 50, {}),
    "layer": _Push("gravity", "y", 40, {}),
    "rise": _Push("gravity", "y", -90, {}),
    "light_weight": _Push("gravity", "y", -45, {}),
    "orbit": _Push("orbit", "grip", 0.22, {**_ROUND, "speed": 240}, turns=True),
    "spiral": _Push("spiral", "grip", 0.2, {**_ROUND, "speed": 230, "inward": 15}, turns=True),
    "vortex": _Push("vortex", "strength", 60, {**_ROUND, "falloff": "none", "reach": 2000}),
    "drift": _Push("flow", "strength", 70, {"scale": 420, "change": 0.25}),
    "wave": _Push("flow", "strength", 80, {"scale": 520, "change": 0.6}),
    "sea": _Push("flow", "strength", 60, {"scale": 620, "change": 0.3}),
    "chaos": _Push("flow", "strength", 120, {"scale": 190, "change": 1}),
    "wild": _Push("flow", "strength", 140, {"scale": 160, "change": 1.4}),
    "stir": _Push("flow", "strength", 110, {"scale": 260, "change": 0.8}),
    "wind": _Push("wind", "grip", 0.22, {"speed": 230, "gusts": 0.6}),
    "attract": _Push("attract", "strength", 45, {**_ROUND, "falloff": "none", "reach": 2000}),
    "collapse": _Push("attract", "strength", 55, {**_ROUND, "falloff": "none", "reach": 2000}),
    "squeeze": _Push("attract", "strength", 40, {**_ROUND, "falloff": "none", "reach": 2000}),
    "repel": _Push("repel", "strength", 30, {"to": "MAIN", "reach": 220}),
    "shy": _Push("repel", "strength", 24, {"to": "MAIN", "reach": 180}),
    "magnet": _Push("attract", "strength", 16, {"to": "MAIN", "reach": 260}),
    "stick": _Push("attract", "strength", 14, {"to": "MAIN", "reach": 150}),
    "friction": _Push("drag", "rate", 0.05, {}),
    "decelerate": _Push("drag", "rate", 0.06, {}),
    "stop": _Push("drag", "rate", 0.05, {}),
    "sleepy": _Push("drag", "rate", 0.06, {}),
}
"""Sense → force. Amounts are a tenth of what families use: they bend a film, no more."""

_RESTFUL = frozenset({"gravity", "drag"})
"""Forces under which bodies can lie still."""

_STRONGER = 0.12
"""How much stronger one mention makes a force that is there already."""


def _pushed(sense: str) -> Change:
    push = _PUSHES[sense]

    def change(scene: Scene, wanted: Wanted) -> Scene:
        if any(_is_same(force, push) for force in scene.entries("forces")):
            factor = 1 + _STRONGER * wanted.ask.much
            return scene.changed("forces", lambda each: _stronger(each, push, factor))
        force = _force(scene, wanted, push)
        if not scene.rests or push.kind in _RESTFUL:
            return scene.added("forces", force)
        name = f"push_{sense}"
        calmed: Entry = {
            "kind": "change", "force": name, "field": push.field, "to": 0, "at": CALM_AFTER,
            "over": 2,
        }  # fmt: skip
        return scene.added("forces", {**force, "name": name}).added("timeline", calmed)

    return change


def _is_same(force: dict[str, Value], push: _Push) -> bool:
    """Whether a force already does this, in the same direction."""
    return (
        force["kind"] == push.kind
        and number(force.get(push.field)) * push.amount > 0
        and not str(force.get("on", "")).startswith("guest_")
    )


def _stronger(force: dict[str, Value], push: _Push, factor: float) -> Entry:
    if not _is_same(force, push):
        return force
    value = number(force[push.field]) * factor
    return {**force, push.field: round(min(value, 20.0) if push.field == "grip" else value, 3)}


def _force(scene: Scene, wanted: Wanted, push: _Push) -> Entry:
    more = {key: scene.main if value == "MAIN" else value for key, value in push.more.items()}
    if push.turns:
        more["speed"] = number(more["speed"]) * wanted.reading.dice.sign(f"push.{push.kind}")
    if push.kind == "wind":
        more["direction"] = _blows_to(wanted)
    if wanted.reading.understanding.asks and _counted(scene):
        more["on"] = "tag:cast"
    return {"kind": push.kind, **more, push.field: round(push.amount * wanted.much, 3)}


def _blows_to(wanted: Wanted) -> int:
    """Away from the side that the idea names, or to a side that the dice choose."""
    for side, direction in (("left", 0), ("right", 180), ("top", 60), ("bottom", 300)):
        if wanted.has(side):
            return direction
    return wanted.reading.dice.pick("wind", (0, 180))


def _counted(scene: Scene) -> bool:
    """Whether the film tells its own bodies from guests."""
    return any("cast" in str(each.get("tags", "")) for each in scene.entries("species"))


_TOLD: dict[str, tuple[str, str]] = {
    "fall": ("bodies are drawn down more", "ciała mocniej ciągnie w dół"),
    "gravity": ("gravity pulls more", "grawitacja ciągnie mocniej"),
    "heavy": ("gravity pulls more", "grawitacja ciągnie mocniej"),
    "pile": ("they settle more", "mocniej osiadają"),
    "layer": ("they settle more", "mocniej osiadają"),
    "rise": ("bodies are lifted", "ciała unoszą się"),
    "light_weight": ("bodies are lifted a little", "ciała lekko się unoszą"),
    "orbit": ("bodies are led around the middle", "ciała krążą wokół środka"),
    "spiral": ("bodies are led on a spiral", "ciała prowadzi spirala"),
    "vortex": ("a whirl turns them", "obraca je wir"),
    "drift": ("a current carries them", "niesie je prąd"),
    "wave": ("a swaying current carries them", "niesie je falujący prąd"),
    "sea": ("a broad current carries them", "niesie je szeroki prąd"),
    "chaos": ("a restless current disturbs them", "miesza je niespokojny prąd"),
    "wild": ("a wild current tears at them", "szarpie je dziki prąd"),
    "stir": ("a current stirs them", "miesza je prąd"),
    "wind": ("wind blows", "wieje wiatr"),
    "attract": ("the middle draws them in", "środek je przyciąga"),
    "collapse": ("the middle draws them in", "środek je wciąga"),
    "squeeze": ("they are pressed together", "są ściskane"),
    "repel": ("they push one another away", "odpychają się"),
    "shy": ("they avoid one another", "unikają się"),
    "magnet": ("near ones attract one another", "bliskie się przyciągają"),
    "stick": ("near ones cling together", "bliskie lgną do siebie"),
    "friction": ("motion dies away", "ruch wygasa"),
    "decelerate": ("motion dies away", "ruch wygasa"),
    "stop": ("motion dies away", "ruch wygasa"),
    "sleepy": ("motion is sluggish", "ruch jest ospały"),
}

FORCES: tuple[Modifier, ...] = modifiers(_pushed, _TOLD, moves=True)

_NEEDED = Sentence(en="the film lives by its gravity", pl="ten film żyje ze swojej grawitacji")


def _weightless(scene: Scene, wanted: Wanted) -> Scene:
    """Gravity is taken away where the film can do without."""
    turned = any(
        each["kind"] in {"flip_gravity", "turn_gravity"} for each in scene.entries("timeline")
    )
    kept = [
        each for each in scene.entries("forces") if each["kind"] != "gravity" or each.get("name")
    ]
    if turned or len(kept) == len(scene.entries("forces")):
        raise CannotCombine(_NEEDED)
    lift: Entry = {"kind": "gravity", "on": scene.main, "y": round(-6 * wanted.ask.much, 2)}
    return scene.put("forces", [*kept, lift])


NO_FORCES = tuple(
    Modifier(
        sense=sense,
        change=_weightless,
        did=Sentence(
            en="nothing has weight, all floats", pl="nic nie ma ciężaru, wszystko unosi się"
        ),
        negated=True,
    )
    for sense in ("gravity", "fall")
)
