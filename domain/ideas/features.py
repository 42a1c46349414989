"""Features of an idea by rules alone: how it moves, how fast, how it feels, what is in it.

Empty text means that the words do not say it; nothing is guessed.
"""

from collections.abc import Iterable, Mapping, Sequence

from domain.events.idea import IdeaFeatures
from domain.ideas.vocabulary import concepts_of

MOST_OBJECTS = 5
"""More than five things are no help in finding an idea again."""

TITLE_WEIGHT = 2
"""A title is what the film is about; its words count twice."""

_MOTIONS = (
    "infect",
    "flip",
    "split",
    "merge",
    "absorb",
    "chase",
    "collapse",
    "burst",
    "repel",
    "attract",
    "spiral",
    "orbit",
    "emit",
    "bounce",
    "swarm",
    "vortex",
    "exchange",
    "fade",
    "turn",
    "pile",
    "rise",
    "fall",
    "drift",
)
"""Concepts that are motions, the more telling ones first: they win a tie."""

_OBJECTS = (
    "ball",
    "dot",
    "drop",
    "dust",
    "star",
    "sun",
    "planet",
    "flower",
    "ember",
    "snow",
    "bubble",
    "fish",
    "bird",
    "coin",
    "magnet",
    "clock",
    "seed",
    "heart",
    "window",
    "wall",
)

_TAGS = (
    *_MOTIONS,
    *_OBJECTS,
    *("melody", "wave", "order", "chaos", "stick", "friction", "gravity", "dance", "paper"),
    *("signal", "town", "duel", "many", "single"),
)
"""Concepts that an idea is looked for by."""

MOST_TAGS = 6

_MOODS = ("calm", "joy", "tense", "sad", "dream")

_ENDINGS = {
    "ignite": ("ignite",),
    "full": ("until_full", "fill"),
    "rest": ("until_rest", "friction"),
    "one_left": ("until_one",),
    "everyone": ("until_all",),
    "dominance": ("duel",),
    "collapse": ("collapse",),
    "fade_out": ("fade",),
}
"""Name of an ending → concepts that speak of it, judged on the last sentence first."""


def features_of(title: str, summary: str) -> IdeaFeatures:
    """Read the features of an idea, in Polish or English."""
    concepts = weighted_concepts(title, summary)
    return IdeaFeatures(
        motion=_strongest(concepts, _MOTIONS),
        tempo=_tempo(concepts),
        mood=_strongest(concepts, _MOODS),
        objects=_present(concepts, _OBJECTS)[:MOST_OBJECTS],
        ending=_ending(summary),
        tags=_present(concepts, _TAGS)[:MOST_TAGS],
    )


def weighted_concepts(title: str, summary: str) -> dict[str, int]:
    """Concepts of title and summary with their weight, in order of first mention."""
    weights = {each: count * TITLE_WEIGHT for each, count in concepts_of(title).items()}
    for each, count in concepts_of(summary).items():
        weights[each] = weights.get(each, 0) + count
    return weights


def _strongest(concepts: Mapping[str, int], among: Sequence[str]) -> str:
    """The heaviest of some concepts; the earlier in the list wins a tie."""
    found = [each for each in among if concepts.get(each)]
    return max(found, key=lambda each: concepts[each], default="")


def _tempo(concepts: Mapping[str, int]) -> str:
    slow, fast = concepts.get("slow", 0), concepts.get("fast", 0)
    if slow == fast:
        return "changing" if slow else ""
    return "slow" if slow > fast else "fast"


def _present(concepts: Mapping[str, int], among: Iterable[str]) -> tuple[str, ...]:
    """Which of some concepts are spoken of, the heaviest first."""
    found = [each for each in among if concepts.get(each)]
    return tuple(sorted(found, key=lambda each: -concepts[each]))


def _ending(summary: str) -> str:
    """The end is told at the end: sentences are asked from the last to the first."""
    for sentence in reversed(summary.replace("!", ".").replace("?", ".").split(".")):
        said = concepts_of(sentence)
        for name, speaking in _ENDINGS.items():
            if any(said.get(each) for each in speaking):
                return name
    return ""
