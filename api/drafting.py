"""Composing and rehearsing in a process of its own, so that a dry simulation blocks no worker."""

import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import IO

import msgspec

from api.composing import COMPOSED_BY, read_text, sketched
from api.draft_program import Order
from domain.events.animation import Problem
from domain.ports import Brief, Draft, DraftRefused, Progress
from domain.stages.proofreading import Reading, Rehearsed

COMPOSING_S = 120.0
"""Of a processor's time. A draft takes a second or two; this long means that something hangs."""

REHEARSAL_S = 120.0
"""Stated limit of a rehearsal, of a processor's time; a film within the budget takes a tenth."""

SHARED_BY = 5
"""So many times longer it may take by the clock: a busy machine is no fault of the film."""

_LOOK_S = 0.1
_LONGEST_WORD = 300


class SubprocessDrafter:
    """Implements ``domain.ports.Drafter`` by running ``python -m api.draft_program``."""

    @property
    def version(self) -> str:
        return COMPOSED_BY

    def sketch(self, brief: Brief) -> Draft:
        """Compose right here: without a rehearsal it takes milliseconds."""
        return sketched(brief)

    def draft(self, brief: Brief, progress: Progress) -> Draft:
        """Compose in a child process; ``progress`` is asked every moment whether to go on."""
        try:
            out = _outcome(Order(brief=brief, limit_s=COMPOSING_S), progress)
        except ProgramFailed as failed:
            raise DraftRefused(str(failed)) from failed
        return msgspec.json.decode(out, type=Draft)


class SubprocessProofreader:
    """Implements ``domain.stages.proofreading.Proofreader``; only rehearsing takes a process."""

    def __init__(self, *, limit_s: float = REHEARSAL_S) -> None:
        self._limit_s = limit_s

    def read(self, text: str) -> Reading:
        """Read right here: it takes milliseconds."""
        return read_text(text)

    def rehearse(self, document: str, brief: Brief, progress: Progress) -> Rehearsed:
        """Rehearse in a child process; what breaks it or takes too long is no film."""
        try:
            order = Order(brief=brief, document=document, limit_s=self._limit_s)
            out = _outcome(order, progress)
        except ProgramFailed as failed:
            problem = Problem(
                path="",
                expected=f"a film that is simulated within {self._limit_s:g} s",
                got=str(failed),
                hint="fewer bodies, larger cells, fewer rules",
            )
            return Rehearsed(draft=None, problems=(problem,))
        return msgspec.json.decode(out, type=Rehearsed)


class ProgramFailed(Exception):
    """The program refused, broke down or took too long; the message says which."""


def _outcome(order: Order, progress: Progress) -> bytes:
    """What the program answers. Raises ``ProgramFailed``, or what ``progress`` raises."""
    child = subprocess.Popen(
        [sys.executable, "-m", "api.draft_program"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        talk = _Talk(child)
        talk.say(msgspec.json.encode(order))
        deadline = time.monotonic() + order.limit_s * SHARED_BY
        while talk.going_on(_LOOK_S):
            progress({"composing" if not order.document else "rehearsing": True, **talk.progress})
            if time.monotonic() > deadline:
                raise ProgramFailed(f"longer than {order.limit_s:g} s")
    finally:
        if child.poll() is None:
            child.kill()
        child.wait()
        talk.close()
    if child.returncode == -signal.SIGXCPU:
        raise ProgramFailed(f"longer than {order.limit_s:g} s")
    if child.returncode != 0:
        raise ProgramFailed(talk.last_word or f"the program ended with {child.returncode}")
    return talk.answer


class _Talk:
    """Both ends of a child: its answer, and what it says on the way, read as it comes."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child
        self.answer = b""
        self.progress: dict[str, object] = {}
        self.last_word = ""
        self._threads = [
            threading.Thread(target=self._hear_answer, daemon=True),
            threading.Thread(target=self._hear_progress, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def say(self, order: bytes) -> None:
        """Hand the order over; a child that is gone already says why when it is asked."""
        with suppress(BrokenPipeError):
            _pipe(self._child.stdin).write(order)
            _pipe(self._child.stdin).close()

    def going_on(self, wait_s: float) -> bool:
        """Wait a moment; whether the child is still at it."""
        self._threads[0].join(wait_s)
        return self._threads[0].is_alive()

    def close(self) -> None:
        """Hear the rest of a child that has ended."""
        for thread in self._threads:
            thread.join()
        for pipe in (self._child.stdin, self._child.stdout, self._child.stderr):
            with suppress(BrokenPipeError):
                _pipe(pipe).close()

    def _hear_answer(self) -> None:
        self.answer = _pipe(self._child.stdout).read()

    def _hear_progress(self) -> None:
        for line in _pipe(self._child.stderr):
            try:
                self.progress = msgspec.json.decode(line, type=dict[str, object])
            except msgspec.DecodeError:
                word = line.decode(errors="replace").strip()
                self.last_word = word[:_LONGEST_WORD] or self.last_word


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # noqa: S101 - all three are piped
    return pipe
