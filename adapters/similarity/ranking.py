"""The nearest ideas of a row of scores, in an order that no machine can change."""

from collections.abc import Sequence

from domain.events.idea import Neighbour
from domain.ideas.comparing import IdeaWords, Resemblance
from domain.identifiers import IdeaId

NEAREST = 3
"""Shown side by side at the gate; the first decides."""

DECIMALS = 6
"""Scores are rounded before they are compared: sums differ in the last bits by processor."""


def resemblance(
    idea: IdeaWords,
    scores: Sequence[tuple[float, int]],
    earlier: Sequence[IdeaWords],
    *,
    known: int,
) -> Resemblance:
    """The three best of (score, index into ``earlier``); on a tie the earlier idea wins.

    An idea is never its own neighbour, and one that stands there twice is named once.
    """
    ordered = sorted((-round(score, DECIMALS), index) for score, index in scores)
    neighbours: dict[IdeaId, Neighbour] = {}
    for negated, index in ordered:
        other = earlier[index]
        if other.id != idea.id and other.id not in neighbours:
            similarity = min(1.0, max(0.0, -negated))
            neighbours[other.id] = Neighbour(
                idea=other.id, title=other.title, similarity=similarity
            )
        if len(neighbours) == NEAREST:
            break
    return Resemblance(idea=idea.id, nearest=tuple(neighbours.values()), known=known)
