"""Feasibility: which capabilities an idea needs, and which of them the language lacks.

Rules only, so every verdict can be explained by the words that led to it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from domain.composition.outside import FEATURES, Feature
from domain.ideas.vocabulary import concepts_of, folded
from domain.language.capabilities import CAPABILITIES

RULES_VERSION = "rules-1"
"""Changes whenever a verdict could change for the same language."""

_NEEDS: dict[str, tuple[str, ...]] = {
    "orbit": ("force.orbit",),
    "split": ("contact.split", "action.divide"),
    "double": ("action.divide",),
    "merge": ("contact.merge",),
    "infect": ("contact.convert",),
    "duel": ("contact.convert", "measure.dominance"),
    "exchange": ("contact.convert",),
    "bounce": ("contact.bounce", "bounds.bounce"),
    "ball": ("shape.circle", "contact.bounce"),
    "fall": ("force.gravity",),
    "rise": ("force.gravity",),
    "gravity": ("force.gravity",),
    "flip": ("action.flip_gravity",),
    "turn": ("action.turn_gravity",),
    "attract": ("force.attract",),
    "repel": ("force.repel",),
    "spiral": ("birth.spiral", "force.vortex"),
    "vortex": ("force.vortex",),
    "emit": ("birth.emitter",),
    "fill": ("measure.coverage",),
    "until_full": ("measure.coverage", "end.measurement"),
    "until_one": ("measure.population", "end.measurement"),
    "until_all": ("measure.population", "end.measurement"),
    "until_rest": ("measure.energy", "end.measurement"),
    "chase": ("force.attract", "force.repel"),
    "absorb": ("contact.absorb",),
    "collapse": ("force.attract",),
    "burst": ("action.spawn",),
    "fade": ("shape.circle",),
    "drift": ("force.flow",),
    "stick": ("contact.stick",),
    "friction": ("force.drag",),
    "wall": ("bounds.bounce",),
    "order": ("birth.grid",),
    "coin": ("shape.square",),
    "swarm": ("force.flow",),
    "melody": ("sound.settings",),
}
"""Concept → capabilities that say it."""

_REACH = 4
"""Words within which the next stem of a pattern must follow."""

_NEGATIONS = frozenset({"no", "not", "without", "never", "bez", "nie", "zadnych", "zadnej"})
_NOT_NOUNS = frozenset({"each", "one", "another", "to", "up", "down", "off", "away"})
"""After “face” they make a verb of it: bodies that face each other are no portrait."""

_AROUND = 3
"""Words quoted before and after what was found."""

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…\n]")


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something the idea needs and the language lacks."""

    feature: str
    reason: str
    evidence: str
    """The words of the idea that need it, as they stand there."""


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """The verdict on an idea."""

    feasible: bool
    capabilities: tuple[str, ...]
    """Ids of capabilities of the language that the idea's words ask for, sorted."""
    gaps: tuple[Gap, ...]
    """In the order of the rules; empty exactly when feasible."""


def assess(title: str, summary: str, *, capabilities: Iterable[str] | None = None) -> Assessment:
    """Assess an idea against the language, or against other capabilities (ids)."""
    known = _known() if capabilities is None else frozenset(capabilities)
    spoken = concepts_of(f"{title} {summary}")
    needed = {each for concept in spoken for each in _NEEDS.get(concept, ())}
    gaps = tuple(
        Gap(feature=feature.key, reason=feature.reason, evidence=evidence)
        for feature in FEATURES
        if not (feature.needs and feature.needs in known)
        for evidence in [_evidence(feature, title) or _evidence(feature, summary)]
        if evidence
    )
    return Assessment(feasible=not gaps, capabilities=tuple(sorted(needed & known)), gaps=gaps)


@cache
def _known() -> frozenset[str]:
    return frozenset(capability.id for capability in CAPABILITIES)


@dataclass(frozen=True)
class _Spoken:
    """A word of a text: folded, and where it stands."""

    word: str
    start: int
    end: int


def _evidence(feature: Feature, text: str) -> str:
    """The first words of a text that need a feature, quoted; empty when none do."""
    spoken = [_Spoken(folded(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]
    for first in range(len(spoken)):
        for pattern in feature.patterns.split(", "):
            last = _match(pattern.split(), spoken, first)
            if last >= 0 and not _is_excused(spoken, first, pattern):
                return _quoted(text, spoken, first, last)
    return ""


def _match(stems: Sequence[str], spoken: Sequence[_Spoken], first: int) -> int:
    """Index of the last word of a match that begins at ``first``; −1 when there is none."""
    if not _fits(stems[0], spoken[first].word):
        return -1
    at = first
    for stem in stems[1:]:
        window = range(at + 1, min(at + 1 + _REACH, len(spoken)))
        at = next((place for place in window if _fits(stem, spoken[place].word)), -1)
        if at < 0:
            return -1
    return at


def _fits(stem: str, word: str) -> bool:
    return word == stem[:-1] if stem.endswith("$") else word.startswith(stem)


def _is_excused(spoken: Sequence[_Spoken], first: int, pattern: str) -> bool:
    """The idea says that it does without, or the word is a verb here."""
    before = spoken[first - 1].word if first else ""
    after = spoken[first + 1].word if first + 1 < len(spoken) else ""
    return before in _NEGATIONS or (pattern == "face$" and after in _NOT_NOUNS)


def _quoted(text: str, spoken: Sequence[_Spoken], first: int, last: int) -> str:
    """What was found with a few words around it, not beyond its sentence."""
    begin, end = spoken[first].start, spoken[last].end
    for place in range(first - 1, max(-1, first - 1 - _AROUND), -1):
        if _SENTENCE_END.search(text[spoken[place].end : begin]):
            break
        begin = spoken[place].start
    for place in range(last + 1, min(len(spoken), last + 1 + _AROUND)):
        if _SENTENCE_END.search(text[end : spoken[place].start]):
            break
        end = spoken[place].end
    return text[begin:end]
