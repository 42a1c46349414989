"""What bodies look like: the things an idea speaks of, cast to the kinds of bodies of a film."""

from collections.abc import Mapping

from domain.composition.film import CENTRE
from domain.composition.modifiers.measuring import with_cast
from domain.composition.modifiers.modifier import Change, Wanted, modifiers
from domain.composition.reading import Reading
from domain.composition.scene import CannotCombine, Scene, number, scaled
from domain.composition.wish import Entry, Sentence, Value

_LOOKS: dict[str, Entry] = {
    "ball": {"shape": "circle", "edge": "muted", "core": 0.7},
    "dot": {"shape": "circle", "core": 0.9, "size": 0.92},
    "drop": {"shape": "drop", "facing": "motion"},
    "dust": {"shape": "circle", "size": 0.85, "core": 0.2},
    "star": {"shape": "star", "sides": 5, "spin": {"min": -60, "max": 60}},
    "sun": {"shape": "star", "sides": 12, "spin": 30, "glow": 1.4},
    "planet": {"shape": "circle", "edge": "background.inner", "core": 0.3},
    "flower": {"shape": "star", "sides": 6, "edge": "accent", "spin": 40},
    "ember": {"shape": "circle", "core": 1, "glow": 1.3},
    "snow": {"shape": "star", "sides": 6, "spin": {"min": -50, "max": 50}},
    "bubble": {"shape": "ring", "stroke": 4},
    "fish": {"shape": "drop", "facing": "motion", "squash": 0.4},
    "bird": {"shape": "triangle", "facing": "motion", "squash": 0.5},
    "coin": {"shape": "circle", "edge": "accent", "core": 0.85},
    "clock": {"shape": "arc", "sweep": 300, "spin": 90},
    "seed": {"shape": "capsule", "aspect": 1.7, "facing": "motion"},
    "heart": {"shape": "heart"},
    "magnet": {"shape": "arc", "sweep": 190, "stroke": 14},
    "circle": {"shape": "circle", "core": 0.05},
    "ring": {"shape": "ring", "stroke": 8},
    "square": {"shape": "square", "spin": {"min": -50, "max": 50}},
    "triangle": {"shape": "triangle", "spin": {"min": -60, "max": 60}},
    "hexagon": {"shape": "polygon", "sides": 6},
    "pentagon": {"shape": "polygon", "sides": 5},
    "diamond": {"shape": "polygon", "sides": 4, "edge": "ink"},
    "stone": {"shape": "polygon", "sides": 7, "core": 0.1, "glow": 0.2},
    "line": {"shape": "line", "facing": "motion", "stroke": 7},
    "rectangle": {"shape": "rectangle", "aspect": 2.2, "spin": {"min": -40, "max": 40}},
    "worm": {"shape": "capsule", "aspect": 3.2, "facing": "motion", "trail": "ghosts"},
    "insect": {"shape": "capsule", "aspect": 1.6, "facing": "motion", "size": 0.85},
    "butterfly": {"shape": "heart", "squash": 0.6, "facing": "motion"},
    "firefly": {"shape": "circle", "core": 1, "glow": 1.5, "size": 0.8},
    "leaf": {"shape": "drop", "spin": {"min": -120, "max": 120}, "glow": 0.3},
    "cross": {"shape": "cross", "spin": {"min": -40, "max": 40}},
    "comet": {"shape": "drop", "facing": "motion", "trail": "line", "trail_time": 1.2},
    "moon": {"shape": "arc", "sweep": 220, "stroke": 10},
    "cell": {"shape": "ring", "stroke": 9, "edge": "muted"},
    "jelly": {"shape": "circle", "opacity": 0.7, "squash": 1.2, "core": 0.2},
    "letter": {"shape": "glyph"},
    "ghost": {"shape": "circle", "opacity": 0.45, "blur": 3},
    "boat": {"shape": "triangle", "facing": "motion", "aspect": 2},
    "gear": {"shape": "star", "sides": 8, "spin": 70, "core": 0.1},
    "person": {"shape": "capsule", "aspect": 1.5},
    "animal": {"shape": "capsule", "aspect": 1.3, "facing": "motion", "core": 0.3},
    "cloud": {"shape": "circle", "opacity": 0.6, "blur": 5, "size": 1.1},
    "candle": {"shape": "drop", "glow": 1.5, "core": 1},
    "wood": {"shape": "triangle", "core": 0.1},
    "fruit": {"shape": "circle", "edge": "accent", "core": 0.2},
    "window": {"shape": "rectangle", "aspect": 1.4, "opacity": 0.8},
}
"""What is drawn for a thing; a ``size`` here is a share of the size that the family gave."""

SUBJECTS = tuple(_LOOKS)

_ALIASES: Mapping[str, frozenset[str]] = {
    "ball": frozenset({"marble", "cue"}),
    "dust": frozenset({"grain", "pollen"}),
    "ember": frozenset({"spark"}),
    "fish": frozenset({"hunter"}),
    "snow": frozenset({"flake"}),
    "flower": frozenset({"petal"}),
}
"""Names that families give to what a sense means."""

_MOST_GUESTS = 2
_GUESTS = 3
_MOST_OF_A_GUEST = 8
_TOO_MANY = Sentence(
    en="the film has no kind of body left for it", pl="w filmie nie ma już dla tego ciał"
)


