"""Artifacts in a folder: ``<folder>/sha256/ab/<digest>``, written aside and renamed.

A writer holds a lock on its unfinished file for as long as it lives. Whoever opens the
store removes unfinished files that nobody holds, so a crash leaves nothing behind and a
writer in another process is never disturbed.
"""

import fcntl
import hashlib
import io
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from adapters.artifacts.problems import ArtifactDamaged, explained
from domain.identifiers import Digest
from domain.ports import ArtifactMissing

_DIGEST = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20
"""1 MiB: large enough for full disk speed, small against the memory of one worker."""

_READ_ONLY_FILE = 0o444
_PRIVATE_FOLDER = 0o700


class LocalFolderArtifacts:
    """``domain.ports.Artifacts`` on a local disk. Safe for many processes at once.

    What ``put`` returned survives a power cut: file and folder are synchronised before the
    digest is given out. Raises the problems of ``adapters.artifacts.problems``.
    """

    def __init__(self, folder: Path) -> None:
        self._kept = folder / "sha256"
        self._incoming = folder / "incoming"
        with explained(folder):
            for each in (self._kept, self._incoming):
                each.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
            self._remove_orphans()

    def put(self, content: bytes | Path) -> Digest:
        """Keep the bytes, streaming a file through 1 MiB at a time."""
        if isinstance(content, bytes):
            return self._put(io.BytesIO(content))
        with content.open("rb") as source:
            return self._put(source)

    def open(self, digest: Digest) -> BinaryIO:
        """Open for reading. Raises ``ArtifactMissing``."""
        try:
            return self._place(digest).open("rb")
        except FileNotFoundError as error:
            raise _missing(digest) from error

    def path(self, digest: Digest) -> Path:
        """The kept file itself; it must not be written to. Raises ``ArtifactMissing``."""
        place = self._place(digest)
        if not place.is_file():
            raise _missing(digest)
        return place

    def has(self, digest: Digest) -> bool:
        """Whether the bytes are here (their content is not read; see ``verify``)."""
        try:
            return self._place(digest).is_file()
        except ArtifactMissing:
            return False

    def size(self, digest: Digest) -> int:
        """Length in bytes. Raises ``ArtifactMissing``."""
        return self.path(digest).stat().st_size

    def delete(self, digest: Digest) -> None:
        """Forget the bytes; forgetting twice, or what was never here, is harmless."""
        with suppress(ArtifactMissing), explained(self._kept):
            self._place(digest).unlink(missing_ok=True)

    def digests(self) -> Iterator[Digest]:
        """Everything that is kept, in order of digest. Foreign files are passed over."""
        for shard in sorted(each for each in self._kept.iterdir() if each.is_dir()):
            for name in sorted(each.name for each in shard.iterdir()):
                if _DIGEST.fullmatch(name) and name.startswith(shard.name):
                    yield Digest(name)

    def verify(self, digest: Digest) -> None:
        """Read the bytes again. Raises ``ArtifactDamaged`` or ``ArtifactMissing``."""
        with self.path(digest).open("rb") as kept:
            if hashlib.file_digest(kept, "sha256").hexdigest() != digest:
                raise ArtifactDamaged(digest, self._place(digest))

    def _put(self, source: BinaryIO) -> Digest:
        with explained(self._kept.parent), self._unfinished() as (target, name):
            digest = _copy(source, target)
            place = self._place(digest)
            if _is_whole(place, target.tell()):
                return digest
            target.flush()
            os.fchmod(target.fileno(), _READ_ONLY_FILE)
            _synchronise(target.fileno())
            place.parent.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
            name.rename(place)
            for folder in (place.parent, self._kept):
                _synchronise_folder(folder)
        return digest

    @contextmanager
    def _unfinished(self) -> Iterator[tuple[BinaryIO, Path]]:
        """A locked file in the same file system; gone afterwards unless it was renamed."""
        while True:
            descriptor, text = tempfile.mkstemp(dir=self._incoming)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if os.fstat(descriptor).st_nlink:
                break
            os.close(descriptor)  # a store that was just opened took it for an orphan
        name = Path(text)
        try:
            with os.fdopen(descriptor, "wb") as target:
                yield target, name
        finally:
            name.unlink(missing_ok=True)

    def _remove_orphans(self) -> None:
        for name in self._incoming.iterdir():
            with suppress(OSError), name.open("rb") as orphan:
                fcntl.flock(orphan, fcntl.LOCK_EX | fcntl.LOCK_NB)
                name.unlink(missing_ok=True)

    def _place(self, digest: Digest) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise _missing(digest)
        return self._kept / digest[:2] / digest


def _missing(digest: Digest) -> ArtifactMissing:
    return ArtifactMissing(
        f"no bytes are kept under {digest[:80]!r}: never made here, or purged since"
    )


def _copy(source: BinaryIO, target: BinaryIO) -> Digest:
    sha = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        sha.update(chunk)
        target.write(chunk)
    return Digest(sha.hexdigest())


def _is_whole(place: Path, size: int) -> bool:
    """A file cut short by a broken disk is not whole, so the bytes are written anew."""
    try:
        return place.stat().st_size == size
    except FileNotFoundError:
        return False


def _synchronise(descriptor: int) -> None:
    """Wait until the bytes are on the medium. macOS stops at the drive's cache with fsync."""
    full = getattr(fcntl, "F_FULLFSYNC", None)
    if full is None:
        os.fsync(descriptor)
    else:
        fcntl.fcntl(descriptor, full)


def _synchronise_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
