"""The record of one idea, as the ideas board shows it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from projections.rows import Row, quick

type Status = Literal[
    "proposed",
    "compared",
    "feasible",
    "similar",
    "duplicate",
    "blocked",
    "picked",
    "deferred",
    "rejected",
]
"""A decision goes before a duplicate, that before a gap, and that before a resemblance."""

type Choice = Literal["", "picked", "deferred", "rejected"]


@dataclass(frozen=True, kw_only=True)
class Features:
    """What a rule-based reading of the words found; empty text means: not said."""

    motion: str
    tempo: str
    mood: str
    objects: tuple[str, ...]
    ending: str
    tags: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class NearIdea:
    """An earlier idea that this one resembles. ``similarity`` is a cosine, −1 to 1."""

    idea: UUID
    title: str
    similarity: float


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A gap of the language that stands in the way."""

    gap: UUID
    feature: str
    reason: str
    evidence: str
    impact: str = ""
    """``whole`` or ``part`` of the film; empty for verdicts from before this was told."""
    by: str = "rules"
    """``rules``, ``weights`` or ``model``."""


@quick
@dataclass(frozen=True, kw_only=True)
class IdeaRow(Row):
    """One idea. Empty text, 0 and ``None`` stand for what has not happened yet."""

    id: UUID
    position: int
    """Log position of the proposal."""
    title: str
    summary: str
    expectation: str
    tags: tuple[str, ...]
    language: str
    source: str
    line: int | None
    batch: UUID
    source_fallback: str = ""
    """Why the sources preferred to this one gave nothing."""
    model_call: UUID | None = None
    cost_micro_usd: int = 0
    features: Features
    proposed_at: datetime
    status: Status
    open: bool
    """Whether it may be chosen: feasible, no duplicate, not picked, deferred or rejected."""
    verdict: str = ""
    nearest: tuple[NearIdea, ...] = ()
    nearest_similarity: float = 0.0
    embedding: str = ""
    embedding_provider: str = ""
    embedding_model: str = ""
    embedding_dimension: int = 0
    embedding_fallback: str = ""
    """Why the preferred embedding did not measure."""
    warn_at: float | None = None
    block_at: float | None = None
    feasible: bool | None = None
    capabilities: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    language_version: str = ""
    rules_version: str = ""
    sketch_digest: str = ""
    sketch_composer: str = ""
    sketch_position: int | None = None
    """Log position of the event that holds the sketch's document."""
    choice: Choice = ""
    choice_reason: str = ""
    decided_at: datetime | None = None
    changed_at: datetime
