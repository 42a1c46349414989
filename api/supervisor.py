"""Runs several processes as one: in order, with readiness, restarts and an orderly end."""

import os
import select
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from adapters.embedded import processes
from adapters.embedded.locks import FileLock, LockTimedOut
from adapters.embedded.processes import Process
from api.supervised_process import Pauses, ProcessSpec, SupervisedProcess
from api.supervisor_log import SUPERVISOR, LineSink
from api.supervisor_state import (
    AlreadyRunning,
    SupervisorState,
    lock_path,
    read_last_state,
    read_state,
    state_path,
    write_state,
)

_TURN_S = 0.1
"""How soon a signal, a death or a readiness is noticed at the latest."""

_LOCK_WITHIN_S = 1.0
"""Whoever asks whether the lock is held takes it for a moment, so one try may fail."""

_FOR_LEFTOVERS = ((signal.SIGTERM, 10.0), (signal.SIGKILL, 5.0))


class ProcessNotReady(Exception):
    """A process ended or stayed unready while everything was started; all were stopped."""


class Supervisor:
    """Looks after the processes of one data folder, in the foreground.

    To be used from the main thread: on Linux the processes end with the thread that starts them.
    """

    def __init__(
        self,
        specs: Sequence[ProcessSpec],
        *,
        data_dir: Path,
        sink: LineSink,
        pauses: Pauses | None = None,
    ) -> None:
        used = pauses or Pauses()
        self._data_dir = data_dir
        self._sink = sink
        self._children = [SupervisedProcess(spec, pauses=used, sink=sink) for spec in specs]
        self._started: list[SupervisedProcess] = []
        self._since = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self._stop_requests = 0
        self._published: SupervisorState | None = None

    def run(self, when_ready: Callable[[], None] | None = None) -> None:
        """Start everything, keep it running, stop it at SIGTERM, SIGINT or SIGHUP.

        ``when_ready`` is called once everything is ready. A second signal ends the waiting for
        processes that are slow to stop. Raises ``AlreadyRunning``, ``ProcessNotReady``, or
        ``OSError`` when the data folder cannot be written.
        """
        with self._only_one(), self._signals():
            try:
                self._start_all()
                if when_ready is not None and not self._stop_requests:
                    when_ready()
                while not self._stop_requests:
                    self._turn()
            finally:
                self._stop_all()

    def request_stop(self) -> None:
        """What a signal does."""
        self._stop_requests += 1

    def _start_all(self) -> None:
        for child in self._children:
            if self._stop_requests:
                return
            self._start(child)
        self._say("everything is ready")

    def _start(self, child: SupervisedProcess) -> None:
        spec = child.spec
        try:
            child.start()
        except OSError as error:
            raise ProcessNotReady(f"{spec.name} cannot be started: {error}") from error
        self._started.append(child)
        deadline = time.monotonic() + spec.ready_within_s
        while not child.state.ready and not self._stop_requests:
            self._turn()
            if child.state.last_exit is not None:
                raise ProcessNotReady(
                    f"{spec.name} ended with {child.state.last_exit} before it was ready; "
                    "its last lines say why."
                )
            if time.monotonic() > deadline:
                raise ProcessNotReady(
                    f"{spec.name} was not ready within {spec.ready_within_s:g} s."
                )

    def _turn(self) -> None:
        """Wait a moment for something to happen, and see to it."""
        self._pass_on_output()
        for child in self._started:
            child.tend()
        self._publish()

    def _pass_on_output(self) -> None:
        talking = {child.output: child for child in self._started if child.output is not None}
        for descriptor in select.select(list(talking), [], [], _TURN_S)[0]:
            talking[descriptor].pass_on_output()

    def _stop_all(self) -> None:
        """In reverse order, each after the ones that need it have ended."""
        self._publish(stopping=True)
        enough = self._stop_requests + 1
        while self._started:
            child = self._started[-1]
            child.ask_to_stop()
            deadline = time.monotonic() + child.spec.grace_s
            while not child.has_ended():
                if time.monotonic() > deadline or self._stop_requests >= enough:
                    self._say(f"{child.spec.name} does not end by itself; killing it")
                    child.kill()
                else:
                    self._pass_on_output()
            self._started.pop()
        with suppress(OSError):
            state_path(self._data_dir).unlink(missing_ok=True)

    def _publish(self, *, stopping: bool = False) -> None:
        """Write down what runs, when it changed."""
        state = SupervisorState(
            supervisor=_ourselves(),
            since=self._since,
            stopping=stopping,
            processes=tuple(child.state for child in self._children),
        )
        if state != self._published:
            try:
                write_state(self._data_dir, state)
                self._published = state
            except OSError as error:  # a full disk is no reason to stop; try again soon
                self._say(f"the state file could not be written: {error}")

    @contextmanager
    def _only_one(self) -> Iterator[None]:
        self._data_dir.mkdir(parents=True, exist_ok=True)
        with FileLock(lock_path(self._data_dir)) as lock:
            try:
                lock.own(within_s=_LOCK_WITHIN_S)
            except LockTimedOut as error:
                raise AlreadyRunning(read_state(self._data_dir)) from error
            _end_leftovers(read_last_state(self._data_dir))
            yield

    @contextmanager
    def _signals(self) -> Iterator[None]:
        def stop(*_: object) -> None:
            self.request_stop()

        wanted = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        before = {number: signal.signal(number, stop) for number in wanted}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _say(self, text: str) -> None:
        self._sink.line(SUPERVISOR, text)


def _ourselves() -> Process:
    ourselves = processes.identify(os.getpid())
    if ourselves is None:
        raise ProcessLookupError("this process cannot be found in the list of processes")
    return ourselves


def _end_leftovers(state: SupervisorState | None) -> None:
    """Stop what a killed supervisor left behind where the system did not end it."""
    for left in reversed(state.processes if state else ()):
        if left.process is not None and processes.is_alive(left.process):
            processes.stop(left.process, _FOR_LEFTOVERS)
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(left.process.pid, signal.SIGKILL)
