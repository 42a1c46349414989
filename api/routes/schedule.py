"""Schedule: the rhythm as it is, and what became of each day."""

from dataclasses import dataclass

from fastapi import APIRouter

from api.routes.dependencies import READS, Cursor, Door, Limit, Viewing
from api.schedule_now import ScheduleNow, schedule_now
from projections.schedule import ScheduleRow, schedule_history

router = APIRouter(prefix="/schedule", tags=["schedule"])


@dataclass(frozen=True, kw_only=True)
class SchedulePage:
    """The rhythm with the history of the scheduler, the newest day first."""

    position: int
    rhythm: ScheduleNow
    items: tuple[ScheduleRow, ...]
    next: str | None


@router.get("", responses=READS)
def read_schedule(
    kinora: Door, view: Viewing, cursor: Cursor = "", limit: Limit = 30
) -> SchedulePage:
    """When the next day opens and films go out, and what became of each day or why nothing."""
    page = schedule_history(view.reader, limit=limit, after=cursor)
    return SchedulePage(
        position=view.position,
        rhythm=schedule_now(kinora, view.reader),
        items=page.rows,
        next=page.next or None,
    )
