"""What may be done to films: judge them, tag them, put them away, make them again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.routes.dependencies import COMMANDS, Asked, Done, Door, done
from api.routes.idea_gate import Reason
from domain.animations.checklist import Tick
from domain.commands import animations, work
from domain.events.event import RecordedEvent
from domain.production.stage import Stage
from domain.refusals import Refusal
from projections.production_line import works

router = APIRouter(prefix="/animations", tags=["animations"])

type Tag = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40, pattern=r"^[^\n\r]+$"),
]


class NothingToCompile(Refusal):
    """No compilation of the film failed, was parked or was cancelled."""


class Tagging(BaseModel):
    """The film's tags from now on."""

    model_config = ConfigDict(extra="forbid")

    tags: list[Tag] = Field(max_length=30)


class BulkTagging(BaseModel):
    """Tags to add to and to take from every one of these films."""

    model_config = ConfigDict(extra="forbid")

    films: list[UUID] = Field(min_length=1, max_length=500)
    add: list[Tag] = Field(default=[], max_length=30)
    remove: list[Tag] = Field(default=[], max_length=30)


class ItemTick(BaseModel):
    """What the operator says about one item of the checklist."""

    model_config = ConfigDict(extra="forbid")

    item: str = Field(max_length=100)
    ticked: bool = True
    note: str = Field(default="", max_length=2000)


class Approval(BaseModel):
    """The answers to a version of the checklist; findings answer what is left out."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(default="", max_length=2000)
    checklist: int | None = Field(default=None, ge=1, le=1_000_000)
    ticks: list[ItemTick] = Field(default=[], max_length=30)


class FilmRefusal(BaseModel):
    """Why a film is not accepted, with the items of the checklist that it fails."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(default="", max_length=2000)
    failed: list[Annotated[str, Field(max_length=100)]] = Field(default=[], max_length=30)


class Selection(BaseModel):
    """Several films, and why."""

    model_config = ConfigDict(extra="forbid")

    films: list[UUID] = Field(min_length=1, max_length=500)
    reason: str = Field(default="", max_length=2000)


@dataclass(frozen=True, kw_only=True)
class SentBack:
    """The film is sent back and followed by another variation."""

    position: int
    changed: bool
    successor: UUID


@dataclass(frozen=True, kw_only=True)
class WorkAsked:
    """Work is asked for; ``work`` tells how far it is."""

    position: int
    changed: bool
    work: UUID


@router.post("/tag", responses=COMMANDS)
def tag_films(kinora: Door, request: Asked, tagging: BulkTagging) -> Done:
    """Add and remove tags of many films, all or none; those that have them stay as they are."""
    events = animations.retag(
        kinora.store, request, tagging.films, add=tagging.add, remove=tagging.remove
    )
    return done(kinora, events)


@router.post("/archive", responses=COMMANDS)
def archive_films(kinora: Door, request: Asked, selection: Selection) -> Done:
    """Put many films away, all or none; those in the archive already stay there."""
    return done(
        kinora, animations.archive_all(kinora.store, request, selection.films, selection.reason)
    )


@router.post("/restore", responses=COMMANDS)
def restore_films(kinora: Door, request: Asked, selection: Selection) -> Done:
    """Take many films out of the archive, all or none."""
    return done(
        kinora, animations.restore_all(kinora.store, request, selection.films, selection.reason)
    )


@router.post("/{film}/approve", responses=COMMANDS)
def approve_film(kinora: Door, request: Asked, film: UUID, said: Approval) -> Done:
    """Accept the film as it is; with a hard finding or an open hard item it cannot be accepted."""
    ticks = [Tick(item=each.item, ticked=each.ticked, note=each.note) for each in said.ticks]
    events = animations.approve(
        kinora.store, request, film, reason=said.reason, ticks=ticks, version=said.checklist
    )
    return done(kinora, events)


@router.post("/{film}/reject", responses=COMMANDS)
def reject_film(kinora: Door, request: Asked, film: UUID, said: FilmRefusal) -> Done:
    """Refuse the film."""
    events = animations.reject(kinora.store, request, film, said.reason, failed=said.failed)
    return done(kinora, events)


@router.post("/{film}/send-back", responses=COMMANDS)
def send_film_back(kinora: Door, request: Asked, film: UUID, said: FilmRefusal) -> SentBack:
    """Ask for another variation: a new film with its own id; this one keeps its history."""
    successor = animations.send_back(kinora.store, request, film, said.reason, failed=said.failed)
    position = kinora.store.load(successor)[-1].position
    return SentBack(position=position, changed=True, successor=successor)


@router.post("/{film}/tag", responses=COMMANDS)
def tag_film(kinora: Door, request: Asked, film: UUID, tagging: Tagging) -> Done:
    """Replace the film's tags."""
    tags = tuple(dict.fromkeys(tagging.tags))
    return done(kinora, animations.tag(kinora.store, request, film, tags))


@router.post("/{film}/render", responses=COMMANDS)
def render_film(kinora: Door, request: Asked, film: UUID, said: Reason) -> WorkAsked:
    """Render the film once more from its document; the same frames and file come of it."""
    asked = animations.render(kinora.store, request, film, kinora.versions, said.reason)
    position = kinora.store.load(asked.id)[-1].position
    return WorkAsked(position=position, changed=True, work=asked.id)


@router.post("/{film}/compile", responses=COMMANDS)
def compile_film(kinora: Door, request: Asked, film: UUID, said: Reason) -> WorkAsked:
    """Try the compilation again that failed, was parked or was cancelled.

    Another document of a film that has one is another variation: send it back.
    """
    with kinora.views.reader() as reader:
        stuck = works(
            reader,
            states=("parked", "failed", "cancelled"),
            stage=Stage.COMPILE,
            subject=film,
            limit=1,
        ).rows
    if not stuck:
        raise NothingToCompile("No compilation of this film stands still; send the film back.")
    events = work.retry(kinora.store, request, stuck[0].id, said.reason)
    return WorkAsked(position=events[-1].position, changed=True, work=stuck[0].id)


def _add(verb: str, command: Callable[..., list[RecordedEvent]], summary: str) -> None:
    def judge(kinora: Door, request: Asked, film: UUID, said: Reason) -> Done:
        return done(kinora, command(kinora.store, request, film, said.reason))

    router.add_api_route(
        f"/{{film}}/{verb}",
        judge,
        methods=["POST"],
        responses=COMMANDS,
        summary=summary,
        name=f"{verb}_film",
    )


_add("undo", animations.undo, "Take the latest act on the film back.")
_add("archive", animations.archive, "Put the film away without judging it.")
_add("restore", animations.restore, "Take the film out of the archive.")
