"""The seed of an idea that nobody gave one."""

import hashlib

from domain.identifiers import normalised

_BITS = 53


def seed_of(title: str, summary: str) -> int:
    """A number from the words of an idea, however spaced and capitalised: 0 to 2⁵³ − 1."""
    words = f"{normalised(title)}\x00{normalised(summary)}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.sha256(words).digest()[:8], "big") >> (64 - _BITS)
