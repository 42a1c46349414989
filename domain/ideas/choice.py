"""The ranking policy of the gate: which open ideas are offered, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.identifiers import IdeaId

POLICY = "fresh-first@1"
"""Name and version; recorded with every offer, raised when the ranking changes."""

OFFERED = 5
"""The gate shows three to five candidates: enough to choose, few enough to look at each. The
operator's setting ``gate_size`` may ask for fewer."""

TAG_WEIGHT = 0.2
"""How much a tag shared with a recent pick costs, at most: variety from day to day."""


@dataclass(frozen=True, kw_only=True)
class Contender:
    """What ranking needs to know of an open idea."""

    id: IdeaId
    title: str
    tags: tuple[str, ...]
    nearest: float
    """Similarity to the nearest earlier idea, 0 to 1."""
    position: int


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """A contender with its score, 0 to 1, and why."""

    contender: Contender
    score: float
    reasons: tuple[str, ...]


def rank(
    contenders: Sequence[Contender], recent_tags: Sequence[str], offered: int = OFFERED
) -> list[Ranked]:
    """The best ``offered``: unlike earlier ideas, unlike recent picks, then older first."""
    scored = [_score(each, frozenset(recent_tags)) for each in contenders]
    return sorted(scored, key=lambda each: (-each.score, each.contender.position))[:offered]


def _score(contender: Contender, recent: frozenset[str]) -> Ranked:
    novelty = 1.0 - max(0.0, min(1.0, contender.nearest))
    shared = sorted(recent & set(contender.tags))
    repetition = len(shared) / max(1, len(contender.tags))
    score = round(max(0.0, novelty - TAG_WEIGHT * repetition), 6)
    reasons = [f"novelty {novelty:.2f}"]
    if shared:
        reasons.append("recently filmed: " + ", ".join(shared))
    return Ranked(contender=contender, score=score, reasons=tuple(reasons))
