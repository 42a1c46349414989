"""Animations: every film, how far it is, what it is made of and what became of it."""

from collections.abc import Callable, Iterable
from uuid import UUID

from domain.events import animation as films
from domain.events import publication as posts
from domain.events.event import Event, RecordedEvent
from projections.film_renders import RENDERS, render_row
from projections.film_row import (
    FilmAttempt,
    FilmDigests,
    FilmPublication,
    FilmRow,
    PublishedFilm,
    Status,
)
from projections.projection import Handler, Projection, Wanted, alters, begun, on
from projections.query import Condition, Equal, Has, OneOf, Page, Reader, Select, Words
from projections.rows import Change, Put, altered
from projections.table import Index, Rows, Table

ORDERS = ("position", "title_order", "duration_s", "render_ms", "realtime", "bytes")
"""Columns the list may be ordered by."""

FILMS = Table(
    record=FilmRow,
    name="animations",
    key=("id",),
    indexes=(
        Index(columns=("position",)),
        Index(columns=("status", "position")),
        Index(columns=("archived", "status")),
        *(Index(columns=(order, "id")) for order in ORDERS if order != "position"),
        Index(columns=("idea",)),
        Index(columns=("tags",), method="gin"),
    ),
    folded=(
        ("words", ("title", "film_title", "summary", "tags")),
        ("title_order", ("title",)),
    ),
)

LINKS = Table(record=PublishedFilm, name="animations_publications", key=("publication",))


def animations(
    reader: Reader,
    *,
    statuses: tuple[str, ...] = (),
    tag: str = "",
    tags: tuple[str, ...] = (),
    idea: UUID | None = None,
    archived: bool | None = False,
    search: str = "",
    order: str = "position",
    descending: bool = True,
    limit: int = 50,
    after: str = "",
) -> Page[FilmRow]:
    """Films, newest first unless another of ``ORDERS`` is asked for."""
    where = _conditions(
        statuses=statuses, tags=(tag,) if tag else tags, idea=idea, archived=archived, search=search
    )
    return reader.select(
        Select(
            table=FILMS,
            where=where,
            order=(order if order in ORDERS else "position",),
            descending=descending,
            limit=limit,
            after=after,
        )
    )


def animation(reader: Reader, identifier: UUID) -> FilmRow | None:
    """One film."""
    return reader.find(FILMS, identifier)


def animation_counts(
    reader: Reader,
    *,
    tags: tuple[str, ...] = (),
    archived: bool | None = False,
    search: str = "",
) -> dict[str, int]:
    """Number of films in each status among those that fit, without the archived ones."""
    where = _conditions(statuses=(), tags=tags, idea=None, archived=archived, search=search)
    return dict(reader.count_by(FILMS, "status", where))


def _conditions(
    *,
    statuses: tuple[str, ...],
    tags: tuple[str, ...],
    idea: UUID | None,
    archived: bool | None,
    search: str,
) -> tuple[Condition, ...]:
    """``tags`` must all be there."""
    where: list[Condition] = [OneOf("status", statuses)] if statuses else []
    where += [Has("tags", tag) for tag in tags]
    where += [Equal("idea", idea)] if idea else []
    where += [Equal("archived", archived)] if archived is not None else []
    where += [Words("words", search)] if search else []
    return tuple(where)


def _commissioned(
    event: RecordedEvent, fact: films.AnimationCommissioned, _rows: Rows
) -> Iterable[Change]:
    row = FilmRow(
        id=event.stream,
        position=event.position,
        idea=fact.idea,
        day=fact.day,
        title=fact.title,
        summary=fact.summary,
        tags=fact.tags,
        features=fact.features,
        language=fact.language,
        variation=fact.variation,
        predecessor=fact.predecessor,
        notes=fact.notes,
        unattended=fact.unattended,
        commissioned_at=event.recorded_at,
        changed_at=event.recorded_at,
    )
    return begun(event, row)


def _drafted(row: FilmRow, event: RecordedEvent, fact: films.AnimationDrafted) -> FilmRow:
    attempt = FilmAttempt(
        position=event.position,
        attempt=fact.attempt,
        step=fact.step,
        author=fact.author,
        verdict=fact.verdict,
        refused_for=fact.refused_for,
        reason=fact.reason,
        because=fact.because,
        problems=len(fact.problems),
        score=fact.score,
        milliseconds=fact.milliseconds,
        tokens_in=fact.tokens_in,
        tokens_out=fact.tokens_out,
        cost_micro_usd=fact.cost_micro_usd,
    )
    return altered(
        row,
        drafts=row.drafts + 1,
        attempts=(*row.attempts, attempt),
        score=fact.score if fact.verdict == "accepted" else row.score,
        author=fact.author,
        tokens_in=row.tokens_in + fact.tokens_in,
        tokens_out=row.tokens_out + fact.tokens_out,
        cost_micro_usd=row.cost_micro_usd + fact.cost_micro_usd,
    )


