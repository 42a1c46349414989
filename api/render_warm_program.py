"""The warm renderer: takes orders of ``api.render_warm`` one after the other.

The first order loads everything; from the second on a film is begun at once, here and in the
painter beside. An order whose sender goes away is given up.
"""

import fcntl
import json
import os
import select
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from api.peak_memory import peak_memory_mb
from api.render_beside import Beside
from api.render_guard import Interrupted, interruptible
from api.render_warm import ACCEPTED, private

IDLE_S = 600.0
"""It ends when nobody asked for so long."""
ORDER_S = 5.0
MOST_ORDERS = 200
MOST_MB = 1200
"""Of memory ever held; then it ends after the order, and the next one starts afresh."""


def main() -> int:
    """Listen at the place that is named until nobody asks any more."""
    place = Path(sys.argv[1])
    if not private(place.parent):
        return 1
    interruptible()
    with suppress(Interrupted, BlockingIOError), _listening(place) as listener:
        _serve(listener)
    return 0


@contextmanager
def _listening(place: Path) -> Iterator[socket.socket]:
    """The only one to listen there. Raises ``BlockingIOError`` when another does."""
    with place.with_suffix(".lock").open("w") as lock, socket.socket(socket.AF_UNIX) as listener:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        place.unlink(missing_ok=True)
        listener.bind(str(place))
        try:
            listener.listen(4)
            yield listener
        finally:
            place.unlink(missing_ok=True)


def _serve(listener: socket.socket) -> None:
    beside = Beside(speaks=False)  # it would keep the stderr of one order open
    try:
        for _ in range(MOST_ORDERS):
            if not select.select([listener], [], [], IDLE_S)[0] or peak_memory_mb() > MOST_MB:
                return
            line, _ = listener.accept()
            with line, suppress(OSError, ValueError):
                _take(line, beside)
    finally:
        beside.close()


def _take(line: socket.socket, beside: Beside) -> None:
    """One order. Raises ``OSError`` or ``ValueError`` for one that is broken off."""
    line.settimeout(ORDER_S)
    head, words, _, _ = socket.recv_fds(line, 4, 2)
    try:
        order = json.loads(_exactly(line, int.from_bytes(head, "big")))
        line.sendall(ACCEPTED)
        line.settimeout(None)
        with _speaking_into(words):
            os.chdir(order["folder"])
            _take_over(order["environment"])
            code = _perform(line, order["arguments"], beside)
        line.sendall(bytes([code]))
    finally:
        os.chdir("/")
        for each in words:
            os.close(each)


def _exactly(line: socket.socket, length: int) -> bytes:
    got = b""
    while len(got) < length:
        part = line.recv(length - len(got))
        if not part:
            raise ConnectionResetError
        got += part
    return got


def _take_over(environment: dict[str, str | None]) -> None:
    for name, value in environment.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


@contextmanager
def _speaking_into(words: list[int]) -> Iterator[None]:
    """What is said on stdout and stderr goes to the sender of the order."""
    silence = os.open(os.devnull, os.O_WRONLY)
    try:
        for number, each in zip((1, 2), words, strict=True):
            os.dup2(each, number)
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                stream.flush()
        for number in (1, 2):
            os.dup2(silence, number)
        os.close(silence)


def _perform(line: socket.socket, arguments: list[str], beside: Beside) -> int:
    """Render as a process of its own would, and stop when the sender says so or is gone."""
    from api.render_program import perform

    lock, over = threading.Lock(), threading.Event()

    def listen() -> None:
        with suppress(OSError):
            line.recv(1)
        with lock:
            if not over.is_set():
                os.kill(os.getpid(), signal.SIGTERM)

    listener = threading.Thread(target=listen, name="sender", daemon=True)
    listener.start()
    try:
        return perform(arguments, beside)
    finally:
        with lock:
            over.set()
        with suppress(OSError):
            line.shutdown(socket.SHUT_RD)
        listener.join()
        interruptible()


if __name__ == "__main__":
    sys.exit(main())
