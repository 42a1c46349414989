"""Key figures: what they have so far, with n and maturity; readings by hand and from CSV."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from adapters.documents.readings_table import NoTable
from api.cli.recalled import publication_finder
from api.cli.words import Words
from api.problems import BadInput, NotFound
from api.readings import ImportResult, Wanted, import_readings
from api.readings_rows import RefusedRow
from api.routes.dependencies import (
    COMMANDS,
    READS,
    Asked,
    Cursor,
    Done,
    Door,
    Limit,
    Speaking,
    Viewing,
    done,
)
from domain.audiences.decisions import Reading
from domain.commands.audiences import Entry, record
from projections.analytics.summary import KpiSummary
from projections.kpi_lists import PostMaturity, post_maturity
from projections.kpis import PostFigures, figures_of, figures_of_posts

router = APIRouter(prefix="/kpis", tags=["kpis"])

type Counter = Annotated[int, Field(ge=0, le=10**12)]
type CsvField = Literal[
    "publication",
    "observed_at",
    "views",
    "engaged_views",
    "likes",
    "comments",
    "shares",
    "average_view_percentage",
]


@dataclass(frozen=True, kw_only=True)
class KpiPage:
    """The figures at this moment."""

    position: int
    summary: KpiSummary


@dataclass(frozen=True, kw_only=True)
class PostEntry:
    """One publication with its figures and how far they are."""

    figures: PostFigures
    maturity: PostMaturity


@dataclass(frozen=True, kw_only=True)
class PostsPage:
    """One page of published films."""

    items: tuple[PostEntry, ...]
    next: str | None
    position: int


@dataclass(frozen=True, kw_only=True)
class PostPage:
    """One published film with every reading."""

    position: int
    post: PostEntry


class ReadingEntry(BaseModel):
    """Cumulative figures at one moment, now without one; what is missing is unknown."""

    model_config = ConfigDict(extra="forbid")

    publication: UUID
    observed_at: AwareDatetime | None = None
    views: Counter | None = None
    likes: Counter | None = None
    comments: Counter | None = None
    shares: Counter | None = None
    average_view_percentage: float | None = Field(default=None, ge=0, le=10_000)
    reason: str = Field(default="", max_length=2000)
    """Why a figure that is known already changes."""


class Csv(BaseModel):
    """A table of readings as text; its first line names the columns."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=16_000_000)
    name: str = Field(default="readings.csv", pattern=r"^[\w. -]{1,100}$")
    columns: dict[CsvField, Annotated[int, Field(ge=0, le=9_999)]] | None = None
    """Which column each field is read from, counted from 0; as remembered or proposed without."""
    at: AwareDatetime | None = None
    """When the figures were read, where no column says so; now without."""
    lenient: bool = False
    """Record the good rows although others are refused."""
    reason: str = Field(default="", max_length=2000)


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What an import did, or would do; ``done`` says which."""

    position: int
    changed: bool
    result: ImportResult


@router.get("", responses=READS)
def read_kpis(kinora: Door) -> KpiPage:
    """Production and audience, every figure with the number of films behind it."""
    found = kinora.answers.summary(now=kinora.clock.now(), zone=kinora.zone)
    return KpiPage(position=found.position, summary=found.answer)


@router.get("/posts", responses=READS)
def list_posts(
    kinora: Door,
    view: Viewing,
    platform: Annotated[Literal["", "tiktok", "youtube"], Query()] = "",
    cursor: Cursor = "",
    limit: Limit = 50,
) -> PostsPage:
    """Every film that became public, with what was seen of it, the newest first."""
    page = figures_of_posts(view.reader, platform=platform, limit=limit, after=cursor)
    now = kinora.clock.now()
    items = tuple(PostEntry(figures=each, maturity=post_maturity(each, now)) for each in page.rows)
    return PostsPage(items=items, next=page.next or None, position=view.position)


@router.get("/posts/{publication}", responses=READS)
def read_post(kinora: Door, view: Viewing, publication: UUID) -> PostPage:
    """One published film."""
    found = figures_of(view.reader, publication)
    if found is None:
        raise NotFound("publication", publication)
    entry = PostEntry(figures=found, maturity=post_maturity(found, kinora.clock.now()))
    return PostPage(position=view.position, post=entry)


@router.post("/readings", responses=COMMANDS)
def add_reading(kinora: Door, request: Asked, entry: ReadingEntry) -> Done:
    """Enter a reading; an equal one that is known already adds nothing."""
    reading = Reading(
        observed_at=entry.observed_at or kinora.clock.now(),
        source="manual",
        views=entry.views,
        likes=entry.likes,
        comments=entry.comments,
        shares=entry.shares,
        average_view_percentage=entry.average_view_percentage,
    )
    entries = [Entry(publication=entry.publication, reading=reading)]
    return done(kinora, record(kinora.store, request, entries, reason=entry.reason))


@router.post("/import/preview", responses=READS)
def preview_readings(kinora: Door, request: Asked, words: Speaking, table: Csv) -> Imported:
    """Say for every row whether it can be recorded; records nothing."""
    return _imported(kinora, request, words, table, dry_run=True)


@router.post("/import", responses=COMMANDS)
def import_table(kinora: Door, request: Asked, words: Speaking, table: Csv) -> Imported:
    """Record readings from CSV: all or none, or the good rows when lenient."""
    return _imported(kinora, request, words, table, dry_run=False)


def _imported(kinora: Door, request: Asked, words: Words, table: Csv, *, dry_run: bool) -> Imported:
    wanted = Wanted(
        text=table.text,
        name=table.name,
        columns=None if table.columns is None else {str(k): v for k, v in table.columns.items()},
        at=table.at,
        dry_run=dry_run,
        lenient=table.lenient,
        reason=table.reason,
    )
    try:
        with kinora.views.reader() as reader:
            result = import_readings(kinora, request, wanted, find=publication_finder(reader))
    except NoTable as error:
        raise BadInput("csv-columns", str(error)) from None

    def told(each: RefusedRow) -> RefusedRow:
        return replace(each, reason=words.foreign(each.reason))

    verdicts = tuple(
        replace(each, problems=tuple(map(told, each.problems))) for each in result.verdicts
    )
    return Imported(
        position=kinora.store.head()[0],
        changed=bool(result.recorded),
        result=replace(result, refused=tuple(map(told, result.refused)), verdicts=verdicts),
    )
