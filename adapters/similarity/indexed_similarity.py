"""Similarity over a space: which ideas are known, in their order, with the index resident."""

import threading
from bisect import bisect_left
from collections.abc import Sequence

from adapters.similarity.ranking import resemblance
from adapters.similarity.space import Space
from domain.ideas.comparing import Comparison, IdeaWords
from domain.identifiers import IdeaId


class IndexedSimilarity:
    """Implements ``domain.ports.Similarity`` on one space. Safe to share between threads."""

    def __init__(self, space: Space) -> None:
        self.space = space
        self._lock = threading.Lock()
        self._ideas: list[IdeaWords] = []
        self._rows: dict[IdeaId, int] = {}
        self._learnt = 0

    @property
    def version(self) -> str:
        """Version of the embedding."""
        return self.space.embedding.version

    @property
    def learnt(self) -> int:
        """Every idea proposed before this log position is known."""
        return self._learnt

    @property
    def ideas(self) -> tuple[IdeaWords, ...]:
        """The ideas that are known, in order."""
        return tuple(self._ideas)

    def learn(self, ideas: Sequence[IdeaWords], *, before: int) -> None:
        """Take in ideas in order of position; they are indexed when something is compared."""
        with self._lock:
            for each in ideas:
                if each.position >= self._learnt and each.id not in self._rows:
                    self._rows[each.id] = len(self._ideas)
                    self._ideas.append(each)
            self._learnt = max(self._learnt, before)

    def compare(self, ideas: Sequence[IdeaId]) -> Comparison:
        """For each idea the three nearest of those before it. Raises ``NotReady``."""
        with self._lock:
            fresh = [text_of(each) for each in self._ideas[len(self.space) :]]
            limits = self.space.thresholds
            if fresh:
                self.space.add(fresh)
            asked = [self._ideas[self._rows[each]] for each in ideas if each in self._rows]
            positions = [each.position for each in self._ideas]
            before = [bisect_left(positions, each.position) for each in asked]
            scored = self.space.nearest([text_of(each) for each in asked], before)
            found = [
                resemblance(idea, scores, self._ideas, known=known)
                for idea, scores, known in zip(asked, scored, before, strict=True)
            ]
        return Comparison(
            found=tuple(found),
            embedding=self.space.embedding,
            limits=limits,
        )


def text_of(idea: IdeaWords) -> str:
    """What of an idea is embedded."""
    return f"{idea.title} {idea.summary}"
