"""Asking a warm renderer: a program that has already loaded everything, and renders at once.

It belongs to one user and one state of the program text, listens in a folder that only that
user may enter, takes one order at a time and ends by itself when nobody asks. Whoever finds
none, or a busy one, renders without: the answers are the same.
"""

import argparse
import hashlib
import json
import os
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from api.render_cache_place import cache_folder
from api.render_guard import PARENT_VARIABLE, Interrupted

PROGRAM = "api.render_warm_program"
SAME = ("KINORA_RENDER_CACHE", "TMPDIR")
"""What an order takes along of its environment."""
ACCEPTED, CANCEL = b"A", b"C"
ACCEPT_S = 0.3
"""A renderer that is free answers within milliseconds."""
START_S = 3.0
CANCEL_S = 5.0
LONGEST_PATH = 100
"""Bytes; some systems take no longer names of sockets."""
PACKAGES = ("domain", "adapters", "api")


class NoneWarm(Exception):
    """There is no warm renderer that would take the order."""


def rendered_warm(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Have it rendered by the warm renderer, starting one for this and later orders.

    Its words come out here. Raises ``NoneWarm`` before anything was made or said, or when it
    ended without an answer; ``Interrupted`` when it did not stop in time.
    """
    place = socket_of(options.cache)
    try:
        line = _connected(place)
        with line:
            return _answered(line, arguments)
    except OSError as failure:
        raise NoneWarm(str(failure)) from failure


def socket_of(cache: Path | None) -> Path:
    """Where the renderer of this user, cache and program text listens. Raises ``NoneWarm``.

    Beside the cache; where that name is too long for a socket, in a folder of this user for
    passing things.
    """
    folder = cache_folder(cache)
    if folder is None or cache_folder(None) is None:
        raise NoneWarm("without a cache folder there is no place to meet")
    place = folder.absolute() / "warm" / f"{_text_state()[:16]}.sock"
    if len(os.fsencode(place)) > LONGEST_PATH:
        meant = hashlib.sha256(os.fsencode(place)).hexdigest()[:16]
        place = Path(tempfile.gettempdir()) / f"kinora-{os.getuid()}" / f"{meant}.sock"
    if len(os.fsencode(place)) > LONGEST_PATH:
        raise NoneWarm(f"{place} is too long a name for a socket")
    return place


def private(folder: Path) -> bool:
    """Whether nobody but this user may enter a folder, which is made if need be."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    owned = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return owned and not stat.S_IMODE(found.st_mode) & 0o077


def _text_state() -> str:
    """Digest of interpreter, installed packages and program text, by names, times and sizes."""
    root = Path(__file__).parents[1]
    digest = hashlib.sha256(f"{sys.executable} {sys.version} {root}".encode())
    for folder in (entry for entry in sys.path if entry.endswith("site-packages")):
        digest.update(f"{folder} {Path(folder).stat().st_mtime_ns}".encode())
    for package in PACKAGES:
        for folder, folders, files in os.walk(root / package):
            folders[:] = sorted(each for each in folders if each != "__pycache__")
            for name in sorted(files):
                found = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - of a thousand
                digest.update(f"{folder} {name} {found.st_mtime_ns} {found.st_size}".encode())
    return digest.hexdigest()


def _connected(place: Path) -> socket.socket:
    if not private(place.parent):
        raise NoneWarm(f"{place.parent} is open to others")
    line = _try(place)
    if line is not None:
        return line
    process = subprocess.Popen(  # noqa: S603 - a program of our own
        [sys.executable, "-m", PROGRAM, str(place)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, cwd="/",
        env={name: value for name, value in os.environ.items() if name != PARENT_VARIABLE},
    )  # fmt: skip
    until = time.monotonic() + START_S
    while time.monotonic() < until and process.poll() is None:
        if (line := _try(place)) is not None:
            process.returncode = 0  # it outlives this process; nobody waits for it
            return line
        time.sleep(0.005)
    raise NoneWarm("it did not start")


def _try(place: Path) -> socket.socket | None:
    line = socket.socket(socket.AF_UNIX)
    try:
        line.connect(str(place))
    except OSError:
        line.close()
        return None
    return line


def _answered(line: socket.socket, arguments: Sequence[str]) -> int:
    order = json.dumps(
        {
            "arguments": list(arguments),
            "folder": str(Path.cwd()),
            "environment": {name: os.environ.get(name) for name in SAME},
        }
    ).encode()
    sys.stdout.flush()
    socket.send_fds(line, [len(order).to_bytes(4, "big")], [1, 2])
    line.sendall(order)
    line.settimeout(ACCEPT_S)
    if line.recv(1) != ACCEPTED:
        raise NoneWarm("it ended")
    line.settimeout(None)
    try:
        code = line.recv(1)
    except Interrupted:
        line.sendall(CANCEL)
        line.settimeout(CANCEL_S)
        try:
            code = line.recv(1)
        except OSError:
            code = b""
        if not code:
            raise
    if not code:
        raise NoneWarm("it ended without an answer")
    return code[0]
