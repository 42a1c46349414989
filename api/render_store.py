"""Where the segments of a film are kept while it is made.

A module of its own: whoever only joins segments that others drew needs no renderer.
"""

from pathlib import Path

from adapters.encoding.segments import Segment, read_segment, write_segment


class SegmentStore:
    """Finished segments of one film in a folder, named by a digest of all that shapes them."""

    def __init__(self, folder: Path, key: str) -> None:
        self._folder, self._key = folder, key[:24]

    def load(self, number: int) -> Segment | None:
        """A finished segment, or ``None``."""
        return read_segment(self._path(number))

    def save(self, number: int, segment: Segment) -> None:
        """Keep a segment, whole or not at all."""
        write_segment(self._path(number), segment)

    def keep(self, number: int, segment: Segment) -> Segment:
        """Save a segment, and hand it on."""
        self.save(number, segment)
        return segment

    def clear(self) -> None:
        """Forget the segments of this film."""
        for path in self._folder.glob(f"{self._key}-*.segment"):
            path.unlink(missing_ok=True)

    def _path(self, number: int) -> Path:
        return self._folder / f"{self._key}-{number:04d}.segment"
