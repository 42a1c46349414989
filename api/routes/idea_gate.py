"""Idea gate: the candidates of a day with everything known of them, and the one choice."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a parameter is called date
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from api.routes.dependencies import (
    COMMANDS,
    READS,
    Asked,
    AsOf,
    Cursor,
    Done,
    Door,
    Limit,
    Listed,
    Travelling,
    View,
    done,
)
from domain.commands import days as commands
from projections import idea_gate, ideas_board
from projections.idea_gate import GateRow, gate, gates
from projections.idea_row import IdeaRow
from projections.ideas_board import ideas_among

router = APIRouter(prefix="/idea-gate", tags=["idea-gate"])


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One idea on offer. ``film`` is the address of its looping sketch; empty without one."""

    idea: UUID
    title: str
    score: float
    reasons: tuple[str, ...]
    chosen: bool
    known: IdeaRow | None
    """What the ideas board knows: novelty, neighbours, feasibility, gaps, features."""
    loop: str


@dataclass(frozen=True, kw_only=True)
class GatePage:
    """The gate of one day. ``gate`` is ``None`` while the day has not been opened."""

    position: int
    date: str
    gate: GateRow | None
    candidates: tuple[Candidate, ...]


class Reason(BaseModel):
    """Why; it is kept in the log."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(default="", max_length=2000)


@router.get("", responses=READS)
def read_gate(
    kinora: Door,
    past: Travelling,
    date: Annotated[Date | None, Query(description="Today without it.")] = None,
    as_of: AsOf = "",
) -> GatePage:
    """The candidates of one day side by side, best first."""
    zone = ZoneInfo(kinora.zone)
    wanted = (date or kinora.clock.now().astimezone(zone).date()).isoformat()
    with past.view(idea_gate.VIEW, as_of) as view:
        row = gate(view.reader, date=wanted)
        if not as_of:
            return _page(view, view, wanted, row)
    with past.view(ideas_board.VIEW, as_of) as ideas:
        return _page(view, ideas, wanted, row)


@router.get("/days", responses=READS)
def list_gates(
    past: Travelling, cursor: Cursor = "", limit: Limit = 50, as_of: AsOf = ""
) -> Listed[GateRow]:
    """The gates of all days, the newest first."""
    with past.view(idea_gate.VIEW, as_of) as view:
        page = gates(view.reader, limit=limit, after=cursor)
        position = view.position
    return Listed(items=page.rows, next=page.next or None, total=None, position=position)


@router.post("/{day}/undo", responses=COMMANDS)
def undo_choice(kinora: Door, request: Asked, day: UUID, reason: Reason) -> Done:
    """Take the day's choice back: the idea is open again, its film goes to the archive."""
    return done(kinora, commands.undo_choice(kinora.store, request, day, reason.reason))


@router.post("/{day}/offer-again", responses=COMMANDS)
def offer_again(kinora: Door, request: Asked, day: UUID) -> Done:
    """Ask for a new offer, for example after an import."""
    work = commands.offer_again(kinora.store, request, day)
    return done(kinora, kinora.store.load(work.id))


def _page(view: View, ideas: View, date: str, row: GateRow | None) -> GatePage:
    offered = () if row is None else row.candidates
    known = ideas_among(ideas.reader, [each.idea for each in offered]) if offered else {}
    return GatePage(
        position=view.position,
        date=date,
        gate=row,
        candidates=tuple(
            Candidate(
                idea=each.idea,
                title=each.title,
                score=each.score,
                reasons=each.reasons,
                chosen=row is not None and row.idea == each.idea,
                known=known.get(each.idea),
                loop=loop_of(known.get(each.idea)),
            )
            for each in offered
        ),
    )


def loop_of(idea: IdeaRow | None) -> str:
    """Where the looping sketch of an idea is; empty while there is no sketch."""
    if idea is None or idea.sketch_position is None:
        return ""
    return f"/api/v1/ideas-board/{idea.id}/loop.mp4?sketch={idea.sketch_digest[:16]}"
