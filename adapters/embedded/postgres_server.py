"""Postgres on our data folder: made, checked, started."""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from adapters.embedded import processes
from adapters.embedded.binaries import POSTGRES_MAJOR, postgres_binaries
from adapters.embedded.layout import Layout
from adapters.embedded.problems import DataFormatDiffers, disk_full, from_log
from adapters.embedded.server import keep_log_small, length_of, read_from
from adapters.embedded.sockets import POSTGRES_PORT
from adapters.embedded.spawning import RunAs, hand_over, spawn

_USER = "kinora"
_DATABASE = "kinora"

_ROOM_FOR_A_CLUSTER = 96_000_000
"""Bytes: a new cluster takes 48 MB, and the write-ahead log grows by 16 MB at a time."""

_ROOM_FOR_A_START = 20_000_000
"""Bytes: one more segment of the write-ahead log, so that a start does not end in a panic."""

_PATIENCE_S = 120
"""For one run of initdb: a slow disk, not a hanging program."""

_STOP_SIGNALS = ((signal.SIGINT, 30.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0))
"""Fast shutdown, immediate shutdown, the end (Postgres manual, "Shutting Down the Server")."""

_SETTINGS = {
    "listen_addresses": "",
    "port": str(POSTGRES_PORT),
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # Statements and details may hold what operators wrote; they do not belong in a log file.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}


@dataclass(frozen=True, kw_only=True)
class PostgresServer:
    """The cluster of one data folder. Reached over a Unix socket with SCRAM, never over TCP."""

    layout: Layout
    sockets: Path
    password: str
    password_is_new: bool
    run_as: RunAs

    name = "postgres"

    @property
    def log(self) -> Path:
        """Postgres writes here; statements and row contents are left out."""
        return self.layout.log_of(self.name)

    @property
    def url(self) -> str:
        """A libpq URL; works for psycopg and, with ``+psycopg``, for SQLAlchemy."""
        host = quote(str(self.sockets), safe="")
        return f"postgresql://{_USER}:{self.password}@/{_DATABASE}?host={host}&port={POSTGRES_PORT}"

    @property
    def stop_signals(self) -> Sequence[tuple[signal.Signals, float]]:
        """Fast shutdown first."""
        return _STOP_SIGNALS

    def prepare(self) -> None:
        """Make the cluster when there is none; refuse one of another major version."""
        keep_log_small(self.log)
        if self.layout.postgres.exists():
            self._check_format()
            self._check_room(_ROOM_FOR_A_START)
        else:
            self._check_room(_ROOM_FOR_A_CLUSTER)
            self._make_cluster()
        self._hand_over(self.layout.postgres, self.sockets)
        self._forget_dead_postmaster()
        if self.password_is_new:
            self._single_user(f"ALTER ROLE {_USER} PASSWORD '{self.password}';")

    def spawn(self) -> subprocess.Popen[bytes]:
        """Start the postmaster in the foreground."""
        self._forget_dead_postmaster()
        settings = _SETTINGS | {"unix_socket_directories": str(self.sockets)}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return self._run("postgres", "-D", str(self.layout.postgres), *options)

    def is_ready(self, pid: int) -> bool:
        """Read it where ``pg_ctl`` does: line 8 of ``postmaster.pid`` says ``ready``."""
        lines = self._postmaster_lines()
        return len(lines) >= 8 and lines[0].strip() == str(pid) and lines[7].startswith("ready")

    def recover(self, complaint: str) -> bool:
        """Backends of a killed postmaster need a moment to notice and leave its memory."""
        return "shared memory block" in complaint

    def _check_format(self) -> None:
        folder = self.layout.postgres
        found = (folder / "PG_VERSION").read_text(encoding="ascii").strip()
        if found != POSTGRES_MAJOR:
            raise DataFormatDiffers(
                f"{folder} was written by PostgreSQL {found}; this Kinora carries PostgreSQL "
                f"{POSTGRES_MAJOR}. Nothing was changed. With the Kinora that wrote it run "
                "`kinora log export FILE` (or pg_dump of that version); then move that folder "
                "aside and run `kinora log import FILE` (or pg_restore) with this one."
            )

    def _check_room(self, needed: int) -> None:
        if shutil.disk_usage(self.layout.root).free < needed:
            raise disk_full(self.layout.root)

    def _make_cluster(self) -> None:
        """Make it beside its place, with its database, on disk, and only then rename it."""
        unfinished = self.layout.unfinished_postgres
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        self._hand_over(unfinished)
        try:
            self._initialise(unfinished)
            unfinished.rename(self.layout.postgres)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise

    def _initialise(self, folder: Path) -> None:
        # Postgres' own collation gives the same order on Linux and macOS, unlike the system's.
        self._run_to_end(
            *("initdb", "-D", str(folder), "-U", _USER, "--encoding=UTF8", "--locale=C"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
            *("--auth=reject", "--no-sync", "--no-instructions"),
        )
        access = f"local all {_USER} scram-sha-256\n"
        (folder / "pg_hba.conf").write_text(access, encoding="ascii")
        self._single_user(
            f"ALTER ROLE {_USER} PASSWORD '{self.password}';\nCREATE DATABASE {_DATABASE};", folder
        )
        self._run_to_end("initdb", "-D", str(folder), "--sync-only")

    def _single_user(self, statements: str, folder: Path | None = None) -> None:
        """Run statements without a server; they travel by pipe, so no process list shows them."""
        single = ("postgres", "--single", "-D", str(folder or self.layout.postgres), "postgres")
        self._run_to_end(*single, say=f"{statements}\n")

    def _run(self, program: str, *arguments: str, say: str = "") -> subprocess.Popen[bytes]:
        return spawn(
            [postgres_binaries() / program, *arguments],
            run_as=self.run_as,
            on_owner_death=signal.SIGINT,
            log=self.log,
            say=say,
        )

    def _run_to_end(self, program: str, *arguments: str, say: str = "") -> None:
        before = length_of(self.log)
        process = self._run(program, *arguments, say=say)
        if process.wait(timeout=_PATIENCE_S) != 0:
            raise from_log("Postgres", self.log, read_from(self.log, before))

    def _hand_over(self, *folders: Path) -> None:
        hand_over(folders, self.run_as, programs=postgres_binaries())

    def _postmaster_lines(self) -> list[str]:
        try:
            return (self.layout.postgres / "postmaster.pid").read_text().splitlines()
        except OSError:
            return []

    def _forget_dead_postmaster(self) -> None:
        """Keep a recycled process number from looking like a running postmaster.

        Called with the holder's lock and after orphans were stopped. The line that names the
        shared memory stays, so Postgres still finds out by itself whether old backends are left;
        our own number in the first line is the one it never takes for another postmaster.
        """
        lines = self._postmaster_lines()
        if lines and orphaned_postmaster(self.layout) is None:
            path = self.layout.postgres / "postmaster.pid"
            path.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
        for stale in self.sockets.glob(".s.PGSQL.*"):
            stale.unlink()


def orphaned_postmaster(layout: Layout) -> processes.Process | None:
    """A postmaster that still serves this cluster although its holder is gone."""
    try:
        first = (layout.postgres / "postmaster.pid").read_text().partition("\n")[0]
    except OSError:
        return None
    pid = int(first) if first.strip().isdigit() else 0
    ours = f"-D {layout.postgres}" in processes.command_of(pid)
    return processes.identify(pid) if ours else None
