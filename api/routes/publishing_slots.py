"""Publishing calendar: publications moved to another slot, and moved back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from api.bootstrap import Kinora
from api.routes.dependencies import COMMANDS, Asked, Door
from domain.commands import moving
from domain.days.calendar import parse_time
from domain.events.event import RecordedEvent, payloads
from domain.publications.state import fold

router = APIRouter(prefix="/publishing-calendar", tags=["publishing-calendar"])


class SlotWish(BaseModel):
    """The day to move to, in the operator's time zone; at the time of day it has without one."""

    model_config = ConfigDict(extra="forbid")

    day: dt.date
    time: Annotated[str, Field(pattern=r"^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$")] = ""


@dataclass(frozen=True, kw_only=True)
class Moved:
    """Where the publication is planned now; ``None``: without a time, as before the move."""

    position: int
    changed: bool
    publish_at: dt.datetime | None


@router.post("/{publication_id}/move", responses=COMMANDS)
def move_publication(kinora: Door, request: Asked, publication_id: UUID, wish: SlotWish) -> Moved:
    """Plan a publication for another day. One film a day; nothing that was sent, or is over."""
    events = moving.move(
        kinora.store,
        request,
        publication_id,
        wish.day,
        parse_time(wish.time) if wish.time else None,
        now=kinora.clock.now(),
        zone=ZoneInfo(kinora.zone),
    )
    return _moved(kinora, publication_id, events)


@router.post("/{publication_id}/move/undo", responses=COMMANDS)
def undo_move(kinora: Door, request: Asked, publication_id: UUID) -> Moved:
    """Plan again what was planned before the last move."""
    events = moving.undo_move(
        kinora.store,
        request,
        publication_id,
        now=kinora.clock.now(),
        zone=ZoneInfo(kinora.zone),
    )
    return _moved(kinora, publication_id, events)


def _moved(kinora: Kinora, publication: UUID, events: Sequence[RecordedEvent]) -> Moved:
    state = fold(payloads(kinora.store.load(publication)))
    return Moved(
        position=events[-1].position if events else kinora.store.head()[0],
        changed=bool(events),
        publish_at=state.publish_at,
    )
