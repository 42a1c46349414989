"""Animations: every film, how far it is, what it is made of, what proves it, what happened."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query

from api.film_pages import FilmDocument, FilmPage, FilmsPage, film_document, film_page
from api.problems import NotFound
from api.routes.dependencies import (
    READS,
    AsOf,
    Cursor,
    Door,
    Language,
    Limit,
    Search,
    Travelling,
    Viewing,
)
from projections import animations
from projections.animations import animation, animation_counts
from projections.film_row import FilmRow, Status
from projections.query import Reader

router = APIRouter(prefix="/animations", tags=["animations"])

type FilmOrder = Literal["newest", "title", "duration", "render_time", "realtime", "size"]

_ORDERS: dict[str, str] = {
    "newest": "position",
    "title": "title_order",
    "duration": "duration_s",
    "render_time": "render_ms",
    "realtime": "realtime",
    "size": "bytes",
}


@router.get("", responses=READS)
def list_films(
    past: Travelling,
    status: Annotated[list[Status] | None, Query(max_length=20)] = None,
    tag: Annotated[list[str] | None, Query(max_length=20, description="All of them.")] = None,
    archived: Annotated[Literal["no", "yes", "any"], Query()] = "no",
    search: Search = "",
    sort: Annotated[FilmOrder, Query()] = "newest",
    order: Annotated[Literal["", "up", "down"], Query(description="Down without it.")] = "",
    cursor: Cursor = "",
    limit: Limit = 50,
    as_of: AsOf = "",
) -> FilmsPage:
    """Films, the newest first unless asked otherwise; titles go up."""
    kept = {"no": False, "yes": True, "any": None}[archived]
    tags, statuses = tuple(tag or ()), tuple(status or ())
    with past.view(animations.VIEW, as_of) as view:
        page = animations.animations(
            view.reader,
            statuses=statuses,
            tags=tags,
            archived=kept,
            search=search,
            order=_ORDERS[sort],
            descending=order != "up" if order else sort != "title",
            limit=limit,
            after=cursor,
        )
        counts = animation_counts(view.reader, tags=tags, archived=kept, search=search)
        position = view.position
    total = sum(n for name, n in counts.items() if not statuses or name in statuses)
    return FilmsPage(
        items=page.rows, next=page.next or None, total=total, counts=counts, position=position
    )


@router.get("/{film}", responses=READS)
def read_film(
    kinora: Door, past: Travelling, film: UUID, as_of: AsOf = "", language: Language = "pl"
) -> FilmPage:
    """One film: figures, findings, work, lineage and its events as sentences."""
    if not as_of:
        with past.view(animations.VIEW, "") as view:
            page = film_page(kinora, view.reader, view.position, film, language)
    else:
        page = _page_as_of(past, film, as_of)
    if page is None:
        raise NotFound("film", film)
    return page


@router.get("/{film}/document", responses=READS)
def read_document(kinora: Door, view: Viewing, film: UUID) -> FilmDocument:
    """The document's source with its digest, and every attempt at it with its problems."""
    row = _row(view.reader, film)
    return film_document(kinora, row, view.position)


def _row(reader: Reader, film: UUID) -> FilmRow:
    row = animation(reader, film)
    if row is None:
        raise NotFound("film", film)
    return row


def _page_as_of(past: Travelling, film: UUID, as_of: str) -> FilmPage | None:
    with past.view(animations.VIEW, as_of) as view:
        row = animation(view.reader, film)
        return None if row is None else FilmPage.of(row, view.position)
