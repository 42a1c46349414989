"""Things that can be made again, kept under a key while there is room.

An entry is one file ``<folder>/<k>/<key>.<kind>.<digest>``: its name says what its bytes must
be, so a damaged file is recognised when it is read, removed, and made again by whoever asked.
Files are written aside and renamed, so a half-written one never has an entry's name. When
the bound is passed, what was used longest ago goes first. Safe for many processes at once.
"""

import hashlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_ENTRY = re.compile(r"([0-9a-f]{64})\.([a-z]+)\.([0-9a-f]{64})")
_UNFINISHED = ".unfinished-"
_ORPHANED_S = 3600.0
"""An unfinished file this old has lost its writer."""
_BLOCK = 1 << 20


class BoundedCache:
    """A cache folder of at most ``most_bytes`` bytes. Made when the first entry is kept."""

    def __init__(self, folder: Path, *, most_bytes: int) -> None:
        self._folder, self._most_bytes = folder, most_bytes

    def read(self, key: str, kind: str) -> bytes | None:
        """The bytes of an entry; ``None`` when there is none, or only a damaged one."""
        for path in self._paths(key, kind):
            with suppress(OSError):
                content = path.read_bytes()
                if hashlib.sha256(content).hexdigest() == _digest_in(path):
                    _used(path)
                    return content
            _remove(path)
        return None

    def copy(self, key: str, kind: str, target: Path) -> bool:
        """Copy an entry to a place of the caller's; whether there was a whole one.

        The copy is whole or not there: it is written beside its place, flushed to the disk
        and renamed. Raises ``OSError`` when the place cannot be written.
        """
        for path in self._paths(key, kind):
            aside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
            try:
                if _copied(path, aside) == _digest_in(path):
                    aside.replace(target)
                    _used(path)
                    return True
            finally:
                aside.unlink(missing_ok=True)
            _remove(path)
        return False

    def keep(self, key: str, kind: str, content: bytes | Path) -> None:
        """Keep bytes, or a copy of a file, unless they alone pass the bound.

        Raises ``OSError`` when the folder cannot be written; nothing half-written stays.
        """
        size = len(content) if isinstance(content, bytes) else content.stat().st_size
        if size > self._most_bytes:
            return
        shelf = self._folder / key[:2]
        shelf.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=_UNFINISHED, dir=shelf)
        aside = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                if isinstance(content, bytes):
                    file.write(content)
                else:
                    with content.open("rb") as source:
                        shutil.copyfileobj(source, file, _BLOCK)
            with aside.open("rb") as written:
                digest = hashlib.file_digest(written, "sha256").hexdigest()
            before = self._paths(key, kind)
            place = shelf / f"{key}.{kind}.{digest}"
            aside.replace(place)
        finally:
            aside.unlink(missing_ok=True)
        for old in before:
            if old != place:
                _remove(old)
        self._make_room()

    def _paths(self, key: str, kind: str) -> list[Path]:
        """Files of an entry: usually one, two for a moment while it is kept anew."""
        return sorted((self._folder / key[:2]).glob(f"{key}.{kind}.*"))

    def _make_room(self) -> None:
        """Remove what was used longest ago, and what crashed writers left behind."""
        entries = []
        for path in self._files():
            with suppress(OSError):
                found = path.stat()
                if _ENTRY.fullmatch(path.name):
                    entries.append((found.st_mtime_ns, path.name, found.st_size, path))
                elif time.time() - found.st_mtime > _ORPHANED_S:
                    _remove(path)
        held = sum(size for _, _, size, _ in entries)
        for _, _, size, path in sorted(entries):
            if held <= self._most_bytes:
                break
            _remove(path)
            held -= size

    def _files(self) -> Iterator[Path]:
        """Entries and unfinished files; foreign ones are left alone."""
        for shelf in self._folder.glob("[0-9a-f][0-9a-f]"):
            for path in shelf.iterdir():
                if _ENTRY.fullmatch(path.name) or path.name.startswith(_UNFINISHED):
                    yield path


def _digest_in(path: Path) -> str:
    return path.name.rpartition(".")[2]


def _copied(path: Path, aside: Path) -> str:
    """Copy and flush; the SHA-256 of the copy, or nothing when the entry is gone by now."""
    try:
        source = path.open("rb")
    except OSError:
        return ""
    digest = hashlib.sha256()
    with source, aside.open("wb") as file:
        while block := source.read(_BLOCK):
            digest.update(block)
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _used(path: Path) -> None:
    """Move an entry to the end of the queue for removal."""
    with suppress(OSError):
        os.utime(path)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
