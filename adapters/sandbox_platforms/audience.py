"""A made-up audience: who watches a post, when, how far, and what they leave behind.

Each post has a scale (log-normal, so a few posts carry most views), two waves of decay, a daily
and a weekly rhythm, and rates of its own. Everything follows from the seed, the platform and the
post's id, so equal seeds give equal figures, and cumulative counters never fall.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

_HOURS = 24 * 400
"""How long a post is watched at all."""

_FIRST_WAVE_H = 9.0
_SECOND_WAVE_H = 130.0
"""Time constants of being shown around at first, and of being found later."""

_SIGMA = 1.2
"""Spread of the scales: the best of sixty posts has about fifteen times the median."""

_MEDIAN_VIEWS = {"youtube": 900.0, "tiktok": 1400.0}
_RETENTION_POINTS = 100


@dataclass(frozen=True, kw_only=True)
class Counters:
    """What was counted from the beginning to a moment."""

    views: int = 0
    engaged: int = 0
    likes: int = 0
    comments: int = 0
    shares: int = 0
    subscribers: int = 0


@dataclass(frozen=True, kw_only=True)
class _Taste:
    """How one post's audience behaves."""

    hourly: NDArray[np.float64]
    """Views up to the beginning of each hour."""
    engaged: float
    likes: float
    comments: float
    shares: float
    subscribers: float
    watched: float
    """Average share of the film that an engaged viewer watches; loops carry it above one."""


class Audience:
    """The audience of one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._tastes: dict[tuple[str, str, datetime], _Taste] = {}

    def counters(
        self, platform: str, post: str, since: datetime | None, moment: datetime
    ) -> Counters:
        """Cumulative counters of a post that is public ``since`` then; zeros before."""
        if since is None or moment <= since:
            return Counters()
        taste = self._taste(platform, post, since)
        views = _between(taste.hourly, (moment - since) / timedelta(hours=1))
        engaged = views * taste.engaged
        return Counters(
            views=int(views),
            engaged=int(engaged),
            likes=int(engaged * taste.likes),
            comments=int(engaged * taste.comments),
            shares=int(engaged * taste.shares),
            subscribers=int(engaged * taste.subscribers),
        )

    def watched_share(self, platform: str, post: str, since: datetime, day: str) -> float:
        """Average share of the film watched on one day; more than one where it loops."""
        wobble = 0.9 + 0.2 * self.dice("watched", platform, post, day)
        return min(3.0, max(0.05, self._taste(platform, post, since).watched * wobble))

    def retention(self, platform: str, post: str, since: datetime) -> list[tuple[float, float]]:
        """Share of the audience at each hundredth of the film, and how it ranks (0 to 1)."""
        watched = self._taste(platform, post, since).watched
        at = np.arange(1, _RETENTION_POINTS + 1) / _RETENTION_POINTS
        falling = np.exp(-1.1 * at) + 0.12
        curve = falling * watched / falling.mean()
        rank = np.clip(0.5 + 0.5 * np.tanh(curve - 0.8), 0.0, 1.0)
        return [(float(a), float(b)) for a, b in zip(curve, rank, strict=True)]

    def dice(self, *words: str) -> float:
        """A number in [0, 1) that depends on the words and the seed alone."""
        digest = hashlib.sha256(" ".join((str(self._seed), *words)).encode()).digest()
        return int.from_bytes(digest[:6]) / 2**48

    def _taste(self, platform: str, post: str, since: datetime) -> _Taste:
        key = (platform, post, since)
        if key not in self._tastes:
            self._tastes[key] = self._new_taste(platform, post, since)
        return self._tastes[key]

    def _new_taste(self, platform: str, post: str, since: datetime) -> _Taste:
        dice = self._dice(platform, post)
        scale = _MEDIAN_VIEWS[platform] * float(np.exp(dice.normal(0.0, _SIGMA)))
        first = dice.uniform(0.5, 0.85)
        edges = np.arange(_HOURS + 1, dtype=np.float64)
        waves = first * (1 - np.exp(-edges / _FIRST_WAVE_H)) + (1 - first) * (
            1 - np.exp(-edges / _SECOND_WAVE_H)
        )
        mass = scale * np.diff(waves) * _rhythm(since) * dice.gamma(6.0, 1 / 6.0, _HOURS)
        return _Taste(
            hourly=np.concatenate([[0.0], np.cumsum(mass)]),
            engaged=dice.uniform(0.55, 0.88),
            likes=dice.beta(4, 76),
            comments=dice.beta(2, 398),
            shares=dice.beta(2, 198),
            subscribers=dice.beta(2, 598),
            watched=float(np.exp(dice.normal(-0.2, 0.3))),
        )

    def _dice(self, *words: str) -> np.random.Generator:
        text = " ".join((str(self._seed), *words))
        return np.random.default_rng(
            np.frombuffer(hashlib.sha256(text.encode()).digest(), dtype=np.uint32)
        )


def _between(hourly: NDArray[np.float64], hours: float) -> float:
    """The value at a moment between two hours, on a straight line."""
    whole = min(int(hours), _HOURS - 1)
    part = min(1.0, hours - whole)
    return float(hourly[whole]) * (1 - part) + float(hourly[whole + 1]) * part


def _rhythm(since: datetime) -> NDArray[np.float64]:
    """How much is watched in each hour after ``since``: evenings and weekends more."""
    hours = since.timestamp() / 3600 + np.arange(_HOURS)
    daily = 1 + 0.45 * np.cos(2 * np.pi * ((hours % 24) - 18.5) / 24)
    weekday = ((hours // 24) + 3) % 7  # 1 January 1970 was a Thursday
    weekly = np.where(weekday >= 5, 1.18, np.where(weekday == 0, 0.88, 1.0))
    return np.asarray(daily * weekly, dtype=np.float64)
