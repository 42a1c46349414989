"""Which attempt at a document comes next, from those that were made.

Pure: equal drafts and routes give the equal step, so a worker that died is taken over without
asking anything twice. The order is: generate, repair with the problems, once more from the
start, the next model, and in the end the offline composer, which needs nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from domain.events.animation import AnimationDrafted

MOST_BY_MODELS = 8
"""Attempts by models at one document; a film of the day is worth no more."""

REPAIRS = 2
"""Repairs of one generated text: what two lists of problems did not mend is begun anew."""

RETRIES = 1
"""New beginnings with one model."""

SILENCES = 2
"""Questions without an answer after which a model is passed over."""


class Step(StrEnum):
    """What an attempt does."""

    GENERATE = "generate"
    REPAIR = "repair"
    RETRY = "retry"
    OFFLINE = "offline"


class Refused(StrEnum):
    """Why an attempt did not become the document."""

    UNANSWERED = "unanswered"
    UNREADABLE = "unreadable"
    INVALID = "invalid"
    REHEARSAL = "rehearsal"
    QUALITY = "quality"


_MENDABLE = (Refused.INVALID, Refused.REHEARSAL, Refused.QUALITY)
"""There is a document, and a list of what to change in it."""


@dataclass(frozen=True, kw_only=True)
class NextAttempt:
    """The step, and which model takes it."""

    step: Step
    route: str = ""
    """``provider/model``; empty for the offline composer."""
    avoid: tuple[str, ...] = ()
    """The other models."""
    because: str = ""
    """Why this step; empty for the first choice."""


def next_attempt(drafts: Sequence[AnimationDrafted], routes: Sequence[str]) -> NextAttempt:
    """The step after these refused drafts, with the models that may be asked, best first."""
    if not routes:
        return _offline("no language model is set up")
    by_models = [each for each in drafts if each.route]
    if len(by_models) < len(drafts):
        return _offline("the offline composer was asked before")
    if not by_models:
        return _ask(Step.GENERATE, routes[0], routes)
    last = by_models[-1]
    why = told(last)
    if len(by_models) >= MOST_BY_MODELS:
        return _offline(f"{MOST_BY_MODELS} attempts by models were refused; the last: {why}")
    step = _same_route(by_models) if last.route in routes else None
    if step is not None:
        return _ask(step, last.route, routes, why)
    asked = {each.route for each in by_models}
    fresh = [route for route in routes if route not in asked]
    if fresh:
        return _ask(Step.GENERATE, fresh[0], routes, f"{last.route} is passed over: {why}")
    return _offline(f"every model was asked; the last: {why}")


def told(draft: AnimationDrafted) -> str:
    """Why a draft was refused, in a few words."""
    return draft.reason or draft.refused_for or "refused"


def sent_back(drafts: Sequence[AnimationDrafted]) -> AnimationDrafted | None:
    """The valid draft that the judge sent back, if there is one; it happens once."""
    return next((each for each in drafts if _is(each, Refused.QUALITY)), None)


def _same_route(by_models: Sequence[AnimationDrafted]) -> Step | None:
    """What the same model may still do; none when it is the next one's turn."""
    last = by_models[-1]
    of_route = [each for each in by_models if each.route == last.route]
    answered = [each for each in of_route if not _is(each, Refused.UNANSWERED)]
    if _is(last, Refused.UNANSWERED):
        again = len(of_route) - len(answered) < SILENCES
        return (Step.REPAIR if last.step == Step.REPAIR else Step.RETRY) if again else None
    if last.refused_for in _MENDABLE and _repairs_in_a_row(answered) < REPAIRS:
        return Step.REPAIR
    return Step.RETRY if _beginnings(answered) <= RETRIES else None


def _beginnings(answered: Sequence[AnimationDrafted]) -> int:
    return sum(each.step != Step.REPAIR for each in answered)


def _repairs_in_a_row(answered: Sequence[AnimationDrafted]) -> int:
    """Repairs since this model began its text."""
    repairs = takewhile(lambda draft: draft.step == Step.REPAIR, reversed(answered))
    return sum(1 for _ in repairs)


def _ask(step: Step, route: str, routes: Sequence[str], because: str = "") -> NextAttempt:
    others = tuple(each for each in routes if each != route)
    return NextAttempt(step=step, route=route, avoid=others, because=because)


def _offline(because: str) -> NextAttempt:
    return NextAttempt(step=Step.OFFLINE, because=because)


def _is(draft: AnimationDrafted, refused: Refused) -> bool:
    return draft.refused_for == refused
