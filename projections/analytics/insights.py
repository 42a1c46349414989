"""Which features go with results, and whether anything changed: looking around, honestly.

What is found by looking is a hypothesis. A question that was registered before its films
were published stands apart (``experiments.py``).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

import numpy as np

from projections.analytics.honesty import (
    FALSE_CHANGES,
    FALSE_FINDINGS,
    Comparison,
    TooFew,
    adjusted,
    associations,
    compared,
    sign_interval,
    too_few,
)

SPAN = timedelta(days=14)
SETTLING = timedelta(days=7)
"""Younger films have no result yet; spans that reach further would hold old against few."""

FEWEST_PER_SIDE = 5
"""A feature that fewer films have, or lack, is not held against results."""

type Film = Mapping[str, Any]
"""A row of ``films_and_results``."""

type Kind = Literal["feature", "confounder"]


@dataclass(frozen=True, kw_only=True)
class Dot:
    """One film in a plot: what it has of the feature, and its result."""

    value: float
    result: float


@dataclass(frozen=True, kw_only=True)
class Side:
    """The median of some films, and the interval it lies in; ``None`` below six films."""

    n: int
    median: float
    low: float | None
    high: float | None


@dataclass(frozen=True, kw_only=True)
class Sides:
    """Films that have a feature, and those that lack it."""

    having: Side
    lacking: Side


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A feature held against views in the first seven days. ``holds``: it would come of
    nothing so seldom that it is worth an experiment; never more than a hypothesis. ``rho`` lies
    between ``low`` and ``high`` in 95 % of cases; ``q`` is ``p`` after everything that was
    looked at on any platform. ``n_with`` counts films that have the feature, and ``sides``
    holds them against the others, for yes-or-no features."""

    key: str
    kind: Kind
    n: int
    n_with: int | None
    rho: float
    low: float
    high: float
    p: float
    q: float
    holds: bool
    sides: Sides | None
    dots: tuple[Dot, ...]


@dataclass(frozen=True, kw_only=True)
class Change:
    """The films of fourteen days against those of the fourteen before; the later span ends
    seven days ago, because younger films have no result yet."""

    comparison: Comparison
    holds: bool


@dataclass(frozen=True, kw_only=True)
class Insights:
    """One platform. Exactly one of ``refused`` and ``findings`` says something."""

    platform: str
    n: int
    refused: TooFew | None
    findings: tuple[Finding, ...]
    change_refused: TooFew | None
    change: Change | None


def insights(films: Sequence[Film], *, now: datetime) -> tuple[Insights, ...]:
    """Every platform. The bounds on false claims hold over all of them together."""
    platforms = sorted({film["platform"] for film in films})
    looked = {name: _findings(_of(films, name)) for name in platforms}
    every = [finding for found in looked.values() for finding in found]
    qs = adjusted([each.p for each in every])
    settled = {id(each): replace(each, q=q, holds=q <= FALSE_FINDINGS)
               for each, q in zip(every, qs, strict=True)}  # fmt: skip
    return tuple(
        Insights(
            platform=name,
            n=len(_of(films, name)),
            refused=too_few(len(_of(films, name))),
            findings=tuple(
                settled[id(each)]
                for each in sorted(looked[name], key=lambda each: (each.p, each.key))
            ),
            **_change(_of(films, name), now=now, platforms=len(platforms)),
        )
        for name in platforms
    )


def has(film: Film, key: str) -> bool:
    """Whether a film has a yes-or-no feature such as ``tag:night`` or ``motion:orbit``."""
    return key in _names(film)


def _of(films: Sequence[Film], platform: str) -> list[Film]:
    return [film for film in films if film["platform"] == platform]


def _findings(films: Sequence[Film]) -> list[Finding]:
    if too_few(len(films)):
        return []
    columns = _columns(films)
    if not columns:
        return []
    results = [float(film["views"]) for film in films]
    table = np.array([values for _key, _kind, values in columns], dtype=float).T
    return [
        Finding(
            key=key,
            kind=kind,
            n=len(films),
            n_with=int(sum(values)) if ":" in key else None,
            rho=found.rho,
            low=found.low,
            high=found.high,
            p=found.p,
            q=1.0,
            holds=False,
            sides=_sides(values, results) if ":" in key else None,
            dots=tuple(
                Dot(value=float(value), result=float(result))
                for value, result in zip(values, results, strict=True)
            ),
        )
        for (key, kind, values), found in zip(
            columns, associations(table, np.array(results)), strict=True
        )
    ]


def _sides(values: Sequence[float], results: Sequence[float]) -> Sides:
    having, lacking = (
        [result for value, result in zip(values, results, strict=True) if bool(value) is has_it]
        for has_it in (True, False)
    )
    return Sides(having=_side(having), lacking=_side(lacking))


def _side(results: Sequence[float]) -> Side:
    low, high = sign_interval(results) or (None, None)
    return Side(n=len(results), median=float(np.median(results)), low=low, high=high)


def _columns(films: Sequence[Film]) -> list[tuple[str, Kind, list[float]]]:
    names = [_names(film) for film in films]
    counted: dict[str, int] = {}
    for each in names:
        for name in each:
            counted[name] = counted.get(name, 0) + 1
    told: list[tuple[str, Kind, list[float]]] = [
        (name, "feature", [float(name in each) for each in names])
        for name, count in sorted(counted.items())
        if FEWEST_PER_SIDE <= count <= len(films) - FEWEST_PER_SIDE
    ]
    for key, (kind, read) in _MEASURED.items():
        values = [read(film) for film in films]
        known = [value for value in values if value is not None]
        if len(known) == len(films) and len(set(known)) > 1:
            told.append((key, kind, known))
    return told


def _names(film: Film) -> set[str]:
    many = {"feature": "features", "tag": "tags", "uses": "capabilities", "object": "objects"}
    one = {"motion": "motion", "tempo": "tempo", "mood": "mood", "ending": "ending",
           "design": "design_system"}  # fmt: skip
    found = {f"{name}:{each}" for name, column in many.items() for each in film[column] or ()}
    return found | {f"{name}:{film[column]}" for name, column in one.items() if film[column]}


def _change(films: Sequence[Film], *, now: datetime, platforms: int) -> dict[str, Any]:
    """The two spans, of films whose first seven days are known."""
    end = now - SETTLING
    after, before = (
        [film["views"] for film in films if until - SPAN < film["public_at"] <= until]
        for until in (end, end - SPAN)
    )
    refused = too_few(len(before) + len(after))
    if refused or not before or not after:
        return {"change_refused": refused or TooFew(n=len(before) + len(after)), "change": None}
    comparison = compared(before, after)
    holds = comparison.p is not None and comparison.p <= FALSE_CHANGES / platforms
    return {"change_refused": None, "change": Change(comparison=comparison, holds=holds)}


_MEASURED: Mapping[str, tuple[Kind, Callable[[Film], float | None]]] = {
    "duration_s": ("feature", lambda film: film["duration_s"]),
    "variation": ("feature", lambda film: film["variation"]),
    "hour": ("confounder", lambda film: film["hour"]),
    "weekday": ("confounder", lambda film: film["weekday"]),
    "age": ("confounder", lambda film: -film["public_at"].timestamp()),
}
"""Measured features, and what may stand behind any of them: when a film was published."""
