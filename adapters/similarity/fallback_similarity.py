"""A preferred embedding while it can measure, and one that always can when it cannot."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.similarity.indexed_similarity import IndexedSimilarity
from adapters.similarity.space import NotReady
from domain.ideas.comparing import Comparison, IdeaWords
from domain.identifiers import IdeaId


class FallbackSimilarity:
    """Implements ``domain.ports.Similarity``; a comparison is made by one embedding only."""

    def __init__(self, preferred: IndexedSimilarity, standby: IndexedSimilarity) -> None:
        self.preferred = preferred
        self.standby = standby

    @property
    def version(self) -> str:
        """Version of the preferred embedding."""
        return self.preferred.version

    @property
    def learnt(self) -> int:
        """Every idea proposed before this log position is known to both."""
        return min(self.preferred.learnt, self.standby.learnt)

    def learn(self, ideas: Sequence[IdeaWords], *, before: int) -> None:
        """Tell both."""
        self.preferred.learn(ideas, before=before)
        self.standby.learn(ideas, before=before)

    def compare(self, ideas: Sequence[IdeaId]) -> Comparison:
        """By the preferred embedding; by the other one, with the reason, when it is not ready."""
        try:
            return self.preferred.compare(ideas)
        except NotReady as reason:
            return replace(self.standby.compare(ideas), fallback=str(reason))
