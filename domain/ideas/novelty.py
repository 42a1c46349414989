"""Novelty: how much an idea may resemble an earlier one. Thresholds belong to an embedding."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

type Verdict = Literal["novel", "similar", "duplicate"]


class EmbeddingUnknown(Exception):
    """No thresholds were ever set for this version of an embedding."""


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """Cosines from which an idea is marked as similar, and refused as a duplicate."""

    warn_at: float
    block_at: float


THRESHOLDS: Mapping[str, Thresholds] = MappingProxyType(
    {
        "hashing-char_wb-3-5+concepts-1": Thresholds(warn_at=0.45, block_at=0.7),
        "crc32-beginnings-4-6+concepts-1": Thresholds(warn_at=0.45, block_at=0.7),
        "hashing-char_wb-3-5+concepts-2": Thresholds(warn_at=0.45, block_at=0.7),
        "crc32-beginnings-4-6+concepts-2": Thresholds(warn_at=0.45, block_at=0.7),
    }
)
"""Version of an embedding → its thresholds, measured on pairs in the tests of similarity."""


def thresholds(version: str) -> Thresholds:
    """Thresholds of an embedding. Raises ``EmbeddingUnknown``."""
    try:
        return THRESHOLDS[version]
    except KeyError:
        known = ", ".join(THRESHOLDS)
        raise EmbeddingUnknown(f"no thresholds for {version!r}; known: {known}") from None


def judge(nearest: float, version: str) -> Verdict:
    """Verdict on an idea whose nearest earlier one has this cosine; 0 when there is none.

    Raises ``EmbeddingUnknown`` when scores of this version cannot be judged.
    """
    limits = thresholds(version)
    if nearest >= limits.block_at:
        return "duplicate"
    return "similar" if nearest >= limits.warn_at else "novel"
