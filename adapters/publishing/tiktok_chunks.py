"""How a film is cut for TikTok's upload.

TikTok's rules: one chunk below 5 MB, several above 64 MB; every chunk but the last has
``chunk_size`` of 5 to 64 MB; the last carries the rest and may be larger, up to 128 MB; their
count is ``floor(size / chunk_size)``, at least 1 and at most 1 000. Whether a MB is decimal or
binary is not said: the plan keeps the rules in both readings.
"""

from dataclasses import dataclass

LARGEST_FILM = 4_000_000_000
WHOLE_UP_TO = 64_000_000
"""Up to 64 decimal MB a film goes in one piece."""
CHUNK = 10_000_000


class FilmUnfit(Exception):
    """No plan fits: there is no byte to send, or there are more than TikTok takes."""


@dataclass(frozen=True, kw_only=True)
class ChunkPlan:
    """``count`` chunks, all of ``chunk`` bytes but the last, which has the rest as well."""

    size: int
    chunk: int
    count: int

    def end_of(self, offset: int) -> int:
        """End of the chunk in which ``offset`` lies: where sending from there has to stop.

        After an interruption TikTok may want the rest of a chunk, so ``offset`` need not be
        the beginning of one.
        """
        number = min(offset // self.chunk, self.count - 1)
        return self.size if number == self.count - 1 else (number + 1) * self.chunk


def plan(size: int) -> ChunkPlan:
    """The plan for a film of so many bytes. Raises ``FilmUnfit``."""
    if not 0 < size <= LARGEST_FILM:
        raise FilmUnfit(f"TikTok takes films of 1 to {LARGEST_FILM} bytes, not {size}.")
    if size <= WHOLE_UP_TO:
        return ChunkPlan(size=size, chunk=size, count=1)
    return ChunkPlan(size=size, chunk=CHUNK, count=size // CHUNK)
