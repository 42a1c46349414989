"""What may be said of few and noisy numbers. Pure functions; no distribution is assumed.

Views of films are so unequal that between two spans of fourteen films in which nothing
changed, the mean rises by half in one case of four. Hence: intervals instead of points,
ranks instead of means, a bound on false findings over all that was looked at, and silence
below twenty films.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import stats

FEWEST_FOR_INTERVAL = 6
"""With fewer values not even the whole range covers the median in 95 % of cases."""

FEWEST = 20
"""Films below which no feature is held against results and no change is claimed."""

ENOUGH_FOR_STRONG = 30
"""Films that show a strong effect (rank correlation 0.5) in four cases of five."""

FALSE_FINDINGS = 0.03
"""Of histories in which nothing matters, at most so many show any finding (Benjamini–Hochberg)."""

FALSE_CHANGES = 0.02
"""Of histories in which nothing changed, at most so many show a change on any platform.
Together with findings a page claims something in at most 5 %; 7 % is what is promised."""

REGISTERED = 0.05
"""For a question that was put before the films were published, and is asked once."""


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two spans of films. ``p``: how often spans as different come of nothing (Mann–Whitney,
    two-sided, exact for few films); ``ratio`` of the medians. ``None`` with an empty span."""

    n_before: int
    n_after: int
    median_before: float | None
    median_after: float | None
    ratio: float | None
    p: float | None


@dataclass(frozen=True, kw_only=True)
class Association:
    """How one feature goes with results: rank correlation (Spearman) with the interval it lies
    in in 95 % of cases, and how often one as strong comes of nothing."""

    rho: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, kw_only=True)
class TooFew:
    """Why nothing is said."""

    n: int
    needed: int = FEWEST
    for_strong: int = ENOUGH_FOR_STRONG


def sign_interval(values: Sequence[float]) -> tuple[float, float] | None:
    """Two of the values between which the median lies in at least 95 % of cases, by order
    statistics; ``None`` below six values."""
    cut = sign_cut(len(values))
    if cut is None:
        return None
    ordered = sorted(values)
    return float(ordered[cut]), float(ordered[len(ordered) - 1 - cut])


@cache
def sign_cut(n: int) -> int | None:
    """Values left out on each side: the greatest k with P(Binomial(n, ½) ≤ k) ≤ 0.025."""
    if n < FEWEST_FOR_INTERVAL:
        return None
    return int(stats.binom.ppf(0.025, n, 0.5)) - 1


def compared(before: Sequence[float], after: Sequence[float]) -> Comparison:
    """Hold one span of films against another."""
    medians = [float(np.median(span)) if len(span) else None for span in (before, after)]
    low, high = medians
    both = len(before) > 0 and len(after) > 0
    p = stats.mannwhitneyu(before, after, alternative="two-sided").pvalue if both else None
    return Comparison(
        n_before=len(before),
        n_after=len(after),
        median_before=low,
        median_after=high,
        ratio=high / low if low and high is not None else None,
        p=None if p is None or np.isnan(p) else float(p),
    )


def associations(
    features: NDArray[np.float64], results: NDArray[np.float64]
) -> tuple[Association, ...]:
    """Every column of ``features`` (films × features) against the results of those films.

    A column without variation goes with nothing: rho 0, p 1. ``p`` by Student's
    distribution with n − 2 degrees of freedom, good from some ten films on.
    """
    n = len(results)
    ranks = _centred(stats.rankdata(features, axis=0))
    result = _centred(stats.rankdata(results))
    scale = np.sqrt((ranks**2).sum(axis=0) * (result**2).sum())
    flat = scale <= 0
    rho = np.where(flat, 0.0, (ranks * result[:, None]).sum(axis=0) / np.where(flat, 1.0, scale))
    rho = np.clip(rho, -1.0, 1.0)
    with np.errstate(divide="ignore"):
        t = np.abs(rho) * np.sqrt((n - 2) / (1.0 - rho**2))
    p = np.where(flat, 1.0, 2.0 * stats.t.sf(t, n - 2))
    return tuple(
        Association(rho=float(r), low=low, high=high, p=float(q))
        for r, q in zip(rho, p, strict=True)
        for low, high in (rank_interval(float(r), n),)
    )


def rank_interval(rho: float, n: int) -> tuple[float, float]:
    """The 95 % interval of a rank correlation over ``n`` films, by Fisher's transformation
    with the variance of Bonett and Wright (2000). Everything below four films."""
    if n < 4:
        return -1.0, 1.0
    if abs(rho) >= 1.0:
        return rho, rho
    half = 1.959964 * np.sqrt((1.0 + rho**2 / 2.0) / (n - 3))
    low, high = np.tanh(np.arctanh(rho) - half), np.tanh(np.arctanh(rho) + half)
    return float(low), float(high)


def adjusted(ps: Sequence[float]) -> tuple[float, ...]:
    """``q`` of each ``p``: the share of false findings among those that would have to be named
    for this one to be named (Benjamini and Hochberg, 1995)."""
    if not ps:
        return ()
    p = np.asarray(ps)
    order = np.argsort(p, kind="stable")[::-1]
    ranks = np.arange(len(p), 0, -1)
    q = np.empty(len(p))
    q[order] = np.minimum(np.minimum.accumulate(p[order] * len(p) / ranks), 1.0)
    return tuple(float(each) for each in q)


def too_few(n: int) -> TooFew | None:
    """The refusal to say anything of so few films; ``None`` when there are enough."""
    return TooFew(n=n) if n < FEWEST else None


def _centred(ranks: NDArray[np.float64]) -> NDArray[np.float64]:
    centred: NDArray[np.float64] = ranks - ranks.mean(axis=0)
    return centred
