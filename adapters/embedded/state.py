"""What runs for a data folder, as its holder wrote it down."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from adapters.embedded import processes
from adapters.embedded.layout import Layout, write_private
from adapters.embedded.locks import is_held
from adapters.embedded.processes import Process

_FORMAT = 1


@dataclass(frozen=True, kw_only=True)
class State:
    """The holder, its servers and where they are reached."""

    ready: bool
    database_url: str
    redis_url: str
    processes: dict[str, Process]
    """By name: ``holder``, ``postgres``, ``valkey``; a server that is down is missing."""


def write_state(path: Path, state: State) -> None:
    """Replace the state file (mode 0600: it holds the passwords). Raises ``OSError``."""
    write_private(path, json.dumps({"format": _FORMAT} | asdict(state), indent=1))


def read_state(path: Path) -> State | None:
    """What the file says, true or not any more; ``None`` when there is none to be read."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        if said.pop("format") != _FORMAT:
            return None
        named = {name: Process(**process) for name, process in said.pop("processes").items()}
        return State(**said, processes=named)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def verified_state(layout: Layout) -> State | None:
    """The state, if its holder lives, it says ready, and every process in it is the one named."""
    if not is_held(layout.holder_lock):
        return None
    state = read_state(layout.state)
    if state is None or not state.ready or set(state.processes) != {"holder", "postgres", "valkey"}:
        return None
    return state if all(map(processes.is_alive, state.processes.values())) else None
