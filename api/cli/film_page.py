"""One film on one page: what it is, what was found, what proves it, and what happened to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from api.cli.attempts_page import show_attempts
from api.cli.ids import short
from api.cli.review_page import show_renders, show_review
from api.cli.session import Session
from api.cli.shown import exact_moment, measured, moment, seconds, size

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from projections.film_row import FilmRender, FilmRow
    from projections.query import Reader
    from projections.review_queue import ReviewFinding, ReviewRow


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One event of the film's history."""

    position: int
    at: datetime
    actor: str
    topic: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Relative:
    """A film in the line of variations."""

    id: UUID
    title: str
    variation: int
    status: str


@dataclass(frozen=True, kw_only=True)
class FilmPage:
    """Everything about one film."""

    film: "FilmRow"
    review: "ReviewRow | None"
    findings: "tuple[ReviewFinding, ...]"
    renders: "tuple[FilmRender, ...]"
    lineage: tuple[Relative, ...]
    """Of one idea, the first variation first."""
    timeline: tuple[Happening, ...]


def film_page(kinora: "Kinora", reader: "Reader", film: UUID, language: str) -> FilmPage:
    """Gather the page from the read models."""
    from projections.animations import animation, animations
    from projections.film_renders import renders
    from projections.review_queue import review

    del kinora
    row = animation(reader, film)
    assert row is not None  # noqa: S101 - just resolved
    reviewed = review(reader, film)
    relatives = animations(reader, idea=row.idea, archived=None, descending=False).rows
    return FilmPage(
        film=row,
        review=reviewed,
        renders=renders(reader, film),
        findings=reviewed.findings if reviewed else (),
        lineage=tuple(
            Relative(id=each.id, title=each.title, variation=each.variation, status=each.status)
            for each in relatives
        ),
        timeline=tuple(_timeline(reader, film, "en" if language == "en" else "pl")),
    )


def _timeline(reader: "Reader", film: UUID, language: Literal["pl", "en"]) -> Sequence[Happening]:
    from projections.audit_log import AuditFilter, audit_log
    from projections.audit_sentences import sentences

    rows = audit_log(reader, AuditFilter(subject=film), newest_first=False, limit=200).rows
    told = sentences(reader, rows, language)
    return [
        Happening(
            position=row.position, at=row.at, actor=row.actor, topic=row.topic, sentence=sentence
        )
        for row, sentence in zip(rows, told, strict=True)
    ]


def show_film(session: Session, page: FilmPage, zone: str) -> None:
    """The page as a person reads it."""
    _about(session, page.film, zone)
    if page.film.attempts:
        show_attempts(session, page.film.attempts)
    _findings(session, page.findings)
    if page.review is not None:
        show_review(session, page.review, zone)
    _proof(session, page.film)
    show_renders(session, page.renders, zone)
    _lineage(session, page)
    _history(session, page, zone)
    session.screen.next(*_next(page.film))


def _about(session: Session, row: "FilmRow", zone: str) -> None:
    words = session.words
    made = f"{row.width} × {row.height}, {row.fps} fps" if row.frames else ""
    session.screen.facts(
        f"{short(row.id)}  {row.title}",
        [
            ("Where it stands", words.term("film", row.status)),
            ("Failure", words.foreign(row.failure)),
            ("Film title", row.film_title),
            ("Summary", row.summary),
            ("Caption", row.caption),
            ("Tags", row.tags),
            ("Idea", short(row.idea)),
            ("Commissioned", moment(row.commissioned_at, zone)),
            ("Length", seconds(words, row.duration_s) if row.frames else ""),
            ("Picture", made),
            ("Size", size(words, row.bytes) if row.bytes else ""),
            ("Ended because", row.ended_because),
            ("Rendered in", _pace(session, row)),
            ("Score of the document", "" if row.score is None else words.number(row.score)),
            ("Cost of models", _cost(session, row)),
            ("Judgement", words.foreign(row.judgement)),
            ("Archived", words("yes") if row.archived else ""),
            ("File deleted", words("yes") if row.purged else ""),
        ],
    )


def _cost(session: Session, row: "FilmRow") -> str:
    if not row.cost_micro_usd:
        return ""
    return f"{session.words.number(row.cost_micro_usd / 1_000_000, 4)} USD"


def _pace(session: Session, row: "FilmRow") -> str:
    if not row.render_ms:
        return ""
    words = session.words
    return f"{seconds(words, row.render_ms / 1000)} ({words.number(row.realtime, 1)} ×)"


def _findings(session: Session, findings: "Sequence[ReviewFinding]") -> None:
    if not findings:
        return
    words = session.words
    session.screen.heading("Findings")
    session.screen.table(
        ("Check", "Passed", "Kind", "Measured", "Limit", "Frame", "Message"),
        [
            (
                words.term("check", each.check),
                "✓" if each.passed else "✗",
                words("hard") if each.hard else words("soft"),
                measured(words, each.measured),
                words.foreign(each.limit),
                each.frame,
                words.foreign(each.message),
            )
            for each in findings
        ],
        right=("Measured", "Frame"),
    )


def _proof(session: Session, row: "FilmRow") -> None:
    """What the film was made with and what proves that it is made again 1:1."""
    if row.digests is None:
        return
    versions = [f"{name} {version}" for name, version in sorted((row.versions or {}).items())]
    session.screen.facts(
        session.words("Made again 1:1"),
        [
            ("Seed", row.seed),
            ("Versions", "\n".join(versions)),
            ("Design system", row.design_system),
            ("Document", row.digests.document),
            ("Frame list", row.digests.frame_list),
            ("Frames", row.digests.picture),
            ("Sound", row.digests.sound),
            ("File", row.digests.file),
            ("Renders", row.renders),
        ],
    )


def _lineage(session: Session, page: FilmPage) -> None:
    words = session.words
    if len(page.lineage) > 1:
        session.screen.heading("Variations of this idea")
        session.screen.table(
            ("Id", "Variation", "Where it stands"),
            [
                (short(each.id), each.variation, words.term("film", each.status))
                for each in page.lineage
            ],
            right=("Variation",),
        )
    if page.film.publications:
        session.screen.heading("Publications")
        session.screen.table(
            ("Id", "Platform", "Where it stands", "Address"),
            [
                (short(each.id), each.platform, words.term("publication", each.state), each.url)
                for each in page.film.publications
            ],
        )


def _history(session: Session, page: FilmPage, zone: str) -> None:
    session.screen.heading("What happened")
    session.screen.table(
        ("Event", "When", "Who", "What"),
        [
            (
                each.position,
                exact_moment(each.at, zone),
                session.words.actor(each.actor),
                each.sentence,
            )
            for each in page.timeline
        ],
        right=("Event",),
    )


def _next(row: "FilmRow") -> tuple[str, ...]:
    name = short(row.id)
    if row.archived:
        return (f"kinora animation restore {name}",)
    match row.status:
        case "inspected":
            return (f"kinora animation open {name}", f"kinora animation approve {name}")
        case "approved":
            return (f"kinora publish kit {name}",)
        case "published":
            return ("kinora publish list", "kinora kpis")
        case "compilation_failed" | "rendering_failed":
            return ("kinora work list --state parked",)
        case _:
            return ("kinora day run", "kinora work list")
