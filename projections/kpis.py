"""Key figures: what was seen of each published film, and how production does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from domain.events import animation as films
from domain.events.audience import AudienceMissed, AudienceObserved, AudienceRevised
from domain.events.day import IdeaChosen
from domain.events.event import Event, RecordedEvent
from domain.events.publication import (
    AddressCompleted,
    PublicationRequested,
    PublicationWithdrawn,
    Published,
)
from projections.kpi_figures import HOURS_7_DAYS, HOURS_72, Reading, views_after
from projections.projection import Projection, Wanted, alters, begun, on
from projections.query import Equal, Page, Reader, Select
from projections.rows import Change, Put, Row, altered, quick
from projections.table import Index, Rows, Table

type Judgement = Literal["", "approved", "rejected", "sent_back"]


@quick
@dataclass(frozen=True, kw_only=True)
class FilmCost(Row):
    """What a film took; ``earlier``: what the films took that it follows."""

    id: UUID
    title: str = ""
    chosen_at: datetime | None = None
    """When its idea was chosen; a successor has the date of the first film."""
    commissioned_at: datetime | None = None
    variation: int = 0
    drafts: int = 0
    tokens: int = 0
    cost_micro_usd: int = 0
    render_ms: int = 0
    earlier_cost_micro_usd: int = 0
    earlier_render_ms: int = 0
    judgement: Judgement = ""
    automatic: bool = False
    judged_at: datetime | None = None


@quick
@dataclass(frozen=True, kw_only=True)
class PostFigures(Row):
    """One publication and its readings. ``None`` is unknown, never zero."""

    id: UUID
    animation: UUID
    platform: str
    account: str
    title: str
    public: bool = False
    withdrawn: bool = False
    public_at: datetime | None = None
    url: str = ""
    lead_time_s: float | None = None
    """From the choice of the idea to the first public moment."""
    cost_micro_usd: int = 0
    """With the films that were sent back before it."""
    render_ms: int = 0
    readings: tuple[Reading, ...] = ()
    """In order of time."""
    missed: int = 0
    """Readings that were expected and did not come."""
    latest_views: int | None = None
    latest_at: datetime | None = None
    views_72h: int | None = None
    views_7d: int | None = None


POSTS = Table(
    record=PostFigures,
    name="kpis",
    key=("id",),
    indexes=(
        Index(columns=("public", "public_at")),
        Index(columns=("platform", "public_at")),
        Index(columns=("animation",)),
    ),
)
COSTS = Table(record=FilmCost, name="kpis_films", key=("id",))


def figures_of_posts(
    reader: Reader, *, platform: str = "", limit: int | None = 50, after: str = ""
) -> Page[PostFigures]:
    """Figures of every film that became public, the newest first."""
    where = (Equal("public", value=True), *((Equal("platform", platform),) if platform else ()))
    return reader.select(
        Select(
            table=POSTS,
            where=where,
            order=("public_at",),
            descending=True,
            limit=limit,
            after=after,
        )
    )


def figures_of(reader: Reader, publication: UUID) -> PostFigures | None:
    """Figures of one publication."""
    return reader.find(POSTS, publication)


def costs(reader: Reader) -> tuple[FilmCost, ...]:
    """What every film took."""
    return reader.select(Select(table=COSTS)).rows


def _chosen(event: RecordedEvent, fact: IdeaChosen, rows: Rows) -> Iterable[Change]:
    film = rows.find(COSTS, fact.animation) or FilmCost(id=fact.animation)
    return (Put(altered(film, chosen_at=event.recorded_at)),)


def _commissioned(
    event: RecordedEvent, fact: films.AnimationCommissioned, rows: Rows
) -> Iterable[Change]:
    film = rows.find(COSTS, event.stream) or FilmCost(id=event.stream)
    before = rows.find(COSTS, fact.predecessor) if fact.predecessor else None
    if before is not None and before.id != event.stream:
        film = altered(
            film,
            chosen_at=before.chosen_at,
            earlier_cost_micro_usd=before.cost_micro_usd + before.earlier_cost_micro_usd,
            earlier_render_ms=before.render_ms + before.earlier_render_ms,
        )
    named = altered(film, title=fact.title, variation=fact.variation)
    return (Put(altered(named, commissioned_at=event.recorded_at)),)


def _drafted(row: FilmCost, _event: RecordedEvent, fact: films.AnimationDrafted) -> FilmCost:
    return altered(
        row,
        drafts=row.drafts + 1,
        tokens=row.tokens + fact.tokens_in + fact.tokens_out,
        cost_micro_usd=row.cost_micro_usd + fact.cost_micro_usd,
    )


def _rendered(row: FilmCost, _event: RecordedEvent, fact: films.AnimationRendered) -> FilmCost:
    return altered(row, render_ms=row.render_ms + fact.render_ms)


def _judged(
    row: FilmCost,
    event: RecordedEvent,
    fact: films.AnimationApproved | films.AnimationRejected | films.AnimationSentBack,
) -> FilmCost:
    automatic = isinstance(fact, films.AnimationApproved) and fact.automatic
    judged = altered(row, judgement=_JUDGEMENTS[type(fact)], automatic=automatic)
    return altered(judged, judged_at=event.recorded_at)


def _reopened(row: FilmCost, _event: RecordedEvent, _fact: films.AnimationReopened) -> FilmCost:
    """A judgement that was taken back counts as none."""
    return altered(row, judgement="", automatic=False, judged_at=None)


def _requested(event: RecordedEvent, fact: PublicationRequested, _rows: Rows) -> Iterable[Change]:
    post = PostFigures(
        id=event.stream,
        animation=fact.animation,
        platform=fact.platform,
        account=fact.account,
        title=fact.title,
    )
    return begun(event, post)


def _published(event: RecordedEvent, fact: Published, rows: Rows) -> Iterable[Change]:
    post = rows.find(POSTS, event.stream)
    if post is None:
        return ()
    film = rows.find(COSTS, post.animation) or FilmCost(id=post.animation)
    chosen = film.chosen_at or film.commissioned_at
    lead = None if chosen is None else (fact.public_at - chosen).total_seconds()
    published = altered(
        post,
        public=True,
        withdrawn=False,
        public_at=fact.public_at,
        url=fact.url,
        lead_time_s=lead,
        cost_micro_usd=film.cost_micro_usd + film.earlier_cost_micro_usd,
        render_ms=film.render_ms + film.earlier_render_ms,
    )
    return (Put(_measured(published, post.readings)),)


def _completed(event: RecordedEvent, fact: AddressCompleted, rows: Rows) -> Iterable[Change]:
    post = rows.find(POSTS, event.stream)
    return () if post is None else (Put(altered(post, url=fact.url)),)


def _observed(
    _event: RecordedEvent, fact: AudienceObserved | AudienceRevised, rows: Rows
) -> Iterable[Change]:
    """A reading replaces the one of the same time and source; so does a revision."""
    post = rows.find(POSTS, fact.publication)
    if post is None:
        return ()
    place = (fact.observed_at, fact.source)
    old = [each for each in post.readings if (each.observed_at, each.source) == place]
    others = [each for each in post.readings if (each.observed_at, each.source) != place]
    revised = isinstance(fact, AudienceRevised)
    definition = fact.definition if isinstance(fact, AudienceObserved) else ""
    new = Reading(
        observed_at=fact.observed_at,
        source=fact.source,
        views=fact.views,
        likes=fact.likes,
        comments=fact.comments,
        shares=fact.shares,
        average_view_percentage=fact.average_view_percentage,
        definition=definition or (old[0].definition if old else "1"),
        revised=revised,
    )
    readings = sorted((*others, new), key=lambda each: (each.observed_at, each.source))
    return (Put(_measured(post, tuple(readings))),)


def _missed(_event: RecordedEvent, fact: AudienceMissed, rows: Rows) -> Iterable[Change]:
    post = rows.find(POSTS, fact.publication)
    return () if post is None else (Put(altered(post, missed=post.missed + 1)),)


def _withdrawn(row: PostFigures, _event: RecordedEvent, _fact: PublicationWithdrawn) -> PostFigures:
    return altered(row, withdrawn=True)


def _measured(post: PostFigures, readings: tuple[Reading, ...]) -> PostFigures:
    counted = [each for each in readings if each.views is not None]
    latest = counted[-1] if counted else None
    start = post.public_at
    return altered(
        post,
        readings=readings,
        latest_views=None if latest is None else latest.views,
        latest_at=None if latest is None else latest.observed_at,
        views_72h=None if start is None else views_after(start, readings, HOURS_72),
        views_7d=None if start is None else views_after(start, readings, HOURS_7_DAYS),
    )


def _post(_event: RecordedEvent, fact: AudienceObserved | AudienceRevised) -> Iterable[Wanted]:
    return ((POSTS, (fact.publication,)),)


_JUDGEMENTS: dict[type[Event], Judgement] = {
    films.AnimationApproved: "approved",
    films.AnimationRejected: "rejected",
    films.AnimationSentBack: "sent_back",
}

VIEW = Projection(
    name="kpis",
    version=2,
    tables=(POSTS, COSTS),
    handlers=(
        on(IdeaChosen, _chosen),
        on(
            films.AnimationCommissioned,
            _commissioned,
            reads=lambda event, _fact: ((COSTS, (event.stream,)),),
        ),
        alters(films.AnimationDrafted, COSTS, _drafted),
        alters(films.AnimationRendered, COSTS, _rendered),
        alters(films.AnimationApproved, COSTS, _judged),
        alters(films.AnimationRejected, COSTS, _judged),
        alters(films.AnimationSentBack, COSTS, _judged),
        alters(films.AnimationReopened, COSTS, _reopened),
        on(PublicationRequested, _requested),
        on(Published, _published, reads=lambda event, _fact: ((POSTS, (event.stream,)),)),
        on(AddressCompleted, _completed, reads=lambda event, _fact: ((POSTS, (event.stream,)),)),
        alters(PublicationWithdrawn, POSTS, _withdrawn),
        on(AudienceObserved, _observed, reads=_post),
        on(AudienceRevised, _observed, reads=_post),
        on(AudienceMissed, _missed),
    ),
)
