"""A painter in a process beside this one: it draws while this one still simulates.

It is started before anything heavy is imported here, so that both import at the same time,
and stays for further films (``--watch``, a warm renderer). What it draws is the same to the bit.
"""

import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from api.render_guard import PARENT_VARIABLE

if TYPE_CHECKING:
    from api.render_plan import Plan
    from api.render_progress import ProgressLines
    from domain.picture.frame_list import Frame, Header
    from domain.picture.look import Look

PROGRAM = "api.render_painter"
END_S = 5.0


class WorkerFailed(Exception):
    """A process that draws ended without its segments."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a painter tells."""

    drawn: int = 0
    """Frames, since it told last."""
    reused: int = 0
    """Frames of segments that were kept before, likewise."""
    ended_s: float | None = None
    """The film is drawn; seconds that took."""
    failed: str = ""


class Beside:
    """At most one painter, started when it is asked for and closed with this."""

    def __init__(self, *, speaks: bool = True) -> None:
        """``speaks``: what goes wrong in the painter is told on this process's stderr."""
        self._words = None if speaks else subprocess.DEVNULL
        self._process: subprocess.Popen[bytes] | None = None
        self._line: Connection[Any, Any] | None = None
        self._orders: SimpleQueue[object] = SimpleQueue()
        self._sender: Thread | None = None
        self._drawing = False

    @property
    def ready(self) -> bool:
        """Whether there is a painter that lives."""
        return self._process is not None and self._process.poll() is None

    @property
    def process_id(self) -> int | None:
        """The painter's number; ``None`` where there is none."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Have a painter. Where none can be started there is none, and films are drawn here."""
        if self.ready:
            return
        self.close()
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = subprocess.Popen(  # noqa: S603 - a program of our own
                    [sys.executable, "-m", PROGRAM, str(theirs.fileno())],
                    pass_fds=(theirs.fileno(),), stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL, stderr=self._words,
                    env=os.environ | {PARENT_VARIABLE: str(os.getpid())},
                )  # fmt: skip
            except OSError:
                ours.close()
                return
        self._line = Connection(ours.detach())
        self._orders = SimpleQueue()
        self._sender = Thread(target=_send, args=(self._line, self._orders), daemon=True)
        self._sender.start()

    def begin(
        self, header: "Header", look: "Look", plan: "Plan", *, threads: int, folder: Path, key: str
    ) -> None:
        """A film whose segments go into a folder, each when its last frame is drawn."""
        self._drawing = True
        self._orders.put((header, look, plan, threads, str(folder), key))

    def frame(self, frame: "Frame") -> None:
        """The film's next frame."""
        self._orders.put(frame)

    def drawn(self, progress: "ProgressLines") -> None:
        """Pass on how many frames were drawn since the last look. Raises ``WorkerFailed``."""
        while self._poll():
            self._hear(progress)

    def finish(self, progress: "ProgressLines") -> float:
        """Wait for the rest; seconds that drawing took. Raises ``WorkerFailed``."""
        self._orders.put(None)
        while (spent := self._hear(progress)) is None:
            pass
        self._drawing = False
        return spent

    def break_off(self) -> None:
        """Leave no film half-drawn: end a painter that is in the middle of one."""
        if self._drawing:
            self.close()

    def close(self) -> None:
        """End the painter, whatever it is at."""
        self._drawing = False
        process, line = self._process, self._line
        self._process = self._line = None
        if process is not None:
            process.kill()
            process.wait(END_S)
        if self._sender is not None:
            self._orders.put(_Stop())
            self._sender.join(END_S)
            self._sender = None
        if line is not None:
            line.close()

    def _poll(self) -> bool:
        try:
            return self._line is not None and self._line.poll()
        except OSError as failure:
            raise WorkerFailed("the painter ended") from failure

    def _hear(self, progress: "ProgressLines") -> float | None:
        """Pass one message on; the seconds that drawing took, when it is the last."""
        if self._line is None:
            raise WorkerFailed("there is no painter")
        try:
            told: Told = self._line.recv()
        except (EOFError, OSError) as failure:
            raise WorkerFailed("the painter ended without its segments") from failure
        if told.failed:
            raise WorkerFailed(told.failed)
        if told.drawn:
            progress.done(told.drawn)
        if told.reused:
            progress.reused(told.reused)
        return told.ended_s


class _Stop:
    """Ends the thread that sends."""


def _send(line: "Connection[Any, Any]", orders: SimpleQueue[object]) -> None:
    """Send what is queued. When the painter is gone, the next look at the line tells."""
    while not isinstance(order := orders.get(), _Stop):
        try:
            line.send(order)
        except OSError:
            return
