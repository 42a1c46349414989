"""Reading an idea for composing: concepts with weights, pace, crowd, colours, system, dice."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.composition.dice import Dice
from domain.composition.wish import Language, Wish
from domain.ideas.features import weighted_concepts
from domain.ideas.vocabulary import concepts_of
from domain.identifiers import normalised
from domain.language.design_system import NAMES

_PAPER = ("paper", "flower", "fish", "calm", "bird", "seed", "clock", "order", "dance", "pile")
_SIGNAL = ("signal", "coin", "infect", "green", "double", "duel", "chaos", "turn", "tense", "wall")
_DUSK = (
    "ember",
    "star",
    "planet",
    "sun",
    "dream",
    "burst",
    "dust",
    "drop",
    "warm",
    "snow",
    "white",
)
_EXPLICIT = {"paper": "paper@1", "signal": "signal@1"}
"""Words that name a system's own material; they outweigh all moods."""

_EXPLICIT_WEIGHT = 3

COLOURS = (
    "red",
    "orange",
    "yellow",
    "green",
    "blue",
    "cyan",
    "violet",
    "pink",
    "white",
    "black",
    "gray",
)
"""Concepts that are colours."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the words of an idea ask for."""

    concepts: Mapping[str, int]
    """Concept → weight; words of the title count twice."""
    language: Language
    design_system: str
    pace: float
    """1 is normal; about 0.7 slow, 1.4 fast."""
    crowd: float
    """1 is normal; 0.6 few, 1.6 many."""
    colours: tuple[str, ...]
    """Colour words in order of mention."""
    dice: Dice

    def weight(self, *concepts: str) -> int:
        """How much the idea speaks of these together."""
        return sum(self.concepts.get(each, 0) for each in concepts)

    def count(self, purpose: str, normal: int, least: int, most: int) -> int:
        """A number of things: normal, as the words make it few or many, a little different
        for every idea."""
        wanted = normal * self.crowd * self.dice.between(purpose, 0.88, 1.14)
        return max(least, min(most, round(wanted)))

    def speed(self, purpose: str, normal: float) -> float:
        """A speed: normal, as the words make it slow or fast, a little different each time."""
        return round(normal * self.pace * self.dice.between(purpose, 0.92, 1.1), 1)

    def seconds(self, purpose: str, normal: float) -> float:
        """A time: shorter when the words are fast."""
        return round(normal / self.pace * self.dice.between(purpose, 0.92, 1.1), 2)


def read(wish: Wish) -> Reading:
    """Read a wish. Equal words in equal variation give an equal reading."""
    concepts = _concepts(wish)
    words = normalised(f"{wish.title} {wish.summary} {' '.join(wish.tags)} {wish.notes}")
    dice = Dice(words=words, variation=wish.variation)
    return Reading(
        concepts=concepts,
        language=wish.tongue,
        design_system=_design_system(wish, concepts, dice),
        pace=_pace(concepts),
        crowd=_crowd(concepts),
        colours=_colours(wish),
        dice=dice,
    )


def _concepts(wish: Wish) -> dict[str, int]:
    concepts = weighted_concepts(wish.title, wish.summary)
    for text in (*wish.tags, wish.notes):
        for concept, count in concepts_of(text).items():
            concepts[concept] = concepts.get(concept, 0) + count
    return concepts


def _pace(concepts: Mapping[str, int]) -> float:
    slow = min(2, concepts.get("slow", 0) + concepts.get("calm", 0) // 2)
    fast = min(2, concepts.get("fast", 0) + concepts.get("tense", 0) // 2)
    return 1.0 + 0.2 * fast - 0.14 * slow


def _crowd(concepts: Mapping[str, int]) -> float:
    many, few = min(2, concepts.get("many", 0)), min(2, concepts.get("few", 0))
    return 1.0 + 0.3 * many - 0.18 * few


def _colours(wish: Wish) -> tuple[str, ...]:
    found = concepts_of(f"{wish.title} {wish.summary} {' '.join(wish.tags)}")
    return tuple(concept for concept in found if concept in COLOURS)


def _design_system(wish: Wish, concepts: Mapping[str, int], dice: Dice) -> str:
    """The wished one, or the one whose words are spoken most; dice break ties."""
    if wish.design_system in NAMES:
        return wish.design_system
    groups = {"dusk@1": _DUSK, "paper@1": _PAPER, "signal@1": _SIGNAL}
    scores = {
        name: sum(min(3, concepts.get(each, 0)) for each in groups.get(name, ()))
        + sum(_EXPLICIT_WEIGHT * concepts.get(w, 0) for w, own in _EXPLICIT.items() if own == name)
        + dice.share(f"design.{name}")
        for name in NAMES
    }
    return max(NAMES, key=lambda name: scores[name])
