"""Histories in which nothing matters: views are drawn, whatever the film is made of."""

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SPREAD = 1.2
"""Standard deviation of the logarithm of views, as measured on short films."""


def film(number: int, views: float, chance: np.random.Generator, **told: Any) -> dict[str, Any]:
    """A row of ``films_and_results``, published so many days ago."""
    return {
        "platform": "youtube",
        "public_at": NOW - timedelta(days=number, minutes=int(chance.integers(0, 300))),
        "views": views,
        "features": [],
        "tags": [],
        "capabilities": [],
        "objects": [],
        "motion": "",
        "tempo": "",
        "mood": "",
        "ending": "",
        "design_system": None,
        "duration_s": 20.0,
        "variation": 0,
        "hour": 18,
        "weekday": 1,
    } | told


def history(seed: int, *, films: int = 60) -> list[dict[str, Any]]:
    """One film a day on two platforms, with a dozen features that do nothing."""
    chance = np.random.default_rng(seed)
    rows = []
    for number in range(films):
        made = {
            "tags": [name for name in ("night", "rain", "city") if chance.random() < 0.3],
            "capabilities": [name for name in ("trails", "glow") if chance.random() < 0.5],
            "motion": str(chance.choice(["orbit", "fall", "swarm"])),
            "tempo": str(chance.choice(["slow", "fast"])),
            "design_system": str(chance.choice(["noir 1", "paper 1"])),
            "duration_s": float(chance.integers(12, 30)),
            "hour": int(chance.integers(15, 22)),
            "weekday": number % 7 + 1,
        }
        for platform in ("tiktok", "youtube"):
            views = float(np.round(chance.lognormal(6.0, SPREAD)))
            rows.append(film(number + 7, views, chance, platform=platform, **made))
    return rows
