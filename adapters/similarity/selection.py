"""Keeping ideas apart by an embedding, also those that are not in the log."""

from collections.abc import Callable, Sequence

from adapters.similarity.space import CANDIDATES, Space

MARGIN = 0.02
"""Below the threshold of a duplicate, so that nothing admitted lies on it."""

EASE = 0.05
PATIENCE = 24
"""While ideas are plenty only those are admitted that are not even similar; after so many
refusals in a row the limit gives way a little, never to a duplicate."""


class DistantSelection:
    """Implements ``domain.ports.Selection`` over fresh spaces of one kind."""

    def __init__(self, fresh: Callable[[], Space], known: Sequence[tuple[str, str]] = ()) -> None:
        self._fresh = fresh
        self._space = fresh()
        self._space.add([_text(each) for each in known])
        self._limits = self._space.thresholds
        self._eased = 0.0
        self._refused = 0

    def admit(self, ideas: Sequence[tuple[str, str]]) -> list[bool]:
        """For each idea, in order, whether it was admitted."""
        verdicts: list[bool] = []
        for begin in range(0, len(ideas), CANDIDATES):
            verdicts += self._admit_few(ideas[begin : begin + CANDIDATES])
        return verdicts

    def _admit_few(self, ideas: Sequence[tuple[str, str]]) -> list[bool]:
        """So few that the best rows of a search are all of them."""
        texts = [_text(each) for each in ideas]
        among = self._fresh()
        among.add(texts)
        inside = among.nearest(texts, range(len(texts)))
        outside = self._space.nearest(texts, [len(self._space)] * len(texts))
        admitted: list[int] = []
        for row in range(len(texts)):
            scores = [score for score, _ in outside[row]]
            scores += [score for score, other in inside[row] if other in admitted]
            if max(scores, default=0.0) < self._limit():
                admitted.append(row)
                self._refused = 0
            else:
                self._refuse()
        self._space.add([texts[row] for row in admitted])
        return [row in admitted for row in range(len(texts))]

    def _limit(self) -> float:
        highest = self._limits.block_at - MARGIN
        return min(highest, self._limits.among(len(self._space)) + self._eased)

    def _refuse(self) -> None:
        self._refused += 1
        if self._refused >= PATIENCE:
            self._eased += EASE
            self._refused = 0


def _text(idea: tuple[str, str]) -> str:
    return f"{idea[0]} {idea[1]}"