def _compiled(row: FilmRow, event: RecordedEvent, fact: films.AnimationCompiled) -> FilmRow:
    return altered(
        row,
        status=row.status if row.judged_at else "compiled",
        failure="",
        film_title=fact.film_title,
        caption=fact.caption,
        hashtags=fact.hashtags,
        document_digest=fact.document_digest,
        document_position=event.position,
        language_version=fact.language_version,
        design_system=fact.design_system,
        seed=fact.seed,
        capabilities=fact.capabilities,
    )


def _previewed(row: FilmRow, _event: RecordedEvent, fact: films.AnimationPreviewed) -> FilmRow:
    previewed = altered(row, preview_file=fact.file, preview_ms=fact.milliseconds)
    return altered(previewed, status="previewed") if row.status == "compiled" else previewed


def _rendered(event: RecordedEvent, fact: films.AnimationRendered, rows: Rows) -> Iterable[Change]:
    """A film that was judged keeps its judgement when it is rendered again."""
    row = rows.find(FILMS, event.stream)
    if row is None:
        return
    before = rows.find(RENDERS, event.stream, row.renders) if row.renders else None
    made = render_row(event, fact, row.renders + 1, before)
    yield Put(made)
    yield Put(altered(_made(row, event, fact), again_equal=made.equal))


def _made(row: FilmRow, event: RecordedEvent, fact: films.AnimationRendered) -> FilmRow:
    return altered(
        row,
        status=row.status if row.judged_at else "rendered",
        failure="",
        purged=False,
        file=fact.file,
        thumbnail=fact.thumbnail,
        proxy=fact.proxy or "",
        marks=fact.marks or "",
        report=fact.report,
        bytes=fact.bytes,
        width=fact.width,
        height=fact.height,
        fps=fact.fps,
        frames=fact.frames,
        duration_s=fact.duration_s,
        ended_because=fact.ended_because,
        seed=fact.seed,
        versions=fact.versions,
        digests=_digests(fact.digests),
        render_ms=fact.render_ms,
        realtime=fact.realtime,
        renders=row.renders + 1,
        rendered_at=event.recorded_at,
        changed_at=event.recorded_at,
    )


def _digests(digests: films.RenderDigests) -> FilmDigests:
    return FilmDigests(
        document=digests.document,
        frame_list=digests.frame_list,
        picture=digests.picture,
        sound=digests.sound,
        file=digests.file,
    )


def _failed(
    row: FilmRow, _event: RecordedEvent, fact: films.CompilationFailed | films.RenderingFailed
) -> FilmRow:
    compiling = isinstance(fact, films.CompilationFailed)
    status: Status = "compilation_failed" if compiling else "rendering_failed"
    return altered(row, status=row.status if row.judged_at else status, failure=fact.reason)


def _inspected(row: FilmRow, event: RecordedEvent, fact: films.AnimationInspected) -> FilmRow:
    return altered(
        row,
        status=row.status if row.judged_at else "inspected",
        findings=len(fact.findings),
        findings_failed=sum(not finding.passed for finding in fact.findings),
        hard_failures=fact.hard_failures,
        thresholds=fact.thresholds,
        inspected_at=event.recorded_at,
    )


def _approved(row: FilmRow, event: RecordedEvent, fact: films.AnimationApproved) -> FilmRow:
    judged = altered(row, status="approved", judgement=fact.reason, automatic=fact.automatic)
    return altered(judged, judged_at=event.recorded_at, checklist=fact.checklist, failed_items=())


def _refused(
    row: FilmRow, event: RecordedEvent, fact: films.AnimationRejected | films.AnimationSentBack
) -> FilmRow:
    sent_back = isinstance(fact, films.AnimationSentBack)
    return altered(
        row,
        status="sent_back" if sent_back else "rejected",
        successor=fact.successor if isinstance(fact, films.AnimationSentBack) else row.successor,
        judgement=fact.reason,
        judged_at=event.recorded_at,
        checklist=fact.checklist,
        failed_items=fact.failed,
    )


def _reopened(row: FilmRow, _event: RecordedEvent, fact: films.AnimationReopened) -> FilmRow:
    return altered(
        row,
        status=_made_status(row),
        judgement=fact.reason,
        automatic=False,
        judged_at=None,
        checklist=0,
        failed_items=(),
        reopened=row.reopened + 1,
    )


