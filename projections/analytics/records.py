"""The shapes of answers. ``None`` is unknown, never zero."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any, Literal, get_type_hints
from uuid import UUID

from projections.kpi_figures import Maturity


@dataclass(frozen=True, kw_only=True)
class Figure:
    """``n`` values: mean, median, quartiles, and the exact 95 % interval of the median. Below
    six values there is no interval, and ``raw`` has the values themselves."""

    n: int
    mean: float | None
    median: float | None
    q1: float | None
    q3: float | None
    low: float | None
    high: float | None
    raw: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class TrendPoint:
    """The rolling figure of one platform at the end of one day."""

    day: date
    platform: str
    published: int
    views_7d: Figure


@dataclass(frozen=True, kw_only=True)
class CalendarDay:
    """Views gained on one day; of ``films_public`` films, the gain of ``films`` is known."""

    day: date
    platform: str
    views: float | None
    films: int
    films_public: int


@dataclass(frozen=True, kw_only=True)
class ChartMark:
    """Something besides the films changed then."""

    happened_at: datetime
    kind: Literal["definition", "design_system", "language"]
    platform: str
    name: str
    version: str


@dataclass(frozen=True, kw_only=True)
class HoleDay:
    """Readings of one day that came, and that were expected and never came."""

    day: date
    platform: str
    came: int
    missed: int


@dataclass(frozen=True, kw_only=True)
class ExpectedReading:
    """A reading that was expected ``hours`` after the first public moment: ``missing``,
    ``late`` when it came after all, or ``due`` when its moment is still to come."""

    publication: UUID
    film: UUID
    platform: str
    title: str
    expected_at: datetime
    day: date
    hours: int | None
    state: Literal["missing", "late", "due"]
    reason: str


@dataclass(frozen=True, kw_only=True)
class Velocity:
    """How fast the views of one film came."""

    publication: UUID
    film: UUID
    platform: str
    public_at: datetime
    views_per_hour: float | None
    maturity: Maturity
    typical: float | None
    half_life_h: float | None


@dataclass(frozen=True, kw_only=True)
class LeadTime:
    """One stage: seconds from its cause to its good end, and what of it was work."""

    stage: str
    n: int
    median_s: float
    p95_s: float
    working_median_s: float | None


@dataclass(frozen=True, kw_only=True)
class Costs:
    """What films took. ``all_models``: every call, also for ideas and second looks."""

    published: int
    cost_micro_usd: int
    tokens: int
    all_models_micro_usd: int
    cost_per_published_micro_usd: float | None
    tokens_per_published: float | None
    median_cost_micro_usd: float | None
    median_tokens: float | None


@dataclass(frozen=True, kw_only=True)
class AttemptSuccess:
    """Drafts by language models with one number of attempt."""

    attempt: int
    attempts: int
    accepted: int
    rate: float
    tokens: int
    cost_micro_usd: int


def told[R](record: type[R], rows: Iterable[Mapping[str, Any]]) -> tuple[R, ...]:
    """Rows of an answer as records; columns that the record does not have are left out."""
    hints = get_type_hints(record)
    names = [each.name for each in fields(record)]  # type: ignore[arg-type]
    return tuple(record(**{name: _value(hints[name], row[name]) for name in names}) for row in rows)


def figure(found: Mapping[str, Any]) -> Figure:
    """A struct of the SQL macro ``figure``."""
    return Figure(**{**found, "raw": tuple(found["raw"])})


def _value(hint: Any, value: Any) -> Any:
    return figure(value) if is_dataclass(hint) and isinstance(value, Mapping) else value
