"""One server as a child of this process: started, tended, stopped."""

import subprocess
import time

from adapters.embedded import processes
from adapters.embedded.problems import ServicesUnavailable, from_log
from adapters.embedded.processes import Process
from adapters.embedded.server import Server, length_of, read_from, say

_READY_WITHIN_S = 60.0
"""Recovery after a crash reads the write-ahead log, which may take a while."""

_RECOVER_WITHIN_S = 15.0
_LOOK_S = 0.01
_FIRST_PAUSE_S = 0.1
_LONGEST_PAUSE_S = 5.0
_STABLE_S = 30.0
"""A server that stayed up this long starts again without a pause."""


class Watched:
    """A server that is started again when it dies. To be used from the main thread only."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._child: subprocess.Popen[bytes] | None = None
        self._log_start = 0
        self._spawned_at = 0.0
        self._retry_at = 0.0
        self._failures = 0
        self.ready = False
        """Whether it accepted connections when last looked at."""

    @property
    def server(self) -> Server:
        """What is watched."""
        return self._server

    @property
    def process(self) -> Process | None:
        """The running process, if there is one."""
        return None if self._child is None else processes.identify(self._child.pid)

    def start(self) -> None:
        """Prepare the data and start the process. Raises ``ServicesUnavailable``, ``OSError``."""
        self._server.prepare()
        self._log_start = length_of(self._server.log)
        self._child = self._server.spawn()
        self._spawned_at = time.monotonic()

    def await_ready(self) -> None:
        """Wait until it accepts connections. Raises ``ServicesUnavailable``."""
        began = time.monotonic()
        while not self._look():
            waited = time.monotonic() - began
            ended = self._child is None or self._child.poll() is not None
            if ended and waited < _RECOVER_WITHIN_S and self._server.recover(self._said()):
                time.sleep(_FIRST_PAUSE_S)
                self.start()
            elif ended or waited > _READY_WITHIN_S:
                raise from_log(self._server.name.capitalize(), self._server.log, self._said())
            else:
                time.sleep(_LOOK_S)

    def tend(self) -> None:
        """Look after it: note that it died, start it again, longer pauses each time."""
        if self._child is not None and self._child.poll() is None:
            self.ready = self.ready or self._look()
            if self.ready and time.monotonic() - self._spawned_at > _STABLE_S:
                self._failures = 0
        elif self._child is not None:
            say(f"{self._server.name} ended with {self._child.returncode}; starting it again")
            if not self.ready:
                self._server.recover(self._said())
            self._pause()
        elif time.monotonic() >= self._retry_at:
            self._start_again()

    def ask_to_stop(self) -> None:
        """Send the polite signal and return at once."""
        if self._child is not None:
            self._child.send_signal(self._server.stop_signals[0][0])

    def await_stop(self) -> None:
        """Wait for the end that was asked for, insisting when it does not come."""
        if self._child is None:
            return
        for number, patience_s in self._server.stop_signals:
            if _ended_within(self._child, patience_s):
                break
            self._child.send_signal(number)
        self._child.wait()
        self._child = None
        self.ready = False

    def _look(self) -> bool:
        self.ready = self._child is not None and self._server.is_ready(self._child.pid)
        return self.ready

    def _start_again(self) -> None:
        try:
            self.start()
        except (OSError, ServicesUnavailable) as problem:
            say(f"{self._server.name} could not be started again: {problem}")
            self._pause()

    def _pause(self) -> None:
        pause = min(_FIRST_PAUSE_S * 2**self._failures, _LONGEST_PAUSE_S) if self._failures else 0
        self._retry_at = time.monotonic() + pause
        self._failures += 1
        self._child = None
        self.ready = False

    def _said(self) -> str:
        """What it wrote since it was started."""
        return read_from(self._server.log, self._log_start)


def _ended_within(child: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True
