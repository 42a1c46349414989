"""Answers at the head of a log, each worked out once per head and minute."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import RLock
from typing import Any, cast

from projections.analytics.engine import Facts, LogInColumns
from projections.analytics.experiments import ExperimentRow, Measured, experiments, measured
from projections.analytics.insights import Insights, insights
from projections.analytics.records import (
    AttemptSuccess,
    CalendarDay,
    ChartMark,
    Costs,
    ExpectedReading,
    HoleDay,
    LeadTime,
    TrendPoint,
    Velocity,
    told,
)
from projections.analytics.summary import KpiSummary, kpi_summary

_KEPT = 64
"""Answers; some kilobytes each."""


@dataclass(frozen=True, kw_only=True)
class Production:
    """Where time and money go."""

    lead_times: tuple[LeadTime, ...]
    costs: Costs
    model_success: tuple[AttemptSuccess, ...]


@dataclass(frozen=True, kw_only=True)
class At[A]:
    """An answer and the log position that it belongs to."""

    answer: A
    position: int


class Answers:
    """Questions to one log. Facts are loaded at the first one; safe to share by threads."""

    def __init__(self, log: LogInColumns) -> None:
        self._log = log
        self._lock = RLock()
        self._facts: Facts | None = None
        self._kept: OrderedDict[tuple[object, ...], Any] = OrderedDict()

    def summary(self, *, now: datetime, zone: str) -> At[KpiSummary]:
        """The key figures."""
        return self._at(
            ("summary", zone), now, lambda facts, at: kpi_summary(facts, now=at, zone=zone)
        )

    def trend(self, *, now: datetime, zone: str, days: int) -> At[tuple[TrendPoint, ...]]:
        """The rolling figure at the end of each day."""
        return self._asked(TrendPoint, "trend", now, zone, days)

    def calendar(self, *, now: datetime, zone: str, days: int) -> At[tuple[CalendarDay, ...]]:
        """Views gained on each day by all films."""
        return self._asked(CalendarDay, "calendar", now, zone, days)

    def holes(self, *, now: datetime, zone: str, days: int) -> At[tuple[HoleDay, ...]]:
        """What came and what never came, per day."""
        return self._asked(HoleDay, "holes", now, zone, days)

    def expected(self, *, now: datetime, zone: str, days: int) -> At[tuple[ExpectedReading, ...]]:
        """Readings that did not come in time, and those that are due next."""
        return self._asked(ExpectedReading, "expected", now, zone, days)

    def marks(self, *, now: datetime) -> At[tuple[ChartMark, ...]]:
        """What changed besides the films."""
        return self._asked(ChartMark, "marks", now)

    def velocity(self, *, now: datetime) -> At[tuple[Velocity, ...]]:
        """How fast views came, the newest film first."""
        return self._asked(Velocity, "velocity", now)

    def production(self, *, now: datetime) -> At[Production]:
        """Where time and money go."""

        def found(facts: Facts, _at: datetime) -> Production:
            (costs,) = told(Costs, facts.ask("costs"))
            return Production(
                lead_times=told(LeadTime, facts.ask("lead_times")),
                costs=costs,
                model_success=told(AttemptSuccess, facts.ask("model_success")),
            )

        return self._at(("production",), now, found)

    def insights(self, *, now: datetime, zone: str) -> At[tuple[Insights, ...]]:
        """Which features go with results, and whether anything changed."""

        def found(facts: Facts, at: datetime) -> tuple[Insights, ...]:
            return insights(facts.ask("films_and_results", now=at, zone=zone), now=at)

        return self._at(("insights", zone), now, found)

    def experiments(self, *, now: datetime, zone: str) -> At[tuple[ExperimentRow, ...]]:
        """Questions that were registered before their films were published."""
        return self._at(
            ("experiments", zone), now, lambda facts, at: experiments(facts, now=at, zone=zone)
        )

    def measured(self, name: str, *, now: datetime, zone: str) -> Measured | None:
        """Both sides of a running experiment, for its conclusion."""
        found = self._at(
            ("measured", name, zone),
            now,
            lambda facts, at: measured(facts, name, now=at, zone=zone),
        )
        return found.answer

    def at_head(self, use: Callable[[Facts], None]) -> tuple[int, bytes]:
        """Use the facts as they are at the log's head; return that head."""
        with self._lock:
            facts = self._facts = self._facts or Facts()
            facts.catch_up(self._log)
            use(facts)
            return facts.position, facts.hash

    def close(self) -> None:
        """Give the memory back; a later question loads again."""
        with self._lock:
            if self._facts is not None:
                self._facts.close()
            self._facts = None
            self._kept.clear()

    def _asked[R](
        self, record: type[R], question: str, now: datetime, zone: str = "UTC", days: int = 0
    ) -> At[tuple[R, ...]]:
        def found(facts: Facts, at: datetime) -> tuple[R, ...]:
            return told(record, facts.ask(question, now=at, zone=zone, days=days))

        return self._at((question, zone, days), now, found)

    def _at[A](
        self, key: tuple[object, ...], now: datetime, find: Callable[[Facts, datetime], A]
    ) -> At[A]:
        """Answer at the log's head, at the end of this minute: figures are of hours and days."""
        minute = now.replace(second=59, microsecond=999_999)
        with self._lock:
            if self._facts is None:
                self._facts = Facts()
            position = self._facts.catch_up(self._log)
            place = (*key, position, self._facts.hash, minute)
            if place not in self._kept:
                self._kept[place] = find(self._facts, minute)
            self._kept.move_to_end(place)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return At(answer=cast("A", self._kept[place]), position=position)
