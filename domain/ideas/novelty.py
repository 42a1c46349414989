"""Novelty: how much an idea may resemble an earlier one. Thresholds belong to an embedding."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import log2
from types import MappingProxyType
from typing import Literal

type Verdict = Literal["novel", "similar", "duplicate"]


class EmbeddingUnknown(Exception):
    """No thresholds were ever set for this version of an embedding."""


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """Cosines from which an idea is marked as similar, and refused as a duplicate."""

    warn_at: float
    """For two ideas compared with one another."""
    block_at: float
    per_doubling: float = 0.0
    """Added to ``warn_at`` whenever there are twice as many ideas to be compared with: the
    nearest of many strangers is nearer than one stranger."""

    def changed(self, warn_at: float | None, block_at: float | None) -> "Thresholds":
        """The same with what the operator wants instead; a wanted mark does not rise."""
        limits = self if warn_at is None else replace(self, warn_at=warn_at, per_doubling=0.0)
        return limits if block_at is None else replace(limits, block_at=block_at)

    def among(self, known: int) -> float:
        """From which cosine an idea is marked when it is compared with so many."""
        raised = self.warn_at + self.per_doubling * log2(max(1, known))
        return round(min(raised, self.block_at), 4)


THRESHOLDS: Mapping[str, Thresholds] = MappingProxyType(
    {
        "hashing-char_wb-3-5+synonyms-1": Thresholds(warn_at=0.24, block_at=0.6, per_doubling=0.02),
        "crc32-beginnings-4-6+synonyms-1": Thresholds(
            warn_at=0.24, block_at=0.6, per_doubling=0.02
        ),
        "hashing-char_wb-3-5+synonyms-2": Thresholds(warn_at=0.24, block_at=0.6, per_doubling=0.02),
        "crc32-beginnings-4-6+synonyms-2": Thresholds(
            warn_at=0.24, block_at=0.6, per_doubling=0.02
        ),
        "hashing-char_wb-3-5+concepts-1": Thresholds(warn_at=0.45, block_at=0.7),
        "crc32-beginnings-4-6+concepts-1": Thresholds(warn_at=0.45, block_at=0.7),
    }
)
"""Version of an embedding → its thresholds, measured on hand-made pairs: docs/novelty.md."""


def thresholds(version: str) -> Thresholds:
    """Thresholds of an embedding. Raises ``EmbeddingUnknown``."""
    try:
        return THRESHOLDS[version]
    except KeyError:
        known = ", ".join(THRESHOLDS)
        raise EmbeddingUnknown(f"no thresholds for {version!r}; known: {known}") from None


def judge(nearest: float, version: str, *, known: int = 1) -> Verdict:
    """Verdict on an idea whose nearest earlier one has this cosine; 0 when there is none.

    ``known`` is the number of ideas it was compared with. Raises ``EmbeddingUnknown`` when
    scores of this version cannot be judged.
    """
    return judged(nearest, thresholds(version), known=known)


def judged(nearest: float, limits: Thresholds, *, known: int = 1) -> Verdict:
    """Verdict by given thresholds, for embeddings whose thresholds were measured on the spot."""
    if nearest >= limits.block_at:
        return "duplicate"
    return "similar" if nearest >= limits.among(known) else "novel"
