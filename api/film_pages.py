"""One film on one page, gathered from the read models, the log and its render report."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from api.bootstrap import Kinora
from api.problem_lines import ProblemLines
from domain.events.animation import AnimationCompiled, AnimationDrafted, CompilationFailed
from domain.identifiers import Digest
from domain.ports import ArtifactMissing
from projections.animations import animation, animations
from projections.audit_log import AuditFilter, audit_log
from projections.audit_sentences import actor_name, sentences
from projections.film_renders import renders
from projections.film_row import FilmRender, FilmRow
from projections.production_line import WorkRow, works
from projections.query import Reader
from projections.review_queue import ReviewFinding, review

_MOST_EVENTS = 500
"""Events of one film on its page; a film has some forty."""


@dataclass(frozen=True, kw_only=True)
class FilmsPage:
    """One page of films, with the number of those that fit in each status."""

    items: tuple[FilmRow, ...]
    next: str | None
    total: int
    counts: dict[str, int]
    position: int


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One event as a sentence. ``idle_s``: the time in which nothing happened before it."""

    position: int
    at: datetime
    idle_s: float
    actor: str
    topic: str
    stream: UUID
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Relative:
    """A film in the line of variations of one idea."""

    id: UUID
    title: str
    variation: int
    status: str
    thumbnail: str


@dataclass(frozen=True, kw_only=True)
class FilmPage:
    """Everything about one film but its document's text. As of an earlier moment only
    ``film`` is told."""

    position: int
    film: FilmRow
    findings: tuple[ReviewFinding, ...] = ()
    lineage: tuple[Relative, ...] = ()
    """The first variation first."""
    work: tuple[WorkRow, ...] = ()
    """The newest first."""
    timeline: tuple[Happening, ...] = ()
    """The oldest first."""
    renders: tuple[FilmRender, ...] = ()
    """Every render, each compared with the one before; the first comes first."""
    timings_ms: dict[str, float] | None = None
    """Parts of the latest render; ``None`` when the report is not kept."""

    @classmethod
    def of(cls, film: FilmRow, position: int) -> "FilmPage":
        """Only the film."""
        return cls(film=film, position=position)


