"""What comparing ideas is told and what it answers: words, scores, and what measured them."""

from dataclasses import dataclass

from domain.events.idea import Neighbour
from domain.ideas.novelty import Thresholds, Verdict, judged
from domain.identifiers import IdeaId


@dataclass(frozen=True, kw_only=True)
class IdeaWords:
    """An idea as far as novelty is concerned."""

    id: IdeaId
    title: str
    summary: str
    position: int
    """Log position of its proposal: what is lower is earlier."""


@dataclass(frozen=True, kw_only=True)
class Embedding:
    """What turns words into vectors. A score is worth something only beside it."""

    provider: str
    """``offline``, ``counted``, ``openai`` or ``local``."""
    model: str
    version: str
    """Name and version of everything that shapes a score; thresholds belong to it."""
    dimension: int
    """Numbers in a vector."""


@dataclass(frozen=True, kw_only=True)
class Resemblance:
    """The nearest earlier ideas of one idea."""

    idea: IdeaId
    nearest: tuple[Neighbour, ...]
    """At most three, nearest first."""
    known: int
    """How many earlier ideas it was compared with."""


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Scores of some ideas, with what measured them and how to judge them."""

    found: tuple[Resemblance, ...]
    embedding: Embedding
    limits: Thresholds
    fallback: str = ""
    """Why the preferred embedding did not measure; empty when it did."""

    def verdict(self, found: Resemblance) -> Verdict:
        """How new an idea is by the thresholds its scores came with."""
        nearest = found.nearest[0].similarity if found.nearest else 0.0
        return judged(nearest, self.limits, known=found.known)

    def warn_at(self, found: Resemblance) -> float:
        """From which cosine this idea is marked as similar."""
        return self.limits.among(found.known)
