"""Why the embedded services cannot run: each with what is safe and what to do."""

import errno
from pathlib import Path


class ServicesUnavailable(Exception):
    """The embedded services could not be started. The message is meant for the operator."""


class DataFolderNotWritable(ServicesUnavailable):
    """The data folder is read-only or belongs to somebody else."""


class DiskFull(ServicesUnavailable):
    """There is no room left where the data folder lies."""


class DataFormatDiffers(ServicesUnavailable):
    """The data folder was written by another major version of Postgres."""


class DataFolderUnreachable(ServicesUnavailable):
    """Running as root, and the unprivileged user for Postgres cannot reach the data folder."""


class PlatformUnsupported(ServicesUnavailable):
    """No server programs are installed for this operating system and processor."""


class ServerDidNotStart(ServicesUnavailable):
    """A server ended or stayed silent while it was started."""


PROBLEMS: dict[str, type[ServicesUnavailable]] = {
    problem.__name__: problem
    for problem in (
        DataFolderNotWritable,
        DiskFull,
        DataFormatDiffers,
        DataFolderUnreachable,
        PlatformUnsupported,
        ServerDidNotStart,
    )
}
"""How the holder process names a problem to the process that started it."""


def not_writable(folder: Path) -> DataFolderNotWritable:
    """The refusal for a folder that cannot be written."""
    return DataFolderNotWritable(
        f"The data folder {folder} cannot be written. Nothing in it was changed. "
        "Make it writable for this user, or set KINORA_DATA_DIR to another folder."
    )


def disk_full(folder: Path) -> DiskFull:
    """The refusal for a file system without room."""
    return DiskFull(
        f"There is no room left for {folder}. Everything recorded so far is safe; what was being "
        "written was not accepted. Free some space on that disk and start again."
    )


def from_os_error(error: OSError, folder: Path) -> ServicesUnavailable:
    """Name the problem behind an operating system error met in ``folder``."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(folder)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return not_writable(folder)
    return ServerDidNotStart(f"The embedded services could not start in {folder}: {error}.")


def from_log(server: str, log: Path, tail: str) -> ServicesUnavailable:
    """Name the problem behind the last lines a server wrote before it gave up."""
    if "No space left on device" in tail or "Disk quota exceeded" in tail:
        return disk_full(log.parent)
    if "Read-only file system" in tail:
        return not_writable(log.parent)
    last = "\n".join(tail.strip().splitlines()[-5:]) or "(it wrote nothing)"
    return ServerDidNotStart(
        f"{server} did not start. Its data was left as it is. The end of {log}:\n{last}"
    )