@dataclass(frozen=True, kw_only=True)
class DocumentProblem:
    """Something wrong with a document, and where: ``line`` counts from 1, and is ``None``
    where the text has no such place."""

    line: int | None
    path: str
    expected: str
    got: str
    hint: str


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One question of the quality judge and its answer, 0 to 1."""

    name: str
    value: float
    weight: float
    reason: str


@dataclass(frozen=True, kw_only=True)
class ReadWord:
    """What the composer made of one word of the idea; ``effect`` in ``pl`` and ``en``."""

    word: str
    part: str
    honoured: bool
    effect: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class DocumentAttempt:
    """One attempt at the document."""

    position: int
    at: datetime
    attempt: int
    step: str
    because: str
    author: str
    verdict: str
    refused_for: str
    reason: str
    raw_text: str
    changes: tuple[str, ...]
    problems: tuple[DocumentProblem, ...]
    score: float | None
    marks: tuple[Mark, ...]
    family: str
    family_reason: dict[str, str]
    words: tuple[ReadWord, ...]
    milliseconds: int
    tokens_in: int
    tokens_out: int
    cost_micro_usd: int


@dataclass(frozen=True, kw_only=True)
class FilmDocument:
    """The document a film is made of; ``text`` is empty while there is none."""

    position: int
    animation: UUID
    text: str
    digest: str
    language_version: str
    design_system: str
    problems: tuple[DocumentProblem, ...]
    """Of the last compilation that failed, when no document came after it."""
    attempts: tuple[DocumentAttempt, ...]


def film_page(
    kinora: Kinora, reader: Reader, position: int, film: UUID, language: Literal["pl", "en"]
) -> FilmPage | None:
    """The page of a film; ``None`` for one that does not exist."""
    row = animation(reader, film)
    if row is None:
        return None
    reviewed = review(reader, film)
    relatives = animations(reader, idea=row.idea, archived=None, descending=False).rows
    return FilmPage(
        position=position,
        film=row,
        findings=reviewed.findings if reviewed else (),
        lineage=tuple(
            Relative(
                id=each.id,
                title=each.title,
                variation=each.variation,
                status=each.status,
                thumbnail=each.thumbnail,
            )
            for each in relatives
        ),
        work=works(reader, subject=film, limit=100).rows,
        timeline=told_of(reader, AuditFilter(subject=film), language),
        renders=tuple(renders(reader, film)),
        timings_ms=_timings(kinora, row),
    )


def told_of(
    reader: Reader, wanted: AuditFilter, language: Literal["pl", "en"]
) -> tuple[Happening, ...]:
    """The events that fit as sentences, the oldest first."""
    rows = audit_log(reader, wanted, newest_first=False, limit=_MOST_EVENTS).rows
    before = [rows[0].at, *(row.at for row in rows)] if rows else []
    return tuple(
        Happening(
            position=row.position,
            at=row.at,
            idle_s=max(0.0, (row.at - earlier).total_seconds()),
            actor=actor_name(row.actor, language),
            topic=row.topic,
            stream=row.stream,
            sentence=sentence,
        )
        for row, earlier, sentence in zip(
            rows, before, sentences(reader, rows, language), strict=False
        )
    )


def film_document(kinora: Kinora, row: FilmRow, position: int) -> FilmDocument:
    """The document and the attempts at it, from the film's own events."""
    text, problems = "", tuple[DocumentProblem, ...]()
    attempts: list[DocumentAttempt] = []
    for event in kinora.store.load(row.id):
        match event.payload:
            case AnimationCompiled(document=document):
                text, problems = document, ()
            case CompilationFailed() as failed:
                problems = _problems(failed, attempts[-1].raw_text if attempts else "")
            case AnimationDrafted() as draft:
                attempts.append(_attempt(draft, event.position, event.recorded_at))
            case _:
                pass
    return FilmDocument(
        position=position,
        animation=row.id,
        text=text,
        digest=row.document_digest,
        language_version=row.language_version,
        design_system=row.design_system,
        problems=problems,
        attempts=tuple(attempts),
    )


def _attempt(draft: AnimationDrafted, position: int, at: datetime) -> DocumentAttempt:
    return DocumentAttempt(
        position=position,
        at=at,
        attempt=draft.attempt,
        step=draft.step,
        because=draft.because,
        author=draft.author,
        verdict=draft.verdict,
        refused_for=draft.refused_for,
        reason=draft.reason,
        raw_text=draft.raw_text,
        changes=draft.changes,
        problems=_problems(draft, draft.raw_text),
        score=draft.score,
        marks=tuple(
            Mark(name=each.name, value=each.value, weight=each.weight, reason=each.reason)
            for each in draft.marks
        ),
        family=draft.family,
        family_reason=dict(draft.family_reason),
        words=tuple(
            ReadWord(
                word=each.word,
                part=each.part,
                honoured=each.honoured,
                effect=dict(each.effect),
            )
            for each in draft.words
        ),
        milliseconds=draft.milliseconds,
        tokens_in=draft.tokens_in,
        tokens_out=draft.tokens_out,
        cost_micro_usd=draft.cost_micro_usd,
    )


def _problems(fact: AnimationDrafted | CompilationFailed, text: str) -> tuple[DocumentProblem, ...]:
    if not fact.problems:
        return ()
    lines = ProblemLines(text)
    return tuple(
        DocumentProblem(
            line=lines.of(each.path),
            path=each.path,
            expected=each.expected,
            got=each.got,
            hint=each.hint,
        )
        for each in fact.problems
    )


def report_of(kinora: Kinora, row: FilmRow) -> dict[str, object]:
    """What the renderer said of the film; empty when the report is not kept."""
    if not row.report:
        return {}
    try:
        with kinora.artifacts.open(Digest(row.report)) as kept:
            found = json.load(kept)
    except (ArtifactMissing, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _timings(kinora: Kinora, row: FilmRow) -> dict[str, float] | None:
    told = report_of(kinora, row).get("timings_ms")
    if not isinstance(told, dict):
        return None
    return {str(name): float(ms) for name, ms in told.items() if isinstance(ms, int | float)}
