"""Registered experiments: only films that were published after the question count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from projections.analytics.engine import Facts
from projections.analytics.honesty import compared
from projections.analytics.insights import Film, has

type Outcome = Literal["running", "difference", "no_difference", "abandoned"]

_COLUMN = {"views_72h": "views_72h", "views_7d": "views", "watched_7d": "watched"}


@dataclass(frozen=True, kw_only=True)
class ExperimentRow:
    """One experiment. While it runs, the sides only count films: their results are not to be
    looked at before there are as many as were announced."""

    id: UUID
    name: str
    hypothesis: str
    feature: str
    platform: str
    metric: str
    films: int
    registered_at: datetime
    concluded_at: datetime | None
    outcome: Outcome
    reason: str
    films_with: int
    films_without: int
    ready: bool
    median_with: float | None
    median_without: float | None
    p: float | None


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Both sides of a running experiment, for its conclusion."""

    films_with: int
    films_without: int
    median_with: float | None
    median_without: float | None
    p: float | None


def experiments(facts: Facts, *, now: datetime, zone: str) -> tuple[ExperimentRow, ...]:
    """All experiments, the first registered first."""
    films = facts.ask("films_and_results", now=now, zone=zone)
    return tuple(_row(row, films) for row in facts.ask("experiments"))


def measured(facts: Facts, name: str, *, now: datetime, zone: str) -> Measured | None:
    """The sides of a running experiment by its name; ``None`` when there is none."""
    films = facts.ask("films_and_results", now=now, zone=zone)
    wanted = " ".join(name.casefold().split())
    for row in facts.ask("experiments"):
        if " ".join(row["name"].casefold().split()) == wanted and not row["outcome"]:
            return _measured(row, films)
    return None


def _measured(row: Mapping[str, Any], films: Sequence[Film]) -> Measured:
    with_, without = _sides(row, films)
    comparison = compared(without, with_)
    return Measured(
        films_with=len(with_),
        films_without=len(without),
        median_with=comparison.median_after,
        median_without=comparison.median_before,
        p=comparison.p,
    )


def _sides(row: Mapping[str, Any], films: Sequence[Film]) -> tuple[list[float], list[float]]:
    """Results of films with and without the feature. Those published before the question was
    registered do not count, whatever they would say."""
    column = _COLUMN[row["metric"]]
    series = [
        film
        for film in films
        if film["platform"] == row["platform"]
        and film["public_at"] > row["registered_at"]
        and film[column] is not None
    ]
    return (
        [film[column] for film in series if has(film, row["feature"])],
        [film[column] for film in series if not has(film, row["feature"])],
    )


def _row(row: Mapping[str, Any], films: Sequence[Film]) -> ExperimentRow:
    told = {name: row[name] for name in _SAME}
    if row["outcome"]:
        answered = {name: row[name] for name in ("median_with", "median_without", "p", "outcome")}
        counted = {"films_with": row["films_with"], "films_without": row["films_without"]}
        return ExperimentRow(id=row["experiment"], ready=True, **told, **answered, **counted)
    found = _measured(row, films)
    return ExperimentRow(
        id=row["experiment"],
        outcome="running",
        ready=min(found.films_with, found.films_without) >= row["films"],
        films_with=found.films_with,
        films_without=found.films_without,
        median_with=None,
        median_without=None,
        p=None,
        **told,
    )


_SAME = (
    "name", "hypothesis", "feature", "platform", "metric", "films", "registered_at",
    "concluded_at", "reason",
)  # fmt: skip
