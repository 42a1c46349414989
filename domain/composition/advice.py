"""The judge's complaints as problems that whoever wrote the film can mend."""

from typing import NamedTuple

from domain.composition.judge import Judgement
from domain.language.problems import Problem

SENT_BACK_BELOW = 0.7
"""A film of a lower score is sent back once. Good offline films score 0.8 and more."""


class Advice(NamedTuple):
    """Where to look, what a good film has there, and how to come there."""

    path: str
    expected: str
    hint: str


ADVICE = {
    "begins": Advice(
        "births", "bodies that move in the first frame", "give births a speed and at: 0"
    ),
    "opens": Advice("births", "something to see happen within the first second", "begin sooner"),
    "ends": Advice("end.rules", "an end that a measurement brings about", "use kind: measurement"),
    "card": Advice(
        "end", "words at the end that stay long enough to be read", "write a card; raise settle"
    ),
    "length": Advice("duration", "10 to 25 s", "reach the end rule sooner or later"),
    "change": Advice(
        "contacts",
        "an end that looks other than the beginning",
        "let contacts or actions change it",
    ),
    "density": Advice(
        "species", "bodies that fill a part of the picture and stay in it", "see sizes and bounds"
    ),
    "contrast": Advice(
        "species", "bodies that are told from the background", "choose another colour token"
    ),
    "liveliness": Advice("forces", "no long stillness before the end", "keep something moving"),
    "events": Advice("contacts", "about one contact, birth or death a second", "let bodies meet"),
    "cost": Advice("max_bodies", "at most a few hundred bodies at once", "lower max_bodies"),
}


def complaints(judgement: Judgement) -> tuple[Problem, ...]:
    """What a low mark asks for, the heaviest first; nothing when the film is good enough."""
    if judgement.score >= SENT_BACK_BELOW:
        return ()
    low = [mark for mark in judgement.marks if mark.value < 1.0]
    low.sort(key=lambda mark: (mark.value - 1.0) * mark.weight)
    return tuple(
        Problem(
            path=ADVICE[mark.name].path,
            expected=ADVICE[mark.name].expected,
            got=mark.reason,
            hint=ADVICE[mark.name].hint,
        )
        for mark in low
        if mark.value < 0.6
    )
