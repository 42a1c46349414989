"""How bodies look and how large they are: trails, light, softness, weight."""

from collections.abc import Callable, Mapping

from domain.composition.modifiers.modifier import Change, Modifier, Wanted, modifiers
from domain.composition.scene import Scene, number, scaled, towards
from domain.composition.wish import Entry, Sentence, Value

type _Species = dict[str, Value]

_GLOW, _TRAIL_TIME = 0.8, 0.6
"""What the language gives a species that does not say."""


def _each(change: Callable[[_Species, float], Mapping[str, Value]]) -> Change:
    """A change of all species that move."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        return scene.species_changed(scene.crowd, lambda each: change(each, wanted.ask.much))

    return changed


def _sized(by: float) -> Callable[[_Species, float], Mapping[str, Value]]:
    return lambda each, much: {**each, "size": scaled(each.get("size", 16), 1 + by * much)}


def _toward(key: str, otherwise: float, limit: float, share: float) -> Change:
    """A number goes a share of the way to a limit, for every further mention a little more."""

    def change(each: _Species, much: float) -> Mapping[str, Value]:
        value = number(each.get(key), otherwise)
        return {**each, key: round(towards(value, limit, share * much), 4)}

    return _each(change)


def _trailing(each: _Species, much: float) -> Mapping[str, Value]:
    """A trail for those without one, a longer one for the others."""
    if each.get("trail", "none") == "none":
        return {**each, "trail": "line", "trail_time": round(0.5 + 0.4 * much, 3)}
    longer = min(4.0, number(each.get("trail_time"), _TRAIL_TIME) * (1 + 0.5 * much))
    return {**each, "trail_time": round(longer, 3)}


def _painting(each: _Species, much: float) -> Mapping[str, Value]:
    return {**each, "trail": "paint", "trail_width": round(min(1.0, 0.12 + 0.08 * much), 3)}


def _outlined(each: _Species, much: float) -> Mapping[str, Value]:
    if each.get("shape", "circle") in {"circle", "ring"}:
        return {**each, "shape": "ring", "stroke": round(4 + 2 * much, 2)}
    return {**each, "core": 0, "opacity": round(max(0.4, 0.9 - 0.2 * much), 3)}


def _stretched(each: _Species, much: float) -> Mapping[str, Value]:
    squash = min(2.0, number(each.get("squash")) + 0.5 * much)
    return {**each, "squash": round(squash, 3), "facing": "motion"}


def _rubbery(each: _Species, much: float) -> Mapping[str, Value]:
    squash = min(2.0, number(each.get("squash")) + 0.35 * much)
    kept = min(1.0, number(each.get("restitution"), 0.95) + 0.05 * much)
    return {**each, "squash": round(squash, 3), "restitution": round(kept, 3)}


def _spinning(each: _Species, much: float) -> Mapping[str, Value]:
    spun = {key: value for key, value in each.items() if key != "facing"}
    plain = not each.get("edge") and each.get("shape", "circle") == "circle"
    edge: Entry = {"shape": "polygon", "sides": 7} if plain else {}
    return {**spun, **edge, "spin": round(90 + 80 * much, 1)}


_CHANGES: dict[str, Change] = {
    "small": _each(_sized(-0.1)),
    "large": _each(_sized(0.09)),
    "thin": _each(_sized(-0.06)),
    "thick": _each(_sized(0.06)),
    "trail": _each(_trailing),
    "paint": _each(_painting),
    "glow": _toward("glow", _GLOW, 1.5, 0.6),
    "bright": _toward("core", 0.55, 1, 0.44),
    "ignite": _toward("core", 0.55, 1, 0.53),
    "dim": _toward("opacity", 1, 0.3, 0.26),
    "fade": _toward("opacity", 1, 0.4, 0.17),
    "soft": _toward("blur", 0, 8, 0.2),
    "sharp": _toward("core", 0.55, 0, 0.45),
    "clear": _toward("opacity", 1, 0.3, 0.4),
    "hue": _toward("core", 0.55, 0, 0.25),
    "web": _toward("opacity", 1, 0.5, 0.2),
    "other_side": _toward("squash", 0, 1.5, 0.25),
    "paper": _toward("core", 0.55, 0, 0.35),
    "hollow": _each(_outlined),
    "elastic": _each(_rubbery),
    "stretch": _each(_stretched),
    "long": _each(_stretched),
    "slide": _each(_stretched),
    "wide": _each(_sized(0.05)),
    "spin": _each(_spinning),
    "heavy": _each(_sized(0.05)),
    "light_weight": _each(_sized(-0.04)),
    "golden": _toward("core", 0.55, 1, 0.27),
    "silver": _toward("core", 0.55, 1, 0.67),
}

_TOLD: dict[str, tuple[str, str]] = {
    "small": ("bodies are smaller", "ciała są mniejsze"),
    "large": ("bodies are larger", "ciała są większe"),
    "thin": ("bodies are thinner", "ciała są cieńsze"),
    "thick": ("bodies are thicker", "ciała są grubsze"),
    "trail": ("bodies leave longer trails", "ciała zostawiają dłuższe ślady"),
    "paint": ("bodies paint where they go", "ciała malują tam, gdzie przechodzą"),
    "glow": ("bodies glow more", "ciała mocniej świecą"),
    "bright": ("bodies are brighter in the middle", "środki ciał są jaśniejsze"),
    "ignite": ("bodies are lit from within", "ciała rozświetlają się od środka"),
    "dim": ("bodies are fainter", "ciała są bledsze"),
    "fade": ("bodies are fainter", "ciała są bledsze"),
    "soft": ("edges are soft", "krawędzie są miękkie"),
    "sharp": ("bodies are of one pure colour", "ciała mają jeden czysty kolor"),
    "clear": ("one sees through bodies", "przez ciała widać"),
    "hue": ("colours are purer", "barwy są czystsze"),
    "web": ("bodies are see-through like a net", "ciała są przejrzyste jak sieć"),
    "other_side": ("bodies are drawn out", "ciała są wydłużone"),
    "paper": ("bodies are matt like paper", "ciała są matowe jak papier"),
    "hollow": ("bodies are outlines", "ciała są konturami"),
    "elastic": ("bodies stretch and rebound", "ciała są sprężyste"),
    "stretch": ("bodies stretch as they move", "ciała wydłużają się w ruchu"),
    "long": ("bodies stretch as they move", "ciała wydłużają się w ruchu"),
    "slide": ("bodies stretch as they slide", "ciała wydłużają się, ślizgając"),
    "wide": ("bodies are broader", "ciała są szersze"),
    "spin": ("bodies spin", "ciała się obracają"),
    "heavy": ("bodies look heavy", "ciała wyglądają na ciężkie"),
    "light_weight": ("bodies look light", "ciała wyglądają na lekkie"),
    "golden": ("bodies shine like metal", "ciała lśnią jak metal"),
    "silver": ("bodies shine like metal", "ciała lśnią jak metal"),
}

LOOKS: tuple[Modifier, ...] = modifiers(_CHANGES.__getitem__, _TOLD)


def _without_trails(scene: Scene, _: Wanted) -> Scene:
    return scene.changed("species", lambda each: {**each, "trail": "none"})


def _without_glow(scene: Scene, _: Wanted) -> Scene:
    return scene.changed("species", lambda each: {**each, "glow": 0})


NO_LOOKS: tuple[Modifier, ...] = (
    Modifier(
        sense="trail",
        change=_without_trails,
        did=Sentence(en="nothing leaves a trail", pl="nic nie zostawia śladu"),
        negated=True,
    ),
    Modifier(
        sense="glow",
        change=_without_glow,
        did=Sentence(en="nothing glows", pl="nic nie świeci"),
        negated=True,
    ),
)
