"""Texts as vectors of a model: made ahead, kept by digest, and searched as one matrix."""

from collections.abc import Sequence

import numpy as np

from adapters.similarity import calibration
from adapters.similarity.embedder import Embedder, Vectors
from adapters.similarity.space import CANDIDATES, NotReady, Scored
from adapters.similarity.vector_cache import VectorCache
from domain.ideas.comparing import Embedding
from domain.ideas.novelty import Thresholds
from domain.ports import Progress

AT_ONCE = 128
"""So many missing vectors are made while a comparison waits; more are made ahead."""

BATCH = 64
"""Texts in one request: what an interruption loses at most."""


class ModelSpace:
    """Implements ``Space`` and ``Prepared`` over any embedder."""

    def __init__(self, embedder: Embedder, cache: VectorCache) -> None:
        self._embedder = embedder
        self._cache = cache
        self._version = f"{embedder.provider}:{embedder.model}+1"
        self._rows = np.zeros((0, 0), dtype=np.float32)
        """Grows by doubling, so it is longer than what is in it."""
        self._count = 0

    @property
    def embedding(self) -> Embedding:
        """What makes the vectors; the dimension is 0 until the first one was made."""
        return Embedding(
            provider=self._embedder.provider,
            model=self._embedder.model,
            version=self._version,
            dimension=self._rows.shape[1] or self._cache.dimension(self._version),
        )

    @property
    def thresholds(self) -> Thresholds:
        """Measured on known texts when the embedding is first used. Raises ``NotReady``."""
        known = self._cache.thresholds(self._version)
        if known is None:
            copies = calibration.copies()
            self.prepare([*calibration.TEXTS, *copies], lambda _: None)
            known = calibration.measured(self._vectors(calibration.TEXTS), self._vectors(copies))
            self._cache.keep_thresholds(self._version, known)
        return known

    def __len__(self) -> int:
        return self._count

    def missing(self, texts: Sequence[str]) -> list[str]:
        """Texts that have no vector yet, each once."""
        known = self._cache.read(self._version, texts)
        return [text for text in dict.fromkeys(texts) if text not in known]

    def prepare(self, texts: Sequence[str], progress: Progress) -> None:
        """Make and keep the vectors that are missing. Raises ``NotReady`` or ``Cancelled``."""
        absent = self.missing(texts)
        for begin in range(0, len(absent), BATCH):
            progress({"done": len(texts) - len(absent) + begin, "total": len(texts)})
            batch = absent[begin : begin + BATCH]
            made = _unit(self._embedder.embed(batch, lambda _: None), len(batch))
            embedding = Embedding(
                provider=self._embedder.provider,
                model=self._embedder.model,
                version=self._version,
                dimension=made.shape[1],
            )
            self._cache.write(embedding, dict(zip(batch, made, strict=True)))

    def add(self, texts: Sequence[str]) -> None:
        """Add texts as further rows. Raises ``NotReady`` when too many have no vector."""
        absent = self.missing(texts)
        if len(absent) > AT_ONCE:
            ready = self._count + len(texts) - len(absent)
            raise NotReady(f"{ready} of {self._count + len(texts)} ideas have a vector")
        self.prepare(absent, lambda _: None)
        fresh = self._vectors(texts)
        if self._count and fresh.shape[1] != self._rows.shape[1]:
            raise NotReady(f"{self._version} changed its dimension to {fresh.shape[1]}")
        needed = self._count + len(fresh)
        if needed > len(self._rows):
            grown = np.zeros((max(needed, 2 * len(self._rows)), fresh.shape[1]), np.float32)
            if self._count:
                grown[: self._count] = self._rows[: self._count]
            self._rows = grown
        self._rows[self._count : needed] = fresh
        self._count = needed

    def nearest(self, texts: Sequence[str], rows: Sequence[int]) -> list[list[Scored]]:
        """For each text the best among the first so many rows. Raises ``NotReady``."""
        self.prepare(texts, lambda _: None)
        wanted = self._vectors(texts)
        return [
            _best(self._rows[:count] @ vector) if count else []
            for vector, count in zip(wanted, rows, strict=True)
        ]

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        """Vectors that are kept, in order. Raises ``NotReady`` for one that is not."""
        known = self._cache.read(self._version, texts)
        if any(text not in known for text in texts):
            raise NotReady(f"vectors of {self._version} went away while they were needed")
        rows = [known[text] for text in texts]
        return np.stack(rows) if rows else np.zeros((0, self._rows.shape[1]), np.float32)


def _unit(vectors: Vectors, count: int) -> Vectors:
    """Rows of length 1. Raises ``NotReady`` for what are no vectors of so many texts."""
    if vectors.ndim != 2 or len(vectors) != count or not vectors.shape[1]:
        raise NotReady(f"{count} texts gave vectors of the shape {vectors.shape}")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or not lengths.all():
        raise NotReady("the model gave a vector without a direction")
    return (vectors / lengths).astype(np.float32)


def _best(scores: Vectors) -> list[Scored]:
    """The best few scores with their rows; of equal ones the earlier."""
    rounded = np.round(scores.astype(np.float64), 6)
    order = np.argsort(-rounded, kind="stable")[:CANDIDATES]
    return [(float(rounded[row]), int(row)) for row in order]
