"""Chance for composing: counter-based, keyed by a seed, a variation and a purpose.

A throw depends on nothing but its key, so asking for one more thing changes no other answer,
and words change a film by what they mean, never by chance.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Dice:
    """Dice of one seed in one variation. Equal keys give equal throws on every machine."""

    seed: int
    variation: int = 0

    def number(self, purpose: str) -> int:
        """An integer from 0 to 2⁵³ − 1."""
        key = f"{self.seed}\x00{self.variation}\x00{purpose}".encode("utf-8", "surrogatepass")
        return int.from_bytes(hashlib.sha256(key).digest()[:8], "big") >> 11

    def share(self, purpose: str) -> float:
        """A number from 0 (included) to 1 (excluded)."""
        return self.number(purpose) / 2**53

    def between(self, purpose: str, low: float, high: float) -> float:
        """A number between two ends, to one decimal of a thousandth of their distance."""
        return round(low + (high - low) * self.share(purpose), 4)

    def whole(self, purpose: str, low: int, high: int) -> int:
        """An integer between two ends, both included."""
        return low + self.number(purpose) % (high - low + 1)

    def pick[T](self, purpose: str, options: Sequence[T]) -> T:
        """One of some options."""
        return options[self.number(purpose) % len(options)]

    def sign(self, purpose: str) -> int:
        """1 or −1: which way round."""
        return 1 if self.number(purpose) % 2 else -1
