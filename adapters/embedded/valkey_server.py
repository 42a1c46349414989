"""Valkey on our data folder. What it holds may be lost: the log makes it again."""

import shutil
import signal
import socket
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from adapters.embedded.binaries import valkey_binary
from adapters.embedded.layout import Layout
from adapters.embedded.server import keep_log_small
from adapters.embedded.spawning import RunAs, spawn

_STOP_SIGNALS = ((signal.SIGTERM, 10.0), (signal.SIGKILL, 5.0))
"""It writes what it holds and ends; else the end."""


_UNREADABLE = ("append only file", "AOF manifest", "RDB format", "AOF base", "AOF file")
"""What Valkey says of a file it cannot load: damaged, or written by a newer version."""


_NOT_THE_FILE = ("No space left on device", "Read-only file system", "Permission denied")
"""Troubles that an empty start would not mend."""


@dataclass(frozen=True, kw_only=True)
class ValkeyServer:
    """The queue's server. Reached over a Unix socket with a password, never over TCP."""

    layout: Layout
    sockets: Path
    password: str

    name = "valkey"

    @property
    def log(self) -> Path:
        """Valkey writes here; it names no keys and no values."""
        return self.layout.log_of(self.name)

    @property
    def url(self) -> str:
        """A redis-py URL of database 0."""
        return f"unix://{quote(str(self._socket))}?password={self.password}&db=0"

    @property
    def stop_signals(self) -> Sequence[tuple[signal.Signals, float]]:
        """A clean shutdown first."""
        return _STOP_SIGNALS

    def prepare(self) -> None:
        """Make the folder of the append-only file."""
        keep_log_small(self.log)
        self.layout.valkey.mkdir(mode=0o700, exist_ok=True)

    def spawn(self) -> subprocess.Popen[bytes]:
        """Start it in the foreground. The password travels by pipe, unseen in process lists."""
        self._socket.unlink(missing_ok=True)
        options = {
            "port": "0",
            "unixsocket": str(self._socket),
            "unixsocketperm": "700",
            "dir": str(self.layout.valkey),
            "appendonly": "yes",
            "save": "",
            "maxmemory-policy": "noeviction",
            "daemonize": "no",
        }
        arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
        return spawn(
            [valkey_binary(), "-", *arguments],
            run_as=RunAs.OURSELVES,
            on_owner_death=signal.SIGTERM,
            log=self.log,
            say=f"requirepass {self.password}\n",
        )

    def is_ready(self, pid: int) -> bool:  # noqa: ARG002 - the socket answers for the process
        """Whether it answers PING; while it still loads its file it does not."""
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(1)
                client.connect(str(self._socket))
                client.sendall(f"AUTH {self.password}\r\nPING\r\n".encode())
                return _read_lines(client, 2).endswith(b"+PONG\r\n")
        except OSError:
            return False

    def recover(self, complaint: str) -> bool:
        """Put a file it cannot read aside and start empty: queues carry ids, never facts."""
        unreadable = any(sign in complaint for sign in _UNREADABLE)
        if not unreadable or any(sign in complaint for sign in _NOT_THE_FILE):
            return False
        aside = self.layout.valkey.with_name("valkey.unreadable")
        shutil.rmtree(aside, ignore_errors=True)
        self.layout.valkey.rename(aside)
        return True

    @property
    def _socket(self) -> Path:
        return self.sockets / "valkey.sock"


def _read_lines(client: socket.socket, count: int) -> bytes:
    answer = b""
    while answer.count(b"\n") < count:
        part = client.recv(4096)
        if not part:
            break
        answer += part
    return answer
