"""Remarks at frames of a film, written while it is watched."""

from dataclasses import dataclass
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from api.routes.dependencies import COMMANDS, Asked, Done, Door, done
from domain.animations.notes import LONGEST
from domain.commands import animations

router = APIRouter(prefix="/animations", tags=["animations"])


class Remark(BaseModel):
    """What is to be said about one frame, counted from 0."""

    model_config = ConfigDict(extra="forbid")

    frame: int = Field(ge=0, le=100_000)
    text: str = Field(min_length=1, max_length=LONGEST)


@dataclass(frozen=True, kw_only=True)
class Noted:
    """The remark stands; ``note`` takes it back."""

    position: int
    changed: bool
    note: UUID


@router.post("/{film}/notes", responses=COMMANDS)
def note_frame(kinora: Door, request: Asked, film: UUID, remark: Remark) -> Noted:
    """Write a remark at a frame of the latest render."""
    made = animations.note(kinora.store, request, film, frame=remark.frame, text=remark.text)
    return Noted(position=kinora.store.load(film)[-1].position, changed=True, note=made)


@router.post("/{film}/notes/{note}/withdraw", responses=COMMANDS)
def withdraw_note(kinora: Door, request: Asked, film: UUID, note: UUID) -> Done:
    """Take a remark back."""
    return done(kinora, animations.withdraw_note(kinora.store, request, film, note))
