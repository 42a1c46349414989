"""Files that are either whole or not there."""

import hashlib
import os
from pathlib import Path

BLOCK = 1 << 20


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the place, flush to disk, rename; nothing is left behind on failure."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
