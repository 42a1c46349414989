"""Ideas board: every idea, how new and how feasible it is, and what was decided."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field is called date
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from api.problems import NotFound
from api.routes.dependencies import (
    COMMANDS,
    READS,
    Asked,
    AsOf,
    Cursor,
    Done,
    Door,
    Limit,
    Search,
    Travelling,
    Viewing,
    done,
)
from api.routes.idea_gate import Reason, loop_of
from domain.commands import days, ideas
from domain.identifiers import day_id
from projections import ideas_board
from projections.idea_row import IdeaRow, Status
from projections.ideas_board import idea as idea_row
from projections.ideas_board import idea_counts

router = APIRouter(prefix="/ideas-board", tags=["ideas-board"])


@dataclass(frozen=True, kw_only=True)
class IdeasPage:
    """One page of ideas, with the number of those that fit in each status."""

    items: tuple[IdeaRow, ...]
    next: str | None
    total: int
    counts: dict[str, int]
    position: int


@dataclass(frozen=True, kw_only=True)
class IdeaPage:
    """One idea. ``loop`` is the address of its looping sketch; empty without one."""

    position: int
    idea: IdeaRow
    loop: str


class Picking(BaseModel):
    """For which day; today without a date."""

    model_config = ConfigDict(extra="forbid")

    date: Date | None = None
    reason: str = Field(default="", max_length=2000)


@router.get("", responses=READS)
def list_ideas(
    past: Travelling,
    status: Annotated[list[Status] | None, Query(max_length=20)] = None,
    language: Annotated[Literal["", "pl", "en"], Query(description="Of the idea.")] = "",
    tag: Annotated[str, Query(max_length=100)] = "",
    source: Annotated[str, Query(max_length=300)] = "",
    search: Search = "",
    sort: Annotated[Literal["newest", "title"], Query()] = "newest",
    cursor: Cursor = "",
    limit: Limit = 50,
    as_of: AsOf = "",
) -> IdeasPage:
    """Ideas, the newest first or in order of their titles."""
    statuses = tuple(status or ())
    with past.view(ideas_board.VIEW, as_of) as view:
        page = ideas_board.ideas(
            view.reader,
            statuses=statuses,
            language=language,
            tag=tag,
            source=source,
            search=search,
            by_title=sort == "title",
            limit=limit,
            after=cursor,
        )
        counts = idea_counts(view.reader, language=language, tag=tag, source=source, search=search)
        position = view.position
    total = sum(n for name, n in counts.items() if not statuses or name in statuses)
    return IdeasPage(
        items=page.rows, next=page.next or None, total=total, counts=counts, position=position
    )


@router.get("/{idea}", responses=READS)
def read_idea(view: Viewing, idea: UUID) -> IdeaPage:
    """One idea: words, features, novelty with its nearest neighbours, gaps, decisions."""
    row = idea_row(view.reader, idea)
    if row is None:
        raise NotFound("idea", idea)
    return IdeaPage(position=view.position, idea=row, loop=loop_of(row))


@router.post("/{idea}/pick", responses=COMMANDS)
def pick_idea(kinora: Door, request: Asked, idea: UUID, picking: Picking) -> Done:
    """Choose the day's one idea and commission its film."""
    zone = kinora.zone
    wanted = picking.date or kinora.clock.now().astimezone(ZoneInfo(zone)).date()
    events = days.choose(kinora.store, request, day_id(zone, wanted), idea, reason=picking.reason)
    return done(kinora, events)


def _add(verb: str, command: Callable[..., object], summary: str) -> None:
    def decide(kinora: Door, request: Asked, idea: UUID, said: Reason) -> Done:
        events = command(kinora.store, request, idea, said.reason)
        return done(kinora, events)  # type: ignore[arg-type]

    router.add_api_route(
        f"/{{idea}}/{verb}",
        decide,
        methods=["POST"],
        responses=COMMANDS,
        summary=summary,
        name=f"{verb}_idea",
    )


_add("defer", ideas.defer, "Keep the idea for later.")
_add("reject", ideas.reject, "Put the idea away.")
_add("restore", ideas.restore, "Bring a deferred or rejected idea back.")
