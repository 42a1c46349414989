"""What can go wrong with the store: each says what happened, what is safe and what to do."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.identifiers import Digest


class StoreProblem(Exception):
    """The artifact store could not do what was asked. Nothing it held before is lost."""


class StoreFull(StoreProblem):
    """The disk, or the operator's quota on it, is used up."""


class StoreReadOnly(StoreProblem):
    """The folder may be read but not written."""


class StoreUnavailable(StoreProblem):
    """The folder is gone or the disk answers with errors."""


class ArtifactDamaged(StoreProblem):
    """The bytes kept under a digest are no longer the ones it names."""

    def __init__(self, digest: Digest, path: Path) -> None:
        super().__init__(
            f"{path} no longer holds the bytes it was named after ({digest[:12]}…): the disk or"
            " another program changed it. Other files are not affected. Restore it from a"
            " backup, or delete it and render again: the same document gives the same bytes."
        )
        self.digest = digest


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_SAFE = "Nothing that was kept before is lost, and no half-written file is left behind."


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn errors of the operating system while writing below ``folder`` into problems."""
    try:
        yield
    except OSError as error:
        raise _problem(error, folder) from error


def _problem(error: OSError, folder: Path) -> StoreProblem:
    reason = os.strerror(error.errno) if error.errno else str(error)
    if error.errno in _FULL:
        return StoreFull(
            f"The disk of {folder} is full ({_free(folder)} free). {_SAFE} Free some space or"
            " move the data folder (KINORA_DATA_DIR), then retry the work."
        )
    if error.errno in _READ_ONLY:
        return StoreReadOnly(
            f"{folder} cannot be written ({reason}). {_SAFE} Make the folder writable for your"
            " user, or point KINORA_DATA_DIR to one that is, then retry the work."
        )
    return StoreUnavailable(
        f"{folder} cannot be used ({reason}). {_SAFE} Check that the disk is attached and"
        " healthy, then retry the work."
    )


def _free(folder: Path) -> str:
    try:
        return f"{shutil.disk_usage(folder).free / 1e6:.1f} MB"
    except OSError:
        return "unknown space"
