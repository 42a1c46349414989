"""Processor time of the API and of the database: what a request costs on a machine that is busy
with other things as well. Linux only; elsewhere nothing is told."""

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg

_TICKS = os.sysconf("SC_CLK_TCK")


class Processor:
    """Counts from when it is made."""

    def __init__(self, *, api: int, database_url: str) -> None:
        self._api = api
        with psycopg.connect(database_url) as connection:
            backend = connection.info.backend_pid
        self._server = _parent(backend)
        self._begun = self._spent()

    def ms_per(self, requests: int) -> dict[str, float]:
        """Milliseconds of the API and of the database per request; empty where unknown."""
        now = self._spent()
        return {
            name: round(1000 * (seconds - self._begun[name]) / requests, 2)
            for name, seconds in now.items()
        }

    def _spent(self) -> dict[str, float]:
        if not Path("/proc/self/stat").exists():
            return {}
        children = (pid for pid in _processes() if _parent(pid) == self._server)
        # Workers of parallel questions have ended by now: their parent knows their time.
        database = _seconds(self._server, dead_children=True) + sum(map(_seconds, children))
        return {"api_cpu_ms": _seconds(self._api), "database_cpu_ms": database}


def _processes() -> Iterator[int]:
    return (int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit())


def _fields(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return []


def _parent(pid: int) -> int:
    found = _fields(pid)
    return int(found[1]) if found else 0


def _seconds(pid: int, *, dead_children: bool = False) -> float:
    found = _fields(pid)
    return sum(map(int, found[11 : 15 if dead_children else 13])) / _TICKS
