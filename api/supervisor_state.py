"""What the supervisor of a data folder runs, seen from other processes."""

import json
import signal
from dataclasses import asdict, dataclass
from pathlib import Path

from adapters.embedded import processes
from adapters.embedded.layout import write_private
from adapters.embedded.locks import is_held
from adapters.embedded.processes import Process
from api.supervised_process import ProcessState

_FORMAT = 1


class AlreadyRunning(Exception):
    """Another supervisor looks after this data folder."""

    def __init__(self, state: "SupervisorState | None") -> None:
        who = f"process {state.supervisor.pid}, since {state.since}" if state else "just starting"
        super().__init__(f"Kinora is already running here ({who}).")
        self.state = state


class StillRunning(Exception):
    """The supervisor was asked to stop and has not ended in time; it goes on stopping."""


@dataclass(frozen=True, kw_only=True)
class SupervisorState:
    """A supervisor and its processes."""

    supervisor: Process
    since: str
    """RFC 3339 in UTC."""
    stopping: bool
    processes: tuple[ProcessState, ...]
    """In the order of starting."""


def lock_path(data_dir: Path) -> Path:
    """Locked by the supervisor as long as it lives."""
    return data_dir / "supervisor.lock"


def state_path(data_dir: Path) -> Path:
    """Written by the supervisor at every change, mode 0600."""
    return data_dir / "supervisor.json"


def read_state(data_dir: Path) -> SupervisorState | None:
    """What runs now; ``None`` when no supervisor looks after this folder."""
    state = read_last_state(data_dir)
    alive = state is not None and processes.is_alive(state.supervisor)
    return state if alive and is_held(lock_path(data_dir)) else None


def read_last_state(data_dir: Path) -> SupervisorState | None:
    """What the file says, even if its supervisor was killed since."""
    try:
        said = json.loads(state_path(data_dir).read_text(encoding="utf-8"))
        if said.pop("format") != _FORMAT:
            return None
        of_all = tuple(_process_state(state) for state in said.pop("processes"))
        supervisor = Process(**said.pop("supervisor"))
        return SupervisorState(**said, supervisor=supervisor, processes=of_all)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_state(data_dir: Path, state: SupervisorState) -> None:
    """Replace the file. Raises ``OSError``."""
    write_private(state_path(data_dir), json.dumps({"format": _FORMAT} | asdict(state), indent=1))


def stop_running(data_dir: Path, *, within_s: float = 90.0) -> bool:
    """Stop the supervisor and all it runs; ``False`` when there was none.

    Waits for the end. Raises ``StillRunning`` after ``within_s``.
    """
    state = read_state(data_dir)
    if state is None:
        return False
    if not processes.stop(state.supervisor, ((signal.SIGTERM, within_s),)):
        raise StillRunning(
            f"Kinora (process {state.supervisor.pid}) has not ended within {within_s:.0f} s."
        )
    return True


def _process_state(said: dict[str, object]) -> ProcessState:
    process = said.pop("process")
    known = Process(**process) if isinstance(process, dict) else None
    return ProcessState(**said, process=known)  # type: ignore[arg-type]
