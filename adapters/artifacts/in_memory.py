"""The twin: artifacts in memory, as files only for as long as somebody asks for a path."""

import io
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from domain.identifiers import Digest, digest_of
from domain.ports import ArtifactMissing


class InMemoryArtifacts:
    """``domain.ports.Artifacts`` without a disk; gone with the object."""

    def __init__(self) -> None:
        self._kept: dict[Digest, bytes] = {}
        self._files: Path | None = None

    def put(self, content: bytes | Path) -> Digest:
        """Keep the bytes, or the file's bytes."""
        kept = content if isinstance(content, bytes) else content.read_bytes()
        digest = digest_of(kept)
        self._kept[digest] = kept
        return digest

    def open(self, digest: Digest) -> BinaryIO:
        """Open for reading. Raises ``ArtifactMissing``."""
        return io.BytesIO(self._bytes(digest))

    def path(self, digest: Digest) -> Path:
        """A file with these bytes, in a folder that vanishes with the object."""
        content = self._bytes(digest)
        if self._files is None:
            self._files = Path(tempfile.mkdtemp(prefix="kinora-artifacts-"))
            weakref.finalize(self, shutil.rmtree, self._files, ignore_errors=True)
        file = self._files / digest
        if not file.exists():
            file.write_bytes(content)
        return file

    def has(self, digest: Digest) -> bool:
        """Whether the bytes are here."""
        return digest in self._kept

    def size(self, digest: Digest) -> int:
        """Length in bytes. Raises ``ArtifactMissing``."""
        return len(self._bytes(digest))

    def delete(self, digest: Digest) -> None:
        """Forget the bytes; forgetting twice is harmless."""
        self._kept.pop(digest, None)

    def digests(self) -> Iterator[Digest]:
        """Everything that is kept, in order of digest."""
        yield from sorted(self._kept)

    def _bytes(self, digest: Digest) -> bytes:
        try:
            return self._kept[digest]
        except KeyError as error:
            raise ArtifactMissing(f"no bytes are kept under {digest[:80]!r}") from error
