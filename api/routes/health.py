"""Health: is the process alive, can it work, and what is it made of."""

from importlib.metadata import version
from platform import python_version
from typing import Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from adapters.event_store.errors import StoreUnavailable
from adapters.work_queue.dramatiq_work_queue import QueueUnavailable
from api.bootstrap import Kinora

router = APIRouter(tags=["health"])

LIBRARIES = ("eventsourcing", "dramatiq", "psycopg", "skia-python", "av", "numpy", "fastapi")
"""Those whose versions explain most differences between two machines."""


class Versions(BaseModel):
    """What this process is made of."""

    kinora: str
    python: str
    libraries: dict[str, str]


class Health(BaseModel):
    """Alive, and what it is made of."""

    status: Literal["alive"]
    versions: Versions


class Readiness(BaseModel):
    """Whether every part that work needs answers."""

    status: Literal["ready", "not ready"]
    log: bool
    queue: bool


@router.get("/health")
def health() -> Health:
    """The process answers."""
    libraries = {name: version(name) for name in LIBRARIES}
    return Health(
        status="alive",
        versions=Versions(kinora=version("kinora"), python=python_version(), libraries=libraries),
    )


@router.get("/health/ready", responses={503: {"model": Readiness}})
def readiness(request: Request, response: Response) -> Readiness:
    """Log and queue answer; 503 when one of them does not."""
    kinora: Kinora = request.app.state.kinora
    log, queue = _log_answers(kinora), _queue_answers(kinora)
    if not (log and queue):
        response.status_code = 503
    return Readiness(status="ready" if log and queue else "not ready", log=log, queue=queue)


def _log_answers(kinora: Kinora) -> bool:
    try:
        kinora.store.head()
    except StoreUnavailable:
        return False
    return True


def _queue_answers(kinora: Kinora) -> bool:
    try:
        kinora.queue.depths()
    except QueueUnavailable:
        return False
    return True