def subjects_of(reading: Reading) -> list[str]:
    """The things an idea speaks of: the most spoken of first, then in order of mention."""
    asks = [ask for sense, ask in reading.understanding.asks.items() if sense in _LOOKS]
    return [ask.sense for ask in sorted(asks, key=lambda ask: (-ask.strength, ask.first))]


def main_subject(reading: Reading) -> str:
    """What most bodies are; empty when the idea names no thing."""
    return (subjects_of(reading) or [""])[0]


def _shaped(sense: str) -> Change:
    def change(scene: Scene, wanted: Wanted) -> Scene:
        cast, guests = _casting(scene, wanted.reading)
        if sense in cast:
            return scene.species_changed([cast[sense]], lambda each: _dressed(each, wanted))
        if sense not in guests[:_MOST_GUESTS]:
            raise CannotCombine(_TOO_MANY)
        return _with_guests(scene, wanted, guests.index(sense))

    return change


def _casting(scene: Scene, reading: Reading) -> tuple[dict[str, str], list[str]]:
    """Which sense plays which species, and which senses are guests."""
    named = [str(each["name"]) for each in scene.entries("species")]
    own = [name for name in named if not name.startswith("guest_")]
    cast: dict[str, str] = {}
    left = subjects_of(reading)
    for sense in list(left):
        fitting = [n for n in own if n == sense or n in _ALIASES.get(sense, ())]
        free = [name for name in fitting if name not in cast.values()]
        if free:
            cast[sense] = free[0]
            left.remove(sense)
    crowd = [name for name in scene.crowd if name in own]
    others = [name for name in crowd if name not in cast.values()]
    for sense, name in zip(list(left), others, strict=False):
        cast[sense] = name
        left.remove(sense)
    return cast, left


def _dressed(species: dict[str, Value], wanted: Wanted) -> dict[str, Value]:
    """A species as the thing looks; the more it is spoken of, the larger."""
    sense, meant = wanted.ask.sense, wanted.reading.understanding
    look = dict(_LOOKS[sense])
    large = number(look.pop("size", 1), 1) * (0.94 + 0.06 * wanted.ask.much)
    if sense == "letter":
        look["glyph"] = wanted.reading.initials
    if meant.sides >= 3 and sense in {"star", "flower", "snow", "sun", "gear"}:
        look["sides"] = min(12, meant.sides)
    kept = {key: value for key, value in species.items() if key not in {"facing", "spin"}}
    return {**kept, **look, "size": scaled(species.get("size", 16), large)}


def _with_guests(scene: Scene, wanted: Wanted, place: int) -> Scene:
    """A few bodies of a kind of their own, behind the film: nothing touches or counts them."""
    sense, dice = wanted.ask.sense, wanted.reading.dice
    name = f"guest_{sense}"
    guest: dict[str, Value] = {
        "name": name,
        "size": 26 + 8 * place,
        "colour": f"palette.{5 - place}",
        "opacity": 0.6,
        "collide": False,
    }
    looks = _dressed(guest, wanted)
    count = next((n for n, thing in wanted.reading.understanding.counts if thing == sense), _GUESTS)
    births: Entry = {
        "kind": "random",
        "species": name,
        "count": min(_MOST_OF_A_GUEST, count),
        "centre": CENTRE,
        "width": 860,
        "height": 820,
        "apart": 90,
        "speed": {"min": 40, "max": 110},
        "direction": dice.whole(f"guest.{sense}", 0, 359),
    }
    home: Entry = {"kind": "spring", "on": name, "stiffness": 1.2, "damping": 0.05}
    kept = with_cast(scene)
    species = [{**looks, "opacity": min(0.6, number(looks.get("opacity"), 0.6))}]
    kept = kept.put("species", [*species, *kept.entries("species")])
    kept = kept.put("max_bodies", number(kept.mapping.get("max_bodies"), 2000) + _MOST_OF_A_GUEST)
    return kept.added("births", births).added("forces", home)


_TOLD = {
    sense: (f"bodies look like this: {sense}", f"tak wyglądają ciała: {polish}")
    for sense, polish in {
        "ball": "kula", "dot": "kropka", "drop": "kropla", "dust": "ziarno", "star": "gwiazda",
        "sun": "słońce", "planet": "planeta", "flower": "kwiat", "ember": "iskra",
        "snow": "płatek śniegu", "bubble": "bańka", "fish": "ryba", "bird": "ptak",
        "coin": "moneta", "clock": "tarcza zegara", "seed": "nasiono", "heart": "serce",
        "magnet": "magnes", "circle": "koło", "ring": "pierścień", "square": "kwadrat",
        "triangle": "trójkąt", "hexagon": "sześciokąt", "pentagon": "pięciokąt",
        "diamond": "kryształ", "stone": "kamień", "line": "kreska", "rectangle": "prostokąt",
        "worm": "wąż", "insect": "owad", "butterfly": "motyl", "firefly": "świetlik",
        "leaf": "liść", "cross": "krzyż", "comet": "kometa", "moon": "księżyc",
        "cell": "komórka", "jelly": "galareta", "letter": "litera", "ghost": "cień",
        "boat": "łódka", "gear": "koło zębate", "person": "postać", "animal": "zwierzę",
        "cloud": "obłok", "candle": "płomyk", "wood": "drzewo", "fruit": "owoc",
        "window": "okno",
    }.items()
}  # fmt: skip

SHAPES = modifiers(_shaped, _TOLD)
