"""Publishing calendar: posts of the account that may be a film somebody carried there by hand."""

from dataclasses import dataclass
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from api.publishers import unconnected
from api.recognising import recognised
from api.routes.dependencies import COMMANDS, READS, Asked, Done, Door, Speaking, Viewing, done
from api.routes.publishing_calendar import row_of
from domain.commands import outcomes
from domain.publishing_port import Candidate, PublishingProblem
from projections.publication_row import PostFound

router = APIRouter(prefix="/publishing-calendar", tags=["publishing-calendar"])


@dataclass(frozen=True, kw_only=True)
class Matches:
    """Posts that may be the film, the likeliest first; nothing is decided."""

    position: int
    items: tuple[PostFound, ...]
    missing: tuple[str, ...]
    """Codes of what keeps the platform from being asked."""
    problem: str
    """Why the platform did not answer; empty: it did."""


class OtherPost(BaseModel):
    """A proposed post that is another film."""

    model_config = ConfigDict(extra="forbid")

    remote_id: str = Field(min_length=1, max_length=100)
    url: str = Field(default="", max_length=2000)


@router.get("/{publication_id}/matches", responses=READS)
def list_matches(kinora: Door, view: Viewing, words: Speaking, publication_id: UUID) -> Matches:
    """Ask the platform for recent posts and propose those that may be this film."""
    row = row_of(view, publication_id)
    missing = unconnected(kinora, row.platform)
    found: tuple[Candidate, ...] = ()
    problem = ""
    if not missing:
        try:
            found = recognised(kinora, row)
        except PublishingProblem as error:
            problem = words.foreign(str(error))
    items = tuple(
        PostFound(
            remote_id=each.remote_id,
            url=each.url,
            title=each.title,
            posted_at=each.posted_at,
            duration_s=each.duration_s,
            likeness=each.likeness,
        )
        for each in found
    )
    return Matches(position=view.position, items=items, missing=missing, problem=problem)


@router.post("/{publication_id}/matches/refuse", responses=COMMANDS)
def refuse_match(kinora: Door, request: Asked, publication_id: UUID, post: OtherPost) -> Done:
    """Say that a proposed post is another film: it is not proposed again."""
    events = outcomes.refuse_match(
        kinora.store,
        request,
        publication_id,
        remote_id=post.remote_id,
        url=post.url,
        refused_by=request.actor,
    )
    return done(kinora, events)
