"""Where the servers' Unix sockets may lie."""

import contextlib
import hashlib
import os
import socket
import stat
from pathlib import Path

from adapters.embedded.layout import Layout
from adapters.embedded.problems import ServerDidNotStart

POSTGRES_PORT = 5432
"""Only names the socket file; nothing listens on this port."""

_LONGEST_SOCKET_PATH = 100
"""Bytes. Linux allows 107 and macOS 103."""

_SHARED_TEMPORARY = Path("/tmp")  # noqa: S108 - the folder made in it is verified to be ours alone


def socket_folder(layout: Layout, *, server_user: int) -> Path:
    """A folder of mode 0700, ours alone, whose path is short enough for Unix sockets.

    Inside the data folder when that works; else under the shared temporary folder, under a name
    derived from the data folder, so that the addresses stay the same from start to start. It may
    belong to us or to ``server_user``, whom Postgres runs as. Raises ``ServerDidNotStart`` when
    no folder will do.
    """
    name = hashlib.sha256(os.fsencode(layout.root)).hexdigest()[:16]
    elsewhere = _SHARED_TEMPORARY / f"kinora-{os.getuid()}-{name}"
    others = [elsewhere.with_name(f"{elsewhere.name}-{number}") for number in range(1, 10)]
    for folder in (layout.root / "run", elsewhere, *others):
        if _suits_sockets(folder, {os.getuid(), server_user}):
            return folder
    raise ServerDidNotStart(
        f"No folder for sockets could be made, neither in {layout.root} nor in {_SHARED_TEMPORARY}."
    )


def tidy(folder: Path, layout: Layout) -> None:
    """Leave nothing behind outside the data folder."""
    if layout.root not in folder.parents:
        with contextlib.suppress(OSError):
            folder.rmdir()


def _suits_sockets(folder: Path, owners: set[int]) -> bool:
    longest = os.fsencode(folder / f".s.PGSQL.{POSTGRES_PORT}")
    # Postgres and libpq read commas and quotes in a socket folder as a list of folders.
    if len(longest) > _LONGEST_SOCKET_PATH or any(mark in str(folder) for mark in ',"'):
        return False
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return _is_private(folder, owners) and _holds_sockets(folder)
    except OSError:
        return False


def _is_private(folder: Path, owners: set[int]) -> bool:
    found = folder.lstat()
    return (
        stat.S_ISDIR(found.st_mode)
        and found.st_uid in owners
        and stat.S_IMODE(found.st_mode) & 0o077 == 0
    )


def _holds_sockets(folder: Path) -> bool:
    """Some file systems (shared folders of virtual machines, FAT) refuse sockets."""
    probe = folder / f"probe.{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as trial:
        trial.bind(str(probe))
    probe.unlink()
    return True
