"""Postgres and Valkey for the duration of one command, shared with who runs at the same time."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from adapters.embedded import processes
from adapters.embedded.layout import Layout, prepare
from adapters.embedded.locks import FileLock, LockTimedOut, is_held
from adapters.embedded.problems import PROBLEMS, ServerDidNotStart, from_os_error
from adapters.embedded.server import keep_log_small
from adapters.embedded.spawning import server_environment
from adapters.embedded.state import State, read_state, verified_state

_WITHIN_S = 90.0
"""For a start or a stop: crash recovery and the final checkpoint may take long."""

_LOOK_S = 0.02


@dataclass(frozen=True, kw_only=True)
class Running:
    """Services that accept connections."""

    database_url: str
    """For psycopg. Holds the password: for the environment of our processes, not for logs."""
    redis_url: str
    """For redis-py and Dramatiq. Holds the password as well."""
    owned: bool
    """Whether this start launched them, rather than joining ones that ran already."""
    pids: Mapping[str, int]
    """Of ``holder``, ``postgres`` and ``valkey``."""


class EmbeddedServices:
    """The services of one data folder, used from ``start`` to ``stop`` or inside ``with``.

    They run as long as anybody uses them: the last to leave stops them, a user that is killed
    leaves by itself, and a server that dies is started again with the same URLs.
    """

    def __init__(self, data_dir: Path) -> None:
        self._layout = Layout.of(data_dir)
        self._use: FileLock | None = None

    def start(self) -> Running:
        """Join the running services, or launch them; wait until they accept connections.

        Calling it again while in use brings back services whose holder was killed. Raises a
        ``ServicesUnavailable`` naming what is safe and what to do.
        """
        try:
            return self._start()
        except OSError as error:
            self._leave()
            raise from_os_error(error, self._layout.root) from error
        except BaseException:
            self._leave()
            raise

    def stop(self) -> None:
        """Leave; the last user returns when both servers have ended. Twice is harmless."""
        if self._use is not None and self._use.is_ours and self._use.try_own():
            self._end_holder()
        self._leave()

    def __enter__(self) -> Running:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _start(self) -> Running:
        prepare(self._layout)
        try:
            self._enter()
            with FileLock(self._layout.start_lock) as starting:
                starting.own(within_s=_WITHIN_S)
                return self._join_or_launch()
        except LockTimedOut as error:
            raise ServerDidNotStart(
                f"Another process has been starting or stopping the services in "
                f"{self._layout.root} for more than {_WITHIN_S:.0f} s. Try again, or see its "
                f"{self._layout.log_of('holder').name}."
            ) from error

    def _enter(self) -> None:
        """Become a user. Waits while the services are being stopped."""
        if self._use is None:
            self._use = FileLock(self._layout.users_lock)
            self._use.share(within_s=_WITHIN_S)

    def _leave(self) -> None:
        if self._use is not None:
            self._use.close()
            self._use = None

    def _join_or_launch(self) -> Running:
        deadline = time.monotonic() + _WITHIN_S
        while is_held(self._layout.holder_lock):
            if (state := verified_state(self._layout)) is not None:
                return _running(state, owned=False)
            if time.monotonic() > deadline:
                raise LockTimedOut
            time.sleep(_LOOK_S)
        _launch(self._layout)
        launched = verified_state(self._layout)
        if launched is None:
            raise ServerDidNotStart(
                f"The services in {self._layout.root} ended as soon as they were started; "
                f"see {self._layout.log_of('holder')}."
            )
        return _running(launched, owned=True)

    def _end_holder(self) -> None:
        """As the last user: nobody can enter until this is done."""
        state = read_state(self._layout.state)
        if state is not None and is_held(self._layout.holder_lock):
            processes.stop(state.processes["holder"], ((signal.SIGTERM, _WITHIN_S),))
        deadline = time.monotonic() + _WITHIN_S
        while is_held(self._layout.holder_lock) and time.monotonic() < deadline:
            time.sleep(_LOOK_S)


def find_running(data_dir: Path) -> Running | None:
    """The services of this folder, if they run now. Neither starts nor keeps them."""
    state = verified_state(Layout.of(data_dir))
    return None if state is None else _running(state, owned=False)


def _running(state: State, *, owned: bool) -> Running:
    return Running(
        database_url=state.database_url,
        redis_url=state.redis_url,
        owned=owned,
        pids={name: process.pid for name, process in state.processes.items()},
    )


def _launch(layout: Layout) -> None:
    """Start the holder and wait for its word. Raises the problem it met."""
    log = layout.log_of("holder")
    keep_log_small(log)
    paths = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    with log.open("ab") as errors:
        answer = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", "adapters.embedded.holder", str(layout.root.parent)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
            check=False,
            env=server_environment() | {"PYTHONPATH": os.pathsep.join(filter(None, paths))},
        ).stdout
    said = json.loads(answer or b"{}")
    if "problem" in said:
        if (ending := processes.identify(said["pid"])) is not None:
            processes.wait_until_gone(ending, within_s=_WITHIN_S)
        raise PROBLEMS[said["problem"]](said["message"])
    if not said:
        raise ServerDidNotStart(f"The services' holder ended without a word; see {log}.")
