"""One process under the supervisor: started, listened to, started again, stopped."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from adapters.embedded import processes
from adapters.embedded.processes import Process
from adapters.embedded.spawning import tied_to_owner
from api.supervisor_log import SUPERVISOR, LineSink

_LONGEST_LINE = 65_536
"""Bytes: what is longer is passed on in pieces rather than kept in memory."""


def no_probe() -> bool:
    """A process that needs no probe is ready as soon as it runs."""
    return True


@dataclass(frozen=True, kw_only=True)
class ProcessSpec:
    """What to run and how to tell that it runs."""

    name: str
    argv: tuple[str, ...]
    env: Mapping[str, str] = field(default_factory=dict)
    """Added to the supervisor's own environment."""
    is_ready: Callable[[], bool] = no_probe
    """Asked several times a second until it says yes; to answer within a second.
    ``OSError`` means not yet."""
    ready_within_s: float = 30.0
    grace_s: float = 10.0
    """Between SIGTERM and SIGKILL."""
    port: int | None = None
    """Where it listens, for the state file."""


@dataclass(frozen=True, kw_only=True)
class Pauses:
    """How long to wait before starting again what died; doubled with every failure."""

    first_s: float = 0.5
    longest_s: float = 30.0
    stable_s: float = 60.0
    """A process that ran this long begins again with the first pause."""

    def after(self, failures: int) -> float:
        """The pause after this many failures in a row, in seconds."""
        return float(min(self.first_s * 2 ** min(failures, 30), self.longest_s))


@dataclass(frozen=True, kw_only=True)
class ProcessState:
    """How one process is doing."""

    name: str
    process: Process | None
    """``None`` while it waits to be started again."""
    since: str
    """When it was last started, RFC 3339 in UTC; empty when it never was."""
    restarts: int
    ready: bool
    port: int | None
    last_exit: int | None
    """Exit code of the last process that ended; negative for a signal."""


class SupervisedProcess:
    """Keeps one process running. To be used from the main thread only."""

    def __init__(self, spec: ProcessSpec, *, pauses: Pauses, sink: LineSink) -> None:
        self.spec = spec
        self._pauses = pauses
        self._sink = sink
        self._child: subprocess.Popen[bytes] | None = None
        self._identity: Process | None = None
        self._unfinished_line = b""
        self._started_at = 0.0
        self._retry_at = 0.0
        self._failures = 0
        self._state = ProcessState(
            name=spec.name,
            process=None,
            since="",
            restarts=0,
            ready=False,
            port=spec.port,
            last_exit=None,
        )

    @property
    def state(self) -> ProcessState:
        """A snapshot."""
        return self._state

    @property
    def output(self) -> int | None:
        """The descriptor to wait on for something to pass on."""
        out = self._child.stdout if self._child is not None else None
        return None if out is None or out.closed else out.fileno()

    def start(self) -> None:
        """Start the process in a group of its own; on Linux it ends with this process."""
        self._child = subprocess.Popen(  # noqa: S603 - the composition root chose it
            self.spec.argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PYTHONUNBUFFERED": "1"} | dict(self.spec.env),
            process_group=0,
            preexec_fn=tied_to_owner(signal.SIGTERM),  # noqa: PLW1509 - main thread only
        )
        if self._child.stdout is not None:
            os.set_blocking(self._child.stdout.fileno(), False)
        self._started_at = time.monotonic()
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self._update(process=processes.identify(self._child.pid), since=now, ready=False)

    def tend(self) -> None:
        """Look whether it is ready, whether it died, and whether to start it again."""
        if self._child is None:
            if time.monotonic() >= self._retry_at:
                self._start_again()
        elif self._child.poll() is not None:
            self._bury()
        elif not self._state.ready:
            self._update(ready=self._probe())
        elif time.monotonic() - self._started_at > self._pauses.stable_s:
            self._failures = 0

    def pass_on_output(self) -> None:
        """Give whole lines to the sink, as far as they are there."""
        if self.output is None or self._child is None or self._child.stdout is None:
            return
        try:
            while part := os.read(self._child.stdout.fileno(), _LONGEST_LINE):
                self._pass_on(part)
        except BlockingIOError:
            return
        self._child.stdout.close()

    def ask_to_stop(self) -> None:
        """Send SIGTERM to the process itself, which looks after its own children."""
        if self._child is not None:
            self._child.terminate()

    def has_ended(self) -> bool:
        """Whether it runs no more; the last of its output was passed on then."""
        if self._child is not None and self._child.poll() is not None:
            self._let_go(self._child)
        return self._child is None

    def kill(self) -> None:
        """End it and everything in its group at once."""
        if self._child is not None:
            _kill_group(self._child.pid)
            self._child.wait()
            self._let_go(self._child)

    def _start_again(self) -> None:
        self._update(restarts=self._state.restarts + 1)
        self._say(f"{self.spec.name} is started again, restart {self._state.restarts}")
        try:
            self.start()
        except OSError as error:
            self._plan_restart(f"cannot be started: {error}")

    def _bury(self) -> None:
        child = self._child
        if child is not None:
            self._let_go(child)
            self._plan_restart(f"ended with {child.returncode}")

    def _plan_restart(self, reason: str) -> None:
        self._retry_at = time.monotonic() + self._pauses.after(self._failures)
        self._failures += 1
        self._say(f"{self.spec.name} {reason}")

    def _let_go(self, child: subprocess.Popen[bytes]) -> None:
        """Take leave of an ended process; what it left in its group would work unwatched."""
        _kill_group(child.pid)
        self.pass_on_output()
        if self._unfinished_line:
            self._pass_on(b"\n")
        if child.stdout is not None:
            child.stdout.close()
        self._child = None
        self._update(process=None, ready=False, last_exit=child.returncode)

    def _pass_on(self, part: bytes) -> None:
        *lines, self._unfinished_line = (self._unfinished_line + part).split(b"\n")
        if len(self._unfinished_line) > _LONGEST_LINE:
            lines.append(self._unfinished_line)
            self._unfinished_line = b""
        for line in lines:
            self._sink.line(self.spec.name, line.decode(errors="replace").rstrip("\r"))

    def _probe(self) -> bool:
        try:
            return self.spec.is_ready()
        except OSError:
            return False

    def _say(self, text: str) -> None:
        self._sink.line(SUPERVISOR, text)

    def _update(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]


def _kill_group(leader: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
