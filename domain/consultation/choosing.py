"""Whom to ask next: the first route that is worth it, may be paid for and is not resting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from domain.consultation.model_call import HOPELESS, TRANSIENT, Route

SHORT_WAIT_S = 30.0
"""A wait of this length is spent inside a piece of work; for a longer one the work ends."""
FIRST_BACK_OFF_S = 0.5
LONGEST_BACK_OFF_S = 8.0
REFUSED_TEXT = "refused_text"
"""Outcome of an attempt whose answer was judged and not accepted."""


@dataclass(frozen=True, kw_only=True)
class Tried:
    """An attempt of this asking: at which route, and what came of it."""

    route: str
    outcome: str
    at: datetime
    message: str = ""


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """Why a route cannot be asked now."""

    kind: str
    """As in ``NotAnswered``."""
    reason: str
    wait_s: float


@dataclass(frozen=True, kw_only=True)
class Ask:
    """Ask this route now."""

    route: Route


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Wait, then decide again."""

    route: Route
    seconds: float


@dataclass(frozen=True, kw_only=True)
class GiveUp:
    """Nobody is left to be asked."""

    kind: str
    reason: str
    again_after_s: float
    final: bool
    """Whether the asking is over, rather than held up."""


type Step = Ask | Wait | GiveUp


def next_step(
    routes: Sequence[Route],
    *,
    tried: Sequence[Tried],
    left: int,
    now: datetime,
    obstacle: Callable[[Route], Obstacle | None],
) -> Step:
    """What to do now; ``left`` is the number of attempts that may still be made."""
    worth = sorted(
        (each for each in routes if not _hopeless(each, tried)),
        key=lambda each: _faults(each, tried),
    )
    if left <= 0 or not worth:
        return _given_up(tried)
    obstacles = [(each, _hindrance(each, tried, now, obstacle)) for each in worth]
    for route, found in obstacles:
        if found is None:
            return Ask(route=route)
    route, least = min(
        ((route, found) for route, found in obstacles if found is not None),
        key=lambda pair: (pair[1].kind != "unavailable", pair[1].wait_s),
    )
    if least.kind == "unavailable" and least.wait_s <= SHORT_WAIT_S:
        return Wait(route=route, seconds=least.wait_s)
    return GiveUp(kind=least.kind, reason=least.reason, again_after_s=least.wait_s, final=False)


def _hopeless(route: Route, tried: Sequence[Tried]) -> bool:
    return any(each.route == route.name and each.outcome in HOPELESS for each in tried)


def _faults(route: Route, tried: Sequence[Tried]) -> int:
    """How often to prefer another route: after each fault, and after every second bad text."""
    own = [each.outcome for each in tried if each.route == route.name]
    transient = sum(each in TRANSIENT for each in own)
    return transient + (len(own) - transient) // 2


def _hindrance(
    route: Route,
    tried: Sequence[Tried],
    now: datetime,
    obstacle: Callable[[Route], Obstacle | None],
) -> Obstacle | None:
    found = obstacle(route)
    if found is not None:
        return found
    own = [each for each in tried if each.route == route.name]
    faults = list(takewhile(lambda each: each.outcome in TRANSIENT, reversed(own)))
    if not faults:
        return None
    rest = min(FIRST_BACK_OFF_S * 2 ** (len(faults) - 1), LONGEST_BACK_OFF_S)
    wait_s = (faults[0].at + timedelta(seconds=rest) - now).total_seconds()
    if wait_s <= 0:
        return None
    return Obstacle(kind="unavailable", reason=f"{route.name} has just failed.", wait_s=wait_s)


def _given_up(tried: Sequence[Tried]) -> GiveUp:
    if not tried:
        return GiveUp(kind="refused", reason="No attempt is left.", again_after_s=0.0, final=True)
    reason = f"{tried[-1].route} was asked last: {tried[-1].message}"
    if tried[-1].outcome in TRANSIENT:
        return GiveUp(kind="unavailable", reason=reason, again_after_s=60.0, final=True)
    return GiveUp(kind="refused", reason=reason, again_after_s=0.0, final=True)
