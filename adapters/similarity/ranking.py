"""The nearest ideas of a row of scores, in an order that no machine can change."""

from collections.abc import Sequence

from domain.events.idea import Neighbour
from domain.identifiers import IdeaId
from domain.ports import Resemblance

NEAREST = 3
"""Shown side by side at the gate; the first decides."""

DECIMALS = 6
"""Scores are rounded before they are compared: sums differ in the last bits by processor."""

type Words = tuple[IdeaId, str, str]


def resemblance(
    idea: Words, scores: Sequence[tuple[float, int]], earlier: Sequence[Words]
) -> Resemblance:
    """The three best of (score, index into ``earlier``); on a tie the earlier idea wins.

    An idea is never its own neighbour, and one that stands there twice is named once.
    """
    ordered = sorted((-round(score, DECIMALS), index) for score, index in scores)
    neighbours: dict[IdeaId, Neighbour] = {}
    for negated, index in ordered:
        other, title, _ = earlier[index]
        if other != idea[0] and other not in neighbours:
            similarity = min(1.0, max(0.0, -negated))
            neighbours[other] = Neighbour(idea=other, title=title, similarity=similarity)
        if len(neighbours) == NEAREST:
            break
    return Resemblance(idea=idea[0], nearest=tuple(neighbours.values()))
