"""Reading an idea for composing: concepts with weights, pace, crowd, colours, system, dice."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.composition.dice import Dice
from domain.composition.lettering import readable
from domain.composition.tokens import tokens_of
from domain.composition.understanding import Ask, Understanding, understood
from domain.composition.wish import Language, Wish
from domain.ideas.vocabulary import CONCEPTS
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


_QUOTED = re.compile(r"[„“”\"«»]([^„“”\"«»\n]+)[“”\"«»]")
_GLYPHS = 3
"""Letters that one body can show."""

_STRUCTURAL = 12
"""Families that allow no more have a place for each: arms of a flower, shots of a finale."""

_PERIODS = frozenset({"period", "gap"})
"""Purposes of ``seconds`` that are the time from one event to the next."""


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
    understanding: Understanding = field(default_factory=lambda: Understanding(asks={}, refused={}))
    """All that is asked for, beyond the concepts."""
    quotations: tuple[str, ...] = ()
    """What the idea puts in quotation marks."""
    initials: str = "A"
    """Letters for bodies that are letters: at most three, of a quotation or of the title."""
    announced: int = 0
    """A number that the film also says in letters; 0 for none."""
    asked: float = 0
    """How many bodies the idea wants, in the terms of the family; 0 when it does not say."""

    def weight(self, *concepts: str) -> int:
        """How much the idea speaks of these together."""
        return sum(self.concepts.get(each, 0) for each in concepts)

    def count(self, purpose: str, normal: int, least: int, most: int) -> int:
        """A number of things: as many as the idea says, or normal, as the words make it few or
        many, a little different for every seed."""
        if self.asked:
            limit = most if most <= _STRUCTURAL else most * 8 // 5
            return max(2, least // 3, min(limit, round(self.asked)))
        wanted = normal * self.crowd * self.dice.between(purpose, 0.88, 1.14)
        return max(least, min(most, round(wanted)))

    def speed(self, purpose: str, normal: float) -> float:
        """A speed: normal, as the words make it slow or fast, a little different each time."""
        return round(normal * self.pace * self.dice.between(purpose, 0.92, 1.1), 1)

    def seconds(self, purpose: str, normal: float) -> float:
        """A time: as the idea says, or shorter when the words are fast."""
        if purpose in _PERIODS and self.understanding.period:
            return round(self.understanding.period, 2)
        return round(normal / self.pace * self.dice.between(purpose, 0.92, 1.1), 2)


def read(wish: Wish) -> Reading:
    """Read a wish. Equal words in equal variation of a seed give an equal reading."""
    meant = understood(tokens_of(wish))
    concepts = {sense: ask.strength for sense, ask in meant.asks.items() if sense in CONCEPTS}
    dice = Dice(seed=wish.seed, variation=wish.variation)
    return Reading(
        concepts=concepts,
        language=wish.tongue,
        design_system=_design_system(wish, concepts, dice),
        pace=_pace(meant.asks),
        crowd=_crowd(meant.asks),
        colours=tuple(concept for concept in concepts if concept in COLOURS),
        dice=dice,
        understanding=meant,
        quotations=quotations_of(wish),
        initials=_initials(wish),
    )


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where quotations begin and end in a text, their marks left out."""
    return tuple(match.span(1) for match in _QUOTED.finditer(text))


def quotations_of(wish: Wish) -> tuple[str, ...]:
    """What title and summary put in quotation marks, readable, in order."""
    found = (
        readable(match.group(1)) for match in _QUOTED.finditer(f"{wish.title}\n{wish.summary}")
    )
    return tuple(each for each in found if any(char.isalnum() for char in each))


def _initials(wish: Wish) -> str:
    for text in (*quotations_of(wish), readable(wish.title)):
        letters = [char for char in text if char.isalpha()]
        if letters:
            return "".join(letters if len(letters) <= _GLYPHS else letters[:1]).upper()
    return "A"


def _much(asks: Mapping[str, Ask], sense: str) -> float:
    """0 when nothing is said, 1 for one mention, below 2 for any number of them."""
    return asks[sense].much if sense in asks else 0.0


def _pace(asks: Mapping[str, Ask]) -> float:
    slow = _much(asks, "slow") + 0.3 * _much(asks, "calm")
    fast = _much(asks, "fast") + 0.3 * _much(asks, "tense")
    return 1.0 + 0.2 * fast - 0.13 * slow


def _crowd(asks: Mapping[str, Ask]) -> float:
    return 1.0 + 0.3 * _much(asks, "many") - 0.18 * _much(asks, "few")


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