def _made_status(row: FilmRow) -> Status:
    """How far a film is made, whatever was judged."""
    if row.failure:
        return "rendering_failed" if row.document_digest else "compilation_failed"
    if row.rendered_at is not None:
        seen = row.inspected_at is not None and row.inspected_at >= row.rendered_at
        return "inspected" if seen else "rendered"
    if row.preview_file:
        return "previewed"
    return "compiled" if row.document_digest else "commissioned"


def _notes(change: int) -> Callable[[FilmRow, RecordedEvent, Event], FilmRow]:
    return lambda row, _event, _fact: altered(row, frame_notes=row.frame_notes + change)


def _requested(
    event: RecordedEvent, fact: posts.PublicationRequested, rows: Rows
) -> Iterable[Change]:
    yield from begun(event, PublishedFilm(publication=event.stream, film=fact.animation))
    row = rows.find(FILMS, fact.animation)
    if row is not None:
        others = tuple(each for each in row.publications if each.id != event.stream)
        new = FilmPublication(id=event.stream, platform=fact.platform, state="requested")
        yield Put(altered(row, publications=(*others, new), changed_at=event.recorded_at))


def _publishing(state: str) -> Callable[[RecordedEvent, Event, Rows], Iterable[Change]]:
    def apply(event: RecordedEvent, fact: Event, rows: Rows) -> Iterable[Change]:
        link = rows.find(LINKS, event.stream)
        row = None if link is None else rows.find(FILMS, link.film)
        if row is None:
            return
        url = fact.url if isinstance(fact, posts.Published | posts.AddressCompleted) else ""
        publications = tuple(
            FilmPublication(id=each.id, platform=each.platform, state=state, url=url or each.url)
            if each.id == event.stream
            else each
            for each in row.publications
        )
        published = any(each.state == "published" for each in publications)
        usual: Status = "approved" if row.status == "published" else row.status
        status: Status = "published" if published else usual
        yield Put(
            altered(row, status=status, publications=publications, changed_at=event.recorded_at)
        )

    return apply


def _alters[E: Event](
    kind: type[E], change: Callable[[FilmRow, RecordedEvent, E], FilmRow]
) -> Handler:
    def and_date(row: FilmRow, event: RecordedEvent, fact: E) -> FilmRow:
        return altered(change(row, event, fact), changed_at=event.recorded_at)

    return alters(kind, FILMS, and_date)


def _link(event: RecordedEvent, _fact: Event) -> Iterable[Wanted]:
    return ((LINKS, (event.stream,)),)


_PUBLISHING: dict[type[Event], str] = {
    posts.PublicationScheduled: "scheduled",
    posts.PublicationBlocked: "blocked",
    posts.PublicationUploaded: "uploaded",
    posts.OperatorAwaited: "awaiting_operator",
    posts.Published: "published",
    posts.AddressCompleted: "published",
    posts.OutcomeUnknown: "outcome_unknown",
    posts.PublicationFailed: "failed",
    posts.PublicationCancelled: "cancelled",
    posts.PublicationWithdrawn: "withdrawn",
}

VIEW = Projection(
    name="animations",
    version=4,
    tables=(FILMS, RENDERS, LINKS),
    handlers=(
        on(films.AnimationCommissioned, _commissioned),
        _alters(films.AnimationDrafted, _drafted),
        _alters(films.AnimationCompiled, _compiled),
        _alters(films.CompilationFailed, _failed),
        _alters(films.AnimationPreviewed, _previewed),
        on(
            films.AnimationRendered,
            _rendered,
            reads=lambda event, _fact: ((FILMS, (event.stream,)),),
        ),
        _alters(films.RenderingFailed, _failed),
        _alters(films.AnimationInspected, _inspected),
        _alters(films.AnimationApproved, _approved),
        _alters(films.AnimationRejected, _refused),
        _alters(films.AnimationSentBack, _refused),
        _alters(films.AnimationReopened, _reopened),
        _alters(films.AnimationNoted, _notes(1)),
        _alters(films.NoteWithdrawn, _notes(-1)),
        _alters(films.AnimationTagged, lambda row, _event, fact: altered(row, tags=fact.tags)),
        _alters(films.AnimationArchived, lambda row, _event, _fact: altered(row, archived=True)),
        _alters(films.AnimationRestored, lambda row, _event, _fact: altered(row, archived=False)),
        _alters(films.AnimationPurged, lambda row, _event, _fact: altered(row, purged=True)),
        on(
            posts.PublicationRequested,
            _requested,
            reads=lambda _event, fact: ((FILMS, (fact.animation,)),),
        ),
        *(on(kind, _publishing(state), reads=_link) for kind, state in _PUBLISHING.items()),
    ),
)
