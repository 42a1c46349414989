"""The best of a few variations: composed, rehearsed, judged, and one of them kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from domain.composition.composer import compose
from domain.composition.judge import GOOD_ENOUGH, Judgement, judge
from domain.composition.observation import Observation, observe
from domain.composition.wish import Composition, Wish
from domain.language.models import Document
from domain.language.validation import validated

TRIES = 3
"""Rehearsals at most: each costs seconds, and the fourth was never kept in trials."""

STRIDE = 1000
"""Variations of one wish lie this far apart, so that they meet no other wish's variation."""

type Rehearsal = Callable[[Document], Observation]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """The composition that was kept, its judgement, and how many were tried."""

    composition: Composition
    judgement: Judgement
    observation: Observation
    tried: int


def compose_best(
    wish: Wish,
    *,
    tries: int = TRIES,
    rehearse: Rehearsal = observe,
    told: Callable[[int], None] = lambda _: None,
) -> Choice:
    """Compose variations until one is good enough, at most ``tries``; keep the best.

    Deterministic: of equal scores the earlier is kept. ``told`` hears the number of each
    rehearsal before it begins, and may raise to stop.
    """
    best: Choice | None = None
    for number in range(max(1, tries)):
        told(number + 1)
        varied = replace(wish, variation=wish.variation + STRIDE * number)
        composition = compose(varied)
        seen = rehearse(validated(composition.mapping))
        judgement = judge(seen)
        if best is None or judgement.score > best.judgement.score:
            best = Choice(composition=composition, judgement=judgement, observation=seen, tried=0)
        if judgement.score >= GOOD_ENOUGH and seen.by_rule:
            break
    assert best is not None  # noqa: S101 - the loop runs at least once
    return replace(best, tried=number + 1)
