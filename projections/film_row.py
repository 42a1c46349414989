"""The record of one film, as the animations list and its detail page show it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from projections.rows import Row, quick

type Status = Literal[
    "commissioned",
    "compiled",
    "compilation_failed",
    "previewed",
    "rendered",
    "rendering_failed",
    "inspected",
    "approved",
    "rejected",
    "sent_back",
    "published",
]


@dataclass(frozen=True, kw_only=True)
class FilmDigests:
    """What proves that a film was rendered again 1:1. Those of single states and frames
    stand in the event."""

    document: str
    frame_list: str
    picture: str
    sound: str
    file: str


@quick
@dataclass(frozen=True, kw_only=True)
class FilmRender(Row):
    """One render of a film, compared with the one before it."""

    id: UUID
    """Of the event."""
    film: UUID
    position: int
    number: int
    """Counts the film's renders from 1."""
    round: int
    """Of the work: 1 for the first, more for those asked for on purpose."""
    at: datetime
    fps: int
    frames: int
    versions: dict[str, str]
    document: str
    frame_list: str
    picture: str
    sound: str
    file: str
    frame_digests: tuple[str, ...]
    """One per second of film."""
    render_ms: int
    compared_with: int | None = None
    """Number of the render before; none for the first of a document."""
    equal: bool | None = None
    """Whether the files are the same to the byte."""
    differing: tuple[str, ...] = ()
    """Which digests differ: ``frame_list``, ``picture``, ``sound``, ``file``."""
    first_differing_frame: int | None = None
    """The first of the digested frames that differs; none when all of them are equal."""


@dataclass(frozen=True, kw_only=True)
class FilmPublication:
    """Where the film goes or went."""

    id: UUID
    platform: str
    state: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class FilmAttempt:
    """One attempt at the film's document. Its text, problems and differences stand in the event."""

    position: int
    """Log position of the event."""
    attempt: int
    step: str
    author: str
    verdict: str
    refused_for: str
    reason: str
    because: str
    """Why this step was taken."""
    problems: int
    score: float | None
    """The judge's score, 0 to 1; none when it was not rehearsed."""
    milliseconds: int
    tokens_in: int
    tokens_out: int
    cost_micro_usd: int


@quick
@dataclass(frozen=True, kw_only=True)
class FilmRow(Row):
    """One film. Empty text, 0 and ``None`` stand for what has not happened yet."""

    id: UUID
    position: int
    """Log position of the commission."""
    idea: UUID
    day: UUID
    title: str
    summary: str
    tags: tuple[str, ...]
    features: tuple[str, ...]
    language: str
    variation: int
    predecessor: UUID | None
    successor: UUID | None = None
    notes: str
    unattended: bool
    status: Status = "commissioned"
    failure: str = ""
    archived: bool = False
    purged: bool = False
    commissioned_at: datetime
    drafts: int = 0
    attempts: tuple[FilmAttempt, ...] = ()
    """Every attempt at a document, in order."""
    score: float | None = None
    """The judge's score of the document."""
    tokens_in: int = 0
    tokens_out: int = 0
    cost_micro_usd: int = 0
    author: str = ""
    film_title: str = ""
    caption: str = ""
    hashtags: tuple[str, ...] = ()
    document_digest: str = ""
    document_position: int | None = None
    """Log position of the event that holds the document."""
    language_version: str = ""
    design_system: str = ""
    seed: int = 0
    capabilities: tuple[str, ...] = ()
    preview_file: str = ""
    preview_ms: int = 0
    file: str = ""
    thumbnail: str = ""
    proxy: str = ""
    marks: str = ""
    report: str = ""
    bytes: int = 0
    width: int = 0
    height: int = 0
    fps: int = 0
    frames: int = 0
    duration_s: float = 0.0
    ended_because: str = ""
    versions: dict[str, str] | None = None
    digests: FilmDigests | None = None
    render_ms: int = 0
    realtime: float = 0.0
    """Seconds of film per second of work."""
    renders: int = 0
    again_equal: bool | None = None
    """Whether the latest render is the same file as the one it is compared with."""
    rendered_at: datetime | None = None
    findings: int = 0
    findings_failed: int = 0
    hard_failures: int = 0
    thresholds: str = ""
    inspected_at: datetime | None = None
    judgement: str = ""
    automatic: bool = False
    judged_at: datetime | None = None
    checklist: int = 0
    failed_items: tuple[str, ...] = ()
    """Items of the checklist that a refusal names."""
    frame_notes: int = 0
    """Remarks that stand at its frames."""
    reopened: int = 0
    publications: tuple[FilmPublication, ...] = ()
    changed_at: datetime


@quick
@dataclass(frozen=True, kw_only=True)
class PublishedFilm(Row):
    """Which film a publication carries."""

    publication: UUID
    film: UUID
