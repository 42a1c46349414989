"""Status: processes, lag per follower, queue, work by state."""

from fastapi import APIRouter, Request

from api.routes.dependencies import READS
from api.status import Status, collect_status

router = APIRouter(prefix="/api", tags=["status"])


@router.get("/status", responses=READS)
def status(request: Request) -> Status:
    """How everything is doing now."""
    return collect_status(request.app.state.kinora)
