"""Who else could read a file of secrets: asked before reading, and by the doctor."""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from adapters.secrets.names import UnsafePermissions

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_OTHERS = 0o077
_OTHERS_WRITE = 0o022


@dataclass(frozen=True, kw_only=True)
class PermissionFinding:
    """One thing that is wrong, and the command that puts it right."""

    path: Path
    problem: str
    remedy: str


def check_permissions(files: Iterable[Path]) -> list[PermissionFinding]:
    """Findings about files of secrets and the folders they lie in; none when all is well.

    A file that does not exist is well. Links are followed: what counts is what is read.
    """
    present = [file for file in files if file.exists()]
    folders = sorted({file.resolve().parent for file in present})
    of_files = [finding for file in present for finding in _of_file(file)]
    return of_files + [finding for folder in folders for finding in _of_folder(folder)]


def refuse_unsafe(file: Path) -> None:
    """Raise ``UnsafePermissions`` when others can read or change ``file`` itself.

    A folder in which they could put another file is the doctor's to report: many systems
    let a user's own group write everywhere.
    """
    for finding in _of_file(file):
        raise UnsafePermissions(f"{finding.path} {finding.problem}. Run: {finding.remedy}")


def _of_file(file: Path) -> list[PermissionFinding]:
    found = []
    status = file.stat()
    mode = stat.S_IMODE(status.st_mode)
    if mode & _OTHERS:
        found.append(
            PermissionFinding(
                path=file,
                problem=f"can be read or changed by other users (mode {mode:04o})",
                remedy=f"chmod 600 '{file}'",
            )
        )
    if os.geteuid() not in {status.st_uid, 0}:
        found.append(
            PermissionFinding(
                path=file,
                problem="belongs to another user",
                remedy=f"sudo chown \"$USER\" '{file}'",
            )
        )
    return found


def _of_folder(folder: Path) -> list[PermissionFinding]:
    mode = folder.stat().st_mode
    if not mode & _OTHERS_WRITE or mode & stat.S_ISVTX:
        return []  # in a sticky folder such as /tmp only the owner may rename a file away
    return [
        PermissionFinding(
            path=folder,
            problem="lets other users replace the files of secrets in it",
            remedy=f"chmod go-w '{folder}'",
        )
    ]
