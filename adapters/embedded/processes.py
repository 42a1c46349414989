"""Processes named so that a recycled number is never taken for the process that had it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_LOOK_S = 0.02


@dataclass(frozen=True, kw_only=True)
class Process:
    """A running process: its number, and when it was started in the system's own words."""

    pid: int
    started: str


def identify(pid: int) -> Process | None:
    """The process with this number, or ``None`` when there is none that still runs."""
    if pid <= 0:
        return None
    started = _started_on_linux(pid) if sys.platform == "linux" else _started_by_ps(pid)
    return Process(pid=pid, started=started) if started else None


def is_alive(process: Process) -> bool:
    """Whether exactly this process still runs. One that only waits to be reaped does not."""
    return identify(process.pid) == process


def command_of(pid: int) -> str:
    """The command line of a process, or an empty text when it cannot be read."""
    return _command_on_linux(pid) if sys.platform == "linux" else _ps(pid, "command=")


def stop(process: Process, signals: Sequence[tuple[signal.Signals, float]]) -> bool:
    """Send each signal in turn and wait its seconds; return whether the process ended.

    A process that ended meanwhile, or whose number was taken by another, is not signalled.
    """
    for number, patience_s in signals:
        if not is_alive(process):
            return True
        try:
            os.kill(process.pid, number)
        except ProcessLookupError:
            return True
        except PermissionError:
            return False
        if wait_until_gone(process, within_s=patience_s):
            return True
    return not is_alive(process)


def wait_until_gone(process: Process, *, within_s: float) -> bool:
    """Wait for a process, which may be nobody's child of ours, to end."""
    deadline = time.monotonic() + within_s
    while is_alive(process):
        if time.monotonic() > deadline:
            return False
        time.sleep(_LOOK_S)
    return True


def _started_on_linux(pid: int) -> str:
    """Boot and start tick (``proc_pid_stat(5)``, field 22), which no two processes share."""
    try:
        line = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
    fields = line.rpartition(")")[2].split()
    return "" if fields[0] in "ZX" else f"{boot}/{fields[19]}"


def _command_on_linux(pid: int) -> str:
    try:
        return os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" "))
    except OSError:
        return ""


def _started_by_ps(pid: int) -> str:
    answer = _ps(pid, "stat=", "lstart=")
    state, _, started = answer.partition(" ")
    return "" if not state or state.startswith("Z") else started.strip()


def _ps(pid: int, *columns: str) -> str:
    wanted = [part for column in columns for part in ("-o", column)]
    answer = subprocess.run(  # noqa: S603 - fixed program, a number and constant columns
        ["/bin/ps", *wanted, "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
        env={"LC_ALL": "C", "TZ": "UTC"},
    )
    return answer.stdout.strip()
