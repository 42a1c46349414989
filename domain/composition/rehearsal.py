"""A rehearsal: may a valid document become a film at all, and how good is it?

What only weakens a film is left to the judge; here is what makes one impossible: nothing
moves at first, it does not end by its own rule, it ends at once, or it costs too much.
"""

from collections.abc import Callable
from dataclasses import dataclass

from domain.composition.judge import Judgement, judge
from domain.composition.observation import Look, Observation, Unmet, observe
from domain.language.models import Document
from domain.language.problems import Problem
from domain.simulation.estimate.budget import HARD, HINTS, estimate

FIRST_S = 2.0
"""Seconds in which something must move; with nothing so far the rest is not simulated."""

BRIEFEST_S = 3.0
"""Shorter is no film; the inspection of finished films refuses it too."""


@dataclass(frozen=True, kw_only=True)
class Rehearsal:
    """What came of simulating a document without a picture."""

    problems: tuple[Problem, ...]
    """Why it cannot be a film; empty when it can."""
    judgement: Judgement | None
    """The judge's marks; none when it was stopped before its end."""
    seconds: float


class _Still(Exception):
    """Nothing stirred in the first seconds."""


def cost_problems(document: Document) -> tuple[Problem, ...]:
    """Why a document is too dear to be simulated and drawn; found without simulating it."""
    costs = estimate(document)
    if costs.load <= HARD:
        return ()
    return (
        Problem(
            path=costs.dearest,
            expected=f"at most {HARD:g} times the cost that a frame may have",
            got=f"{costs.load:.1f} times, most of it for {costs.dearest_kind}",
            hint=HINTS.get(costs.dearest_kind, "make less of it"),
        ),
    )


def rehearse(document: Document, *, told: Callable[[float], None] = lambda _: None) -> Rehearsal:
    """Simulate a valid document, first its first seconds, then the whole.

    ``told`` hears the film time in seconds as it passes, and may raise to stop.
    """
    dear = cost_problems(document)
    if dear:
        return Rehearsal(problems=dear, judgement=None, seconds=0.0)
    stirred = False

    def look(seen: Look) -> None:
        nonlocal stirred
        stirred = stirred or seen.stirs
        if not stirred and seen.seconds >= FIRST_S:
            raise _Still
        told(seen.seconds)

    try:
        seen = observe(document, told=look)
    except _Still:
        return Rehearsal(problems=(_still(document),), judgement=None, seconds=FIRST_S)
    problems = (*_ending(seen, document), *_brief(seen))
    return Rehearsal(problems=problems, judgement=judge(seen), seconds=seen.seconds)


def _still(document: Document) -> Problem:
    return Problem(
        path="births" if document.births else "fields",
        expected=f"something that moves within the first {FIRST_S:g} s",
        got="nothing moves",
        hint="give births a speed, let some begin at 0, or add a force",
    )


def _ending(seen: Observation, document: Document) -> tuple[Problem, ...]:
    """Why a film that its own rule did not end did not end."""
    if seen.by_rule:
        return ()
    if seen.ended_because.startswith("limit:"):
        return (
            Problem(
                path="max_bodies",
                expected="a film that no stated limit stops",
                got=seen.ended_because,
                hint="fewer bodies, smaller ones, or births further apart",
            ),
        )
    if not seen.unmet:
        return (
            Problem(
                path="end.rules",
                expected=f"a rule that comes true within {float(document.duration):g} s",
                got="none did" if document.end.rules else "no rule",
                hint="end by a measurement that the film surely reaches, or by a time",
            ),
        )
    return tuple(_never(each, seen.seconds) for each in seen.unmet)


def _never(unmet: Unmet, seconds: float) -> Problem:
    side = "lower" if unmet.test == "above" else "raise"
    return Problem(
        path=f"{unmet.path}.value",
        expected=f"{unmet.measure} {unmet.test} {unmet.wanted:g} at some time",
        got=f"{unmet.reached:.4g} after {seconds:.1f} s, when time ran out",
        hint=f"{side} the value, or let the film come there sooner",
    )


def _brief(seen: Observation) -> tuple[Problem, ...]:
    if seen.seconds >= BRIEFEST_S:
        return ()
    return (
        Problem(
            path="end.rules",
            expected=f"a film of at least {BRIEFEST_S:g} s",
            got=f"{seen.seconds:.1f} s ({seen.ended_because})",
            hint="let the rule come true later: a higher value, a hold, or after",
        ),
    )
