"""How a server program is started: unprivileged, and ended by the system when its owner dies."""

import ctypes
import os
import pwd
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from adapters.embedded.problems import DataFolderUnreachable

_PR_SET_PDEATHSIG = 1
"""``prctl(2)``: the signal a process gets when the thread that forked it ends."""

_OVERFLOW_ID = 65534
"""The user root appears as inside the namespace: ``nobody`` on Linux."""


class RunAs(StrEnum):
    """Whom Postgres runs as; it refuses to run as root."""

    OURSELVES = "ourselves"
    NAMESPACE = "namespace"
    """Root, seen as an ordinary user inside a user namespace: files keep their owner."""
    NOBODY = "nobody"
    """The system's unprivileged user; the cluster is handed to it."""


def choose_user() -> RunAs:
    """Whom to run Postgres as. Root prefers a namespace and falls back to ``nobody``."""
    if os.geteuid() != 0:
        return RunAs.OURSELVES
    return RunAs.NAMESPACE if _namespaces_allowed() else RunAs.NOBODY


def user_id(run_as: RunAs) -> int:
    """The number under which the files of Postgres appear from outside."""
    return _nobody().pw_uid if run_as is RunAs.NOBODY else os.geteuid()


def hand_over(folders: Sequence[Path], run_as: RunAs, *, programs: Path) -> None:
    """Give folders and all they hold to the user Postgres runs as.

    Everything lies inside our own data folder, whose own two levels become passable; nothing
    above it is touched. Raises ``DataFolderUnreachable`` when something above it, or above the
    ``programs``, is closed.
    """
    if run_as is not RunAs.NOBODY:
        return
    nobody = _nobody()
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, nobody.pw_uid, nobody.pw_gid, follow_symlinks=False)
    services = folders[0].parent
    for ours in (services, services.parent):
        ours.chmod(stat.S_IMODE(ours.stat().st_mode) | 0o011)
    above = [*services.parents, programs, *programs.parents]
    closed = [folder for folder in above if not folder.stat().st_mode & 0o001]
    if closed:
        raise DataFolderUnreachable(
            f"Postgres does not run as root, and the user nobody may not pass {closed[-1]}. "
            "Nothing was changed there. Run Kinora as an ordinary user, allow user namespaces, "
            "or set KINORA_DATA_DIR to a folder that others may pass."
        )


def spawn(
    argv: Sequence[str | Path],
    *,
    run_as: RunAs,
    on_owner_death: signal.Signals,
    log: Path,
    say: str = "",
) -> subprocess.Popen[bytes]:
    """Start a program with ``say`` as its standard input and both outputs added to ``log``.

    On Linux it gets ``on_owner_death`` when this process ends in whatever way; the system ties
    that to the forking thread, so only the main thread may call this. Raises ``OSError``.
    """
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("a server spawned outside the main thread would die with its thread")
    nobody = _nobody() if run_as is RunAs.NOBODY else None
    with log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603 - our own programs
            argv,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            cwd="/",
            env=server_environment(),
            start_new_session=True,
            user=nobody.pw_uid if nobody else None,
            group=nobody.pw_gid if nobody else None,
            extra_groups=[] if nobody else None,
            preexec_fn=_in_the_child(run_as, on_owner_death),  # noqa: PLW1509 - main thread only
        )
    assert process.stdin is not None  # noqa: S101 - it was asked for
    with process.stdin as standard_input:
        standard_input.write(say.encode())
    return process


def tied_to_owner(on_owner_death: signal.Signals) -> Callable[[], None]:
    """What a child runs between fork and exec to get this signal when its owner dies.

    The owner is the thread that forks, so only main threads may use it. On systems other than
    Linux it does nothing. The library is loaded here, before the fork.
    """
    prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None
    owner = os.getpid()

    def tie() -> None:
        if prctl is not None:
            prctl(_PR_SET_PDEATHSIG, int(on_owner_death))
            if os.getppid() != owner:  # it died before the request was made
                os._exit(1)

    return tie


def server_environment() -> dict[str, str]:
    """The few variables a server needs: none of the operator's keys, none that steers Postgres."""
    wanted = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "PYTHONHOME", "VIRTUAL_ENV")
    kept = {name: os.environ[name] for name in wanted if name in os.environ}
    return kept | {"LC_ALL": "C", "TZ": "UTC"}


def _nobody() -> pwd.struct_passwd:
    return pwd.getpwnam("nobody")


def _in_the_child(run_as: RunAs, on_owner_death: signal.Signals) -> Callable[[], None]:
    tie = tied_to_owner(on_owner_death)

    def prepare() -> None:
        if run_as is RunAs.NAMESPACE:
            _enter_namespace()
        tie()

    return prepare


def _enter_namespace() -> None:
    if sys.platform == "linux":
        user, group = os.geteuid(), os.getegid()
        os.unshare(os.CLONE_NEWUSER)
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"{_OVERFLOW_ID} {user} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"{_OVERFLOW_ID} {group} 1", encoding="ascii")


def _namespaces_allowed() -> bool:
    """Try it in a child: many containers forbid it."""
    return sys.platform == "linux" and os.waitpid(_fork_into_namespace(), 0)[1] == 0


def _fork_into_namespace() -> int:
    child = os.fork()
    if child == 0:
        try:
            _enter_namespace()
        except OSError:
            os._exit(1)
        os._exit(0)
    return child
