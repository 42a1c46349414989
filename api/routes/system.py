"""System: processes, followers, queues, services, disk, read models, and long tasks."""

import shutil
from dataclasses import asdict, dataclass
from typing import Any, Literal
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from adapters.event_store.connections import connect
from adapters.event_store.errors import StoreUnavailable
from adapters.work_queue.dramatiq_work_queue import QueueUnavailable
from api.bootstrap import Kinora
from api.cli.words import Words
from api.diagnosis import bundle
from api.doctor import examine
from api.jobs import Job, Tell
from api.problems import NotFound
from api.routes.dependencies import COMMANDS, READS, Door, Language, Viewing
from api.status import Status, collect_status
from projections.folding import Poisoned
from projections.projection import Projection
from projections.rebuild import rebuild
from projections.registry import PROJECTIONS, projection
from projections.system import LogTotals, ViewState, log_totals, poisoned_streams, view_states

router = APIRouter(prefix="/system", tags=["system"])

REBUILD = "rebuild-views"


@dataclass(frozen=True, kw_only=True)
class Disk:
    """The disk that the profile's folder is on, in bytes."""

    folder: str
    total: int
    free: int


@dataclass(frozen=True, kw_only=True)
class Services:
    """Whether each server answers, and whether it is the embedded one."""

    log: bool
    queue: bool
    embedded_database: bool
    embedded_queue: bool


@dataclass(frozen=True, kw_only=True)
class SystemPage:
    """How everything is doing."""

    position: int
    status: Status
    services: Services
    disk: Disk
    totals: LogTotals
    views: tuple[ViewState, ...]
    poisoned: tuple[Poisoned, ...]
    jobs: tuple[Job, ...]


@dataclass(frozen=True, kw_only=True)
class Looked:
    """One thing that was looked at; ``todo`` is empty where nothing is to be done."""

    name: str
    state: Literal["ok", "warning", "failed", "optional"]
    text: str
    todo: str


@dataclass(frozen=True, kw_only=True)
class DoctorPage:
    """Everything Kinora needs; ``healthy`` without anything failed."""

    position: int
    healthy: bool
    items: tuple[Looked, ...]


class Rebuilding(BaseModel):
    """Which read models; all of them without a name."""

    model_config = ConfigDict(extra="forbid")

    names: list[str] = Field(default=[], max_length=20)
    check: bool = False
    """Only compare: build beside the live one and drop it."""


@router.get("", responses=READS)
def read_system(kinora: Door, view: Viewing) -> SystemPage:
    """Processes, follower lag, queues, disk, services, read models and long tasks."""
    with kinora.connections.use() as connection:
        views, poisoned = view_states(connection), poisoned_streams(connection)
    return SystemPage(
        position=view.position,
        status=collect_status(kinora),
        services=_services(kinora),
        disk=_disk(kinora),
        totals=log_totals(view.reader),
        views=views,
        poisoned=poisoned,
        jobs=kinora.jobs.all(),
    )


@router.get("/doctor", responses=READS)
def read_doctor(kinora: Door, language: Language = "pl") -> DoctorPage:
    """Everything Kinora needs, looked at now; this takes a second or two."""
    words = Words(language)
    checks = examine(kinora.settings)
    return DoctorPage(
        position=kinora.store.head()[0],
        healthy=all(each.state != "failed" for each in checks),
        items=tuple(
            Looked(
                name=each.name,
                state=each.state,
                text=words(each.text, **each.values),
                todo=words(each.todo, **each.values) if each.todo else "",
            )
            for each in checks
        ),
    )


@router.get("/diagnosis", responses=READS, response_class=Response)
def read_diagnosis(kinora: Door) -> Response:
    """A zip file for whoever helps: versions, settings, status, checks, failures and the ends
    of logs, without secrets."""
    name = f"kinora-diagnosis-{kinora.clock.now():%Y%m%d-%H%M}.zip"
    return Response(
        bundle(kinora),
        media_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@router.get("/jobs/{job}", responses=READS)
def read_job(kinora: Door, job: UUID) -> Job:
    """One long task with its progress, and its result at the end."""
    found = kinora.jobs.find(job)
    if found is None:
        raise NotFound("job", job)
    return found


@router.post("/jobs/{job}/cancel", responses=COMMANDS, status_code=202)
def cancel_job(kinora: Door, job: UUID) -> Job:
    """Stop one long task at its next step; what it made so far is dropped."""
    found = kinora.jobs.cancel(job)
    if found is None:
        raise NotFound("job", job)
    return found


@router.post("/rebuild", responses=COMMANDS, status_code=202)
def rebuild_views(kinora: Door, wanted: Rebuilding) -> Job:
    """Build read models again from the log, beside the live ones, compare and switch over."""
    chosen = [projection(name) for name in wanted.names] or list(PROJECTIONS)
    return kinora.jobs.start(
        REBUILD, lambda tell: _rebuilt(kinora, chosen, tell, check=wanted.check)
    )


def _rebuilt(
    kinora: Kinora, chosen: list[Projection], tell: Tell, *, check: bool
) -> dict[str, Any]:
    kinora.views.catch_up()
    reports = []
    for number, each in enumerate(chosen):
        share = _share_of(tell, number, len(chosen), each.name)
        with connect(kinora.urls.database) as connection:
            reports.append(rebuild(connection, each, kinora.store, check=check, progress=share))
        tell((number + 1) * 100, len(chosen) * 100, each.name)
    return {
        "equal": all(each.equal for each in reports if each.compared),
        "reports": [asdict(each) for each in reports],
    }


def _share_of(tell: Tell, number: int, count: int, name: str) -> Any:
    """Progress of one of several read models, in hundredths."""

    def progress(reached: int, target: int) -> None:
        tell(number * 100 + round(100 * reached / max(1, target)), count * 100, name)

    return progress


def _services(kinora: Kinora) -> Services:
    return Services(
        log=_answers(kinora.store.head),
        queue=_answers(kinora.queue.depths),
        embedded_database=not kinora.settings.database_url,
        embedded_queue=not kinora.settings.redis_url,
    )


def _answers(ask: Any) -> bool:
    try:
        ask()
    except (StoreUnavailable, QueueUnavailable):
        return False
    return True


def _disk(kinora: Kinora) -> Disk:
    folder = kinora.settings.data_dir
    known = folder if folder.exists() else folder.parent
    usage = shutil.disk_usage(known)
    return Disk(folder=str(folder), total=usage.total, free=usage.free)
