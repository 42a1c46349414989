"""Where the platforms keep what they know: one JSON file, and the bytes of unfinished uploads."""

import hashlib
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import BinaryIO

import msgspec

from adapters.sandbox_platforms.media import read_media
from adapters.sandbox_platforms.state import ClockState, Media, World

_READ_BYTES = 1024 * 1024


class Memory:
    """Remembers a world in ``folder``. Written whole at every change, then renamed into place."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / "platforms.json" if folder else None
        self._clock = folder / "clock.json" if folder else None
        self._written = self._shown = b""
        if folder:
            folder.mkdir(parents=True, exist_ok=True)

    def recall(self) -> World | None:
        """The world as last kept, or ``None`` for a new one."""
        if self._file is None or not self._file.exists():
            return None
        self._written = self._file.read_bytes()
        return msgspec.json.decode(self._written, type=World)

    def keep(self, world: World) -> None:
        """Remember this world, when it changed."""
        if self._file is None:
            return
        written = msgspec.json.encode(world)
        if written == self._written:
            return
        _replace(self._file, written)
        self._written = written
        self.show(world.clock)

    def show(self, clock: ClockState) -> None:
        """Hang the clock where those who rehearse beside the platforms can read it."""
        written = msgspec.json.encode(clock)
        if self._clock is not None and written != self._shown:
            _replace(self._clock, written)
            self._shown = written


def _replace(file: Path, written: bytes) -> None:
    beside = file.with_suffix(".new")
    beside.write_bytes(written)
    beside.replace(file)


class Parts:
    """Bytes of uploads that are not complete. They are forgotten once they are."""

    def __init__(self, folder: Path | None) -> None:
        lent = Path(tempfile.mkdtemp(prefix="kinora-sandbox-")) if folder is None else None
        if lent is not None:
            weakref.finalize(self, shutil.rmtree, lent, ignore_errors=True)
        self.folder = (folder or lent or Path()) / "uploads"
        self.folder.mkdir(parents=True, exist_ok=True)

    def open_at(self, upload: str, offset: int) -> BinaryIO:
        """A file in which the next byte written is byte ``offset`` of the upload.

        Nothing is cut off behind it: two who send the same bytes at once do not disturb each other.
        """
        path = self.folder / upload
        path.touch()
        file = path.open("r+b")
        file.seek(offset)
        return file

    def finish(self, upload: str) -> Media:
        """What was uploaded; its bytes are gone afterwards."""
        path = self.folder / upload
        path.touch()
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while block := file.read(_READ_BYTES):
                digest.update(block)
            seen = read_media(file)
        size = path.stat().st_size
        path.unlink()
        return Media(digest=digest.hexdigest(), size=size, **seen)

    def forget(self, upload: str) -> None:
        """Drop what was received of an upload that will not be completed."""
        (self.folder / upload).unlink(missing_ok=True)
