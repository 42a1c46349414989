"""The process that owns the servers of one data folder: ``python -m adapters.embedded.holder DIR``.

It detaches from whoever started it, so that nobody's end but its own touches the servers; it
starts again a server that dies; and it stops both when no process holds the users' lock any
more, which the system releases however a user ends.
"""

import contextlib
import json
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from adapters.embedded import processes
from adapters.embedded.layout import Layout, prepare, read_or_make_password
from adapters.embedded.locks import FileLock
from adapters.embedded.postgres_server import PostgresServer, orphaned_postmaster
from adapters.embedded.problems import (
    ServerDidNotStart,
    ServicesUnavailable,
    from_os_error,
)
from adapters.embedded.server import Server, say
from adapters.embedded.sockets import socket_folder, tidy
from adapters.embedded.spawning import RunAs, choose_user, user_id
from adapters.embedded.state import State, read_state, write_state
from adapters.embedded.stopping import StopRequest
from adapters.embedded.valkey_server import ValkeyServer
from adapters.embedded.watched import Watched

_LOOK_S = 0.2
"""How soon a killed user or a dead server is noticed."""


class Holder:
    """Owns both servers from start to stop."""

    def __init__(self, layout: Layout, servers: Sequence[Server]) -> None:
        self._layout = layout
        self._servers = [Watched(server) for server in servers]
        self._published: State | None = None
        self._stop = StopRequest()

    def start(self) -> None:
        """Start both servers and wait until they accept connections.

        Raises ``ServicesUnavailable`` or ``OSError``; ``stop`` is due then as well.
        """
        for server in self._servers:
            server.start()
            self._publish()
        for server in self._servers:
            server.await_ready()
        self._publish()

    def watch(self, users: FileLock) -> None:
        """Keep the servers up until a signal arrives or nobody uses them.

        Returns holding the users' lock, or having been told to stop.
        """
        while not self._stop.wait(_LOOK_S):
            if users.try_own():
                return
            for server in self._servers:
                server.tend()
            try:
                self._publish()
            except OSError as error:  # a full disk is no reason to stop; try again soon
                say(f"the state file could not be written: {error}")

    def ask_to_stop(self, *_: object) -> None:
        """Signal handler."""
        self._stop.ask()

    def stop(self) -> None:
        """Stop both servers, politely first, and forget the state file."""
        self._layout.state.unlink(missing_ok=True)
        for server in self._servers:
            server.ask_to_stop()
        for server in self._servers:
            server.await_stop()

    def _publish(self) -> None:
        """Write down what runs, when it changed."""
        urls = {watched.server.name: watched.server.url for watched in self._servers}
        running = {watched.server.name: watched.process for watched in self._servers}
        running["holder"] = processes.identify(os.getpid())
        state = State(
            ready=all(watched.ready for watched in self._servers),
            database_url=urls["postgres"],
            redis_url=urls["valkey"],
            processes={name: process for name, process in running.items() if process},
        )
        if state != self._published:
            write_state(self._layout.state, state)
            self._published = state


def main(arguments: Sequence[str]) -> int:
    """Detach, start, tell the starter through standard output, watch, stop."""
    if os.fork() != 0:
        return 0
    os.umask(0o077)
    os.chdir("/")
    layout = Layout.of(Path(arguments[0]))
    try:
        _hold(layout)
    except OSError as error:
        _answer_problem(from_os_error(error, layout.root))
    except ServicesUnavailable as problem:
        _answer_problem(problem)
    return 0


def _hold(layout: Layout) -> None:
    prepare(layout)
    with FileLock(layout.holder_lock) as holding, FileLock(layout.users_lock) as users:
        # Whoever asks whether the lock is held takes it for a moment, so one try may fail.
        holding.own(within_s=10)
        _stop_orphans(layout)
        run_as = choose_user()
        sockets = socket_folder(layout, server_user=user_id(run_as))
        holder = Holder(layout, _servers(layout, sockets, run_as))
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, holder.ask_to_stop)
        try:
            holder.start()
            _answer({"ready": True})
            holder.watch(users)
        finally:
            holder.stop()
            tidy(sockets, layout)


def _servers(layout: Layout, sockets: Path, run_as: RunAs) -> Sequence[Server]:
    password, is_new = read_or_make_password(layout)
    return (
        ValkeyServer(layout=layout, sockets=sockets, password=password),
        PostgresServer(
            layout=layout,
            sockets=sockets,
            password=password,
            password_is_new=is_new,
            run_as=run_as,
        ),
    )


def _stop_orphans(layout: Layout) -> None:
    """Stop servers whose holder was killed where the system did not end them with it."""
    state = read_state(layout.state)
    orphans = dict(state.processes) if state else {}
    orphans.pop("holder", None)
    if (postmaster := orphaned_postmaster(layout)) is not None:
        orphans["postgres"] = postmaster
    for name, orphan in orphans.items():
        final = (signal.SIGINT if name == "postgres" else signal.SIGTERM, 30.0)
        if not processes.stop(orphan, (final, (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0))):
            raise ServerDidNotStart(
                f"A {name} of an earlier run (process {orphan.pid}) still uses {layout.root} and "
                "could not be stopped. Its data is untouched; end that process and start again."
            )
    layout.state.unlink(missing_ok=True)


def _answer(answer: Mapping[str, object]) -> None:
    """Tell the starter, if it still listens, and let go of its pipe."""
    with contextlib.suppress(BrokenPipeError):
        os.write(1, json.dumps(answer).encode())
    with Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), 1)


def _answer_problem(problem: ServicesUnavailable) -> None:
    """To be followed by the end of this process, which the starter waits for."""
    refusal = {"problem": type(problem).__name__, "message": str(problem)}
    _answer(refusal | {"pid": os.getpid()})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
