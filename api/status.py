"""How everything is doing, in one answer: for ``kinora status`` and ``/api/status``."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from zoneinfo import ZoneInfo

from adapters.event_store.cursors import lags
from adapters.work_queue.dramatiq_work_queue import QueueUnavailable
from api.bootstrap import Kinora
from api.idea_supply import SupplyNow, supply_now
from api.supervisor_state import SupervisorState, read_state
from projections.production_line import WORK
from projections.today import today


@dataclass(frozen=True, kw_only=True)
class FollowerStatus:
    """One reader of the log."""

    name: str
    position: int
    behind: int
    behind_s: float
    active: bool
    parked_streams: int
    last_error: str


@dataclass(frozen=True, kw_only=True)
class ProcessStatus:
    """One process of ``kinora up``."""

    name: str
    pid: int | None
    ready: bool
    restarts: int
    since: str
    port: int | None


@dataclass(frozen=True, kw_only=True)
class Status:
    """Everything at one moment."""

    version: str
    profile: str
    running: bool
    """Whether ``kinora up`` looks after this profile now."""
    head: int
    """Number of events in the log."""
    head_hash: str
    processes: tuple[ProcessStatus, ...]
    followers: tuple[FollowerStatus, ...]
    queue: Mapping[str, int] | None
    """Messages waiting per stage; ``None`` when the queue cannot be asked."""
    work: Mapping[str, int]
    """Pieces of work per state."""
    ideas: SupplyNow


def collect_status(kinora: Kinora) -> Status:
    """Ask every part; what cannot answer is left out, not guessed."""
    head, digest = kinora.store.head()
    supervised = read_state(kinora.settings.data_dir)
    return Status(
        version=version("kinora"),
        profile=kinora.settings.profile,
        running=supervised is not None,
        head=head,
        head_hash=digest.hex(),
        processes=_processes(supervised),
        followers=_followers(kinora),
        queue=_queue(kinora),
        work=_work(kinora),
        ideas=_ideas(kinora),
    )


def _processes(supervised: SupervisorState | None) -> tuple[ProcessStatus, ...]:
    if supervised is None:
        return ()
    return tuple(
        ProcessStatus(
            name=each.name,
            pid=None if each.process is None else each.process.pid,
            ready=each.ready,
            restarts=each.restarts,
            since=each.since,
            port=each.port,
        )
        for each in supervised.processes
    )


def _followers(kinora: Kinora) -> tuple[FollowerStatus, ...]:
    with kinora.connections.use() as connection:
        return tuple(
            FollowerStatus(
                name=each.name,
                position=each.position,
                behind=each.events,
                behind_s=round(each.seconds, 1),
                active=each.active,
                parked_streams=each.parked,
                last_error=each.last_error,
            )
            for each in lags(connection)
        )


def _queue(kinora: Kinora) -> Mapping[str, int] | None:
    try:
        return {str(stage): depth for stage, depth in kinora.queue.depths().items()}
    except QueueUnavailable:
        return None


def _ideas(kinora: Kinora) -> SupplyNow:
    date = kinora.clock.now().astimezone(ZoneInfo(kinora.zone)).date().isoformat()
    with kinora.views.reader(fresh=False) as reader:
        day = today(reader, date=date)
        return supply_now(kinora, reader, asked=0 if day is None else day.ideas_asked)


def _work(kinora: Kinora) -> Mapping[str, int]:
    with kinora.views.reader(fresh=False) as reader:
        counted = reader.count_by(WORK, "state")
    return {str(state): count for state, count in sorted(counted.items())}
